// Paid holiday: days of a full-time year, and whether bank holidays are in them.
import { type Finding, findingAt } from './finding.ts';

export interface HolidayFound {
  readonly days: number;
  /** True: included; false: on top. Left out where it is not said. */
  readonly bankHolidays?: boolean;
}

/** Days in a week of holiday, as the law counts them. */
const DAYS_A_WEEK = 5;
const LEAVE = String.raw`(?:annual[ \t]leave|annual[ \t]holidays?|paid[ \t]annual|holidays?|leave|paid[ \t]leave|a\/l|vacation|days?[ \t]off)`;
const DAYS_FIRST = new RegExp(
  String.raw`(?<![\d£.])(\d{1,2}(?:\.\d)?)[ \t]{0,2}(?:\(?(?:-|–|to|rising[ \t]to)[ \t]{0,2}\d{1,2}\)?[ \t]{0,2})?(days?|weeks?)['’]?[ \t]{0,2}(?:\+[^\n.]{0,24}?[ \t])?(?:of[ \t])?(?:paid[ \t]|full[ \t]|basic[ \t]|your[ \t])?(?:${LEAVE}|per[ \t]year|\(?(?:inc|including|plus)[^\n.]{0,20}(?:bank|public|stat))`,
  'gi',
);
const LEAVE_FIRST = new RegExp(
  String.raw`\b${LEAVE}(?:[ \t]entitlement|[ \t]allowance)?[ \t*]{0,4}(?:of|is|:|-|–|starting[ \t]at|from|entitlement)?[ \t*:]{0,4}(?:up[ \t]to[ \t])?(\d{1,2}(?:\.\d)?)[ \t]{0,2}(days?|weeks?)\b`,
  'gi',
);
const BANK_FIRST =
  /(?<![\d£.])(\d{1,2}(?:\.\d)?)[ \t]{0,2}(days?)[ \t]{0,2}(?:\+|plus|and|inc\.?|incl\.?|including|inclusive of|&)[ \t]{0,2}(?:\d[ \t])?(?:the[ \t]|uk[ \t]|all[ \t])?(?:bank|public|statutory)/gi;

export function readHoliday(text: string): Finding<HolidayFound>[] {
  const found: Finding<HolidayFound>[] = [];
  for (const pattern of [BANK_FIRST, DAYS_FIRST, LEAVE_FIRST]) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const [all, number = '', unit = ''] = match;
      const start = match.index;
      const end = start + all.length;
      const days = /week/i.test(unit) ? Math.round(Number(number) * DAYS_A_WEEK * 10) / 10 : Number(number);
      if (days < 15 || days > 45) continue;
      if (found.some((one) => one.start < end && start < one.end)) continue;
      const bankHolidays = bankHolidaysNear(text.slice(start, end + 60));
      const value = bankHolidays === null ? { days } : { days, bankHolidays };
      found.push(findingAt(text, 'holiday', value, start, end));
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function bankHolidaysNear(words: string): boolean | null {
  const bank = /\b(?:bank|public|statutory|stat)[ \t]{0,2}(?:holidays?|hols?)\b/i.exec(words);
  if (bank === null) return null;
  const before = words.slice(0, bank.index);
  if (/\b(?:inc|incl|including|inclusive|includes?)\b[^.\n]{0,24}$/i.test(before)) return true;
  return /(?:\+|\bplus\b|&|\band\b|on top)[^.\n]{0,24}$/i.test(before) ? false : null;
}
