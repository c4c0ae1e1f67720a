// The first row of a table: what stands between its cells, and what its columns are called, each by a name of its own.

import { type Columns, isColumnOf } from './columns.ts';
import type { CsvRow } from './csv-row.ts';
import { MOST_CELLS, type RawContent } from './raw-record.ts';

/** A longer name is cut off: it stands with every record. */
const MOST_OF_A_NAME = 200;

/** With more columns than this, a row that ends early is carried as it is: the first row shows all columns. */
const FILLED_UP = 64;

export class CsvHeader {
  readonly #columns: Columns;
  readonly #written: readonly string[];
  readonly #names: readonly string[];
  readonly #isOwn: boolean;
  #filledUp = MOST_CELLS;

  /** Of a row with at most as many columns as a record may have. */
  constructor(row: CsvRow, columns: Columns) {
    this.#columns = columns;
    const cells = row.count > MOST_CELLS ? row.cells.slice(0, row.said) : row.cells;
    this.#written = cells.map((cell) => cell.trim());
    const names = namesOf(this.#written);
    this.#isOwn = columns.areOwn(names);
    this.#names = withoutSecondKeys(names, columns, this.#isOwn);
  }

  get length(): number {
    return this.#names.length;
  }

  /** Whether this row is the header again, as where tables were joined, or another header with known columns. */
  isAgain({ cells, count, said }: CsvRow): boolean {
    if (count < 2) return false;
    const written = cells.map((cell) => cell.trim());
    const isColumn = isColumnOf(this.#columns);
    if (count === this.#written.length && written.every((cell, index) => cell === this.#written[index]))
      return written.some(isColumn);
    return said > 2 && said <= MOST_CELLS && written.slice(0, said).every(isColumn);
  }

  contentOf({ cells, count, said }: CsvRow, separator: string): RawContent {
    const length = this.#names.length;
    if (said > length) {
      const what = `This row has ${count} cells, and the first row names ${length}`;
      return { kind: 'bad', what, fix: 'Put quotation marks round a cell that has the separator in it.' };
    }
    if (count === 1 && length > 1 && isSeparatedOtherwise(cells[0] ?? '', separator, length)) {
      const what = 'This row has another separator between its cells than the first row';
      return { kind: 'bad', what, fix: 'Use the same one in the whole table.' };
    }
    const filled = Math.min(length, Math.max(count, this.#filledUp));
    this.#filledUp = FILLED_UP;
    const named = Array.from(
      { length: filled },
      (_, at) => [this.#names[at] ?? '', cells[at] ?? ''] as const,
    );
    return { kind: 'cells', cells: named, isOwn: this.#isOwn };
  }
}

/** One without a name is named by its place, and no two have the same. */
function namesOf(written: readonly string[]): readonly string[] {
  const short = written.map((name) =>
    name
      .replaceAll('\0', '')
      .slice(0, MOST_OF_A_NAME)
      .replace(/[\ud800-\udbff]$/, '')
      .trim(),
  );
  const taken = new Set(short);
  return uniqueColumns(
    short.map((name, index) => {
      if (name !== '') return name;
      const made = `column ${index + 1}`;
      return taken.has(made) ? freeName(made, taken, 2).name : made;
    }),
  );
}

/** Two columns for the same key of a vacancy: only the first is it. */
function withoutSecondKeys(names: readonly string[], columns: Columns, isOwn: boolean): readonly string[] {
  const taken = new Set(names);
  const keys = new Set<string>();
  return names.map((name) => {
    const meaning = columns.meaningOf(name, isOwn);
    if (meaning === null || 'field' in meaning) return name;
    if (keys.has(meaning.own)) return freeName(name, taken, 2).name;
    keys.add(meaning.own);
    return name;
  });
}

function isSeparatedOtherwise(cell: string, separator: string, length: number): boolean {
  return SEPARATORS.some(
    (other) => other !== separator && !cell.includes(`${other} `) && cell.split(other).length === length,
  );
}

export const SEPARATORS = [',', ';', '\t', '|'] as const;

/** Enough of a first row to tell. */
const ENOUGH = 64 * 1024;

/** Spreadsheets may put `sep=;` on a line above the first row. Null for any other line. */
export function declaredSeparator(line: string): string | null {
  return /^"?sep=([,;\t|])"?[,;\t| ]*$/i.exec(line)?.[1] ?? null;
}

/** The separator that gives the most known column names; then the one that occurs most outside quotation marks. */
export function separatorOf(firstRow: string, isColumn: (name: string) => boolean): string {
  const row = firstRow.slice(0, ENOUGH);
  const bare = row.replace(/"[^"]*"/g, '');
  const [best] = SEPARATORS.map((one) => ({
    one,
    known: columnNames(row, one).filter(isColumn).length,
    times: bare.split(one).length,
  })).toSorted((a, b) => b.known - a.known || b.times - a.times);
  return best?.one ?? ',';
}

/** Roughly: a quoted name with the separator inside it is split. */
export function columnNames(row: string, separator: string): string[] {
  return row.split(separator).map((name) => name.trim().replace(/^"|"$/g, ''));
}

/** The first column of a name keeps it; each later one gets a number after it that makes the name unique. */
export function uniqueColumns(names: readonly string[]): readonly string[] {
  const taken = new Set(names);
  if (taken.size === names.length) return names;
  const times = new Map<string, number>();
  return names.map((name) => {
    const before = times.get(name) ?? 0;
    times.set(name, before + 1);
    if (before === 0) return name;
    const free = freeName(name, taken, before + 1);
    times.set(name, free.number);
    return free.name;
  });
}

/** A free name, which is then taken. */
export function freeName(
  name: string,
  taken: Set<string>,
  first: number,
): { readonly name: string; readonly number: number } {
  for (let number = first; ; number += 1) {
    const made = `${name} (${number})`;
    if (taken.has(made)) continue;
    taken.add(made);
    return { name: made, number };
  }
}

export function tooWide(count: number): RawContent {
  const what = `The first row names ${count} columns`;
  return { kind: 'bad', what, fix: `Keep those that say something of the offers: at most ${MOST_CELLS}.` };
}
