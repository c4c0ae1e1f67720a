// The figures that sentences of the rubric may name, in words, for one case.

import { bandInWords, dateInWords, pounds } from '../pay/format.ts';
import { type FractionRange, roundedDown } from '../pay/fraction.ts';
import type { Range } from '../pay/pay-terms.ts';
import { inForce } from '../pay/rates.ts';
import type { AssessedPay } from './assessment.ts';
import type { Context } from './context.ts';

export type Figures = Readonly<Record<string, string | undefined>>;

/** Undefined where a figure is not known: the sentence that names it is then left out. */
export function figuresOf({ figures, vacancy, rates }: Context, pay: AssessedPay): Figures {
  const { legalMinimum: minimum, realLivingWage: wage } = pay;
  const amounts = rates.amounts.map(({ id, rows }) => {
    const row = inForce(rows, figures.on)?.row;
    return [id, row === undefined ? undefined : pounds(row.value)];
  });
  return {
    ...Object.fromEntries(amounts),
    hourly: rangeInWords(figures.hourly),
    effective: rangeInWords(figures.effective),
    minimum: inPounds(minimum.rate),
    'minimum-band': minimum.band === null ? undefined : bandInWords(minimum.band),
    'minimum-since': minimum.since === null ? undefined : dateInWords(minimum.since),
    'living-wage': inPounds(wage.rate),
    'living-wage-since': wage.since === null ? undefined : dateInWords(wage.since),
    'gap-hour': wage.gap === null ? undefined : pounds(Math.abs(wage.gap.hour)),
    'gap-week': wage.gap?.week == null ? undefined : pounds(Math.abs(wage.gap.week)),
    guaranteed: hoursInWords(vacancy.hours.guaranteed),
    'paid-hours': hoursInWords(vacancy.hours.paid),
    age: vacancy.client.age === null ? undefined : bandInWords(String(vacancy.client.age)),
    'unpaid-hours': vacancy.hours.unpaid === null ? undefined : String(vacancy.hours.unpaid),
    'week-guaranteed': inPounds(pay.week.guaranteed),
    'week-usual': inPounds(pay.week.usual),
  };
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
