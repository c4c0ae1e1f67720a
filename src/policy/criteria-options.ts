// Which rubric, rates and approach a person names, and the day they are taken on.
import type { Host } from '../host/host.ts';
import { unusable } from '../source/problem.ts';

export interface CriteriaOptions {
  readonly rubric: string;
  readonly rates?: string;
  readonly approach?: string;
  readonly on?: string;
}

/** The day to check for: a real one, written year-month-day. */
export function dayOf(written: string | undefined, host: Host): string {
  if (written === undefined) return host.today();
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  const date = match === null ? null : new Date(`${written}T00:00:00Z`);
  if (date === null || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(written)) {
    throw unusable('--on', 'This is not a date', 'Write it as year-month-day, for example 2026-11-21.');
  }
  return written;
}
