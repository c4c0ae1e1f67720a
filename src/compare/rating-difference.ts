// The differences worth talking about, largest first, and what only some people answered.
import { rankOf } from '../rubric/scale.ts';
import { countOf, known } from './agreement.ts';
import type { AgreePrompt } from './agreement-words.ts';
import { type Answered, type RatedQuestion, type Rating, ratedQuestions } from './rating.ts';

export interface RatingDifference extends RatedQuestion {
  /** Steps between the lowest and the highest level given: 1 to 3. */
  readonly steps: number;
  /** What to ask each other. */
  readonly prompt: AgreePrompt;
}

/** Further apart first; then the smaller the largest group; then decisive questions; then in rubric order. */
export function ratingDifferences(ratings: readonly Rating[]): RatingDifference[] {
  return ratedQuestions(ratings)
    .map((rated) => ({ ...rated, steps: stepsOf(rated), share: shareOf(rated) }))
    .filter(({ steps }) => steps > 0)
    .toSorted((a, b) => b.steps - a.steps || a.share - b.share || Number(b.decisive) - Number(a.decisive))
    .map(({ share: _, ...rated }) => ({ ...rated, prompt: promptFor(rated.answers, rated.steps) }));
}

/** Questions that somebody answered and somebody left open, where the levels given do not differ. */
export function answeredBySome(ratings: readonly Rating[]): RatedQuestion[] {
  return ratedQuestions(ratings).filter((rated) => {
    const asked = rated.answers.filter(({ answer }) => !answer.dropped);
    const some = asked.filter(isAnswered).length;
    return some > 0 && some < asked.length && stepsOf(rated) === 0;
  });
}

export function isAnswered({ answer }: Answered): boolean {
  return answer.is !== null;
}

function levelsOf({ answers }: RatedQuestion) {
  return known(answers.map(({ answer }) => answer.level));
}

function stepsOf(rated: RatedQuestion): number {
  const ranks = levelsOf(rated).map(rankOf);
  return ranks.length === 0 ? 0 : Math.max(...ranks) - Math.min(...ranks);
}

function shareOf(rated: RatedQuestion): number {
  const { agree, of } = countOf(levelsOf(rated));
  return of === 0 ? 1 : agree / of;
}

function promptFor(answers: readonly Answered[], steps: number): AgreePrompt {
  const given = answers.filter(({ answer }) => answer.level !== null).map(({ answer }) => answer);
  if (given.some(({ rests }) => rests !== null)) return 'figures';
  if (given.some(({ caps }) => caps)) return 'serious';
  if (steps > 1) return 'far';
  return new Set(given.map(({ by }) => by)).size > 1 ? 'sources' : 'near';
}
