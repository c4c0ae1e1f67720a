// Exact numbers for money and hours: fractions of whole numbers, never rounded on the way.

/** A whole number: a plain number while that is exact, a bigint beyond. */
type Whole = number | bigint;

/** The fraction `over / under`; `under` is always above 0. */
export interface Fraction {
  readonly numerator: Whole;
  readonly denominator: Whole;
}

/** From the least to the most; null where that end is open. */
export interface FractionRange {
  readonly from: Fraction | null;
  readonly to: Fraction | null;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/;
/** Below this, no two decimals of up to four places share a floating-point number, so the written one can be got back. */
const MOST_QUICK = 10_000_000_000;

/** A number exactly as it is written: 12.71 is 1271/100. Throws RangeError for what is not a finite decimal. */
export function fractionOf(written: number | string): Fraction {
  if (typeof written === 'number' && written < MOST_QUICK && written > -MOST_QUICK) {
    for (let under = 1; under <= 10_000; under *= 100) {
      const over = Math.round(written * under);
      // Adding 0 turns -0 into 0.
      if (over / under === written) return { numerator: over + 0, denominator: under };
    }
  }
  return exactText(String(written));
}

function exactText(written: string): Fraction {
  const [, minus, whole, decimals = '', exponent = '0'] = DECIMAL.exec(written) ?? [];
  if (whole === undefined || Math.abs(Number(exponent)) > 400) throw new RangeError('not a decimal number');
  const shift = Number(exponent) - decimals.length;
  const digits = BigInt(`${minus}${whole}${decimals}`);
  return shift >= 0
    ? { numerator: plain(digits * 10n ** BigInt(shift)), denominator: 1 }
    : { numerator: plain(digits), denominator: plain(10n ** BigInt(-shift)) };
}

function plain(whole: bigint): Whole {
  const number = Number(whole);
  return Number.isSafeInteger(number) ? number : whole;
}

/** A product that is not exact is always too large, so one that is small enough is exact. */
function product(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const quick = a * b;
    if (Number.isSafeInteger(quick)) return quick + 0;
  }
  return plain(BigInt(a) * BigInt(b));
}

function sum(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const quick = a + b;
    if (Number.isSafeInteger(quick)) return quick;
  }
  return plain(BigInt(a) + BigInt(b));
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return {
    numerator: sum(product(a.numerator, b.denominator), product(b.numerator, a.denominator)),
    denominator: product(a.denominator, b.denominator),
  };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { numerator: product(b.numerator, -1), denominator: b.denominator });
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { numerator: product(a.numerator, b.numerator), denominator: product(a.denominator, b.denominator) };
}

/** `b` must be above 0. */
export function dividedBy(a: Fraction, b: Fraction): Fraction {
  return { numerator: product(a.numerator, b.denominator), denominator: product(a.denominator, b.numerator) };
}

/** Below 0 where a < b, 0 where they are equal, above 0 where a > b. */
export function compare(a: Fraction, b: Fraction): number {
  const left = product(a.numerator, b.denominator);
  const right = product(b.numerator, a.denominator);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function isBelow(a: Fraction, b: Fraction): boolean {
  return compare(a, b) < 0;
}

/** Pounds rounded down to the penny (towards minus infinity, so that no figure flatters an offer). */
export function roundedDown(amount: Fraction): number {
  const { quotient, remainder } = pennies(amount);
  return (remainder < 0 ? quotient - 1 : quotient) / 100;
}

/** Pounds rounded away from zero to the penny: the rule for a gap. */
export function roundedAway(amount: Fraction): number {
  const { quotient, remainder } = pennies(amount);
  return (quotient + (remainder < 0 ? -1 : remainder > 0 ? 1 : 0)) / 100;
}

/** Whole pennies towards zero, and which way the rest points. */
function pennies({ numerator: over, denominator: under }: Fraction): { quotient: number; remainder: Whole } {
  const all = product(over, 100);
  if (typeof all === 'number' && typeof under === 'number') {
    // The remainder of whole numbers is exact, and so is the number less its remainder.
    const remainder = all % under;
    return { quotient: (all - remainder) / under + 0, remainder };
  }
  const [large, by] = [BigInt(all), BigInt(under)];
  return { quotient: Number(large / by), remainder: large % by };
}
