// Krippendorff's alpha against worked examples: one that was published, and others worked out by hand.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ordinalAlpha } from '../../src/compare/agreement.ts';

/** A table with a row for each person, as it is printed; a dot is a rank that was not given. */
function unitsOf(...people: readonly string[]): number[][] {
  const rows = people.map((row) => row.split(' '));
  return (rows[0] ?? []).map((_, unit) =>
    rows.flatMap((row) => (row[unit] === '.' ? [] : [Number(row[unit])])),
  );
}

describe('published', () => {
  test('four observers, twelve units, missing data (Krippendorff 2011, example C): ordinal 0.815', () => {
    const units = unitsOf(
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    );
    expect(ordinalAlpha(units)?.toFixed(3)).toBe('0.815');
  });
});

describe('worked out by hand', () => {
  // Totals 3 and 3, so the two levels are (6 - 3)² = 9 apart. Expected 3 x 3 x 9 = 81; one pair in three differs: 9.
  // 1 - 5 x 9 / 81 = 4/9.
  test('two people, three questions, one step apart once: 4/9', () => {
    expect(ordinalAlpha(unitsOf('0 1 0', '0 1 1'))).toBeCloseTo(4 / 9, 12);
  });

  // Totals 2, 1, 2, 3 of 8. Apart: 0-1 1.5, 0-2 3, 0-3 5.5, 1-2 1.5, 1-3 4, 2-3 2.5, each squared.
  // Expected 2 x 2.25 + 4 x 9 + 6 x 30.25 + 2 x 2.25 + 3 x 16 + 6 x 6.25 = 312. Observed 2.25 + 6.25 = 8.5.
  // 1 - 7 x 8.5 / 312 = 505/624.
  test('two people, four questions, four levels: 505/624', () => {
    expect(ordinalAlpha(unitsOf('0 1 3 3', '0 2 3 2'))).toBeCloseTo(505 / 624, 12);
  });

  // Three people on one question (0, 0, 3) and two on another (3, 3): totals 2 and 3, apart 2.5² = 6.25.
  // Expected 2 x 3 x 6.25. Of the three pairs in the first, two differ, each counted half: observed 6.25.
  // 1 - 4 x 6.25 / 37.5 = 1/3.
  test('three people where one left a question out: 1/3', () => {
    expect(
      ordinalAlpha([
        [0, 0, 3],
        [3, 3],
      ]),
    ).toBeCloseTo(1 / 3, 12);
  });

  // Each says the opposite of the other. Totals 2 and 2, apart 4: expected 16, observed 8. 1 - 3 x 8 / 16 = -1/2.
  test('two people who never agree: below 0', () => {
    expect(ordinalAlpha(unitsOf('0 3', '3 0'))).toBeCloseTo(-1 / 2, 12);
  });
});

describe('not defined', () => {
  test.each<[string, number[][]]>([
    ['nothing was rated', []],
    ['nobody rated the same thing', [[1], [3], []]],
    [
      'everybody gave the same level to everything',
      [
        [2, 2],
        [2, 2, 2],
      ],
    ],
  ])('%s', (_name, units) => {
    expect(ordinalAlpha(units)).toBeNull();
  });
});

describe('always', () => {
  const units = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 5 }), { maxLength: 12 });

  test('is null, or at most 1; and 1 only where nobody differs', () => {
    fc.assert(
      fc.property(units, (given) => {
        const alpha = ordinalAlpha(given);
        if (alpha === null) return;
        expect(alpha).toBeLessThanOrEqual(1);
        expect(alpha === 1).toBe(given.every((ranks) => new Set(ranks).size < 2));
      }),
    );
  });

  test('does not depend on who comes first, nor on the order of the questions', () => {
    fc.assert(
      fc.property(units, (given) => {
        const turned = given.map((ranks) => ranks.toReversed()).toReversed();
        const [one, other] = [ordinalAlpha(given), ordinalAlpha(turned)];
        if (one === null) expect(other).toBeNull();
        else expect(other).toBeCloseTo(one, 9);
      }),
    );
  });
});
