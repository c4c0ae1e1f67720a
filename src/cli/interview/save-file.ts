// At the end of a talk: where it shall be saved.

import { reasonOf } from '../../host/file-error.ts';
import type { EarlyEnd } from '../../interview/run-questionnaire.ts';
import { inLines } from '../../interview/talk-page.ts';
import { commandIn } from '../../interview/typed-commands.ts';
import { wrapped } from '../../page/layout.ts';
import { neutralise } from '../../source/neutralise.ts';
import { asPath, freeName, isNoName } from './file-name.ts';
import type { TalkRun } from './talk-at-terminal.ts';

/** How the file may be called. */
export interface FileNaming {
  /** The file it came from, which it may take the place of. */
  readonly origin: string | null;
  /** A plain name, of which there may be many. */
  nameOf(number: number): string;
  /** Added to a name without one. */
  readonly ending: string;
  /** Said of the name. */
  readonly caution: string;
  /** Why a file is not to be written there: `typed`, and with its ending. */
  refusal(typed: string, name: string): Promise<string | null>;
}

/** Asks for a name until the file is there, or the person goes elsewhere. */
export async function saveFile(
  text: string,
  { origin, nameOf, ending, caution, refusal }: FileNaming,
  { host, prompter, layout, drafts }: TalkRun,
): Promise<{ readonly file: string } | 'back' | EarlyEnd> {
  const add = (words: string) => wrapped(words, layout.width, '  ');
  let back = origin;
  let offered = back ?? (await freeName(nameOf, host));
  const again = () =>
    `Type a name for the file, or press Enter for ${neutralise(offered)}. b goes back to the answers, q stops here.`;
  const say = (words: string) => prompter.say(wrapped(words, layout.width));
  for (;;) {
    const typed = await prompter.ask({
      lines: [
        ...wrapped('Where shall it be saved?', layout.width).map((line) => layout.paint('strong', line)),
        ...(back === null
          ? add(`Press Enter for ${offered}, or type another name. ${caution}`)
          : [
              ...add('Press Enter to save it where it came from, or type another name:'),
              `  ${neutralise(back)}`,
            ]),
        ...add('b goes back to the answers'),
      ],
      footer: [],
      // A letter that means something elsewhere is no name for a file.
      check: (line) => (isNoName(line) && goesIn(line) === null ? inLines(again(), layout) : null),
    });
    if ('ended' in typed) return typed.ended;
    if ('pasted' in typed) {
      say(again());
      continue;
    }
    const line = neutralise(typed.line).trim();
    const goes = goesIn(line);
    if (goes !== null) return goes;
    const path = asPath(line, host);
    const named = line === '' ? offered : /\.ya?ml$/i.test(path) ? path : `${path}${ending}`;
    const refused = await refusal(path, named);
    if (refused !== null) {
      say(refused);
      // What was refused is not offered again.
      if (named === back) back = null;
      if (named === offered) offered = await freeName(nameOf, host);
      continue;
    }
    try {
      await host.writeFile(named, text, 'mine');
    } catch (error) {
      say(`It cannot be saved there (${reasonOf(error)}). Type another name.`);
      continue;
    }
    await drafts.remove();
    return { file: named };
  }
}

function goesIn(line: string): 'back' | 'stopped' | null {
  const command = commandIn(line);
  if (command === 'quit') return 'stopped';
  return command === 'back' || command === 'answers' ? 'back' : null;
}
