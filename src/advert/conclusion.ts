// What is concluded from what was read. Findings that cannot all be true conclude nothing.
import type { Per } from '../pay/offer.ts';
import type { AdvertRead } from './advert.ts';
import type { Finding } from './finding.ts';
import type { HoursFound } from './hours.ts';
import type { PayFound } from './pay.ts';

export interface Concluded {
  readonly pay?: PayFound;
  readonly hours?: { readonly paid: HoursFound };
}

/** 52 weeks a year, twelve months. */
const A_YEAR: Readonly<Record<Per, number | null>> = { hour: null, day: null, week: 52, month: 12, year: 1 };

export function concluded({ text, findings }: AdvertRead): Concluded {
  const hours = concludedHours(findings.filter((one): one is Finding<HoursFound> => one.subject === 'hours'));
  const pays = findings.filter((one): one is Finding<PayFound> => one.subject === 'pay');
  const pay = concludedPay(text, pays, hours);
  return { ...(pay === null ? {} : { pay }), ...(hours === null ? {} : { hours: { paid: hours } }) };
}

function concludedHours(found: readonly Finding<HoursFound>[]): HoursFound | null {
  const [first, ...more] = found;
  if (first === undefined) return null;
  // One inside the other agrees: the wider one says all that is known.
  let range = first.value;
  for (const { value } of more) {
    if (contains(range, value)) continue;
    if (contains(value, range)) range = value;
    else return null;
  }
  return range;
}

/** The finding nearest to the words Pay or Salary, where all of them can be true. */
function concludedPay(
  text: string,
  found: readonly Finding<PayFound>[],
  hours: HoursFound | null,
): PayFound | null {
  const [first] = found;
  if (first === undefined) return null;
  for (const a of found)
    for (const b of found) if (a.start < b.start && !agree(a.value, b.value, hours)) return null;
  const near = found.toSorted((a, b) => labelDistance(text, a.start) - labelDistance(text, b.start));
  return near[0]?.value ?? null;
}

/** How far before an amount "Pay" or "Salary" stands, in letters; far where it does not. */
function labelDistance(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 60), start);
  const match = /\b(?:pay|salary)\b[^\n]*$/i.exec(before);
  return match === null ? 1000 : match[0].length;
}

function agree(a: PayFound, b: PayFound, hours: HoursFound | null): boolean {
  if (a.per === b.per || a.per === undefined || b.per === undefined) return contains(a, b) || contains(b, a);
  const [yearA, yearB] = [inAYear(a, hours), inAYear(b, hours)];
  // At hours that are not known, one may well be the other converted.
  if (yearA === null || yearB === null) return true;
  return near(yearA, yearB) || contains(yearA, yearB) || contains(yearB, yearA);
}

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

/** One range holds the other; an end that is not stated is open. */
function contains(a: HoursFound, b: HoursFound): boolean {
  const lowest = (range: HoursFound) => range.from ?? 0;
  const highest = (range: HoursFound) => range.to ?? Number.POSITIVE_INFINITY;
  return lowest(a) <= lowest(b) && highest(a) >= highest(b);
}
