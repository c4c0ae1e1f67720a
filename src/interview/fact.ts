// A fact of the offer or the client as the interview asks it: how it is read when typed, kept, and said back in words.
import { AGE_BANDS, type Pay, PERIODS, type Range } from '../pay/offer.ts';
import { readPayText } from '../pay/pay-text.ts';
import { bandInWords, dateInWords, hoursInWords, pounds } from '../pay/words.ts';
import type { Level } from '../rubric/rubric.ts';
import { GIVES, type Vacancy } from '../vacancy/vacancy.ts';
import { readDate, weekdayOf } from './typed-date.ts';
import { readMarked } from './typed-list.ts';
import { readCount, readHours, readPounds } from './typed-number.ts';

/** What was typed as a new vacancy, or what to type instead: a whole sentence. */
export type Read = { readonly value: Vacancy } | { readonly not: string };

export interface Fact {
  /** Values to choose from, where it is chosen and not typed. */
  readonly choices?: readonly string[];
  /** More than one may be chosen; or numbers of features are typed. */
  readonly several?: 'choices' | 'features';
  /** `features` are the short names that numbers stand for. */
  read(typed: string, vacancy: Vacancy, features: readonly string[]): Read;
  /** The value as it would be typed; null where it is not known. Typing it again changes nothing. */
  typed(vacancy: Vacancy, features: readonly string[]): string | null;
  /** As it is read aloud. For a choice, see the words of the guide. */
  said?(vacancy: Vacancy): string | null;
  /** Without the value. */
  without(vacancy: Vacancy): Vacancy;
}

/** A part of a vacancy that one fact is kept in. */
interface Place<T> {
  get(vacancy: Vacancy): T | null;
  put(vacancy: Vacancy, value: T | null): Vacancy;
}

const WEEK = 168;
const MOST_LETTERS = 200;
const MOST_POUNDS = 10_000_000;

function text(place: Place<string>): Fact {
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

function day(place: Place<string>): Fact {
  return {
    read: (typed, vacancy) => {
      const date = readDate(typed);
      return date === null
        ? { not: 'Type the day, the month and the year, such as 11 January 2027 or 11/1/2027.' }
        : { value: place.put(vacancy, date) };
    },
    typed: (vacancy) => place.get(vacancy),
    said: (vacancy) => {
      const date = place.get(vacancy);
      return date === null ? null : `${weekdayOf(date)} ${dateInWords(date)}`;
    },
    without: (vacancy) => place.put(vacancy, null),
  };
}

function choice(choices: readonly string[], place: Place<string>): Fact {
  return {
    choices,
    read: (typed, vacancy) => ({ value: place.put(vacancy, typed) }),
    typed: (vacancy) => place.get(vacancy),
    without: (vacancy) => place.put(vacancy, null),
  };
}

function money(place: Place<number>, every: string): Fact {
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

function oneNumber(
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

function hoursRange(place: Place<Range>): Fact {
  return {
    read: (typed, vacancy) => {
      const range = readHours(typed);
      if (range === null) return { not: 'Type the hours of a week in figures, such as 30, 37.5 or 16-20.' };
      const { from, to } = range;
      if ((from ?? 0) > WEEK || (to ?? 0) > WEEK)
        return { not: `A week has ${WEEK} hours. Type the hours of one week.` };
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

function weeksInWords(weeks: number): string {
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

const pay: Fact = {
  read: (typed, vacancy) => {
    const read = readPayText(typed.replace(/^(?:about|around|roughly)\s/i, ''));
    if (read === null) {
      return {
        not: 'Type the basic pay as it is offered, for example 12.71 an hour, 450 a week or 24k a year.',
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
    const period =
      per === null ? ', and not yet known for how long' : ` ${per === 'hour' ? 'an' : 'a'} ${per}`;
    return `${figure}${period}${basis === 'full-time' ? ', for full-time hours' : ''}`;
  },
  without: (vacancy) => ({ ...vacancy, pay: null }),
};

/** A detail of the pay, which is there only once the pay is. */
function ofPay<K extends 'per' | 'fullTimeHours' | 'weeks'>(key: K): Place<NonNullable<Pay[K]>> {
  return {
    get: ({ pay }) => pay?.[key] ?? null,
    put: (vacancy, value) =>
      vacancy.pay === null ? vacancy : { ...vacancy, pay: { ...vacancy.pay, [key]: value } },
  };
}

function ofHours<K extends keyof Vacancy['hours']>(key: K): Place<NonNullable<Vacancy['hours'][K]>> {
  return {
    get: ({ hours }) => hours[key] ?? null,
    put: (vacancy, value) => ({ ...vacancy, hours: { ...vacancy.hours, [key]: value } }),
  };
}

function ofCosts(key: keyof Vacancy['costs']): Place<number> {
  return {
    get: ({ costs }) => costs[key],
    put: (vacancy, value) => ({ ...vacancy, costs: { ...vacancy.costs, [key]: value } }),
  };
}

function atTop(key: 'title' | 'employer' | 'posted' | 'closes' | 'starts' | 'url'): Place<string> {
  return { get: (vacancy) => vacancy[key], put: (vacancy, value) => ({ ...vacancy, [key]: value }) };
}

function ofClient<T>(
  get: (client: Vacancy['client']) => T | null,
  put: (value: T | null) => Partial<Vacancy['client']>,
): Place<T> {
  return {
    get: ({ client }) => get(client),
    put: (vacancy, value) => ({ ...vacancy, client: { ...vacancy.client, ...put(value) } }),
  };
}

function ofPurpose<T>(
  get: (purpose: NonNullable<Vacancy['purpose']>) => T | null,
  put: (value: T | null) => Partial<NonNullable<Vacancy['purpose']>>,
): Place<T> {
  return {
    get: ({ purpose }) => (purpose === null ? null : get(purpose)),
    put: (vacancy, value) => {
      const purpose = { ...(vacancy.purpose ?? { step: null, towards: null, review: null }), ...put(value) };
      const isEmpty = Object.values(purpose).every((one) => one === null);
      return { ...vacancy, purpose: isEmpty ? null : purpose };
    },
  };
}

const YES_NO = ['yes', 'no'] as const;
const yesNo = (value: boolean | null): string | null => (value === null ? null : value ? 'yes' : 'no');

const workplace: Fact = {
  choices: ['london', 'england', 'scotland', 'wales', 'northern-ireland'],
  read: (typed, vacancy) => ({
    value: {
      ...vacancy,
      workplace: {
        ...vacancy.workplace,
        nation: typed === 'london' ? 'england' : (typed as Vacancy['workplace']['nation']),
        london: typed === 'london',
      },
    },
  }),
  typed: ({ workplace: { nation, london } }) => {
    if (london === true) return 'london';
    return nation === 'england' && london === null ? null : nation;
  },
  without: (vacancy) => ({ ...vacancy, workplace: { ...vacancy.workplace, nation: null, london: null } }),
};

/** At most this many wishes. */
const MOST_WISHES = 3;

const wishes: Fact = {
  several: 'features',
  read: (typed, vacancy, features) => {
    const read = readMarked(typed, features);
    if ('not' in read) return read;
    if (read.marked.length > MOST_WISHES)
      return { not: 'Choose three at the most, the most important first.' };
    const view = { ...vacancy.client.view };
    for (const { feature, level } of read.marked) if (level !== null) view[feature] = level;
    const chosen = read.marked.map(({ feature }) => feature);
    return { value: { ...vacancy, client: { ...vacancy.client, wishes: chosen, view } } };
  },
  typed: ({ client }) => (client.wishes.length === 0 ? null : client.wishes.join(', ')),
  without: (vacancy) => ({ ...vacancy, client: { ...vacancy.client, wishes: [] } }),
};

const view: Fact = {
  several: 'features',
  read: (typed, vacancy, features) => {
    const read = readMarked(typed, features);
    if ('not' in read) return read;
    if (read.marked.some(({ level }) => level === null))
      return { not: 'Type poor, weak, fair or good after each number, such as 3 good, 10 fair.' };
    const levels = Object.fromEntries(read.marked.map(({ feature, level }) => [feature, level as Level]));
    return { value: { ...vacancy, client: { ...vacancy.client, view: levels } } };
  },
  typed: ({ client }, features) => {
    const seen = features.filter((feature) => client.view[feature] !== undefined);
    return seen.length === 0 ? null : seen.map((feature) => `${feature} ${client.view[feature]}`).join(', ');
  },
  without: (vacancy) => ({ ...vacancy, client: { ...vacancy.client, view: {} } }),
};

const gives: Fact = {
  choices: GIVES,
  several: 'choices',
  read: (typed, vacancy) => ({
    value: { ...vacancy, gives: GIVES.filter((one) => typed.split(',').includes(one)) },
  }),
  typed: (vacancy) => (vacancy.gives.length === 0 ? null : vacancy.gives.join(',')),
  without: (vacancy) => ({ ...vacancy, gives: [] }),
};

const HOURS = 'Type the hours in figures, such as 7.5 or 37 and a half.';

/** Every fact that can be asked, by its path in the vacancy file. */
const FACTS = {
  title: text(atTop('title')),
  employer: text(atTop('employer')),
  pay,
  'pay.per': choice(PERIODS, ofPay('per') as Place<string>),
  'pay.full-time-hours': oneNumber(ofPay('fullTimeHours'), 1, WEEK, perWeek, HOURS),
  'pay.weeks': oneNumber(ofPay('weeks'), 1, 53, weeksInWords, 'Type the number of weeks, such as 52 or 39.'),
  'hours.paid': hoursRange(ofHours('paid')),
  'hours.guaranteed': hoursRange(ofHours('guaranteed')),
  'hours.per-day': oneNumber(ofHours('perDay'), 0.25, 24, (hours) => `${hoursInWords(hours)} a day`, HOURS),
  'hours.unpaid': oneNumber(ofHours('unpaid'), 0, WEEK, perWeek, HOURS),
  'costs.week': money(ofCosts('week'), ' a week'),
  'costs.start': money(ofCosts('start'), ' to start'),
  workplace,
  'workplace.town': text({
    get: (vacancy) => vacancy.workplace.town,
    put: (vacancy, town) => ({ ...vacancy, workplace: { ...vacancy.workplace, town } }),
  }),
  starts: day(atTop('starts')),
  closes: day(atTop('closes')),
  posted: day(atTop('posted')),
  url: text(atTop('url')),
  'client.work-search': choice(
    YES_NO,
    ofClient<string>(
      ({ workSearch }) => (workSearch === 'unknown' ? null : workSearch),
      (value) => ({ workSearch: value === 'yes' || value === 'no' ? value : 'unknown' }),
    ),
  ),
  'client.age': {
    ...choice(
      AGE_BANDS,
      ofClient<string>(
        ({ age }) => (age === null ? null : String(age)),
        (value) => ({
          age: AGE_BANDS.find((band) => band === value) ?? (value === null ? null : Number(value)),
        }),
      ),
    ),
    said: ({ client }) => (client.age === null ? null : capital(bandInWords(String(client.age)))),
  },
  'client.apprentice': choice(
    YES_NO,
    ofClient<string>(
      ({ apprentice }) => yesNo(apprentice),
      (value) => ({ apprentice: value === null ? null : value === 'yes' }),
    ),
  ),
  'client.hours': oneNumber(
    ofClient<number>(
      ({ hours }) => hours,
      (hours) => ({ hours }),
    ),
    0,
    WEEK,
    perWeek,
    HOURS,
  ),
  'client.household': choice(
    ['single', 'couple'],
    ofClient<string>(
      ({ household }) => (household === 'unknown' ? null : household),
      (value) => ({ household: value === 'single' || value === 'couple' ? value : 'unknown' }),
    ),
  ),
  'client.wishes': wishes,
  'client.view': view,
  gives,
  'purpose.step': choice(
    YES_NO,
    ofPurpose<string>(
      ({ step }) => yesNo(step),
      (value) => ({ step: value === null ? null : value === 'yes' }),
    ),
  ),
  'purpose.towards': text(
    ofPurpose<string>(
      ({ towards }) => towards,
      (towards) => ({ towards }),
    ),
  ),
  'purpose.review': day(
    ofPurpose<string>(
      ({ review }) => review,
      (review) => ({ review }),
    ),
  ),
} satisfies Record<string, Fact>;

export type FactPath = keyof typeof FACTS;
export const FACT_PATHS = Object.keys(FACTS) as FactPath[];

export function factAt(path: FactPath): Fact {
  return FACTS[path];
}

function perWeek(hours: number): string {
  return `${hoursInWords(hours)} a week`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
