// The list of answers, so far or at the end.
import { answersPage, listedSteps } from '../../interview/question-page.ts';
import type { Step } from '../../interview/step.ts';
import { commandIn } from '../../interview/typed-commands.ts';
import { wrapped } from '../../page/layout.ts';
import type { Vacancy } from '../../vacancy/vacancy.ts';
import { type Interview, type InterviewTurn, inLines } from './turn.ts';

/** The list of answers, in which any can be changed. */
export async function checkAnswers(
  { prompter, layout, plan }: Interview,
  vacancy: Vacancy,
  open: readonly Step[],
  isEnd: boolean,
): Promise<InterviewTurn> {
  const steps = listedSteps(plan.steps, open, vacancy, plan.rubric);
  const stepAt = (line: string) => {
    const [, number = ''] = /^(?:option |number |no\.? ?|#)?\(?(\d{1,3})[).]?$/i.exec(line.trim()) ?? [];
    return steps[Number(number) - 1];
  };
  const goesIn = (line: string): 'on' | 'back' | 'end' | 'stopped' | null => {
    if (/^(?:ok|yes|y)?$/i.test(line.trim())) return 'on';
    const command = commandIn(line);
    if (command === 'done') return isEnd ? 'on' : 'end';
    return command === 'quit' ? 'stopped' : command === 'back' ? 'back' : null;
  };
  const goOn = isEnd ? 'If all is right, press Enter.' : 'To go on, press Enter.';
  const change =
    steps.length === 0 ? '' : `Type the number of an answer to change it, from 1 to ${steps.length}. `;
  const again = `${change}${goOn} b goes back, q stops here.`;
  const typed = await prompter.ask({
    lines: [
      ...answersPage(steps, vacancy, plan.rubric, isEnd ? 'Your answers' : 'Your answers so far', layout),
      ...(steps.length === 0 ? ['  None so far.'] : []),
      ...wrapped(steps.length === 0 ? goOn : `To change one, type its number. ${goOn}`, layout.width),
    ],
    footer: [],
    check: (line) => (stepAt(line) !== undefined || goesIn(line) !== null ? null : inLines(again, layout)),
    after: () => [],
  });
  if ('ended' in typed) return { go: typed.ended };
  const step = stepAt(typed.line);
  return step === undefined ? { go: goesIn(typed.line) ?? 'on' } : { go: 'to', step };
}
