// A rates file (`rubrics/rates.yaml`, or a team's own that extends it): its shape, and what must be true of its rows.
import type * as z from 'zod';
import { suggestion } from '../source/did-you-mean.ts';
import { type Document, type Path, reportOn } from '../source/document.ts';
import { type Problem, quoted } from '../source/problem.ts';
import { type Validated, validate } from '../source/shape.ts';
import {
  type AgeBand,
  type AmountRow,
  allSeries,
  type MinimumRow,
  type RateRow,
  type RateSeries,
  type Rates,
} from './rates.ts';
import {
  type amountRow,
  type amountSeries,
  BAND,
  type livingWageRow,
  type minimumRow,
  ratesExtensionShape,
  ratesFileShape,
  rowParts,
  type sources,
} from './rates-shape.ts';

type RatesFile = z.infer<typeof ratesFileShape>;
type RatesExtension = z.infer<typeof ratesExtensionShape>;

/** True where a document is a team's own rows for the built-in file rather than a whole file. */
function extendsRates(document: Document): boolean {
  return typeof document.value === 'object' && document.value !== null && 'extends' in document.value;
}

/** The rates of a file, or every problem in it. `base` is the file that a team's own one extends. */
export function ratesOf(document: Document, base?: Rates): Validated<Rates> {
  if (base !== undefined && extendsRates(document)) {
    const unknown = unknownSeries(document, base);
    if (unknown.length > 0) return { problems: unknown };
    const own = validate(document, ratesExtensionShape, (file) => rowProblems(document, file));
    return 'problems' in own ? own : { value: extended(base, own.value) };
  }
  const file = validate(document, ratesFileShape, (whole) => rowProblems(document, whole));
  return 'problems' in file ? file : { value: fromFile(file.value) };
}

/** Rows for a series that does not exist would be lost in silence. */
function unknownSeries(document: Document, base: Rates): readonly Problem[] {
  const { problems, report } = reportOn(document);
  const known = allSeries(base).map(({ id }) => id);
  for (const key of amountIds(document.value as object)) {
    if (!known.includes(key))
      report([key], `${quoted(key)} is not a series of rates`, suggestion(key, known), 'key');
  }
  return problems;
}

function fromFile(file: RatesFile): Rates {
  const livingWage = file['real-living-wage'];
  const minimum = file['national-minimum-wage'];
  return {
    checked: file.checked,
    sources: file.sources,
    weeksPerYear: file['weeks-per-year'].value,
    nearMinimum: file['near-minimum'].value,
    adultAge: livingWage['min-age'],
    livingWage: seriesOf(
      'real-living-wage',
      { ...livingWage, unit: 'pound an hour' },
      livingWage.rows.map(plainRow),
    ),
    minimum: seriesOf(
      'national-minimum-wage',
      { ...minimum, unit: 'pound an hour' },
      minimum.rows.map(asMinimumRow),
    ),
    amounts: amountIds(file).map((id) => {
      const part = file[id] as z.infer<typeof amountSeries>;
      return seriesOf<AmountRow>(id, part, part.rows.map(plainRow));
    }),
  };
}

const NAMED = new Set([
  ...['rates', 'extends', 'checked', 'sources', 'weeks-per-year', 'near-minimum'],
  ...['real-living-wage', 'national-minimum-wage'],
]);

function amountIds(file: object): string[] {
  return Object.keys(file).filter((key) => !NAMED.has(key));
}

function extended(base: Rates, own: RatesExtension): Rates {
  const more = own['real-living-wage']?.rows.map(plainRow) ?? [];
  const minimums = own['national-minimum-wage']?.rows.map(asMinimumRow) ?? [];
  return {
    ...base,
    checked: own.checked ?? base.checked,
    sources: { ...base.sources, ...own.sources },
    livingWage: withRows(base.livingWage, more),
    minimum: withRows(base.minimum, minimums),
    amounts: base.amounts.map((part) => {
      const rows = (own[part.id] as { rows: z.infer<typeof amountRow>[] } | undefined)?.rows ?? [];
      return withRows(part, rows.map(plainRow));
    }),
  };
}

function withRows<R extends RateRow>(base: RateSeries<R>, own: readonly R[]): RateSeries<R> {
  if (own.length === 0) return base;
  const starts = new Set(own.map(({ from }) => from));
  const held = [...base.rows, ...base.unconfirmed].filter(({ from }) => !starts.has(from));
  const { rows, unconfirmed } = confirmedAmong([...held, ...own]);
  const newest = rows.at(-1)?.from ?? '';
  return {
    ...base,
    rows,
    unconfirmed,
    missing: base.missing.filter(({ due }) => due > newest && !own.some(({ from }) => closeTo(from, due))),
  };
}

/** A row fills a gap if it starts within about half a year of the day it was due. */
function closeTo(from: string, due: string): boolean {
  return Math.abs(Date.parse(from) - Date.parse(due)) < 200 * 24 * 3600 * 1000;
}

function seriesOf<R extends RateRow>(
  id: string,
  part: {
    title: string;
    about: string;
    unit: string;
    'look-up': string;
    missing?: { due: string; note: string }[] | undefined;
  },
  rows: readonly R[],
): RateSeries<R> {
  const { title, about, unit, missing = [] } = part;
  return { id, title, about, unit, lookUp: part['look-up'], ...confirmedAmong(rows), missing };
}

/** Weak rows at the end wait until somebody confirms them. An older one has been followed by a rate that was seen. */
function confirmedAmong<R extends RateRow>(all: readonly R[]): Pick<RateSeries<R>, 'rows' | 'unconfirmed'> {
  const rows = sorted(all);
  const confirmed = rows.findLastIndex(({ verified }) => verified !== 'weak') + 1;
  return { rows: rows.slice(0, confirmed), unconfirmed: rows.slice(confirmed) };
}

function sorted<R extends RateRow>(rows: readonly R[]): R[] {
  return rows.toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

function plainRow<T extends { source: z.infer<typeof sources> }>(
  row: T,
): Omit<T, 'source'> & { source: readonly string[] } {
  const { source } = row;
  return { ...row, source: Array.isArray(source) ? source : [...new Set(Object.values(source).flat())] };
}

function asMinimumRow(row: z.infer<typeof minimumRow>): MinimumRow {
  const { from, verified, note, 'next-due': nextDue } = row as Omit<RateRow, 'source'>;
  const amounts = Object.entries(row as Record<string, number>).filter(
    ([key]) => !Object.hasOwn(rowParts, key),
  );
  const bands = amounts
    .filter(([id]) => id !== 'apprentice')
    .map(([id, amountOfBand]) => bandOf(id, amountOfBand))
    .toSorted((a, b) => a.from - b.from);
  const apprentice = amounts.find(([id]) => id === 'apprentice')?.[1] ?? null;
  return { from, verified, note, source: plainRow(row).source, 'next-due': nextDue, bands, apprentice };
}

/** `18-20` is ages 18, 19 and 20; `under-18` up to 17; `21-and-over` has no upper end. */
function bandOf(id: string, amountOfBand: number): AgeBand {
  const [first = 0, last] = [...id.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  if (id.startsWith('under-')) return { id, from: 0, to: first - 1, value: amountOfBand };
  return { id, from: first, to: last ?? null, value: amountOfBand };
}

/** Start dates out of order or twice, bands with a gap. A source that is not listed stands for itself. */
function rowProblems(document: Document, file: RatesFile | RatesExtension): Problem[] {
  const { problems, report } = reportOn(document);
  for (const id of ['real-living-wage', 'national-minimum-wage', ...amountIds(file)]) {
    const rows = (
      file[id] as { rows: (z.infer<typeof livingWageRow> | z.infer<typeof minimumRow>)[] } | undefined
    )?.rows;
    for (const [index, row] of (rows ?? []).entries()) {
      const path = [id, 'rows', index];
      const before = rows?.[index - 1];
      if (before !== undefined && before.from >= row.from) {
        report(
          [...path, 'from'],
          'This row does not start after the row above it',
          'Put the rows in the order of their start dates, each date once.',
        );
      }
      if (id === 'national-minimum-wage') bandProblems(row as z.infer<typeof minimumRow>, path, report);
      if (id === 'real-living-wage' && !('uk' in row) && !('london' in row)) {
        report(path, 'This row has no amount', 'Write uk: and london:, in pounds without the pound sign.');
      }
    }
  }
  return problems;
}

function bandProblems(
  row: z.infer<typeof minimumRow>,
  path: Path,
  report: (path: Path, what: string, fix: string) => void,
): void {
  const names = Object.keys(row).filter((key) => !Object.hasOwn(rowParts, key));
  const unknown = names.filter((name) => !BAND.test(name));
  for (const name of unknown) {
    report(
      [...path, name],
      `${quoted(name)} is not a band of ages`,
      'Write for example under-18, 18-20, 21-and-over or apprentice.',
    );
  }
  if (unknown.length > 0) return;
  const { bands } = asMinimumRow(row);
  const whole = bands.every((band, index) => {
    const next = bands[index + 1];
    return next === undefined ? band.to === null : band.to !== null && next.from === band.to + 1;
  });
  if (!whole)
    report(
      path,
      'The ages of this row leave a gap or overlap',
      'Give every age from the youngest up exactly one amount.',
    );
}
