// Exact numbers for money and hours: fractions of whole numbers, never rounded on the way.

/** A whole number: a plain one as long as that is exact, and a bigint beyond. */
type Whole = number | bigint;

/** The fraction `over / under`; `under` is always above 0. */
export interface Exact {
  readonly over: Whole;
  readonly under: Whole;
}

/** From the least to the most; null where that end is open. */
export interface ExactRange {
  readonly from: Exact | null;
  readonly to: Exact | null;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/;
/** Below it every decimal of at most four places has one number of its own, and that is the one it was written as. */
const MOST_QUICK = 10_000_000_000;

/** A number exactly as it is written: 12.71 is 1271/100. Throws RangeError for what is not a finite decimal. */
export function exact(written: number | string): Exact {
  if (typeof written === 'number' && written < MOST_QUICK && written > -MOST_QUICK) {
    for (let under = 1; under <= 10_000; under *= 100) {
      const over = Math.round(written * under);
      // Adding 0 makes nothing of minus nothing.
      if (over / under === written) return { over: over + 0, under };
    }
  }
  return exactText(String(written));
}

function exactText(written: string): Exact {
  const [, minus, whole, decimals = '', exponent = '0'] = DECIMAL.exec(written) ?? [];
  if (whole === undefined || Math.abs(Number(exponent)) > 400) throw new RangeError('not a decimal number');
  const shift = Number(exponent) - decimals.length;
  const digits = BigInt(`${minus}${whole}${decimals}`);
  return shift >= 0
    ? { over: plain(digits * 10n ** BigInt(shift)), under: 1 }
    : { over: plain(digits), under: plain(10n ** BigInt(-shift)) };
}

function plain(whole: bigint): Whole {
  const number = Number(whole);
  return Number.isSafeInteger(number) ? number : whole;
}

/** Two plain numbers whose product is not exact give one that is too large, so what is small enough is right. */
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

export function plus(a: Exact, b: Exact): Exact {
  return {
    over: sum(product(a.over, b.under), product(b.over, a.under)),
    under: product(a.under, b.under),
  };
}

export function minus(a: Exact, b: Exact): Exact {
  return plus(a, { over: product(b.over, -1), under: b.under });
}

export function times(a: Exact, b: Exact): Exact {
  return { over: product(a.over, b.over), under: product(a.under, b.under) };
}

/** `b` must be above 0. */
export function dividedBy(a: Exact, b: Exact): Exact {
  return { over: product(a.over, b.under), under: product(a.under, b.over) };
}

/** Below 0 where a < b, 0 where they are equal, above 0 where a > b. */
export function compare(a: Exact, b: Exact): number {
  const left = product(a.over, b.under);
  const right = product(b.over, a.under);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function isBelow(a: Exact, b: Exact): boolean {
  return compare(a, b) < 0;
}

/** Pounds rounded down to the penny (towards minus infinity, so that no figure flatters an offer). */
export function roundedDown(amount: Exact): number {
  const { quotient, remainder } = pennies(amount);
  return (remainder < 0 ? quotient - 1 : quotient) / 100;
}

/** Pounds rounded away from zero to the penny: the rule for a gap. */
export function roundedAway(amount: Exact): number {
  const { quotient, remainder } = pennies(amount);
  return (quotient + (remainder < 0 ? -1 : remainder > 0 ? 1 : 0)) / 100;
}

/** Whole pennies towards zero, and which way the rest points. */
function pennies({ over, under }: Exact): { quotient: number; remainder: Whole } {
  const all = product(over, 100);
  if (typeof all === 'number' && typeof under === 'number') {
    // The rest of a division of whole numbers is exact, and so is what is left without it.
    const remainder = all % under;
    return { quotient: (all - remainder) / under + 0, remainder };
  }
  const [large, by] = [BigInt(all), BigInt(under)];
  return { quotient: Number(large / by), remainder: large % by };
}
