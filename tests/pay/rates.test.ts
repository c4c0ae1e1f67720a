import { describe, expect, test } from 'vitest';
import { allSeries, inForce, type RateRow } from '../../src/pay/rates.ts';
import { RATES } from '../support/shipped.ts';

const row = (from: string, nextDue?: string): RateRow => ({
  from,
  source: ['somebody'],
  verified: 'seen',
  'next-due': nextDue,
});
const ROWS = [row('2024-04-01'), row('2025-04-01'), row('2026-04-01', '2027-04-01')];

describe('the row in force on a day', () => {
  test.each<[on: string, from: string | null, nextDue: string | null, isNextHeld: boolean, stale: boolean]>([
    ['2024-03-31', null, null, false, false],
    ['1066-10-14', null, null, false, false],
    ['2024-04-01', '2024-04-01', '2025-04-01', true, false],
    ['2025-03-31', '2024-04-01', '2025-04-01', true, false],
    ['2025-04-01', '2025-04-01', '2026-04-01', true, false],
    ['2026-03-31', '2025-04-01', '2026-04-01', true, false],
    ['2026-04-01', '2026-04-01', '2027-04-01', false, false],
    ['2027-03-31', '2026-04-01', '2027-04-01', false, false],
    ['2027-04-01', '2026-04-01', '2027-04-01', false, true],
    ['2027-04-02', '2026-04-01', '2027-04-01', false, true],
    ['2040-01-01', '2026-04-01', '2027-04-01', false, true],
  ])('%s', (on, from, nextDue, isNextHeld, stale) => {
    const found = inForce(ROWS, on);
    if (from === null) expect(found).toBeNull();
    else expect({ ...found, row: found?.row.from }).toEqual({ row: from, nextDue, isNextHeld, stale });
  });

  test('without rows there is none', () => {
    expect(inForce([], '2026-11-21')).toBeNull();
  });

  test('a newest row of which nobody said when the next is due is never out of date', () => {
    expect(inForce([row('2026-04-01')], '2099-01-01')).toMatchObject({ nextDue: null, stale: false });
  });

  test('a day due that was passed by a newer row makes neither of them out of date', () => {
    const rows = [row('2025-10-22', '2026-10-31'), row('2026-11-05')];
    expect(inForce(rows, '2026-11-04')?.row.from).toBe('2025-10-22');
    expect(inForce(rows, '2026-11-05')).toMatchObject({ stale: false });
  });
});

describe('the shipped rates', () => {
  test('every series is sorted by start date, each date once', () => {
    for (const { id, rows } of allSeries(RATES)) {
      const starts = rows.map(({ from }) => from);
      expect(starts, id).toEqual([...new Set(starts)].toSorted());
    }
  });

  test('only the newest row of a series says when the next is due', () => {
    for (const { id, rows } of allSeries(RATES)) {
      const due = rows.flatMap((one, index) => (one['next-due'] === undefined ? [] : [index]));
      expect(due, id).toEqual([rows.length - 1]);
    }
  });

  test('every row has a source that is listed, and no row starts after the day the file was checked', () => {
    for (const { id, rows } of allSeries(RATES)) {
      for (const { from, source } of rows) {
        expect(source.length, `${id} ${from}`).toBeGreaterThan(0);
        for (const key of source) expect(Object.keys(RATES.sources), `${id} ${from}`).toContain(key);
        expect(from <= RATES.checked, `${id} ${from}`).toBe(true);
      }
    }
  });

  test('a year is 52 weeks, near is within 1%, and the real Living Wage is for adults', () => {
    expect(RATES).toMatchObject({ weeksPerYear: 52, nearMinimum: 1.01, adultAge: 18 });
  });

  test.each(['2005-10-01', '2016-04-01', '2021-04-01', '2024-04-01', '2026-04-01'])(
    'from %s every age from 16 up has exactly one minimum',
    (on) => {
      const bands = inForce(RATES.minimum.rows, on)?.row.bands ?? [];
      for (let age = 16; age <= 80; age += 1) {
        const fitting = bands.filter(({ from, to }) => from <= age && (to === null || age <= to));
        expect(
          fitting.map(({ id }) => id),
          `at ${age}`,
        ).toHaveLength(1);
      }
    },
  );
});
