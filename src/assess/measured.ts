// The two measured questions: which of their options typed facts come to.
import type { ExactRange } from '../pay/conversion.ts';
import { type Exact, exact, isBelow, times } from '../pay/exact.ts';
import type { PayFigures } from '../pay/figures.ts';
import { type Minimum, markOf } from '../pay/floors.ts';
import type { Hours } from '../pay/offer.ts';
import type { Rates } from '../pay/rates.ts';
import type { MEASURED_OPTIONS } from '../rubric/rubric-file.ts';

type HourlyOption = (typeof MEASURED_OPTIONS)['hourly'][number];
type GuaranteedOption = (typeof MEASURED_OPTIONS)['guaranteed'][number];

/**
 * What facts come to: an option (with every option it may still turn out to be), only those it may be, that no
 * floor applies, or null where nothing was stated.
 */
export type Measured<O extends string = string> =
  | { readonly is: O; readonly possible: readonly O[] }
  | { readonly is: null; readonly possible: readonly O[] }
  | 'does-not-apply'
  | null;

/** Judged on the lower of stated and effective pay, against the floors in force. */
export function measuredPay(figures: PayFigures, rates: Rates): Measured<HourlyOption> {
  const { judged, legalMinimum, realLivingWage } = figures;
  if (judged === null || (judged.from === null && judged.to === null)) return null;
  if (legalMinimum.meets === 'does-not-apply') return 'does-not-apply';
  const minimums = minimumsInPlay(judged, legalMinimum.possible, rates.nearMinimum);
  if (minimums.length === 0) return null;
  const stale = realLivingWage.inForce?.stale ?? false;
  const optionsAt = (amount: Exact): HourlyOption[] =>
    unique(
      minimums.flatMap((minimum) =>
        optionsFor(amount, minimum, realLivingWage.possible, rates.nearMinimum, stale),
      ),
    );
  const best: HourlyOption[] = minimums.map(({ adult }) =>
    !adult ? 'above-minimum' : stale ? 'older-living-wage' : 'living-wage',
  );

  const atTop = judged.to === null ? best : optionsAt(judged.to);
  if (judged.from === null) {
    const fails = atTop.every((option) => option === 'below-minimum');
    return fails
      ? { is: 'below-minimum', possible: atTop }
      : { is: null, possible: unique(['below-minimum', ...atTop]) };
  }
  const atBottom = optionsAt(judged.from);
  const [is, ...more] = atBottom;
  if (is === undefined || more.length > 0) return { is: null, possible: unique([...atBottom, ...atTop]) };
  return { is, possible: unique([is, ...atTop]) };
}

/** All that could apply, unless the pay clears the highest or fails the lowest: then that one settles it. */
function minimumsInPlay(pay: ExactRange, possible: readonly Minimum[], near: number): readonly Minimum[] {
  const mark = markOf(
    pay,
    possible.map(({ value }) => value),
    near,
  );
  const settling =
    mark === 'yes' || mark === 'near' ? possible.at(-1) : mark === 'no' ? possible[0] : undefined;
  return settling === undefined ? possible : [settling];
}

function optionsFor(
  amount: Exact,
  { value, adult }: Minimum,
  livingWages: readonly number[],
  near: number,
  stale: boolean,
): HourlyOption[] {
  const minimum = exact(value);
  if (isBelow(amount, minimum)) return ['below-minimum'];
  if (isBelow(amount, times(minimum, exact(near)))) return ['near-minimum'];
  if (!adult) return ['above-minimum'];
  const reached: HourlyOption = stale ? 'older-living-wage' : 'living-wage';
  if (livingWages.length === 0) return ['below-living-wage', reached];
  return livingWages.map((rate) => (isBelow(amount, exact(rate)) ? 'below-living-wage' : reached));
}

/** @param threshold hours a week from which guaranteed hours are fair, whatever the client needs */
export function measuredGuarantee(
  guaranteed: Hours['guaranteed'],
  clientHours: number | null,
  threshold: number,
): Measured<GuaranteedOption> {
  if (guaranteed === null) return null;
  const optionAt = (hours: number): GuaranteedOption => {
    if (hours === 0) return 'none';
    if (clientHours !== null && hours >= clientHours) return 'enough';
    return hours < threshold ? 'under-16' : 'sixteen-or-more';
  };
  const { from, to } = guaranteed;
  const mayBeEnough = clientHours === null && to !== 0;
  const atTop: GuaranteedOption[] = to === null || mayBeEnough ? ['enough'] : [optionAt(to)];
  if (from !== null) {
    const is = optionAt(from);
    return { is, possible: unique([is, ...(is === 'none' && to === 0 ? [] : atTop)]) };
  }
  return to === 0 ? { is: 'none', possible: ['none'] } : { is: null, possible: unique(['none', ...atTop]) };
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
