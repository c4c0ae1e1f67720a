// At the end: where the offer shall be saved, and what one would do next.
import { inert } from '../../document/inert.ts';
import { notesOf } from '../../interview/notes.ts';
import { finished } from '../../interview/session.ts';
import { MOST_BYTES } from '../../read/one.ts';
import { type Layout, wrapped } from '../../report/layout.ts';
import type { Vacancy } from '../../vacancy/vacancy.ts';
import { vacancyText } from '../../vacancy/vacancy-text.ts';
import { reasonOf } from '../print.ts';
import type { World } from '../world.ts';
import type { Visit } from './visit.ts';

export async function saveFile(
  vacancy: Vacancy,
  visit: Visit,
): Promise<'kept' | 'back' | 'stopped' | 'input' | 'signal'> {
  const { world, prompter, layout, keeper, origin } = visit;
  const from = notesOf(vacancy).file;
  const offered = from !== null && /\.ya?ml$/i.test(from) ? from : await freeName(world);
  const text = vacancyText(finished(vacancy), visit.yardstick.rubric, origin);
  for (;;) {
    const typed = await prompter.ask({
      lines: [
        ...wrapped('Where shall it be saved?', layout.width).map((line) => layout.paint('strong', line)),
        ...wrapped(
          from === offered
            ? `Press Enter to save it in ${inert(offered)}, where it came from. Or type another name.`
            : `Press Enter for ${offered}. Or type another name, without the name of the client.`,
          layout.width,
          '  ',
        ),
        ...wrapped('b goes back to the answers', layout.width, '  '),
      ],
      footer: [],
      check: () => null,
      after: () => [],
    });
    if ('ended' in typed) return typed.ended;
    const line = typed.line.trim();
    if (/^b(?:ack)?$/i.test(line)) return 'back';
    if (/^q(?:uit)?$/i.test(line)) return 'stopped';
    const named = line === '' ? offered : withEnding(line);
    const refused = await refusal(named, named === from, visit);
    if (refused === null) {
      try {
        await world.writeFile(named, text, 'mine');
        await keeper.remove();
        prompter.say(['', ...nextSteps(named, layout)]);
        return 'kept';
      } catch (error) {
        prompter.say(
          wrapped(`It cannot be saved there (${reasonOf(error)}). Type another name.`, layout.width),
        );
      }
    } else prompter.say(wrapped(refused, layout.width));
  }
}

function withEnding(name: string): string {
  return /\.ya?ml$/i.test(name) ? name : `${name}.yaml`;
}

async function refusal(name: string, isOrigin: boolean, { world, origin }: Visit): Promise<string | null> {
  const kind = await world.kind(name);
  if (kind === 'nothing') return null;
  if (kind === 'other') return 'There is something else of that name. Type another name.';
  if (!isOrigin) return 'There is a file of that name already. Type another name.';
  const now = new TextDecoder().decode(await world.readFile(name, MOST_BYTES)).replace(/^\ufeff/, '');
  const same = origin?.yaml === now || origin?.yaml === null;
  return same ? null : 'That file was changed meanwhile. Type another name, so that nothing is lost.';
}

async function freeName(world: World): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = `offer-${world.today()}${number === 1 ? '' : `-${number}`}.yaml`;
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
