// A vacancy without what is not for a reader. It is judged again without it, so nothing can shine through a level.

import { questionsOf, type Rubric } from '../rubric/rubric.ts';
import { ownValue } from '../source/own-value.ts';
import type { Answer } from '../vacancy/answer.ts';
import { emptyVacancy, type Vacancy } from '../vacancy/vacancy.ts';

/**
 * About the job alone: nothing of the client, and no answer that the client or the adviser gave or would be asked for. Such
 * an answer is not known, and its question is open.
 */
export function withoutClient(vacancy: Vacancy, rubric: Pick<Rubric, 'features'>): Vacancy {
  const { client, gives, purpose, meta } = emptyVacancy(vacancy.id);
  const asked = questionsOf(rubric).filter(({ who }) => who === 'employer');
  const answers: Record<string, Answer> = {};
  for (const { id } of asked) {
    const answer = ownValue(vacancy.answers, id);
    if (answer !== undefined && isOfTheJob(answer)) answers[id] = answer;
  }
  return { ...vacancy, client, gives, purpose, meta, answers };
}

/** The advert said it, or the employer did. */
function isOfTheJob({ by }: Answer): boolean {
  return by === 'advert' || by === 'employer';
}

/** What the client may take home: no words that the adviser noted, and nothing that tells of a benefit. */
export function withoutNotes(vacancy: Vacancy): Vacancy {
  const answers: Record<string, Answer> = {};
  for (const [question, answer] of Object.entries(vacancy.answers))
    answers[question] = answer.by === null || answer.by === 'adviser' ? { ...answer, says: null } : answer;
  return { ...vacancy, client: { ...vacancy.client, workSearch: 'unknown' }, meta: null, answers };
}
