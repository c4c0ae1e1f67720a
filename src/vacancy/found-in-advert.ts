// What was read in an advert, as it stands under `found` of a vacancy: written by `draft`, carried by all; and its warnings.

import type { Rubric } from '../rubric/rubric.ts';
import { onceFor } from '../source/once.ts';
import type { Vacancy } from './vacancy.ts';

export interface FoundInAdvert {
  readonly subject: string;
  readonly value: unknown;
  readonly quote: string;
}

export function foundInAdvert({ found }: Vacancy): readonly FoundInAdvert[] {
  return Array.isArray(found) ? parseFound(found) : [];
}

/**
 * Each list is parsed once: it goes from vacancy to vacancy as it is. Anybody may have written the file: what does not look like
 * a finding is skipped.
 */
const parseFound = onceFor((found: readonly unknown[]): readonly FoundInAdvert[] =>
  found.flatMap((one) => {
    if (typeof one !== 'object' || one === null) return [];
    const { subject, value, quote } = one as Record<string, unknown>;
    return typeof subject === 'string'
      ? [{ subject, value, quote: typeof quote === 'string' ? quote : '' }]
      : [];
  }),
);

/** What a finding is about: the code of a warning, else its subject. */
export function aboutIn({ subject, value }: FoundInAdvert): string {
  return subject === 'warning' ? (typeof value === 'string' ? value : '') : subject;
}

/** Only the start of the advert is there: what it leaves out is not known. */
export function isTextCut({ found }: Vacancy): boolean {
  if (!Array.isArray(found)) return false;
  return found.some((one: unknown) => typeof one === 'object' && one !== null && isCut(one));
}

function isCut(one: object): boolean {
  return 'value' in one && one.value === 'text-cut' && 'subject' in one && one.subject === 'warning';
}

interface Warning {
  readonly code: string;
  /** Empty where it is what the advert leaves out. */
  readonly quote: string;
  /** Null where the rubric has no words for it. */
  readonly say: string | null;
  /** It costs the worker money or time. */
  readonly drains?: true;
}

/** Each code once, with its first words, in the order of the rubric. Warnings that were put right since are left out. */
export function warningsOf(vacancy: Vacancy, { warnings = {} }: Rubric): Warning[] {
  const quotes = new Map<string, string>();
  for (const { subject, value, quote } of foundInAdvert(vacancy))
    if (subject === 'warning' && typeof value === 'string' && !quotes.has(value)) quotes.set(value, quote);
  const order = Object.keys(warnings);
  const place = (code: string) => (order.includes(code) ? order.indexOf(code) : order.length);
  return [...quotes]
    .filter(([code]) => code !== 'pay-not-stated' || (vacancy.pay === null && !quotes.has('text-cut')))
    .toSorted(([a], [b]) => place(a) - place(b))
    .map(([code, quote]) => ({
      code,
      quote,
      say: order.includes(code) ? (warnings[code]?.say ?? null) : null,
      ...(order.includes(code) && warnings[code]?.drains === true ? { drains: true as const } : {}),
    }));
}

/** Whether the days and times of the work were told, or stand in its advert. */
export function areTimesKnown(vacancy: Vacancy): boolean {
  return (
    vacancy.hours.times !== null || foundInAdvert(vacancy).some(({ subject }) => subject === 'working-times')
  );
}
