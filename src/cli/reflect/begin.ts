// How a session begins: from nothing, from one that was stopped, or from a file that is to be changed.
import { InputError } from '../../document/problem.ts';
import { fileText, type Origin } from '../../reflect/file-text.ts';
import { itemsOf } from '../../reflect/item.ts';
import type { ApproachFile } from '../../rubric/approach.ts';
import type { ApproachGuide } from '../../rubric/approach-guide.ts';
import { isLineByLine, prompterFor } from '../interview/choose-prompter.ts';
import { type Keeper, keeperFor, type Saved, savedInterview, savedInterviews } from '../interview/saved.ts';
import { checkOutput, layoutFor, reasonOf } from '../print.ts';
import type { ReflectOptions } from '../reflect.ts';
import type { World } from '../world.ts';
import { loadApproachFile, loadRates, loadRubric } from '../yardstick.ts';
import { visited } from './visit.ts';

interface Begin {
  readonly file: ApproachFile;
  readonly origin: Origin | null;
  readonly keeper: Keeper;
  readonly path: string | null;
}

/** Holds a session. */
export async function held(options: ReflectOptions, guide: ApproachGuide, world: World): Promise<number> {
  if (!world.stdinIsTTY() || !world.stderr.isTTY) {
    refuse(
      'goodwork reflect',
      'There is no terminal to ask at',
      'Print the questions with --for team, or fill in a copy of examples/approaches/our.approach.yaml and name it.',
    );
  }
  const { file, origin, keeper, path } = await begun(options, guide, world);
  const plain = isLineByLine(world, options);
  // Where answers are kept has nothing to do with how the screen looks; read aloud, a code for colour is noise.
  const { output: _place, ...screen } = options;
  const looks = plain ? { ...screen, plain, color: 'never' as const } : screen;
  const [layout, paper] = [await layoutFor(world, looks, world.stderr), await layoutFor(world, looks)];
  const interruption = world.interruption();
  const prompter = await prompterFor(world, plain, layout, interruption.signal);
  try {
    const way = options.full === true || file.answers !== undefined ? 'full' : 'short';
    const items = itemsOf(guide, file.for ?? 'team', way);
    return await visited({ world, guide, items, layout, paper, prompter, keeper, origin, path }, file);
  } finally {
    await keeper.letGo();
    prompter.close();
    interruption.letGo();
  }
}

async function begun(options: ReflectOptions, guide: ApproachGuide, world: World): Promise<Begin> {
  if (options.goOn !== undefined) return goneOnWith(options.goOn, options, guide, world);
  const file: ApproachFile = {
    approach: 1,
    ...(options.with === undefined ? {} : { for: options.with }),
    on: world.today(),
  };
  const { output } = options;
  if (output === undefined)
    return { file, origin: null, keeper: keeperFor(world, null, 'session'), path: null };
  await checkOutput(world, options);
  if (!/\.ya?ml$/i.test(output))
    refuse(output, 'The answers of a session are kept in a file that ends in .yaml', 'Name another.');
  const text = fileText(file, null);
  try {
    await world.writeFile(output, text, 'mine');
  } catch (error) {
    refuse(output, `This cannot be written (${reasonOf(error)})`, 'Check the folder and its space.');
  }
  return {
    file,
    origin: null,
    keeper: keeperFor(world, { saved: at(output), text }, 'session'),
    path: output,
  };
}

/** The last session that was stopped, one by its name, or any file of a team. */
async function goneOnWith(
  named: string | true,
  options: ReflectOptions,
  guide: ApproachGuide,
  world: World,
): Promise<Begin> {
  if (options.output !== undefined)
    refuse('goodwork reflect', '--go-on and --output do not go together', 'It is kept where it was.');
  const saved =
    named === true
      ? (await savedInterviews(world, 'session')).at(-1)
      : await savedInterview(named, world, 'session');
  if (named === true && saved === undefined)
    refuse('goodwork reflect', 'No session is waiting to be finished', 'Leave out --go-on to begin one.');
  const path = saved?.path ?? String(named);
  const rubric = await loadRubric(options.rubric, await loadRates(undefined, world), world);
  const { file, text } = await loadApproachFile(path, rubric, guide, world);
  const keeper = keeperFor(world, { saved: saved ?? at(path), text }, 'session');
  return { file, origin: { file, text }, keeper, path: saved == null ? path : null };
}

/** A file that a person named: it is kept where it is. */
function at(path: string): Saved {
  return { name: path, path, days: 0 };
}

function refuse(file: string, what: string, fix: string): never {
  throw new InputError([{ file, what, fix }]);
}
