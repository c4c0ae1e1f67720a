// The list of answers, so far or at the end.
import { answersPage, listedSteps } from '../../interview/question-page.ts';
import type { Step } from '../../interview/step.ts';
import { wrapped } from '../../report/layout.ts';
import type { Vacancy } from '../../vacancy/vacancy.ts';
import { type Interview, inLines, type Turn } from './turn.ts';

/** The list of answers, in which any can be changed. */
export async function checkAnswers(
  { prompter, layout, plan }: Interview,
  vacancy: Vacancy,
  open: readonly Step[],
  isEnd: boolean,
): Promise<Turn> {
  const steps = listedSteps(plan.steps, open, vacancy, plan.rubric);
  const stepAt = (line: string) =>
    /^\d{1,3}$/.test(line.trim()) ? steps[Number(line.trim()) - 1] : undefined;
  const heading = isEnd ? 'Your answers' : 'Your answers so far';
  const way = isEnd
    ? 'To change one, type its number. If all is right, press Enter.'
    : 'To change one, type its number. To go on, press Enter.';
  const list = steps.length === 0 ? ['None so far.'] : [];
  const typed = await prompter.ask({
    lines: [
      ...list,
      ...answersPage(steps, vacancy, plan.rubric, heading, layout),
      ...wrapped(way, layout.width),
    ],
    footer: [],
    check: (line) =>
      line.trim() === '' || stepAt(line) !== undefined || /^(?:b(?:ack)?|q(?:uit)?|done)$/i.test(line.trim())
        ? null
        : inLines(`Type a number from 1 to ${steps.length}, or press Enter.`, layout),
    after: () => [],
  });
  if ('ended' in typed) return { go: typed.ended };
  const step = stepAt(typed.line);
  if (step !== undefined) return { go: 'to', step };
  if (/^q/i.test(typed.line.trim())) return { go: 'stopped' };
  return { go: /^b/i.test(typed.line.trim()) ? 'back' : 'on' };
}
