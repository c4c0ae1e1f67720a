// Days as people type them in this country: day, month, year.

import { MONTHS } from '../../source/read-aloud.ts';

const SHORT_MONTHS = MONTHS.map((name) => name.slice(0, 3).toLowerCase());
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** No offer starts, closes or is looked at again outside these years. */
export const [FIRST_YEAR, LAST_YEAR] = [2000, 2100] as const;
/** 11/1/27 is a day of 2027. Other years of two figures could be of either century. */
const SHORT_YEARS = { from: 20, to: 49 } as const;

/** Why a day was not read. */
export type DateError =
  /** There is no such day: how many days that month has, in words. */
  | { readonly is: 'no-such-day'; readonly month: string; readonly days: number }
  | { readonly is: 'no-such-month' }
  | { readonly is: 'other-year'; readonly year: number }
  | { readonly is: 'short-year' }
  /** The day of the week is another one. */
  | { readonly is: 'other-weekday'; readonly date: string }
  | { readonly is: 'no-year' | 'no-day' | 'from-today' | 'unread' };
type ParsedDate = { readonly date: string } | { readonly trouble: DateError };

const BEFORE =
  /^(?:from|on|starts? on|starting(?: on| from)?|w\/?c\.?|w\/?b\.?|week (?:commencing|beginning)|(?:from|on) the|the) /;
const WEEKDAY = /^(sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)? /;
const FROM_TODAY =
  /^(?:asap|a\.s\.a\.p|as soon as possible|straight ?away|immediate(?:ly)?(?: start)?|now|today|tomorrow|(?:next|this) \w+|in (?:a|\d+) \w+|soon)$/;
const MONTH_ALONE =
  /^(?:(?:early|mid|late|end of|start of|beginning of|in)[- ])?([a-z]{3,9})\.? (?:\d{4}|\d{2})$/;

/**
 * A day as `year-month-day`, or why it was not read. 11/1/2027 is 11 January; a year is never guessed, and nothing is counted
 * from today, because a file is read again on other days.
 */
export function parseDate(typed: string): ParsedDate {
  const line = typed
    .trim()
    .toLowerCase()
    .replace(/[\s,]+/g, ' ')
    .replace(/[.!]$/, '')
    .replace(BEFORE, '');
  const weekday = WEEKDAY.exec(line);
  const phrase = line.slice(weekday?.[0].length ?? 0).replace(/^the /, '');
  const read = dayIn(phrase);
  if (
    'date' in read &&
    weekday !== null &&
    !weekdayOf(read.date)
      .toLowerCase()
      .startsWith(weekday[1] ?? '')
  )
    return { trouble: { is: 'other-weekday', date: read.date } };
  return read;
}

function dayIn(phrase: string): ParsedDate {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(phrase);
  if (iso !== null) return real(iso[1], iso[2], iso[3]);
  const numbers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(phrase);
  // 27-01-26 may begin with its year.
  if (numbers !== null && /^[2-9]\d-\d+-\d\d$/.test(phrase)) return { trouble: { is: 'short-year' } };
  if (numbers !== null) return real(numbers[3], numbers[2], numbers[1]);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)? ?-?([a-z]{3,9})\.? ?-?(\d{4}|\d{2})$/.exec(phrase);
  const inDayFirst = monthOf(dayFirst?.[2]);
  if (inDayFirst !== null) return real(dayFirst?.[3], inDayFirst, dayFirst?.[1]);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)? (\d{4}|\d{2})$/.exec(phrase);
  const inMonthFirst = monthOf(monthFirst?.[1]);
  if (inMonthFirst !== null) return real(monthFirst?.[3], inMonthFirst, monthFirst?.[2]);
  if (FROM_TODAY.test(phrase)) return { trouble: { is: 'from-today' } };
  if (monthOf(MONTH_ALONE.exec(phrase)?.[1]) !== null) return { trouble: { is: 'no-day' } };
  return { trouble: { is: lacksYear(phrase) ? 'no-year' : 'unread' } };
}

/** A day and a month, as in 7 December: only the year is missing. */
function lacksYear(phrase: string): boolean {
  const [, day, month] = /^(\d{1,2})[-/. ](\d{1,2})$/.exec(phrase) ?? [];
  if (day !== undefined) return Number(day) <= 31 && Number(month) <= 12;
  const named =
    /^\d{1,2}(?:st|nd|rd|th)?(?: of)? ?-?([a-z]{3,9})$/.exec(phrase) ??
    /^([a-z]{3,9})\.? \d{1,2}(?:st|nd|rd|th)?$/.exec(phrase);
  return monthOf(named?.[1]) !== null;
}

/** `2027-01-11` as Monday. */
export function weekdayOf(date: string): string {
  return DAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
}

function monthOf(word: string | undefined): string | null {
  const index = MONTHS.findIndex(
    (name) => name.toLowerCase() === word || (word === 'sept' && name === 'September'),
  );
  const at = index >= 0 ? index : SHORT_MONTHS.indexOf(word ?? '');
  return at < 0 ? null : String(at + 1);
}

/** A day that there is, in a year that makes sense: not 30 February, and not the year 27. */
function real(written = '', month = '', day = ''): ParsedDate {
  const isShort = written.length === 2;
  if (Number(month) < 1 || Number(month) > 12) return { trouble: { is: 'no-such-month' } };
  if (isShort && (Number(written) < SHORT_YEARS.from || Number(written) > SHORT_YEARS.to))
    return { trouble: { is: 'short-year' } };
  const year = Number(written) + (isShort ? 2000 : 0);
  if (year < FIRST_YEAR || year > LAST_YEAR) return { trouble: { is: 'other-year', year } };
  const days = new Date(Date.UTC(year, Number(month), 0)).getUTCDate();
  if (Number(day) < 1 || Number(day) > days) {
    const name = MONTHS[Number(month) - 1] ?? '';
    return {
      trouble: {
        is: 'no-such-day',
        month: month.endsWith('2') && days < 30 ? `${name} ${year}` : name,
        days,
      },
    };
  }
  return { date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}
