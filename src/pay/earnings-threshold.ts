// Pay before tax at the guaranteed hours, by the month, beside the earnings threshold of Universal Credit.
import { compare, dividedBy, type Fraction, type FractionRange, fractionOf, times } from './fraction.ts';
import type { PayTerms } from './pay-terms.ts';
import { type AmountRow, type InForce, inForce, type Rates } from './rates.ts';

export const HOUSEHOLDS = ['single', 'couple'] as const;
type Household = (typeof HOUSEHOLDS)[number];

/** The series of the rates file with the threshold of each household. */
export const THRESHOLD_OF: Readonly<Record<Household, string>> = {
  single: 'earnings-threshold-single',
  couple: 'earnings-threshold-couple',
};

interface EarningsLine {
  readonly household: Household;
  readonly inForce: InForce<AmountRow>;
  /** Whether pay at the guaranteed hours alone comes to this much. */
  readonly meets: 'yes' | 'no' | 'depends';
}

interface Earnings {
  /** Pounds a month, before tax. */
  readonly month: FractionRange;
  readonly lines: readonly EarningsLine[];
}

/**
 * Null where the pay or the guaranteed hours are not known, or no threshold is held for that day. Work for oneself has
 * rules of its own.
 */
export function earningsOf(
  { pay, hours, person }: PayTerms,
  hourly: FractionRange | null,
  rates: Rates,
  on: string,
): Earnings | null {
  const { guaranteed } = hours;
  if (pay === null || hourly === null || guaranteed === null || person.selfEmployed) return null;
  // Of fewer weeks than a year has, and nobody said how many, no month can be made.
  if (pay.weeks === 'unknown') return null;
  const weeks = fractionOf(pay.weeks ?? rates.weeksPerYear);
  const monthly = (rate: Fraction | null, hoursAWeek: number | null) =>
    hoursAWeek === 0
      ? NOTHING
      : rate === null || hoursAWeek === null
        ? null
        : dividedBy(times(times(rate, fractionOf(hoursAWeek)), weeks), MONTHS);
  const month = { from: monthly(hourly.from, guaranteed.from), to: monthly(hourly.to, guaranteed.to) };
  if (month.from === null && month.to === null) return null;
  const lines = HOUSEHOLDS.flatMap((household): EarningsLine[] => {
    const series = rates.amounts.find(({ id }) => id === THRESHOLD_OF[household]);
    const held = series === undefined ? null : inForce(series.rows, on);
    return held === null
      ? []
      : [{ household, inForce: held, meets: meets(month, fractionOf(held.row.value)) }];
  });
  return lines.length === 0 ? null : { month, lines };
}

const MONTHS = fractionOf(12);
const NOTHING = fractionOf(0);

function meets({ from, to }: FractionRange, line: Fraction): EarningsLine['meets'] {
  if (from !== null && compare(from, line) >= 0) return 'yes';
  return to !== null && compare(to, line) < 0 ? 'no' : 'depends';
}
