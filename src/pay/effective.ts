// What an hour is really worth: pay less weekly costs, over paid and unpaid time.
import {
  compare,
  dividedBy,
  type Fraction,
  type FractionRange,
  fractionOf,
  minus,
  plus,
  times,
} from './fraction.ts';
import { type Costs, type Hours, isDrained, isFixedWeek, type Pay } from './pay-terms.ts';

/** Effective pay at one end, with the week it comes from. */
export interface Effective {
  readonly rate: Fraction;
  readonly money: Fraction;
  readonly paidHours: number;
}

/** The least and the most it could be; an end is null where it is open. */
export function effectivePay(
  pay: Pay,
  hours: Hours,
  costs: Costs,
  hourly: FractionRange,
  weekly: FractionRange,
): { from: Effective | null; to: Effective | null } | null {
  const { paid } = hours;
  if ((hours.unpaid === null && costs.week === null) || paid === null || paid.to === 0) return null;
  const unpaid = fractionOf(hours.unpaid ?? 0);
  const cost = fractionOf(costs.week ?? 0);
  const fixed = isFixedWeek(pay);
  const at = (end: 'from' | 'to'): Effective | null => {
    const rate = hourly[end];
    const week = weekly[end];
    // Unpaid time and costs weigh less on a longer week, unless the money of the week is fixed.
    const rising = !fixed || (week !== null && compare(week, cost) < 0);
    const paidHours = paid[rising === (end === 'from') ? 'from' : 'to'];
    if (paidHours === null) return null;
    const money = fixed ? week : rate === null ? null : times(rate, fractionOf(paidHours));
    const time = plus(fractionOf(paidHours), unpaid);
    if (money === null || time.numerator === 0) return null;
    return { rate: dividedBy(minus(money, cost), time), money, paidHours };
  };
  return { from: at('from'), to: at('to') };
}

/** Never more than the stated pay, and exactly that where there is no unpaid time and no cost. */
export function effectiveRange(
  { from, to }: { from: Effective | null; to: Effective | null },
  hourly: FractionRange,
  hours: Hours,
  costs: Costs,
): FractionRange {
  return { from: from?.rate ?? (isDrained(hours, costs) ? null : hourly.from), to: to?.rate ?? hourly.to };
}
