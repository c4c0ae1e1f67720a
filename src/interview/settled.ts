// What one answer says of other questions: they are not asked then, and stand in the list of answers like any other.
import type { Rubric } from '../rubric/rubric.ts';
import type { Answer, Vacancy } from '../vacancy/vacancy.ts';
import { isKnown, replyOf, withReply } from './reply.ts';
import type { Step } from './step.ts';

/** One question, and the option or options that count. */
export type Given = Readonly<Record<string, string | readonly string[]>>;

/** An answer, and what it says of other steps, by their ids: an option, or what one would type. */
export interface Settling {
  readonly answer: Given;
  readonly says: Readonly<Record<string, string>>;
  /** With another answer those options cannot be, and are not offered. */
  readonly only?: boolean | undefined;
}

/** The answer that was given, where it is one of these. */
export function givenOf(given: Given, { answers }: Vacancy): Extract<Answer, { is: string }> | null {
  for (const [question, options] of Object.entries(given)) {
    const answer = answers[question];
    if (answer !== undefined && 'is' in answer && [options].flat().includes(answer.is)) return answer;
  }
  return null;
}

/** Where it holds: all that can be asked, and by which rules. */
export interface Settled {
  readonly steps: readonly Step[];
  readonly settles: readonly Settling[];
  readonly rubric: Rubric;
}

/**
 * The vacancy with what its answers settle. It is worked out anew from what was said, and never kept with it: who changes
 * the answer is asked the others after all. What somebody said of them themselves stays as it is.
 */
export function settled(vacancy: Vacancy, { steps, settles, rubric }: Settled): Vacancy {
  let now = vacancy;
  for (const { answer: given, says } of settles) {
    const answer = givenOf(given, now);
    if (answer === null) continue;
    for (const [id, is] of Object.entries(says)) {
      const step = steps.find((one) => one.id === id);
      if (step === undefined || !isOpen(step, now, rubric) || !takes(step, is)) continue;
      const read = withReply(step, { is }, now, answer.by, rubric);
      if ('value' in read) now = read.value;
    }
  }
  return now;
}

/** The step without the options that another answer rules out. */
export function narrowed(step: Step, vacancy: Vacancy, { settles, rubric }: Settled): Step {
  const reply = replyOf(step, vacancy, rubric);
  const isRuledOut = (is: string) =>
    settles.some(
      ({ answer, says, only }) => only === true && says[step.id] === is && isAnother(answer, vacancy),
    ) && !(reply !== null && 'is' in reply && reply.is === is);
  const choices = step.choices.filter(({ is }) => !isRuledOut(is));
  return choices.length === step.choices.length ? step : { ...step, choices };
}

/** The question was answered, with another option. */
function isAnother(given: Given, vacancy: Vacancy): boolean {
  const answered = Object.keys(given).some((question) => {
    const answer = vacancy.answers[question];
    return answer !== undefined && 'is' in answer;
  });
  return answered && givenOf(given, vacancy) === null;
}

/** The steps that are settled in one of the two and open in the other. */
export function newlySettled(before: Vacancy, after: Vacancy, plan: Settled): Step[] {
  const [was, is] = [settled(before, plan), settled(after, plan)];
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
