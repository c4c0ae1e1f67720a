// Pay as people write it in one phrase: "£12.71 - £13.20 an hour", "from £24k a year", "up to £14 per hour".
import { type Pay, periodOf } from '../pay-terms.ts';

const AMOUNT = String.raw`£?\s?(\d{1,3}(?:,\d{3})+|\d+)(\.\d{1,2})?(?:\s?(k|grand)|\s?(?:quid|pounds?)\b)?`;
const PERIOD = String.raw`(?:(?:an?|per|each|every|\/|p\/?)\s?)?(hour|hourly|hr|h|day|daily|d|week|weekly|wk|w|month|monthly|cm|m|year|yearly|yr|annum|annual|annually|a)\.?(?:ly)?(?:\s(?:rate|wage|salary))?`;
const FULL_TIME = String.raw`[\s,]*\(?(fte|full[- ]time equivalent|pro[- ]rata|for full-time hours)\)?`;
/** Words that change nothing: pay is basic and before tax anyway. */
const BASIC = String.raw`(?:[\s,]*\(?(?:basic(?: rate| pay| wage| salary)?|gross|before tax)\)?)?`;
const OPEN =
  'from|up ?to|starting (?:at|from)|at least|not less than|min(?:imum)?(?: of)?|over|above|more than|at most|not? more than|max(?:imum)?(?: of)?';
const PHRASE = new RegExp(
  String.raw`^(?:basic(?: rate| pay| wage| salary)?(?: of)?:?\s)?(?:(${OPEN})\s)?${AMOUNT}(?:\s?(?:-|–|—|to)\s?${AMOUNT})?(\s?\+|\sor more|\sminimum)?${BASIC}(?:${FULL_TIME})?(?:\s?${PERIOD})?${BASIC}(?:${FULL_TIME})?$`,
  'i',
);
const UP_TO = /^(?:up ?to|at most|not? more than|max(?:imum)?(?: of)?)$/i;

/** The pay in a phrase that says nothing else, or null. Reads all of it or nothing; no period word, no period. */
export function parsePay(text: string): Pay | null {
  const phrase = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/p\.\s?a\.?/i, 'pa')
    .replace(/p\.\s?h\.?/i, 'ph');
  const match = phrase.length > 100 ? null : PHRASE.exec(phrase);
  if (match === null) return null;
  const [
    ,
    open,
    whole = '',
    pence = '',
    k,
    upperWhole,
    upperPence = '',
    upperK,
    more,
    before,
    period,
    after,
  ] = match;
  if ((open !== undefined || more !== undefined) && upperWhole !== undefined) return null;
  if (open !== undefined && more !== undefined) return null;
  const fullTime = before ?? after;
  const second = upperWhole === undefined ? null : amountOf(upperWhole, upperPence, upperK, k);
  const first = inThousandsOf(second, amountOf(whole, pence, k, upperK));
  const upTo = open !== undefined && UP_TO.test(open);
  return {
    from: upTo ? null : first,
    to: open === undefined && more === undefined ? (second ?? first) : upTo ? first : null,
    per: period === undefined ? null : (periodOf(period.toLowerCase()) ?? null),
    basis: fullTime === undefined ? 'actual' : 'full-time',
    fullTimeHours: null,
    weeks: null,
  };
}

/** `k` of its own, or that of the other end: 24-26k, but 24,000-26k has its thousands already. */
function amountOf(whole: string, pence: string, k: string | undefined, otherK: string | undefined): number {
  const written = `${whole.replaceAll(',', '')}${pence}`;
  const inThousands = k !== undefined || (otherK !== undefined && Number(written) < 1000);
  return inThousands ? Number(`${written}e3`) : Number(written);
}

/** £24-26,000 is from 24,000: no job pays from 24 pounds to 26,000. */
function inThousandsOf(upper: number | null, lower: number): number {
  const isShort = upper !== null && upper >= 10_000 && Number.isInteger(lower) && lower < 1000;
  return isShort && lower * 1000 <= upper ? lower * 1000 : lower;
}
