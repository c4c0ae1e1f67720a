// The pay of an hour as bars, crossed by the legal minimum and the real Living Wage. Every figure stands in the rows of the pay, too.
import type { AssessedPay } from '../assess/assessment.ts';
import type { BarRow, Bars } from '../page/picture.ts';
import { pounds } from '../pay/format.ts';
import { DRAINED, rangeInWords } from './pay-rows.ts';

type BarPay = Pick<AssessedPay, 'stated' | 'hourly' | 'effective' | 'legalMinimum' | 'realLivingWage'>;

interface BarSide {
  /** Whose pay it is, where there are several. */
  readonly name: string | null;
  readonly pay: BarPay;
}

/** None where no pay by the hour is known, or nothing that it could be held against. */
export function payBars(sides: readonly BarSide[]): Bars | null {
  const rows = sides.flatMap(rowsOf);
  if (rows.every(({ lines }) => lines.length === 0)) return null;
  const line = (isDashed: boolean, name: string) => {
    const sums = rows.flatMap(({ lines }) => lines.filter((one) => one.isDashed === isDashed));
    const all = [...new Set(sums.map(({ at }) => pounds(at)))];
    return all.length === 0 ? [] : [{ text: `${name} ${all.join(' or ')}`, isDashed }];
  };
  return {
    caption: 'The pay for an hour',
    rows,
    lines: [...line(false, 'legal minimum'), ...line(true, 'real Living Wage')],
  };
}

function rowsOf({
  name,
  pay: { stated, hourly, effective, legalMinimum, realLivingWage },
}: BarSide): BarRow[] {
  if (hourly === null) return [];
  const minimum = legalMinimum.meets === 'does-not-apply' ? null : legalMinimum.rate;
  const lines = [
    ...(minimum === null ? [] : [{ at: minimum, isDashed: false }]),
    ...(realLivingWage.rate === null ? [] : [{ at: realLivingWage.rate, isDashed: true }]),
  ];
  const row = (label: string, range: NonNullable<BarPay['hourly']>): BarRow => ({
    label,
    text: `${rangeInWords(range)} an hour`,
    from: range.from,
    to: range.to,
    lines,
  });
  const isDrained = effective !== null && (effective.from !== hourly.from || effective.to !== hourly.to);
  return [
    row(name ?? (stated?.per === 'hour' ? 'Stated' : 'By the hour'), hourly),
    ...(isDrained ? [row(name === null ? DRAINED : `${name}: ${DRAINED.toLowerCase()}`, effective)] : []),
  ];
}
