// A year's or a month's pay beside part-time hours: nobody knows whose hours it is for until somebody says.
import type { Vacancy } from '../vacancy/vacancy.ts';

/** Fewer hours a week than these are part time; less pay a year than `least` is no pay for full time. */
export interface PartTime {
  readonly hours: number;
  readonly least: number;
}

const MONTHS = 12;

/** A file that says nothing of it means these hours; what is told at a desk may be for full time, and is for neither yet. */
export function withBasisOpen(vacancy: Vacancy, { hours, least }: PartTime): Vacancy {
  const { pay } = vacancy;
  const { from = null, to = null } = vacancy.hours.paid ?? {};
  const fewest = from ?? to;
  if (pay === null || pay.basis !== 'actual' || pay.actualSaid || fewest === null || fewest >= hours)
    return vacancy;
  if (pay.per !== 'year' && pay.per !== 'month') return vacancy;
  const most = (pay.to ?? pay.from ?? 0) * (pay.per === 'month' ? MONTHS : 1);
  return most < least ? vacancy : { ...vacancy, pay: { ...pay, basis: 'unknown' } };
}
