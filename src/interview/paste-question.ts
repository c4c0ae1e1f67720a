// Whether something that was pasted is to be read as an advert: a paste is never the answer to a question.
import { type Layout, wrapped } from '../page/layout.ts';
import type { Ending, Prompter } from './prompter.ts';
import { inLines } from './talk-page.ts';
import { commandIn } from './typed-commands.ts';

/** Asked once for each paste. `stopped` and the endings are those of any prompt. */
export async function wishToRead(
  prompter: Prompter,
  layout: Layout,
): Promise<'yes' | 'no' | 'stopped' | Ending> {
  const wishIn = (line: string): 'yes' | 'no' | 'stopped' | null => {
    if (/^(?:1|y|yes)$/i.test(line.trim())) return 'yes';
    if (/^(?:2|n|no)?$/i.test(line.trim())) return 'no';
    const command = commandIn(line);
    return command === 'quit' ? 'stopped' : command === 'back' ? 'no' : null;
  };
  const typed = await prompter.ask({
    lines: wrapped('That looks like an advert. Read it?', layout.width).map((line) =>
      layout.paint('strong', line),
    ),
    choices: [{ label: 'Yes' }, { label: 'No' }],
    areSteps: true,
    footer: [],
    check: (line) => (wishIn(line) === null ? inLines('Type 1 for yes, or 2 for no.', layout) : null),
  });
  if ('ended' in typed) return typed.ended;
  return 'line' in typed ? (wishIn(typed.line) ?? 'no') : 'no';
}
