// An advert becomes facts and answers; what it does not say stays open; what a person said is never replaced.
import { describe, expect, test } from 'vitest';
import { readAdvert } from '../../src/advert/advert.ts';
import { assess } from '../../src/assess/assess.ts';
import { draftOf, GUIDEBOOK } from '../support/adverts.ts';
import { RATES, RUBRIC, TODAY } from '../support/shipped.ts';

const ADVERT = `Evening cleaner
Location: Leeds LS1 4AP

Pay: £12.90 per hour
20 hours per week. Permanent.
We offer full training and a pension.
`;

function read(text: string, more: object = {}) {
  return draftOf({ text, goodwork: 1, ...more }).vacancy;
}

describe('an advert', () => {
  test('gives its title, pay, hours, place and contract, each with its words', () => {
    const vacancy = read(ADVERT);
    expect(vacancy).toMatchObject({
      title: 'Evening cleaner',
      pay: { from: 12.9, to: 12.9, per: 'hour' },
      hours: { paid: { from: 20, to: 20 }, guaranteed: null },
      workplace: { nation: 'england', london: false },
      answers: { 'contract-type': { is: 'permanent', by: 'advert', says: 'Permanent' } },
    });
    for (const { quote, start, end } of vacancy.found as { quote: string; start: number; end: number }[])
      expect(ADVERT.slice(start, end)).toBe(quote);
  });

  test('leaves the guaranteed hours open, and asks about the hours it names', () => {
    const { ask, features } = assess(read(ADVERT), { rubric: RUBRIC, rates: RATES, on: TODAY });
    expect(ask.find(({ question }) => question === 'guaranteed-hours')?.say).toBe(
      'Your advert says 20 hours a week. Are all of them promised in the contract, even when things are quiet?',
    );
    expect(features[0]?.level).toBeNull();
  });

  test('is silent on the rest, which is said as its silence', () => {
    const { features } = assess(read(ADVERT), { rubric: RUBRIC, rates: RATES, on: TODAY });
    const answers = features.flatMap((feature) => feature.answers);
    expect(answers.find(({ question }) => question === 'sick-pay')).toMatchObject({
      unknown: 'advert-silent',
    });
  });

  test('is marked as such, with its words, in the profile', () => {
    const { features, warnings } = assess(read(`${ADVERT}Driving licence essential.`), {
      rubric: RUBRIC,
      rates: RATES,
      on: TODAY,
    });
    const answers = features.flatMap((feature) => feature.answers);
    expect(answers.find(({ question }) => question === 'contract-type')).toMatchObject({
      by: 'advert',
      quote: 'Permanent',
    });
    expect(answers.find(({ question }) => question === 'hourly-pay')).toMatchObject({
      quote: '£12.90 per hour',
    });
    expect(warnings).toMatchObject([
      { code: 'driving-licence-required', quote: 'Driving licence essential' },
    ]);
  });

  test.each([
    ['two kinds of contract', 'Job types: Permanent, Zero hours contract'],
    ['a fixed term beside a permanent job', 'This is a permanent job. Fixed term contract until March.'],
  ])('%s: nothing is concluded, and both stay in sight', (_name, text) => {
    expect(read(text).answers['contract-type']).toMatchObject({ unknown: 'contradictory', by: 'advert' });
  });

  test('a fixed term alone does not say for how long, and is not guessed', () => {
    expect(read('Fixed term contract.').answers['contract-type']).toBeUndefined();
  });

  test('two rates of pay that cannot both be true: nothing is concluded', () => {
    expect(read('Pay: £12.80 per hour\n\nWe are growing fast.\n\nPay: £14.20 per hour').pay).toBeNull();
  });

  test('"we do not do zero hours" drafts no contract', () => {
    expect(read("We don't do zero hours contracts here.").answers['contract-type']).toBeUndefined();
  });

  test('an answer that a person gave stands', () => {
    const vacancy = read(ADVERT, {
      pay: { is: 13.5, per: 'hour' },
      answers: { 'contract-type': { is: 'agency', by: 'employer' } },
    });
    expect(vacancy.pay).toMatchObject({ from: 13.5 });
    expect(vacancy.answers['contract-type']).toMatchObject({ is: 'agency', by: 'employer' });
  });

  test('that was read before is not read again', () => {
    const vacancy = read(ADVERT, { found: [] });
    expect(vacancy.pay).toBeNull();
    expect(vacancy.found).toEqual([]);
  });

  test('with nothing in it gives ten times "not known yet"', () => {
    const { headline } = assess(read('Hello.'), { rubric: RUBRIC, rates: RATES, on: TODAY });
    expect(headline).toMatch(/^10 not known yet/);
  });
});

describe('hostile text', () => {
  test.each([
    ['one endless number', `£${'1,'.repeat(100_000)}`],
    ['noughts and hours', `${'0 '.repeat(100_000)}hours`],
    ['spaces', ' '.repeat(300_000)],
    ['the same pay again and again', '£12 per hour '.repeat(20_000)],
    ['places', 'London '.repeat(40_000)],
    ['control characters', '\u001b[31m£12\u0000 per\u0007 hour \u202e'.repeat(2000)],
    ['halves of characters', '\ud800£12 per hour\udc00'.repeat(2000)],
  ])('%s is read without a fault', (_name, text) => {
    const { findings } = readAdvert(text, GUIDEBOOK);
    for (const { quote, start, end } of findings.slice(0, 50)) expect(text.slice(start, end)).toBe(quote);
  });
});

test.each(['€30,000 a year', '$41,000 - $45,000 per annum', '52,000 CHF per year'])(
  'pay of %s is not compared, and the advert is not called silent',
  (sum) => {
    const { vacancy } = draftOf({ text: `Chef\n\nSalary: ${sum}\n` });
    expect(vacancy.pay).toBeNull();
    expect(vacancy.found).toMatchObject([{ subject: 'warning', value: 'pay-not-in-pounds' }]);
  },
);

test.each([
  ['10 days paid holiday per annum', true],
  ['Four-week annual leave', true],
  ['26 days holiday including bank holidays', true],
  ['20 days annual leave plus bank holidays', false],
  ['25 days annual leave', false],
  ['28 days holiday including bank holidays', false],
])('"%s": whether the law may ask for more holiday, %s', (words, isLow) => {
  const { vacancy } = draftOf({ text: `Cook\n\n£13.50 an hour\n${words}\n` });
  const codes = (vacancy.found as { value: unknown }[]).map(({ value }) => value);
  expect(codes.includes('holiday-low')).toBe(isLow);
});

test.each([
  ['Salary: £24,500', { per: 'year', perImplied: true }],
  ['Rate of pay £13.05', { per: 'hour' }],
  ['Pay: £12.95', { per: 'hour', perImplied: true }],
  ['Salary: £24,500 a year', { per: 'year' }],
  ['Pay: £480', { per: null }],
])('the time of "%s"', (words, pay) => {
  const { vacancy } = draftOf({ text: `Cook\n\n${words}\nLeeds\n` });
  expect(vacancy.pay).toMatchObject(pay);
  expect(vacancy.pay?.perImplied === true).toBe('perImplied' in pay);
});

test.each([
  [
    'Actual salary £16,950 a year (full-time equivalent £24,700 a year for 37 hours). 28 hours a week, term time only.',
    { from: 24700, basis: 'full-time', fullTimeHours: 37, weeks: null },
  ],
  ['Salary £16,950 per annum. 28 hours a week, term time only.', { from: 16950, weeks: 'unknown' }],
  // Weeks of work are not the weeks that are paid: holiday comes on top.
  ['Salary £16,950 per annum. 28 hours a week, 39 weeks per year.', { from: 16950, weeks: 'unknown' }],
  [
    'Salary £16,950 per annum. 28 hours a week, term time only (38 weeks).',
    { from: 16950, weeks: 'unknown' },
  ],
  [
    'Actual salary £8,512 per annum, 15 hours per week, 38 weeks per year, term time only.',
    { from: 8512, weeks: 'unknown' },
  ],
  ['Salary £16,950 per annum. 28 hours a week, paid for 44 weeks.', { from: 16950, weeks: 44 }],
  [
    'Salary £16,950 per annum. 28 hours a week, 38 weeks per year, paid for 43.2 weeks.',
    { from: 16950, weeks: 43.2 },
  ],
  ['Salary £16,950 per annum. 28 hours a week, 44.3 paid weeks.', { from: 16950, weeks: 44.3 }],
  ['Salary £16,950 per annum. 28 hours a week, paid over 45 weeks.', { from: 16950, weeks: 45 }],
  ['Salary £16,950 per annum. 28 hours a week, term time only (39 weeks paid).', { from: 16950, weeks: 39 }],
  ['Salary £16,950 per annum. 28 hours a week. Weeks paid: 44.3', { from: 16950, weeks: 44.3 }],
  ['Salary £16,950 per annum. 28 hours a week. Paid weeks per year: 44.3', { from: 16950, weeks: 44.3 }],
  // Two that cannot both be true.
  [
    'Salary £16,950 per annum. 28 hours a week, paid for 44 weeks. Paid for 45 weeks.',
    { from: 16950, weeks: 'unknown' },
  ],
  ['Salary £16,950 per annum. 28 hours a week, 52 weeks a year.', { from: 16950, weeks: null }],
  // In equal parts over the year, whatever weeks it is for.
  [
    'Salary £16,950 per annum. 28 hours a week, term time only, paid over 52 weeks.',
    { from: 16950, weeks: 'unknown' },
  ],
  // A course, and a limit to what is paid, are no weeks of this job.
  [
    'Salary £26,950 per annum. 35 hours a week. Maternity leave is paid for 39 weeks.',
    { from: 26950, weeks: null },
  ],
  ['£13.20 an hour. 28 hours a week, term time only.', { from: 13.2, weeks: null }],
  [
    'Salary £26,950 per annum. 35 hours a week. Lunch is free during term time.',
    { from: 26950, weeks: null },
  ],
  ['Salary £26,950 per annum. We are not term time only.', { from: 26950, weeks: null }],
])('%s', (words, pay) => {
  expect(draftOf({ text: `School helper\n\n${words}\n` }).vacancy.pay).toMatchObject(pay);
});

test.each([
  'Salary: National Living Wage',
  'Pay is the national minimum wage',
  'Rate: NMW',
  'Minimum wage, monday-friday 9-3',
  'Minimum wage monday to friday',
  '- minimum wage',
  'Bar work, national minimum wage, no experience needed',
  'Cleaning (minimum wage)',
  'Pay: min wage',
  '4 days a week min wage immediate start',
  'NMW, 16 hours',
  'paid at minimum wage',
  'You start on the national living wage',
  'national living wage rate',
  'National Living Wage.',
])('"%s" is pay at the legal minimum', (words) => {
  const { vacancy } = draftOf({ text: `Helper\n\n${words}\nHours: 16 a week\n` });
  expect(vacancy.answers['hourly-pay']).toMatchObject({ is: 'near-minimum', by: 'advert' });
  expect(vacancy.found).not.toContainEqual(expect.objectContaining({ value: 'pay-not-stated' }));
});

test.each([
  'We pay above the National Living Wage',
  'Salary: £14 an hour, more than the national minimum wage',
  'You will need knowledge of the NMW rules',
  'More than min wage',
  'Starting well above min wage',
  'Minimum wage compliance officer',
  'You will advise callers about the minimum wage and holiday pay',
  'Payroll, minimum wage, pensions: you know them all',
  'We campaign for a minimum wage that people can live on',
])('"%s" is not', (words) => {
  expect(draftOf({ text: `Helper\n\n${words}\nHours: 16 a week\n` }).vacancy.answers).not.toHaveProperty(
    'hourly-pay',
  );
});
