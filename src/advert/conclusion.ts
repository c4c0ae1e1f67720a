// What is concluded from what was read. Findings that cannot all be true conclude nothing.
import type { Per } from '../pay/offer.ts';
import type { AdvertRead } from './advert.ts';
import type { Finding } from './finding.ts';
import type { HoursFound } from './hours.ts';
import { isCell, type PayFound } from './pay.ts';
import type { PlaceFound } from './place.ts';

export interface Concluded {
  readonly pay?: PayFound;
  readonly hours?: { readonly paid: HoursFound };
  readonly workplace?: PlaceFound;
}

/** 52 weeks a year, twelve months. */
const A_YEAR: Readonly<Record<Per, number | null>> = { hour: null, day: null, week: 52, month: 12, year: 1 };

export function concluded({ text, findings }: AdvertRead): Concluded {
  const hours = concludedHours(findings.filter((one): one is Finding<HoursFound> => one.subject === 'hours'));
  const pays = findings.filter((one): one is Finding<PayFound> => one.subject === 'pay');
  const byAge = findings.some(({ subject, value }) => subject === 'warning' && value === 'pay-by-age');
  const pay = concludedPay(text, pays, hours, byAge);
  const place = findings.find((one): one is Finding<PlaceFound> => one.subject === 'place')?.value;
  return {
    ...(pay === null ? {} : { pay }),
    ...(hours === null ? {} : { hours: { paid: hours } }),
    ...(place === undefined ? {} : { workplace: place }),
  };
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
  byAge: boolean,
): PayFound | null {
  const [first] = found;
  if (first === undefined) return null;
  if (isCell(text)) return wholeOf(found);
  // What stands beside "Pay" or "Salary" goes before sums that merely occur.
  const near = (one: Finding<PayFound>) => labelDistance(text, one.start);
  const ranked = found.map((one) => ({ one, distance: near(one) }));
  const labelled = ranked.filter(({ distance }) => distance < FAR);
  const told = distinct(
    (labelled.length > 0 ? labelled : ranked)
      .toSorted((a, b) => a.distance - b.distance)
      .map(({ one }) => one),
  );
  // More different sums than an advert has: this is no advert.
  if (told.length > MOST_SUMS) return null;
  for (const [index, a] of told.entries())
    for (const b of told.slice(index + 1))
      if (!agree(a.value, b.value, hours)) return byAge ? wholeOf(told) : null;
  const [nearest] = told;
  return nearest === undefined ? null : completed(nearest.value, distinct(found));
}

/** An advert with more different sums says nothing of its pay. */
const MOST_SUMS = 40;

/** Each value once, the first of them. */
function distinct(found: readonly Finding<PayFound>[]): Finding<PayFound>[] {
  const seen = new Set<string>();
  return found.filter(({ value: { from, to, per, basis } }) => {
    const key = `${from} ${to} ${per} ${basis}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The same figure said twice is one: what it is for may stand beside only one of them. */
function completed(value: PayFound, found: readonly Finding<PayFound>[]): PayFound {
  const same = found.map((one) => one.value).filter(({ from, to }) => from === value.from && to === value.to);
  const per = value.per ?? same.find((one) => one.per !== undefined)?.per;
  const basis = value.basis ?? same.find((one) => one.basis !== undefined)?.basis;
  return { ...value, ...(per === undefined ? {} : { per }), ...(basis === undefined ? {} : { basis }) };
}

/** A cell of a table with several figures of the same kind gives all of them: the lowest to the highest. */
function wholeOf(found: readonly Finding<PayFound>[]): PayFound | null {
  const [first, ...more] = found.map(({ value }) => value);
  if (first === undefined) return null;
  let whole = first;
  for (const value of more) {
    if (value.basis !== whole.basis || isOtherSize(whole, value)) continue;
    if (whole.from === undefined || whole.to === undefined) continue;
    const per = whole.per ?? value.per;
    whole = {
      from: Math.min(whole.from, value.from ?? whole.from),
      to: Math.max(whole.to, value.to ?? whole.to),
      ...(per === undefined ? {} : { per }),
      ...(whole.basis === undefined ? {} : { basis: whole.basis }),
    };
  }
  return whole;
}

const FAR = 1000;

/** How far before an amount "Pay" or "Salary" stands, in letters; far where it does not. */
function labelDistance(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 60), start);
  const match = /\b(?:pay|salary)\b[^\n]*$/i.exec(before);
  return match === null ? FAR : match[0].length;
}

function agree(a: PayFound, b: PayFound, hours: HoursFound | null): boolean {
  // What a full-time person gets and what this job pays are two things.
  if (a.basis !== b.basis) return true;
  // Figures of another size are for another time, named or not.
  if (a.per === undefined || b.per === undefined) if (isOtherSize(a, b)) return true;
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

function isOtherSize(a: PayFound, b: PayFound): boolean {
  const [x, y] = [a.to ?? a.from ?? 0, b.to ?? b.from ?? 0];
  return Math.max(x, y) > 20 * Math.min(x, y);
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
