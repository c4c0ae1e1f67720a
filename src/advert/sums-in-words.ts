// Sums as people say them: "10 quid an hour", "a tenner an hour", "ten pounds an hour". They are read with a sign and figures.
import { isBlank, isDigit, isLetter, letterAt, pastBlanks } from './digits.ts';
import { periodAt } from './pay-period.ts';

/** What stands at a place of a text, and what is put there in a copy. */
export interface Rewording {
  readonly from: number;
  readonly size: number;
  readonly put: string;
}

const UNIT = /(?<![a-z])(?:pounds?|quid|tenner|fiver)(?:[ \t]sterling)?\b/gi;

const WHOLE_NOTES: ReadonlyMap<string, number> = new Map([
  ['tenner', 10],
  ['fiver', 5],
]);

const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...ONES.split(' ').map((word, at) => [word, at + 1] as const),
  ...TENS.split(' ').map((word, at) => [word, 10 * (at + 2)] as const),
]);

/** Pounds that are lifted or lost are a weight. */
const WEIGHED =
  /\b(?:los(?:e|es|ing|t)|lift\w{0,4}|carr(?:y|ies|ying)|weigh\w{0,4}|shed|gain\w{0,4}|push\w{0,3}|pull\w{0,3}|mov(?:e|es|ing)|pick)[ \t]{1,2}(?:(?:up|to|about|around|at|least|over|of|an?|the|average|another)[ \t]{1,2}){0,3}$/i;
const LABEL_BEFORE =
  /\b(?:pay|wages?|rate|salary)(?:[ \t](?:is|of|at)|[ \t]?[:=-])?[ \t]{0,2}(?:an?[ \t])?$/i;
/** A number of more words than are read here. */
const GOES_ON_BEFORE = /\b(?:hundred|thousand|million|point)[ \t]{1,2}(?:and[ \t]{1,2})?$/i;
const JOIN_BEFORE = /[ \t]?[-–—][ \t]?$|[ \t](?:to|or)[ \t]$/i;
/** How far back the words stand that say what a sum is. */
const FAR = 60;

/** Where a sum in words is written out in figures. In the order of the text. */
export function sumsInWords(text: string): Rewording[] {
  const found: Rewording[] = [];
  for (const { index, 0: unit } of text.matchAll(UNIT)) {
    const change = sumAt(text, index, unit);
    const last = found.at(-1);
    if (change !== null && change.from >= (last === undefined ? 0 : last.from + last.size))
      found.push(change);
  }
  return found;
}

function sumAt(text: string, at: number, written: string): Rewording | null {
  const unit = written.toLowerCase();
  const note = WHOLE_NOTES.get(unit);
  const number = note === undefined ? numberBefore(text, at) : noteAt(text, at, note);
  if (number === null) return null;
  const low = note === undefined ? otherEnd(text, number) : null;
  const from = low?.start ?? number.start;
  const before = text.slice(Math.max(0, from - FAR), from);
  if (GOES_ON_BEFORE.test(before)) return null;
  const pence = penceAfter(text, at + written.length, number.digits);
  const end = pence?.end ?? at + written.length;
  const isMoney = number.sign || unit.startsWith('quid');
  if (!isMoney && WEIGHED.test(before)) return null;
  if (!isMoney && periodAt(text, end, true) === null && !LABEL_BEFORE.test(before)) return null;
  const join = low === null ? '' : text.slice(low.end, number.start);
  const put = `${low === null ? '' : `£${low.digits}${join}`}£${number.digits}${pence?.put ?? ''}`;
  return { from, size: end - from, put };
}

interface Figure {
  readonly digits: string;
  readonly sign: boolean;
  readonly start: number;
  readonly end: number;
}

/** "a tenner", "tenner". */
function noteAt(text: string, at: number, value: number): Figure {
  const article = /\ba[ \t]$/i.exec(text.slice(Math.max(0, at - 3), at))?.[0].length ?? 0;
  return { digits: String(value), sign: false, start: at - article, end: at };
}

/** The number just before a place, in figures or in words. */
function numberBefore(text: string, place: number): Figure | null {
  let end = place;
  if (isBlank(letterAt(text, end - 1)) || letterAt(text, end - 1) === HYPHEN) end -= 1;
  let start = end;
  while (start > end - LONGEST_FIGURE && isOfFigure(text, start - 1)) start -= 1;
  if (start < end) return figureOf(text, start, end);
  const word = wordBefore(text, end);
  const value = NUMBERS.get(word.text);
  if (value === undefined) return null;
  const tens = value < 10 ? wordBefore(text, word.start - 1) : null;
  const ten = tens === null ? undefined : NUMBERS.get(tens.text);
  if (tens === null || ten === undefined || ten < 20 || !/[ -]/.test(text.charAt(word.start - 1)))
    return { digits: String(value), sign: false, start: word.start, end };
  return { digits: String(ten + value), sign: false, start: tens.start, end };
}

const HYPHEN = 45;
const LONGEST_FIGURE = 8;

function isOfFigure(text: string, at: number): boolean {
  const code = letterAt(text, at);
  return isDigit(text, at) || ((code === 46 || code === 44) && isDigit(text, at + 1));
}

/** A figure with its sign, where it begins a word and can be a sum. */
function figureOf(text: string, start: number, end: number): Figure | null {
  const digits = text.slice(start, end);
  if (!/^\d{1,5}(?:\.\d{1,2})?$|^\d{1,3},\d{3}$/.test(digits)) return null;
  const gap = isBlank(letterAt(text, start - 1)) ? 1 : 0;
  if (letterAt(text, start - 1 - gap) === POUND) return { digits, sign: true, start: start - 1 - gap, end };
  return /[\w.,:/]/.test(text.charAt(start - 1)) ? null : { digits, sign: false, start, end };
}

const POUND = 0xa3;

function wordBefore(text: string, end: number): { text: string; start: number } {
  let start = end;
  while (start > end - LONGEST_WORD && isLetter(text, start - 1)) start -= 1;
  return { text: text.slice(Math.max(0, start), Math.max(0, end)).toLowerCase(), start };
}

const LONGEST_WORD = 10;

/** The lower end of "10-12 quid" and "ten to twelve pounds". */
function otherEnd(text: string, high: Figure): Figure | null {
  const join = JOIN_BEFORE.exec(text.slice(Math.max(0, high.start - 4), high.start))?.[0].length ?? 0;
  if (join === 0) return null;
  const low = numberBefore(text, high.start - join);
  if (low === null || low.end !== high.start - join) return null;
  const [from, to] = [Number(low.digits.replace(',', '')), Number(high.digits.replace(',', ''))];
  return from < to && from * WIDEST >= to ? low : null;
}

/** How far apart the two ends of pay are at most. */
const WIDEST = 2.5;

/** "ten pounds fifty an hour", "12 pounds and 21 pence". */
function penceAfter(text: string, at: number, pounds: string): { put: string; end: number } | null {
  if (!/^\d{1,3}$/.test(pounds)) return null;
  const match =
    /^[ \t]{1,2}(?:and[ \t])?(?:(\d{2})|([a-z]{3,9})(?:[ -]([a-z]{3,5}))?)(?:[ \t]?(?:p|pence)(?![a-z]))?/i.exec(
      text.slice(at, at + 40),
    );
  if (match === null) return null;
  const [whole, figures, ten = '', one = ''] = match;
  const words = (NUMBERS.get(ten.toLowerCase()) ?? 0) + (NUMBERS.get(one.toLowerCase()) ?? 0);
  const pence = figures ?? (words >= 10 && words < 100 ? String(words) : '');
  const end = at + whole.length;
  return pence !== '' && periodAt(text, pastBlanks(text, end, 1), true) !== null
    ? { put: `.${pence}`, end }
    : null;
}
