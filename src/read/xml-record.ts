// One record of an XML feed while it is open: its elements and attributes as named cells.
import { DEEPEST } from '../source/depth.ts';
import { quoted } from '../source/problem.ts';
import type { ColumnMeaning, Columns } from './columns.ts';
import type { MarkupTag } from './markup.ts';
import { OpenNames } from './open-names.ts';
import { MOST_CELLS, type RawContent } from './raw-record.ts';

type Bad = Extract<RawContent, { kind: 'bad' }>;

interface Field {
  readonly name: string;
  /** The names of the elements around it and its own; empty for what may be a vacancy itself. */
  path: string;
  readonly isRecord: boolean;
  /** It holds the words of an advert: marks inside it are part of them. */
  readonly isText: boolean;
  /** Which inner vacancy it is part of; nought where of none. */
  readonly of: number;
  words: string;
}

interface Cell {
  readonly name: string;
  readonly words: string;
  readonly of: number;
}

/** An element name with the names around it. */
const LONGEST_NAME = 200;

const TOO_MANY: Bad = {
  kind: 'bad',
  what: `This vacancy has more than ${MOST_CELLS} elements and attributes`,
  fix: 'Look at what stands in it.',
};
const TOO_DEEP: Bad = {
  kind: 'bad',
  what: `Elements of this vacancy lie more than ${DEEPEST} deep, or their names are too long`,
  fix: 'Look at what stands in it.',
};

export class OpenRecord {
  readonly line: number;
  /** How many characters of the feed stand before it. */
  readonly from: number;
  readonly #columns: Columns;
  #fields: Field[] = [];
  /** The record, and one inside it that may be the vacancy it is about. */
  #records: string[] = [];
  #marks = new OpenNames();
  #cells: Cell[] = [];
  /** The lines of elements inside it that may be vacancies themselves. */
  readonly #inner: number[] = [];
  #bad: Bad | null = null;

  constructor(tag: MarkupTag, columns: Columns) {
    this.#columns = columns;
    this.line = tag.line;
    this.from = tag.from;
    this.#push(tag, '', true, 0);
  }

  /** Only its end is looked for from here on. */
  spoil(bad: Bad): void {
    if (this.#bad !== null) return;
    this.#bad = bad;
    this.#fields = this.#fields.slice(0, 1);
    this.#records = this.#records.slice(0, 1);
    this.#cells = [];
    this.#marks = new OpenNames();
  }

  /** The elements around the one of this name that could be vacancies, or null where no such one is open. */
  around(name: string): readonly string[] | null {
    const at = this.#records.lastIndexOf(name);
    return at < 0 ? null : this.#records.slice(0, at);
  }

  has(name: string): boolean {
    return this.#marks.has(name) || this.#fields.some((field) => field.name === name);
  }

  hasTitle({ attributes }: MarkupTag): boolean {
    return [...attributes.keys()].some((key) => isTitle(this.#columns.meaningOf(key, false)));
  }

  get openName(): string {
    return this.#fields.at(-1)?.name ?? '';
  }

  open(tag: MarkupTag): void {
    const around = this.#fields.at(-1);
    if (this.#bad !== null || around === undefined) return;
    if (around.isText) {
      if (tag.isTorn) this.spoil(torn('tag', tag.line));
      else if (tag.isEmpty) around.words += `<${tag.name}></${tag.name}>`;
      else {
        this.#marks.push(tag.name);
        around.words += `<${tag.name}>`;
      }
      return;
    }
    const isRecord = this.#records.length < 2 && this.#columns.isRecord(tag.name);
    if (isRecord) this.#inner.push(tag.line);
    const path = isRecord ? '' : dotted(around.path, tag.name);
    this.#push(tag, path, isRecord, isRecord ? this.#inner.length : around.of);
    if (tag.isEmpty && this.#bad === null) this.close(tag.name);
  }

  #push(tag: MarkupTag, path: string, isRecord: boolean, of: number): void {
    if (this.#fields.length > DEEPEST || path.length > LONGEST_NAME) {
      this.spoil(TOO_DEEP);
      return;
    }
    const isText = isTextField(path === '' ? null : this.#columns.meaningOf(path, false));
    if (isRecord) this.#records.push(tag.name);
    this.#fields.push({ name: tag.name, path, isRecord, isText, of, words: '' });
    for (const [key, value] of tag.attributes) {
      if (/["']/.test(key)) {
        this.spoil(torn('tag', tag.line));
        return;
      }
      if (key.length > LONGEST_NAME) {
        this.spoil(TOO_DEEP);
        return;
      }
      this.#add(dotted(path, key), value, of);
    }
    if (tag.isTorn) this.spoil(torn('tag', tag.line));
  }

  text(words: string): void {
    const field = this.#fields.at(-1);
    if (this.#bad === null && field !== undefined) field.words += words;
  }

  /** An element that has the name of the record itself, and nothing inside but words. */
  leaf(tag: MarkupTag, words: string): void {
    const around = this.#fields.at(-1);
    if (this.#bad !== null || around === undefined) return;
    if (around.isText) {
      around.words += `<${tag.name}>${words}</${tag.name}>`;
      return;
    }
    for (const [key, value] of tag.attributes) this.#add(key, value, around.of);
    if (words.trim() !== '') this.#add(tag.name, words.trim(), around.of);
    this.#leaveInner();
  }

  /** What `has`. True where it ends the record. */
  close(name: string): boolean {
    const field = this.#fields.at(-1);
    if (field === undefined) return true;
    if (this.#bad !== null) return field.name === name;
    const isMark = this.#marks.has(name);
    while (this.#marks.length > 0) {
      const mark = this.#marks.pop();
      field.words += `</${mark}>`;
      if (isMark && mark === name) return false;
    }
    if (field.name !== name) {
      this.spoil(notClosed(field.name));
      return this.#fields[0]?.name === name;
    }
    this.#fields.pop();
    const around = this.#fields.at(-1);
    const words = field.words.trim();
    // An element without others inside is a field, whatever its name.
    if (words !== '') this.#add(field.path || name, words, field.isRecord ? (around?.of ?? 0) : field.of);
    if (field.isRecord) {
      this.#records.pop();
      this.#leaveInner();
    }
    return around === undefined;
  }

  /** What stands after a vacancy inside this one is named as if nothing were around it. */
  #leaveInner(): void {
    for (const field of this.#fields) field.path = '';
  }

  /** A close of what is not open. In the words of an advert it says nothing. */
  stray(name: string): void {
    if (this.#fields.at(-1)?.isText !== true) this.spoil(closesNothing(name));
  }

  #add(name: string, words: string, of: number): void {
    if (this.#bad !== null) return;
    if (this.#cells.length >= MOST_CELLS) {
      this.spoil(TOO_MANY);
      return;
    }
    const code = this.#columns.decoded(name, words);
    this.#cells.push(code === null ? { name, words, of } : { ...code, of });
  }

  /** One, or as many as there are titles inside where the element around them has none: that is a list. */
  contents(): readonly { readonly line: number; readonly content: RawContent }[] {
    if (this.#bad !== null) return [{ line: this.line, content: this.#bad }];
    const isOwn = this.#columns.areOwn(this.#cells.map(({ name }) => name));
    const titled = new Set<number>();
    for (const { name, of } of this.#cells) if (isTitle(this.#columns.meaningOf(name, isOwn))) titled.add(of);
    const isList = !titled.has(0) && titled.size > 1;
    return (isList ? [...this.#inner.entries()] : [[-1, this.line] as const]).map(([at, line]) => {
      const cells = this.#cells.filter(({ of }) => !isList || of === 0 || of === at + 1);
      return {
        line,
        content: { kind: 'cells', cells: cells.map(({ name, words }) => [name, words] as const), isOwn },
      };
    });
  }
}

function dotted(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function isTextField(meaning: ColumnMeaning | null): boolean {
  return meaning !== null && 'field' in meaning && meaning.field === 'text';
}

function isTitle(meaning: ColumnMeaning | null): boolean {
  return meaning !== null && ('field' in meaning ? meaning.field : meaning.own) === 'title';
}

export function torn(span: string, line: number): Bad {
  return {
    kind: 'bad',
    what: `A ${span} that starts in line ${line} does not end where it should`,
    fix: 'Close it, and look at its quotation marks: what follows was taken into it.',
  };
}

export function notClosed(name: string): Bad {
  return {
    kind: 'bad',
    what: `The element ${quoted(name)} is not closed`,
    fix: 'Close it: where it ends cannot be told.',
  };
}

export function closesNothing(name: string): Bad {
  return {
    kind: 'bad',
    what: `The close of ${quoted(name)} closes nothing that is open`,
    fix: 'Look at the elements above it: a vacancy may be missing.',
  };
}
