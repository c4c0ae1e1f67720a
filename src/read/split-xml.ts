// An XML feed as its records, element by element: nothing of it is held but the record that is open.
import { DEEPEST } from '../source/depth.ts';
import { quoted } from '../source/problem.ts';
import type { Columns } from './columns.ts';
import { Marks, type MarksReader, type MarkupSpan, type MarkupTag } from './markup.ts';
import { OpenNames } from './open-names.ts';
import { MOST_OF_ONE, type RawContent, type RawRecord, TOO_LONG } from './raw-record.ts';
import { closesNothing, notClosed, OpenRecord, torn } from './xml-record.ts';

export async function* splitXml(texts: AsyncIterable<string>, columns: Columns): AsyncGenerator<RawRecord> {
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

class RecordReader implements MarksReader {
  readonly #columns: Columns;
  readonly #marks: Marks;
  #records: RawRecord[] = [];
  rows = 0;
  /** What is open around the records; so many more where they lie absurdly deep. */
  readonly #around = new OpenNames();
  #deeper = 0;
  /** An element outside of all records was closed: where the start of a record is missing, there are some. */
  #isLoose = false;
  #record: OpenRecord | null = null;
  /** An element with the name of the open record: a field of it, or the next record where this one is not closed. */
  #next: { readonly tag: MarkupTag; words: string } | null = null;

  constructor(columns: Columns) {
    this.#columns = columns;
    this.#marks = new Marks(this, { isXml: true });
  }

  write(text: string): void {
    this.#marks.write(text);
  }

  end(): void {
    this.#marks.end();
    if (this.#next !== null) this.#goOn(this.#next);
    if (this.#record !== null) {
      const fix = 'Get the feed again: some of it is missing.';
      this.#record.spoil({ kind: 'bad', what: 'The file ends inside this vacancy', fix });
      this.#finish(this.#record);
    } else if (this.#around.length > 0 && !this.#marks.isUnended) {
      const what = `The file ends before ${quoted(this.#around.first ?? '')} is closed`;
      const fix = 'Get the feed again: vacancies at its end may be missing.';
      this.#give(this.#marks.line, { kind: 'bad', what, fix });
    }
  }

  *taken(): Generator<RawRecord> {
    const records = this.#records;
    this.#records = [];
    yield* records;
  }

  open(tag: MarkupTag): void {
    if (this.#next !== null) this.#goOn(this.#next);
    const record = this.#record;
    if (record === null) {
      this.#openOutside(tag);
      return;
    }
    this.#limit(record);
    if (record.around(tag.name) === null) {
      record.open(tag);
      return;
    }
    this.#next = { tag, words: '' };
    if (tag.isTorn || record.hasTitle(tag)) this.#goOn(this.#next);
    if (tag.isEmpty) this.close(tag.name);
  }

  #openOutside(tag: MarkupTag): void {
    if (this.#columns.isRecord(tag.name)) {
      this.#record = new OpenRecord(tag, this.#columns);
      if (tag.isEmpty) this.#finish(this.#record);
      return;
    }
    if (tag.isTorn) this.#give(tag.line, torn('tag', tag.line));
    if (tag.isEmpty) this.#isLoose = true;
    else if (this.#around.length < DEEPEST) this.#around.push(tag.name);
    else this.#deeper += 1;
  }

  /** No record has another of its own name inside: the one that is open ended somewhere, and where cannot be told. */
  #goOn({ tag, words }: { readonly tag: MarkupTag; readonly words: string }): void {
    this.#next = null;
    if (this.#record !== null) {
      for (const name of this.#record.around(tag.name) ?? []) this.#around.push(name);
      this.#record.spoil(notClosed(tag.name));
      this.#finish(this.#record);
    }
    this.#record = new OpenRecord(tag, this.#columns);
    this.#record.text(words);
  }

  text(words: string): void {
    if (this.#record === null) return;
    this.#limit(this.#record);
    if (this.#next === null) this.#record.text(words);
    else if (this.#marks.used - this.#next.tag.from <= MOST_OF_ONE) this.#next.words += words;
  }

  close(name: string): void {
    if (this.#next !== null) {
      const { tag, words } = this.#next;
      const isField = tag.name === name && (tag.attributes.size === 0 || words.trim() !== '');
      if (isField) {
        this.#next = null;
        this.#record?.leaf(tag, words);
        return;
      }
      this.#goOn(this.#next);
    }
    const record = this.#record;
    if (record === null) {
      this.#closeOutside(name);
      return;
    }
    this.#limit(record);
    if (record.has(name)) {
      if (record.close(name)) this.#finish(record);
    } else if (this.#around.has(name)) {
      record.spoil(notClosed(record.openName));
      this.#finish(record);
      this.#closeOutside(name);
    } else record.stray(name);
  }

  #closeOutside(name: string): void {
    const isStray = this.#deeper === 0 && !this.#around.has(name);
    if (this.#deeper > 0) this.#deeper -= 1;
    else if (!isStray) for (let last: string | undefined; last !== name; ) last = this.#around.pop();
    if (isStray && this.#isLoose && this.#columns.isRecord(name)) {
      this.#give(this.#marks.line, closesNothing(name));
      this.#isLoose = false;
    } else this.#isLoose = true;
  }

  torn(span: MarkupSpan, line: number, words: string): void {
    if (this.#next !== null) this.#goOn(this.#next);
    if (this.#record !== null) this.#record.spoil(torn(span, line));
    else if (span === 'tag' || words === '' || this.#holdsRecord(words)) this.#give(line, torn(span, line));
  }

  #holdsRecord(words: string): boolean {
    return words.match(/<[^\s/>!?<]+/g)?.some((start) => this.#columns.isRecord(start.slice(1))) ?? false;
  }

  #limit(record: OpenRecord): void {
    if (this.#marks.used - record.from > MOST_OF_ONE) record.spoil(TOO_LONG);
  }

  #finish(record: OpenRecord): void {
    this.#record = null;
    for (const { line, content } of record.contents()) this.#give(line, content);
  }

  #give(line: number, content: RawContent): void {
    this.rows += 1;
    this.#records.push({ row: this.rows, line, isOnly: false, content });
  }
}
