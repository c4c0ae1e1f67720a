// The pay part of an assessment: exact figures rounded for print.
import { earningsOf } from '../pay/earnings-threshold.ts';
import { pounds } from '../pay/format.ts';
import { type Fraction, type FractionRange, roundedAway, roundedDown } from '../pay/fraction.ts';
import type { Pay } from '../pay/pay-terms.ts';
import { type MinimumRow, type Rates, sameSince } from '../pay/rates.ts';
import { fill } from '../rubric/fill.ts';
import type { AssessedPay } from './assessment.ts';
import type { Context } from './context.ts';
import { rangeInWords } from './figures.ts';

export function assessedPay(
  { vacancy, figures, rates, rubric }: Context,
  earningsThreshold: AssessedPay['earningsThreshold'],
): AssessedPay {
  const { pay, hours, costs, client } = vacancy;
  const { legalMinimum: minimum, realLivingWage: wage } = figures;
  const minimumRow = minimum.inForce?.row;
  const wageRow = wage.inForce?.row;
  const working = figures.working();
  return {
    on: figures.on,
    stated: statedPay(pay),
    paidHours: hours.paid,
    guaranteedHours: hours.guaranteed,
    ...(client.hours === null ? {} : { neededHours: client.hours }),
    hourly: rounded(figures.hourly),
    effective: rounded(figures.effective),
    week: { guaranteed: down(figures.guaranteed), usual: down(figures.usual) },
    unpaidHours: hours.unpaid,
    weekCosts: costs.week,
    startCosts: costs.start,
    working: [...working.hourly, ...working.week, ...working.effective],
    legalMinimum: {
      rate: minimum.applies?.value ?? null,
      band: minimum.applies?.band ?? null,
      since: minimumRow === undefined ? null : minimumSince(minimumRow, minimum.applies?.band ?? null, rates),
      meets: minimum.meets,
      stale: minimum.inForce?.stale ?? false,
      ...(minimum.coming === null
        ? {}
        : {
            coming: {
              rate: minimum.coming.floor.value,
              from: minimum.coming.from,
              confirmed: false as const,
            },
          }),
      possible: minimum.possible.map(({ band, value }) => ({ band, rate: value })),
    },
    realLivingWage: {
      rate: wage.area === null ? null : (wageRow?.[wage.area] ?? null),
      area: wage.area,
      rates: { uk: wageRow?.uk ?? null, london: wageRow?.london ?? null },
      since: wageRow?.from ?? null,
      meets: wage.meets,
      stale: wage.inForce?.stale ?? false,
      gap:
        wage.gap === null
          ? null
          : { hour: roundedAway(wage.gap.hour), week: away(wage.gap.week), year: away(wage.gap.year) },
    },
    earningsThreshold,
    signpost: pay === null ? null : (rubric.talk.earnings?.signpost ?? null),
  };
}

function statedPay(pay: Pay | null): AssessedPay['stated'] {
  if (pay === null) return null;
  const { from, to, per, basis, weeks, perImplied = false, includesHoliday = false } = pay;
  return { from, to, per, basis, perImplied, includesHoliday, weeks };
}

/** Each band has its own first day: a row is written anew when any of them changes. */
function minimumSince(row: MinimumRow, band: string | null, { minimum }: Rates): string {
  if (band === null) return row.from;
  const amountOf = ({ bands, apprentice }: MinimumRow) =>
    band === 'apprentice' ? (apprentice ?? undefined) : bands.find(({ id }) => id === band)?.value;
  return sameSince(minimum.rows, row, amountOf);
}

/** Pounds as they are printed: rounded down to the penny. */
export function rounded(range: FractionRange | null): AssessedPay['hourly'] {
  return range === null ? null : { from: down(range.from), to: down(range.to) };
}

function down(amount: Fraction | null): number | null {
  return amount === null ? null : roundedDown(amount);
}

function away(amount: Fraction | null): number | null {
  return amount === null ? null : roundedAway(amount);
}

/** Null for somebody who need not look for work, where the rule does not hold, and where a figure is not known. */
export function assessedEarnings({
  vacancy,
  offer,
  figures,
  rates,
  rubric,
}: Context): AssessedPay['earningsThreshold'] {
  const words = rubric.talk.earnings;
  const { client, workplace } = vacancy;
  if (words === undefined || client.workSearch === 'no') return null;
  if (workplace.nation !== null && !words.nations.includes(workplace.nation)) return null;
  const earnings = earningsOf(offer, figures.hourly, rates, figures.on);
  if (earnings === null) return null;
  const { month } = earnings;
  const lines = earnings.lines.filter(
    ({ household }) => client.household === 'unknown' || client.household === household,
  );
  const isWorkedOut = lines.some(({ inForce }) => inForce.row.verified === 'derived');
  return {
    month: rounded(month) ?? { from: null, to: null },
    say:
      vacancy.hours.guaranteed?.to === 0
        ? words.none
        : fill(words.month, { 'earnings-month': rangeInWords(month) }),
    lines: lines.map(({ household, inForce: { row, stale }, meets }) => ({
      household,
      amount: row.value,
      since: row.from,
      verified: row.verified,
      stale,
      meets,
      say: fill(words[household][meets], { 'earnings-line': pounds(row.value) }),
    })),
    notes: [words.about, ...(isWorkedOut ? [words['worked-out']] : [])],
  };
}
