// Counts as words.
import type { Feature, Rubric, Talk } from '../rubric/rubric.ts';
import type { SummaryCounts } from './summary.ts';

/** How many of them are poor or weak. */
export function lowOf(counts: SummaryCounts | undefined): number {
  return (counts?.get('poor') ?? 0) + (counts?.get('weak') ?? 0);
}

/** The features with the highest counts, as `count` reads them, and how high each is. */
export function mostCounted(
  features: ReadonlyMap<string, SummaryCounts>,
  rubric: Rubric,
  most: number,
  count: (counts: SummaryCounts | undefined) => number,
): { readonly feature: Feature; readonly times: number }[] {
  return rubric.features
    .map((feature) => ({ feature, times: count(features.get(feature.id)) }))
    .filter(({ times }) => times > 0)
    .toSorted((a, b) => b.times - a.times)
    .slice(0, most);
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

/** "9 meet it, 1 does not, 80 do not say". */
export function metInWords(counts: SummaryCounts): string {
  const [met, not, unknown] = ['met', 'notMet', 'unknown'].map((word) => counts.get(word) ?? 0);
  const said = (times = 0, one: string, many: string) => `${number(times)} ${times === 1 ? one : many}`;
  return [
    said(met, 'meets it', 'meet it'),
    said(not, 'does not', 'do not'),
    said(unknown, 'does not say', 'do not say'),
  ].join(', ');
}

/** What is said, whatever step of a team's line it is said from. */
export function wordsOf(talk: Talk | undefined): string | undefined {
  return typeof talk === 'object' ? talk.say : talk;
}
