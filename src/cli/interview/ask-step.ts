// One question, asked until there is a reply or the person goes elsewhere.

import { confirmation } from '../../interview/confirmation.ts';
import { lettersLine } from '../../interview/question-page.ts';
import {
  type QuestionState,
  questionStateOf,
  statePage,
  typedReply,
  withTyped,
} from '../../interview/question-state.ts';
import { isKnown } from '../../interview/reply.ts';
import { skipped } from '../../interview/session.ts';
import type { Step } from '../../interview/step.ts';
import { allReasonsFor } from '../../interview/unknown-reasons.ts';
import { wrapped } from '../../page/layout.ts';
import type { Vacancy } from '../../vacancy/vacancy.ts';
import { askReason } from './ask-reason.ts';
import { help } from './help.ts';
import { type Interview, type InterviewTurn, inLines } from './turn.ts';

/** Asks one question until there is a reply, or the person goes elsewhere. */
export async function askStep(
  talk: Interview,
  whole: Step,
  vacancy: Vacancy,
  open: readonly Step[],
  keep: (vacancy: Vacancy) => Promise<void>,
): Promise<InterviewTurn> {
  const { prompter, layout, plan, today } = talk;
  const asking = questionStateOf(whole, vacancy, plan);
  const { step } = asking;
  const left = open.includes(whole) ? open.length : null;
  /** What stands on the screen as taken is on the disk. */
  const take = async (next: Vacancy): Promise<InterviewTurn> => {
    await keep(next);
    prompter.say(confirmation(asking, next, today, layout));
    return { go: 'on' };
  };
  let isExplained = false;
  for (;;) {
    const typed = await prompter.ask({
      lines: statePage(asking, left, isExplained, prompter.rows(), layout),
      footer: lettersLine(layout),
      check: (line) => {
        const read = withTyped(typedReply(line, asking), asking);
        return 'not' in read ? inLines(read.not, layout) : null;
      },
      after: () => [],
    });
    if ('ended' in typed) return { go: typed.ended };
    const what = typedReply(typed.line, asking);
    if (what === 'keep' || !('command' in what)) {
      const read = withTyped(what, asking);
      return 'value' in read ? take(read.value) : { go: 'on' };
    }
    switch (what.command) {
      case 'why':
        prompter.say(['', ...wrapped(step.why, layout.width, '  ')]);
        isExplained = true;
        break;
      case 'help':
        prompter.say(['', ...help(layout, step.choices.length > 0)]);
        break;
      case 'back':
        return { go: 'back' };
      case 'answers':
        return { go: 'answers' };
      case 'quit':
        return { go: 'stopped' };
      case 'done':
        return { go: 'end' };
      case 'skip':
        if (isKnown(step, vacancy, plan.rubric)) return { go: 'on' };
        await keep(skipped(whole, open, vacancy, plan));
        prompter.say(wrapped(skipWords(asking), layout.width));
        return { go: 'on' };
      case 'unknown': {
        const reasons = allReasonsFor(step, { way: plan.way, vacancy: asking.known });
        const turn = await askReason(talk, step, reasons);
        if ('go' in turn) return turn;
        const read = 'unknown' in turn ? withTyped(turn, asking) : null;
        if (read !== null && 'value' in read) return take(read.value);
      }
    }
  }
}

function skipWords({ step: { part, partTitle }, plan }: QuestionState): string {
  return plan.rubric.features.some(({ id }) => id === part)
    ? `${partTitle} is left out for now.`
    : 'Left out for now.';
}
