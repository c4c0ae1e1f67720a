// A sign that somebody could be put at risk, typed at any prompt: its question is asked next, and nothing answers it but a choice.

import { neutralise } from '../source/neutralise.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import type { InterviewPlan } from './interview-plan.ts';
import { progressOf } from './progress.ts';
import type { QuestionState } from './question-state.ts';
import type { Heard, ParsedLine } from './questionnaire.ts';
import { replyOf } from './reply.ts';
import type { Step } from './step.ts';

const FIRST = 'One question about it comes first.';
const ALONE = 'Ask the client about it in private, with nobody else on the line.';

/** Null where there is nothing to ask. */
export function heardIn(line: string, vacancy: Vacancy, plan: InterviewPlan): Heard | null {
  const sign = plan.signIn(neutralise(line));
  return askedFirst(({ id }) => id === sign, vacancy, plan);
}

/** What somebody can tell us of unasked, with what the menu calls it. */
export interface Worry {
  readonly label: string;
  readonly go: Heard;
}

export function worriesIn(vacancy: Vacancy, plan: InterviewPlan): Worry[] {
  const say = plan.way === 'employer' ? ALONE : '';
  return Object.entries(plan.worries).flatMap(([question, label]) => {
    const heard = askedFirst(({ id }) => id === question, vacancy, plan);
    return heard === null ? [] : [{ label: neutralise(label), go: { ...heard, say } }];
  });
}

function askedFirst(which: (step: Step) => boolean, vacancy: Vacancy, plan: InterviewPlan): Heard | null {
  const step = plan.steps.find(which);
  if (step === undefined) return null;
  const reply = replyOf(step, vacancy, plan.rubric);
  const is = reply !== null && 'is' in reply ? reply.is : null;
  // It is known already.
  const isKnown = step.question?.options.some((option) => option.is === is && option.heard !== undefined);
  if (isKnown === true) return null;
  return { ask: step.id, say: `That sounds important. ${plan.way === 'employer' ? ALONE : FIRST}` };
}

/** What a line at a question comes to where it says something grave of another one. */
export function withHeard(
  line: string,
  read: ParsedLine<Vacancy>,
  { step, vacancy, plan }: QuestionState,
): ParsedLine<Vacancy> {
  if ('command' in read) return read;
  const heard = heardIn(line, vacancy, plan);
  if (heard === null || heard.ask === step.id) return read;
  if ('not' in read) return { heard, state: vacancy };
  // Words after the number of a choice are an answer, too. Words alone are none, unless they are typed once more.
  if (step.choices.length > 0) return { heard, state: read.state };
  return progressOf(vacancy).asked.includes(heard.ask) ? read : { heard, state: vacancy };
}
