// The kinds of fact: words, days, choices, pounds, numbers, hours from and to.
import type { Range } from '../pay/offer.ts';
import { dateInWords, hoursInWords, pounds } from '../pay/words.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import type { Fact, Place, Read } from './fact.ts';
import { lacksYear, readDate, weekdayOf } from './typed-date.ts';
import { readCount, readHours, readPounds } from './typed-number.ts';

/** Hours a week has. */
export const WEEK = 168;
const MOST_LETTERS = 200;
/** Pounds; above it a figure is a slip of the keyboard. */
export const MOST_POUNDS = 10_000_000;

export function text(place: Place<string>): Fact {
  return {
    read: (typed, vacancy) =>
      typed.length > MOST_LETTERS
        ? { not: `Use ${MOST_LETTERS} letters or fewer.` }
        : { value: place.put(vacancy, typed) },
    typed: (vacancy) => place.get(vacancy),
    said: (vacancy) => place.get(vacancy),
    without: (vacancy) => place.put(vacancy, null),
  };
}

export function day(place: Place<string>): Fact {
  return {
    read: (typed, vacancy) => {
      const date = readDate(typed);
      if (date !== null) return { value: place.put(vacancy, date) };
      const instead = lacksYear(typed)
        ? 'Type the year as well, such as 11 January 2027.'
        : 'Type the day, the month and the year, such as 11 January 2027 or 11/1/2027. If it is not known, press Enter.';
      return { not: instead };
    },
    typed: (vacancy) => place.get(vacancy),
    said: (vacancy) => {
      const date = place.get(vacancy);
      return date === null ? null : `${weekdayOf(date)} ${dateInWords(date)}`;
    },
    without: (vacancy) => place.put(vacancy, null),
  };
}

export function choice(choices: readonly string[], place: Place<string>): Fact {
  return {
    choices,
    read: (typed, vacancy) => ({ value: place.put(vacancy, typed) }),
    typed: (vacancy) => place.get(vacancy),
    without: (vacancy) => place.put(vacancy, null),
  };
}

export function money(place: Place<number>, every: string): Fact {
  return {
    read: (typed, vacancy) => {
      const amount = readPounds(typed);
      if (amount === null)
        return { not: 'Type the pounds in figures, such as 12.50. Type 0 if it is nothing.' };
      if (amount > MOST_POUNDS)
        return { not: 'That is more than a job could cost. Type it again in pounds.' };
      return { value: place.put(vacancy, amount) };
    },
    typed: (vacancy) => numberTyped(place.get(vacancy)),
    said: (vacancy) => {
      const amount = place.get(vacancy);
      return amount === null ? null : amount === 0 ? 'Nothing' : `${pounds(amount)}${every}`;
    },
    without: (vacancy) => place.put(vacancy, null),
  };
}

export function oneNumber(
  place: Place<number>,
  least: number,
  most: number,
  say: (number: number) => string,
  instead: string,
): Fact {
  return {
    read: (typed, vacancy) => {
      const range = say === weeksInWords ? rangeOf(readCount(typed)) : readHours(typed);
      if (range === null || range.from === null || range.from !== range.to) return { not: instead };
      if (range.from < least || range.from > most) return { not: `It is a number from ${least} to ${most}.` };
      return held(place.put(vacancy, range.from));
    },
    typed: (vacancy) => numberTyped(place.get(vacancy)),
    said: (vacancy) => {
      const number = place.get(vacancy);
      return number === null ? null : say(number);
    },
    without: (vacancy) => place.put(vacancy, null),
  };
}

/** `none`: whether 0 can be an answer. */
export function hoursRange(place: Place<Range>, none?: 'none-is-no-answer'): Fact {
  return {
    read: (typed, vacancy) => {
      const range = readHours(typed);
      if (range === null)
        return {
          not: 'Type the hours of a week in figures, such as 30, 37.5 or 16-20. If they are not known, press Enter.',
        };
      const { from, to } = range;
      if ((from ?? 0) > WEEK || (to ?? 0) > WEEK)
        return { not: `A week has ${WEEK} hours. Type the hours of one week.` };
      if (none !== undefined && to === 0)
        return { not: 'Type the paid hours of a usual week. If nobody has said, press Enter.' };
      if (from !== null && to !== null && from > to)
        return { not: 'Type the lower number first, such as 16-20.' };
      return held(place.put(vacancy, range));
    },
    typed: (vacancy) => rangeTyped(place.get(vacancy)),
    said: (vacancy) => {
      const range = place.get(vacancy);
      return range === null ? null : range.to === 0 ? 'None' : `${rangeInWords(range, hoursInWords)} a week`;
    },
    without: (vacancy) => place.put(vacancy, null),
  };
}

/** Facts that cannot all be true are asked for again, so that no file is written that could not be read. */
function held(vacancy: Vacancy): Read {
  const { paid, guaranteed, unpaid } = vacancy.hours;
  const most = (range: Range | null) => range?.to ?? null;
  const promised = most(guaranteed) ?? guaranteed?.from ?? null;
  const mostPaid = most(paid);
  if (promised !== null && mostPaid !== null && promised > mostPaid) {
    return {
      not: `Promised hours are part of the paid ones: ${hoursInWords(promised)} promised would be more than ${hoursInWords(mostPaid)} paid.`,
    };
  }
  if ((paid?.from ?? 0) + (unpaid ?? 0) > WEEK)
    return { not: `Paid and unpaid hours come to more than the ${WEEK} hours of a week.` };
  return { value: vacancy };
}

function rangeOf(number: number | null): Range | null {
  return number === null ? null : { from: number, to: number };
}

export function weeksInWords(weeks: number): string {
  return `${weeks} weeks a year`;
}

function numberTyped(number: number | null): string | null {
  return number === null ? null : String(number);
}

function rangeTyped(range: Range | null): string | null {
  if (range === null) return null;
  const { from, to } = range;
  if (from === null) return `up to ${to}`;
  if (to === null) return `from ${from}`;
  return from === to ? String(from) : `${from}-${to}`;
}

function rangeInWords({ from, to }: Range, one: (number: number) => string): string {
  if (from === null) return `up to ${one(to ?? 0)}`;
  if (to === null) return `from ${one(from)}`;
  return from === to ? one(from) : `${from} to ${one(to)}`;
}
