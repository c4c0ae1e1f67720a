// What is concluded from what was read. Findings that cannot all be true conclude nothing.
import type { AdvertRead, Finding } from './finding.ts';
import type { LocationFound } from './location.ts';
import { concludePay } from './pay-conclusion.ts';
import type { PayFound } from './stated-pay.ts';
import { type HoursFound, holds } from './working-hours.ts';

export interface AdvertConclusion {
  readonly pay?: PayFound;
  readonly hours?: { readonly paid: HoursFound };
  readonly workplace?: LocationFound;
}

export function concludeAdvert({ text, findings }: AdvertRead): AdvertConclusion {
  const hours = concludedHours(findings.filter((one): one is Finding<HoursFound> => one.subject === 'hours'));
  const pays = findings.filter((one): one is Finding<PayFound> => one.subject === 'pay');
  const byAge = findings.some(({ subject, value }) => subject === 'warning' && value === 'pay-by-age');
  const pay = concludePay(text, pays, hours, byAge);
  const place = findings.find((one): one is Finding<LocationFound> => one.subject === 'place')?.value;
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
    if (holds(range, value)) continue;
    if (holds(value, range)) range = value;
    else return null;
  }
  return range;
}
