// `when:` and `unless:` of the rubric: maps in which every line must hold, and a list means any of.

import type * as z from 'zod';
import { compare, type Fraction, fractionOf } from '../pay/fraction.ts';
import { onceFor } from '../source/once.ts';
import type { conditionShape } from './rubric-shape.ts';

export type Condition = z.infer<typeof conditionShape>;

/** Whether a condition holds; null while something it asks about is not known. */
type Truth = boolean | null;

/**
 * What a fact or question of a condition may be. `words` are all it may still turn out to be: one where it is known, none
 * where nothing is known. `never`: it does not apply here.
 */
export type KnownFacts =
  | { readonly words: readonly string[] }
  | { readonly from: Fraction | null; readonly to: Fraction | null }
  | { readonly date: string }
  | 'never';

/** The facts a condition may ask about, beside the ids of questions. */
export const FACTS = [
  ...[
    'hourly',
    'effective',
    'guaranteed',
    'paid-hours',
    'salary-basis-unsaid',
    'legal-minimum',
    'effective-minimum',
    'real-living-wage',
  ],
  ...[
    'lower-end-below-minimum',
    'below-adult-minimum',
    'lowest-rate-below-adult-minimum',
    'effective-lower-end-below-minimum',
    'below-coming-minimum',
    'age',
    'nation',
    'london',
    'work-search',
    'on',
  ],
] as const;

/** One line of a condition, as it is held against what is known. */
interface Line {
  readonly left: string;
  /** Any of these words will do; empty where there are limits. */
  readonly wanted: readonly string[];
  readonly limits: readonly (readonly [limit: string, value: string | number])[] | null;
}

/** Conditions are tested for every vacancy, so each is parsed once. */
const linesOf = onceFor((condition: Condition): readonly Line[] =>
  Object.entries(condition).map(([left, right]): Line => {
    if (typeof right !== 'object' || Array.isArray(right))
      return { left, wanted: (Array.isArray(right) ? right : [right]).map(word), limits: null };
    const limits = Object.entries(right).filter(
      (one): one is [string, string | number] => one[1] !== undefined,
    );
    return { left, wanted: [], limits };
  }),
);

/** True where every line holds, false where one does not, null otherwise. */
export function holds(condition: Condition | undefined, known: (left: string) => KnownFacts): Truth {
  let truth: Truth = true;
  if (condition === undefined) return truth;
  for (const line of linesOf(condition)) {
    const held = lineHolds(known(line.left), line);
    if (held === false) return false;
    if (held === null) truth = null;
  }
  return truth;
}

/** What a condition asks about that is not known, and that it waits for. */
export function openIn(condition: Condition | undefined, known: (left: string) => KnownFacts): string[] {
  if (condition === undefined) return [];
  return linesOf(condition).flatMap((line) =>
    lineHolds(known(line.left), line) === null ? [line.left] : [],
  );
}

/** `when` must hold and `unless` must not; an `unless` that is not known does not prevent it. */
export function applies(
  { when, unless }: { when?: Condition | undefined; unless?: Condition | undefined },
  known: (left: string) => KnownFacts,
): Truth {
  if (unless !== undefined && holds(unless, known) === true) return false;
  return holds(when, known);
}

function lineHolds(left: KnownFacts, { wanted, limits }: Line): Truth {
  if (left === 'never') return false;
  if (limits !== null) return isWithin(left, limits);
  if ('words' in left) return isAmong(left.words, wanted);
  if ('date' in left) return wanted.includes(left.date);
  const { from, to } = left;
  if (from !== null && to !== null && compare(from, to) === 0) {
    return wanted.some((number) => compare(fractionOf(number), from) === 0);
  }
  return null;
}

function isAmong(possible: readonly string[], wanted: readonly string[]): Truth {
  let hits = 0;
  // A mark that depends, or is not known, may still become any other mark.
  let open = possible.length === 0;
  for (const one of possible) {
    if (wanted.includes(one)) hits += 1;
    else if (one === 'depends' || one === 'unknown') open = true;
  }
  if (hits === possible.length && hits > 0) return true;
  return hits > 0 || open ? null : false;
}

function isWithin(left: Exclude<KnownFacts, 'never'>, limits: NonNullable<Line['limits']>): Truth {
  if ('words' in left) return null;
  let truth: Truth = true;
  for (const [limit, value] of limits) {
    const line =
      'date' in left
        ? dateWithin(left.date, limit, String(value))
        : numberWithin(left, limit, fractionOf(value));
    if (line === false) return false;
    if (line === null) truth = null;
  }
  return truth;
}

function dateWithin(date: string, limit: string, value: string): boolean {
  return limit === 'at-least' ? date >= value : limit === 'above' ? date > value : date < value;
}

/** Both ends of the range must agree; an open end may be anything on its side. */
function numberWithin(
  { from, to }: { from: Fraction | null; to: Fraction | null },
  limit: string,
  value: Fraction,
): Truth {
  const passes = (number: Fraction): boolean => {
    const side = compare(number, value);
    return limit === 'at-least' ? side >= 0 : limit === 'above' ? side > 0 : side < 0;
  };
  const atBottom = from === null ? null : passes(from);
  const atTop = to === null ? null : passes(to);
  if (limit === 'under') {
    if (atTop === true) return true;
    return atBottom === false ? false : null;
  }
  if (atBottom === true) return true;
  return atTop === false ? false : null;
}

/** Words as they are compared: true and false are yes and no. */
export function word(value: string | number | boolean): string {
  return value === true ? 'yes' : value === false ? 'no' : String(value);
}
