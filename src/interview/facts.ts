// Every fact that can be asked, and the place in a vacancy where each is kept.

import { bandInWords } from '../pay/format.ts';
import { LONGEST_DAY, SHORTEST_DAY, WEEK } from '../pay/limits.ts';
import { AGE_BANDS, PERIODS } from '../pay/pay-terms.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import type { Fact, FactPlace } from './fact.ts';
import { choice, day, money, name, noFile, text, weeks } from './fact-kinds.ts';
import { view, wishes } from './feature-facts.ts';
import { gives } from './gives-fact.ts';
import { asPaid, hoursNumber, hoursRange, noneIsUnknown } from './hours-facts.ts';
import { basicRate, pay, payPer } from './pay-fact.ts';
import { BASIS, FULL_TIME_HOURS, PER, WEEKS } from './pay-places.ts';
import { inTermTime } from './term-time.ts';
import { told } from './told-fact.ts';
import { townNamed, workplace } from './workplace-fact.ts';

function ofHours<K extends keyof Vacancy['hours']>(key: K): FactPlace<NonNullable<Vacancy['hours'][K]>> {
  return {
    get: ({ hours }) => hours[key] ?? null,
    put: (vacancy, value) => ({ ...vacancy, hours: { ...vacancy.hours, [key]: value } }),
  };
}

function ofCosts(key: keyof Vacancy['costs']): FactPlace<number> {
  return {
    get: ({ costs }) => costs[key],
    put: (vacancy, value) => ({ ...vacancy, costs: { ...vacancy.costs, [key]: value } }),
  };
}

function atTop(key: 'title' | 'employer' | 'posted' | 'closes' | 'starts' | 'url'): FactPlace<string> {
  return { get: (vacancy) => vacancy[key], put: (vacancy, value) => ({ ...vacancy, [key]: value }) };
}

function ofClient<T>(
  get: (client: Vacancy['client']) => T | null,
  put: (value: T | null) => Partial<Vacancy['client']>,
): FactPlace<T> {
  return {
    get: ({ client }) => get(client),
    put: (vacancy, value) => ({ ...vacancy, client: { ...vacancy.client, ...put(value) } }),
  };
}

function ofPurpose<T>(
  get: (purpose: NonNullable<Vacancy['purpose']>) => T | null,
  put: (value: T | null) => Partial<NonNullable<Vacancy['purpose']>>,
): FactPlace<T> {
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

/** Every fact that can be asked, by its path in the vacancy file. */
const FACTS = {
  title: noFile(name(atTop('title'), 'such as Care assistant')),
  employer: name(atTop('employer'), 'such as Fennimarsh Care'),
  pay,
  'pay.per': payPer(choice(PERIODS, PER)),
  'pay.basis': choice(['actual', 'full-time'], BASIS),
  'pay.full-time-hours': hoursNumber(
    FULL_TIME_HOURS,
    {
      what: 'the hours of a full-time week there',
      such: 'such as 37 or 37.5',
      sum: 'Type the hours of a full-time week there: five days of 7.5 hours are 37.5.',
    },
    {
      ...{ least: 1, most: WEEK, per: 'week' },
      oneNumber: 'Type one number, such as 37.5. If full time is not the same for all there, press Enter.',
    },
  ),
  'pay.weeks': weeks(WEEKS),
  'pay.includes-holiday': basicRate(pay),
  'hours.paid': inTermTime(
    hoursRange(
      ofHours('paid'),
      {
        what: 'the paid hours of a usual week',
        such: 'such as 30, 37.5 or 16-20',
        sum: 'Type the paid hours of a usual week: five days of 7.5 hours are 37.5.',
      },
      'none-is-no-answer',
    ),
  ),
  'hours.guaranteed': asPaid(
    hoursRange(ofHours('guaranteed'), {
      what: 'the hours a week that are promised',
      such: 'such as 16 or 16-20',
      instead: 'Type the hours a week that are promised, such as 16, or 0 if none are.',
      sum: 'Type the hours promised for a whole week: two days of 8 hours are 16.',
    }),
  ),
  'hours.times': name(ofHours('times'), 'such as Monday to Friday, 9.30 to 2.30'),
  'hours.per-day': hoursNumber(
    ofHours('perDay'),
    {
      what: 'the paid hours of one day',
      such: 'such as 7.5',
      instead: 'Type the paid hours of one day in figures, such as 7.5.',
      sum: 'Type the paid hours of one day, such as 7.5.',
    },
    {
      ...{ least: SHORTEST_DAY, most: LONGEST_DAY, per: 'day' },
      oneNumber: 'Type one number for a usual day, such as 7.5. If the days differ, press Enter.',
    },
  ),
  'hours.unpaid': hoursNumber(
    ofHours('unpaid'),
    {
      what: 'the hours of a week that nobody pays',
      such: 'such as 2.5',
      instead:
        'Type the time of a week that nobody pays, such as 2.5 hours or 90 minutes, or 0 if there is none.',
      sum: 'Type the time of a whole week that nobody pays: five times 15 minutes is 75 minutes.',
    },
    {
      ...{ least: 0, most: WEEK, per: 'week', mayBeMinutes: true },
      oneNumber:
        'Type one number for a usual week, such as 2.5 hours or 90 minutes. If it is not known, press Enter.',
    },
  ),
  'costs.week': money(ofCosts('week'), 'week', {
    what: 'what the job would cost you each week',
    such: 'such as 12.50',
    most: 5000,
  }),
  'costs.start': money(ofCosts('start'), 'once', {
    what: 'what you would have to pay before or at the start',
    such: 'such as 49.50',
    most: 20_000,
  }),
  workplace,
  'workplace.town': townNamed,
  told,
  starts: day(atTop('starts'), 'such as 11 January 2027'),
  closes: day(atTop('closes'), 'such as 30 November 2026'),
  posted: day(atTop('posted'), 'such as 2 November 2026'),
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
    // The years are enough to know the group, and only the group is kept.
    understands: (typed) => {
      if (/^(?:over|at least) (?:2[1-9]|[3-9]\d)$/i.test(typed.trim())) return '21-and-over';
      const [, years] = /^(\d{1,3})(?: ?(?:years?(?: old)?|yrs?))?$/.exec(typed.trim()) ?? [];
      if (years === undefined || Number(years) < 10 || Number(years) > 110) return null;
      return Number(years) < 18 ? 'under-18' : Number(years) < 21 ? '18-20' : '21-and-over';
    },
    said: ({ client }) => (client.age === null ? null : capital(bandInWords(String(client.age)))),
  },
  'client.apprentice': choice(
    YES_NO,
    ofClient<string>(
      ({ apprentice }) => yesNo(apprentice),
      (value) => ({ apprentice: value === null ? null : value === 'yes' }),
    ),
  ),
  // Nobody needs 0 hours: it is typed where the number is not known.
  'client.hours': noneIsUnknown(
    hoursNumber(
      ofClient<number>(
        ({ hours }) => hours,
        (hours) => ({ hours }),
      ),
      {
        what: 'the paid hours a week that you need to get by',
        such: 'such as 20',
        sum: 'Type the paid hours that you need in a whole week: four days of 5 hours are 20.',
      },
      {
        ...{ least: 0, most: WEEK, per: 'week', takesLeast: true },
        oneNumber: 'Type the fewest paid hours a week that you need to get by: one number, such as 20.',
      },
    ),
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
    'such as 1 February 2027',
  ),
} satisfies Record<string, Fact>;

export type FactPath = keyof typeof FACTS;
export const FACT_PATHS = Object.keys(FACTS) as FactPath[];

export function factAt(path: FactPath): Fact {
  return FACTS[path];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
