// Sums of money and ranges of them as adverts write them: £12.50, 26k, £26,000 to £28,000, or with slips: £22 00.

import type { PayPeriod } from '../pay/pay-terms.ts';
import { digitsEnd, isBlank, isDigit, isLetter, letterAt, pastBlanks } from './digits.ts';
import { periodAt } from './pay-period.ts';

export interface Money {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** With a pound sign, also as programs garble it. */
  readonly sign: boolean;
  /** With a k. */
  readonly thousands: boolean;
  readonly pence: boolean;
}

/** No pay has more digits in a row. */
const MOST_DIGITS = 7;

/** The amount whose first digit stands at an offset. */
function moneyAt(text: string, digit: number): Money | null {
  let end = digitsEnd(text, digit);
  if (end - digit > MOST_DIGITS) return null;
  const start = signStart(text, digit);
  let sign = start < digit;
  let whole = text.slice(digit, end);
  if (whole.length <= 3)
    while (whole.length < MOST_DIGITS - 1 && isGroup(text, end, sign)) {
      whole += text.slice(end + 1, end + 4);
      end += 4;
    }
  if (whole.length <= 3 && isParted(text, end, sign)) {
    whole += text.slice(end + 2, end + 5);
    end += 5;
  }
  const pence = penceAt(text, end, sign, whole);
  end = pence?.end ?? end;
  let value = Number(pence === null ? whole : `${whole}.${pence.digits}`);
  const kilo = letterAt(text, end) === 32 ? end + 1 : end;
  const thousands = (letterAt(text, kilo) | 32) === 107 && !isWord(text, kilo + 1);
  if (thousands) {
    value = Math.round(value * 1000);
    end = kilo + 1;
  }
  const after = pastBlanks(text, end, 1);
  const isWhole = pence !== null || value >= 1000;
  const named = sign ? 0 : (NAMED.exec(text.slice(after, after + 14))?.[isWhole ? 0 : 1]?.length ?? 0);
  if (named > 0) {
    sign = true;
    end = after + named;
  }
  return { value, start, end, sign, thousands, pence: pence !== null };
}

/** "12.71 GBP"; "12.71 pounds per hour", which is a weight where it has no pence. */
const NAMED = /^(gbp)(?![a-z\d])|^pounds?(?=[ \t]{1,2}(?:per|each|an?)\b)/i;

function isWord(text: string, at: number): boolean {
  return isLetter(text, at) || isDigit(text, at);
}

/** `,000`, and `.500` after a pound sign; also ` 000` where it can be nothing else. */
function isGroup(text: string, at: number, sign: boolean): boolean {
  const code = letterAt(text, at);
  const joins =
    code === COMMA ||
    (code === POINT && sign && text.startsWith('00', at + 2) && !isHourNext(text, at + 4)) ||
    (code === 32 && (sign || text.startsWith('000', at + 1)));
  return joins && digitsEnd(text, at + 1) === at + 4;
}

/** `, 764` after a pound sign, where it goes on as pay does: £32, 764 - £34,489. */
function isParted(text: string, at: number, sign: boolean): boolean {
  if (!sign || letterAt(text, at) !== 44 || letterAt(text, at + 1) !== 32) return false;
  const end = digitsEnd(text, at + 2);
  return (
    end === at + 5 &&
    /^[ \t]?(?:[-–—)]|$|\n|to\b|per\b|p\.?a\b|an?\b|pro\b|fte\b)/i.test(text.slice(end, end + 6))
  );
}

const [POINT, COMMA, MIDDLE_POINT] = [46, 44, 0xb7];

/** `.50`, `. 5`, `:50` and `-50` after a pound sign; ` 00` and `,71` where the hour follows. `50p` as well. */
function penceAt(
  text: string,
  at: number,
  sign: boolean,
  whole: string,
): { digits: string; end: number } | null {
  const code = letterAt(text, at);
  if (code === POINT || ((code === 58 || code === MIDDLE_POINT) && sign)) {
    const from = sign && letterAt(text, at + 1) === 32 ? at + 2 : at + 1;
    const end = digitsEnd(text, from);
    // After a full stop and a space begins another figure, but for two digits of pence.
    if (end === from || end > from + 2 || (from > at + 1 && end !== from + 2)) return null;
    PENNY_SIGN.lastIndex = end;
    return { digits: text.slice(from, end), end: PENNY_SIGN.test(text) ? end + 1 : end };
  }
  if (digitsEnd(text, at + 1) !== at + 3) return null;
  const isPence =
    (code === COMMA && (sign || (whole.length <= 3 && isHourNext(text, at + 3)))) ||
    (code === 32 && whole.length <= 3 && isHourNext(text, at + 3)) ||
    (sign && isDashOfPence(text, at, Number(whole)));
  return isPence ? { digits: text.slice(at + 1, at + 3), end: at + 3 } : null;
}

/** "£12.50p an hour", but not "£12.50p/h". */
const PENNY_SIGN = /p(?=$|[\n,;)]|[ \t]{1,2}(?![/h]|a\b))/iy;

/** "£17-94" is an old way of writing £17.94; "£15-18" goes from one to the other. */
function isDashOfPence(text: string, at: number, pounds: number): boolean {
  if (letterAt(text, at) !== 45 || pounds >= 100 || /^(?:[,.]\d|[ \t]?k\b)/i.test(text.slice(at + 3, at + 5)))
    return false;
  const other = Number(text.slice(at + 1, at + 3));
  return other < pounds || other > WIDEST_BARE * pounds;
}

/** How far from the lower end of a range its upper one is at most, where that has no sign of its own. */
const WIDEST_BARE = 2.5;

const HOUR_NEXT = /[ \t]?(?:p|per|an?|\/)[ \t/.]?h/iy;

function isHourNext(text: string, at: number): boolean {
  HOUR_NEXT.lastIndex = at;
  return HOUR_NEXT.test(text);
}

/** Where the sign of an amount starts, or its first digit where it has none. */
export function signStart(text: string, digit: number): number {
  let at = digit;
  while (at > digit - 2 && isBlank(letterAt(text, at - 1))) at -= 1;
  const last = letterAt(text, at - 1);
  if (last === 0xa3) return letterAt(text, at - 2) === 0xc2 ? at - 2 : at - 1;
  if ((last | 32) === 112 && /^gbp$/i.test(text.slice(at - 3, at)) && !isLetter(text, at - 4)) return at - 3;
  return digit;
}

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
  if (!JOIN_FIRST.has(letterAt(text, pastBlanks(text, at, 2)))) return null;
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
  const next = letterAt(text, end);
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
