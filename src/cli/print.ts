// Where a result goes and how it looks there: colour, width, marks, a file.
import type { ChalkInstance } from 'chalk';
import { inert } from '../document/inert.ts';
import { own } from '../document/own.ts';
import { InputError } from '../document/problem.ts';
import type { Layout, Tone } from '../report/layout.ts';
import type { PrintOptions } from './options.ts';
import type { Output, World } from './world.ts';

/** How this world and these options want a page laid out. */
export async function layoutFor(
  world: World,
  options: PrintOptions,
  screen: Output = world.stdout,
): Promise<Layout> {
  const { env } = world;
  const toFile = options.output !== undefined;
  const columns = Number(env.COLUMNS);
  const given = Number.isInteger(columns) && columns > 0 ? columns : toFile ? 80 : null;
  const marks = marksFor(world, options);
  const chalk = coloured(world, options, screen)
    ? new (await import('chalk')).Chalk({ level: hasPalette(world) ? 2 : 1 })
    : null;
  return {
    // A window can be made wider or narrower while somebody is asked.
    get width() {
      return given ?? screen.columns ?? 80;
    },
    paint: (tone, text) => (chalk === null ? text : paint(chalk, tone, text)),
    marks,
  };
}

/** The option wins, then NO_COLOR, FORCE_COLOR and TERM=dumb, then whether somebody is looking. */
function coloured({ env }: World, { color, output }: PrintOptions, screen: Output): boolean {
  if (color !== 'auto') return color === 'always';
  if (output !== undefined || (env.NO_COLOR ?? '') !== '') return false;
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
  return env.TERM !== 'dumb' && screen.isTTY;
}

/** Words alone, line by line: asked for, or the terminal can do no more. */
export function isPlain({ env }: World, { plain }: Pick<PrintOptions, 'plain'>): boolean {
  const accessible = (env.ACCESSIBLE ?? '') !== '' && !['0', 'false'].includes(env.ACCESSIBLE ?? '');
  return plain === true || accessible || env.TERM === 'dumb';
}

function marksFor(world: World, options: PrintOptions): Layout['marks'] {
  const { env, platform } = world;
  if (isPlain(world, options)) return 'none';
  // An old Windows console, or a bare Linux one, has no dots to show.
  const bare =
    platform === 'win32'
      ? env.WT_SESSION === undefined && env.TERM_PROGRAM === undefined
      : env.TERM === 'linux';
  return bare ? 'ascii' : 'unicode';
}

/** Whether the terminal has the 256 colours that are the same everywhere; the sixteen are each terminal's own. */
function hasPalette({ env, platform }: World): boolean {
  return (
    /256|direct|kitty|alacritty|ghostty/.test(env.TERM ?? '') ||
    (env.COLORTERM ?? '') !== '' ||
    (platform === 'win32' && env.WT_SESSION !== undefined)
  );
}

/**
 * Colours that can be read on white and on black, at 4 to 1 or more; where there are none, words are bold or as they are. No
 * meaning hangs on a colour.
 */
function paint(chalk: ChalkInstance, tone: Tone, text: string): string {
  const isPalette = chalk.level > 1;
  const colour = (number: number) => (isPalette ? chalk.ansi256(number) : chalk);
  const brush = {
    poor: colour(161).bold,
    weak: colour(130),
    fair: colour(30),
    good: colour(28).bold,
    heading: chalk.bold.underline,
    strong: chalk.bold,
    quiet: colour(243),
    stop: colour(161).bold,
  }[tone];
  return brush(text);
}

/** Fails before any work is done where the result could not be put where it is wanted. `inputs` are never replaced. */
export async function checkOutput(
  world: World,
  { output, force }: PrintOptions,
  ...inputs: string[]
): Promise<void> {
  if (output === undefined) return;
  const refuse = (file: string, what: string, fix: string): never => {
    throw new InputError([{ file, what, fix }]);
  };
  if (output.trim() === '')
    refuse('--output', 'The name of a file is missing', 'Write for example --output profile.html');
  const kind = await world.kind(output);
  if (kind === 'other')
    refuse(output, 'This is there already, and it is not an ordinary file', 'Name another.');
  const place = await world.truePath(output);
  for (const input of inputs) {
    if (place !== null && place === (await world.truePath(input))) {
      refuse(output, 'This is the file that is being read', 'Name another, so that it is not lost.');
    }
  }
  if (force === true) return;
  if (kind === 'file')
    refuse(output, 'This file is there already', 'Name another, or add --force to replace it.');
  if ((await world.kind(`${output}.part.lock`)) !== 'nothing')
    refuse(
      output,
      'Another run is writing this file, or was stopped in the middle of it',
      'Name another; where nothing is running, add --force.',
    );
  if ((await world.kind(`${output}.part`)) !== 'nothing') {
    refuse(
      `${output}.part`,
      'Something of this name is there already, and it would be lost',
      'Move it, or add --force.',
    );
  }
}

/** Prints a result, or writes it to the file that was named and says so. */
export async function deliver(world: World, { output, quiet }: PrintOptions, text: string): Promise<void> {
  if (output === undefined) {
    world.stdout.write(text);
    return;
  }
  try {
    await world.writeFile(output, text);
  } catch (error) {
    throw new InputError([
      {
        file: output,
        what: `This cannot be written (${reasonOf(error)})`,
        fix: 'Check the folder and its space.',
      },
    ]);
  }
  if (!quiet) world.stderr.write(`Saved to ${inert(output)}.\n`);
}

/** How to mend a name that leads nowhere. */
export const CHECK_NAME = 'Check its name, and the folder it is in.';

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'there is no permission',
  EPERM: 'there is no permission',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is not a folder',
  EEXIST: 'there is a file in its place',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'it is a link, or its links go round in a circle',
  EBUSY: 'another run of goodwork is writing it',
  ENXIO: 'nobody is at its other end',
};

/** An error of a file or a pipe has a code; what has none, or is of these kinds, is a mistake in the program. */
export function isOfTheMachine(error: unknown): boolean {
  const isMistake = error instanceof TypeError || error instanceof RangeError;
  return !isMistake && typeof (error as NodeJS.ErrnoException).code === 'string';
}

/** What is said of a file that the machine says no to. */
export function unreadable(file: string, error: unknown): { file: string; what: string; fix: string } {
  return { file, what: `This cannot be read (${reasonOf(error)})`, fix: CHECK_NAME };
}

/** Why a file could not be used, in words. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return own(REASONS, code) ?? (code === '' || code.startsWith('ERR_') ? 'it cannot be used' : code);
}
