// goodwork ask: the interview about one offer, from nothing or from a file; and the list of those that are not finished.
import type { Command } from 'commander';
import { inert } from '../document/inert.ts';
import { InputError } from '../document/problem.ts';
import { notesOf, type Way } from '../interview/notes.ts';
import type { Plan } from '../interview/plan.ts';
import { answeredCount } from '../interview/question-page.ts';
import { unsettled } from '../interview/settled.ts';
import { stepsOf } from '../interview/step.ts';
import { MOST_BYTES, readOne } from '../read/one.ts';
import { unended } from '../report/sentence.ts';
import { emptyVacancy } from '../vacancy/vacancy.ts';
import { EXIT } from './exit.ts';
import { beginWith } from './interview/begin.ts';
import { isLineByLine, prompterFor } from './interview/choose-prompter.ts';
import { keeperFor, OLD, type Saved, savedInterviews } from './interview/saved.ts';
import { oldOnes } from './interview/start-page.ts';
import { inWay, type Visit, welcomed } from './interview/visit.ts';
import { type PrintOptions, withColour, withYardstick, type YardstickOptions } from './options.ts';
import { layoutFor, reasonOf } from './print.ts';
import type { World } from './world.ts';
import { type LoadedYardstick, loadGuide, loadPlaceOf, yardstickFor } from './yardstick.ts';

type AskOptions = YardstickOptions &
  PrintOptions & { readonly full?: boolean; readonly who?: 'employer' | 'client'; readonly list?: boolean };

export function define(command: Command, world: World, done: (code: number) => void): void {
  command
    .argument('[file]', 'an offer to go on with: a file, or a name that --list shows')
    .option('--full', 'every question, not only the decisive ones')
    .addOption(
      command
        .createOption('--who <who>', 'only what is open and only they can say')
        .choices(['employer', 'client'])
        .conflicts('full'),
    )
    .option('--list', 'list the interviews that are not finished');
  withYardstick(command);
  withColour(command).action(async (file: string | undefined, options: AskOptions) => {
    done(options.list === true ? await list(options, world) : await ask(file, options, world));
  });
}

async function ask(file: string | undefined, options: AskOptions, world: World): Promise<number> {
  if (!world.stdinIsTTY() || !world.stderr.isTTY) {
    throw new InputError([
      {
        file: 'goodwork ask',
        what: 'There is no terminal to ask at',
        fix: 'Copy examples/blank.yaml, fill in what you know, and run goodwork check on it.',
      },
    ]);
  }
  const yardstick = await yardstickFor(options, world);
  const { rubric } = yardstick;
  const guide = await loadGuide(rubric, world);
  const begin = file === undefined ? null : await beginWith(file, yardstick, world);
  const plain = isLineByLine(world, options);
  // Read aloud, a code for colour is noise.
  const looks = plain ? { ...options, plain, color: 'never' as const } : options;
  const [layout, paper] = [await layoutFor(world, looks, world.stderr), await layoutFor(world, looks)];
  const interruption = world.interruption();
  const keeper = keeperFor(world, begin?.saved ?? null);
  const prompter = await prompterFor(world, plain, layout, interruption.signal);
  try {
    const steps = stepsOf(guide, rubric, await loadPlaceOf(world));
    const vacancy = unsettled(begin?.vacancy ?? emptyVacancy(''), steps, rubric);
    const way: Way = options.full === true ? 'full' : (options.who ?? notesOf(vacancy).way ?? 'short');
    const plan: Plan = {
      steps,
      way,
      rubric,
      most: guide.short,
      settles: guide.settled ?? [],
      only: guide.only ?? [],
      followed: guide.followed ?? {},
    };
    const visit: Visit = {
      world,
      yardstick,
      layout,
      paper,
      prompter,
      keeper,
      origin: begin?.origin ?? null,
      unfinished: begin?.unfinished ?? null,
    };
    return await welcomed(visit, plan, inWay(vacancy, way));
  } finally {
    await keeper.letGo();
    prompter.close();
    interruption.letGo();
  }
}

/** What `--list` prints: unfinished interviews, and those that are old. */
async function list(options: AskOptions, world: World): Promise<number> {
  const saved = await savedInterviews(world);
  if (saved.length === 0) {
    world.stdout.write('No interview is waiting to be finished.\n');
    return EXIT.done;
  }
  const yardstick = await yardstickFor(options, world);
  const steps = stepsOf(await loadGuide(yardstick.rubric, world), yardstick.rubric);
  let last: Saved | undefined;
  for (const one of saved) {
    const when = one.days <= 0 ? 'today' : one.days === 1 ? 'yesterday' : `${one.days} days ago`;
    const what = await described(one, yardstick, steps, world);
    if (!what.startsWith(UNREADABLE)) last = one;
    world.stdout.write(`${one.name}  ${what}, ${when}\n`);
  }
  if (last !== undefined) world.stdout.write(`To go on with the last one: goodwork ask ${last.name}\n`);
  const old = saved.filter(({ days }) => days > OLD);
  if (old.length > 0) world.stdout.write(`${oldOnes(old, 80).join('\n')}\n`);
  return EXIT.done;
}

const UNREADABLE = 'cannot be read';

async function described(
  { path }: Saved,
  { rubric }: LoadedYardstick,
  steps: ReturnType<typeof stepsOf>,
  world: World,
): Promise<string> {
  try {
    const read = readOne(await world.readFile(path, MOST_BYTES), path, rubric);
    if ('problems' in read) return `${UNREADABLE} (${unended(read.problems[0]?.what ?? 'it is damaged')})`;
    const { title } = read.value;
    const known = answeredCount(steps, read.value, rubric);
    return `${title === null ? 'no job title yet' : inert(title)}, ${known} ${known === 1 ? 'answer' : 'answers'}`;
  } catch (error) {
    return `${UNREADABLE} (${reasonOf(error)})`;
  }
}
