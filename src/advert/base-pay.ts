// Which sums of an advert are base pay, each judged beside the others.
import { letterAt } from './digits.ts';
import { MOST_HOURLY } from './pay-period.ts';
import type { PaySum } from './pay-sum.ts';

/** Which sums of an advert are pay, each judged beside the others. */
export function basePay(text: string, candidates: readonly PaySum[]): PaySum[] {
  const found: PaySum[] = [];
  for (const [index, one] of candidates.entries()) {
    if (one.kind === 'other') continue;
    const whole = found.at(-1);
    if (isPartOfSum(text, one, whole)) {
      if (whole !== undefined && isHolidayNext(text, one)) {
        found[found.length - 1] = { ...whole, value: { ...whole.value, includesHoliday: true } };
        found.push(basicOf(one, whole));
      }
      continue;
    }
    if (one.kind === 'pay') {
      found.push(one);
      continue;
    }
    // "£12.60 (21+), £10.85 (18-20) an hour": one of a list says what all of them are.
    const beside = saidBeside(text, candidates, index);
    if (beside === null) continue;
    found.push(
      beside.per === null ? one : { ...one, per: beside.per, value: { ...one.value, per: beside.per } },
    );
  }
  for (const [at, one] of found.entries())
    if (isActual(one, found.slice(Math.max(0, at - 2), at + 3))) found[at] = withoutBasis(one);
  // A rate without holiday pay goes before the same with it.
  const without = found.filter(({ value }) => value.includesHoliday !== true).slice(0, MOST_BASIC);
  const basic = found.filter((one) => !isWithHoliday(one, without));
  const base = basic.filter(({ premium }) => !premium);
  // A night or weekend rate is base pay only where there is no lower one beside it.
  return basic.filter((one) => !one.premium || !base.some((plain) => isExtra(one, plain)));
}

/** The sum of a list that says what one of it is: the next with a period, the one before, or another with pence. */
function saidBeside(text: string, candidates: readonly PaySum[], index: number): PaySum | null {
  const one = candidates[index];
  if (one === undefined) return null;
  const isNext = (a: PaySum, b: PaySum | undefined): b is PaySum =>
    b !== undefined && b.kind !== 'other' && b.line === a.line && isLike(a, b) && !isApart(text, a, b);
  let at = index;
  for (
    let a = one, b = candidates[at + 1];
    at < index + LONGEST_LIST && isNext(a, b);
    b = candidates[at + 1]
  ) {
    if (b.kind === 'pay') return b;
    a = b;
    at += 1;
  }
  const before = candidates[index - 1];
  if (isNext(one, before) && (before.kind === 'pay' || one.sum.pence)) return before;
  const after = candidates[index + 1];
  return one.sum.pence && isNext(one, after) ? after : null;
}

/** A list has no more sums than these. */
const LONGEST_LIST = 6;

/** "£29,512 FTE, £17,707 pro rata": beside a full-time sum, the lower one is what this job pays. */
function isActual({ fullTime, line, sum }: PaySum, found: readonly PaySum[]): boolean {
  return (
    fullTime === 'pro-rata' &&
    found.some(
      (other) =>
        other.fullTime !== null &&
        other.line === line &&
        other.sum.low > sum.low &&
        other.sum.low < sum.low * 5,
    )
  );
}

function withoutBasis(one: PaySum): PaySum {
  const { basis: _, ...value } = one.value;
  return { ...one, fullTime: null, value };
}

/** A rate of other times that is above the plain one, or an extra on top that is far below it. */
function isExtra({ per, sum }: PaySum, plain: PaySum): boolean {
  const same = per === plain.per || per === null || plain.per === null;
  if (!same) return false;
  return sum.low < plain.sum.low / 2 || (sum.low >= plain.sum.low && sum.low < plain.sum.low * 4);
}

/** The same pay with holiday pay, where it is given without it as well. */
function isWithHoliday({ value, per, sum }: PaySum, without: readonly PaySum[]): boolean {
  return (
    value.includesHoliday === true &&
    without.some(
      (other) =>
        (other.per === per || other.per === null || per === null) &&
        other.sum.low < sum.low &&
        other.sum.low * MOST_WITH_HOLIDAY > sum.low,
    )
  );
}

/** More sums without holiday pay than these no advert has. */
const MOST_BASIC = 40;

/** 12.07 percent is what the law sets; some give more. */
const MOST_WITH_HOLIDAY = 1.2;

/** "£13.68 (£12.21 + £1.47 holiday pay)": the first part is the basic rate, for the time that the whole is for. */
function basicOf(part: PaySum, whole: PaySum): PaySum {
  const { includesHoliday: _, ...value } = part.value;
  const per = part.per ?? whole.per;
  return {
    ...part,
    per,
    kind: 'pay',
    premium: whole.premium,
    value: per === null ? value : { ...value, per },
  };
}

function isHolidayNext(text: string, { sum }: PaySum): boolean {
  return /^[ \t]?(?:\+|plus\b)[ \t]?£[\d.]{1,6}[ \t](?:accrued[ \t]|statutory[ \t])?(?:holiday|annual[ \t]leave|wt[dr]\b)/i.test(
    text.slice(sum.end, sum.end + 48),
  );
}

/** Two figures that can be the same kind of pay. */
function isLike(a: PaySum, b: PaySum): boolean {
  const [x, y] = [a.sum.low, b.sum.low];
  return (x <= MOST_HOURLY ? x >= 7 : x >= 10_000) && Math.max(x, y) <= 1.6 * Math.min(x, y);
}

/** Sums further apart than this are not of one list. */
export const FURTHEST_APART = 60;

function isApart(text: string, { sum: a }: PaySum, { sum: b }: PaySum): boolean {
  const [from, to] = a.start < b.start ? [a.end, b.start] : [b.end, a.start];
  return to - from > FURTHEST_APART || /[.!?;][ \t]/.test(text.slice(from, to));
}

/** "£13.68 an hour (£12.21 + £1.47 holiday pay)": what a sum is made of is not another sum. */
function isPartOfSum(text: string, { sum, line }: PaySum, before: PaySum | undefined): boolean {
  if (before === undefined || before.line !== line || letterAt(text, sum.start - 1) !== 40) return false;
  return sum.low <= before.sum.low && /^[ \t]?(?:\+|plus\b)[ \t]?£/i.test(text.slice(sum.end, sum.end + 8));
}
