// An interview as it stands: a vacancy, with what was asked so far kept in its notes. Every change makes a new one.

import type { Reason } from '../rubric/scale.ts';
import type { Giver } from '../vacancy/answer.ts';
import { isTextCut } from '../vacancy/found-in-advert.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import type { FactRead } from './fact.ts';
import type { InterviewPlan } from './interview-plan.ts';
import { progressOf, withProgress } from './progress.ts';
import { isKnown, type Reply, replyOf, withReply } from './reply.ts';
import type { Step } from './step.ts';

/** The vacancy with a reply in it, which counts as asked; or what to type instead. `by` is who said it, where that was typed. */
export function replied(
  step: Step,
  reply: Reply,
  vacancy: Vacancy,
  plan: InterviewPlan,
  by: Giver | null = null,
): FactRead {
  const said =
    'is' in reply ? { is: step.fact?.withIds?.(reply.is, plan.rubric.features) ?? reply.is } : reply;
  const read = withReply(step, said, vacancy, by ?? giverOf(step, plan), plan.rubric);
  return 'not' in read ? read : { value: asked(read.value, step.id) };
}

/** Every question of this part that is still open is left out on purpose, this one with them. */
export function skipped(step: Step, open: readonly Step[], vacancy: Vacancy, plan: InterviewPlan): Vacancy {
  const isFeature = plan.rubric.features.some(({ id }) => id === step.part);
  const these = isFeature ? open.filter(({ part }) => part === step.part) : [];
  let now = vacancy;
  for (const one of these.includes(step) ? these : [step, ...these]) {
    if (isKnown(one, now, plan.rubric)) continue;
    // A reason that was given is worth more than that it was left out.
    if (replyOf(one, now, plan.rubric) !== null) {
      now = asked(now, one.id);
      continue;
    }
    const read = replied(one, { unknown: 'skipped' }, now, plan);
    if ('value' in read) now = read.value;
  }
  return now;
}

/** The step before this one, of those that were asked, or the last one; null at the first. */
export function stepBefore(step: Step | null, vacancy: Vacancy, plan: InterviewPlan): Step | null {
  const order = progressOf(vacancy).asked.filter((id) => plan.steps.some((one) => one.id === id));
  const at = step === null ? -1 : order.indexOf(step.id);
  const id = at < 0 ? order.at(-1) : order[at - 1];
  return plan.steps.find((one) => one.id === id) ?? null;
}

export function hasBegun(vacancy: Vacancy): boolean {
  return progressOf(vacancy).asked.length > 0;
}

/**
 * As it is kept when the interview is done: what nobody was asked is left out, for an empty line says the same, and a
 * later interview may ask it. Where an advert was read, an empty line says that the advert is silent.
 */
export function finished(vacancy: Vacancy, steps: readonly Step[]): Vacancy {
  const { unknown, settled } = progressOf(vacancy);
  const told = Object.entries(unknown).filter(([, reason]) => reason !== 'not-asked');
  const silence: Reason = vacancy.found === null || isTextCut(vacancy) ? 'not-asked' : 'advert-silent';
  const answers = Object.fromEntries(
    Object.entries(asTold(vacancy, steps)).filter(
      ([, answer]) => !('unknown' in answer && answer.unknown === silence && answer.says === null),
    ),
  );
  return withProgress(
    { ...vacancy, answers },
    {
      unknown: Object.fromEntries(told),
      asked: [],
      told: null,
      confirmed: vacancy.found !== null,
      settled,
      aside: {},
      way: null,
      file: null,
    },
  );
}

/** Its answers, where those about the job that were given here without a name are by whoever told them. */
function asTold(vacancy: Vacancy, steps: readonly Step[]): Vacancy['answers'] {
  const { told, asked: here, settled } = progressOf(vacancy);
  if (told === null) return vacancy.answers;
  const ofJob = steps.filter(
    ({ id, who }) => who === 'employer' && here.includes(id) && !Object.hasOwn(settled, id),
  );
  const ids = new Set(ofJob.map(({ id, question }) => question?.id ?? id));
  return Object.fromEntries(
    Object.entries(vacancy.answers).map(([id, answer]) => [
      id,
      ids.has(id) && 'is' in answer && answer.by === 'adviser' ? { ...answer, by: told } : answer,
    ]),
  );
}

/** As a call begins: what was said of the job is by whoever told it, and what is open of it is asked, whoever was asked before. */
export function asCallBegins(vacancy: Vacancy, steps: readonly Step[]): Vacancy {
  const notes = progressOf(vacancy);
  const theirs = steps.filter(({ who }) => who === 'employer').map(({ id }) => id);
  return withProgress(
    { ...vacancy, answers: asTold(vacancy, steps) },
    { ...notes, asked: notes.asked.filter((id) => !theirs.includes(id)) },
  );
}

/** This step counts as asked: it is not asked again, and one can go back to it. */
export function asked(vacancy: Vacancy, id: string): Vacancy {
  const notes = progressOf(vacancy);
  return notes.asked.includes(id)
    ? vacancy
    : withProgress(vacancy, { ...notes, asked: [...notes.asked, id] });
}

/** Who said it, as far as the interview can know: in the second call it is the employer. */
export function giverOf({ who }: Step, { way }: InterviewPlan): Giver {
  if (way === 'employer' && who === 'employer') return 'employer';
  return who === 'client' ? 'client' : 'adviser';
}
