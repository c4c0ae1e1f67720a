// One amount of money as adverts write it: £12.50, 26k, £26,000, and as typing slips leave it: £22 00, £12,71.
import { digitsEnd, isBlank, isDigit, isLetter, pastBlanks } from './digits.ts';

export interface Money {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** With a pound or euro sign, also as programs garble it. */
  readonly sign: boolean;
  /** With a k. */
  readonly thousands: boolean;
  readonly pence: boolean;
}

/** No pay has more digits in a row. */
const MOST_DIGITS = 7;

/** The amount whose first digit stands at an offset. */
export function moneyAt(text: string, digit: number): Money | null {
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
  const pence = penceAt(text, end, sign, whole.length);
  end = pence?.end ?? end;
  let value = Number(pence === null ? whole : `${whole}.${pence.digits}`);
  const kilo = text.charCodeAt(end) === 32 ? end + 1 : end;
  const thousands = (text.charCodeAt(kilo) | 32) === 107 && !isWord(text, kilo + 1);
  if (thousands) {
    value = Math.round(value * 1000);
    end = kilo + 1;
  }
  const after = pastBlanks(text, end, 1);
  if (!sign && /^gbp$/i.test(text.slice(after, after + 3)) && !isWord(text, after + 3)) {
    sign = true;
    end = after + 3;
  }
  return { value, start, end, sign, thousands, pence: pence !== null };
}

function isWord(text: string, at: number): boolean {
  return isLetter(text, at) || isDigit(text, at);
}

/** `,000`; also ` 000` where it can be nothing else. */
function isGroup(text: string, at: number, sign: boolean): boolean {
  const code = text.charCodeAt(at);
  const joins = code === 44 || (code === 32 && (sign || text.startsWith('000', at + 1)));
  return joins && digitsEnd(text, at + 1) === at + 4;
}

const POINT = 46;

/** `.50`, `. 5`, `:50` after a pound sign; ` 00` and `,71` where the hour follows. */
function penceAt(
  text: string,
  at: number,
  sign: boolean,
  digits: number,
): { digits: string; end: number } | null {
  const code = text.charCodeAt(at);
  if (code === POINT || (code === 58 && sign)) {
    const from = sign && text.charCodeAt(at + 1) === 32 ? at + 2 : at + 1;
    const end = digitsEnd(text, from);
    // After a full stop and a space begins another figure, but for two digits of pence.
    if (end === from || end > from + 2 || (from > at + 1 && end !== from + 2)) return null;
    return { digits: text.slice(from, end), end };
  }
  if (digits > 3 || (code !== 32 && code !== 44) || digitsEnd(text, at + 1) !== at + 3) return null;
  if (code === 44 ? !sign && !isHourNext(text, at + 3) : !isHourNext(text, at + 3)) return null;
  return { digits: text.slice(at + 1, at + 3), end: at + 3 };
}

const HOUR_NEXT = /[ \t]?(?:p|per|an?|\/)[ \t/.]?h/iy;

function isHourNext(text: string, at: number): boolean {
  HOUR_NEXT.lastIndex = at;
  return HOUR_NEXT.test(text);
}

/** Where the sign of an amount starts, or its first digit where it has none. */
export function signStart(text: string, digit: number): number {
  let at = digit;
  while (at > digit - 2 && isBlank(text.charCodeAt(at - 1))) at -= 1;
  const last = text.charCodeAt(at - 1);
  if (last === 0xa3) return text.charCodeAt(at - 2) === 0xc2 ? at - 2 : at - 1;
  if (last === 0x20ac) return at - 1;
  // The bytes of a euro sign read as three letters, of which the first may be lost.
  if (last === 0xac && text.charCodeAt(at - 2) === 0x201a)
    return text.charCodeAt(at - 3) === 0xe2 ? at - 3 : at - 2;
  if ((last | 32) === 112 && /^gbp$/i.test(text.slice(at - 3, at)) && !isLetter(text, at - 4)) return at - 3;
  return digit;
}
