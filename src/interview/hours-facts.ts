// Hours of a week or of a day, as one number or from and to, and what is said where they cannot be read.

import { hoursInWords } from '../pay/format.ts';
import { WEEK } from '../pay/limits.ts';
import { type HoursError, parseHours, parseHoursRange } from '../pay/parse/hours.ts';
import type { Range } from '../pay/pay-terms.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import type { Fact, FactPlace, FactRead } from './fact.ts';

/** How its messages speak of these hours. */
export interface HoursWords {
  /** As the question has it: "the paid hours of a week". */
  readonly what: string;
  /** What one might type: "such as 30, 37.5 or 16-20". */
  readonly such: string;
  /** The whole first message, where "Type `what` in figures, such as `such`." does not do. */
  readonly instead?: string;
  /** What is said of hours for another time, after "That is for a day." */
  readonly sum: string;
}

/** From and to. `none`: whether 0 can be an answer. */
export function hoursRange(place: FactPlace<Range>, words: HoursWords, none?: 'none-is-no-answer'): Fact {
  return {
    read: (typed, vacancy) => {
      // "16 min" may be 16 minutes or 16 hours at the least.
      const read = /^\d+ ?mins?$/i.test(typed.trim()) ? UNREAD : parseHours(typed, 'week');
      if ('trouble' in read) return { not: instead(read.trouble, words, 'week') };
      const { from, to } = read.range;
      if ((from ?? 0) > WEEK || (to ?? 0) > WEEK)
        return { not: `A week has ${WEEK} hours. Type ${words.what}.` };
      if (none !== undefined && to === 0) return { not: `Type ${words.what}, such as 16. ${NOT_SAID}` };
      if (from !== null && to !== null && from > to)
        return { not: 'Type the lower number first, such as 16-20.' };
      return held(place.put(vacancy, read.range));
    },
    typed: (vacancy) => rangeTyped(place.get(vacancy)),
    said: (vacancy) => {
      const range = place.get(vacancy);
      return range === null ? null : range.to === 0 ? 'None' : `${rangeInWords(range)} a week`;
    },
    without: (vacancy) => place.put(vacancy, null),
  };
}

const ALL = /^(?:yes,? )?(?:all(?: of (?:them|it|those))?|the same|same|as many)$/i;

/** "All of them": the paid hours, where they are known. */
export function asPaid(promised: Fact): Fact {
  return {
    ...promised,
    yes: 'all',
    read: (typed, vacancy, features) => {
      const { paid } = vacancy.hours;
      if (!ALL.test(typed.trim()) || paid === null) return promised.read(typed, vacancy, features);
      return { value: { ...vacancy, hours: { ...vacancy.hours, guaranteed: paid } } };
    },
  };
}

/** 0 says nothing. */
export function noneIsUnknown(hours: Fact): Fact {
  return {
    ...hours,
    read: (typed, vacancy, features) => {
      const read = hours.read(typed, vacancy, features);
      return 'value' in read && Number(hours.typed(read.value, features)) === 0
        ? { value: hours.without(read.value) }
        : read;
    },
  };
}

interface Limits {
  readonly least: number;
  readonly most: number;
  readonly per: 'week' | 'day';
  /** "At least 16" says that 16 is the number. */
  readonly takesLeast?: boolean;
  /** A bare 30 may be minutes. */
  readonly mayBeMinutes?: boolean;
  /** What is said of 1-2. */
  readonly oneNumber: string;
}

/** One number of hours. */
export function hoursNumber(place: FactPlace<number>, words: HoursWords, limits: Limits): Fact {
  const { least, most, per, takesLeast = false, mayBeMinutes = false } = limits;
  return {
    read: (typed, vacancy) => {
      const bare = /^\d+$/.exec(typed.trim())?.[0] ?? '0';
      if (mayBeMinutes && Number(bare) >= FEWEST_MINUTES)
        return { not: `Type ${bare} minutes or ${bare} hours, whichever it is.` };
      const read = parseHours(typed, per);
      if ('trouble' in read) return { not: instead(read.trouble, words, per) };
      const { from, to } = read.range;
      const one = from === to || (takesLeast && to === null) ? from : null;
      if (one === null) return { not: limits.oneNumber };
      if (one > most) return { not: `A ${per} has ${most} hours. Type ${words.what}, ${words.such}.` };
      if (one < least) return { not: `Type ${words.what}, ${words.such}. ${NOT_KNOWN}` };
      return held(place.put(vacancy, one));
    },
    typed: (vacancy) => {
      const hours = place.get(vacancy);
      if (hours === null) return null;
      return mayBeMinutes ? `${parseHoursRange(hours)} hours` : parseHoursRange(hours);
    },
    said: (vacancy) => {
      const hours = place.get(vacancy);
      return hours === null ? null : `${hoursInWords(hours)} a ${per}`;
    },
    without: (vacancy) => place.put(vacancy, null),
  };
}

/** From this number on, it is more likely minutes than hours that nobody pays. */
const FEWEST_MINUTES = 10;

const UNREAD = { trouble: { is: 'unread' } } as const;
const NOT_KNOWN = 'If it is not known, press Enter.';
const NOT_SAID = 'If nobody has said, press Enter.';

/** What to type instead, in one or two sentences. */
function instead(trouble: HoursError, words: HoursWords, per: 'week' | 'day'): string {
  const { what, such, sum } = words;
  switch (trouble.is) {
    case 'clock':
      return `Those look like times of day. Type ${what} as a number, ${such}.`;
    case 'clock-or-hours':
      return `Those could be times of day. Type ${what}, such as 37.5, or ${trouble.from}-${trouble.to} hours if that is right.`;
    case 'other-time':
      return `That is for ${trouble.per === 'hour' ? 'an' : 'a'} ${trouble.per}. ${sum}`;
    case 'days':
      return `Type hours and not days. ${sum}`;
    case 'minutes-or-tenths': {
      const { hours, minutes } = trouble;
      const decimal = minutes.endsWith('0')
        ? `${hours}.${minutes.charAt(0)}`
        : `${hours}h${String(Math.round(Number(minutes) * 0.6)).padStart(2, '0')}`;
      return `If .${minutes} stands for ${minutes} minutes, type ${hours}h${minutes}. If it does not, type ${decimal}.`;
    }
    case 'full-time':
      return `Full time and part time differ from job to job. Type ${what}, ${such}, or press Enter if it is not known.`;
    case 'varies':
      return `If it varies, type the fewest and the most hours, such as 12-20 hours. ${per === 'week' ? NOT_SAID : NOT_KNOWN}`;
    case 'unread':
      return `${words.instead ?? `Type ${what} in figures, ${such}.`} ${per === 'week' && words.instead === undefined ? 'If they are not known, press Enter.' : NOT_KNOWN}`;
  }
}

/** Facts that cannot all be true are asked for again, so that no file is written that could not be read. */
function held(vacancy: Vacancy): FactRead {
  const { paid, guaranteed, unpaid } = vacancy.hours;
  const most = (range: Range | null) => range?.to ?? null;
  const promised = most(guaranteed) ?? guaranteed?.from ?? null;
  const mostPaid = most(paid);
  if (promised !== null && mostPaid !== null && promised > mostPaid) {
    return {
      not: `Promised hours are some of the paid ones: ${hoursInWords(promised)} promised would be more than ${hoursInWords(mostPaid)} paid.`,
    };
  }
  if ((paid?.from ?? 0) + (unpaid ?? 0) > WEEK)
    return { not: `Paid and unpaid hours come to more than the ${WEEK} hours of a week.` };
  return { value: vacancy };
}

/** The word hours stands with it: 5-10 alone could be times of day. */
function rangeTyped(range: Range | null): string | null {
  if (range === null) return null;
  const { from, to } = range;
  if (from === null) return `up to ${parseHoursRange(to ?? 0)}`;
  if (to === null) return `from ${parseHoursRange(from)}`;
  return from === to ? parseHoursRange(from) : `${parseHoursRange(from)}-${parseHoursRange(to)} hours`;
}

function rangeInWords({ from, to }: Range): string {
  if (from === null) return `up to ${hoursInWords(to ?? 0)}`;
  if (to === null) return `from ${hoursInWords(from)}`;
  return from === to ? hoursInWords(from) : `${from} to ${hoursInWords(to)}`;
}
