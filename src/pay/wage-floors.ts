// How stated pay stands to the two floors: the legal minimum and the real Living Wage.

import { type Fraction, type FractionRange, fractionOf, isBelow, times } from './fraction.ts';
import type { Person } from './pay-terms.ts';
import type { AgeBand, MinimumRow } from './rates.ts';

export const WAGE_MARKS = ['no', 'near', 'yes', 'depends', 'unknown', 'does-not-apply'] as const;
/** How pay stands to a floor. The real Living Wage is never `near`. */
export type WageMark = (typeof WAGE_MARKS)[number];

/** One legal minimum that could apply. */
export interface WageFloor {
  /** A band of ages, or `apprentice`. */
  readonly band: string;
  readonly value: number;
  /** False where no adult standard is held against this pay: under 18s and apprentices. */
  readonly adult: boolean;
}

/**
 * The legal minimums that could apply to this person, lowest first: one where the age is known, and whether the rate of apprentices is owed.
 * Source: the bands of the National Minimum Wage, as the rates file dates them.
 */
export function wageFloorsFor(row: MinimumRow, person: Person, adultAge: number): readonly WageFloor[] {
  const apprentice: WageFloor[] =
    row.apprentice === null ? [] : [{ band: 'apprentice', value: row.apprentice, adult: false }];
  if (person.apprentice === true && apprentice.length > 0) return apprentice;
  const ages = agesOf(person.age);
  const byAge = row.bands.filter((band) => overlaps(band, ages)).map((band) => asMinimum(band, adultAge));
  const mayBeOne = person.apprentice === null && (person.age === null || person.isApprenticeship);
  const possible = mayBeOne ? [...apprentice, ...byAge] : byAge;
  return possible.toSorted((a, b) => a.value - b.value);
}

function asMinimum({ id, to, value }: AgeBand, adultAge: number): WageFloor {
  return { band: id, value, adult: to === null || to >= adultAge };
}

/** Youngest and oldest age a person may be, in years. */
export function agesOf(age: Person['age']): { from: number; to: number } {
  if (age === null) return { from: 0, to: Number.POSITIVE_INFINITY };
  if (typeof age === 'number') return { from: Math.floor(age), to: Math.floor(age) };
  return {
    'under-18': { from: 0, to: 17 },
    '18-20': { from: 18, to: 20 },
    '21-and-over': { from: 21, to: Number.POSITIVE_INFINITY },
  }[age];
}

function overlaps(band: AgeBand, ages: { from: number; to: number }): boolean {
  return band.from <= ages.to && (band.to === null || band.to >= ages.from);
}

/**
 * The mark of a range of pay against the floors that could apply, lowest first.
 * It is the highest floor's where that is met, `no` where not even the lowest is, and `depends` between them.
 * @param near how many times the floor still counts as near it; leave out for a floor without a `near`
 */
export function markOf(pay: FractionRange | null, floors: readonly number[], near?: number): WageMark {
  const lowest = floors[0];
  const highest = floors.at(-1);
  if (pay === null || lowest === undefined || highest === undefined) return 'unknown';
  if (pay.from === null && pay.to === null) return 'unknown';
  const high = markOfOne(pay, fractionOf(highest), near);
  if (high === 'yes' || high === 'near' || lowest === highest) return high;
  return markOfOne(pay, fractionOf(lowest), near) === 'no' ? 'no' : 'depends';
}

/** A range takes the mark of its lower end; it depends where only its upper end would pass. */
function markOfOne({ from, to }: FractionRange, floor: Fraction, near: number | undefined): WageMark {
  if (from === null) return to !== null && isBelow(to, floor) ? 'no' : 'depends';
  if (isBelow(from, floor)) return to === null || isBelow(to, floor) ? 'no' : 'depends';
  return near !== undefined && isBelow(from, times(floor, fractionOf(near))) ? 'near' : 'yes';
}
