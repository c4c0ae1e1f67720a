// Where a result goes and how it looks there: colour, width, marks, a file.

import type { ChalkInstance } from 'chalk';
import { reasonOf } from '../host/file-error.ts';
import type { Host, Output } from '../host/host.ts';
import type { Layout, Tone } from '../page/layout.ts';
import { neutralise } from '../source/neutralise.ts';
import { unusable } from '../source/problem.ts';
import type { PrintOptions } from './options.ts';

/** How this host and these options want a page laid out. */
export async function layoutFor(
  host: Host,
  options: PrintOptions,
  screen: Output = host.stdout,
): Promise<Layout> {
  const { env } = host;
  const toFile = options.output !== undefined;
  const columns = Number(env.COLUMNS);
  const given = Number.isInteger(columns) && columns > 0 ? columns : toFile ? 80 : null;
  const marks = marksFor(host, options);
  const chalk = coloured(host, options, screen) ? new (await import('chalk')).Chalk({ level: 1 }) : null;
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
function coloured({ env }: Host, { color, output }: PrintOptions, screen: Output): boolean {
  if (color !== 'auto') return color === 'always';
  if (output !== undefined || (env.NO_COLOR ?? '') !== '') return false;
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
  return env.TERM !== 'dumb' && screen.isTTY;
}

/** Words alone, line by line: asked for, or the terminal can do no more. */
export function isPlain({ env }: Host, { plain }: Pick<PrintOptions, 'plain'>): boolean {
  const accessible = (env.ACCESSIBLE ?? '') !== '' && !['0', 'false'].includes(env.ACCESSIBLE ?? '');
  return plain === true || accessible || env.TERM === 'dumb';
}

function marksFor(host: Host, options: PrintOptions): Layout['marks'] {
  const { env, platform } = host;
  if (isPlain(host, options)) return 'none';
  // An old Windows console, or a bare Linux one, has no dots to show.
  const bare =
    platform === 'win32'
      ? env.WT_SESSION === undefined && env.TERM_PROGRAM === undefined
      : env.TERM === 'linux';
  return bare ? 'ascii' : 'unicode';
}

/**
 * The sixteen colours of the terminal's own theme, which are chosen to be read there. Faint, and not grey: a theme may have a grey
 * that is its background. No meaning hangs on a colour.
 */
function paint(chalk: ChalkInstance, tone: Tone, text: string): string {
  const brush = {
    poor: chalk.red.bold,
    weak: chalk.yellow,
    fair: chalk.cyan,
    good: chalk.green.bold,
    heading: chalk.bold.underline,
    strong: chalk.bold,
    quiet: chalk.dim,
    stop: chalk.red.bold,
    // Magenta is easiest to read on white and on black.
    ask: chalk.magenta.bold,
    done: chalk.green.bold,
  }[tone];
  return brush(text);
}

/** Fails before any work is done where the result could not be put where it is wanted. `inputs` are never replaced. */
export async function checkOutput(
  host: Host,
  { output, force }: PrintOptions,
  ...inputs: string[]
): Promise<void> {
  if (output === undefined) return;
  if (output.trim() === '')
    throw unusable('--output', 'The name of a file is missing', 'Write for example --output profile.html');
  const kind = await host.kind(output);
  if (kind === 'other')
    throw unusable(output, 'This is there already, and it is not an ordinary file', 'Name another.');
  const place = await host.truePath(output);
  for (const input of inputs) {
    if (place !== null && place === (await host.truePath(input))) {
      throw unusable(output, 'This is the file that is being read', 'Name another, so that it is not lost.');
    }
  }
  if (force === true) return;
  if (kind === 'file')
    throw unusable(output, 'This file is there already', 'Name another, or add --force to replace it.');
  if ((await host.kind(`${output}.part.lock`)) !== 'nothing')
    throw unusable(
      output,
      'Another run is writing this file, or was stopped in the middle of it',
      'Name another; where nothing is running, add --force.',
    );
  if ((await host.kind(`${output}.part`)) !== 'nothing') {
    throw unusable(
      `${output}.part`,
      'Something of this name is there already, and it would be lost',
      'Move it, or add --force.',
    );
  }
}

/** Prints a result, or writes it to the file that was named and says so. */
export async function deliver(host: Host, { output, quiet }: PrintOptions, text: string): Promise<void> {
  if (output === undefined) {
    host.stdout.write(text);
    return;
  }
  try {
    await host.writeFile(output, text);
  } catch (error) {
    throw unusable(output, `This cannot be written (${reasonOf(error)})`, 'Check the folder and its space.');
  }
  if (!quiet) host.stderr.write(`Saved to ${neutralise(output)}.\n`);
}

export interface OutputSink {
  /** False where nobody reads any longer: then there is no more to do. */
  write(text: string | Uint8Array): Promise<boolean>;
  /** All of it is there. */
  finish(): Promise<void>;
  /** It ends here, to be gone on with. True where something is left. */
  leave(): Promise<boolean>;
  /** Nothing came of it. */
  drop(): Promise<void>;
}

/** `keep`: how many bytes stay of what an earlier run has left. */
export async function openOutput(
  host: Host,
  { output, quiet }: Pick<PrintOptions, 'output' | 'quiet'>,
  keep = 0,
): Promise<OutputSink> {
  if (output === undefined) {
    const nothing = async () => undefined;
    const leave = async () => true;
    return { write: (text) => host.stdout.send(text), finish: nothing, leave, drop: nothing };
  }
  const checked = async <T>(done: Promise<T>): Promise<T> => {
    try {
      return await done;
    } catch (error) {
      const what = `This cannot be written (${reasonOf(error)})`;
      throw unusable(output, what, 'Check the folder and its space.');
    }
  };
  const part = await checked(host.writePart(output, keep));
  return {
    write: async (text) => {
      await checked(part.write(text));
      return true;
    },
    finish: async () => {
      await checked(part.finish());
      if (quiet !== true) host.stderr.write(`Saved to ${neutralise(output)}.\n`);
    },
    leave: () => part.leave(),
    drop: () => part.drop(),
  };
}
