// What one answer says of other questions: they are not asked then, and stand in the list of answers like any other.

import type { Rubric } from '../rubric/rubric.ts';
import { ownValue } from '../source/own-value.ts';
import type { Answer } from '../vacancy/answer.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { type PartTime, withBasisOpen } from './pay-basis.ts';
import { progressOf, withProgress } from './progress.ts';
import { isKnown, replyOf, withReply } from './reply.ts';
import type { AnswerMatch, Step } from './step.ts';
import { IS_TERM_TIME, withWeeksOpen } from './term-time.ts';

/** An answer, and what it says of other steps, by their ids: an option, or what one would type. */
export interface Implication {
  readonly answer: AnswerMatch;
  readonly says: Readonly<Record<string, string>>;
}

/** The answer that was given, where it is one of these. */
export function matchedAnswer(
  given: AnswerMatch,
  { answers }: Vacancy,
): Extract<Answer, { is: string }> | null {
  for (const [question, options] of Object.entries(given)) {
    const answer = ownValue(answers, question);
    if (answer !== undefined && 'is' in answer && [options].flat().includes(answer.is)) return answer;
  }
  return null;
}

/** Options that only this answer makes possible, by the id of their question. */
export interface OptionCondition {
  readonly answer: AnswerMatch;
  readonly options: Readonly<Record<string, string>>;
}

/** Where it holds: all that can be asked, and by which rules. */
export interface ImplicationRules {
  readonly steps: readonly Step[];
  readonly settles: readonly Implication[];
  readonly only: readonly OptionCondition[];
  readonly partTime: PartTime;
  readonly rubric: Rubric;
}

/**
 * The vacancy with what its answers settle. It is worked out anew from what was said, and never kept with it: who changes
 * the answer is asked the others after all. What somebody said of them themselves stays as it is.
 */
export function withImplied(
  vacancy: Vacancy,
  { steps, settles, partTime, rubric }: ImplicationRules,
): Vacancy {
  let now = withTermTimeHeard(withBasisOpen(vacancy, partTime), steps);
  for (const { answer: given, says } of settles) {
    const answer = matchedAnswer(given, now);
    // What an advert was read as is no word of anybody: "bank" in it promises nothing, and rules nothing out.
    if (answer === null || answer.by === 'advert') continue;
    for (const [id, is] of Object.entries(says)) {
      const step = steps.find((one) => one.id === id);
      if (step === undefined || !isOpen(step, now, rubric) || !takes(step, is)) continue;
      // Whoever gave the answer, what follows from it they did not say.
      const by = answer.by === 'client' ? answer.by : 'adviser';
      const read = withReply(step, { is }, now, by, rubric);
      if ('value' in read) now = noted(read.value, id, is);
    }
  }
  return now;
}

/** Words that were typed with what every offer is asked, such as its contract, count as well. */
function withTermTimeHeard(vacancy: Vacancy, steps: readonly Step[]): Vacancy {
  const isHeard = steps.some(({ id, fact, short }) => {
    const answer = fact === null && short === 'always' ? ownValue(vacancy.answers, id) : undefined;
    return answer !== undefined && answer.by !== 'advert' && IS_TERM_TIME.test(answer.says ?? '');
  });
  return isHeard ? withWeeksOpen(vacancy) : vacancy;
}

/** It is marked as worked out, so that it goes again when an interview goes on with the file. */
function noted(vacancy: Vacancy, id: string, is: string): Vacancy {
  const notes = progressOf(vacancy);
  return withProgress(vacancy, { ...notes, settled: { ...notes.settled, [id]: is } });
}

/** The vacancy without what was only worked out. What somebody changed since, in an editor for example, stays. */
export function withoutImplied(vacancy: Vacancy, steps: readonly Step[], rubric: Rubric): Vacancy {
  const { settled: worked, ...notes } = progressOf(vacancy);
  let now = vacancy;
  for (const step of steps) {
    const reply = replyOf(step, now, rubric);
    if (
      ownValue(worked, step.id) === undefined ||
      reply === null ||
      !('is' in reply) ||
      reply.is !== ownValue(worked, step.id)
    )
      continue;
    if (step.fact !== null) now = step.fact.without(now);
    const { [step.question?.id ?? step.id]: _gone, ...answers } = now.answers;
    now = { ...now, answers };
  }
  return withProgress(now, { ...notes, settled: {} });
}

/** Two answers that do not go together: both stay, to be looked at. */
export interface Conflict {
  /** The one that says something of the other. */
  readonly from: Step;
  readonly step: Step;
}

export function conflictsIn(vacancy: Vacancy, { steps, settles, rubric }: ImplicationRules): Conflict[] {
  return settles.flatMap(({ answer: given, says }) => {
    if (matchedAnswer(given, vacancy) === null) return [];
    const from = steps.find(({ id }) => Object.hasOwn(given, id));
    return steps.flatMap((step) => {
      const reply = replyOf(step, vacancy, rubric);
      const said = ownValue(says, step.id);
      const isClash = said !== undefined && reply !== null && 'is' in reply && reply.is !== said;
      return isClash && from !== undefined ? [{ from, step }] : [];
    });
  });
}

/** The step without the options that another answer rules out. */
export function withPossibleOptions(step: Step, vacancy: Vacancy, { only, rubric }: ImplicationRules): Step {
  const reply = replyOf(step, vacancy, rubric);
  const isRuledOut = (is: string) =>
    only.some(({ answer, options }) => ownValue(options, step.id) === is && isAnother(answer, vacancy)) &&
    !(reply !== null && 'is' in reply && reply.is === is);
  const choices = step.choices.filter(({ is }) => !isRuledOut(is));
  return choices.length === step.choices.length ? step : { ...step, choices };
}

/** The question was answered, with another option. */
function isAnother(given: AnswerMatch, vacancy: Vacancy): boolean {
  const answered = Object.keys(given).some((question) => {
    const answer = ownValue(vacancy.answers, question);
    return answer !== undefined && 'is' in answer;
  });
  return answered && matchedAnswer(given, vacancy) === null;
}

/** The steps that are settled in one of the two and open in the other. */
export function newlyImplied(before: Vacancy, after: Vacancy, plan: ImplicationRules): Step[] {
  const [was, is] = [withImplied(before, plan), withImplied(after, plan)];
  const known = (step: Step, vacancy: Vacancy) => isKnown(step, vacancy, plan.rubric);
  return plan.steps.filter((step) => !known(step, was) && !known(step, after) && known(step, is));
}

/** Nobody said anything of it, not even why it is not known. */
function isOpen(step: Step, vacancy: Vacancy, rubric: Rubric): boolean {
  const reply = replyOf(step, vacancy, rubric);
  return reply === null || ('unknown' in reply && ['not-asked', 'advert-silent'].includes(reply.unknown));
}

/** A team may have put other options in the place of ours. */
function takes({ question, fact }: Step, is: string): boolean {
  return fact !== null || question === null || question.options.some((option) => option.is === is);
}
