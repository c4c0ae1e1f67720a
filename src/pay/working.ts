// How each figure was worked out, as sentences.
import type { Effective } from './effective.ts';
import { hoursInWords, pounds } from './format.ts';
import { compare, type Fraction, type FractionRange, fractionOf, roundedDown } from './fraction.ts';
import { type Costs, type Hours, isFixedWeek, type Pay, type Range } from './pay-terms.ts';

/** The sentences behind each figure. */
export interface Working {
  readonly hourly: readonly string[];
  readonly week: readonly string[];
  readonly effective: readonly string[];
}

export const NO_WORKING: Working = { hourly: [], week: [], effective: [] };

export function hourlyWorking(
  pay: Pay,
  hours: Range | null,
  hourly: FractionRange,
  weeksPerYear: number,
): string[] {
  if (hours === null) return [];
  const weeks = pay.weeks === null || pay.basis === 'full-time' ? weeksPerYear : pay.weeks;
  const path = {
    hour: '',
    day: '',
    week: '',
    month: ` x 12 / ${weeks} weeks`,
    year: ` / ${weeks} weeks`,
  }[pay.per ?? 'hour'];
  const kind = pay.basis === 'full-time' ? ' full-time' : '';
  const line = (amount: number | null, over: number | null, rate: Fraction | null): string[] =>
    amount === null || over === null || rate === null
      ? []
      : [
          `${pounds(amount)} a ${pay.per}${kind}${path} / ${hoursInWords(over)} = ${pounds(roundedDown(rate))} an hour.`,
        ];
  const lower = line(pay.from, hours.to, hourly.from);
  const upper = line(pay.to, hours.from, hourly.to);
  return lower[0] === upper[0] ? lower : [...lower, ...upper];
}

export function weekWorking(
  pay: Pay,
  hours: Hours,
  hourly: FractionRange,
  usual: Fraction | null,
  guaranteed: Fraction | null,
  weeksPerYear: number,
): string[] {
  const rate = hourly.from;
  const byHours = (week: Fraction | null, number: number | null, what: string): string[] =>
    week === null || number === null || rate === null
      ? []
      : [
          `${pounds(roundedDown(rate))}${unrounded(rate)} x ${hoursInWords(number)} = ${pounds(roundedDown(week))} a week${what}.`,
        ];
  const fixed = isFixedWeek(pay) && pay.per !== 'week' && pay.from !== null && usual !== null;
  const weeks = pay.weeks ?? weeksPerYear;
  const usualLine = fixed
    ? [
        `${pounds(pay.from ?? 0)} a ${pay.per}${pay.per === 'month' ? ' x 12' : ''} / ${weeks} weeks = ${pounds(roundedDown(usual))} a week.`,
      ]
    : isFixedWeek(pay)
      ? []
      : byHours(usual, hours.paid?.from ?? null, '');
  const least = hours.guaranteed?.from ?? null;
  return [
    ...usualLine,
    ...(least === 0 || least === hours.paid?.from ? [] : byHours(guaranteed, least, ' promised')),
  ];
}

export function effectiveWorking(hours: Hours, costs: Costs, effective: Effective | null): string[] {
  if (effective === null) return [];
  const { rate, money, paidHours } = effective;
  const less = costs.week ? ` less ${pounds(costs.week)} of costs` : '';
  const unpaid = hours.unpaid ? ` and ${hours.unpaid} unpaid` : '';
  return [
    `${pounds(roundedDown(money))} a week${unrounded(money)}${less}, over ${paidHours} paid${unpaid} hours = ${pounds(roundedDown(rate))} an hour.`,
  ];
}

/** Said of a figure that is worked on with: the sum is done with all of it, also with what the penny hides. */
function unrounded(amount: Fraction): string {
  return compare(fractionOf(roundedDown(amount)), amount) === 0 ? '' : ' (before rounding)';
}
