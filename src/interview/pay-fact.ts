// The pay of an offer, as it is typed in one phrase and read back in words.

import { pounds } from '../pay/format.ts';
import { MOST_POUNDS } from '../pay/limits.ts';
import { parsePay } from '../pay/parse/pay.ts';
import { tidyPhrase } from '../pay/parse/period.ts';
import type { Pay, PayPeriod } from '../pay/pay-terms.ts';
import type { Fact } from './fact.ts';
import { IN_TERM_TIME, isOfTermTime } from './term-time.ts';

/** Pounds; a figure below or above it is a slip of the keyboard, or is for another time. */
const LIMITS: Readonly<Record<PayPeriod, { readonly least: number; readonly most: number }>> = {
  hour: { least: 1, most: 500 },
  day: { least: 5, most: 2_000 },
  week: { least: 10, most: 5_000 },
  month: { least: 40, most: 20_000 },
  year: { least: 500, most: 250_000 },
};
/** Basic pay from and to: further apart, one end is a slip, or has a bonus in it. */
const MOST_TIMES = 5;

const SUCH = 'for example 12.71 an hour, 450 a week or 24k a year';

/** Phrases that stand for something else, each with what to type instead. */
const INSTEAD: readonly { readonly said: RegExp; readonly not: string }[] = [
  {
    said: /\b(?:commission|per drop|a drop|drops?|piece(?:work| ?rate)?|per item|per parcel|a parcel|per job|per delivery|a delivery|per mile|a mile|ote)\b/,
    not: 'Type what a usual week comes to, such as 649 a week. If it is not known, press Enter.',
  },
  {
    said: /\b(?:4|four)[- ]?week(?:s|ly)\b/,
    not: 'Type it by the week: a quarter of what four weeks come to, such as 450 a week.',
  },
  {
    said: /\b(?:a|an|per|each|every)\s(?:shift|visit|call|night|session|sleep(?:-?in)?|trip|lesson|class|term|weekend)\b|\/ ?(?:shift|visit|night|session)\b/,
    not: 'Type what that comes to for an hour, a day or a week, such as 12.71 an hour or 450 a week.',
  },
  {
    said: /\b(?:net|take[- ]home|after tax|in hand|into your hand|clear)\b/,
    not: `Type the basic pay before tax, ${SUCH}. If only the pay after tax is known, press Enter.`,
  },
  {
    said: /\b(?:plus|tips?|bonus(?:es)?|overtime|benefits|inc(?:l(?:udes|uding|usive)?)?|allowances?)\b|\+ (?!an? |per )\w/,
    not: `Type the basic pay alone, ${SUCH}. Leave out tips, bonuses and all that comes on top.`,
  },
  {
    // Words for the minimum alone are an answer; beside others they may mean anything.
    said: /\b(?:minimum|living) wage\b|\bn[ml]w\b/,
    not: `Type the figure that the employer gives, ${SUCH}. If there is no figure, press Enter.`,
  },
  {
    said: /\b(?:doe|depend\w*|(?:for|if|aged?) (?:under |over )?\d\d|(?:under|over)[- ]\d\ds)\b/,
    not: 'Type the lowest and the highest of the figures, such as 12.50-13.20 an hour.',
  },
  // "12.71 a" and "12.71 m": a word that broke off, not a year or a month.
  { said: /[\dk] ?(?:an?|m|per|p|\/)$/, not: `Type the whole word for the time it is for, ${SUCH}.` },
  // "12.71 - 24k": an hour and a year.
  {
    said: /\.\d\d ?(?:-|to) ?£?\d+(?:\.\d+)? ?k\b/,
    not: 'Type both figures for the same time, such as 12.50-13.20 an hour or 23-25k a year.',
  },
];

/** Whether how many weeks a year it is paid for changes nothing of it. */
function isOfAWeek(per: PayPeriod | null): boolean {
  return per === 'hour' || per === 'day' || per === 'week';
}

export const pay: Fact = {
  read: (typed, vacancy) => {
    const whole = tidyPhrase(typed).replace(/^(?:salary|pay|wages?|rate)(?: of| is)?:? (?=£|\d)/, '');
    const yearly = whole.replace(IN_TERM_TIME, '');
    const phrase = yearly.replace(WITH_HOLIDAY, '');
    const instead = INSTEAD.find(({ said }) => said.test(phrase));
    if (instead !== undefined) return { not: instead.not };
    const weekly = phrase.replace(FORTNIGHT, 'a week');
    const parsed = parsePay(weekly) ?? parsePay(withoutRemark(weekly));
    const read = parsed === null || weekly === phrase ? parsed : halved(parsed);
    if (read === null)
      return {
        not: `Type the basic pay in figures, ${SUCH}. If there is no figure, press Enter.`,
      };
    const { fullTimeHours = null, weeks: known = null } = vacancy.pay ?? {};
    const isShorter = yearly !== whole || (!isOfAWeek(read.per) && isOfTermTime(vacancy));
    const weeks = isShorter ? (known ?? 'unknown') : known;
    const includes = phrase === yearly ? {} : { includesHoliday: true as const };
    const now = hourlyAsIs({ ...read, fullTimeHours, weeks, ...includes });
    const odd = oddIn(now);
    return odd === null ? { value: { ...vacancy, pay: now } } : { not: odd };
  },
  typed: ({ pay }) => {
    if (pay === null) return null;
    const { from, to, per, basis, includesHoliday } = pay;
    const figure =
      from === null
        ? `up to ${to}`
        : to === null
          ? `from ${from}`
          : from === to
            ? `${from}`
            : `${from} - ${to}`;
    const holiday = includesHoliday ? ' including holiday pay' : '';
    return `${figure}${per === null ? '' : ` a ${per}`}${basis === 'full-time' ? ' FTE' : ''}${holiday}`;
  },
  said: ({ pay }) => {
    if (pay === null) return null;
    const { per, basis, includesHoliday, perImplied } = pay;
    const whole = `${figureInWords(pay)}${basis === 'full-time' ? ' for full-time hours' : ''}${includesHoliday ? ', with holiday pay in it' : ''}${perImplied ? ', as we read it' : ''}`;
    return per === null ? `${whole} (an hour, a week, a year? Not known yet)` : whole;
  },
  without: (vacancy) => ({ ...vacancy, pay: null }),
};

/** Said after a figure, it changes nothing of it. */
const REMARK =
  /(?:,| \(| (?:now|currently|to start|to begin|at first|at the moment|at present|for now|i think|i believe|they said|apparently|before)\b).*$/;

/** "12.71 an hour now", "52 thousand, before night money": the figure alone, where it is the only one. */
function withoutRemark(phrase: string): string {
  const figure = phrase.replace(/(?<=\d) ?thousand\b/, 'k');
  const rest = REMARK.exec(figure)?.[0] ?? '';
  return /\d/.test(rest) ? phrase : figure.slice(0, figure.length - rest.length);
}

/** "Including holiday pay": it is kept as it is said, and the basic rate is asked. */
const WITH_HOLIDAY =
  /[\s,]*\(?(?:inc(?:l|luding|ludes|lusive of)?|with)\.? (?:12\.07% |rolled[- ]up |the )?(?:holiday|hol)(?:s| pay)?(?: in it| included)?\)?$/;

/** The basic rate of a job whose rate was given with holiday pay in it; its place is the pay. */
export function basicRate(pay: Fact): Fact {
  return {
    ...pay,
    read: (typed, vacancy, features) => {
      const read = pay.read(typed, vacancy, features);
      if ('not' in read || read.value.pay === null || read.value.pay.includesHoliday) return read;
      return { value: { ...read.value, pay: { ...read.value.pay, includesHoliday: false } } };
    },
    typed: (vacancy, features) =>
      vacancy.pay?.includesHoliday === false ? pay.typed(vacancy, features) : null,
  };
}

/** However it is written, it is two weeks. */
const FORTNIGHT = /(?:(?:a|per|each|every|for|\/) ?)?(?:fortnight(?:ly)?|(?:2|two) weeks)(?: paid)?$/;

function halved<P extends Pick<Pay, 'from' | 'to'>>(pay: P): P {
  const half = (amount: number | null) => (amount === null ? null : Math.floor(amount * 50) / 100);
  return { ...pay, from: half(pay.from), to: half(pay.to) };
}

/** What the pay is for, asked on its own: with it, a figure may turn out to be a slip. */
export function payPer(choice: Fact): Fact {
  return {
    ...choice,
    read: (typed, vacancy, features) => {
      const read = choice.read(typed, vacancy, features);
      if ('not' in read || read.value.pay === null) return read;
      const now = hourlyAsIs(read.value.pay);
      const odd = oddIn(now);
      return odd === null
        ? { value: { ...read.value, pay: now } }
        : {
            not: `That would be ${figureInWords(now)}. Choose another time, or type b to go back to the pay.`,
          };
    },
  };
}

/** An hourly rate is the same for all hours: "pro rata" says nothing more of it. */
function hourlyAsIs(pay: Pay): Pay {
  return pay.per === 'hour' ? { ...pay, basis: 'actual' } : pay;
}

/** What to type where a figure is surely a slip; null where it may be right. */
function oddIn(pay: Pay): string | null {
  const { from, to, per } = pay;
  if (from !== null && to !== null && from > to)
    return 'Type the lower figure first, such as 12.50-13.20 an hour.';
  const [least, most] = [from ?? to ?? 0, to ?? from ?? 0];
  if (least === 0)
    return 'Type what a usual week comes to, such as 649 a week. If it is not known, press Enter.';
  const limits = per === null ? { least: 0, most: MOST_POUNDS } : LIMITS[per];
  if (least < limits.least || most > limits.most)
    return `That is ${figureInWords(pay)}. Type the pay again with the time it is for, such as 12.71 an hour or 24k a year.`;
  if (most > least * MOST_TIMES)
    return `That is ${figureInWords(pay)}, which is far apart. Type the basic pay again without bonuses, such as 12.50-13.20 an hour.`;
  return null;
}

function figureInWords({ from, to, per }: Pay): string {
  const figure =
    from === null
      ? `up to ${pounds(to ?? 0)}`
      : to === null
        ? `from ${pounds(from)}`
        : from === to
          ? pounds(from)
          : `${pounds(from)} to ${pounds(to)}`;
  return per === null ? figure : `${figure} ${per === 'hour' ? 'an' : 'a'} ${per}`;
}
