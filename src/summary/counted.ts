// Counts as words.
import type { Counts } from './summary.ts';

/** How many of them are poor or weak. */
export function lowOf(counts: Counts | undefined): number {
  return (counts?.get('poor') ?? 0) + (counts?.get('weak') ?? 0);
}

export function offers(count: number): string {
  return count === 1 ? '1 offer' : `${number(count)} offers`;
}

export function number(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

export function share(part: number, whole: number): string {
  return whole === 0 ? '' : `${Math.round((100 * part) / whole)}%`;
}
