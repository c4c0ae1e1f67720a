// Records of job boards: what they state, and what they only predict.
import { describe, expect, test } from 'vitest';
import { boardRecord } from '../../src/read/board-record.ts';
import { warningsOf } from '../../src/vacancy/found-in-advert.ts';
import type { Vacancy } from '../../src/vacancy/vacancy.ts';
import { vacanciesOf } from '../support/adverts.ts';
import { RUBRIC } from '../support/shipped.ts';
import { run } from '../support/world.ts';

const ADZUNA = {
  id: '1',
  title: 'Kitchen <strong>porter</strong>',
  description: 'Wash up in a busy kitchen …',
  company: { display_name: 'The Larder' },
  location: { display_name: 'Bristol, South West England' },
  created: '2026-11-02T10:00:00Z',
  redirect_url: 'https://example.org/1',
  salary_min: 24000.5,
  salary_max: 25000,
  salary_is_predicted: '0',
  contract_time: 'part_time',
};
const REED = {
  jobId: 7,
  jobTitle: 'Porter',
  employerName: 'The Larder',
  locationName: 'Leeds',
  minimumSalary: 12.9,
  maximumSalary: null,
  date: '27/11/2026',
  expirationDate: '31/12/2026',
  jobDescription: '<p>Carry things.</p>',
};

describe('Adzuna', () => {
  test('states what it states', () => {
    expect(boardRecord(ADZUNA)).toMatchObject({
      title: 'Kitchen porter',
      employer: 'The Larder',
      posted: '2026-11-02',
      pay: { from: 24000.5, to: 25000, per: 'year' },
    });
  });

  test.each([['1'], [1], [true]])(
    'a salary it predicts (%j) is no pay, and is said to be an estimate',
    (salary_is_predicted) => {
      const record = boardRecord({ ...ADZUNA, salary_is_predicted });
      expect(record?.pay).toBeNull();
      expect(record?.findings).toContainEqual(expect.objectContaining({ value: 'pay-estimated' }));
    },
  );

  test.each([
    [0, 0],
    [null, null],
  ])('%j is not pay', (salary_min, salary_max) => {
    expect(boardRecord({ ...ADZUNA, salary_min, salary_max })?.pay).toBeNull();
  });
});

describe('Reed', () => {
  test('has days of this country, and pay without a period', () => {
    expect(boardRecord(REED)).toMatchObject({
      posted: '2026-11-27',
      closes: '2026-12-31',
      pay: { from: 12.9, to: 12.9, per: null },
      text: 'Carry things.',
    });
  });

  test('a hidden salary is none', () => {
    expect(boardRecord({ ...REED, minimumSalary: null })?.pay).toBeNull();
    expect(boardRecord({ ...REED, minimumSalary: 0, maximumSalary: 0 })?.pay).toBeNull();
  });

  test('a day that there is not is none', () => {
    expect(boardRecord({ ...REED, date: '31/02/2026' })?.posted).toBeNull();
  });
});

describe('of which the board shows only the start', () => {
  const START = 'We are a family firm and would like to meet friendly people. You will work in a small';
  const cut = { ...ADZUNA, salary_is_predicted: '1' };

  test.each([
    [`${START} …`],
    [`${START} te...`],
    [`${START} team [...]`],
    [`${START} team.\nRead more`],
    [`${START} team.\nShow full description`],
  ])('%j: nothing is said of what it leaves out', async (description) => {
    const text = JSON.stringify({ ...cut, description });
    const [vacancy] = await vacanciesOf('one.json', text);
    const codes = warningsOf(vacancy as Vacancy, RUBRIC).map(({ code }) => code);
    expect(codes).toEqual(['text-cut', 'pay-estimated']);
    const { out } = await run('check one.json --all', { files: { 'one.json': text } });
    expect(out).toContain('shows only the start');
    expect(out).not.toMatch(/does not say|not said/);
  });

  test.each([
    [`${START} team. We look forward to it.`],
    [`${'We wait and see. '.repeat(80)}Who knows…`],
    ['Read more about us on our page. We clean offices.'],
  ])('%j is whole', async (description) => {
    const [vacancy] = await vacanciesOf('one.json', JSON.stringify({ ...cut, description }));
    expect(warningsOf(vacancy as Vacancy, RUBRIC).map(({ code }) => code)).not.toContain('text-cut');
  });

  test('of an advert alone, too', async () => {
    const { out } = await run('check one.txt --all', { files: { 'one.txt': `Cleaner\n\n${START} …\n` } });
    expect(out).toContain('shows only the start');
    expect(out).not.toMatch(/does not say|not said/);
  });
});

test.each([
  ['This self-funded course leads to a job.'],
  ['Skills bootcamp, fees apply. A job guarantee is part of it.'],
  ['A training academy: enrol today. A deposit is required.'],
])('%s: a course to pay for has neither the pay nor the contract of the board', async (description) => {
  const text = JSON.stringify({ ...ADZUNA, contract_type: 'permanent', description });
  const [vacancy] = await vacanciesOf('one.json', text);
  expect(vacancy).toMatchObject({ pay: null, answers: { 'costs-to-work': { is: 'upfront-fee' } } });
  expect(vacancy?.answers).not.toHaveProperty('contract-type');
  const { out } = await run('check one.json', { files: { 'one.json': text } });
  expect(out).toContain('Pay nothing yet');
});

test.each([[null], [[]], ['text'], [{ title: 'Cleaner' }]])('%j is of no board', (value) => {
  expect(boardRecord(value)).toBeNull();
});

test('the place of a record is read from its field', async () => {
  const [vacancy] = await vacanciesOf('one.json', JSON.stringify(ADZUNA));
  expect(vacancy).toMatchObject({ workplace: { nation: 'england', london: false }, pay: { from: 24000.5 } });
});

test('draft takes the answer of a board, one line for each record, and names those it cannot read', async () => {
  const files = { 'answer.json': JSON.stringify({ results: [ADZUNA, { nonsense: 1 }, REED] }) };
  const { code, out, err } = await run('draft answer.json', { files, stdin: '' });
  expect(code).toBe(3);
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id),
  ).toEqual(['1', '7']);
  expect(err).toMatch(/^answer\.json, row 2, line 1: /);
});
