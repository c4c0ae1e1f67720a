// Days as people type them in this country: day, month, year.

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/**
 * A day as `year-month-day`, or null. 11/1/2027 is 11 January; a year is never guessed, and nothing is counted from
 * today, because a file is read again on other days.
 */
export function readDate(typed: string): string | null {
  const phrase = typed
    .trim()
    .toLowerCase()
    .replace(/[\s,]+/g, ' ')
    .replace(/^(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)? /, '')
    .replace(/^the /, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(phrase);
  if (iso !== null) return real(iso[1], iso[2], iso[3]);
  const numbers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(phrase);
  if (numbers !== null) return real(numbers[3], numbers[2], numbers[1]);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)? ?-?([a-z]{3,9})\.? ?-?(\d{4}|\d{2})$/.exec(phrase);
  if (dayFirst !== null) return real(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)? (\d{4}|\d{2})$/.exec(phrase);
  if (monthFirst !== null) return real(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  return null;
}

/** A day and a month, as in 7 December: only the year is missing. */
export function lacksYear(typed: string): boolean {
  return readDate(`${typed.trim()} 2024`) !== null || readDate(`${typed.trim()}/2024`) !== null;
}

/** `2027-01-11` as Monday. */
export function weekdayOf(date: string): string {
  return DAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
}

const NAMES = 'january february march april may june july august september october november december'.split(
  ' ',
);

function monthOf(word = ''): string | undefined {
  const index = NAMES.findIndex((name) => name === word || (word === 'sept' && name === 'september'));
  const at = index >= 0 ? index : MONTHS.indexOf(word);
  return at < 0 ? undefined : String(at + 1);
}

/** A day that there is: not 30 February. */
function real(year = '', month: string | undefined, day = ''): string | null {
  if (month === undefined) return null;
  const full = year.length === 2 ? `20${year}` : year;
  const written = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : null;
}
