// Why something is not known, asked for with a question mark.

import { optionPicked, type ParsedReply } from '../../interview/parse-reply.ts';
import { reasonsPage } from '../../interview/question-page.ts';
import type { Step } from '../../interview/step.ts';
import { commandIn, reasonIn } from '../../interview/typed-commands.ts';
import type { ReasonChoice } from '../../interview/unknown-reasons.ts';
import { wrapped } from '../../page/layout.ts';
import { neutralise } from '../../source/neutralise.ts';
import { type Interview, type InterviewTurn, inLines } from './turn.ts';

type Reason = Extract<ParsedReply, { unknown: unknown }>;

/** The reason; where to go; or back to the question itself, where the person thinks again. */
export async function askReason(
  { prompter, layout }: Interview,
  step: Step,
  reasons: readonly ReasonChoice[],
): Promise<InterviewTurn | Reason | { readonly again: true }> {
  const typed = await prompter.ask({
    lines: reasonsPage(reasons, layout),
    footer: wrapped('b back to the question', layout.width),
    check: (line) => {
      const read = goesIn(line) === null ? reasonHeard(line, step, reasons) : null;
      return read !== null && 'not' in read ? inLines(read.not, layout) : null;
    },
    after: () => [],
  });
  if ('ended' in typed) return { go: typed.ended };
  const goes = goesIn(typed.line);
  if (goes !== null) return goes === 'back' ? { again: true } : { go: goes };
  const reason = reasonHeard(typed.line, step, reasons);
  return 'not' in reason ? { again: true } : reason;
}

/** A reason by its number or in words, with the words it was given in. */
function reasonHeard(
  line: string,
  step: Step,
  reasons: readonly ReasonChoice[],
): Reason | { readonly not: string } {
  const typed = neutralise(line).trim();
  const again = `Type a number from 1 to ${reasons.length}, or b to go back to the question.`;
  const picked = typed === '' ? { number: 1, words: null, by: null } : optionPicked(typed);
  if (picked === null) {
    const said = reasons.find(({ reason }) => reason === reasonIn(typed));
    return said === undefined ? { not: again } : { unknown: said.reason, words: null, by: null };
  }
  const unknown = reasons[picked.number - 1]?.reason;
  if (unknown === undefined) return { not: again };
  if ('not' in picked) return picked;
  // A fact without a question has no place for words.
  if (picked.words !== null && step.question === null)
    return { not: `Type the number alone, from 1 to ${reasons.length}.` };
  return { unknown, words: picked.words, by: picked.by };
}

function goesIn(line: string): 'back' | 'stopped' | 'answers' | 'end' | null {
  switch (commandIn(line)) {
    case 'back':
      return 'back';
    case 'quit':
      return 'stopped';
    case 'answers':
      return 'answers';
    case 'done':
      return 'end';
    default:
      return null;
  }
}
