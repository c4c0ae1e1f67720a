// Pay as an hourly figure, as an effective hourly figure and as a week's money, exactly, with the working.

import { type Effective, effectivePay, effectiveRange } from './effective.ts';
import { hoursInWords, pounds } from './format.ts';
import {
  compare,
  dividedBy,
  type Fraction,
  type FractionRange,
  fractionOf,
  roundedDown,
  times,
} from './fraction.ts';
import {
  type Costs,
  type Hours,
  isDrained,
  isFixedWeek,
  type Pay,
  type PayTerms,
  type Range,
} from './pay-terms.ts';

export interface Converted {
  readonly hourly: FractionRange | null;
  /** Pay less weekly costs, over paid and unpaid hours; null unless unpaid time or costs are known. */
  readonly effective: FractionRange | null;
  /** Pounds a week, at the lower end. */
  readonly guaranteed: Fraction | null;
  readonly usual: Fraction | null;
  /** How each figure was worked out; worded only where somebody reads it. */
  readonly working: () => Working;
  /** Facts without which a figure could not be worked out, as paths of the vacancy file. */
  readonly missing: readonly string[];
}

const MONTHS = fractionOf(12);

/** Converts from what was stated, never from a converted figure. `weeksPerYear` is the convention of the rates file (52). */
export function convert(
  { pay, hours, costs }: Pick<PayTerms, 'pay' | 'hours' | 'costs'>,
  weeksPerYear: number,
): Converted {
  if (pay === null) return nothing([]);
  if (pay.per === null) return nothing(['pay.per']);
  // What is left of it without holiday pay, nobody said.
  if (pay.includesHoliday) return nothing(['pay.includes-holiday']);
  const divisor = divisorOf(pay, hours);
  const weekly = stretch(pay, (amount) => weeklyPay(amount, pay, weeksPerYear));
  const unsaid = pay.perImplied ? ['pay.per'] : [];
  if ('missing' in divisor) {
    const usual = isFixedWeek(pay) && !isPartYear(pay) ? weekly.from : null;
    return { ...nothing([...unsaid, ...divisor.missing]), usual };
  }
  const hourly = hourlyPay(pay, divisor.hours, weekly);
  const usual = usualWeek(pay, hours, hourly, weekly);
  const effective = effectivePay(pay, hours, costs, hourly, weekly);
  const guaranteedHours = hours.guaranteed?.from ?? null;
  const guaranteed =
    guaranteedHours === null || hourly.from === null ? null : times(hourly.from, fractionOf(guaranteedHours));
  const wantsHours = effective === null && isDrained(hours, costs);
  return {
    hourly,
    effective: effective === null ? null : effectiveRange(effective, hourly, hours, costs),
    guaranteed,
    usual,
    working: () => ({
      hourly: hourlyWorking(pay, divisor.hours, hourly, weeksPerYear),
      week: weekWorking(pay, hours, hourly, usual, guaranteed, weeksPerYear),
      effective: effective === null ? [] : effectiveWorking(hours, costs, effective.from),
    }),
    missing: [
      ...unsaid,
      ...(wantsHours || (pay.basis === 'full-time' && hours.paid === null) ? ['hours.paid'] : []),
    ],
  };
}

function nothing(missing: readonly string[]): Converted {
  return {
    hourly: null,
    effective: null,
    guaranteed: null,
    usual: null,
    working: () => NO_WORKING,
    missing,
  };
}

/** The hours a week (or a day) to divide this pay by; null where it is hourly already. */
function divisorOf(pay: Pay, hours: Hours): { hours: Range | null } | { missing: string[] } {
  const { paid, perDay } = hours;
  switch (pay.per) {
    case 'hour':
      return { hours: null };
    case 'day':
      return perDay === null ? { missing: ['hours.per-day'] } : { hours: both(perDay) };
    default:
      if (pay.basis === 'full-time') {
        const missing = [
          ...(pay.fullTimeHours === null ? ['pay.full-time-hours'] : []),
          ...(paid === null ? ['hours.paid'] : []),
        ];
        return pay.fullTimeHours === null ? { missing } : { hours: both(pay.fullTimeHours) };
      }
      if (pay.basis === 'unknown' && paid !== null) return { missing: ['pay.basis'] };
      return isPartYear(pay) || paid === null || paid.to === 0
        ? {
            missing: [
              ...(isPartYear(pay) ? ['pay.weeks'] : []),
              ...(paid === null || paid.to === 0 ? ['hours.paid'] : []),
            ],
          }
        : { hours: paid };
  }
}

/** Pay for a year or a month that covers fewer weeks, nobody said how many: it is divided by none. */
function isPartYear({ per, basis, weeks }: Pay): boolean {
  return weeks === 'unknown' && basis === 'actual' && (per === 'year' || per === 'month');
}

/** The weeks that a year's or a month's pay is for. */
function weeksOf({ weeks, basis }: Pay, weeksPerYear: number): number {
  return weeks === null || weeks === 'unknown' || basis === 'full-time' ? weeksPerYear : weeks;
}

function both(hours: number): Range {
  return { from: hours, to: hours };
}

/** Pay of the period as pay of a week; a full-time figure is never divided by `weeks`. */
function weeklyPay(amount: Fraction, pay: Pay, weeksPerYear: number): Fraction {
  const weeks = fractionOf(weeksOf(pay, weeksPerYear));
  switch (pay.per) {
    case 'year':
      return dividedBy(amount, weeks);
    case 'month':
      return dividedBy(times(amount, MONTHS), weeks);
    default:
      return amount;
  }
}

/** More hours for the same money is a lower rate, so the lower end takes the upper hours. */
function hourlyPay(pay: Pay, hours: Range | null, weekly: FractionRange): FractionRange {
  if (hours === null) return stretch(pay, (amount) => amount);
  return {
    from: weekly.from === null || hours.to === null ? null : dividedBy(weekly.from, fractionOf(hours.to)),
    to:
      weekly.to === null || hours.from === null || hours.from === 0
        ? null
        : dividedBy(weekly.to, fractionOf(hours.from)),
  };
}

function stretch(range: Range, convertEnd: (amount: Fraction) => Fraction): FractionRange {
  return {
    from: range.from === null ? null : convertEnd(fractionOf(range.from)),
    to: range.to === null ? null : convertEnd(fractionOf(range.to)),
  };
}

function usualWeek(pay: Pay, { paid }: Hours, hourly: FractionRange, weekly: FractionRange): Fraction | null {
  if (isFixedWeek(pay)) return weekly.from;
  const least = paid?.from ?? null;
  return least === null || hourly.from === null ? null : times(hourly.from, fractionOf(least));
}

/** The sentences behind each figure. */
export interface Working {
  readonly hourly: readonly string[];
  readonly week: readonly string[];
  readonly effective: readonly string[];
}

const NO_WORKING: Working = { hourly: [], week: [], effective: [] };

function hourlyWorking(pay: Pay, hours: Range | null, hourly: FractionRange, weeksPerYear: number): string[] {
  if (hours === null) return [];
  const weeks = weeksOf(pay, weeksPerYear);
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

function weekWorking(
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
  const weeks = weeksOf(pay, weeksPerYear);
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

function effectiveWorking(hours: Hours, costs: Costs, effective: Effective | null): string[] {
  if (effective === null) return [];
  const { rate, money, paidHours } = effective;
  const less = costs.week ? ` less ${pounds(costs.week)} of costs` : '';
  const unpaid = hours.unpaid ? ` and ${hours.unpaid} unpaid` : '';
  return [
    `${pounds(roundedDown(money))} a week${unrounded(money)}${less}, over ${paidHours} paid${unpaid} hours = ${pounds(roundedDown(rate))} an hour.`,
  ];
}

/** For a figure that is used in a further sum: the sum uses it unrounded, so it may differ from what the pennies shown give. */
function unrounded(amount: Fraction): string {
  return compare(fractionOf(roundedDown(amount)), amount) === 0 ? '' : ' (before rounding)';
}
