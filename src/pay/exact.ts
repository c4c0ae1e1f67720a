// Exact numbers for money and hours: fractions of whole numbers, never binary floats.

/** The fraction `over / under`; `under` is always above 0. */
export interface Exact {
  readonly over: bigint;
  readonly under: bigint;
}

/** From the least to the most; null where that end is open. */
export interface ExactRange {
  readonly from: Exact | null;
  readonly to: Exact | null;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/;

/** A number exactly as it is written: 12.71 is 1271/100. Throws RangeError for what is not a finite decimal. */
export function exact(written: number | string): Exact {
  const [, minus, whole, decimals = '', exponent = '0'] = DECIMAL.exec(String(written)) ?? [];
  if (whole === undefined || Math.abs(Number(exponent)) > 400) throw new RangeError('not a decimal number');
  const shift = Number(exponent) - decimals.length;
  const digits = BigInt(`${minus}${whole}${decimals}`);
  return shift >= 0
    ? { over: digits * 10n ** BigInt(shift), under: 1n }
    : { over: digits, under: 10n ** BigInt(-shift) };
}

export function plus(a: Exact, b: Exact): Exact {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

export function minus(a: Exact, b: Exact): Exact {
  return { over: a.over * b.under - b.over * a.under, under: a.under * b.under };
}

export function times(a: Exact, b: Exact): Exact {
  return { over: a.over * b.over, under: a.under * b.under };
}

/** `b` must be above 0. */
export function dividedBy(a: Exact, b: Exact): Exact {
  return { over: a.over * b.under, under: a.under * b.over };
}

/** Below 0 where a < b, 0 where they are equal, above 0 where a > b. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function isBelow(a: Exact, b: Exact): boolean {
  return compare(a, b) < 0;
}

/** Pounds rounded down to the penny (towards minus infinity, so that no figure flatters an offer). */
export function roundedDown(amount: Exact): number {
  const pennies = amount.over * 100n;
  const quotient = pennies / amount.under;
  return Number(pennies < 0n && quotient * amount.under !== pennies ? quotient - 1n : quotient) / 100;
}

/** Pounds rounded away from zero to the penny: the rule for a gap. */
export function roundedAway(amount: Exact): number {
  const pennies = amount.over * 100n;
  const quotient = pennies / amount.under;
  const step = quotient * amount.under === pennies ? 0n : pennies < 0n ? -1n : 1n;
  return Number(quotient + step) / 100;
}
