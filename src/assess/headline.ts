// The one-line headline: a sentence, best first, never a number that stands for the offer.
import { LEVELS } from '../rubric/rubric.ts';
import type { Ask, AssessedFeature } from './assessment.ts';

/** Counts with the short names of the features, then a concern inside, then what to ask first. */
export function headlineOf(features: readonly AssessedFeature[], asks: readonly Ask[]): string {
  const counts = LEVELS.toReversed().flatMap((level) => {
    const these = features.filter((feature) => feature.level === level);
    return these.length === 0 ? [] : [`${these.length} ${level} (${names(these)})`];
  });
  const unknown = features.filter((feature) => feature.level === null && !appliesNowhere(feature));
  const nowhere = features.filter(appliesNowhere);
  const parts = [
    ...counts,
    ...(unknown.length === 0 ? [] : [`${unknown.length} not known yet`]),
    ...(nowhere.length === 0 ? [] : [`${nowhere.length} ${nowhere.length === 1 ? 'does' : 'do'} not apply`]),
  ];
  const inside = features.filter(hidesConcern);
  const concern = inside.length === 0 ? '' : ` A concern inside: ${names(inside)}.`;
  const first = asks[0] === undefined ? '' : ` Ask first: ${lowerFirst(asks[0].ask)}`;
  return `${parts.join(', ')}.${concern}${first}`;
}

/** Fair or good on the whole, with a poor answer inside. */
export function hidesConcern({ level, answers }: AssessedFeature): boolean {
  return (level === 'fair' || level === 'good') && answers.some((answer) => answer.level === 'poor');
}

function appliesNowhere({ level, questions }: AssessedFeature): boolean {
  return level === null && questions === 0;
}

function names(features: readonly AssessedFeature[]): string {
  return features.map(({ short }) => short).join(', ');
}

function lowerFirst(sentence: string): string {
  const second = sentence[1] ?? '';
  return second === second.toLowerCase() && second !== ' '
    ? sentence.charAt(0).toLowerCase() + sentence.slice(1)
    : sentence;
}
