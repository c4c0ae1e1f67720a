// The interview itself: asks what is open, one question at a time, until there is nothing left or the person stops.
import { assess } from '../../assess/assess.ts';
import { withImplied } from '../../interview/implied-answers.ts';
import { openSteps, type Plan } from '../../interview/plan.ts';
import { stepBefore } from '../../interview/session.ts';
import type { Step } from '../../interview/step.ts';
import type { Vacancy } from '../../vacancy/vacancy.ts';
import { checkAnswers } from './answers-list.ts';
import { askStep } from './ask-step.ts';
import type { Interview, InterviewTurn } from './turn.ts';

/** How it ended: all asked and looked over, stopped by the person, or cut off. */
export type InterviewEnd = {
  readonly how: 'done' | 'stopped' | 'input' | 'signal';
  readonly vacancy: Vacancy;
};

/** Where the interview goes next: to a step, which may have been picked from a list, or to a list. */
type Next =
  | { readonly ask: Step; readonly pickedFrom: 'end' | 'midway' | null }
  | { readonly list: 'end' | 'midway'; readonly goOn: Step | null };

/** Asks until nothing is open, then shows the answers to be checked. `at` is where to begin. */
export async function runInterview(
  talk: Interview,
  begin: Vacancy,
  at: 'questions' | 'answers',
): Promise<InterviewEnd> {
  const { plan, criteria } = talk;
  let vacancy = begin;
  const keep = async (changed: Vacancy) => {
    vacancy = changed;
    await talk.save(vacancy);
  };
  /** The rest is left for another day: the list is of what was asked. */
  let isEarly = false;
  let next: Next | null = at === 'answers' ? { list: 'end', goOn: null } : null;
  for (;;) {
    const known = withImplied(vacancy, plan);
    const open = openSteps(plan, known, assess(known, criteria));
    const [first] = open;
    // What an answer opens is asked before the list is shown at the end.
    const here: Next =
      next ?? (first === undefined ? { list: 'end', goOn: null } : { ask: first, pickedFrom: null });
    next = null;
    if ('list' in here) {
      const isEnd = here.list === 'end';
      const turn = await checkAnswers(talk, known, isEnd && !isEarly ? open : [], isEnd);
      if (turn.go === 'to') next = { ask: turn.step, pickedFrom: here.list };
      else if (turn.go === 'end') {
        isEarly = true;
        next = { list: 'end', goOn: null };
      } else if (turn.go === 'stopped' || turn.go === 'input' || turn.go === 'signal')
        return { how: turn.go, vacancy };
      else if (!isEnd) next = here.goOn === null ? null : { ask: here.goOn, pickedFrom: null };
      else if (turn.go === 'on') return { how: 'done', vacancy };
      else {
        isEarly = false;
        next = before(null, vacancy, plan);
      }
      continue;
    }
    const turn: InterviewTurn = await askStep(talk, here.ask, vacancy, open, keep);
    if (turn.go === 'back') {
      if (here.pickedFrom !== null) {
        next = { list: here.pickedFrom, goOn: null };
        continue;
      }
      next = before(here.ask, vacancy, plan);
      if (next !== null) continue;
      talk.prompter.say(['This is the first question.']);
      next = here;
    } else if (turn.go === 'answers') next = { list: 'midway', goOn: here.ask };
    else if (turn.go === 'end') {
      isEarly = true;
      next = { list: 'end', goOn: null };
    } else if (turn.go === 'to') next = { ask: turn.step, pickedFrom: null };
    else if (turn.go !== 'on') return { how: turn.go, vacancy };
    else if (isEarly) next = { list: 'end', goOn: null };
  }
}

/** The step asked before this one, or the last one that was asked. */
function before(step: Step | null, vacancy: Vacancy, plan: Plan): Next | null {
  const earlier = stepBefore(step, vacancy, plan);
  return earlier === null ? null : { ask: earlier, pickedFrom: null };
}
