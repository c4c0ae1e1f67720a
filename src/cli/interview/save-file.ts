// At the end: where the offer shall be saved, and what one would do next.
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import { inert } from '../../document/inert.ts';
import { type Notes, notesOf, type Way } from '../../interview/notes.ts';
import { commandIn } from '../../interview/said.ts';
import { finished } from '../../interview/session.ts';
import { MOST_BYTES } from '../../read/one.ts';
import { wrapped } from '../../report/layout.ts';
import type { Vacancy } from '../../vacancy/vacancy.ts';
import { vacancyText } from '../../vacancy/vacancy-text.ts';
import { reasonOf } from '../print.ts';
import type { World } from '../world.ts';
import { sha256 } from '../yardstick.ts';
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
    prompter.say(['', ...nextSteps(named, await secondOffer(named, world), way, visit)]);
    return 'kept';
  }
}

function goesIn(line: string): 'back' | 'stopped' | null {
  const command = commandIn(line);
  if (command === 'quit') return 'stopped';
  return command === 'back' || command === 'answers' ? 'back' : null;
}

/** As it was typed or pasted: ~ is the person's own folder, and quotes are a shell's. */
function asPath(line: string, { home }: World): string {
  const bare = line.replace(/^(["'])(.*)\1$/, '$2');
  return /^~[\\/]/.test(bare) ? join(home, bare.slice(2)) : bare;
}

function isNoName(line: string): boolean {
  return commandIn(line) !== null || /^(?:y|yes|n|no|ok|done|save|enter|\d{1,2})$/i.test(line.trim());
}

/** From the folder one works in, where that is shorter: a long path is hard to read and to type. */
function shortest(path: string, world: World): string {
  const here = relative(world.cwd(), path);
  return here === '' || here.startsWith('..') || isAbsolute(here) ? path : here;
}

type From = Notes['file'];

/** Why a file is not to be written there, or null. The one it came from is replaced, if nobody changed it meanwhile. */
async function refusal(typed: string, name: string, from: From, world: World): Promise<string | null> {
  if (/^-/.test(typed)) return 'A name that begins with - is taken for an option. Type another name.';
  if (typed === '~') return 'That is the name of a folder. Type the name of a file in it.';
  // Some systems cannot have these.
  if (/[<>|?*]|:(?![\\/])/.test(typed) || /(?:^|[\\/])(?:con|prn|aux|nul|com\d|lpt\d)\.ya?ml$/i.test(name))
    return 'Not every computer can have a file of that name. Type another name.';
  if (/["`$]/.test(typed)) return 'Leave out quotes and $ inside the name. Type another name.';
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

/** Another offer that was saved beside it, to lay this one next to; null where there is none. */
async function secondOffer(named: string, world: World): Promise<string | null> {
  const folder = dirname(named);
  const files = await world.list(folder).catch(() => []);
  const [other] = files
    .filter(({ name }) => /^offer-\d+\.yaml$/.test(name) && name !== basename(named))
    .toSorted((a, b) => b.modified.getTime() - a.modified.getTime());
  return other === undefined ? null : join(folder, other.name);
}

function nextSteps(file: string, other: string | null, way: Way, { layout, world }: Visit): string[] {
  const name = shown(file);
  const page = /^[\w./-]+$/.test(file) ? file.replace(/\.ya?ml$/i, '.html') : 'profile.html';
  const step = (what: string, command: string) => [...wrapped(what, layout.width), `  ${command}`];
  const folder = isAbsolute(file) ? null : world.cwd();
  return [
    ...wrapped(`Saved in ${inert(file)}.`, layout.width).map((line) => layout.paint('strong', line)),
    ...(folder === null ? [] : [`  Folder: ${inert(folder)}`]),
    ...step(
      'To print one page for the client, with what to ask:',
      `goodwork check ${name} --for client --format html --output ${page}`,
    ),
    ...(way === 'employer'
      ? []
      : step(
          'When you ring the employer, to ask only what they can say:',
          `goodwork ask ${name} --who employer`,
        )),
    ...(other === null
      ? [
          ...step('To compare it with another offer, ask about that one too:', 'goodwork ask'),
          ...step('and then, with the name that you gave it:', `goodwork compare ${name} OTHER.yaml`),
        ]
      : step('To compare it with another offer:', `goodwork compare ${name} ${shown(other)}`)),
  ];
}

/** As it is typed after a command. */
function shown(file: string): string {
  return /^[\w./-]+$/.test(file) ? file : `"${inert(file)}"`;
}
