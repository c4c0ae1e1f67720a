import { describe, expect, test } from 'vitest';
import {
  compare,
  dividedBy,
  type Fraction,
  fractionOf,
  isBelow,
  minus,
  plus,
  roundedAway,
  roundedDown,
  times,
} from '../../src/pay/fraction.ts';

const fraction = (over: bigint, under = 1n): Fraction => ({ numerator: over, denominator: under });
const same = (a: Fraction, b: Fraction) => expect(compare(a, b)).toBe(0);

describe('a number is taken exactly as it is written', () => {
  test.each<[number | string, bigint, bigint]>([
    [12.71, 1271n, 100n],
    ['12.71', 1271n, 100n],
    ['12.710', 1271n, 100n],
    [0, 0n, 1n],
    ['-0', 0n, 1n],
    [0.1, 1n, 10n],
    [-0.5, -1n, 2n],
    [37.5, 75n, 2n],
    [168, 168n, 1n],
    ['007', 7n, 1n],
    [1e-7, 1n, 10_000_000n],
    ['24e3', 24_000n, 1n],
    ['9.5e3', 9_500n, 1n],
    ['1.25e+2', 125n, 1n],
    [1e21, 10n ** 21n, 1n],
    ['0.0000000000000000000001', 1n, 10n ** 22n],
  ])('%s', (written, over, under) => {
    same(fractionOf(written), fraction(over, under));
    expect(fractionOf(written).denominator > 0n).toBe(true);
  });

  test.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    '',
    ' 1',
    '1 ',
    '.5',
    '5.',
    '12,71',
    '£3',
    '0x10',
    '1e999',
    '--1',
    'twelve',
  ])('%s is no decimal number', (written) => {
    expect(() => fractionOf(written)).toThrow(RangeError);
  });
});

describe('arithmetic is exact', () => {
  test('a tenth and two tenths are three tenths', () => {
    same(plus(fractionOf(0.1), fractionOf(0.2)), fractionOf(0.3));
  });

  test('what is added can be taken away again', () => {
    same(minus(plus(fractionOf(12.71), fraction(1n, 3n)), fraction(1n, 3n)), fractionOf(12.71));
  });

  test('what is divided can be multiplied again', () => {
    same(times(dividedBy(fractionOf(24000), fractionOf(52)), fractionOf(52)), fractionOf(24000));
  });

  test('1.01 times the minimum is not the float that it looks like', () => {
    same(times(fractionOf(12.71), fractionOf(1.01)), fractionOf('12.8371'));
    expect(12.71 * 1.01).not.toBe(12.8371);
  });

  test('a division by a fraction keeps its lower part above 0', () => {
    const { numerator: over, denominator: under } = dividedBy(fractionOf(-12), fractionOf(0.5));
    expect([over < 0n, under > 0n]).toEqual([true, true]);
    same({ numerator: over, denominator: under }, fractionOf(-24));
  });
});

describe('comparing', () => {
  test.each<[number, number, number]>([
    [12.7, 12.71, -1],
    [12.71, 12.71, 0],
    [12.72, 12.71, 1],
    [-1, 0, -1],
    [-1, -2, 1],
    [0, 0, 0],
  ])('%s and %s', (a, b, side) => {
    expect(compare(fractionOf(a), fractionOf(b))).toBe(side);
    expect(isBelow(fractionOf(a), fractionOf(b))).toBe(side < 0);
  });

  test('differences far below a penny count', () => {
    expect(isBelow(fraction(10n ** 30n - 1n, 10n ** 30n), fractionOf(1))).toBe(true);
    expect(isBelow(dividedBy(fractionOf(24784.49), fractionOf(1950)), fractionOf(12.71))).toBe(true);
    expect(isBelow(dividedBy(fractionOf(24784.5), fractionOf(1950)), fractionOf(12.71))).toBe(false);
  });
});

describe('rounding to the penny', () => {
  test.each<[string, Fraction, number, number]>([
    ['whole pennies stay', fractionOf(12.71), 12.71, 12.71],
    ['nothing stays nothing', fractionOf(0), 0, 0],
    ['a hair above a penny', fractionOf('12.7100001'), 12.71, 12.72],
    ['a hair below a penny', fractionOf('12.7099999'), 12.7, 12.71],
    ['a third', fraction(1n, 3n), 0.33, 0.34],
    ['half a penny', fractionOf('20.625'), 20.62, 20.63],
    ['a salary by the hour', dividedBy(fractionOf(24000), fractionOf(1950)), 12.3, 12.31],
    ['below nothing, whole pennies', fractionOf(-0.74), -0.74, -0.74],
    ['a hair below nothing', fractionOf('-0.0001'), -0.01, -0.01],
    ['below nothing', dividedBy(fractionOf(-7), fractionOf(60)), -0.12, -0.12],
    ['minus half a penny', fractionOf('-4.375'), -4.38, -4.38],
    ['thousands', fractionOf('1154.4'), 1154.4, 1154.4],
  ])('%s', (_, amount, down, away) => {
    expect(roundedDown(amount)).toBe(down);
    expect(roundedAway(amount)).toBe(away);
  });

  test('no rounding gives minus nothing', () => {
    for (const amount of [fractionOf(0), fractionOf('-0'), minus(fractionOf(1), fractionOf(1))]) {
      expect(Object.is(roundedDown(amount), 0)).toBe(true);
      expect(Object.is(roundedAway(amount), 0)).toBe(true);
    }
  });
});
