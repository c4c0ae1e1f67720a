// CSV as its rows. Where a quotation mark is missing, what can be told apart again is.
import { type Columns, isColumnOf } from './columns.ts';
import { CsvHeader, declaredSeparator, separatorOf, tooWide } from './csv-header.ts';
import {
  type BrokenCsv,
  brokenContent,
  CLOSE,
  type CsvNotation,
  type CsvRow,
  OPEN,
  rowAt,
  UNPAIRED,
} from './csv-row.ts';
import { MOST_CELLS, MOST_OF_ONE, type RawContent, type RawRecord } from './raw-record.ts';

/** `note` is told what a person should know of the table as a whole. */
export async function* splitCsv(
  texts: AsyncIterable<string>,
  columns: Columns,
  note: (words: string) => void,
): AsyncGenerator<RawRecord> {
  const table = new Table(columns);
  for await (const text of texts) {
    table.add(text);
    yield* table.records(false);
    if (table.isOver) return;
  }
  yield* table.records(true);
  for (const words of table.notes()) note(words);
}

/** Up to this length, an open row is read again for each new piece of text; beyond it, only when half as much again has come. */
const LITTLE = 4096;
/** How far ahead to look for rows that can be told apart again. */
const AHEAD = 64 * 1024;

class Table {
  readonly #columns: Columns;
  /** From the row on that is still open. */
  #text = '';
  #at = 0;
  #line = 1;
  #wanted = 0;
  #notation: CsvNotation | null = null;
  #header: CsvHeader | null = null;
  #row = 0;
  /** As many cells as rows have here. */
  #usual = 0;
  /** What is wrong with the last row, until it is known where rows go on. */
  #broken: BrokenCsv | null = null;
  /** The rest of a line is of no use. */
  #isSkipping = false;
  #again: number[] = [];
  #isNulNamed = false;
  isOver = false;

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  add(text: string): void {
    this.#text += text;
  }

  *records(isAll: boolean): Generator<RawRecord> {
    if (!isAll && this.#text.length < this.#wanted) return;
    this.#at = 0;
    while (!this.isOver && this.#at < this.#text.length) {
      this.#notation ??= this.#begin(isAll);
      const notation = this.#notation;
      if (notation === null) break;
      if (this.#isSkipping && !this.#skip(notation)) break;
      if (this.#at >= this.#text.length) break;
      const broken = this.#broken;
      const isFurther =
        broken === null ? yield* this.#next(notation, isAll) : yield* this.#goOn(broken, notation, isAll);
      if (!isFurther) break;
    }
    if (isAll && this.#broken !== null)
      yield this.#recordOf(this.#broken.line, brokenContent(this.#broken, null));
    this.#text = this.#text.slice(this.#at);
    this.#at = 0;
    this.#wanted = this.#text.length < LITTLE ? 0 : 1.5 * this.#text.length;
  }

  notes(): string[] {
    const [first] = this.#again;
    const where = this.#again.length > 1 ? ` and ${this.#again.length - 1} more` : '';
    return [
      ...(this.#isNulNamed ? ['the first row has a character that no text has; it was left out.'] : []),
      ...(first === undefined
        ? []
        : [`names of columns stand again in line ${first}${where}, as where tables were joined.`]),
      ...(this.#header !== null && this.#row === 0 ? ['there is a first row, and nothing below it.'] : []),
    ];
  }

  /** Null where the first line with something in it is not all there yet. */
  #begin(isAll: boolean): CsvNotation | null {
    const end = /\r\n|\n|\r(?!$)/g;
    while (this.#at < this.#text.length) {
      end.lastIndex = this.#at;
      const found = end.exec(this.#text);
      if (found === null && !isAll && this.#text.length - this.#at < MOST_OF_ONE) return null;
      const first = this.#text.slice(this.#at, found?.index);
      const isOldMac = found?.[0] === '\r';
      const declared = declaredSeparator(first);
      const isNamed = declared === null && !/^[\s,;|]*$/.test(first);
      if (isNamed) return { separator: separatorOf(first, isColumnOf(this.#columns)), isOldMac };
      // Nothing is named in this line: the next one may be the first row.
      this.#at = found === null ? this.#text.length : end.lastIndex;
      this.#line += 1;
      if (declared !== null) return { separator: declared, isOldMac };
    }
    return null;
  }

  /** One row. False where more text is needed. */
  *#next(notation: CsvNotation, isAll: boolean): Generator<RawRecord, boolean> {
    const left = this.#text.length - this.#at;
    const whole = rowAt(this.#text, this.#at, notation, isAll);
    if (whole === null && left <= MOST_OF_ONE) return false;
    const row = whole ?? (rowAt(this.#text, this.#at, notation, true) as CsvRow);
    const isLong = whole === null || row.end - this.#at > MOST_OF_ONE;
    const line = this.#line;
    if (this.#header === null) {
      if (row.said > 0 || isLong) yield* this.#begun(row, isLong);
      else this.#pass(row);
    } else if (row.open !== null) {
      this.#break(row.open);
    } else if (isLong) {
      yield this.#recordOf(line, TOO_LONG_ROW);
      this.#pass(row);
      this.#isSkipping = whole === null;
    } else if (row.said > 0 && !row.isPaired && !this.#isUsual(row)) {
      this.#pass(row);
      this.#broken = { line, lookFrom: this.#line, what: UNPAIRED, isMoreLost: false };
    } else {
      if (row.said > 0 && !this.#isOfTheFile(row, notation)) {
        if (row.isStrict) this.#usual = row.count;
        yield this.#recordOf(line, this.#header.contentOf(row, notation.separator));
      }
      this.#pass(row);
    }
    return true;
  }

  #isUsual({ count }: CsvRow): boolean {
    return count === this.#header?.length || count === this.#usual;
  }

  /** The row that names the columns. */
  *#begun(row: CsvRow, isLong: boolean): Generator<RawRecord> {
    const refuse = (content: RawContent): RawRecord => {
      this.isOver = true;
      return { row: 1, line: this.#line, isOnly: true, content };
    };
    if (row.open !== null) yield refuse({ kind: 'bad', what: OPEN, fix: CLOSE });
    else if (isLong) yield refuse(TOO_LONG_ROW);
    else if (row.said > MOST_CELLS) yield refuse(tooWide(row.said));
    else {
      this.#header = new CsvHeader(row, this.#columns);
      this.#usual = this.#header.length;
      this.#isNulNamed = row.cells.some((cell) => cell.includes('\0'));
      this.#pass(row);
    }
  }

  /** A first row that stands once more is no vacancy, nor is a line that says the separator. */
  #isOfTheFile(row: CsvRow, notation: CsvNotation): boolean {
    if (/^sep=/i.test(row.cells[0] ?? '')) {
      const line = this.#text.slice(this.#at, row.end).trim();
      if (declaredSeparator(line) === notation.separator) return true;
    }
    if (this.#header?.isAgain(row) !== true) return false;
    this.#header = new CsvHeader(row, this.#columns);
    this.#again.push(this.#line);
    return true;
  }

  #pass(row: CsvRow): void {
    this.#at = row.end;
    this.#line += row.lines;
  }

  /** Rows are looked for from the line below the one where the mark stands. */
  #break(open: NonNullable<CsvRow['open']>): void {
    this.#line += open.lines;
    this.#at = open.at;
    this.#isSkipping = true;
    this.#broken = { line: this.#line, lookFrom: this.#line + 1, what: OPEN, isMoreLost: false };
  }

  /** To the next line. False where its start has not come yet. */
  #skip({ isOldMac }: CsvNotation): boolean {
    const end = isOldMac ? /\r\n|\n|\r(?!$)/g : /\n/g;
    end.lastIndex = this.#at;
    const found = end.exec(this.#text);
    this.#at = found === null ? this.#text.length : end.lastIndex;
    if (found === null) return false;
    this.#line += 1;
    this.#isSkipping = false;
    return true;
  }

  /** After a broken row: a line from which on there are rows again, or one that is passed over. */
  *#goOn(broken: BrokenCsv, notation: CsvNotation, isAll: boolean): Generator<RawRecord, boolean> {
    const are = this.#areRows(notation, isAll);
    if (are === null) return false;
    if (are) {
      this.#broken = null;
      yield this.#recordOf(broken.line, brokenContent(broken, this.#line));
    } else {
      broken.isMoreLost ||= !/[\r\n]/.test(this.#text[this.#at] ?? '\n');
      this.#isSkipping = true;
    }
    return true;
  }

  /** Lines of a text hardly ever have as many cells as rows have, twice, with nothing blank before any of them. */
  #areRows(notation: CsvNotation, isAll: boolean): boolean | null {
    let [at, rows, between] = [this.#at, 0, 0];
    while (rows < 2 || between < 4) {
      if (at >= this.#text.length && isAll) return between >= 4;
      const row = rowAt(this.#text, at, notation, isAll);
      if (row === null) return this.#text.length - this.#at > AHEAD ? false : null;
      at = row.end;
      if (row.said === 0 && rows > 0) continue;
      if (row.count < 2 || !row.isStrict || row.open !== null || !this.#isUsual(row)) return false;
      if (row.cells.some((cell) => /^\s/.test(cell))) return false;
      rows += 1;
      between += row.count - 1;
    }
    return true;
  }

  #recordOf(line: number, content: RawContent): RawRecord {
    this.#row += 1;
    return { row: this.#row, line, isOnly: false, content };
  }
}

const TOO_LONG_ROW: RawContent = {
  kind: 'bad',
  what: 'This row is too long for one vacancy',
  fix: 'One may have a million characters.',
};
