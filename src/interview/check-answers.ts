// The list of answers on the screen: looked over, one picked to be changed, or left.

import type { Layout } from '../page/layout.ts';
import type { Ending, Prompter } from './prompter.ts';
import type { AnswersList, Heard } from './questionnaire.ts';
import { inLines } from './talk-page.ts';
import { commandIn } from './typed-commands.ts';

type Checked =
  | 'on'
  | 'back'
  | 'end'
  | 'stopped'
  | Ending
  | { readonly pasted: string }
  | { readonly heard: Heard }
  | { readonly picked: string };

/** The list of answers, in which any can be changed. `done` is what being done comes to. */
export async function checkAnswers(
  list: AnswersList,
  { prompter, layout }: { readonly prompter: Prompter; readonly layout: Layout },
  done: 'on' | 'end',
): Promise<Checked> {
  const { ids, lines, again } = list;
  const pickedIn = (line: string) => {
    const [, number = ''] = /^(?:option |number |no\.? ?|#)?\(?(\d{1,3})[).]?$/i.exec(line.trim()) ?? [];
    return ids[Number(number) - 1];
  };
  const goesIn = (line: string): 'on' | 'back' | 'end' | 'stopped' | null => {
    if (/^(?:ok|yes|y)?$/i.test(line.trim())) return 'on';
    const command = commandIn(line);
    if (command === 'done') return done;
    return command === 'quit' ? 'stopped' : command === 'back' ? 'back' : null;
  };
  const typed = await prompter.ask({
    lines,
    areSteps: true,
    footer: [],
    check: (line) =>
      pickedIn(line) !== undefined || goesIn(line) !== null || list.heard?.(line)
        ? null
        : inLines(again, layout),
  });
  if ('ended' in typed) return typed.ended;
  if ('pasted' in typed) return typed;
  const heard = list.heard?.(typed.line) ?? null;
  if (heard !== null) return { heard };
  const picked = pickedIn(typed.line);
  return picked === undefined ? (goesIn(typed.line) ?? 'on') : { picked };
}
