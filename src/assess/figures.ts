// The figures that sentences of the rubric may name, in words, for one case.

import { bandInWords, pounds } from '../pay/format.ts';
import {
  type Fraction,
  type FractionRange,
  fractionOf,
  isBelow,
  minus,
  roundedAway,
  roundedDown,
} from '../pay/fraction.ts';
import type { Range } from '../pay/pay-terms.ts';
import { inForce } from '../pay/rates.ts';
import type { FigureLookup } from '../rubric/fill.ts';
import { dateInWords } from '../source/read-aloud.ts';
import { ratesInAdvert } from './advert-rates.ts';
import type { AssessedPay } from './assessment.ts';
import type { Context } from './context.ts';

export type Figures = Readonly<Record<string, string | undefined>>;

/** Names of the figures that the facts of an offer come to. */
const OF_OFFER = [
  'hourly',
  'stated',
  'lowest',
  'rates',
  'lowest-rate',
  'effective',
  'drained',
  'minimum',
  'minimum-band',
  'minimum-gap',
  'coming-minimum',
  'coming-minimum-from',
  'adult-minimum',
  'adult-band',
  'younger-minimums',
  'living-wage',
  'living-wage-gap',
  'guaranteed',
  'paid-hours',
  'age',
  'unpaid-hours',
] as const;

/** One of them in words, worked out when it is asked for: a list of vacancies asks for few. Undefined where it is not known. */
function offerFigure({ figures, vacancy }: Context, name: string): string | undefined {
  const { legalMinimum: minimum, realLivingWage: wage, hourly, effective } = figures;
  const adult = minimum.possible.at(-1);
  const rate = wage.area === null ? undefined : wage.possible[0];
  switch (name) {
    case 'hourly':
      return rangeInWords(hourly);
    case 'stated': {
      const { pay } = vacancy;
      if (pay === null || pay.per === null) return undefined;
      const [from, to] = [inPounds(pay.from), inPounds(pay.to)];
      const range = ends(from ?? null, to ?? null);
      return range === undefined ? undefined : `${range} ${pay.per === 'hour' ? 'an' : 'a'} ${pay.per}`;
    }
    case 'lowest': {
      const end = hourly?.from ?? hourly?.to ?? null;
      return end === null ? undefined : pounds(roundedDown(end));
    }
    case 'rates':
      return ratesInAdvert(vacancy)?.inWords;
    case 'lowest-rate':
      return inPounds(ratesInAdvert(vacancy)?.lowest?.amount ?? null);
    case 'effective':
      return rangeInWords(effective);
    case 'drained':
      return rangeInWords(effective) === rangeInWords(hourly) ? undefined : rangeInWords(effective);
    case 'minimum':
      return inPounds(minimum.applies?.value ?? null);
    case 'minimum-band':
      return minimum.applies === null ? undefined : bandInWords(minimum.applies.band);
    case 'minimum-gap':
      return gapTo(minimum.applies?.value, hourly);
    case 'coming-minimum':
      return inPounds(minimum.coming?.floor.value ?? null);
    case 'coming-minimum-from':
      return minimum.coming === null ? undefined : dateInWords(minimum.coming.from);
    case 'adult-minimum':
      return adult?.adult === true ? pounds(adult.value) : undefined;
    case 'adult-band':
      return adult?.adult === true ? bandInWords(adult.band) : undefined;
    case 'younger-minimums': {
      const younger = minimum.possible.slice(0, -1).toReversed();
      const words = younger.map(({ band, value }) => `${bandInWords(band)}: ${pounds(value)}`);
      return words.length === 0 ? undefined : words.join(', ');
    }
    case 'living-wage':
      return inPounds(rate ?? null);
    case 'living-wage-gap':
      return gapTo(rate, hourly);
    case 'guaranteed':
      return hoursInWords(vacancy.hours.guaranteed);
    case 'paid-hours':
      return hoursInWords(vacancy.hours.paid);
    case 'age':
      return vacancy.client.age === null ? undefined : bandInWords(String(vacancy.client.age));
    case 'unpaid-hours':
      return vacancy.hours.unpaid === null ? undefined : String(vacancy.hours.unpaid);
    default:
      return undefined;
  }
}

/** The same for a sentence to be filled in. */
export function offerFigures(context: Context): FigureLookup {
  return (name) => offerFigure(context, name);
}

/** Undefined where a figure is not known: the sentence that names it is then left out. */
export function figuresOf(context: Context, pay: AssessedPay): Figures {
  const { figures, rates } = context;
  const { legalMinimum: minimum, realLivingWage: wage } = pay;
  const amounts = rates.amounts.map(({ id, rows }) => {
    const row = inForce(rows, figures.on)?.row;
    return [id, row === undefined ? undefined : pounds(row.value)];
  });
  return {
    ...Object.fromEntries(amounts),
    ...Object.fromEntries(OF_OFFER.map((name) => [name, offerFigure(context, name)])),
    'minimum-since': minimum.since === null ? undefined : dateInWords(minimum.since),
    'living-wage-since': wage.since === null ? undefined : dateInWords(wage.since),
    'gap-hour': wage.gap === null ? undefined : pounds(Math.abs(wage.gap.hour)),
    'gap-week': wage.gap?.week == null ? undefined : pounds(Math.abs(wage.gap.week)),
    'week-guaranteed': inPounds(pay.week.guaranteed),
    'week-usual': inPounds(pay.week.usual),
  };
}

/**
 * How far below a rate an hour of stated pay is, rounded away from nothing: of a range, both ends of the gap. Undefined where
 * it is not below.
 */
function gapTo(rate: number | undefined, hourly: FractionRange | null): string | undefined {
  const stated = hourly?.from ?? hourly?.to ?? null;
  if (rate === undefined || stated === null || !isBelow(stated, fractionOf(rate))) return undefined;
  const gap = (from: Fraction) => pounds(roundedAway(minus(fractionOf(rate), from)));
  const most = hourly?.to ?? stated;
  const [wide, narrow] = [gap(stated), gap(most)];
  if (!isBelow(most, fractionOf(rate))) return `up to ${wide}`;
  return narrow === wide ? wide : `${narrow} to ${wide}`;
}

function inPounds(amount: number | null): string | undefined {
  return amount === null ? undefined : pounds(amount);
}

export function rangeInWords(range: FractionRange | null): string | undefined {
  if (range === null) return undefined;
  const from = range.from === null ? null : pounds(roundedDown(range.from));
  const to = range.to === null ? null : pounds(roundedDown(range.to));
  return ends(from, to);
}

function hoursInWords(range: Range | null): string | undefined {
  if (range === null) return undefined;
  return ends(range.from === null ? null : String(range.from), range.to === null ? null : String(range.to));
}

function ends(from: string | null, to: string | null): string | undefined {
  if (from === null) return to === null ? undefined : `up to ${to}`;
  if (to === null) return `from ${from}`;
  return from === to ? from : `${from} to ${to}`;
}
