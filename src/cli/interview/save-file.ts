// At the end: where the offer shall be saved, and what one would do next.

import { reasonOf } from '../../host/file-error.ts';
import { progressOf, type Way } from '../../interview/progress.ts';
import { finished } from '../../interview/session.ts';
import { commandIn } from '../../interview/typed-commands.ts';
import { wrapped } from '../../page/layout.ts';
import { neutralise } from '../../source/neutralise.ts';
import type { Vacancy } from '../../vacancy/vacancy.ts';
import { vacancyText } from '../../vacancy/vacancy-text.ts';
import { asPath, freeName, isNoName, refusal, shortest } from './file-name.ts';
import { nextSteps } from './next-steps.ts';
import type { InterviewRun } from './run-interview.ts';
import { inLines } from './turn.ts';

/** Asks where to save, saves, and says what one would do next. */
export async function saveFile(
  vacancy: Vacancy,
  way: Way,
  visit: InterviewRun,
): Promise<'kept' | 'back' | 'stopped' | 'input' | 'signal'> {
  const { host, prompter, layout, drafts, origin } = visit;
  const from = progressOf(vacancy).file;
  let back = from !== null && /\.ya?ml$/i.test(from.path) ? shortest(from.path, host) : null;
  let offered = back ?? (await freeName(host));
  const again = () =>
    `Type a name for the file, or press Enter for ${neutralise(offered)}. b goes back to the answers, q stops here.`;
  const text = vacancyText(finished(vacancy), visit.criteria.rubric, origin);
  const say = (words: string) => prompter.say(wrapped(words, layout.width));
  for (;;) {
    const typed = await prompter.ask({
      lines: [
        ...wrapped('Where shall it be saved?', layout.width).map((line) => layout.paint('strong', line)),
        ...(back === null
          ? wrapped(
              `Press Enter for ${offered}, or type another name. Leave out the name of the client.`,
              layout.width,
              '  ',
            )
          : [
              ...wrapped(
                'Press Enter to save it where it came from, or type another name:',
                layout.width,
                '  ',
              ),
              `  ${neutralise(back)}`,
            ]),
        ...wrapped('b goes back to the answers', layout.width, '  '),
      ],
      footer: [],
      // A letter that means something elsewhere is no name for a file.
      check: (line) => (isNoName(line) && goesIn(line) === null ? inLines(again(), layout) : null),
      after: () => [],
    });
    if ('ended' in typed) return typed.ended;
    const line = neutralise(typed.line).trim();
    const goes = goesIn(line);
    if (goes !== null) return goes;
    const path = asPath(line, host);
    const named = line === '' ? offered : /\.ya?ml$/i.test(path) ? path : `${path}.yaml`;
    const refused = await refusal(path, named, from, host);
    if (refused !== null) {
      say(refused);
      // What was refused is not offered again.
      if (named === back) back = null;
      if (named === offered) offered = await freeName(host);
      continue;
    }
    try {
      await host.writeFile(named, text, 'mine');
    } catch (error) {
      say(`It cannot be saved there (${reasonOf(error)}). Type another name.`);
      continue;
    }
    await drafts.remove();
    prompter.say(['', ...(await nextSteps(named, way, layout, host))]);
    return 'kept';
  }
}

function goesIn(line: string): 'back' | 'stopped' | null {
  const command = commandIn(line);
  if (command === 'quit') return 'stopped';
  return command === 'back' || command === 'answers' ? 'back' : null;
}
