import { describe, expect, test } from 'vitest';
import { parsePay } from '../../src/pay/parse/pay.ts';
import type { Pay } from '../../src/pay/pay-terms.ts';

type Read = [phrase: string, from: number | null, to: number | null, per: Pay['per']];

describe('pay in one phrase', () => {
  test.each<Read>([
    ['£12.71 - £13.20 an hour', 12.71, 13.2, 'hour'],
    ['£12.71 – £13.20 an hour', 12.71, 13.2, 'hour'],
    ['£12.71 to £13.20 per hour', 12.71, 13.2, 'hour'],
    ['12.71-13.20 hourly', 12.71, 13.2, 'hour'],
    ['£12.71 an hour', 12.71, 12.71, 'hour'],
    ['£12.71 per hour', 12.71, 12.71, 'hour'],
    ['£12.71/hour', 12.71, 12.71, 'hour'],
    ['£12.71 ph', 12.71, 12.71, 'hour'],
    ['£12.71 p.h.', 12.71, 12.71, 'hour'],
    ['£12.71/hr', 12.71, 12.71, 'hour'],
    ['£12 an hour', 12, 12, 'hour'],
    ['£ 12.71 an hour', 12.71, 12.71, 'hour'],
    ['  £12.71   an  hour ', 12.71, 12.71, 'hour'],
    ['£95 a day', 95, 95, 'day'],
    ['£95 daily', 95, 95, 'day'],
    ['£480 a week', 480, 480, 'week'],
    ['£480 pw', 480, 480, 'week'],
    ['£480 weekly', 480, 480, 'week'],
    ['£2,000 a month', 2000, 2000, 'month'],
    ['£2,000 pcm', 2000, 2000, 'month'],
    ['£24,500 a year', 24500, 24500, 'year'],
    ['£24,500 per annum', 24500, 24500, 'year'],
    ['£24,500 pa', 24500, 24500, 'year'],
    ['£24,500 p.a.', 24500, 24500, 'year'],
    ['£24,500.50 per year', 24500.5, 24500.5, 'year'],
    ['24500 per annum', 24500, 24500, 'year'],
    ['£24k a year', 24000, 24000, 'year'],
    ['£24.5k per annum', 24500, 24500, 'year'],
    ['£24k - £26k a year', 24000, 26000, 'year'],
    ['£24-26k a year', 24000, 26000, 'year'],
    ['£24K PER ANNUM', 24000, 24000, 'year'],
    ['£24,000 annual salary', 24000, 24000, 'year'],
    ['24 grand a year', 24000, 24000, 'year'],
    ['12 quid an hour', 12, 12, 'hour'],
    ['12 pounds every hour', 12, 12, 'hour'],
    ['£12.71 hourly rate', 12.71, 12.71, 'hour'],
    ['£12.71 an hour gross', 12.71, 12.71, 'hour'],
    ['basic pay £12.71 an hour', 12.71, 12.71, 'hour'],
    ['£24-26,000 a year', 24000, 26000, 'year'],
    ['£24k-26,000 a year', 24000, 26000, 'year'],
    ['£24,000-26k a year', 24000, 26000, 'year'],
    ['2,000 - 2.2k a month', 2000, 2200, 'month'],
    ['£24-26,500 a year', 24000, 26500, 'year'],
    ['£900-1,200 a month', 900, 1200, 'month'],
    ['£500-10,000 a year', 500, 10000, 'year'],
  ])('%s', (phrase, from, to, per) => {
    expect(parsePay(phrase)).toEqual({ from, to, per, basis: 'actual', fullTimeHours: null, weeks: null });
  });

  test.each<Read>([
    ['from £24k a year', 24000, null, 'year'],
    ['from £13 an hour', 13, null, 'hour'],
    ['starting at £13 an hour', 13, null, 'hour'],
    ['up to £14 per hour', null, 14, 'hour'],
    ['Up to £30,000 a year', null, 30000, 'year'],
    ['at least £13 an hour', 13, null, 'hour'],
    ['minimum £13 an hour', 13, null, 'hour'],
    ['£13 minimum an hour', 13, null, 'hour'],
    ['over £13 an hour', 13, null, 'hour'],
    ['£13+ an hour', 13, null, 'hour'],
    ['£13 or more an hour', 13, null, 'hour'],
    ['no more than £14 an hour', null, 14, 'hour'],
    ['upto £14 an hour', null, 14, 'hour'],
    ['max £14 an hour', null, 14, 'hour'],
  ])('one end only: %s', (phrase, from, to, per) => {
    expect(parsePay(phrase)).toEqual({ from, to, per, basis: 'actual', fullTimeHours: null, weeks: null });
  });

  test.each<Read>([
    ['£12.71', 12.71, 12.71, null],
    ['£12.71 - £13.20', 12.71, 13.2, null],
    ['£24,500', 24500, 24500, null],
    ['£24k', 24000, 24000, null],
    ['up to £14', null, 14, null],
  ])('without a period word there is no period: %s', (phrase, from, to, per) => {
    expect(parsePay(phrase)).toMatchObject({ from, to, per });
  });

  test.each<Read>([
    ['£26,000 a year pro rata', 26000, 26000, 'year'],
    ['£26,000 a year pro-rata', 26000, 26000, 'year'],
    ['£26,000 per annum (pro rata)', 26000, 26000, 'year'],
    ['£26,000 per annum FTE', 26000, 26000, 'year'],
    ['£26,000 per annum, FTE', 26000, 26000, 'year'],
    ['£24k - £26k a year full-time equivalent', 24000, 26000, 'year'],
  ])('what a full-time person would get: %s', (phrase, from, to, per) => {
    expect(parsePay(phrase)).toEqual({
      ...{ from, to, per },
      ...{ basis: 'full-time', fullTimeHours: null, weeks: null },
    });
  });
});

describe('what says more, or something else, is not read at all', () => {
  test.each([
    '',
    'competitive',
    'negotiable',
    '£12.71 an hour plus tips',
    '£12.71 an hour net',
    'from £13+ an hour',
    '£12-13+ an hour',
    'about £12.71 an hour',
    'National Living Wage',
    '£12.71 an hour for 30 hours',
    'from £12 to £13 an hour or more',
    'up to £12 - £14 an hour',
    '-£12.71 an hour',
    '£12.715 an hour',
    '£12,71 an hour',
    '£1,00 a week',
    '£12.71 a fortnight',
    '$12.71 an hour',
    '€12.71 an hour',
    '£12.71 an hour £13.20 an hour',
    '12 hours',
    `£${'1'.repeat(200)} an hour`,
  ])('"%s"', (phrase) => {
    expect(parsePay(phrase)).toBeNull();
  });

  // Were one of these tried in every way there is, this would never end.
  test.each(['1,'.repeat(5000), '£1 '.repeat(5000), `up to ${'1'.repeat(89)} x`, `1-1${',111'.repeat(24)}x`])(
    'a phrase that nearly is one is given up: %.20s',
    (phrase) => {
      expect(parsePay(phrase)).toBeNull();
    },
  );
});
