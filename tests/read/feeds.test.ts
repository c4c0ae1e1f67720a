// One record of each feed and job board in the form its publisher gives it, made up: tests/read/feeds holds them.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { recordsOf, vacanciesOf } from '../support/adverts.ts';

const FOLDER = new URL('feeds/', import.meta.url);
const held = (file: string) => readFileSync(new URL(file, FOLDER), 'utf8');

const RANGE = { from: 12.75, to: 13.1, per: 'hour' };
const ONE = { from: 12.75, to: 12.75, per: 'hour' };
const HOURS = { from: 20, to: 20 };

interface Wanted {
  readonly employer?: string | null;
  readonly pay?: object | null;
  readonly hours?: object | null;
  readonly place?: object | null;
  readonly contract?: string;
  readonly words?: readonly string[];
}

const FEEDS: Readonly<Record<string, Wanted>> = {
  'greenhouse.json': { words: ['The work', 'Tea & coffee are on us.'] },
  'lever.json': { employer: null, words: ['What you do\n* Sweep', 'What we give\n* Company pension'] },
  'teamtailor.json': { employer: null, place: null },
  'teamtailor-feed.json': {},
  'teamtailor.xml': { employer: null, pay: ONE },
  'smartrecruiters.json': { contract: 'permanent', words: ['Additional Information\nCompany pension.'] },
  'recruitee.json': { hours: { from: 16, to: 20 }, contract: 'permanent', words: ['You can work nights.'] },
  'bamboohr.json': { employer: null },
  'bamboohr-one.json': { employer: null },
  'breezy.json': {},
  'ashby.json': { employer: null },
  'personio.xml': {
    employer: 'Brightmop Ltd',
    pay: ONE,
    contract: 'permanent',
    words: ['What we give\n* Company'],
  },
  'wp-job-manager.json': { pay: ONE },
  'wp-job-manager.xml': { pay: ONE },
  'google-jobs.json': {},
  'jobspy.csv': {},
  'workable.json': { employer: null, pay: null },
  'apprenticeships.json': {
    pay: { from: 16500, to: 16500, per: 'year' },
    hours: { from: 37.5, to: 37.5 },
    words: ['Things to consider:\nEarly starts.', 'Company pension.'],
  },
};

test('each file has its line here', () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(Object.keys(FEEDS).toSorted());
});

describe('feeds', () => {
  test.each(Object.entries(FEEDS))('%s', async (file, wanted) => {
    const [vacancy] = await vacanciesOf(file, held(file));
    const { employer = 'Brightmop', pay = RANGE, hours = HOURS, place = {}, contract, words = [] } = wanted;
    expect(vacancy).toMatchObject({
      title: expect.stringMatching(/^(?:Night cleaner|Cleaning supervisor)/),
      employer,
    });
    expect(vacancy?.pay).toEqual(pay === null ? null : expect.objectContaining(pay));
    expect(vacancy?.hours.paid).toEqual(hours);
    expect(vacancy?.workplace).toMatchObject(
      place === null ? { nation: null, london: null } : { nation: 'england', london: false, ...place },
    );
    if (contract !== undefined) expect(vacancy?.answers['contract-type']).toMatchObject({ is: contract });
    for (const one of words) expect(vacancy?.text).toContain(one);
    // The same words with marks and without, or their start beside the whole of them, are said once.
    expect(vacancy?.text?.split('You clean two offices').length ?? 0).toBeLessThanOrEqual(2);
    expect(vacancy?.text).not.toMatch(/<\/?[a-z]|&[a-z#]+;/);
  });

  test.each([
    ['greenhouse.json', '"GBP"', '"USD"'],
    ['lever.json', '"GBP"', '"EUR"'],
    ['ashby.json', '"currencyCode": "GBP"', '"currencyCode": "CAD"'],
    ['recruitee.json', '"GBP"', '"EUR"'],
    ['jobspy.csv', ',GBP,', ',USD,'],
  ])('%s in another currency is no pay in pounds, and is not silent about pay', async (file, from, to) => {
    const { records } = await recordsOf(file, held(file).replace(from, to));
    const [record] = records;
    if (record === undefined || 'problems' in record) throw new Error('It was not read');
    expect(record.vacancy.pay).toBeNull();
    expect(record.notes).toEqual([expect.stringMatching(/is in (?:USD|EUR|CAD), not in pounds/)]);
    expect(JSON.stringify(record.vacancy.found)).not.toContain('pay-not-stated');
  });

  test('the day a record was made may be in milliseconds', async () => {
    expect(await vacanciesOf('lever.json', held('lever.json'))).toMatchObject([{ posted: '2026-11-01' }]);
  });

  test('a state that is not a place is passed over', async () => {
    const [, second] = await vacanciesOf('workable.json', held('workable.json'));
    expect(second).toMatchObject({ title: 'Day cleaner', pay: { from: 24000, to: 25000, per: null } });
    expect(second?.workplace).toMatchObject({ nation: 'england', london: false });
  });
});

describe('what fields say that cannot be', () => {
  const job = (baseSalary: object) =>
    JSON.stringify({ '@type': 'JobPosting', title: 'Carer', description: 'We want a carer.', baseSalary });
  const read = async (baseSalary: object) => {
    const { records } = await recordsOf('job.json', job(baseSalary));
    const [record] = records;
    if (record === undefined || 'problems' in record) throw new Error('It was not read');
    return { pay: record.vacancy.pay, notes: record.notes };
  };

  test.each([
    [{ minValue: 12.5, maxValue: 13.5, unitText: 'YEAR' }, 'a year'],
    [{ value: 24000, unitText: 'HOUR' }, 'an hour'],
    [{ value: 0.01, unitText: 'HOUR' }, 'an hour'],
    [{ value: 24000, unitCode: 'DAY' }, 'a day'],
  ])('%j: the time is left out, and said', async (value, time) => {
    const { pay, notes } = await read({ currency: 'GBP', value });
    expect(pay).toMatchObject({ per: null });
    expect(notes).toEqual([expect.stringContaining(`as for ${time}, which cannot be right`)]);
  });

  test.each([
    ['HUR', 12.71, 'hour'],
    ['DAY', 110, 'day'],
    ['WEE', 480, 'week'],
    ['MON', 2000, 'month'],
    ['ANN', 2950, 'year'],
  ])('the code %s', async (unitCode, value, per) => {
    expect(await read({ currency: 'GBP', value: { value, unitCode } })).toMatchObject({
      pay: { from: value, to: value, per },
      notes: [],
    });
  });

  test('ends the wrong way round are swapped, and said', async () => {
    const { pay, notes } = await read({
      currency: 'GBP',
      value: { minValue: 14, maxValue: 12.9, unitText: 'HOUR' },
    });
    expect(pay).toMatchObject({ from: 12.9, to: 14, per: 'hour' });
    expect(notes).toEqual([expect.stringContaining('swapped')]);
  });

  test.each([
    ['£24-26k', 'YEAR'],
    ['£24,000 - £26,000', 'YEAR'],
    ['£24-26k per annum', undefined],
  ])('%s as a value', async (value, unitText) => {
    expect((await read({ currency: 'GBP', value: { value, unitText } })).pay).toMatchObject({
      from: 24000,
      to: 26000,
      per: 'year',
    });
  });
});
