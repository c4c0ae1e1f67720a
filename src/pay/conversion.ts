// Pay as an hourly figure, as an effective hourly figure and as a week's money, exactly, with the working.
import { compare, dividedBy, type Exact, exact, minus, plus, roundedDown, times } from './exact.ts';
import type { Costs, Hours, Offer, Pay, Range } from './offer.ts';
import { hoursInWords, pounds } from './words.ts';

export interface ExactRange {
  readonly from: Exact | null;
  readonly to: Exact | null;
}

export interface Converted {
  readonly hourly: ExactRange | null;
  /** Pay less weekly costs, over paid and unpaid hours; null unless unpaid time or costs are known. */
  readonly effective: ExactRange | null;
  /** Pounds a week, at the lower end. */
  readonly guaranteed: Exact | null;
  readonly usual: Exact | null;
  /** How each figure was worked out, as sentences. */
  readonly hourlyWorking: readonly string[];
  readonly weekWorking: readonly string[];
  readonly effectiveWorking: readonly string[];
  /** Facts without which a figure could not be worked out, as paths of the vacancy file. */
  readonly missing: readonly string[];
}

const MONTHS = exact(12);

/** Converts once, from what was stated. `weeksPerYear` is the convention of the rates file (52). */
export function convert(
  { pay, hours, costs }: Pick<Offer, 'pay' | 'hours' | 'costs'>,
  weeksPerYear: number,
): Converted {
  if (pay === null) return nothing([]);
  if (pay.per === null) return nothing(['pay.per']);
  const weeks = exact(weeksPerYear);
  const divisor = divisorOf(pay, hours);
  const weekly = stretch(pay, (amount) => weeklyPay(amount, pay, weeks));
  if ('missing' in divisor) {
    const usual = isFixedWeek(pay) ? weekly.from : null;
    return { ...nothing(divisor.missing), usual };
  }
  const hourly = hourlyPay(pay, divisor.hours, weekly);
  const usual = usualWeek(pay, hours, hourly, weekly);
  const effective = effectivePay(pay, hours, costs, hourly, weekly);
  const guaranteedHours = hours.guaranteed?.from ?? null;
  const guaranteed =
    guaranteedHours === null || hourly.from === null ? null : times(hourly.from, exact(guaranteedHours));
  const wantsHours = effective === null && ((hours.unpaid ?? 0) > 0 || (costs.week ?? 0) > 0);
  return {
    hourly,
    effective: effective === null ? null : effectiveRange(effective, hourly, hours, costs),
    guaranteed,
    usual,
    hourlyWorking: hourlyWorking(pay, divisor.hours, hourly, weeksPerYear),
    weekWorking: weekWorking(pay, hours, hourly, usual, guaranteed, weeksPerYear),
    effectiveWorking: effective === null ? [] : effectiveWorking(hours, costs, effective.from),
    missing: wantsHours || (pay.basis === 'full-time' && hours.paid === null) ? ['hours.paid'] : [],
  };
}

function nothing(missing: readonly string[]): Converted {
  return {
    hourly: null,
    effective: null,
    guaranteed: null,
    usual: null,
    hourlyWorking: [],
    weekWorking: [],
    effectiveWorking: [],
    missing,
  };
}

/** The hours a week (or a day) by which this pay is divided; null hours: it is hourly already. */
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
      return paid === null || paid.to === 0 ? { missing: ['hours.paid'] } : { hours: paid };
  }
}

function both(hours: number): Range {
  return { from: hours, to: hours };
}

/** Pay of the period as pay of a week; a full-time figure is never divided by `weeks`. */
function weeklyPay(amount: Exact, pay: Pay, weeksPerYear: Exact): Exact {
  const weeks = pay.weeks === null || pay.basis === 'full-time' ? weeksPerYear : exact(pay.weeks);
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
function hourlyPay(pay: Pay, hours: Range | null, weekly: ExactRange): ExactRange {
  if (hours === null) return stretch(pay, (amount) => amount);
  return {
    from: weekly.from === null || hours.to === null ? null : dividedBy(weekly.from, exact(hours.to)),
    to:
      weekly.to === null || hours.from === null || hours.from === 0
        ? null
        : dividedBy(weekly.to, exact(hours.from)),
  };
}

function stretch(range: Range, convertEnd: (amount: Exact) => Exact): ExactRange {
  return {
    from: range.from === null ? null : convertEnd(exact(range.from)),
    to: range.to === null ? null : convertEnd(exact(range.to)),
  };
}

/** True where the week's money is fixed however many hours are worked. */
function isFixedWeek(pay: Pay): boolean {
  return pay.basis === 'actual' && pay.per !== 'hour' && pay.per !== 'day';
}

function usualWeek(pay: Pay, { paid }: Hours, hourly: ExactRange, weekly: ExactRange): Exact | null {
  if (isFixedWeek(pay)) return weekly.from;
  const least = paid?.from ?? null;
  return least === null || hourly.from === null ? null : times(hourly.from, exact(least));
}

/** Effective pay at one end, with the week it comes from. */
interface Effective {
  readonly rate: Exact;
  readonly money: Exact;
  readonly paidHours: number;
}

/** The least and the most it could be; an end is null where it is open. */
function effectivePay(
  pay: Pay,
  hours: Hours,
  costs: Costs,
  hourly: ExactRange,
  weekly: ExactRange,
): { from: Effective | null; to: Effective | null } | null {
  const { paid } = hours;
  if ((hours.unpaid === null && costs.week === null) || paid === null || paid.to === 0) return null;
  const unpaid = exact(hours.unpaid ?? 0);
  const cost = exact(costs.week ?? 0);
  const fixed = isFixedWeek(pay);
  const at = (end: 'from' | 'to'): Effective | null => {
    const rate = hourly[end];
    const week = weekly[end];
    // Unpaid time and costs weigh less on a longer week, unless the money of the week is fixed.
    const rising = !fixed || (week !== null && compare(week, cost) < 0);
    const paidHours = paid[rising === (end === 'from') ? 'from' : 'to'];
    if (paidHours === null) return null;
    const money = fixed ? week : rate === null ? null : times(rate, exact(paidHours));
    const time = plus(exact(paidHours), unpaid);
    if (money === null || time.over === 0n) return null;
    return { rate: dividedBy(minus(money, cost), time), money, paidHours };
  };
  return { from: at('from'), to: at('to') };
}

/** Nothing is worth more than it is stated to be, and nothing less where no time and no cost goes unpaid. */
function effectiveRange(
  { from, to }: { from: Effective | null; to: Effective | null },
  hourly: ExactRange,
  hours: Hours,
  costs: Costs,
): ExactRange {
  const drained = (hours.unpaid ?? 0) > 0 || (costs.week ?? 0) > 0;
  return { from: from?.rate ?? (drained ? null : hourly.from), to: to?.rate ?? hourly.to };
}

function hourlyWorking(pay: Pay, hours: Range | null, hourly: ExactRange, weeksPerYear: number): string[] {
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
  const line = (amount: number | null, over: number | null, rate: Exact | null): string[] =>
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
  hourly: ExactRange,
  usual: Exact | null,
  guaranteed: Exact | null,
  weeksPerYear: number,
): string[] {
  const rate = hourly.from === null ? null : pounds(roundedDown(hourly.from));
  const byHours = (week: Exact | null, number: number | null, what: string): string[] =>
    week === null || number === null || rate === null
      ? []
      : [`${rate} x ${hoursInWords(number)} = ${pounds(roundedDown(week))} a week${what}.`];
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
    ...(least === 0 || least === hours.paid?.from ? [] : byHours(guaranteed, least, ' guaranteed')),
  ];
}

function effectiveWorking(hours: Hours, costs: Costs, effective: Effective | null): string[] {
  if (effective === null) return [];
  const { rate, money, paidHours } = effective;
  const less = costs.week ? ` less ${pounds(costs.week)} of costs` : '';
  const unpaid = hours.unpaid ? ` and ${hours.unpaid} unpaid` : '';
  return [
    `${pounds(roundedDown(money))} a week${less}, over ${paidHours} paid${unpaid} hours = ${pounds(roundedDown(rate))} an hour.`,
  ];
}
