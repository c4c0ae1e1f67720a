// The interview itself: asks what is open, one question at a time, until there is nothing left or the person stops.
import { assess } from '../../assess/assess.ts';
import type { Assessment } from '../../assess/assessment.ts';
import { openSteps, type Plan } from '../../interview/plan.ts';
import { stepBefore } from '../../interview/session.ts';
import type { Step } from '../../interview/step.ts';
import type { Vacancy } from '../../vacancy/vacancy.ts';
import { checkAnswers } from './answers-list.ts';
import { askStep } from './ask-step.ts';
import type { Interview, Turn } from './turn.ts';

/** How it ended: all asked and looked over, stopped by the person, or cut off. */
export type Ending = { readonly how: 'done' | 'stopped' | 'input' | 'signal'; readonly vacancy: Vacancy };

/** Asks until nothing is open, then shows the answers to be checked. `at` is a step to begin with. */
export async function interview(
  talk: Interview,
  begin: Vacancy,
  at: 'questions' | 'answers',
): Promise<Ending> {
  const { plan, yardstick } = talk;
  let vacancy = begin;
  let again: Step | null = null;
  let checked = at === 'answers';
  const now = (): Assessment => assess(vacancy, yardstick);
  const keep = async (next: Vacancy) => {
    vacancy = next;
    await talk.save(vacancy);
  };
  for (;;) {
    const open = openSteps(plan, vacancy, now());
    const step: Step | null = again ?? (checked ? null : (open[0] ?? null));
    again = null;
    const turn: Turn =
      step === null
        ? await checkAnswers(talk, vacancy, open, 'Your answers', true)
        : await askStep(talk, step, vacancy, open, keep);
    switch (turn.go) {
      case 'on':
        if (step === null) return { how: 'done', vacancy };
        break;
      case 'to':
        again = turn.step;
        // What a change opens is asked before the list is shown again.
        if (step === null) checked = false;
        break;
      case 'back': {
        const before: Step | null =
          step === null ? lastAsked(plan, vacancy) : stepBefore(step, vacancy, plan);
        if (before === null) talk.prompter.say(['This is the first question.']);
        again = before ?? step;
        checked = false;
        break;
      }
      case 'answers': {
        const look = await checkAnswers(talk, vacancy, [], 'Your answers so far', false);
        if (look.go === 'to') again = look.step;
        else if (look.go === 'on' || look.go === 'back' || look.go === 'answers') again = step;
        else return { how: look.go, vacancy };
        break;
      }
      default:
        return { how: turn.go, vacancy };
    }
  }
}

function lastAsked(plan: Plan, vacancy: Vacancy): Step | null {
  const nowhere = { id: '' } as Step;
  return stepBefore(nowhere, vacancy, plan);
}
