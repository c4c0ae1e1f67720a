// The two measured questions: which of their options typed facts come to.
import { type Fraction, type FractionRange, fractionOf, isBelow, times } from '../pay/fraction.ts';
import type { PayFigures } from '../pay/pay-figures.ts';
import type { Hours, PayTerms } from '../pay/pay-terms.ts';
import type { Rates } from '../pay/rates.ts';
import { markOf, type WageFloor } from '../pay/wage-floors.ts';
import type { MEASURED_OPTIONS, Option, Question } from '../rubric/rubric.ts';

type HourlyOption = (typeof MEASURED_OPTIONS)['hourly'][number];
type GuaranteedOption = (typeof MEASURED_OPTIONS)['guaranteed'][number];

/**
 * What facts come to: an option (with every option it may still turn out to be), only those it may be, that no
 * floor applies, or null where nothing was stated.
 */
export type MeasuredOption<O extends string = string> =
  | {
      readonly is: O | null;
      readonly possible: readonly O[];
      /** Paths of the facts that would tell which of them it is. */
      readonly waitsFor: readonly string[];
    }
  | 'does-not-apply'
  | null;

/** Judged on the lower of stated and effective pay, against the floors in force. */
export function measuredPay(
  offer: PayTerms,
  figures: PayFigures,
  rates: Rates,
): MeasuredOption<HourlyOption> {
  const { judged, legalMinimum, realLivingWage } = figures;
  if (judged === null || (judged.from === null && judged.to === null)) return null;
  if (legalMinimum.meets === 'does-not-apply') return 'does-not-apply';
  const minimums = minimumsInPlay(judged, legalMinimum.possible, rates.nearMinimum);
  if (minimums.length === 0) return null;
  const stale = realLivingWage.inForce?.stale ?? false;
  const wages = realLivingWage.possible;
  const optionsWith = (amount: Fraction, minimum: WageFloor): HourlyOption[] =>
    unique(optionsFor(amount, minimum, wages, rates.nearMinimum, stale));
  const optionsAt = (amount: Fraction): HourlyOption[] =>
    unique(minimums.flatMap((minimum) => optionsWith(amount, minimum)));
  const best: HourlyOption[] = minimums.map(({ adult }) =>
    !adult ? 'above-minimum' : stale ? 'older-living-wage' : 'living-wage',
  );

  const atTop = judged.to === null ? best : optionsAt(judged.to);
  const ages = minimums.length > 1 ? agesAsked(offer, minimums) : [];
  if (judged.from === null) {
    if (atTop.every((option) => option === 'below-minimum')) {
      return { is: 'below-minimum', possible: atTop, waitsFor: figures.missing };
    }
    const lowerEnd = offer.pay?.from == null ? ['pay.from'] : ['hours.paid'];
    const waitsFor = unique([...(figures.missing.length > 0 ? figures.missing : lowerEnd), ...ages]);
    return { is: null, possible: unique(['below-minimum', ...atTop]), waitsFor };
  }
  const atBottom = optionsAt(judged.from);
  const [is, ...more] = atBottom;
  if (is !== undefined && more.length === 0) {
    return { is, possible: unique([is, ...atTop]), waitsFor: unique([...ages, ...figures.missing]) };
  }
  const { from } = judged;
  const dependsOnArea = wages.length > 1 && minimums.some((minimum) => optionsWith(from, minimum).length > 1);
  const area = dependsOnArea ? ['workplace.london'] : [];
  const waitsFor = unique([...ages, ...area, ...figures.missing]);
  return { is: null, possible: unique([...atBottom, ...atTop]), waitsFor };
}

/** The age decides between the minimums; an apprenticeship too, where nobody has said there is none. */
function agesAsked({ person }: PayTerms, minimums: readonly WageFloor[]): string[] {
  const byAge = minimums.filter(({ band }) => band !== 'apprentice');
  const mayBeApprentice = person.apprentice === null && byAge.length < minimums.length;
  return [
    ...(person.age === null || byAge.length > 1 ? ['client.age'] : []),
    ...(mayBeApprentice ? ['client.apprentice'] : []),
  ];
}

/** All that could apply, unless the pay clears the highest or fails the lowest: then that one settles it. */
function minimumsInPlay(
  pay: FractionRange,
  possible: readonly WageFloor[],
  near: number,
): readonly WageFloor[] {
  const mark = markOf(
    pay,
    possible.map(({ value }) => value),
    near,
  );
  const settling =
    mark === 'yes' || mark === 'near' ? possible.at(-1) : mark === 'no' ? possible[0] : undefined;
  return settling === undefined ? possible : [settling];
}

/** The options that could be this person's: under 18s and apprentices are held to the legal minimum alone. */
export function optionsInReach(
  { options, measure }: Question,
  { legalMinimum: { possible } }: PayFigures,
): readonly Option[] {
  const legalMinimumAlone =
    measure === 'hourly' && possible.length > 0 && !possible.some(({ adult }) => adult);
  return legalMinimumAlone ? options.filter(({ is }) => !OF_THE_LIVING_WAGE.includes(is)) : options;
}

const OF_THE_LIVING_WAGE: readonly string[] = [
  'below-living-wage',
  'older-living-wage',
  'living-wage',
] satisfies HourlyOption[];

function optionsFor(
  amount: Fraction,
  { value, adult }: WageFloor,
  livingWages: readonly number[],
  near: number,
  stale: boolean,
): HourlyOption[] {
  const minimum = fractionOf(value);
  if (isBelow(amount, minimum)) return ['below-minimum'];
  if (isBelow(amount, times(minimum, fractionOf(near)))) return ['near-minimum'];
  if (!adult) return ['above-minimum'];
  const reached: HourlyOption = stale ? 'older-living-wage' : 'living-wage';
  if (livingWages.length === 0) return ['below-living-wage', reached];
  return livingWages.map((rate) => (isBelow(amount, fractionOf(rate)) ? 'below-living-wage' : reached));
}

/** @param threshold hours a week from which guaranteed hours are fair, whatever the client needs */
export function measuredGuarantee(
  guaranteed: Hours['guaranteed'],
  clientHours: number | null,
  threshold: number,
): MeasuredOption<GuaranteedOption> {
  if (guaranteed === null) return null;
  const optionAt = (hours: number): GuaranteedOption => {
    if (hours === 0) return 'none';
    if (clientHours !== null && hours >= clientHours) return 'enough';
    return hours < threshold ? 'under-16' : 'sixteen-or-more';
  };
  const { from, to } = guaranteed;
  const mayBeEnough = clientHours === null && to !== 0;
  const atTop: GuaranteedOption[] = to === null || mayBeEnough ? ['enough'] : [optionAt(to)];
  const waitsFor = mayBeEnough ? ['client.hours'] : [];
  if (from !== null) {
    const is = optionAt(from);
    return { is, possible: unique([is, ...(is === 'none' && to === 0 ? [] : atTop)]), waitsFor };
  }
  return to === 0
    ? { is: 'none', possible: ['none'], waitsFor: [] }
    : { is: null, possible: unique(['none', ...atTop]), waitsFor };
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
