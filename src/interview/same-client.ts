// What is kept of a client for another offer: their own answers, and nothing of the job.
import type { Rubric } from '../rubric/rubric.ts';
import { emptyVacancy, type Vacancy } from '../vacancy/vacancy.ts';
import { progressOf, withProgress } from './progress.ts';
import { choiceLabels } from './question-page.ts';
import { replyInWords, replyOf } from './reply.ts';
import type { Step } from './step.ts';

/** Whether it is an apprenticeship, how it looks and what it may give are of the job. */
const THEIRS: readonly string[] = [
  'client.work-search',
  'client.age',
  'client.hours',
  'client.household',
  'client.wishes',
];

/** An offer of which only the client is known. What they would rather not say is not asked again, either. */
export function sameClient({ client, meta }: Pick<Vacancy, 'client' | 'meta'>): Vacancy {
  const none = emptyVacancy('');
  const { age, hours, workSearch, household, wishes } = client;
  const { unknown } = progressOf({ ...none, meta });
  const kept = { ...none, client: { ...none.client, age, hours, workSearch, household, wishes } };
  // What was left open may be known by now.
  const reasons = Object.entries(unknown).filter(
    ([path, reason]) => THEIRS.includes(path) && reason === 'skipped',
  );
  return withProgress(kept, { ...progressOf(none), unknown: Object.fromEntries(reasons) });
}

/** What is known of a client stays theirs: an offer that says anything of one keeps to that. */
export function forClient(vacancy: Vacancy, client: Vacancy | null): Vacancy {
  const own = (offer: Vacancy) => JSON.stringify(sameClient(offer));
  if (client === null || own(vacancy) !== own(emptyVacancy(''))) return vacancy;
  const notes = progressOf(vacancy);
  return withProgress(
    { ...vacancy, client: { ...client.client, apprentice: vacancy.client.apprentice } },
    { ...notes, unknown: { ...notes.unknown, ...progressOf(client).unknown } },
  );
}

/** What is kept, each as in the list of answers. */
export function keptInWords(vacancy: Vacancy, steps: readonly Step[], rubric: Rubric): string[] {
  return steps
    .filter((step) => THEIRS.includes(step.id) && replyOf(step, vacancy, rubric) !== null)
    .map((step) => choiceLabels(step, replyInWords(step, vacancy, rubric)));
}
