// Pay as data fields state it: in pounds, its ends the right way round, and for a time that it can be for.

import type { Pay, PayPeriod } from '../pay/pay-terms.ts';

interface FieldPay {
  readonly pay: Pay | null;
  /** There is pay in the fields that cannot be taken: they are not silent about it. */
  readonly isLeftOut: boolean;
  /** What a person should know about how it was read. */
  readonly notes: readonly string[];
}

export const NO_FIELD_PAY: FieldPay = { pay: null, isLeftOut: false, notes: [] };

/** What nobody is paid less than, or more than, for a time: the field says the wrong time. */
const CAN_BE: Readonly<Record<PayPeriod, readonly [least: number, most: number]>> = {
  hour: [1, 1000],
  day: [8, 10_000],
  week: [8, 20_000],
  month: [20, 100_000],
  year: [100, 2_000_000],
};

const SWAPPED = 'The lowest pay in the data fields is above the highest. They were swapped: check them.';

/** Nought is no pay, and neither is a sum in another currency. */
export function fieldPay(
  from: number | null,
  to: number | null,
  per: PayPeriod | null,
  currency: string | null,
): FieldPay {
  const [a, b] = [from ?? to, to ?? from];
  if (a === null || b === null) return NO_FIELD_PAY;
  if (currency !== null && !/^(?:GBP|£)$/i.test(currency.trim())) {
    const code = /^[a-z]{3}$/i.test(currency.trim()) ? currency.trim().toUpperCase() : 'another currency';
    const note = `The pay in the data fields is in ${code}, not in pounds. It was left out.`;
    return { pay: null, isLeftOut: true, notes: [note] };
  }
  const [low, high] = a > b ? [b, a] : [a, b];
  const notes = a > b ? [SWAPPED] : [];
  const [least, most] = per === null ? [0, high] : CAN_BE[per];
  const canBe = low >= least && high <= most;
  if (!canBe) notes.push(impossible(per));
  return {
    pay: { from: low, to: high, per: canBe ? per : null, basis: 'actual', fullTimeHours: null, weeks: null },
    isLeftOut: false,
    notes,
  };
}

function impossible(per: PayPeriod | null): string {
  const time = per === 'hour' ? 'an hour' : `a ${per}`;
  return `The data fields give the pay as for ${time}, which cannot be right. The time was left out: ask what it is for.`;
}
