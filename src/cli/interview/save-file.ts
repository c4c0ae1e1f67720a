// At the end: where the offer shall be saved, and what one would do next.
import { inert } from '../../document/inert.ts';
import { notesOf, type Way } from '../../interview/notes.ts';
import { commandIn } from '../../interview/said.ts';
import { finished } from '../../interview/session.ts';
import { wrapped } from '../../report/layout.ts';
import type { Vacancy } from '../../vacancy/vacancy.ts';
import { vacancyText } from '../../vacancy/vacancy-text.ts';
import { reasonOf } from '../print.ts';
import { asPath, freeName, isNoName, refusal, shortest } from './file-name.ts';
import { nextSteps } from './next-steps.ts';
import { inLines } from './turn.ts';
import type { Visit } from './visit.ts';

/** Asks where to save, saves, and says what one would do next. */
export async function saveFile(
  vacancy: Vacancy,
  way: Way,
  visit: Visit,
): Promise<'kept' | 'back' | 'stopped' | 'input' | 'signal'> {
  const { world, prompter, layout, keeper, origin } = visit;
  const from = notesOf(vacancy).file;
  let back = from !== null && /\.ya?ml$/i.test(from.path) ? shortest(from.path, world) : null;
  let offered = back ?? (await freeName(world));
  const again = () =>
    `Type a name for the file, or press Enter for ${inert(offered)}. b goes back to the answers, q stops here.`;
  const text = vacancyText(finished(vacancy), visit.yardstick.rubric, origin);
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
              `  ${inert(back)}`,
            ]),
        ...wrapped('b goes back to the answers', layout.width, '  '),
      ],
      footer: [],
      // A letter that means something elsewhere is no name for a file.
      check: (line) => (isNoName(line) && goesIn(line) === null ? inLines(again(), layout) : null),
      after: () => [],
    });
    if ('ended' in typed) return typed.ended;
    const line = inert(typed.line).trim();
    const goes = goesIn(line);
    if (goes !== null) return goes;
    const path = asPath(line, world);
    const named = line === '' ? offered : /\.ya?ml$/i.test(path) ? path : `${path}.yaml`;
    const refused = await refusal(path, named, from, world);
    if (refused !== null) {
      say(refused);
      // What was refused is not offered again.
      if (named === back) back = null;
      if (named === offered) offered = await freeName(world);
      continue;
    }
    try {
      await world.writeFile(named, text, 'mine');
    } catch (error) {
      say(`It cannot be saved there (${reasonOf(error)}). Type another name.`);
      continue;
    }
    await keeper.remove();
    prompter.say(['', ...(await nextSteps(named, way, layout, world))]);
    return 'kept';
  }
}

function goesIn(line: string): 'back' | 'stopped' | null {
  const command = commandIn(line);
  if (command === 'quit') return 'stopped';
  return command === 'back' || command === 'answers' ? 'back' : null;
}
