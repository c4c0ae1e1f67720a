// What always holds of typed lines: what is kept is read as it is when typed again, and every message is kind and whole.

import * as fc from 'fast-check';
import readability from 'text-readability';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { replyInWords, replyOf } from '../../src/interview/reply.ts';
import { replied } from '../../src/interview/session.ts';
import type { Step } from '../../src/interview/step.ts';
import { LEVELS } from '../../src/rubric/scale.ts';
import { emptyVacancy, type Vacancy } from '../../src/vacancy/vacancy.ts';
import { planOf, STEPS, stepAt } from '../support/guide.ts';
import { RUBRIC, readProjectFile } from '../support/shipped.ts';

const MORE = Number(process.env.GOODWORK_RUNS ?? 1);
fc.configureGlobal({ seed: Number(process.env.GOODWORK_SEED ?? 20261122), numRuns: 300 * MORE });

const PLAN = planOf('full');
const CASES = parse(readProjectFile('tests/interview/typed.yaml')) as Record<string, [unknown, string][]>;
/** Facts that are read out of a line and mean more than its letters. */
const TYPED = STEPS.filter(
  ({ id, fact, choices }) => fact !== null && choices.length === 0 && !isPlainText(id),
);

function isPlainText(id: string): boolean {
  return ['title', 'employer', 'workplace.town', 'url', 'purpose.towards'].includes(id);
}

function emptyFor({ id }: Step): Vacancy {
  const pay = {
    from: 20_000,
    to: 20_000,
    per: null,
    basis: 'actual',
    fullTimeHours: null,
    weeks: null,
  } as const;
  return id.startsWith('pay.') ? { ...emptyVacancy(''), pay } : emptyVacancy('');
}

/** Lines made of pieces of what people type, put together as they never would. */
const PIECES = [
  ...[
    '0',
    '1',
    '9',
    '10',
    '16',
    '17',
    '20',
    '30',
    '37.5',
    '37.30',
    '12.71',
    '24',
    '1271',
    '8.30',
    '26,000',
    '.5',
  ],
  ...[
    '-',
    ' - ',
    ' to ',
    '/',
    ' and ',
    ', ',
    '+',
    '.',
    ':',
    ') ',
    '(',
    '½',
    ' 1/2',
    '£',
    'k',
    'p',
    'pw',
    ' &',
  ],
  ...[
    ' a week',
    ' a day',
    ' an hour',
    ' hours',
    ' mins',
    ' a shift',
    ' a year',
    ' per month',
    'about ',
    'up to ',
  ],
  ...[
    'at least ',
    'half',
    'none',
    'full time',
    'term',
    '2027',
    ' January ',
    'Monday ',
    '/1/',
    '-01-',
    ' Feb ',
    '31',
  ],
  ...[
    'pay',
    'fair pay',
    ' good',
    ' poor',
    'work-life balance',
    'learning',
    ' work',
    'health, safety',
    'am',
    'pm',
  ],
  ...[
    'please',
    'sorry',
    'invalid',
    'error',
    'constructor',
    '__proto__',
    '£24-26,000',
    'pro rata',
    ' gross',
    'c. ',
  ],
];
const lines = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join('')),
  fc.constantFrom(...Object.values(CASES).flatMap((rows) => rows.map(([typed]) => String(typed)))),
  fc.string({ maxLength: 30 }),
);
const stepsTyped = fc.constantFrom(...TYPED);

/** The value typed again, and what it is then. */
function again(step: Step, value: Vacancy): Vacancy | string {
  const reply = replyOf(step, value, RUBRIC) as { is: string };
  const read = replied(step, reply, value, PLAN);
  return 'value' in read ? read.value : `${reply.is}: ${read.not}`;
}

describe('what was read', () => {
  test('is read as the same when it is typed again', () => {
    fc.assert(
      fc.property(stepsTyped, lines, (step, line) => {
        const read = replied(step, { is: line }, emptyFor(step), PLAN);
        if ('not' in read || replyOf(step, read.value, RUBRIC) === null) return;
        expect(again(step, read.value)).toEqual(read.value);
      }),
      { numRuns: 2000 * MORE },
    );
  });

  test('is the same, or asked again, when what is read aloud is typed', () => {
    fc.assert(
      fc.property(stepsTyped, lines, (step, line) => {
        const read = replied(step, { is: line }, emptyFor(step), PLAN);
        if ('not' in read || replyOf(step, read.value, RUBRIC) === null) return;
        const aloud = replied(step, { is: replyInWords(step, read.value, RUBRIC) }, read.value, PLAN);
        // Money is read aloud in pence, and the views are read aloud in another order than they may be typed.
        if ('value' in aloud && !step.id.startsWith('costs.') && step.fact?.several !== 'features')
          expect(aloud.value).toEqual(read.value);
      }),
      { numRuns: 2000 * MORE },
    );
  });
});

describe('whatever a file holds can be typed again', () => {
  const hundredths = (most: number) => fc.integer({ min: 100, max: most * 100 }).map((n) => n / 100);
  const hours = hundredths(168);
  const ends = fc.tuple(hours, hours).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
  const range = fc.oneof(
    ends,
    fc.record({ from: hours, to: fc.constant(null) }),
    fc.record({ from: fc.constant(null), to: hours }),
  );

  test('hours', () => {
    fc.assert(
      fc.property(range, hours, hundredths(24), (paid, unpaid, perDay) => {
        const value = {
          ...emptyVacancy(''),
          hours: { paid, guaranteed: null, unpaid: null, perDay, times: null },
        };
        expect(again(stepAt('hours.paid'), value)).toMatchObject({ hours: value.hours });
        expect(again(stepAt('hours.per-day'), value)).toMatchObject({ hours: value.hours });
        const promised = { ...value, hours: { ...value.hours, paid: null, guaranteed: paid, unpaid } };
        expect(again(stepAt('hours.guaranteed'), promised)).toMatchObject({ hours: promised.hours });
        expect(again(stepAt('hours.unpaid'), promised)).toMatchObject({ hours: promised.hours });
      }),
    );
  });

  test('pay', () => {
    const each = { hour: 500, day: 2_000, week: 5_000, month: 20_000, year: 250_000 } as const;
    const pay = fc
      .constantFrom('hour', 'day', 'week', 'month', 'year')
      .chain((per) =>
        fc.record({
          per: fc.constant(per),
          least: fc.integer({ min: 50_000, max: each[per] * 100 }).map((pence) => pence / 100),
          open: fc.constantFrom('none', 'from', 'to'),
        }),
      )
      .map(({ per, least, open }) => ({
        from: open === 'to' ? null : least,
        to: open === 'from' ? null : least,
        ...{ per, basis: 'actual' as const, fullTimeHours: null, weeks: null },
      }));
    fc.assert(
      fc.property(pay, (one) => {
        const value = { ...emptyVacancy(''), pay: one };
        expect(again(stepAt('pay'), value)).toMatchObject({ pay: one });
      }),
    );
  });

  test('days', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (starts) => {
        const value = { ...emptyVacancy(''), starts };
        expect(again(stepAt('starts'), value)).toMatchObject({ starts });
        const aloud = replyInWords(stepAt('starts'), value, RUBRIC);
        expect(replied(stepAt('starts'), { is: aloud }, emptyVacancy(''), PLAN)).toMatchObject({
          value: { starts },
        });
      }),
    );
  });

  test('wishes, and how features look', () => {
    const ids = RUBRIC.features.map(({ id }) => id);
    const wishes = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 });
    const view = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...LEVELS), { minKeys: 1 });
    fc.assert(
      fc.property(wishes, view, (wished, seen) => {
        const empty = emptyVacancy('');
        const value = { ...empty, client: { ...empty.client, wishes: wished, view: { ...seen } } };
        for (const id of ['client.wishes', 'client.view'])
          expect(again(stepAt(id), value)).toMatchObject({ client: value.client });
      }),
    );
  });

  test('every feature is understood by its title, its number and its id', () => {
    for (const [at, { id, title }] of RUBRIC.features.entries())
      for (const typed of [
        id,
        title,
        title.toUpperCase(),
        String(at + 1),
        `${at + 1} ${title}`,
        `${title} good`,
      ]) {
        const read = replied(stepAt('client.wishes'), { is: typed }, emptyVacancy(''), PLAN);
        expect(read, typed).toHaveProperty('value.client.wishes', [id]);
        expect('value' in read && read.value.client.view[id], typed).toBe(
          typed.endsWith(' good') ? 'good' : undefined,
        );
      }
  });
});

describe('what is said where a line is not read', () => {
  const told = (step: Step, line: string) => {
    const read = replied(step, { is: line }, emptyFor(step), PLAN);
    return 'not' in read ? read.not : null;
  };

  test('is one or two whole sentences of plain words', () => {
    fc.assert(
      fc.property(stepsTyped, lines, (step, line) => {
        const not = told(step, line);
        if (not === null) return;
        expect(not).toMatch(/^[A-Z].*\.$/);
        expect(not).not.toMatch(
          /\b(?:please|sorry|valid|invalid|forbidden|illegal|oops|forgot|error|required|must|null|NaN|undefined)\b/i,
        );
        expect(not).not.toMatch(/\b(\w+ \w+) \1\b/i);
        const sentences = not.split(/(?<=[.?])\s+(?=[A-Z])/);
        expect(sentences.length, not).toBeLessThanOrEqual(2);
        for (const sentence of sentences)
          expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(25);
      }),
      { numRuns: 2000 * MORE },
    );
  });

  test('reads at grade 6 or below, all together', () => {
    const all = TYPED.flatMap((step) =>
      Object.values(CASES).flatMap((rows) => rows.map(([typed]) => told(step, String(typed)))),
    );
    const messages = [...new Set(all)].filter((one) => one !== null);
    expect(messages.length).toBeGreaterThan(50);
    expect(readability.fleschKincaidGrade(messages.join(' '))).toBeLessThanOrEqual(6);
  });
});

test('how a feature looks is said with the wishes or on its own line; the line is all of it', () => {
  const put = (id: string, line: string, vacancy: Vacancy) => {
    const read = replied(stepAt(id), { is: line }, vacancy, PLAN);
    if ('not' in read) throw new Error(read.not);
    return read.value;
  };
  const first = put('client.wishes', '10 good, 2 weak', emptyVacancy(''));
  expect(first.client.view).toEqual({ balance: 'good', pay: 'weak' });
  // Other wishes are no other view.
  const second = put('client.wishes', '10, 3', first);
  expect(second.client.wishes).toEqual(['balance', 'relationships']);
  expect(second.client.view).toEqual({ balance: 'good', pay: 'weak' });
  expect(put('client.view', '2 fair', second).client.view).toEqual({ pay: 'fair' });
});
