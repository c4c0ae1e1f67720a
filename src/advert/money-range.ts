// A sum as an advert gives it: one amount or a range, and what time it is for.
import type { PayPeriod } from '../pay/pay-terms.ts';
import { digitsEnd, isDigit, isLetter, pastBlanks } from './digits.ts';
import { type Money, moneyAt, signStart } from './money-amount.ts';
import { periodAt } from './pay-period.ts';

export interface MoneyRange {
  readonly low: number;
  readonly high: number | null;
  readonly start: number;
  readonly end: number;
  readonly sign: boolean;
  readonly thousands: boolean;
  readonly pence: boolean;
  readonly per: PayPeriod | null;
}

/** What joins the two ends of a range. */
const JOINS =
  /[ \t\u00a0]{0,2}[,(]?[ \t]?(?:(?:rising|increasing|going|moving|progressing|up)[ \t]){0,2}(-|–|—|to\b|and\b|\/)[ \t\u00a0]{0,2}(?:up[ \t]to[ \t]{1,2})?/iy;

/** What they begin with. */
const JOIN_FIRST = new Set('-–—/,(tTaArRiIgGmMpPuU'.split('').map((letter) => letter.charCodeAt(0)));

/** The sum whose first digit stands at an offset. */
export function moneyRangeAt(text: string, digit: number): MoneyRange | null {
  const first = moneyAt(text, digit);
  if (first === null) return null;
  const period = periodAt(text, first.end, first.sign);
  const second = secondAt(text, first, period?.end ?? first.end);
  const { start } = first;
  if (second === null) {
    const { value: low, sign, thousands, pence } = first;
    const end = period?.end ?? first.end;
    return { low, high: null, start, end, sign, thousands, pence, per: period?.per ?? null };
  }
  const sign = first.sign || second.sign;
  const last = periodAt(text, second.end, sign);
  // £25-27,000 and 25-27k: the first is in thousands as well.
  const { low, high } = ends(first, second);
  return {
    low,
    high,
    start,
    end: last?.end ?? second.end,
    sign,
    thousands: first.thousands || second.thousands,
    pence: first.pence || second.pence,
    per: last?.per ?? period?.per ?? null,
  };
}

/** The other end of a range, where one follows. */
function secondAt(text: string, first: Money, at: number): Money | null {
  if (!JOIN_FIRST.has(text.charCodeAt(pastBlanks(text, at, 2)))) return null;
  JOINS.lastIndex = at;
  const joins = JOINS.exec(text);
  if (joins === null) return null;
  const digit = firstDigit(text, JOINS.lastIndex);
  if (digit < 0) return null;
  const second = moneyAt(text, digit);
  if (second === null || second.start < at) return null;
  // "£12 and 3 weeks", "£12/3": another amount needs its sign after these.
  const loose = joins[1] === '/' || joins[1]?.toLowerCase() === 'and' || at > first.end;
  if (!second.sign && (loose || isCount(text, second.end))) return null;
  const { low, high } = ends(first, second);
  return high >= low && high <= low * WIDEST ? second : null;
}

/** The upper end of a range of pay is not further from the lower one than so many times. */
const WIDEST = 4;

function ends(first: Money, second: Money): { low: number; high: number } {
  const shared = !first.thousands && (second.thousands || second.value >= 10_000) && first.value < 1000;
  const same = first.thousands && !second.thousands && second.value < 1000;
  return { low: shared ? first.value * 1000 : first.value, high: same ? second.value * 1000 : second.value };
}

/** Past a pound sign, also a garbled one. */
function firstDigit(text: string, from: number): number {
  for (let at = from; at < from + 6; at += 1)
    if (isDigit(text, at)) return signStart(text, at) >= from || at === from ? at : -1;
  return -1;
}

const COUNT = /[ \t-]{0,2}(?:hours|hour[ \t-]|hrs|days|weeks|months|years|yrs|miles|mins|minutes|am|pm|%)/iy;

/** A time of the clock, a date, or a number of something. */
function isCount(text: string, end: number): boolean {
  const next = text.charCodeAt(end);
  if ((next === 58 || next === 47) && isDigit(text, end + 1)) return true;
  COUNT.lastIndex = end;
  return COUNT.test(text) || isOrdinal(text, end);
}

function isOrdinal(text: string, end: number): boolean {
  return /^(?:st|nd|rd|th)$/i.test(text.slice(end, end + 2)) && !isLetter(text, end + 2);
}

const PENNIES = /[ \t]?(?:p|pence)[ \t]{1,2}(?:an|per|\/)[ \t]{0,2}hour\b/iy;

/** "1271p an hour". */
export function penniesAt(text: string, digit: number): MoneyRange | null {
  const last = digitsEnd(text, digit);
  if (last - digit < 3 || last - digit > 4 || signStart(text, digit) < digit) return null;
  PENNIES.lastIndex = pastBlanks(text, last, 1);
  if (!PENNIES.test(text)) return null;
  const low = Number(text.slice(digit, last)) / 100;
  const end = PENNIES.lastIndex;
  return { low, high: null, start: digit, end, sign: true, thousands: false, pence: true, per: 'hour' };
}
