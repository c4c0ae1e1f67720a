// The dated rates a report rests on, and which of them is in force on a day.

export const VERIFIED = ['seen', 'weak', 'triangulated', 'derived', 'memory', 'convention'] as const;
/** How an amount was checked. */
export type Verified = (typeof VERIFIED)[number];

/** What every row says of itself. Only start dates exist: the next row ends the one before. */
export interface RateRow {
  readonly from: string;
  /** The day a newer row should exist by; on the newest row only. */
  readonly 'next-due'?: string | undefined;
  /** Keys of `sources`. */
  readonly source: readonly string[];
  readonly verified: Verified;
  readonly note?: string | undefined;
}

export interface LivingWageRow extends RateRow {
  readonly uk?: number | undefined;
  readonly london?: number | undefined;
  /** The day employers who signed up must pay it by. */
  readonly 'pay-by'?: string | undefined;
}

/** A legal minimum: one amount an hour for each band of ages in force, in the order of the file. */
export interface MinimumRow extends RateRow {
  readonly bands: readonly AgeBand[];
  readonly apprentice: number | null;
}

export interface AgeBand {
  /** As the file names it: `under-18`, `18-20`, `21-and-over`. */
  readonly id: string;
  /** Youngest and oldest age in years; the oldest is null where there is no upper end. */
  readonly from: number;
  readonly to: number | null;
  readonly value: number;
}

export interface AmountRow extends RateRow {
  readonly value: number;
}

/** A dated series: the real Living Wage, the legal minimum, statutory sick pay ... */
export interface RateSeries<R extends RateRow> {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly unit: string;
  /** Where a person looks for a newer row. */
  readonly lookUp: string;
  readonly rows: readonly R[];
  /** Newer rows that one second-hand source gives: shown as not confirmed, and in force for nothing. */
  readonly unconfirmed: readonly R[];
  /** Rows that were looked for and not found. */
  readonly missing: readonly { readonly due: string; readonly note: string }[];
}

/** Every series the tool uses, each sorted by start date. */
export interface Rates {
  readonly checked: string;
  readonly sources: Readonly<Record<string, { readonly title: string; readonly where?: string | undefined }>>;
  readonly weeksPerYear: number;
  /** Pay from the legal minimum up to this many times it is `near` it. */
  readonly nearMinimum: number;
  /** The real Living Wage is for people of at least this age, in years. */
  readonly adultAge: number;
  readonly livingWage: RateSeries<LivingWageRow>;
  readonly minimum: RateSeries<MinimumRow>;
  /** Amounts for sentences: `statutory-sick-pay`, `accommodation-offset`. */
  readonly amounts: readonly RateSeries<AmountRow>[];
}

/** Every series of the file, in its order. */
export function allSeries(rates: Rates): readonly RateSeries<RateRow>[] {
  return [rates.livingWage, rates.minimum, ...rates.amounts];
}

/** A row in force on a day; `stale` from the day a newer one was due, where none is held. */
export interface InForce<R extends RateRow> {
  readonly row: R;
  readonly nextDue: string | null;
  /** The next row is here already, and starts on `nextDue`. */
  readonly isNextHeld: boolean;
  readonly stale: boolean;
}

/** The newest row that has started by this day, or null before the first: no day falls back to another row. */
export function inForce<R extends RateRow>(rows: readonly R[], on: string): InForce<R> | null {
  let index = rows.length - 1;
  while (index >= 0 && (rows[index] as R).from > on) index -= 1;
  const row = rows[index];
  if (row === undefined) return null;
  const newer = rows[index + 1];
  const nextDue = newer?.from ?? row['next-due'] ?? null;
  const isNextHeld = newer !== undefined;
  return { row, nextDue, isNextHeld, stale: !isNextHeld && nextDue !== null && on >= nextDue };
}

/** The day from which a row's amount has been the same: rows are copied whole when only some of their amounts change. */
export function sameSince<R extends RateRow>(
  rows: readonly R[],
  row: R,
  amountOf: (row: R) => number | undefined,
): string {
  const amount = amountOf(row);
  let index = rows.indexOf(row);
  while (index > 0 && amountOf(rows[index - 1] as R) === amount) index -= 1;
  return rows[index]?.from ?? row.from;
}
