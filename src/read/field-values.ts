// Single values as data fields write them: a unit of time, a sum, a day. In this country the day stands before the month.

import type { PayPeriod } from '../pay/pay-terms.ts';
import { ownValue } from '../source/own-value.ts';

const UNITS: Readonly<Record<string, PayPeriod>> = {
  ...{ hour: 'hour', hourly: 'hour', hours: 'hour', hr: 'hour', hur: 'hour', perhour: 'hour', ph: 'hour' },
  ...{ day: 'day', daily: 'day', perday: 'day', pd: 'day' },
  ...{ week: 'week', weekly: 'week', wk: 'week', wee: 'week', perweek: 'week', pw: 'week' },
  ...{ month: 'month', monthly: 'month', mo: 'month', mon: 'month', permonth: 'month', pcm: 'month' },
  ...{ year: 'year', yearly: 'year', annual: 'year', annually: 'year', annum: 'year', yr: 'year' },
  ...{ ann: 'year', perannum: 'year', peryear: 'year', pa: 'year', annualsalary: 'year' },
};

/** `HOUR`, "per annum", "1 YEAR", "per-hour-wage", `https://schema.org/Hour`; null for anything else: a period is never guessed. */
export function unitOf(written: string): PayPeriod | null {
  const last = written
    .slice(0, LONGEST_UNIT)
    .replace(/^.*[/:]/, '')
    .trim();
  const [number = ''] = /^\d*/.exec(last) ?? [];
  // "2 WEEK" is a period that no pay here has.
  if (number !== '' && number !== '1') return null;
  const plain = last.toLowerCase().replace(/[^a-z]/g, '');
  return ownValue(UNITS, plain) ?? ownValue(UNITS, plain.replace(/(?:salary|wage|rate|pay)$/, '')) ?? null;
}

const LONGEST_UNIT = 100;

/** A plain number above zero, also as text: "31,650", "£12.21", "24k". With words beside it, it is read as an advert is. */
export function poundsOf(value: unknown): number | null {
  const written = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  const digits = written.replace(/^(?:£|GBP)\s?/i, '').replace(/,(?=\d{3}(?:\D|$))/g, '');
  const [, number = '', k] = /^(\d{1,9}(?:\.\d+)?)(k?)$/i.exec(digits) ?? [];
  const pounds = number === '' ? 0 : Number(number) * (k === '' ? 1 : 1000);
  return pounds > 0 ? pounds : null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `2026-11-21T10:00Z`, `21/11/2026 12:00`, `21.11.26`, `7 November 2023`, `Mon, 07 Nov 2023`, milliseconds; else null. */
export function postedDay(written: unknown): string | null {
  const text = typeof written === 'string' ? written.trim().slice(0, 60) : '';
  if (/^\d{13}$/.test(text)) return new Date(Number(text)).toISOString().slice(0, 10);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (iso !== null) return real(iso[1], iso[2], iso[3]);
  const figures = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})(?!\d)/.exec(text);
  if (figures !== null) return real(figures[3], figures[2], figures[1]);
  const words = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})(?!\d)/i.exec(
    text,
  );
  if (words === null) return null;
  const month = MONTHS.indexOf((words[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? null : real(words[3], String(month), words[1]);
}

function real(year = '', month = '', day = ''): string | null {
  const full = year.length === 2 ? `20${year}` : year;
  const text = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}
