// What goes on to another offer for the same client, and what stays with the job.
import { expect, test } from 'vitest';
import { forClient, keptInWords, sameClient } from '../../src/interview/same-client.ts';
import { emptyVacancy } from '../../src/vacancy/vacancy.ts';
import { openOf, STEPS } from '../support/guide.ts';
import { RUBRIC, vacancyFrom } from '../support/shipped.ts';

const OFFER = vacancyFrom({
  title: 'Porter',
  client: {
    age: 24,
    apprentice: true,
    hours: 20,
    'work-search': 'yes',
    household: 'couple',
    wishes: ['pay', 'balance'],
    view: { pay: 'good' },
  },
  gives: ['people'],
  purpose: { step: true },
  answers: { 'hours-fit': { is: 'mostly-fit', by: 'client' } },
});
const CLIENT = sameClient(OFFER);

test('what is the client’s own is kept, and nothing of the job', () => {
  const { workSearch, apprentice, view, ...kept } = CLIENT.client;
  expect(kept).toEqual({ age: 24, hours: 20, household: 'couple', wishes: ['pay', 'balance'] });
  expect([workSearch, apprentice, view]).toEqual(['yes', null, {}]);
  expect({ ...CLIENT, client: null }).toEqual({ ...emptyVacancy(''), client: null });
});

test('the screen names each with its answer', () => {
  expect(keptInWords(CLIENT, STEPS, RUBRIC)).toEqual([
    'Must look for work: Yes',
    expect.stringContaining('Age: '),
    'Hours needed: 20 hours a week',
    'Lives with a partner: Yes',
    'Matters most: 1. Fair pay; 2. Work-life balance',
  ]);
});

test('what they would rather not say is not asked again; what they did not know is', () => {
  const before = vacancyFrom({
    meta: { interview: { unknown: { 'client.age': 'skipped', 'client.hours': 'client-unsure' } } },
  });
  const next = forClient(vacancyFrom({ title: 'Cleaner' }), sameClient(before));
  const asked = openOf(next, 'client').map(({ id }) => id);
  expect(asked).not.toContain('client.age');
  expect(asked).toContain('client.hours');
});

test('an offer that says anything of a client keeps to that', () => {
  const other = vacancyFrom({ title: 'Cleaner', client: { age: 17 } });
  expect(forClient(other, CLIENT)).toBe(other);
});
