// The pay part of an assessment: exact figures rounded for print.
import { type Exact, type ExactRange, roundedAway, roundedDown } from '../pay/exact.ts';
import type { AssessedPay } from './assessment.ts';
import type { Case } from './case.ts';

export function assessedPay({ vacancy, figures }: Case): AssessedPay {
  const { pay, hours, costs } = vacancy;
  const { legalMinimum: minimum, realLivingWage: wage } = figures;
  const minimumRow = minimum.inForce?.row;
  const wageRow = wage.inForce?.row;
  return {
    on: figures.on,
    stated: pay === null ? null : { from: pay.from, to: pay.to, per: pay.per, basis: pay.basis },
    paidHours: hours.paid,
    guaranteedHours: hours.guaranteed,
    hourly: rounded(figures.hourly),
    effective: rounded(figures.effective),
    week: { guaranteed: down(figures.guaranteed), usual: down(figures.usual) },
    startCosts: costs.start,
    working: [...figures.hourlyWorking, ...figures.weekWorking, ...figures.effectiveWorking],
    legalMinimum: {
      rate: minimum.applies?.value ?? null,
      band: minimum.applies?.band ?? null,
      since: minimumRow?.from ?? null,
      meets: minimum.meets,
      stale: minimum.inForce?.stale ?? false,
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
  };
}

function rounded(range: ExactRange | null): AssessedPay['hourly'] {
  return range === null ? null : { from: down(range.from), to: down(range.to) };
}

function down(amount: Exact | null): number | null {
  return amount === null ? null : roundedDown(amount);
}

function away(amount: Exact | null): number | null {
  return amount === null ? null : roundedAway(amount);
}
