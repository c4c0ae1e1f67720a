// At the end: where the offer shall be saved, and what one would do next.
import { inert } from '../../document/inert.ts';
import { type Notes, notesOf } from '../../interview/notes.ts';
import { finished } from '../../interview/session.ts';
import { MOST_BYTES } from '../../read/one.ts';
import { type Layout, wrapped } from '../../report/layout.ts';
import type { Vacancy } from '../../vacancy/vacancy.ts';
import { vacancyText } from '../../vacancy/vacancy-text.ts';
import { reasonOf } from '../print.ts';
import type { World } from '../world.ts';
import { sha256 } from '../yardstick.ts';
import type { Visit } from './visit.ts';

/** Asks where to save, saves, and says what one would do next. */
export async function saveFile(
  vacancy: Vacancy,
  visit: Visit,
): Promise<'kept' | 'back' | 'stopped' | 'input' | 'signal'> {
  const { world, prompter, layout, keeper, origin } = visit;
  const from = notesOf(vacancy).file;
  const back = from !== null && /\.ya?ml$/i.test(from.path) ? from.path : null;
  const offered = back ?? (await freeName(world));
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
      check: () => null,
      after: () => [],
    });
    if ('ended' in typed) return typed.ended;
    const line = inert(typed.line).trim();
    if (/^b(?:ack)?$/i.test(line)) return 'back';
    if (/^q(?:uit)?$/i.test(line)) return 'stopped';
    const named = line === '' ? offered : /\.ya?ml$/i.test(line) ? line : `${line}.yaml`;
    const refused = await refusal(line, named, from, world);
    if (refused !== null) {
      say(refused);
      continue;
    }
    try {
      await world.writeFile(named, text, 'mine');
    } catch (error) {
      say(`It cannot be saved there (${reasonOf(error)}). Type another name.`);
      continue;
    }
    await keeper.remove();
    prompter.say(['', ...nextSteps(named, layout)]);
    return 'kept';
  }
}

type From = Notes['file'];

/** Why a file is not to be written there, or null. The one it came from is replaced, if nobody changed it meanwhile. */
async function refusal(typed: string, name: string, from: From, world: World): Promise<string | null> {
  if (/[\\/]$/.test(typed)) return 'That is the name of a folder. Type the name of a file in it.';
  const ending = /\.([a-z]{2,5})$/i.exec(typed)?.[1]?.toLowerCase();
  if (ending !== undefined && ending !== 'yaml' && ending !== 'yml')
    return 'The answers are kept in a file that ends in .yaml; a page to print can be made from it. Type another name.';
  const kind = await world.kind(name);
  if (kind === 'nothing') return null;
  if (kind === 'other') return 'There is something else of that name. Type another name.';
  if (from === null || (await world.truePath(name)) !== from.path)
    return 'There is a file of that name already. Type another name.';
  const isSame = sha256(await world.readFile(name, MOST_BYTES)) === from.sha256;
  return isSame ? null : 'That file was changed meanwhile. Type another name, so that nothing is lost.';
}

/** A plain name that is not taken. */
async function freeName(world: World): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = `offer-${number}.yaml`;
    if ((await world.kind(name)) === 'nothing') return name;
  }
}

function nextSteps(file: string, layout: Layout): string[] {
  const name = /^[\w./-]+$/.test(file) ? file : `"${inert(file)}"`;
  const page = /^[\w./-]+$/.test(file) ? file.replace(/\.ya?ml$/i, '.html') : 'profile.html';
  const step = (what: string, command: string) => [...wrapped(what, layout.width), `  ${command}`];
  return [
    ...wrapped(`Saved in ${inert(file)}.`, layout.width).map((line) => layout.paint('strong', line)),
    ...step(
      'To print the profile, or keep it as a page:',
      `goodwork check ${name} --format html --output ${page}`,
    ),
    ...step(
      'When you ring the employer, to ask only what they can say:',
      `goodwork ask ${name} --who employer`,
    ),
    ...step(
      'To set it beside another offer, ask about that one too, and lay the two pages side by side:',
      'goodwork ask',
    ),
  ];
}
