// What time a sum is for: "per hour", "p/h", "a year", "pcm"; and what a sum can be for.

import { type PayPeriod, periodOf } from '../pay/pay-terms.ts';
import { letterAt, pastBlanks } from './digits.ts';

/** What may stand between a sum and its period, and the period. */
const PERIOD =
  /[ \t\u00a0]{0,2}(?:\+|\*{1,2}|\[|\(|,|-)?[ \t]?(?:(?:gbp|basic|gross|salary|rate|fte|pro[- ]?rata)[ \t,]{1,2}){0,2}(an?[ \t]{1,2}|per[ \t]{0,2}|each[ \t]{1,2}|every[ \t]{1,2}|\/[ \t]{0,2}|p[ \t]?[./]{0,2}[ \t]?)?(?:(?:full|working|calendar|cal)[ \t]{1,2})?(hourly|hours?|hrs?|ph|h|daily|day|d|weekly|week|wk|w|monthly|month|pcm|cm|m|annually|annual|annum|anum|yearly|year|yr|ann|pa|p\.a|a)\b/iy;

/** Letters that are a period only after `/` or `p`. */
const BARE = new Set(['h', 'd', 'w', 'm', 'a', 'hours', 'annual']);
/** Periods that need no `per` before them after a figure without a pound sign. */
const ALONE = new Set(['hourly', 'ph', 'weekly', 'monthly', 'pcm', 'annually', 'pa', 'p.a']);

/** What neither a period nor a word before one begins with. */
const NOT_FIRST = new Set('0123456789£tijklnoquvxz.:;&%\n'.split('').map((letter) => letter.charCodeAt(0)));

/** A quick look before the long one. */
function mayBegin(text: string, at: number): boolean {
  const code = letterAt(text, pastBlanks(text, at, 2));
  return !NOT_FIRST.has(code >= 65 && code <= 90 ? code | 32 : code);
}

/** The period that follows a sum. A figure without a sign needs more of it: 37.5 hrs is no sum. */
export function periodAt(text: string, at: number, sign: boolean): { per: PayPeriod; end: number } | null {
  if (!mayBegin(text, at)) return null;
  PERIOD.lastIndex = at;
  const match = PERIOD.exec(text);
  if (match === null) return gluedAt(text, at);
  const prefix = match[1]?.trim().toLowerCase() ?? '';
  const word = (match[2] ?? '').toLowerCase();
  if (prefix === '' && (BARE.has(word) || (!sign && !ALONE.has(word)))) return null;
  // "a" and "an" take a whole word: "a day", not "a d"; p and / take the letter alone.
  if (word.length === 1 && !/^(?:p|\/)/.test(prefix)) return null;
  if (word === 'a' && prefix === '/') return null;
  const per = periodOf(word);
  if (per === undefined) return null;
  const end = letterAt(text, PERIOD.lastIndex) === 46 && word.length <= 3 ? 1 : 0;
  return { per, end: PERIOD.lastIndex + end };
}

/** "£12.71 per hourPermanent": the break after it was lost. */
const GLUED =
  /[ \t]{0,2}(?:[Pp]er|[Aa]n?|\/)[ \t]{0,2}([Hh]our|[Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear|[Aa]nnum)(?=[A-Z]|depend)/y;

function gluedAt(text: string, at: number): { per: PayPeriod; end: number } | null {
  GLUED.lastIndex = at;
  const per = periodOf(GLUED.exec(text)?.[1]?.toLowerCase() ?? '');
  return per === undefined ? null : { per, end: GLUED.lastIndex };
}

/** "per visit", "per parcel": a time that is none. */
const OTHER_UNIT = /[ \t]{0,2}(?:per|each|every)[ \t]{1,2}[a-z]/iy;

export function isPiece(text: string, at: number): boolean {
  OTHER_UNIT.lastIndex = at;
  return OTHER_UNIT.test(text);
}

/** Hourly pay is below this, where nothing says what a figure is for. */
export const MOST_HOURLY = 100;

/** Whether figures of this size can be pay for this time; for some time, where it is not known. */
export function isPlausible(low: number, high: number, per: PayPeriod | null): boolean {
  switch (per) {
    case 'hour':
      return low >= 3 && high <= 200;
    case 'day':
      return low >= 25 && high <= 2000;
    case 'week':
      return low >= 50 && high <= 5000;
    case 'month':
      return low >= 300 && high <= 20_000;
    case 'year':
      return low >= 4000 && high <= 500_000;
    case null:
      return (
        (low >= 5 && high <= MOST_HOURLY) || (low >= 8000 && high <= 500_000) || (low >= 150 && high <= 1000)
      );
  }
}
