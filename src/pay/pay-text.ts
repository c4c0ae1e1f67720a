// Pay as people write it in one phrase: "£12.71 - £13.20 an hour", "from £24k a year", "up to £14 per hour".
import type { Pay, Per } from './offer.ts';

const AMOUNT = String.raw`£?\s?(\d{1,3}(?:,\d{3})+|\d+)(\.\d{1,2})?\s?(k)?`;
const PERIOD = String.raw`(?:(?:an?|per|each|\/|p\/?)\s?)?(hour|hourly|hr|h|day|daily|d|week|weekly|wk|w|month|monthly|cm|m|year|yearly|yr|annum|a)\.?(?:ly)?`;
const FULL_TIME = String.raw`[\s,]*\(?(fte|full[- ]time equivalent|pro[- ]rata)\)?`;
const PHRASE = new RegExp(
  String.raw`^(?:(from|up to|starting at)\s)?${AMOUNT}(?:\s?(?:-|–|—|to)\s?${AMOUNT})?(?:${FULL_TIME})?(?:\s?${PERIOD})?(?:${FULL_TIME})?$`,
  'i',
);

const PERIOD_OF: Record<string, Per> = {
  ...{ hour: 'hour', hourly: 'hour', hr: 'hour', h: 'hour', day: 'day', daily: 'day', d: 'day' },
  ...{
    week: 'week',
    weekly: 'week',
    wk: 'week',
    w: 'week',
    month: 'month',
    monthly: 'month',
    cm: 'month',
    m: 'month',
  },
  ...{ year: 'year', yearly: 'year', yr: 'year', annum: 'year', a: 'year' },
};

/** The pay in a phrase that says nothing else, or null. Reads all of it or nothing; no period word, no period. */
export function readPayText(text: string): Pay | null {
  const phrase = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/p\.\s?a\.?/i, 'pa')
    .replace(/p\.\s?h\.?/i, 'ph');
  const match = phrase.length > 100 ? null : PHRASE.exec(phrase);
  if (match === null) return null;
  const [, open, whole = '', pence = '', k, upperWhole, upperPence = '', upperK, before, period, after] =
    match;
  const fullTime = before ?? after;
  const thousands = k ?? upperK;
  const first = amountOf(whole, pence, thousands);
  const second = upperWhole === undefined ? null : amountOf(upperWhole, upperPence, upperK ?? k);
  if (open !== undefined && second !== null) return null;
  const upTo = open?.toLowerCase() === 'up to';
  return {
    from: upTo ? null : first,
    to: open === undefined ? (second ?? first) : upTo ? first : null,
    per: period === undefined ? null : (PERIOD_OF[period.toLowerCase()] ?? null),
    basis: fullTime === undefined ? 'actual' : 'full-time',
    fullTimeHours: null,
    weeks: null,
  };
}

function amountOf(whole: string, pence: string, thousands: string | undefined): number {
  const written = `${whole.replaceAll(',', '')}${pence}`;
  return thousands === undefined ? Number(written) : Number(`${written}e3`);
}
