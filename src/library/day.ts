// The day that is handed in: a missing one would silently use the newest rates.
import { unusable } from '../source/problem.ts';

export function checkDay(on: unknown): void {
  if (typeof on === 'string' && isDay(on)) return;
  throw unusable(
    'on',
    on === undefined ? 'The day of the check is missing' : 'This is not a date',
    'Write it as year-month-day, for example 2026-11-21.',
  );
}

function isDay(written: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return false;
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written);
}
