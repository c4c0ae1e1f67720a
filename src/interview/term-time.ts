// "Term time", typed beside hours, pay or a contract: it is paid for fewer weeks than a year has, and how many is then asked.
import { ownValue } from '../source/own-value.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import type { Fact } from './fact.ts';
import type { Step } from './step.ts';

/** In small letters, after a figure. */
export const IN_TERM_TIME = /[\s,(]+(?:in |during )?term[ -]?time(?: only)?\)?$/;

const SAID = /(?<!not |not in )\bterm[ -]?time\b/i;

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

/** Words that were typed with what every offer is asked, such as its contract, count as well. */
export function withTermTimeHeard(vacancy: Vacancy, steps: readonly Step[]): Vacancy {
  const isHeard = steps.some(({ id, fact, short }) => {
    const answer = fact === null && short === 'always' ? ownValue(vacancy.answers, id) : undefined;
    return answer !== undefined && answer.by !== 'advert' && SAID.test(answer.says ?? '');
  });
  return isHeard ? withWeeksOpen(vacancy) : vacancy;
}

function withWeeksOpen(vacancy: Vacancy): Vacancy {
  const { pay } = vacancy;
  return pay === null || pay.weeks !== null ? vacancy : { ...vacancy, pay: { ...pay, weeks: 'unknown' } };
}
