// What is concluded from what was read. Findings that cannot all be true conclude nothing.

import type { Finding } from './finding.ts';
import type { LocationFound } from './location.ts';
import { concludePay, type PayConcluded } from './pay-conclusion.ts';
import { type HoursFound, holds } from './working-hours.ts';

export interface AdvertConclusion {
  readonly pay?: PayConcluded;
  readonly hours?: { readonly paid: HoursFound };
  readonly workplace?: LocationFound;
  /** Days, as year-month-day. */
  readonly closes?: string;
  readonly starts?: string;
}

/** What findings come to; their places are those of the text. */
export function concludeAdvert(text: string, findings: readonly Finding[]): AdvertConclusion {
  const hours = concludedHours(
    text,
    findings.filter((one): one is Finding<HoursFound> => one.subject === 'hours'),
  );
  const pay = concludePay(text, findings, hours);
  const place = findings.find((one): one is Finding<LocationFound> => one.subject === 'place')?.value;
  return {
    ...(pay === null ? {} : { pay }),
    ...(hours === null ? {} : { hours: { paid: hours } }),
    ...(place === undefined ? {} : { workplace: place }),
    ...dayOf('closes', findings),
    ...dayOf('starts', findings),
  };
}

function dayOf(subject: 'closes' | 'starts', found: readonly Finding[]): AdvertConclusion {
  const day = found.find((one) => one.subject === subject)?.value;
  return typeof day === 'string' ? { [subject]: day } : {};
}

function concludedHours(text: string, found: readonly Finding<HoursFound>[]): HoursFound | null {
  const [first, ...more] = found;
  if (first === undefined) return null;
  // Several posts: from the shortest to the longest.
  if (more.length > 0 && found.every(({ start }) => POST.test(text.slice(Math.max(0, start - 16), start)))) {
    const ends = found.flatMap(({ value: { from, to } }) => [from ?? 0, to ?? from ?? 0]);
    return { from: Math.min(...ends), to: Math.max(...ends) };
  }
  // One inside the other agrees: the wider one says all that is known.
  let range = first.value;
  for (const { value } of more) {
    if (holds(range, value)) continue;
    if (holds(value, range)) range = value;
    else return null;
  }
  return range;
}

/** "1 x", "Post 3 -". */
const POST = /(?:\b\d{1,2}[ \t]?x|\bpost[ \t]\w{1,3}[ \t]?[-–:,])[ \t]*$/i;
