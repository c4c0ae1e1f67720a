// Paid holiday: days of a full-time year, and whether bank holidays are in them.
import { ownValue } from '../source/own-value.ts';
import { digitsEnd, isDigit, letterAt, pastBlanks } from './digits.ts';
import { type Finding, findingAt } from './finding.ts';
import type { Tokens } from './tokens.ts';

export interface HolidayFound {
  readonly days: number;
  /** True: included; false: on top. Left out where it is not said. */
  readonly bankHolidays?: boolean;
}

/** Days in a week of holiday, as the law counts them. */
const DAYS_A_WEEK = 5;
/** The fewest and the most days of paid holiday in a year of work. */
const [FEWEST, MOST] = [15, 45];
/** Fewer count where paid holiday is named right after them: exactly what somebody should hear of. */
const FEWEST_NAMED = 8;

/** `25 days`, `5.6 weeks'`, `22 - 27 days`, `22 days rising to 27`. */
const DAYS =
  /(\d{1,2}(?:\.\d)?|four|five|six|seven)[ \t-]{0,2}(?:\(?(?:-|–|to|rising[ \t]to)[ \t]{0,2}\d{1,2}\)?[ \t]{0,2})?(days?|weeks?)\b['’]?s?(?:[ \t,(]{1,2}(?:rising|increasing|going[ \t]up)[ \t](?:up[ \t])?to[ \t]\d{1,2}(?:[ \t]days)?\b(?:[ \t](?:with|after)[ \t][^\n.,;()]{0,24})?\)?)?/iy;
/** What they are days of. */
const OF_LEAVE =
  /[ \t]{0,2}(?:\+[^\n.]{0,24}[ \t])?[ \t(]{0,2}(?:of[ \t]|a[ \t]year[ \t]|per[ \t](?:year|annum)[ \t])?(?:(?:paid|full|basic|your|statutory|\(?(?:minimum|pro[- ]?rata)\)?)[ \t]){0,3}(?:annual[ \t]leave|annual[ \t]holidays?|paid[ \t]annual|holidays?|hols?\b|leave\b|a\/l\b|al\b|vacation|days?[ \t]off)/iy;
const PER_YEAR = /[ \t]{0,2}per[ \t](?:year|annum)\b/iy;
/** "inc bank holidays", "plus stats". */
const BANK_NEXT =
  /[ \t,]{0,2}(?:off[ \t,]{1,2})?\(?(?:\+|plus|and|inc|incl|including|(?:that|which)[ \t](?:counts|includes)|inclusive[ \t]of|excluding|exclusive[ \t]of|&|on[ \t]top[ \t]of)\.?[^\n.]{0,20}?\b(?:bank|public|statutory|stats?\b|bh\b|bhs\b)/iy;
/** What leads up to days of holiday. */
const LEAVE_BEFORE =
  /\b(?:annual[ \t]leave|annual[ \t]holidays?|paid[ \t]annual|holidays?|leave|a\/l|vacation)(?:[ \t]entitlement|[ \t]allowance)?[ \t*]{0,4}(?:of|is|:|-|–|\(|starting[ \t]at|from|entitlement)?[ \t*:]{0,4}(?:up[ \t]to[ \t])?$|\b(?:annual[ \t]leave|holidays?)(?:[ \t]hours)?(?:[ \t]entitlement)?(?:[ \t](?:of|is))?[ \t]\d{2,3}(?:\.\d{1,2})?(?:[ \t]hours)?(?:[ \t](?:a|per)[ \t](?:year|annum))?[ \t,(]{1,2}(?:which[ \t]is|which[ \t]equals|equal[ \t]to|equivalent[ \t]to|or|=)[ \t]$/i;
/** Leave for other reasons, and holiday that is not paid time off. */
const OTHER_LEAVE =
  /\b(?:paternity|maternity|adoption|parental|sick|sickness|compassionate|study|carers?['’]?s?|summer|school|camp)(?:[ \t](?:leave|holidays?|pay|time[ \t]off))?[ \t:–-]{0,3}(?:of[ \t])?$/i;
/** What may be bought or is added is not all that is given; nor is what it grows to. */
const ON_TOP =
  /\b(?:extra|additional|buy|purchase|sell|carry|within|further|another)[ \t]{1,2}(?:or[ \t]sell[ \t]|over[ \t])?(?:an?[ \t])?(?:up[ \t]to[ \t]{1,2})?$/i;
const GROWS = /\b(?:increas\w{1,4}|rises|rising|grow\w{0,3}|going)[ \t](?:by[ \t]|up[ \t])?(?:to[ \t])?$/i;
const GROWS_UP_TO = /\b(?:increas\w{1,4}|rises|rising|grow\w{0,3})[ \t][^\n.,;]{0,32}\bup[ \t]to[ \t]$/i;

export function readHoliday({ text, figures }: Tokens): Finding<HolidayFound>[] {
  const found: Finding<HolidayFound>[] = [];
  let done = 0;
  for (const digit of figures) {
    if (digit < done || !mayBegin(text, digit)) continue;
    const one = holidayAt(text, digit);
    if (one === null) continue;
    found.push(one);
    done = one.end;
  }
  return [...found, ...inWords(text)].toSorted((a, b) => a.start - b.start);
}

/** Weeks of holiday in a year, as people write them out. */
const NUMBERS: Readonly<Record<string, number>> = { four: 4, five: 5, six: 6, seven: 7 };

/** "Six weeks' holiday", "four-week annual leave". */
function inWords(text: string): Finding<HolidayFound>[] {
  const found: Finding<HolidayFound>[] = [];
  for (let at = text.indexOf('week', 1) - 1; at >= 0; at = text.indexOf('week', at + 2) - 1) {
    if (text[at] !== ' ' && text[at] !== '-') continue;
    const number = /\b[a-z]{3,5}$/i.exec(text.slice(Math.max(0, at - 6), at))?.[0] ?? '';
    const one =
      ownValue(NUMBERS, number.toLowerCase()) !== undefined ? holidayAt(text, at - number.length) : null;
    if (one !== null) found.push(one);
  }
  return found;
}

/** One or two digits that are no part of a sum, with a day, a week or a range after them. */
function mayBegin(text: string, digit: number): boolean {
  const before = letterAt(text, digit - 1);
  if (before === 0xa3 || before === 46 || (before === 44 && isDigit(text, digit - 2))) return false;
  let end = digitsEnd(text, digit);
  if (end > digit + 2) return false;
  if (letterAt(text, end) === 46 && isDigit(text, end + 1)) end += 2;
  const next = letterAt(text, pastBlanks(text, end, 2));
  const letter = next | 32;
  return (
    letter === 100 ||
    letter === 119 ||
    letter === 114 ||
    letter === 116 ||
    next === 45 ||
    next === 0x2013 ||
    next === 40
  );
}

function holidayAt(text: string, digit: number): Finding<HolidayFound> | null {
  DAYS.lastIndex = digit;
  const match = DAYS.exec(text);
  if (match === null) return null;
  const [, number = '', unit = ''] = match;
  const days = /week/i.test(unit) ? Math.round(numberOf(number) * DAYS_A_WEEK * 10) / 10 : numberOf(number);
  if (days < FEWEST_NAMED || days > MOST) return null;
  const after = DAYS.lastIndex;
  const named = leaveAt(text, after);
  if (days < FEWEST && (named === null || !PAID.test(text.slice(after, named)))) return null;
  const end = named ?? endOf(BANK_NEXT, text, after) ?? endOf(PER_YEAR, text, after);
  const line = text.slice(Math.max(0, digit - 72), digit);
  const lead = line.slice(line.lastIndexOf('\n') + 1);
  const leading = LEAVE_BEFORE.exec(lead);
  const isWeeks = /week/i.test(unit);
  if (end === null && leading === null) return null;
  if ([OTHER_LEAVE, ON_TOP, GROWS, GROWS_UP_TO].some((pattern) => pattern.test(lead))) return null;
  // "15 weeks per year" is a term, not a holiday; so is a camp of 30 days.
  if (isWeeks && leading === null && endOf(PER_YEAR, text, after) === end) return null;
  if (end === null && /^[ \t](?:camp|club|course)/i.test(text.slice(after, after + 8))) return null;
  const start = end === null && leading !== null ? digit - (lead.length - leading.index) : digit;
  const bank = bankHolidaysNear(text.slice(after, after + 90));
  // "including bank holidays" is what tells the least the law sets from more.
  return bank === null
    ? findingAt(text, 'holiday', { days }, start, end ?? after)
    : findingAt(
        text,
        'holiday',
        { days, bankHolidays: bank.included },
        start,
        Math.max(end ?? after, after + bank.end),
      );
}

const PAID = /\b(?:paid|annual)\b/i;

/** A word that goes on, such as "holidaymakers", is another; "holidayPrivate" lost the break after it. */
function leaveAt(text: string, at: number): number | null {
  const end = endOf(OF_LEAVE, text, at);
  return end === null || /[a-z]/.test(text[end] ?? '') ? null : end;
}

function numberOf(word: string): number {
  return ownValue(NUMBERS, word.toLowerCase()) ?? Number(word);
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

const BANK = /\b(?:(?:bank|public|statutory|stat)[ \t]{0,2}(?:holidays?|hols?)|bhs?|stats)\b/i;

function bankHolidaysNear(words: string): { readonly included: boolean; readonly end: number } | null {
  const line = words.split('\n', 1)[0] ?? '';
  const bank = BANK.exec(line);
  if (bank === null) return null;
  const before = line.slice(0, bank.index);
  const end = bank.index + bank[0].length;
  const next = /^[ \t](?:are[ \t])?(?:included|inclusive|inc\b)/i.exec(line.slice(end, end + 14));
  if (next !== null) return { included: true, end: end + next[0].length };
  if (/\b(?:excl|excluding|exclusive)\b[^.\n]{0,24}$/i.test(before)) return { included: false, end };
  if (/\b(?:inc|incl|including|inclusive|includes?|counts)\b[^.\n]{0,24}$/i.test(before))
    return { included: true, end };
  return /(?:\+|\bplus\b|&|\band\b|on top)[^.\n]{0,24}$/i.test(before) ? { included: false, end } : null;
}
