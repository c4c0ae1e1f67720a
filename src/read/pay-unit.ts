// The time a figure of pay is for, as data fields name it.

import type { PayPeriod } from '../pay/pay-terms.ts';
import { ownValue } from '../source/own-value.ts';

const UNITS: Readonly<Record<string, PayPeriod>> = {
  ...{ hour: 'hour', hourly: 'hour', hours: 'hour', hr: 'hour', hur: 'hour', perhour: 'hour', ph: 'hour' },
  ...{ day: 'day', daily: 'day', perday: 'day', pd: 'day' },
  ...{ week: 'week', weekly: 'week', wk: 'week', perweek: 'week', pw: 'week' },
  ...{ month: 'month', monthly: 'month', mo: 'month', mon: 'month', permonth: 'month', pcm: 'month' },
  ...{ year: 'year', yearly: 'year', annual: 'year', annually: 'year', annum: 'year', yr: 'year' },
  ...{ ann: 'year', perannum: 'year', peryear: 'year', pa: 'year', annualsalary: 'year' },
};

/** `HOUR`, "per annum", `https://schema.org/Hour`; null where it is none: a period is never guessed. */
export function unitOf(written: string): PayPeriod | null {
  const last = written.replace(/^.*[/:]/, '');
  return ownValue(UNITS, last.toLowerCase().replace(/[^a-z]/g, '')) ?? null;
}

/** A plain number above nought, also as text: "31,650", "£12.21", "24k". Words with it are for the reader of words. */
export function poundsOf(value: unknown): number | null {
  const written = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  const digits = written.replace(/^(?:£|GBP)\s?/i, '').replace(/,(?=\d{3}(?:\D|$))/g, '');
  const [, number = '', k] = /^(\d{1,9}(?:\.\d+)?)(k?)$/i.exec(digits) ?? [];
  const pounds = number === '' ? 0 : Number(number) * (k === '' ? 1 : 1000);
  return pounds > 0 ? pounds : null;
}
