// Runs tests/interview/plan.yaml: which questions the interview asks, and in what order.
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { replyOf } from '../../src/interview/reply.ts';
import { replied, skipped } from '../../src/interview/session.ts';
import { emptyVacancy } from '../../src/vacancy/vacancy.ts';
import { openOf, planOf, putOf, STEPS, stepAt } from '../support/guide.ts';
import { RUBRIC, readProjectFile, vacancyFrom } from '../support/shipped.ts';

const ids = z.array(z.string()).min(1);
const caseShape = z.strictObject({
  name: z.string().min(10),
  way: z.enum(['short', 'full', 'employer', 'client']),
  offer: z.record(z.string(), z.unknown()),
  asks: ids.optional(),
  'asks-start': ids.optional(),
  'asks-has': ids.optional(),
  'asks-not': ids.optional(),
  'at-most': z.number().optional(),
  says: z.record(z.string(), z.string()).optional(),
});
const CASES = z.array(caseShape).parse(parse(readProjectFile('tests/interview/plan.yaml')));

test.each(CASES.map((one) => [one.name, one] as const))('%s', (_name, one) => {
  const asked = openOf(vacancyFrom(one.offer), one.way).map(({ id }) => id);
  const known = STEPS.map(({ id }) => id);
  for (const id of [...(one['asks-not'] ?? []), ...(one['asks-has'] ?? [])]) expect(known).toContain(id);
  if (one.asks !== undefined) expect(asked).toEqual(one.asks);
  if (one['asks-start'] !== undefined)
    expect(asked.slice(0, one['asks-start'].length)).toEqual(one['asks-start']);
  expect(asked).toEqual(expect.arrayContaining(one['asks-has'] ?? []));
  for (const id of one['asks-not'] ?? []) expect(asked).not.toContain(id);
  for (const [id, words] of Object.entries(one.says ?? {}))
    expect(putOf(id, vacancyFrom(one.offer))).toBe(words);
  if (one['at-most'] !== undefined) expect(asked.length).toBeLessThanOrEqual(one['at-most']);
});

describe('the short way', () => {
  /** Asks with these replies, and "not known" for the rest; counts every prompt, the choice at the start too. */
  function prompts(replies: Readonly<Record<string, string>>): number {
    const plan = planOf('short');
    let vacancy = emptyVacancy('');
    let count = 1;
    for (let step = openOf(vacancy, 'short')[0]; step !== undefined; step = openOf(vacancy, 'short')[0]) {
      const is = replies[step.id];
      const read = replied(step, is === undefined ? { unknown: 'not-asked' } : { is }, vacancy, plan);
      if ('not' in read) throw new Error(read.not);
      vacancy = read.value;
      count += 1;
    }
    return count;
  }

  const PAY = [
    '12.71 an hour',
    '11 an hour',
    '13.50 an hour',
    '23500 fte',
    '23500 fte a year',
    '90 a day',
    '9000',
  ];
  const CONTRACT = ['permanent', 'zero-hours', 'self-employed-by-choice'];
  const AGE = ['under-18', '21-and-over'];
  const HOURS = [{}, { 'hours.paid': '16-30', 'hours.guaranteed': '16' }, { 'hours.guaranteed': '0' }];

  test('comes to at most sixteen prompts, whatever the offer', () => {
    for (const pay of PAY)
      for (const contract of CONTRACT)
        for (const age of AGE)
          for (const hours of HOURS) {
            const facts = {
              ...{ pay, 'pay.per': 'year', 'contract-type': contract, 'client.age': age, ...hours },
              // Money at the start is asked about further.
              'costs.start': '250',
            };
            expect(prompts(facts), JSON.stringify(facts)).toBeLessThanOrEqual(16);
          }
  });

  /** What the short way asks of an adviser who holds each example, and the choice at the start. */
  test.each([
    ['zero-hours-care.yaml', 16],
    ['shop.yaml', 16],
    ['parcel-driver.yaml', 16],
    ['agency-warehouse.yaml', 16],
    ['union-warehouse.yaml', 16],
    ['school-hours-office.json', 16],
  ])('asks about %s in %i prompts', (name, wanted) => {
    const vacancy = vacancyFrom(parse(readProjectFile(`examples/${name}`)));
    const replies = STEPS.flatMap((step) => {
      const reply = replyOf(step, vacancy, RUBRIC);
      return reply !== null && 'is' in reply ? [[step.id, reply.is]] : [];
    });
    expect(prompts(Object.fromEntries(replies))).toBe(wanted);
  });

  test('with nothing known it comes to sixteen', () => {
    expect(prompts({})).toBe(16);
  });
});

describe('asked once', () => {
  test('"not known" is not asked again in the same interview', () => {
    const plan = planOf('short');
    let vacancy = emptyVacancy('');
    const seen: string[] = [];
    for (let step = openOf(vacancy, 'short')[0]; step !== undefined; step = openOf(vacancy, 'short')[0]) {
      expect(seen).not.toContain(step.id);
      seen.push(step.id);
      const read = replied(step, { unknown: 'not-asked' }, vacancy, plan);
      if ('not' in read) throw new Error(read.not);
      vacancy = read.value;
    }
  });

  test('a feature that is skipped is asked no more, and the others are', () => {
    const plan = planOf('full');
    const vacancy = skipped(
      stepAt('union-or-reps'),
      openOf(emptyVacancy(''), 'full'),
      emptyVacancy(''),
      plan,
    );
    const asked = openOf(vacancy, 'full').map(({ part }) => part);
    expect(asked).not.toContain('voice');
    expect(asked).toContain('variety');
    expect(Object.keys(vacancy.answers).toSorted()).toEqual(['being-heard', 'told-rights', 'union-or-reps']);
  });

  test('every question of the rubric has its place in the long way, once', () => {
    const all = STEPS.map(({ id, question }) => question?.id ?? id);
    expect(new Set(all).size).toBe(all.length);
  });
});
