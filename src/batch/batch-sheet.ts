// Many offers as a spreadsheet for a supervisor: the columns of the table, in the order somebody reads them, and levels as words.
import { MOST_TINT, type SheetCell, type SheetColumn } from '../page/spreadsheet.ts';
import type { CsvCells } from '../report/csv.ts';
import { LEVELS, rankOf } from '../rubric/scale.ts';

const LEAST = ' at least';
const RANGE = [LEAST, ' at most'];
/** What somebody looks for first, and what tells where a row is from. */
const FIRST = ['title', 'employer'];
const LAST = ['file', 'row', 'id', 'on', 'rates out of date', 'rubric', 'approach'];
const DAYS = ['starts', 'on'];

/** In letters; what is not here is a word or a figure. */
const WIDTHS: Readonly<Record<string, number>> = {
  title: 32,
  employer: 24,
  headline: 60,
  'ask first': 48,
  file: 24,
  'pay in the advert': 28,
  'hours in the advert': 28,
  'place in the advert': 28,
  'answers in the advert': 48,
  'stands out': 48,
};
const WIDTH = 14;

/** Which columns of a row the spreadsheet has: what a level could still be is for a script, and stays in the table. */
function shownOf(columns: readonly string[]): readonly string[] {
  const features = columns.filter((name) => columns.includes(name + LEAST));
  const placed = [...FIRST, ...features, ...LAST];
  const isRange = (name: string) => RANGE.some((end) => name.endsWith(end));
  const between = columns.filter((name) => !placed.includes(name) && !isRange(name));
  const there = (names: readonly string[]) => names.filter((name) => columns.includes(name));
  return [...there(FIRST), ...features, ...between, ...there(LAST)];
}

interface BatchSheet {
  readonly columns: readonly SheetColumn[];
  readonly cellsOf: (row: CsvCells) => readonly SheetCell[];
}

/** `columns`: those of a row of the table. */
export function batchSheet(columns: readonly string[]): BatchSheet {
  const shown = shownOf(columns);
  return {
    columns: shown.map((name) => ({
      name: name.charAt(0).toUpperCase() + name.slice(1),
      width: WIDTHS[name] ?? WIDTH,
    })),
    cellsOf: (row) => shown.map((name) => cellOf(name, row)),
  };
}

function cellOf(name: string, row: CsvCells): SheetCell {
  const value = row[name] ?? null;
  if (Object.hasOwn(row, name + LEAST)) return levelCell(value, row[name + LEAST] ?? null);
  if (value === null || value === '') return null;
  return DAYS.includes(name) && /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? { day: String(value) } : value;
}

/** The worse, the deeper. Where nothing of a feature applies there is no level, and nothing to find out. */
function levelCell(value: string | number | null, atLeast: string | number | null): SheetCell {
  const level = LEVELS.find((one) => one === value);
  if (level !== undefined) return { word: level, tint: MOST_TINT - rankOf(level) };
  return atLeast === null ? null : 'not known yet';
}
