// How far people agree about one vacancy: per question, per feature, and in one figure over all questions.
import { LEVELS, type Level, rankOf } from '../rubric/scale.ts';
import { ordinalAlpha } from './alpha.ts';
import { type Rating, ratedQuestions } from './rating.ts';

/** What `--format json` prints, whole. */
export interface Agreement {
  /** Krippendorff's alpha, ordinal, to four decimals; null where it is not defined. */
  readonly alpha: number | null;
  /** Questions that at least two people gave a level. */
  readonly units: number;
  readonly raters: number;
  /** Those questions, in rubric order. */
  readonly questions: readonly ({ readonly question: string } & AgreementCount)[];
  /** Every feature, in rubric order. */
  readonly features: readonly ({ readonly feature: string } & AgreementCount)[];
}

export interface AgreementCount {
  /** The size of the largest group that gave the same level. */
  readonly agree: number;
  /** How many gave any level. */
  readonly of: number;
}

export function agreementOf(ratings: readonly Rating[]): Agreement {
  const units = ratedQuestions(ratings)
    .map(({ question, answers }) => ({ question, levels: known(answers.map(({ answer }) => answer.level)) }))
    .filter(({ levels }) => levels.length > 1);
  const alpha = ordinalAlpha(units.map(({ levels }) => levels.map(rankOf)));
  return {
    alpha: alpha === null ? null : Number(alpha.toFixed(4)),
    units: units.length,
    raters: ratings.length,
    questions: units.map(({ question, levels }) => ({ question, ...countOf(levels) })),
    features: (ratings[0]?.assessment.features ?? []).map(({ id }, index) => ({
      feature: id,
      ...countOf(known(ratings.map(({ assessment }) => assessment.features[index]?.level ?? null))),
    })),
  };
}

export function countOf(levels: readonly Level[]): AgreementCount {
  const sizes = LEVELS.map((level) => levels.filter((one) => one === level).length);
  return { agree: Math.max(...sizes), of: levels.length };
}

export function known(levels: readonly (Level | null)[]): Level[] {
  return levels.filter((level) => level !== null);
}
