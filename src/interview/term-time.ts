// "Term time", typed beside hours, pay or a contract: it is paid for fewer weeks than a year has, and how many is then asked.
import { foundInAdvert } from '../vacancy/found-in-advert.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import type { Fact } from './fact.ts';

/** In small letters, after a figure. */
export const IN_TERM_TIME = /[\s,(]+(?:in |during )?term[ -]?time(?: only)?\)?$/;

export const IS_TERM_TIME = /(?<!not |not in )\bterm[ -]?time\b/i;

/** Hours that may be said to be those of term time. */
export function inTermTime(hours: Fact): Fact {
  return {
    ...hours,
    read: (typed, vacancy, features) => {
      const small = typed.trim().toLowerCase();
      const bare = small.replace(IN_TERM_TIME, '');
      if (bare === small) return hours.read(typed, vacancy, features);
      const read = hours.read(bare, vacancy, features);
      return 'value' in read ? { value: withWeeksOpen(read.value) } : read;
    },
  };
}

/** How many weeks it is paid for is then open, where nobody said it. */
export function withWeeksOpen(vacancy: Vacancy): Vacancy {
  const { pay } = vacancy;
  return pay === null || pay.weeks !== null ? vacancy : { ...vacancy, pay: { ...pay, weeks: 'unknown' } };
}

/** Whether the advert says that the work is for a part of the year. */
export function isOfTermTime(vacancy: Vacancy): boolean {
  return foundInAdvert(vacancy).some(({ subject }) => subject === 'term-time' || subject === 'weeks');
}
