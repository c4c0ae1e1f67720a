// The marks of XML and of web pages, as they come: htmlparser2 tells them apart, and what it does not bound is bounded here.
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { MOST_CELLS, MOST_OF_ONE } from './raw-record.ts';

export interface MarkupTag {
  readonly name: string;
  /** Of two with one name the first counts. More than a vacancy may have are not all here. */
  readonly attributes: ReadonlyMap<string, string>;
  /** It is closed where it is opened. */
  readonly isEmpty: boolean;
  /** It holds the start of another: a quotation mark or its end is missing, and others were taken into it. */
  readonly isTorn: boolean;
  /** Where it starts: the line, and how many characters stand before it. */
  readonly line: number;
  readonly from: number;
}

/** What runs to its own end, whatever stands in it. */
export type MarkupSpan = 'comment' | 'CDATA section' | 'tag';

export interface MarksReader {
  open(tag: MarkupTag): void;
  text(words: string): void;
  /** A close by itself: what it closes is not looked at. */
  close(name: string): void;
  /** Its end is missing, or what ends it is the end of another, or it is too long to tell. */
  torn(span: MarkupSpan, line: number, words: string): void;
}

export const NO_ATTRIBUTES: MarkupTag['attributes'] = new Map();

export class Marks {
  readonly #reader: MarksReader;
  readonly #tokenizer: Tokenizer;
  readonly #isXml: boolean;
  #chunk = '';
  #chunkFrom = 0;
  /** What came before this chunk and was not used up: never more than a vacancy may have. */
  #before = '';
  #beforeFrom = 0;
  #used = 0;
  #line = 1;
  #nextLineEnd = -1;
  /** The line in which what comes next starts. */
  #startLine = 1;
  #tag: { -readonly [key in keyof MarkupTag]: MarkupTag[key] } | null = null;
  #attributes: Map<string, string> | null = null;
  #attribute = '';
  #value = '';
  /** Length of the tag so far, in letters. */
  #size = 0;
  #isEnding = false;
  #isUnended = false;

  constructor(reader: MarksReader, { isXml }: { readonly isXml: boolean }) {
    this.#reader = reader;
    this.#isXml = isXml;
    this.#tokenizer = new Tokenizer({ xmlMode: isXml, decodeEntities: true }, this.#callbacks());
  }

  /** How many characters have been reported. */
  get used(): number {
    return this.#used;
  }

  /** Whether the text ended inside a mark; known at the end. */
  get isUnended(): boolean {
    return this.#isUnended;
  }

  get line(): number {
    return this.#line;
  }

  write(chunk: string): void {
    this.#chunk = chunk;
    this.#nextLineEnd = this.#lineEndFrom(this.#chunkFrom);
    this.#tokenizer.write(chunk);
    const end = this.#chunkFrom + chunk.length;
    if (this.#used >= this.#chunkFrom) {
      this.#before = chunk.slice(this.#used - this.#chunkFrom);
      this.#beforeFrom = this.#used;
    } else if (this.#before.length <= MOST_OF_ONE) this.#before += chunk;
    this.#countTo(end);
    this.#chunk = '';
    this.#chunkFrom = end;
  }

  end(): void {
    this.#isEnding = true;
    this.#tokenizer.end();
    if (this.#tag !== null) this.#unended('tag', this.#tag.line);
    else if (this.#used < this.#chunkFrom && !this.#isUnended && !this.#before.endsWith('>')) {
      const kind = [['<!--', 'comment'] as const, ['<![CDATA[', 'CDATA section'] as const].find(([start]) =>
        this.#before.startsWith(start),
      );
      this.#unended(kind?.[1] ?? 'tag', this.#startLine);
    }
  }

  #callbacks(): TokenizerCallbacks {
    return {
      ontext: (start, end) => {
        // What is left of a mark that never ended.
        if (this.#isEnding && start > this.#used) return;
        const words = this.#slice(start, end);
        this.#use(end);
        this.#reader.text(words);
      },
      ontextentity: (code, end) => {
        this.#use(end);
        this.#reader.text(letter(code));
      },
      onopentagname: (start, end) => {
        const name = this.#name(start, end);
        const [line, from] = [this.#startLine, this.#used];
        this.#use(end);
        const isTorn = name.includes('<');
        this.#tag = { name, attributes: NO_ATTRIBUTES, isEmpty: false, isTorn, line, from };
        this.#attributes = null;
        this.#size = 0;
      },
      onattribname: (start, end) => {
        this.#attribute = this.#name(start, end);
        this.#use(end);
        this.#size += this.#attribute.length;
        this.#value = '';
      },
      onattribdata: (start, end) => {
        if (this.#size <= MOST_OF_ONE) this.#add(this.#slice(start, end));
        this.#use(end);
      },
      onattribentity: (code) => {
        if (this.#size <= MOST_OF_ONE) this.#add(letter(code));
      },
      onattribend: (_quote, end) => {
        this.#use(end);
        const [tag, name, value] = [this.#tag, this.#attribute, this.#value];
        this.#value = '';
        if (tag === null) return;
        tag.isTorn ||= name.includes('<') || /<[/a-z!?]/i.test(value);
        this.#attributes ??= new Map();
        tag.attributes = this.#attributes;
        const isRoom = this.#attributes.size <= MOST_CELLS && this.#size <= MOST_OF_ONE;
        if (isRoom && !this.#attributes.has(name)) this.#attributes.set(name, value);
      },
      onopentagend: (end) => this.#opened(end, false),
      onselfclosingtag: (end) => this.#opened(end, true),
      onclosetag: (start, end) => {
        const name = this.#name(start, end);
        this.#use(this.#slice(end, end + 1) === '>' ? end + 1 : end);
        this.#reader.close(name);
      },
      oncomment: (start, end, offset) => this.#span('comment', start, end, offset, '<!--'),
      oncdata: (start, end, offset) => this.#span('CDATA section', start, end, offset, '<![CDATA['),
      ondeclaration: (start, end) => this.#declared(start, end),
      onprocessinginstruction: (start, end) => this.#declared(start, end),
      onend: () => undefined,
    };
  }

  #opened(end: number, isEmpty: boolean): void {
    this.#use(end + 1);
    const tag = this.#tag;
    this.#tag = null;
    if (tag === null) return;
    tag.isEmpty = isEmpty;
    this.#reader.open(tag);
  }

  #add(words: string): void {
    this.#value += words;
    this.#size += words.length;
  }

  #span(kind: MarkupSpan, start: number, end: number, offset: number, opening: string): void {
    const line = this.#startLine;
    if (this.#isEnding) {
      this.#use(end);
      this.#unended(kind, line);
      return;
    }
    const words = this.#isXml ? this.#slice(start, end - offset) : '';
    const isTooLong = end - start > MOST_OF_ONE;
    this.#use(end + 1);
    if (!this.#isXml) return;
    if (isTooLong || words.includes(opening)) this.#reader.torn(kind, line, isTooLong ? '' : words);
    else if (kind === 'CDATA section') this.#reader.text(words);
  }

  /** `<!...>` and `<?...>` hold nothing of a vacancy, unless their end is missing or their start is mistyped. */
  #declared(start: number, end: number): void {
    const line = this.#startLine;
    const words = this.#isXml ? this.#slice(start, end) : '';
    this.#use(end + 1);
    if (words.startsWith('[') || /<[/a-z]/i.test(words)) this.#reader.torn('tag', line, words);
  }

  #unended(kind: MarkupSpan, line: number): void {
    this.#isUnended = true;
    this.#reader.torn(kind, line, '');
  }

  #name(start: number, end: number): string {
    const name = this.#slice(start, end);
    return this.#isXml ? name : name.toLowerCase();
  }

  #slice(start: number, end: number): string {
    const from = this.#chunkFrom;
    const late = end > from ? this.#chunk.slice(Math.max(0, start - from), end - from) : '';
    if (start >= from) return late;
    return this.#before.slice(start - this.#beforeFrom, end - this.#beforeFrom) + late;
  }

  #use(end: number): void {
    this.#used = end;
    this.#countTo(end);
    this.#startLine = this.#line;
  }

  #countTo(offset: number): void {
    while (this.#nextLineEnd < offset) {
      this.#line += 1;
      this.#nextLineEnd = this.#lineEndFrom(this.#nextLineEnd + 1);
    }
  }

  #lineEndFrom(offset: number): number {
    const found = this.#chunk.indexOf('\n', offset - this.#chunkFrom);
    return found < 0 ? Number.POSITIVE_INFINITY : found + this.#chunkFrom;
  }
}

/** A reference to no character, such as `&#xD800;`, is the sign for that. */
function letter(code: number): string {
  const isOne = code >= 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isOne ? String.fromCodePoint(code) : '\ufffd';
}
