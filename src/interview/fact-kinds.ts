// The kinds of fact: words, days, choices, pounds, weeks. Hours have a file of their own.
import { pounds } from '../pay/format.ts';
import { FEWEST_WEEKS, MOST_WEEKS } from '../pay/limits.ts';
import { type DateError, FIRST_YEAR, LAST_YEAR, parseDate, weekdayOf } from '../pay/parse/date.ts';
import { type MoneyError, parseMoney, parseWeeks } from '../pay/parse/money.ts';
import { dateInWords } from '../source/read-aloud.ts';
import type { Fact, FactPlace } from './fact.ts';

const MOST_CHARACTERS = 200;

export function text(place: FactPlace<string>): Fact {
  return {
    read: (typed, vacancy) =>
      typed.length > MOST_CHARACTERS
        ? { not: `Use ${MOST_CHARACTERS} letters or fewer.` }
        : { value: place.put(vacancy, typed) },
    typed: (vacancy) => place.get(vacancy),
    said: (vacancy) => place.get(vacancy),
    without: (vacancy) => place.put(vacancy, null),
  };
}

/** A name has letters: a number alone was meant for a list. `such`: names that fit the question. */
export function name(place: FactPlace<string>, such: string): Fact {
  const words = text(place);
  return {
    ...words,
    read: (typed, vacancy, features) =>
      /\p{L}/u.test(typed)
        ? words.read(typed, vacancy, features)
        : { not: `Type it in words, ${such}. If it is not known, press Enter.` },
  };
}

/** Whoever types the name of a file where a title is asked wants it read. */
export function noFile(title: Fact): Fact {
  return {
    ...title,
    read: (typed, vacancy, features) =>
      /^\S+\.(?:csv|docx?|eml|html?|json|md|pdf|rtf|txt|ya?ml)$/i.test(typed.trim())
        ? {
            not: 'That looks like the name of a file. To begin from it, type q here and start again with the file.',
          }
        : title.read(typed, vacancy, features),
  };
}

/** `such`: a day that fits the question, as in "such as 11 January 2027". */
export function day(place: FactPlace<string>, such: string): Fact {
  return {
    read: (typed, vacancy) => {
      const read = parseDate(typed);
      return 'date' in read ? { value: place.put(vacancy, read.date) } : { not: noDay(read.trouble, such) };
    },
    typed: (vacancy) => place.get(vacancy),
    said: (vacancy) => {
      const date = place.get(vacancy);
      return date === null ? null : `${weekdayOf(date)} ${dateInWords(date)}`;
    },
    without: (vacancy) => place.put(vacancy, null),
  };
}

function noDay(trouble: DateError, such: string): string {
  switch (trouble.is) {
    case 'no-such-day':
      return `${trouble.month} has ${trouble.days} days. Type the date again, ${such}.`;
    case 'no-such-month':
      return `A year has 12 months, and the day comes before the month. Type it with the month in letters, ${such}.`;
    case 'other-year':
      return `Is the year right? Type a date from ${FIRST_YEAR} to ${LAST_YEAR}, ${such}.`;
    case 'short-year':
      return `Type the year in four figures, ${such}.`;
    case 'other-weekday':
      return `The date ${dateInWords(trouble.date)} is a ${weekdayOf(trouble.date)}. Type the date again without the day of the week, ${such}.`;
    case 'no-year':
      return `Type the year as well, ${such}.`;
    case 'no-day':
      return `Type the day as well, ${such}. If no day is set yet, press Enter.`;
    case 'from-today':
      return `Type the date itself, ${such}. If no date is set yet, press Enter.`;
    case 'unread':
      return `Type the day, the month and the year, ${such}. If the date is not known, press Enter.`;
  }
}

export function choice(choices: readonly string[], place: FactPlace<string>): Fact {
  return {
    choices,
    read: (typed, vacancy) => ({ value: place.put(vacancy, typed) }),
    typed: (vacancy) => place.get(vacancy),
    without: (vacancy) => place.put(vacancy, null),
  };
}

/** How its messages speak of a sum. */
export interface MoneyWords {
  /** As the question has it: "what the job would cost you each week". */
  readonly what: string;
  readonly such: string;
  /** Above it, it is a slip of the keyboard. */
  readonly most: number;
}

export function money(
  place: FactPlace<number>,
  every: 'week' | 'once',
  { what, such, most }: MoneyWords,
): Fact {
  const after = every === 'week' ? ' a week' : ' to start';
  const not = (trouble: MoneyError): string => {
    switch (trouble.is) {
      case 'other-time':
        return trouble.per === 'once'
          ? `That is paid once. Type ${what}, ${such}, or 0 if it is nothing.`
          : `That is for ${trouble.per === 'hour' ? 'an' : 'a'} ${trouble.per}. Type ${what}, ${such}.`;
      case 'range':
        return `Type one sum, ${such}: what is usual will do. If it is not known, press Enter.`;
      case 'several':
        return `Add the sums up, and type ${what} as one figure, ${such}.`;
      case 'unread':
        return `Type ${what} as one sum, ${such}, or 0 if it is nothing. If it is not known, press Enter.`;
    }
  };
  return {
    read: (typed, vacancy) => {
      const read = parseMoney(typed, every);
      if ('trouble' in read) return { not: not(read.trouble) };
      if (read.amount > most)
        return { not: `That is ${pounds(read.amount)}${after}. Type again ${what}, ${such}.` };
      return { value: place.put(vacancy, read.amount) };
    },
    typed: (vacancy) => numberTyped(place.get(vacancy)),
    said: (vacancy) => {
      const amount = place.get(vacancy);
      return amount === null ? null : amount === 0 ? 'Nothing' : `${pounds(amount)}${after}`;
    },
    without: (vacancy) => place.put(vacancy, null),
  };
}

export function weeks(place: FactPlace<number>): Fact {
  return {
    read: (typed, vacancy) => {
      const number = parseWeeks(typed);
      if (/\bterm/i.test(typed))
        return {
          not: 'Type how many weeks a year are paid, with paid holiday. If it is not known, press Enter.',
        };
      if (number === null)
        return {
          not: 'Type for how many weeks a year it is paid, such as 52 or 39. If it is not known, press Enter.',
        };
      if (number < FEWEST_WEEKS || number > MOST_WEEKS)
        return { not: 'A year has 52 weeks. Type for how many of them it is paid, such as 52 or 39.' };
      return { value: place.put(vacancy, number) };
    },
    typed: (vacancy) => numberTyped(place.get(vacancy)),
    said: (vacancy) => {
      const number = place.get(vacancy);
      return number === null ? null : `${number} week${number === 1 ? '' : 's'} a year`;
    },
    without: (vacancy) => place.put(vacancy, null),
  };
}

function numberTyped(number: number | null): string | null {
  return number === null ? null : String(number);
}
