// One person's reading of a vacancy.
import type { AssessedAnswer, Assessment } from '../assess/assessment.ts';

export interface Rating {
  /** The name of the person's file, without its ending. */
  readonly who: string;
  readonly assessment: Assessment;
}

/** What one person made of a question. */
export interface Answered {
  readonly who: string;
  readonly answer: AssessedAnswer;
}

/** One question of the rubric, with what each person made of it. */
export interface RatedQuestion {
  readonly question: string;
  readonly ask: string;
  /** The title of its feature. */
  readonly feature: string;
  readonly decisive: boolean;
  readonly answers: readonly Answered[];
}

/** Every question, in rubric order. All ratings are by the same rubric. */
export function ratedQuestions(ratings: readonly Rating[]): RatedQuestion[] {
  const [first] = ratings;
  return (first?.assessment.features ?? []).flatMap(({ title, answers }, f) =>
    answers.map(({ question, ask, decisive }, q) => ({
      question,
      ask,
      feature: title,
      decisive,
      answers: ratings.flatMap(({ who, assessment }) => {
        const answer = assessment.features[f]?.answers[q];
        return answer === undefined ? [] : [{ who, answer }];
      }),
    })),
  );
}
