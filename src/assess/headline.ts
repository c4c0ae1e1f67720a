// The one-line headline: what cannot wait, then where the features stand, best first; never a number that stands for the offer.

import { LEVELS, type Level } from '../rubric/scale.ts';
import type { AssessedFeature } from './assessment.ts';

/** A feature as far as the headline speaks of it. */
interface HeadlineInput {
  readonly short: string;
  readonly level: Level | null;
  /** How many questions count; none where nothing applies. */
  readonly questions: number;
  /** Fair or good on the whole, with a poor answer inside. */
  readonly hidesConcern: boolean;
}

/** What cannot wait, or the pay; counts with the short names of the features, a concern inside, what to ask first. */
export function headlineOf(
  features: readonly HeadlineInput[],
  askFirst: string | undefined,
  lead = '',
): string {
  const parts: string[] = [];
  for (const level of BEST_FIRST) {
    const these = features.filter((feature) => feature.level === level);
    if (these.length > 0) parts.push(`${these.length} ${level} (${names(these)})`);
  }
  const unknown = features.filter(({ level, questions }) => level === null && questions > 0).length;
  const nowhere = features.filter(({ level, questions }) => level === null && questions === 0).length;
  if (unknown > 0) parts.push(`${unknown} not known yet`);
  if (nowhere > 0) parts.push(`${nowhere} ${nowhere === 1 ? 'does' : 'do'} not apply`);
  const inside = features.filter(({ hidesConcern }) => hidesConcern);
  const concern = inside.length === 0 ? '' : ` A concern inside: ${names(inside)}.`;
  const first = askFirst === undefined ? '' : ` Ask first: ${lowerFirst(askFirst)}`;
  return `${lead === '' ? '' : `${lead} `}${parts.join(', ')}.${concern}${first}`;
}

const BEST_FIRST = LEVELS.toReversed();

/** Fair or good on the whole: only then is a poor answer worth a word of its own. */
export function canHideConcern(level: Level | null): boolean {
  return level === 'fair' || level === 'good';
}

/** Fair or good on the whole, with a poor answer inside. */
export function hidesConcern({ level, answers }: AssessedFeature): boolean {
  return canHideConcern(level) && answers.some((answer) => answer.level === 'poor');
}

function names(features: readonly HeadlineInput[]): string {
  return features.map(({ short }) => short).join(', ');
}

function lowerFirst(sentence: string): string {
  const second = sentence[1] ?? '';
  return second === second.toLowerCase() && second !== ' '
    ? sentence.charAt(0).toLowerCase() + sentence.slice(1)
    : sentence;
}
