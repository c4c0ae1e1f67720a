// What was said of the money and the time of one offer, as plain facts.

import { ownValue } from '../source/own-value.ts';

export const PERIODS = ['hour', 'day', 'week', 'month', 'year'] as const;
export type PayPeriod = (typeof PERIODS)[number];

/** What a period is called, in small letters. Each reader decides which of these words it accepts. */
const PERIOD_WORDS: Readonly<Record<string, PayPeriod>> = {
  ...{ hour: 'hour', hours: 'hour', hourly: 'hour', hr: 'hour', hrs: 'hour', ph: 'hour', h: 'hour' },
  ...{ day: 'day', daily: 'day', d: 'day', 'working day': 'day' },
  ...{ week: 'week', weekly: 'week', wk: 'week', w: 'week' },
  ...{ month: 'month', monthly: 'month', mth: 'month', pcm: 'month', cm: 'month', m: 'month' },
  ...{ year: 'year', yearly: 'year', yr: 'year', annum: 'year', anum: 'year', annual: 'year' },
  ...{ annually: 'year', ann: 'year', pa: 'year', 'p.a': 'year', a: 'year' },
};

/** The period that a word in small letters stands for. */
export function periodOf(word: string): PayPeriod | undefined {
  return ownValue(PERIOD_WORDS, word);
}

/** From the least to the most; null where that end was not stated. Never both null. */
export interface Range {
  readonly from: number | null;
  readonly to: number | null;
}

export const BASES = ['actual', 'full-time', 'unknown'] as const;
export type PayBasis = (typeof BASES)[number];

/** Pounds a period. `per` is null where no period was given: then there is no hourly figure. */
export interface Pay extends Range {
  readonly per: PayPeriod | null;
  /** `full-time`: the figure is what a full-time person would get (FTE, pro rata). `unknown`: it may be either. */
  readonly basis: PayBasis;
  /** Somebody said that it is for these hours. A file that says nothing of it means the same. */
  readonly actualSaid?: boolean;
  /** Hours a week. */
  readonly fullTimeHours: number | null;
  /** Paid weeks a year, where fewer than all of them are paid; unknown where they are fewer and nobody said how many. */
  readonly weeks: number | 'unknown' | null;
  /** Holiday pay is counted in it, so it is set beside no rate. */
  readonly includesHoliday?: boolean;
  /** Nobody said what time it is for: it is the only one that a figure of this size can be for. */
  readonly perImplied?: boolean;
}

/** Hours a week, except `perDay`. */
export interface Hours {
  readonly paid: Range | null;
  readonly guaranteed: Range | null;
  readonly perDay: number | null;
  readonly unpaid: number | null;
}

/** Pounds the person must pay to do the job: each week, and once to start. */
export interface Costs {
  readonly week: number | null;
  readonly start: number | null;
}

/** Ages as they are given where the years are not. */
export const AGE_BANDS = ['under-18', '18-20', '21-and-over'] as const;

/** Who the rates are for. */
export interface Person {
  /** Years, a band, or null where it is not known. */
  readonly age: number | (typeof AGE_BANDS)[number] | null;
  /** Under 19 or in the first year of an apprenticeship. Nobody is taken for one whose age is known, unless the job is one. */
  readonly apprentice: boolean | null;
  /** The job is an apprenticeship: which rate is owed goes by age and year. */
  readonly isApprenticeship: boolean;
  /** Genuinely self-employed, by choice: no floor applies. */
  readonly selfEmployed: boolean;
}

export interface PayTerms {
  readonly pay: Pay | null;
  readonly hours: Hours;
  readonly costs: Costs;
  readonly person: Person;
  readonly london: boolean | null;
}

/** No hour pays this much, and no week or month; no year pays less than this. */
const [LEAST_YEAR, MOST_YEAR, MOST_HOUR, LEAST_HOUR] = [10_000, 500_000, 25, 5];

/** The one time that pay of this size can be for, where none was given. */
export function impliedPeriod({ from, to }: Range): PayPeriod | null {
  const [low, high] = [from ?? to ?? 0, to ?? from ?? 0];
  if (low >= LEAST_YEAR && high <= MOST_YEAR) return 'year';
  return low >= LEAST_HOUR && high < MOST_HOUR ? 'hour' : null;
}

/** True where the week's money is fixed however many hours are worked. */
export function isFixedWeek(pay: Pay): boolean {
  return pay.basis === 'actual' && pay.per !== 'hour' && pay.per !== 'day';
}

/** True where time or money goes unpaid, so that an hour is worth less than it is stated to be. */
export function isDrained({ unpaid }: Hours, { week }: Costs): boolean {
  return (unpaid !== null && unpaid > 0) || (week !== null && week > 0);
}
