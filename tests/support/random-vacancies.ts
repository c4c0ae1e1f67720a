// Random vacancy files: of every shape that a person could write, with few, half or nearly all of the questions answered.
import * as fc from 'fast-check';
import { type Question, questionsOf } from '../../src/rubric/rubric.ts';
import { LEVELS, REASONS } from '../../src/rubric/scale.ts';
import { GIVERS, GIVES } from '../../src/vacancy/answer.ts';
import { RUBRIC } from './shipped.ts';

const QUESTIONS = questionsOf(RUBRIC);
const FEATURES = RUBRIC.features.map(({ id }) => id);

export type Told = string | { is: string; by?: string; says?: string } | { unknown: string };
export interface Pay {
  is?: number;
  from?: number;
  to?: number;
  per?: string;
  basis?: string;
  'full-time-hours'?: number;
  weeks?: number;
}
export type HoursEnds = number | { from?: number; to?: number };
export interface VacancyFile {
  title?: string;
  employer?: string;
  starts?: string;
  workplace?: { london?: boolean; nation?: string; town?: string };
  pay?: Pay;
  hours?: { paid?: HoursEnds; guaranteed?: HoursEnds; 'per-day'?: number; unpaid?: number; times?: string };
  costs?: { week?: number; start?: number };
  client?: {
    age?: number | string;
    apprentice?: boolean;
    hours?: number;
    'work-search'?: string;
    household?: string;
    wishes?: string[];
    view?: Record<string, string>;
  };
  gives?: string[];
  purpose?: { step?: boolean; towards?: string; review?: string };
  answers: Record<string, Told>;
}

/** Present about half of the time. */
function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined, freq: 2 });
}

/** Keys whose value is undefined are left out, as they would be in a file. */
export function without<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, inside]) => inside !== undefined)) as T;
}

const words = fc.string({ unit: 'grapheme', maxLength: 20 });
export const pennies = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((amount) => amount / 100);
const hourlyPounds = fc.oneof(
  pennies(300, 2200),
  fc.constantFrom(7.99, 8, 8.07, 8.08, 10.84, 10.85, 10.95, 10.96, 12.7, 12.71, 12.83, 12.84),
  fc.constantFrom(13.44, 13.45, 14.79, 14.8),
);
const HOURS_IN = { hour: 1, day: 8, week: 37.5, month: 162.5, year: 1950 };
export const payArbitrary: fc.Arbitrary<Pay> = fc
  .record({
    per: fc.constantFrom('hour', 'hour', 'hour', 'day', 'week', 'month', 'year', undefined),
    low: hourlyPounds,
    more: fc.oneof(fc.constant(0), pennies(0, 400)),
    ends: fc.constantFrom('is', 'both', 'both', 'from', 'to'),
    basis: fc.constantFrom(undefined, undefined, 'actual', 'full-time'),
    fullTimeHours: maybe(fc.constantFrom(35, 37, 37.5, 40)),
    weeks: maybe(fc.constantFrom(39, 44, 52)),
  })
  .map(({ per, low, more, ends, basis, fullTimeHours, weeks }) => {
    const times = HOURS_IN[(per ?? 'hour') as keyof typeof HOURS_IN];
    const from = Math.round(low * times * 100) / 100;
    const to = Math.round((low + more) * times * 100) / 100;
    return without({
      is: ends === 'is' ? from : undefined,
      from: ends === 'both' || ends === 'from' ? from : undefined,
      to: ends === 'both' || ends === 'to' ? to : undefined,
      per,
      basis,
      'full-time-hours': basis === 'full-time' ? fullTimeHours : undefined,
      weeks,
    } as Pay);
  });

const someHours = fc.oneof(
  fc.integer({ min: 0, max: 240 }).map((quarters) => quarters / 4),
  fc.constantFrom(0, 15.75, 16, 48, 48.25),
);
export const hoursEnds: fc.Arbitrary<HoursEnds> = fc.oneof(
  { weight: 3, arbitrary: someHours },
  {
    weight: 2,
    arbitrary: fc.tuple(someHours, someHours).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
  },
  { weight: 1, arbitrary: someHours.map((from) => ({ from })) },
  { weight: 1, arbitrary: someHours.map((to) => ({ to })) },
);

function toldOf({ options }: Question): fc.Arbitrary<Told> {
  const is = fc.constantFrom(...options.map((option) => option.is));
  const by = fc.constantFrom(...GIVERS);
  return fc.oneof(
    { weight: 6, arbitrary: is },
    { weight: 1, arbitrary: fc.record({ is, by, says: words }, { requiredKeys: ['is'] }) },
    { weight: 1, arbitrary: fc.record({ unknown: fc.constantFrom(...REASONS) }) },
  );
}

/** Few, half or nearly all of the questions answered. */
const answersArbitrary: fc.Arbitrary<Record<string, Told>> = fc
  .constantFrom(1, 3, 5)
  .chain((density) =>
    fc.tuple(
      ...QUESTIONS.map((question) =>
        fc.oneof(
          { weight: density, arbitrary: toldOf(question) as fc.Arbitrary<Told | undefined> },
          { weight: 6 - density, arbitrary: fc.constant(undefined) },
        ),
      ),
    ),
  )
  .map((told) =>
    without(Object.fromEntries(QUESTIONS.map(({ id }, index) => [id, told[index]])) as Record<string, Told>),
  );

const ageArbitrary = fc.oneof(
  fc.integer({ min: 14, max: 70 }),
  fc.constantFrom('under-18', '18-20', '21-and-over'),
);
export const day = fc.constantFrom('2025-06-01', '2026-10-30', '2026-10-31', '2027-01-11', '2027-04-01');
export const level = fc.constantFrom(...LEVELS);
export const feature = fc.constantFrom(...FEATURES);

/** What says how the client sees the offer; it is never part of a level. */
export const outlook = fc.record({
  wishes: maybe(fc.uniqueArray(feature, { maxLength: 3 })),
  view: maybe(fc.dictionary(feature, level, { maxKeys: 4 })),
  gives: maybe(fc.uniqueArray(fc.constantFrom(...GIVES), { maxLength: 3 })),
  purpose: maybe(fc.record({ step: maybe(fc.boolean()), towards: maybe(words) }).map(without)),
  household: maybe(fc.constantFrom('single', 'couple', 'unknown')),
  workSearch: maybe(fc.constantFrom('yes', 'no', 'unknown')),
});
export type Outlook = typeof outlook extends fc.Arbitrary<infer T> ? T : never;

export function seenBy(file: VacancyFile, { wishes, view, gives, purpose, household, workSearch }: Outlook) {
  const client = without({ ...file.client, wishes, view, household, 'work-search': workSearch });
  return without({ ...file, client, gives, purpose }) as VacancyFile;
}

export const vacancyArbitrary: fc.Arbitrary<VacancyFile> = fc
  .record({
    title: maybe(words),
    employer: maybe(words),
    starts: maybe(day),
    london: maybe(fc.boolean()),
    nation: maybe(fc.constantFrom('england', 'scotland', 'wales', 'northern-ireland')),
    pay: fc.option(payArbitrary, { nil: undefined, freq: 4 }),
    paid: maybe(hoursEnds),
    guaranteed: maybe(hoursEnds),
    perDay: maybe(fc.constantFrom(4, 7.5, 8, 12)),
    unpaid: maybe(fc.constantFrom(0, 0.5, 2, 10)),
    week: maybe(pennies(0, 8000)),
    start: maybe(pennies(0, 20000)),
    age: maybe(ageArbitrary),
    apprentice: maybe(fc.boolean()),
    needs: maybe(fc.constantFrom(0, 10, 16, 20, 30)),
    outlook,
    answers: answersArbitrary,
  })
  .map(({ outlook: seen, ...facts }) => {
    const { london, nation, paid, guaranteed, perDay, unpaid, week, start, age, apprentice, needs } = facts;
    const answers = { ...facts.answers };
    const promised = guaranteed === undefined ? undefined : within(guaranteed, paid);
    for (const { id, measure } of QUESTIONS) {
      const typed = measure === 'hourly' ? facts.pay : measure === 'guaranteed' ? promised : undefined;
      if (typed !== undefined && isGiven(answers[id])) delete answers[id];
    }
    const file = without({
      title: facts.title,
      employer: facts.employer,
      starts: facts.starts,
      workplace: without({ london: isOutside(nation) ? undefined : london, nation }),
      pay: facts.pay,
      hours: without({ paid, guaranteed: promised, 'per-day': perDay, unpaid }),
      costs: without({ week, start }),
      client: without({ age, apprentice, hours: needs }),
      answers,
    }) as VacancyFile;
    return seenBy(file, seen);
  });

/** A workplace in London is in England. */
function isOutside(nation: string | undefined): boolean {
  return nation !== undefined && nation !== 'england';
}

/** Guaranteed hours are part of the paid ones. */
function within(guaranteed: HoursEnds, paid: HoursEnds | undefined): HoursEnds {
  const most = typeof paid === 'number' ? paid : paid?.to;
  if (most === undefined) return guaranteed;
  if (typeof guaranteed === 'number') return Math.min(guaranteed, most);
  const clipped = (end: number | undefined) => (end === undefined ? undefined : Math.min(end, most));
  return without({ from: clipped(guaranteed.from), to: clipped(guaranteed.to) }) as HoursEnds;
}

export function isGiven(told: Told | undefined): boolean {
  return typeof told === 'string' || (told !== undefined && 'is' in told);
}

export function optionOf(told: Told | undefined): string | null {
  if (told === undefined) return null;
  if (typeof told === 'string') return told;
  return 'is' in told ? told.is : null;
}
