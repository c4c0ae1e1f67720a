// An XML feed as its records, element by element: nothing of it is held but the record that is open.
import { Parser } from 'htmlparser2';
import type { Columns } from './columns.ts';
import { type Cells, type Content, MOST_OF_ONE, type Piece, TOO_LONG } from './piece.ts';

/** Nothing that is a vacancy lies deeper. */
const DEEPEST = 24;

export async function* xmlPieces(texts: AsyncIterable<string>, columns: Columns): AsyncGenerator<Piece> {
  const reader = new RecordReader(columns);
  for await (const text of texts) {
    reader.write(text);
    yield* reader.taken();
  }
  reader.end();
  yield* reader.taken();
  if (reader.rows === 0) {
    const what = 'No vacancies were found in this XML';
    const fix = 'They are looked for in elements such as <vacancy>, <job> and <item>.';
    yield { row: 1, line: 1, isOnly: true, content: { kind: 'bad', what, fix } };
  }
}

class RecordReader {
  readonly #columns: Columns;
  readonly #parser: Parser;
  #pieces: Piece[] = [];
  rows = 0;
  #line = 1;
  #startLine = 1;
  #depth = 0;
  /** How deep each record lies that is open: an item may hold the vacancy it is about. */
  #records: number[] = [];
  #path: string[] = [];
  #cells: [string, string][] = [];
  #words: string[] = [];
  #size = 0;
  /** Elements that are open inside a description. */
  #marks = 0;
  #isEnding = false;

  constructor(columns: Columns) {
    this.#columns = columns;
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#open(name, attributes),
        ontext: (text) => this.#text(text),
        onclosetag: (name) => this.#close(name),
      },
      { xmlMode: true, decodeEntities: true },
    );
  }

  /** Lines are counted by the piece: that is near enough to find a record by. */
  write(text: string): void {
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      this.#parser.write(text.slice(from, end + 1));
      this.#line += 1;
      from = end + 1;
    }
    if (from < text.length) this.#parser.write(text.slice(from));
  }

  end(): void {
    this.#isEnding = true;
    this.#parser.end();
  }

  *taken(): Generator<Piece> {
    const pieces = this.#pieces;
    this.#pieces = [];
    yield* pieces;
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1;
    const isRecord = this.#columns.isRecord(name) && this.#records.length < 2;
    if (this.#records.length === 0 && !isRecord) return;
    if (isRecord) {
      if (this.#records.length === 0) {
        this.#startLine = this.#line;
        this.#cells = [];
        this.#size = 0;
      }
      this.#records.push(this.#depth);
      this.#path = [];
    } else if (this.#isInText()) {
      // Marks inside a description are part of it.
      this.#marks += 1;
      this.#words.push(`<${name}>`);
      return;
    } else if (this.#path.length < DEEPEST) this.#path.push(name);
    this.#words = [];
    for (const [key, value] of Object.entries(attributes)) this.#add([...this.#path, key].join('.'), value);
  }

  /** Inside an element that holds the words of an advert. */
  #isInText(): boolean {
    if (this.#path.length === 0) return false;
    const meaning = this.#columns.meaningOf(this.#path.join('.'), false);
    return meaning !== null && 'field' in meaning && meaning.field === 'text';
  }

  #text(text: string): void {
    if (this.#records.length === 0) return;
    this.#size += text.length;
    if (this.#size <= MOST_OF_ONE) this.#words.push(text);
  }

  #close(name: string): void {
    if (this.#marks > 0) {
      this.#marks -= 1;
      this.#depth -= 1;
      this.#words.push(`</${name}>`);
      return;
    }
    const inner = this.#records.at(-1);
    if (inner !== undefined) {
      const words = this.#words.join('').trim();
      if (words !== '') this.#add(this.#path.length === 0 ? name : this.#path.join('.'), words);
      this.#words = [];
      if (this.#depth === inner) {
        this.#records.pop();
        this.#path = [];
        if (this.#records.length === 0) this.#finish();
      } else if (this.#depth - inner <= DEEPEST) this.#path.pop();
    }
    this.#depth -= 1;
  }

  #add(name: string, cell: string): void {
    const code = this.#columns.decoded(name, cell);
    if (code !== null) this.#cells.push([code.name, code.words]);
    else this.#cells.push([name, cell]);
  }

  #finish(): void {
    this.rows += 1;
    this.#pieces.push({ row: this.rows, line: this.#startLine, isOnly: false, content: this.#content() });
  }

  #content(): Content {
    if (this.#isEnding)
      return {
        kind: 'bad',
        what: 'The file ends inside this vacancy',
        fix: 'Get the feed again: some of it is missing.',
      };
    if (this.#size > MOST_OF_ONE) return TOO_LONG;
    const cells: Cells = this.#cells;
    return { kind: 'cells', cells, isOwn: this.#columns.areOwn(cells.map(([name]) => name)) };
  }
}
