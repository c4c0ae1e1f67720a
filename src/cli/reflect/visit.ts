// One session from its first screen to its end: questions, the drawing, a file, and what one would do next.
import { inert } from '../../document/inert.ts';
import { entriesOf } from '../../reflect/entry.ts';
import { fileText, type Origin } from '../../reflect/file-text.ts';
import type { Item } from '../../reflect/item.ts';
import { hasBegun } from '../../reflect/reply.ts';
import { sessionSheet } from '../../reflect/session-sheet.ts';
import { terminal } from '../../reflect/terminal.ts';
import { type Layout, wrapped } from '../../report/layout.ts';
import type { ApproachFile } from '../../rubric/approach.ts';
import type { ApproachGuide } from '../../rubric/approach-guide.ts';
import { EXIT } from '../exit.ts';
import type { Prompter } from '../interview/prompter.ts';
import { type Keeper, type Saved, savedInterviews } from '../interview/saved.ts';
import type { World } from '../world.ts';
import { nextSteps } from './next-steps.ts';
import { saveFile } from './save-file.ts';
import { type Ending, session } from './session.ts';

export interface Visit {
  readonly world: World;
  readonly guide: ApproachGuide;
  readonly items: readonly Item[];
  /** Of the questions, and of the drawing, which may go elsewhere. */
  readonly layout: Layout;
  readonly paper: Layout;
  readonly prompter: Prompter;
  readonly keeper: Keeper;
  readonly origin: Origin | null;
  /** The file that was named for it, or null: then it is asked at the end. */
  readonly path: string | null;
}

export async function visited(visit: Visit, begin: ApproachFile): Promise<number> {
  const { world, prompter, keeper, layout, guide } = visit;
  const failed = await keeper.save(fileText(begin, visit.origin));
  const before = (await savedInterviews(world, 'session')).filter(({ name }) => name !== keeper.name());
  prompter.say(startPage(visit, begin, failed, before));
  const save = async (file: ApproachFile) => {
    const said = await keeper.save(fileText(file, visit.origin));
    if (said !== null) prompter.say(['', ...wrapped(said, layout.width)]);
  };
  let now = await session({ ...visit, save }, begin);
  for (;;) {
    if (now.how !== 'done') return stop(now, visit);
    if (!hasBegun(now.file)) return stop({ ...now, how: 'stopped' }, visit);
    const [entry] = entriesOf([{ name: visit.path ?? '', file: now.file }]);
    prompter.say(['']);
    if (entry !== undefined) world.stdout.write(terminal(sessionSheet(entry, guide), visit.paper));
    const isThere = visit.path !== null && keeper.isSaved() && keeper.path() === visit.path;
    const kept = isThere ? { file: visit.path } : await saveFile(now.file, visit);
    if ('file' in kept) {
      prompter.say(['', ...nextSteps(kept.file, now.file, guide, layout)]);
      return EXIT.done;
    }
    if (kept.how !== 'back') return stop({ how: kept.how, file: now.file }, visit);
    now = await session({ ...visit, save }, now.file);
  }
}

function startPage(
  { keeper, layout, guide, path }: Visit,
  begin: ApproachFile,
  failed: string | null,
  before: readonly Saved[],
): string[] {
  const add = (text: string) => wrapped(text, layout.width);
  const words = guide.versions[begin.for ?? 'team'];
  const place = keeper.path();
  return [
    ...add(words.title).map((line) => layout.paint('strong', line)),
    ...(place === null || !keeper.isSaved()
      ? []
      : [
          ...add('Answers are kept on this computer only, and saved after each one, in'),
          `  ${inert(place)}`,
        ]),
    ...(failed === null ? [] : add(failed)),
    ...add(
      'At any question: Enter if you do not know yet, b to go back, w for why we ask, a for the answers so far, q to stop, h for help.',
    ),
    ...(hasBegun(begin) ? add('It goes on after the last answer. To see them all, type a.') : []),
    ...(before.length > 0 && path === null && !hasBegun(begin)
      ? [
          ...add(
            `Not finished yet: ${before.map(({ name }) => name).join(', ')}. To go on with one, stop here and type:`,
          ),
          `  goodwork reflect --go-on ${before.at(-1)?.name}`,
        ]
      : []),
  ];
}

/** It ends before it is done: says how to go on, or prints the answers where they could not be saved. */
async function stop({ how, file }: Ending, visit: Visit): Promise<number> {
  const { keeper, prompter, layout, world, origin } = visit;
  const text = fileText(file, origin);
  await keeper.save(text);
  const what = how === 'signal' ? 'Interrupted.' : 'Stopped.';
  const say = (words: string, ...more: string[]) =>
    prompter.say(['', ...wrapped(words, layout.width), ...more]);
  if (!hasBegun(file) && origin === null) {
    await keeper.remove();
    say(`${what} Nothing was entered.`);
  } else if (keeper.isSaved()) {
    const name = keeper.name() ?? '';
    say(
      `${what} Your answers are saved. To go on:`,
      `  goodwork reflect --go-on ${/^[\w./-]+$/.test(name) ? name : `"${inert(name)}"`}`,
    );
  } else {
    say(`${what} Your answers could not be saved. Here they are: copy them into a file.`);
    world.stdout.write(text);
  }
  return how === 'signal' ? EXIT.interrupted : EXIT.done;
}
