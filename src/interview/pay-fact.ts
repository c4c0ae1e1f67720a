// The pay of an offer, as it is typed in one phrase and read back in words.
import { readPayText } from '../pay/pay-text.ts';
import { pounds } from '../pay/words.ts';
import type { Fact } from './fact.ts';
import { MOST_POUNDS } from './fact-kinds.ts';

export const pay: Fact = {
  read: (typed, vacancy) => {
    const read = readPayText(typed.replace(/^(?:about|around|roughly)\s/i, ''));
    if (read === null) {
      return {
        not: 'Type the basic pay in figures, for example 12.71 an hour, 450 a week or 24k a year. Leave out tips and bonuses. If there is no figure, press Enter.',
      };
    }
    const { from, to } = read;
    if (from !== null && to !== null && from > to) return { not: 'Type the lower figure first.' };
    if (Math.max(from ?? 0, to ?? 0) > MOST_POUNDS)
      return { not: 'That is more than a job pays. Type it again.' };
    const { fullTimeHours = null, weeks = null } = vacancy.pay ?? {};
    return { value: { ...vacancy, pay: { ...read, fullTimeHours, weeks } } };
  },
  typed: ({ pay }) => {
    if (pay === null) return null;
    const { from, to, per, basis } = pay;
    const figure =
      from === null
        ? `up to ${to}`
        : to === null
          ? `from ${from}`
          : from === to
            ? `${from}`
            : `${from} - ${to}`;
    return `${figure}${per === null ? '' : ` a ${per}`}${basis === 'full-time' ? ' FTE' : ''}`;
  },
  said: ({ pay }) => {
    if (pay === null) return null;
    const { from, to, per, basis } = pay;
    const figure =
      from === null
        ? `up to ${pounds(to ?? 0)}`
        : to === null
          ? `from ${pounds(from)}`
          : from === to
            ? pounds(from)
            : `${pounds(from)} to ${pounds(to)}`;
    const period = per === null ? '' : ` ${per === 'hour' ? 'an' : 'a'} ${per}`;
    const whole = `${figure}${period}${basis === 'full-time' ? ' for full-time hours' : ''}`;
    return per === null ? `${whole} (an hour, a week, a year? Not known yet)` : whole;
  },
  without: (vacancy) => ({ ...vacancy, pay: null }),
};
