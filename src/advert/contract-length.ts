// How long a temporary job or a fixed term lasts, where it is said beside it.
import { ownValue } from '../source/own-value.ts';
import { type Finding, findingAt } from './finding.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ eleven: 11, twelve: 12, eighteen: 18 },
};
/** In months. */
const UNITS: Readonly<Record<string, number>> = { week: 12 / 52, month: 1, mth: 1, year: 12, yr: 12 };

const UNIT = /\b(week|month|mth|year|yr)s?\b/gi;
/** What is counted so is no length of a contract. */
const OTHERWISE = /^[ \t]{0,2}(?:of[ \t])?(?:experience|notice|old|service|probation|trial)\b/i;
/** Of which only the most is said. */
const UP_TO = ['up to ', 'at most ', 'maximum ', 'maximum of '];
/** "Contract length: 12 months". */
const LABEL = /\b(?:contract[ \t]length|length[ \t]of[ \t]contract|duration|length)[ \t]*:[ \t]*/gi;

/** How far before and behind the kind of contract its length may stand, in the same line. */
const [BEFORE, BEHIND] = [24, 60];
/** From this many months on it is the longer of the two. */
const LONGER = 6;

/** The length of each temporary job and fixed term that was found: `under-6-months` or `6-months-or-more`. */
export function readContractLength(text: string, found: readonly Finding[]): Finding<string>[] {
  const terms = found.filter(
    ({ subject, value }) => subject === 'contract' && (value === 'temporary' || value === 'fixed-term'),
  );
  if (terms.length === 0) return [];
  const beside = terms.flatMap(({ start, end }) =>
    lengthIn(text, lineStart(text, start - BEFORE, start), end + BEHIND),
  );
  const labels = [...text.matchAll(LABEL)].flatMap(({ index, 0: label }) =>
    lengthIn(text, index + label.length, index + label.length + BEFORE),
  );
  return [
    ...new Map([...labels, ...beside].toReversed().map((one) => [one.start, one])).values(),
  ].toReversed();
}

/** Not before the line that ends at an offset. */
function lineStart(text: string, from: number, to: number): number {
  const start = Math.max(0, from);
  return start + text.slice(start, to).lastIndexOf('\n') + 1;
}

/** The first length in a stretch of one line, where it says on which side of the line it is. */
function lengthIn(text: string, from: number, to: number): Finding<string>[] {
  const [line = ''] = text.slice(from, to).split('\n', 1);
  for (const { 0: unit, 1: kind = '', index } of line.matchAll(UNIT)) {
    const number = numberBefore(line, index);
    if (number === null || OTHERWISE.test(line.slice(index + unit.length))) continue;
    const times = ownValue(UNITS, kind.toLowerCase()) ?? 1;
    const [low, high] = [number.low * times, number.high * times];
    const before = line.slice(0, number.start).toLowerCase();
    const isUpTo = UP_TO.some((words) => before.endsWith(words));
    const value = high < LONGER ? 'under-6-months' : low >= LONGER && !isUpTo ? '6-months-or-more' : null;
    if (value === null) return [];
    return [findingAt(text, 'contract-length', value, from + number.start, from + index + unit.length)];
  }
  return [];
}

/** "3", "6-12", "3 to 6", "twelve": the number or the range that ends just before a place. */
function numberBefore(line: string, end: number): { low: number; high: number; start: number } | null {
  const words = [...line.slice(Math.max(0, end - LONGEST_NUMBER), end).matchAll(/[a-z0-9]+/gi)];
  const numberIn = (word: RegExpExecArray | undefined) =>
    word === undefined ? Number.NaN : (ownValue(NUMBERS, word[0].toLowerCase()) ?? Number(word[0]));
  const last = words.at(-1);
  const first = words.at(-2)?.[0] === 'to' ? words.at(-3) : words.at(-2);
  const [low, high] = [numberIn(first), numberIn(last)];
  if (last === undefined || Number.isNaN(high)) return null;
  const [from, least] = low < high && first !== undefined ? [first, low] : [last, high];
  return { low: least, high, start: Math.max(0, end - LONGEST_NUMBER) + from.index };
}

const LONGEST_NUMBER = 20;
