// What holds of every vacancy, tried on random ones. The rules are written here a second time, from the contract.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { assess } from '../src/assess/assess.ts';
import type { AssessedFeature, Assessment } from '../src/assess/assessment.ts';
import { assessmentShape } from '../src/assess/assessment-shape.ts';
import { type Approach, BUILT_IN_APPROACH } from '../src/rubric/approach.ts';
import { type Question, questionsOf } from '../src/rubric/rubric.ts';
import { LEVELS, type Level } from '../src/rubric/scale.ts';
import { readJson } from '../src/source/json-text.ts';
import { readYaml } from '../src/source/yaml-text.ts';
import { vacancyOf } from '../src/vacancy/vacancy-file.ts';
import {
  type HoursEnds,
  hoursEnds,
  isGiven,
  optionOf,
  outlook,
  type Pay,
  payArbitrary,
  pennies,
  seenBy,
  type VacancyFile,
  vacancyArbitrary,
  without,
} from './support/random-vacancies.ts';
import { assessmentOf, deepFreeze, RATES, RUBRIC, TODAY, unwrap, vacancyFrom } from './support/shipped.ts';

/** The same cases every time. To try others, or more: `GOODWORK_SEED=7 GOODWORK_RUNS=10 npx vitest run tests/properties.test.ts`. */
/** At a desk half as many; in CI as many as it takes. */
const MORE = Number(process.env.GOODWORK_RUNS ?? (process.env.CI ? 1 : 0.5));
const RUNS = 80;
fc.configureGlobal({ seed: Number(process.env.GOODWORK_SEED ?? 20261121), numRuns: RUNS * MORE });

const QUESTIONS = questionsOf(RUBRIC);
const FEATURES = RUBRIC.features.map(({ id }) => id);

// ---------------------------------------------------------------- The level rule, from the contract

/** One question as the rule sees it: a given answer, or an open question with the levels it could have. */
interface Part {
  readonly given: boolean;
  readonly worst: Level;
  readonly best: Level;
  readonly decisive: boolean;
  /** A serious answer, or an open question that could be one. */
  readonly caps: boolean;
}

interface Ruled {
  readonly level: Level | null;
  readonly atLeast: Level | null;
  readonly atMost: Level | null;
}

const rank = (one: Level): number => LEVELS.indexOf(one);

/** The lower median, never above a ceiling. */
function median(levels: readonly Level[], ceilings: readonly Level[]): Level | null {
  const sorted = levels.toSorted((a, b) => rank(a) - rank(b));
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) return null;
  return [middle, ...ceilings].toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

function ruled(parts: readonly Part[]): Ruled {
  const of = (some: readonly Part[], end: 'worst' | 'best'): Level | null =>
    median(
      some.map((part) => part[end]),
      some
        .filter(({ decisive, caps, given }) => decisive || (caps && (given || end === 'worst')))
        .map((part) => part[end]),
    );
  const atLeast = of(parts, 'worst');
  const atMost = of(parts, 'best');
  const given = parts.filter((part) => part.given);
  const waits = parts.some((part) => part.decisive && !part.given);
  const level = waits || given.length === 0 ? (atLeast === atMost ? atLeast : null) : of(given, 'worst');
  return { level, atLeast, atMost };
}

/** The parts of a feature as the assessment reports them: what each answer is, or could be. */
function partsOf(found: AssessedFeature, selfEmployed: boolean): { question: Question; part: Part }[] {
  return found.answers.flatMap((answer) => {
    const question = questionOf(answer.question);
    const { is, level: now, could, decisive, caps } = answer;
    const noFloor = question.measure === 'hourly' && selfEmployed && is === null;
    if (answer.dropped || noFloor || (is !== null && now === null)) return [];
    const given = is !== null;
    const worst = could?.atLeast ?? now ?? 'poor';
    const best = could?.atMost ?? now ?? 'good';
    const mayCap = given ? caps : question.options.some((option) => option.caps === true);
    return [{ question, part: { given, worst, best, decisive, caps: mayCap } }];
  });
}

function questionOf(id: string): Question {
  const question = QUESTIONS.find((one) => one.id === id);
  if (question === undefined) throw new Error(`no question ${id}`);
  return question;
}

function featureOf({ features }: Assessment, id: string): AssessedFeature {
  const found = features.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no feature ${id}`);
  return found;
}

function isSelfEmployed({ answers }: VacancyFile): boolean {
  return optionOf(answers['contract-type']) === 'self-employed-by-choice';
}

/** Under 18 or an apprentice, and known to be: no real Living Wage is held against the pay. */
function isLegalRateOnly({ client }: VacancyFile): boolean {
  const age = client?.age;
  return client?.apprentice === true || age === 'under-18' || (typeof age === 'number' && age < 18);
}

function featureWith(question: string): string {
  return RUBRIC.features.find(({ questions }) => questions.some(({ id }) => id === question))?.id ?? '';
}

/** The same file with one more answer; a typed fact that would answer it too is taken out. */
function answering(file: VacancyFile, question: string, is: string): VacancyFile {
  const { measure } = questionOf(question);
  const { pay, hours, ...rest } = file;
  return {
    ...rest,
    ...(pay === undefined || measure === 'hourly' ? {} : { pay }),
    ...(hours === undefined ? {} : { hours: measure === 'guaranteed' ? withoutGuarantee(hours) : hours }),
    answers: { ...file.answers, [question]: is },
  };
}

function withoutGuarantee({ guaranteed: _, ...hours }: NonNullable<VacancyFile['hours']>) {
  return hours;
}

/** What no wish, view or stance may touch. The earnings threshold goes by the household, and judges nothing. */
function judgement({ features, pay: { earningsThreshold: _, ...pay }, legal, conditions }: Assessment) {
  return {
    features: features.map(({ wish: _, view: __, ...rest }) => rest),
    pay,
    legal,
    conditions,
  };
}

function notBelow(after: Level | null, before: Level | null): boolean {
  return after === null || before === null || rank(after) >= rank(before);
}

function isWithin(after: AssessedFeature, before: AssessedFeature): boolean {
  if (after.atLeast === null || after.atMost === null || before.atLeast === null || before.atMost === null)
    return true;
  return rank(after.atLeast) >= rank(before.atLeast) && rank(after.atMost) <= rank(before.atMost);
}

/** Every assessment of these tests is of a frozen vacancy: changing it would throw. */
function assessed(file: VacancyFile, approach: Approach = BUILT_IN_APPROACH): Assessment {
  const vacancy = deepFreeze(vacancyFrom(file));
  return assess(vacancy, { rubric: RUBRIC, rates: RATES, approach, on: TODAY });
}

/** Picks one of a list that depends on the vacancy. */
const pick = fc.nat({ max: 1_000_000 });
function picked<T>(items: readonly T[], nat: number): T | undefined {
  return items[nat % Math.max(items.length, 1)];
}

// ---------------------------------------------------------------- Properties

describe('levels and ranges', () => {
  test('every feature has the level and the range that the rule gives', () => {
    fc.assert(
      fc.property(vacancyArbitrary, (file) => {
        for (const found of assessed(file).features) {
          const parts = partsOf(found, isSelfEmployed(file)).map(({ part }) => part);
          const { level: now, atLeast, atMost, answered, questions } = found;
          expect({ id: found.id, level: now, atLeast, atMost, answered, questions }).toEqual({
            id: found.id,
            ...ruled(parts),
            answered: parts.filter(({ given }) => given).length,
            questions: parts.length,
          });
        }
      }),
    );
  });

  test('every answer of a person is reported as it was given', () => {
    fc.assert(
      fc.property(vacancyArbitrary, (file) => {
        for (const { answers } of assessed(file).features) {
          for (const { question, is, unknown, dropped } of answers) {
            const told = file.answers[question];
            const typed = questionOf(question).measure !== undefined;
            if (isGiven(told)) expect(is).toBe(optionOf(told));
            else if (!typed) expect(is).toBeNull();
            if (typeof told === 'object' && 'unknown' in told && !typed && !dropped)
              expect(unknown).toBe(told.unknown);
          }
        }
      }),
    );
  });

  test('at least <= level <= at most', () => {
    fc.assert(
      fc.property(vacancyArbitrary, (file) => {
        for (const { level: now, atLeast, atMost, questions } of assessed(file).features) {
          expect(atLeast === null, 'a range has both ends or none').toBe(atMost === null);
          expect(atLeast === null).toBe(questions === 0);
          expect(notBelow(now, atLeast) && notBelow(atMost, now) && notBelow(atMost, atLeast)).toBe(true);
          if (atLeast === null) expect(now).toBeNull();
        }
      }),
    );
  });

  test('a better answer never lowers anything', () => {
    fc.assert(
      fc.property(vacancyArbitrary, pick, pick, (file, which, better) => {
        const question = picked(
          QUESTIONS.filter(({ id }) => isGiven(file.answers[id])),
          which,
        );
        const given = question?.options.find(({ is }) => is === optionOf(file.answers[question.id]));
        if (question === undefined || given === undefined || given.level === 'does-not-apply') return;
        const now = given.level;
        const option = picked(
          question.options.filter((one) => one.level !== 'does-not-apply' && rank(one.level) > rank(now)),
          better,
        );
        if (option === undefined) return;
        const before = assessed(file);
        const after = assessed(answering(file, question.id, option.is));
        for (const [index, was] of before.features.entries()) {
          const is = after.features[index];
          expect(is?.id).toBe(was.id);
          if (is === undefined) continue;
          expect(notBelow(is.level, was.level), `level of ${was.id}`).toBe(true);
          expect(notBelow(is.atLeast, was.atLeast), `at least of ${was.id}`).toBe(true);
          expect(notBelow(is.atMost, was.atMost), `at most of ${was.id}`).toBe(true);
        }
      }),
      { numRuns: 200 * MORE },
    );
  });

  test('more pay for a person whose age is known never lowers the pay feature', () => {
    fc.assert(
      fc.property(
        vacancyArbitrary,
        payArbitrary,
        fc.integer({ min: 14, max: 70 }),
        pennies(1, 300),
        (file, pay, age, more) => {
          const { 'hourly-pay': _, ...answers } = file.answers;
          const same = { ...file, answers, client: { ...file.client, age } };
          const raised = (amount: number | undefined) =>
            amount === undefined ? undefined : Math.round((amount + more) * 100) / 100;
          const higher = without({
            ...pay,
            is: raised(pay.is),
            from: raised(pay.from),
            to: raised(pay.to),
          } as Pay);
          const before = featureOf(assessed({ ...same, pay }), 'pay');
          const after = featureOf(assessed({ ...same, pay: higher }), 'pay');
          expect(notBelow(after.level, before.level)).toBe(true);
          expect(notBelow(after.atLeast, before.atLeast)).toBe(true);
          expect(notBelow(after.atMost, before.atMost)).toBe(true);
        },
      ),
      { numRuns: 120 * MORE },
    );
  });

  test('more guaranteed hours never lower security', () => {
    fc.assert(
      fc.property(vacancyArbitrary, hoursEnds, fc.constantFrom(0.25, 1, 8, 20), (file, guaranteed, more) => {
        const { 'guaranteed-hours': _, ...answers } = file.answers;
        const raised = (end: number | undefined) => (end === undefined ? undefined : end + more);
        const higher =
          typeof guaranteed === 'number'
            ? guaranteed + more
            : without({ from: raised(guaranteed.from), to: raised(guaranteed.to) });
        const before = featureOf(assessed({ ...file, answers, hours: { guaranteed } }), 'security');
        const after = featureOf(
          assessed({ ...file, answers, hours: { guaranteed: higher as HoursEnds } }),
          'security',
        );
        expect(notBelow(after.level, before.level)).toBe(true);
        expect(notBelow(after.atLeast, before.atLeast)).toBe(true);
        expect(notBelow(after.atMost, before.atMost)).toBe(true);
      }),
      { numRuns: 200 * MORE },
    );
  });
});

describe('answering', () => {
  test('answering an open question never widens a range', () => {
    fc.assert(
      fc.property(vacancyArbitrary, pick, pick, (file, which, what) => {
        const before = assessed(file);
        const open = before.features
          .flatMap(({ answers }) => answers)
          .filter(({ is, dropped, by }) => is === null && !dropped && by !== 'data')
          .map(({ question }) => questionOf(question));
        const question = picked(open, which);
        const option = picked(question?.options ?? [], what);
        if (question === undefined || option === undefined) return;
        const after = assessed(answering(file, question.id, option.is));
        // Turning out to be self-employed takes the floors away from under the pay: decision 3. That is another feature.
        const all = option.status === undefined ? FEATURES : [featureWith(question.id)];
        for (const id of all)
          expect(isWithin(featureOf(after, id), featureOf(before, id)), `range of ${id}`).toBe(true);
      }),
      { numRuns: 200 * MORE },
    );
  });

  test('giving a fact that is asked for never widens a range', () => {
    fc.assert(
      fc.property(vacancyArbitrary, fact, pick, (file, given, which) => {
        const before = assessed(file);
        const path = picked(
          before.ask.map(({ question }) => question).filter((id) => id.includes('.') && id !== 'hours.paid'),
          which,
        );
        const after = path === undefined ? null : withFact(file, path, given);
        if (after !== null) staysWithin(before, assessed(after), `${path}`);
      }),
      { numRuns: 250 * MORE },
    );
  });

  test('giving the paid hours, where they are asked for, never widens a range', () => {
    fc.assert(
      fc.property(vacancyArbitrary, fact, (file, given) => {
        const before = assessed(file);
        const isAsked = before.ask.some(({ question }) => question === 'hours.paid');
        const after = isAsked ? withFact(file, 'hours.paid', given) : null;
        if (after !== null) staysWithin(before, assessed(after), 'hours.paid');
      }),
      {
        numRuns: 200 * MORE,
        examples: [[UNPAID_WITHOUT_PAID_HOURS, { per: 'hour', share: 0, hours: 20, age: 30, yes: false }]],
      },
    );
  });

  test('every open question is asked, or the facts it waits for are', () => {
    fc.assert(
      fc.property(vacancyArbitrary, (file) => {
        const { features, ask } = assessed(file);
        const asked = ask.map(({ question }) => question);
        expect(new Set(asked).size).toBe(asked.length);
        for (const { answers } of features) {
          for (const { question, is, dropped } of answers) {
            if (is !== null || dropped) continue;
            if (questionOf(question).measure === undefined) expect(asked).toContain(question);
          }
        }
        for (const { answers } of features)
          for (const { question, is } of answers)
            if (is !== null && questionOf(question).measure === undefined)
              expect(asked).not.toContain(question);
      }),
    );
  });

  test('open decisive questions come first, those of wished features by wish; then what shrinks a range the most', () => {
    fc.assert(
      fc.property(vacancyArbitrary, (file) => {
        const { ask, features } = assessed(file);
        const wishes = file.client?.wishes ?? [];
        const plain = ask.filter(({ question }) => QUESTIONS.some(({ id }) => id === question));
        const ranked = plain.flatMap(({ question, feature: about }) => {
          const found = features.find(({ id }) => id === about);
          const { decisive, measure, late } = questionOf(question);
          const isOpen = found?.answers.some((one) => one.question === question && one.is === null);
          if (found === undefined || isOpen === undefined) return [];
          const wish = wishes.indexOf(about);
          if (decisive === true && isOpen) return [{ group: wish < 0 ? 10 : wish, shrink: 0, place: 0 }];
          // An answer that is a range is asked about too; how far it could shrink is not for this rule to say.
          if (measure !== undefined) return [];
          const place = QUESTIONS.findIndex(({ id }) => id === question);
          return [
            { group: late === true ? 30 : 20, shrink: shrinks(found, question, isSelfEmployed(file)), place },
          ];
        });
        expect(ranked).toEqual(
          ranked.toSorted((a, b) => a.group - b.group || b.shrink - a.shrink || a.place - b.place),
        );
      }),
    );
  });

  test('a question settles exactly where every answer to it gives a level', () => {
    fc.assert(
      fc.property(vacancyArbitrary, pick, (file, which) => {
        const before = assessed(file);
        const ask = picked(
          before.ask.filter(({ question }) => QUESTIONS.some(({ id }) => id === question)),
          which,
        );
        if (ask === undefined || featureOf(before, ask.feature).level !== null) {
          if (ask !== undefined) expect(ask.settles).toBe(false);
          return;
        }
        const { measure, options } = questionOf(ask.question);
        const typed =
          measure === 'hourly' ? file.pay : measure === 'guaranteed' ? file.hours?.guaranteed : undefined;
        if (typed !== undefined) return;
        const levels = options.map(
          ({ is }) => featureOf(assessed(answering(file, ask.question, is)), ask.feature).level,
        );
        expect(ask.settles, ask.question).toBe(levels.every((one) => one !== null));
      }),
      { numRuns: 150 * MORE },
    );
  });
});

const fact = fc.record({
  per: fc.constantFrom('hour', 'day', 'week', 'month', 'year'),
  share: fc.integer({ min: 0, max: 100 }),
  hours: fc.constantFrom(1, 8, 16, 37.5, 60),
  age: fc.integer({ min: 14, max: 70 }),
  yes: fc.boolean(),
});
type Fact = typeof fact extends fc.Arbitrary<infer T> ? T : never;

function staysWithin(before: Assessment, after: Assessment, given: string): void {
  for (const id of FEATURES)
    expect(isWithin(featureOf(after, id), featureOf(before, id)), `${given}, range of ${id}`).toBe(true);
}

/** Fair as far as it is known, and poor once 10 unpaid hours are set beside 20 paid ones. */
const UNPAID_WITHOUT_PAID_HOURS: VacancyFile = {
  workplace: { london: false },
  pay: { is: 14, per: 'hour' },
  hours: { unpaid: 10 },
  client: { age: 30 },
  answers: {
    'pay-clarity': 'rate-and-hours',
    'all-time-paid': 'written-paid',
    'costs-to-work': 'nothing',
    'better-off': 'clearly-better',
    deductions: 'usual-only',
    'how-paid': 'written-payslip-and-pay-day',
  },
};

/** How many levels narrower the range of a feature could become with an answer to this question. */
function shrinks(found: AssessedFeature, id: string, selfEmployed: boolean): number {
  const parts = partsOf(found, selfEmployed);
  const width = ({ atLeast, atMost }: Ruled) =>
    atLeast === null || atMost === null ? 0 : rank(atMost) - rank(atLeast);
  const now = width(ruled(parts.map(({ part }) => part)));
  const after = questionOf(id).options.map(({ level: is, caps = false }) =>
    width(
      ruled(
        parts.flatMap(({ question, part }) => {
          if (question.id !== id) return [part];
          const { decisive } = part;
          return is === 'does-not-apply' ? [] : [{ given: true, worst: is, best: is, decisive, caps }];
        }),
      ),
    ),
  );
  return now - Math.min(...after);
}

/** The file with the fact that was asked for, or null where this fact cannot be. */
function withFact(
  file: VacancyFile,
  path: string,
  { per, share, hours, age, yes }: Fact,
): VacancyFile | null {
  const { pay } = file;
  switch (path) {
    case 'pay.per':
      return pay === undefined ? null : { ...file, pay: { ...pay, per } };
    case 'pay.from':
      return pay?.to === undefined || pay.from !== undefined
        ? null
        : { ...file, pay: { ...pay, from: Math.floor(pay.to * share) / 100 } };
    case 'pay.basis':
      return { ...file, pay: { ...pay, basis: yes ? 'actual' : 'full-time' } };
    case 'pay.full-time-hours':
      return { ...file, pay: { ...pay, 'full-time-hours': Math.max(hours, 8) } };
    case 'hours.paid': {
      const { guaranteed, paid } = file.hours ?? {};
      const least = typeof guaranteed === 'number' ? guaranteed : (guaranteed?.to ?? guaranteed?.from ?? 0);
      if (paid !== undefined || hours < least) return null;
      return { ...file, hours: { ...file.hours, paid: hours } };
    }
    case 'hours.times':
      return { ...file, hours: { ...file.hours, times: 'Mondays' } };
    case 'hours.per-day':
      return { ...file, hours: { ...file.hours, 'per-day': Math.min(hours, 12) } };
    case 'workplace.london':
      return { ...file, workplace: { ...file.workplace, london: yes } };
    case 'workplace.nation':
      return { ...file, workplace: { ...file.workplace, nation: yes ? 'england' : 'northern-ireland' } };
    case 'client.age':
      return { ...file, client: { ...file.client, age } };
    case 'client.apprentice':
      return { ...file, client: { ...file.client, apprentice: yes } };
    case 'client.hours':
      return { ...file, client: { ...file.client, hours } };
    default:
      throw new Error(`no fact ${path}`);
  }
}

describe('what the client and the team think', () => {
  test('wishes, views, gifts, purpose and approach change no level, range, pay or legal check', () => {
    const stance = fc.integer({ min: 1, max: 5 });
    const approach = fc
      .record({ framing: stance, choices: stance, employers: stance })
      .map((stances): Approach => ({ ...BUILT_IN_APPROACH, ...stances, from: 'team' }));
    fc.assert(
      fc.property(vacancyArbitrary, outlook, approach, (file, seen, team) => {
        const plain = assessed(file);
        const other = assessed(seenBy(file, seen), team);
        expect(judgement(other)).toEqual(judgement(plain));
      }),
    );
  });

  test('points come by kind, then by wish, then in the order of the rubric', () => {
    const kinds = [
      ...['context', 'legal', 'wish', 'view', 'strength', 'concern', 'unknown', 'gives', 'structure'],
      ...['condition', 'practice'],
    ];
    fc.assert(
      fc.property(vacancyArbitrary, (file) => {
        const { points } = assessed(file);
        const wishes = file.client?.wishes ?? [];
        const order = [...wishes, ...FEATURES.filter((id) => !wishes.includes(id))];
        const place = ({ kind, feature: about }: (typeof points)[number]) =>
          kinds.indexOf(kind) * 100 + (about === null ? 0 : order.indexOf(about) + 1);
        const places = points.map(place);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        if (file.client?.['work-search'] !== 'no') expect(points[0]?.kind).toBe('context');
      }),
    );
  });

  test('every poor feature has a point at the default approach', () => {
    fc.assert(
      fc.property(vacancyArbitrary, (file) => {
        const { features, points } = assessed(file);
        for (const { id, level: now } of features)
          if (now === 'poor') expect(points.map((point) => point.feature)).toContain(id);
      }),
    );
  });

  test('legal, context and wish points are never dropped, whatever the approach', () => {
    const kept = ({ points }: Assessment) =>
      points.filter(({ kind }) => ['legal', 'context', 'wish'].includes(kind));
    fc.assert(
      fc.property(vacancyArbitrary, (file) => {
        const least = { ...BUILT_IN_APPROACH, framing: 1, choices: 1, employers: 1 };
        expect(kept(assessed(file, least))).toEqual(kept(assessed(file)));
      }),
      { numRuns: 60 * MORE },
    );
  });
});

describe('moving up', () => {
  test('the changes named give the level named', () => {
    fc.assert(
      fc.property(vacancyArbitrary, (file) => {
        for (const { id, level: now, toMoveUp } of assessed(file).features) {
          expect(toMoveUp.length).toBeLessThanOrEqual(3);
          if (now === null || now === 'good') expect(toMoveUp).toEqual([]);
          for (const { changes, would } of toMoveUp) {
            const after = changes.reduce((one, { question, to }) => answering(one, question, to), file);
            expect(featureOf(assessed(after), id).level, id).toBe(would);
          }
        }
      }),
    );
  });

  test('no fewer changes reach a higher level, and as many reach no lower one', () => {
    fc.assert(
      fc.property(vacancyArbitrary, (file) => {
        for (const found of assessed(file).features) {
          if (found.level === null || found.level === 'good') continue;
          // Any other contract would ask for the promised hours again, which trying each answer alone does not see.
          if (found.answers.some(({ is }) => is === 'zero-hours-by-choice')) continue;
          const best = bruteForce(found, file);
          const ways = found.toMoveUp.map(({ changes, would }) => ({ size: changes.length, would }));
          if (best === null) expect(ways, found.id).toEqual([]);
          else {
            expect(ways, found.id).not.toEqual([]);
            for (const one of ways) expect(one, found.id).toEqual(best);
          }
        }
      }),
    );
  });

  test('alternatives stand in the order of the rubric, and each change is a step up', () => {
    fc.assert(
      fc.property(vacancyArbitrary, (file) => {
        for (const { answers, toMoveUp } of assessed(file).features) {
          const place = (id: string) => answers.findIndex(({ question }) => question === id);
          const places = toMoveUp.map(({ changes }) => changes.map(({ question }) => place(question)));
          for (const one of places) expect(one).toEqual(one.toSorted((a, b) => a - b));
          const inWords = places.map((one) => one.map((index) => String(index).padStart(3, '0')).join(' '));
          expect(inWords).toEqual(inWords.toSorted());
          for (const { question, from, to } of toMoveUp.flatMap(({ changes }) => changes)) {
            expect(answers[place(question)]?.is).toBe(from);
            const levels = [from, to].map(
              (is) => questionOf(question).options.find((one) => one.is === is)?.level,
            );
            const isByChoice = questionOf(question).options.find((one) => one.is === to)?.['by-choice'];
            expect(isByChoice, 'only the person can choose it').toBeUndefined();
            expect(LEVELS.indexOf(levels[1] as Level)).toBeGreaterThan(LEVELS.indexOf(levels[0] as Level));
          }
        }
      }),
    );
  });
});

/** The fewest changes of given answers that reach a higher level, and the lowest such level, by trying them all. */
function bruteForce(found: AssessedFeature, file: VacancyFile): { size: number; would: Level } | null {
  const parts = partsOf(found, isSelfEmployed(file));
  const now = found.level;
  if (now === null) return null;
  const given = parts.flatMap(({ part }, index) => (part.given ? [index] : []));
  for (let size = 1; size <= given.length; size += 1) {
    let lowest: Level | null = null;
    const change = (changed: readonly Part[], from: number, left: number): void => {
      if (left === 0) {
        const would = ruled(changed).level;
        if (would !== null && rank(would) > rank(now) && (lowest === null || rank(would) < rank(lowest)))
          lowest = would;
        return;
      }
      for (let at = from; at <= given.length - left; at += 1) {
        const index = given[at] as number;
        for (const other of otherParts(parts[index], file))
          change(changed.with(index, other), at + 1, left - 1);
      }
    };
    change(
      parts.map(({ part }) => part),
      0,
      size,
    );
    if (lowest !== null) return { size, would: lowest };
  }
  return null;
}

/** One part for each better level that another option would give: an answer that gets worse is no way up. */
function otherParts(one: { question: Question; part: Part } | undefined, file: VacancyFile): Part[] {
  const different = new Map<string, Part>();
  for (const { is, level: other, caps = false, 'by-choice': isByChoice } of one?.question.options ?? []) {
    if (isByChoice === true) continue;
    if (is.endsWith('living-wage') && isLegalRateOnly(file)) continue;
    if (one === undefined || other === 'does-not-apply' || rank(other) <= rank(one.part.worst)) continue;
    const { decisive } = one.part;
    different.set(`${other} ${caps}`, { given: true, worst: other, best: other, decisive, caps });
  }
  return [...different.values()];
}

describe('the document', () => {
  test('assessing is repeatable, changes nothing it was given, and follows its published shape', () => {
    fc.assert(
      fc.property(vacancyArbitrary, (file) => {
        const vacancy = deepFreeze(vacancyFrom(file));
        const criteria = deepFreeze({ rubric: RUBRIC, rates: RATES, on: TODAY });
        const before = JSON.stringify(vacancy);
        const first = assess(vacancy, criteria);
        expect(JSON.stringify(assess(vacancy, criteria))).toBe(JSON.stringify(first));
        expect(JSON.stringify(vacancy)).toBe(before);
        expect(assessmentShape.safeParse(first).error).toBeUndefined();
        expect(JSON.parse(JSON.stringify(first))).toEqual(first);
      }),
      { numRuns: 80 * MORE },
    );
  });

  test('every figure is finite', () => {
    fc.assert(
      fc.property(vacancyArbitrary, (file) => {
        const check = (value: unknown): void => {
          if (typeof value === 'number') expect(Number.isFinite(value) && !Object.is(value, -0)).toBe(true);
          else if (typeof value === 'object' && value !== null) Object.values(value).forEach(check);
        };
        check(assessed(file));
      }),
    );
  });

  test('the order of keys in the file does not matter', () => {
    fc.assert(
      fc.property(vacancyArbitrary, fc.infiniteStream(fc.nat()), (file, numbers) => {
        const shuffled = (value: unknown): unknown => {
          if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
          return Object.fromEntries(
            Object.entries(value)
              .map(([key, inside]) => ({ key, inside: shuffled(inside), at: numbers.next().value ?? 0 }))
              .toSorted((a, b) => a.at - b.at)
              .map(({ key, inside }) => [key, inside]),
          );
        };
        expect(JSON.stringify(assessmentOf(shuffled(file)))).toBe(JSON.stringify(assessmentOf(file)));
      }),
      { numRuns: 80 * MORE },
    );
  });

  test('a vacancy that is saved as YAML or JSON and read again is the same', () => {
    fc.assert(
      fc.property(vacancyArbitrary, (file) => {
        const wanted = JSON.stringify(assessed(file));
        for (const read of [
          readYaml(stringify(file), 'saved.yaml'),
          readJson(JSON.stringify(file, null, 2), 'saved.json'),
        ]) {
          if ('problems' in read) throw new Error(JSON.stringify(read.problems));
          const [document] = read.documents;
          if (document === undefined) throw new Error('nothing was read');
          const vacancy = unwrap(vacancyOf(document, RUBRIC, 'vacancy'));
          expect(JSON.stringify(assess(vacancy, { rubric: RUBRIC, rates: RATES, on: TODAY }))).toBe(wanted);
        }
      }),
      { numRuns: 60 * MORE },
    );
  });

  test('every sentence is filled in, and none says that somebody breaks the law', () => {
    fc.assert(
      fc.property(vacancyArbitrary, (file) => {
        const { points, legal, ask, headline, pay } = assessed(file);
        const sentences = [
          ...points.map(({ say }) => say),
          ...legal.flatMap(({ say, who }) => [say, who]),
          ...ask.map(({ say }) => say),
          headline,
          ...pay.working,
        ];
        for (const sentence of sentences) {
          expect(sentence).not.toMatch(/[{}]|undefined|\bnull\b|NaN|Infinity/);
          expect(sentence.trim()).not.toBe('');
          expect(sentence).not.toMatch(/\billegal|breaks? the law|breaking the law/i);
        }
      }),
      { numRuns: 200 * MORE },
    );
  });
});

// ---------------------------------------------------------------- Pay, in whole pennies and whole fractions

/** A fraction of pennies; `under` is above 0. */
interface Pennies {
  readonly over: bigint;
  readonly under: bigint;
}

const fraction = (over: bigint, under = 1n): Pennies => ({ over, under });
const isLess = (a: Pennies, b: Pennies): boolean => a.over * b.under < b.over * a.under;

/** Pounds, rounded down to the penny. */
function down({ over, under }: Pennies): number {
  const floor = over / under - (over < 0n && over % under !== 0n ? 1n : 0n);
  return Number(floor) / 100;
}

/** Pounds, rounded away from zero to the penny. */
function away({ over, under }: Pennies): number {
  const size = over < 0n ? -over : over;
  const up = (size + under - 1n) / under;
  return Number(over < 0n ? -up : up) / 100;
}

/** Sums in pennies, hours in hundredths, as whole numbers. */
interface PlainOffer {
  readonly per: 'hour' | 'day' | 'week' | 'month' | 'year';
  readonly from: bigint;
  readonly to: bigint;
  readonly least: bigint;
  readonly most: bigint;
  readonly perDay: bigint;
  readonly fullTime: bigint | null;
  readonly weeks: bigint | null;
  readonly unpaid: bigint | null;
  readonly costs: bigint | null;
}

const whole = (min: number, max: number) => fc.bigInt({ min: BigInt(min), max: BigInt(max) });
const offerArbitrary: fc.Arbitrary<PlainOffer> = fc
  .record({
    per: fc.constantFrom<PlainOffer['per'][]>('hour', 'day', 'week', 'month', 'year'),
    from: whole(100, 2500),
    more: fc.oneof(fc.constant(0n), whole(0, 500)),
    least: whole(400, 4800),
    longer: fc.oneof(fc.constant(0n), whole(0, 1200)),
    perDay: whole(200, 1200),
    fullTime: fc.option(whole(3000, 4200)),
    weeks: fc.option(whole(30, 52)),
    unpaid: fc.option(whole(0, 1500)),
    costs: fc.option(whole(0, 6000)),
  })
  .map(({ from, more, longer, per, least, fullTime, ...rest }) => {
    const times = { hour: 1n, day: 8n, week: 37n, month: 160n, year: 1900n }[per];
    const isLong = per === 'week' || per === 'month' || per === 'year';
    return {
      ...rest,
      per,
      from: from * times,
      to: (from + more) * times + (more === 0n ? 0n : 7n),
      least,
      most: least + longer,
      fullTime: isLong ? fullTime : null,
    };
  });

function fileOf(offer: PlainOffer, more: Partial<VacancyFile> = {}): VacancyFile {
  const { per, from, to, least, most, perDay, fullTime, weeks, unpaid, costs } = offer;
  const hundredths = (number: bigint) => Number(number) / 100;
  return {
    ...more,
    pay: without({
      from: hundredths(from),
      to: hundredths(to),
      per,
      basis: fullTime === null ? undefined : 'full-time',
      'full-time-hours': fullTime === null ? undefined : hundredths(fullTime),
      weeks: weeks === null ? undefined : Number(weeks),
    } as Pay),
    hours: without({
      paid: least === most ? hundredths(least) : { from: hundredths(least), to: hundredths(most) },
      'per-day': hundredths(perDay),
      unpaid: unpaid === null ? undefined : hundredths(unpaid),
    } as NonNullable<VacancyFile['hours']>),
    costs: costs === null ? {} : { week: hundredths(costs) },
    answers: {},
  };
}

/** Pay of a whole week, where the week's pay is what was stated. */
function weekOf({ per, fullTime, weeks }: PlainOffer, amount: bigint): Pennies {
  const paidWeeks = fullTime === null ? (weeks ?? 52n) : 52n;
  if (per === 'year') return fraction(amount, paidWeeks);
  return per === 'month' ? fraction(amount * 12n, paidWeeks) : fraction(amount);
}

/** Pay of an hour, for a week of so many hundredths of hours. */
function hourOf(offer: PlainOffer, amount: bigint, hours: bigint): Pennies {
  if (offer.per === 'hour') return fraction(amount);
  if (offer.per === 'day') return fraction(amount * 100n, offer.perDay);
  const { over, under } = weekOf(offer, amount);
  return fraction(over * 100n, under * (offer.fullTime ?? hours));
}

/** (Pay for the paid hours - weekly costs) / (paid + unpaid hours). */
function effectiveOf(offer: PlainOffer, amount: bigint, hours: bigint): Pennies {
  const isWeek = offer.fullTime === null && offer.per !== 'hour' && offer.per !== 'day';
  const hour = hourOf(offer, amount, hours);
  const week = isWeek ? weekOf(offer, amount) : fraction(hour.over * hours, hour.under * 100n);
  const time = hours + (offer.unpaid ?? 0n);
  return fraction((week.over - (offer.costs ?? 0n) * week.under) * 100n, week.under * time);
}

describe('pay', () => {
  test('hourly pay is worked out exactly and rounded down', () => {
    fc.assert(
      fc.property(offerArbitrary, (offer) => {
        expect(assessed(fileOf(offer)).pay.hourly).toEqual({
          from: down(hourOf(offer, offer.from, offer.most)),
          to: down(hourOf(offer, offer.to, offer.least)),
        });
      }),
      { numRuns: 250 * MORE },
    );
  });

  test('effective pay is worked out exactly and rounded down', () => {
    fc.assert(
      fc.property(offerArbitrary, (offer) => {
        const { effective } = assessed(fileOf(offer)).pay;
        if (offer.unpaid === null && offer.costs === null) {
          expect(effective).toBeNull();
          return;
        }
        const ends = (amount: bigint) =>
          [effectiveOf(offer, amount, offer.least), effectiveOf(offer, amount, offer.most)].toSorted(
            (a, b) => (isLess(a, b) ? -1 : 1),
          );
        const [lowest = fraction(0n)] = ends(offer.from);
        const [, highest = fraction(0n)] = ends(offer.to);
        expect(effective).toEqual({ from: down(lowest), to: down(highest) });
      }),
      { numRuns: 250 * MORE },
    );
  });

  test('effective pay is never above stated pay', () => {
    fc.assert(
      fc.property(offerArbitrary, (offer) => {
        const { hourly, effective } = assessed(fileOf(offer)).pay;
        if (effective === null || hourly === null) return;
        expect(effective.from ?? 0).toBeLessThanOrEqual(hourly.from ?? 0);
        expect(effective.to ?? 0).toBeLessThanOrEqual(hourly.to ?? 0);
      }),
    );
  });

  test('the mark against the minimum of April 2026 is taken from the exact lower end', () => {
    const rates = fc.constantFrom(
      ...([
        [17, 800n],
        [18, 1085n],
        [20, 1085n],
        [21, 1271n],
        [50, 1271n],
      ] as const),
    );
    fc.assert(
      fc.property(offerArbitrary, rates, (offer, [age, rate]) => {
        const low = hourOf(offer, offer.from, offer.most);
        const high = hourOf(offer, offer.to, offer.least);
        const marked = isLess(low, fraction(rate))
          ? isLess(high, fraction(rate))
            ? 'no'
            : 'depends'
          : isLess(low, fraction(rate * 101n, 100n))
            ? 'near'
            : 'yes';
        const { legalMinimum } = assessed(fileOf(offer, { client: { age } })).pay;
        expect(legalMinimum.meets).toBe(marked);
        expect(legalMinimum.rate).toBe(Number(rate) / 100);
      }),
      { numRuns: 250 * MORE },
    );
  });

  test('the gap to the real Living Wage is exact and rounded away from zero; a year is 52 weeks', () => {
    fc.assert(
      fc.property(offerArbitrary, fc.boolean(), (plain, london) => {
        const offer = { ...plain, to: plain.from, most: plain.least };
        const rate = london ? 1480n : 1345n;
        const hour = hourOf(offer, offer.from, offer.least);
        const gap = fraction(hour.over - rate * hour.under, hour.under);
        const week = fraction(gap.over * offer.least, gap.under * 100n);
        const { realLivingWage } = assessed(
          fileOf(offer, { workplace: { london }, client: { age: 30 } }),
        ).pay;
        expect(realLivingWage.gap).toEqual({
          hour: away(gap),
          week: away(week),
          year: away(fraction(week.over * 52n, week.under)),
        });
        expect(realLivingWage.meets).toBe(gap.over < 0n ? 'no' : 'yes');
      }),
      { numRuns: 250 * MORE },
    );
  });
});
