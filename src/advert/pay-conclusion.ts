// What is concluded of the pay: the sum that counts, and what it is for. Sums that cannot all be true conclude nothing.

import type { PayPeriod } from '../pay/pay-terms.ts';
import type { Finding } from './finding.ts';
import { fullTimeWeekIn } from './full-time-week.ts';
import type { WeeksFound } from './part-year.ts';
import { isOtherSize, listsOf, type PayFindings, wholeOf } from './pay-list.ts';
import type { PayFound } from './pay-sum.ts';
import { isCell } from './stated-pay.ts';
import { type HoursFound, holds } from './working-hours.ts';

export interface PayConcluded extends PayFound {
  /** Hours a week that a full-time sum is for. */
  readonly fullTimeHours?: number;
  /** Of a job in term time: the weeks of a year that are paid, or unknown. */
  readonly weeks?: WeeksFound;
}

export function concludePay(
  text: string,
  findings: readonly Finding[],
  hours: HoursFound | null,
): PayConcluded | null {
  const found = findings.filter((one): one is Finding<PayFound> => one.subject === 'pay');
  const byAge = findings.some(({ subject, value }) => subject === 'warning' && value === 'pay-by-age');
  const pay = nearestPay(text, found, hours, byAge);
  if (pay === null) return null;
  const weeks = partYearIn(findings);
  const full = weeks === null || !isOfYear(pay) ? undefined : fullTimeBeside(pay, found);
  const counts = full ?? pay;
  if (counts.basis === 'full-time') {
    const fullTimeHours = fullTimeWeekIn(text, found);
    return fullTimeHours === null ? counts : { ...counts, fullTimeHours };
  }
  return weeks === null || !isOfYear(counts) ? counts : { ...counts, weeks };
}

/** The paid weeks of a job that is not for the whole year; null where it is. */
function partYearIn(findings: readonly Finding[]): WeeksFound | null {
  const weeks = findings.filter((one): one is Finding<WeeksFound> => one.subject === 'weeks');
  const paid = new Set(weeks.map(({ value }) => value).filter((value) => value !== 'unknown'));
  const [first] = paid;
  if (first !== undefined && paid.size === 1) return first;
  return weeks.length > 0 || findings.some(({ subject }) => subject === 'term-time') ? 'unknown' : null;
}

/** Pay that depends on how many weeks of a year are paid. */
function isOfYear({ per, basis, from, to }: PayFound): boolean {
  if (basis === 'full-time') return false;
  return per === 'year' || per === 'month' || (per === undefined && (from ?? to ?? 0) >= LEAST_YEAR);
}

const LEAST_YEAR = 1000;

/** What full-time work would get for the whole year, beside what is paid: no weeks are needed for an hour of it. */
function fullTimeBeside(pay: PayFound, found: PayFindings): PayFound | undefined {
  const one = found.find(
    ({ value: { basis, from, to, per } }) =>
      basis === 'full-time' &&
      (from ?? to ?? 0) > (pay.from ?? pay.to ?? 0) &&
      (per === pay.per || per === undefined || pay.per === undefined),
  )?.value;
  const per = one?.per ?? pay.per;
  return one === undefined || per === undefined ? one : { ...one, per };
}

/** The sum nearest to the words Pay or Salary, where all of them can be true. */
function nearestPay(
  text: string,
  found: PayFindings,
  hours: HoursFound | null,
  byAge: boolean,
): PayFound | null {
  if (found.length === 0) return null;
  if (isCell(text)) return wholeOf(found);
  const lists = listsOf(text, distinct(found));
  // What stands beside "Pay" or "Salary" goes before sums that merely occur.
  const ranked = lists.map((one) => ({ one, distance: labelDistance(text, one.start) }));
  const labelled = ranked.filter(({ distance }) => distance < FAR);
  const told = (labelled.length > 0 ? labelled : ranked)
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ one }) => one);
  // More different sums than an advert has: this is no advert.
  if (told.length > MOST_SUMS) return null;
  // What lies inside a wider range is said by it.
  const widest = told.filter((one) => !told.some((other) => isWithin(one.value, other.value)));
  for (const [index, a] of widest.entries())
    for (const b of widest.slice(index + 1))
      if (!agree(a.value, b.value, hours)) return byAge ? wholeOf(told) : null;
  const [nearest] = told;
  return nearest === undefined ? null : completed(closed(nearest.value, told), lists);
}

function isWithin(a: PayFound, b: PayFound): boolean {
  const isRange = b.from !== undefined && b.to !== undefined && b.from < b.to;
  return isRange && a.per === b.per && holds(b, a) && !holds(a, b);
}

/** An advert with more different sums says nothing of its pay. */
const MOST_SUMS = 40;

/** Each value once, the first of them that stands nearest to a label. */
function distinct(found: PayFindings): PayFindings {
  const seen = new Set<string>();
  return found.filter(({ value: { from, to, per, basis } }) => {
    const key = `${from} ${to} ${per} ${basis}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** "From £12" and "£12 to £14" say the same: the range says more. */
function closed(value: PayFound, told: PayFindings): PayFound {
  if (value.from !== undefined && value.to !== undefined) return value;
  const range = told.find(({ value: { from, to, per } }) => {
    if (from === undefined || to === undefined || per !== value.per) return false;
    return value.from === undefined ? to === value.to && from < to : from === value.from;
  });
  return range?.value ?? value;
}

/** The same figure said twice is one: what it is for may stand beside only one of them. */
function completed(value: PayFound, found: PayFindings): PayFound {
  const same = found.map((one) => one.value).filter(({ from, to }) => from === value.from && to === value.to);
  const per = value.per ?? same.find((one) => one.per !== undefined)?.per;
  const basis = value.basis ?? same.find((one) => one.basis !== undefined)?.basis;
  return { ...value, ...(per === undefined ? {} : { per }), ...(basis === undefined ? {} : { basis }) };
}

const FAR = 1000;
/** How close before its sum a label must be. */
const NEAREST = 60;

/** How far before a sum "Pay" or "Salary" stands in its line, in letters; far where it does not. */
function labelDistance(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - NEAREST), start);
  const line = before.slice(before.lastIndexOf('\n') + 1).toLowerCase();
  let distance = FAR;
  for (const { index } of line.matchAll(/\b(?:pay|salary)\b/g))
    distance = Math.min(distance, line.length - index);
  return distance;
}

function agree(a: PayFound, b: PayFound, hours: HoursFound | null): boolean {
  // What a full-time person gets and what this job pays are two things.
  if (a.basis !== b.basis) return true;
  // Figures of another size are for another time, named or not.
  if (a.per === undefined || b.per === undefined) if (isOtherSize(a, b)) return true;
  if (a.per === b.per || a.per === undefined || b.per === undefined) return holds(a, b) || holds(b, a);
  const [yearA, yearB] = [inAYear(a, hours), inAYear(b, hours)];
  // At hours that are not known, one may well be the other converted.
  if (yearA === null || yearB === null) return true;
  return near(yearA, yearB) || holds(yearA, yearB) || holds(yearB, yearA);
}

/** 52 weeks a year, twelve months. */
const A_YEAR: Readonly<Record<PayPeriod, number | null>> = {
  hour: null,
  day: null,
  week: 52,
  month: 12,
  year: 1,
};

function inAYear({ from, to, per }: PayFound, hours: HoursFound | null): HoursFound | null {
  if (per === undefined) return null;
  const weekly = hours?.to ?? hours?.from;
  const times = per === 'hour' ? (weekly === undefined ? null : weekly * 52) : A_YEAR[per];
  if (times === null) return null;
  return {
    ...(from === undefined ? {} : { from: from * times }),
    ...(to === undefined ? {} : { to: to * times }),
  };
}

/** Within a hundredth: figures in adverts are rounded. */
function near(a: HoursFound, b: HoursFound): boolean {
  const same = (x: number | undefined, y: number | undefined) =>
    x === undefined || y === undefined || Math.abs(x - y) <= 0.01 * Math.max(x, y);
  return same(a.from, b.from) && same(a.to, b.to);
}
