// Everything that can be said of the pay of one offer: converted, held to the two floors, with the gap.
import { type Converted, convert } from './conversion.ts';
import { type Fraction, type FractionRange, fractionOf, isBelow, minus, times } from './fraction.ts';
import { isDrained, type PayTerms } from './pay-terms.ts';
import { type InForce, inForce, type LivingWageRow, type MinimumRow, type Rates } from './rates.ts';
import { agesOf, markOf, type WageFloor, type WageMark, wageFloorsFor } from './wage-floors.ts';

export interface PayFigures extends Converted {
  /** The day the rates were taken at: the later of the day of the check and the start of the job. */
  readonly on: string;
  /** The lower of hourly and effective pay: what the level of pay is judged on. */
  readonly judged: FractionRange | null;
  readonly legalMinimum: LegalMinimum;
  readonly realLivingWage: LivingWage;
}

interface LegalMinimum {
  readonly meets: WageMark;
  /** The same mark for effective pay. */
  readonly effectiveMeets: WageMark;
  readonly inForce: InForce<MinimumRow> | null;
  /** The minimums that could apply, lowest first; one where the age is known. */
  readonly possible: readonly WageFloor[];
  /** The one the mark rests on, or null while it depends on the person. */
  readonly applies: WageFloor | null;
  /** The minimum is known, the stated lower end is below it and the upper end is not. */
  readonly lowerEndBelow: boolean;
  /** The same of effective pay. */
  readonly effectiveLowerEndBelow: boolean;
  /** The age is not known, and what is stated, or its lower end, is below the minimum of adults: that rests on the job alone. */
  readonly belowAdult: boolean;
  /** The next minimum, not confirmed, for this person: stated pay that is lawful today is below it. Null where there is none. */
  readonly coming: { readonly from: string; readonly floor: WageFloor } | null;
}

interface LivingWage {
  readonly meets: WageMark;
  readonly inForce: InForce<LivingWageRow> | null;
  readonly area: 'uk' | 'london' | null;
  /** The rates that could apply, lowest first; one where the area is known. */
  readonly possible: readonly number[];
  /** Exact pay less the rate, by the hour, the week of paid hours and the year. */
  readonly gap: {
    readonly hour: Fraction;
    readonly week: Fraction | null;
    readonly year: Fraction | null;
  } | null;
}

/** Works out the pay of an offer with the rates in force on a day (`year-month-day`). */
export function payFigures(offer: PayTerms, rates: Rates, on: string): PayFigures {
  const converted = convert(offer, rates.weeksPerYear);
  const { hourly, effective, guaranteed, usual, working, missing } = converted;
  return {
    hourly,
    effective,
    guaranteed,
    usual,
    working,
    missing,
    on,
    judged: effective ?? judgedWithoutHours(offer, converted),
    legalMinimum: legalMinimum(offer, converted, rates, on),
    realLivingWage: livingWage(offer, converted, rates, on),
  };
}

/** Unpaid time or costs bring pay down, but how far is not known without the paid hours. */
function judgedWithoutHours({ hours, costs }: PayTerms, { hourly }: Converted): FractionRange | null {
  return hourly !== null && isDrained(hours, costs) ? { from: null, to: hourly.to } : hourly;
}

function legalMinimum(
  offer: PayTerms,
  { hourly, effective }: Converted,
  rates: Rates,
  on: string,
): LegalMinimum {
  const row = inForce(rates.minimum.rows, on);
  const possible = row === null ? [] : wageFloorsFor(row.row, offer.person, rates.adultAge);
  const floors = possible.map(({ value }) => value);
  const mark = (pay: FractionRange | null): WageMark =>
    offer.person.selfEmployed ? 'does-not-apply' : markOf(pay, floors, rates.nearMinimum);
  const meets = mark(hourly);
  const known = floors.length > 0 && floors[0] === floors.at(-1);
  const adult = possible.at(-1);
  const stated = hourly?.from ?? hourly?.to ?? null;
  const applies =
    known || meets === 'yes' || meets === 'near' ? possible.at(-1) : meets === 'no' ? possible[0] : undefined;
  return {
    coming:
      meets === 'yes' || meets === 'near'
        ? comingAbove(stated, offer.person, possible.at(-1), rates, on)
        : null,
    meets,
    effectiveMeets: mark(effective),
    inForce: row,
    possible,
    applies: applies ?? null,
    lowerEndBelow: known && meets === 'depends' && hourly !== null && hourly.from !== null,
    effectiveLowerEndBelow:
      known && mark(effective) === 'depends' && effective !== null && effective.from !== null,
    belowAdult:
      meets === 'depends' &&
      offer.person.age === null &&
      adult?.adult === true &&
      stated !== null &&
      isBelow(stated, fractionOf(adult.value)),
  };
}

/** The first row that nobody has confirmed yet, where what is stated today is below it. */
function comingAbove(
  stated: Fraction | null,
  person: PayTerms['person'],
  now: WageFloor | undefined,
  rates: Rates,
  on: string,
): LegalMinimum['coming'] {
  const row = rates.minimum.unconfirmed.find(({ from }) => from > on);
  if (row === undefined || stated === null || now === undefined) return null;
  const floor = wageFloorsFor(row, person, rates.adultAge).find(({ band }) => band === now.band);
  return floor === undefined || !isBelow(stated, fractionOf(floor.value)) ? null : { from: row.from, floor };
}

function livingWage(offer: PayTerms, { hourly }: Converted, rates: Rates, on: string): LivingWage {
  const row = inForce(rates.livingWage.rows, on);
  const area = offer.london === null ? null : offer.london ? 'london' : 'uk';
  const possible = livingWagesFor(row?.row, area);
  const applies = !offer.person.selfEmployed && agesOf(offer.person.age).to >= rates.adultAge;
  const rate = area === null ? undefined : possible[0];
  const stated = hourly?.from ?? null;
  return {
    meets: applies ? markOf(hourly, possible) : 'does-not-apply',
    inForce: row,
    area,
    possible,
    gap:
      applies && rate !== undefined && stated !== null
        ? gapOf(minus(stated, fractionOf(rate)), offer, rates)
        : null,
  };
}

function livingWagesFor(row: LivingWageRow | undefined, area: 'uk' | 'london' | null): number[] {
  const rates = area === null ? [row?.uk, row?.london] : [row?.[area]];
  return rates.every((rate) => rate !== undefined) ? rates.toSorted((a, b) => a - b) : [];
}

function gapOf(hour: Fraction, { hours }: PayTerms, { weeksPerYear }: Rates): LivingWage['gap'] {
  const paid = hours.paid?.from ?? null;
  const week = paid === null ? null : times(hour, fractionOf(paid));
  return { hour, week, year: week === null ? null : times(week, fractionOf(weeksPerYear)) };
}
