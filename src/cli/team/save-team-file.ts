// At the end of a session: the file in which it shall be kept.

import { reasonOf } from '../../host/file-error.ts';
import type { Host } from '../../host/host.ts';
import { wrapped } from '../../page/layout.ts';
import type { ApproachFile } from '../../rubric/approach.ts';
import { neutralise } from '../../source/neutralise.ts';
import { teamFileText } from '../../team/team-file-text.ts';
import type { SessionRun } from './run-session.ts';

/** Asks for a name until the file is there, or the person goes elsewhere. */
export async function saveTeamFile(
  file: ApproachFile,
  { host, prompter, layout, drafts, origin }: SessionRun,
): Promise<{ readonly file: string } | { readonly how: 'back' | 'stopped' | 'input' | 'signal' }> {
  const offered = await freeName(file.for === 'client' ? 'clients' : 'our', host);
  const say = (words: string) => prompter.say(wrapped(words, layout.width));
  for (;;) {
    const typed = await prompter.ask({
      lines: [
        ...wrapped('Where shall it be saved?', layout.width).map((line) => layout.paint('strong', line)),
        ...wrapped(`Press Enter for ${offered}, or type another name.`, layout.width, '  '),
        ...wrapped('b goes back to the answers', layout.width, '  '),
      ],
      footer: [],
      check: () => null,
      after: () => [],
    });
    if ('ended' in typed) return { how: typed.ended };
    const line = neutralise(typed.line).trim();
    if (/^b(?:ack)?$/i.test(line)) return { how: 'back' };
    if (/^q(?:uit)?$/i.test(line)) return { how: 'stopped' };
    const name = line === '' ? offered : /\.ya?ml$/i.test(line) ? line : `${line}.approach.yaml`;
    if (/[\\/]$/.test(line)) say('That is the name of a folder. Type the name of a file in it.');
    else if ((await host.kind(name)) !== 'nothing')
      say('There is something of that name already. Type another name.');
    else {
      try {
        await host.writeFile(name, teamFileText(file, origin), 'mine');
        await drafts.remove();
        return { file: name };
      } catch (error) {
        say(`It cannot be saved there (${reasonOf(error)}). Type another name.`);
      }
    }
  }
}

/** A plain name that is not taken. */
async function freeName(whose: string, host: Host): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = `${whose}${number === 1 ? '' : `-${number}`}.approach.yaml`;
    if ((await host.kind(name)) === 'nothing') return name;
  }
}
