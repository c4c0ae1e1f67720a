// Everything a command may touch of the machine it runs on, so that a test can hand it another one.
import { openSync } from 'node:fs';
import { homedir, uptime, userInfo } from 'node:os';
import { basename, isAbsolute, relative } from 'node:path';
import { ReadStream } from 'node:tty';
import { diskFiles, type Files, readUpTo } from './files.ts';

export interface Output {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  readonly rows: number | undefined;
  write(text: string): void;
  /** Waits until there is room for more. False where nobody reads any longer. */
  send(text: string | Uint8Array): Promise<boolean>;
}

/** Where a person is asked: what they type, and the screen they see it on. */
export interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

export interface Host extends Files {
  /** How the program was started, as it can be typed again: goodwork, npx goodwork, or node and a file. */
  readonly program: string;
  /** The words after the name of the program. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** The folder of the person who runs this. */
  readonly home: string;
  readonly stdout: Output;
  readonly stderr: Output;
  stdinIsTTY(): boolean;
  terminal(): Terminal;
  /** The terminal this runs at, where standard input is something else; null where there is none. */
  ownTerminal(): Terminal | null;
  /** Aborts when the machine asks to stop: Ctrl-C, an end of the session, a closed terminal. `release` stops listening. */
  interruption(): { readonly signal: AbortSignal; release(): void };
  /** The day it is where the person is, year-month-day. */
  today(): string;
  /** The working folder. */
  cwd(): string;
  /** Milliseconds on a clock that only goes forward. */
  now(): number;
  /** Whole days since then. */
  daysSince(date: Date): number;
  /** At most a little more than `most` bytes: enough to tell that there are too many. */
  readStdin(most: number): Promise<Uint8Array>;
  stdin(): AsyncIterable<Uint8Array>;
  /** Shows a text in the pager of the person until they leave it; false where there is none. */
  page(text: string): Promise<boolean>;
}

const DAY = 24 * 60 * 60 * 1000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** This process as a host. `home` is the folder of the package. */
export function processHost(home: URL): Host {
  return {
    ...diskFiles(home, {
      pid: process.pid,
      uid: process.getuid?.() ?? null,
      machineStart: Date.now() - uptime() * 1000,
      isRunning,
    }),
    argv: process.argv.slice(2),
    program: programOf(process.argv[1] ?? '', process.env, process.cwd),
    env: process.env,
    platform: process.platform,
    get home() {
      return homedir() || userInfo().homedir;
    },
    stdout: outputOf(() => process.stdout.on('error', outputFailed)),
    // Where errors cannot be said there is nobody to say them to.
    stderr: outputOf(() => process.stderr.on('error', terminalGone)),
    stdinIsTTY: () => process.stdin.isTTY === true,
    terminal: () => ({
      // A closed terminal ends the input; it is not an error.
      input: process.stdin.on('error', () => process.stdin.push(null)),
      output: process.stderr,
    }),
    ownTerminal: () => {
      if (process.platform === 'win32') return null;
      try {
        const input = new ReadStream(openSync('/dev/tty', 'r'));
        return { input: input.on('error', () => input.push(null)), output: process.stderr };
      } catch {
        return null;
      }
    },
    interruption: () => {
      const controller = new AbortController();
      const listeners = SIGNALS.map((name) => [name, () => controller.abort(name)] as const);
      for (const [name, listener] of listeners) process.on(name, listener);
      return {
        signal: controller.signal,
        release: () => {
          for (const [name, listener] of listeners) process.off(name, listener);
        },
      };
    },
    today: () => localDay(new Date()),
    cwd: () => process.cwd(),
    now: () => performance.now(),
    daysSince: (date) => Math.floor((Date.now() - date.getTime()) / DAY),
    readStdin: (most) => readUpTo(process.stdin, most),
    stdin: () => process.stdin,
    page: async (text) => (await import('./pager.ts')).showInPager(text, process.env),
  };
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Streams are opened when they are first used: each one costs time at the start. */
function outputOf(open: () => NodeJS.WriteStream): Output {
  let opened: NodeJS.WriteStream | undefined;
  const stream = (): NodeJS.WriteStream => {
    opened ??= open();
    return opened;
  };
  return {
    get isTTY() {
      return stream().isTTY === true;
    },
    get columns() {
      // A terminal without a size reports 0.
      return stream().columns || undefined;
    },
    get rows() {
      return stream().rows || undefined;
    },
    write: (text) => {
      stream().write(text);
    },
    send: (text) => sent(stream(), text),
  };
}

function sent(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<boolean> {
  if (stream.destroyed || stream.writableEnded) return Promise.resolve(false);
  if (stream.write(text)) return Promise.resolve(true);
  return new Promise((resolve) => {
    const drained = () => ended(true);
    const closed = () => ended(false);
    const ended = (isOpen: boolean) => {
      stream.off('drain', drained).off('close', closed).off('error', closed);
      resolve(isOpen);
    };
    stream.on('drain', drained).on('close', closed).on('error', closed);
  });
}

/** A reader that has gone away is ignored; anything else, such as a full disk, is reported, and the run counts as unusable. */
function outputFailed(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  process.once('exit', () => {
    process.exitCode = EXIT.unusable;
  });
  process.stderr.write(
    `The result could not be written (${error.code === 'ENOSPC' ? 'the disk is full' : error.code}).\n`,
  );
}

/**
 * A terminal that was closed cannot be put back as it was, and Node ends with a core dump when it tries, answers and all.
 * The signal that the closed terminal sent ends the process instead.
 */
function terminalGone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EIO') return;
  process.once('exit', () => {
    process.removeAllListeners('SIGHUP');
    process.kill(process.pid, 'SIGHUP');
  });
}

function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What each exit code means; `--help` and docs/commands.md say the same. */
export const EXIT = { done: 0, found: 1, unusable: 2, unread: 3, bug: 70, interrupted: 130 } as const;

function programOf(script: string, env: NodeJS.ProcessEnv, cwd: () => string): string {
  if (env.npm_command === 'exec') return 'npx goodwork';
  if (/^goodwork(?:\.cmd)?$/i.test(basename(script)) && !/[\\/]node_modules[\\/]\.bin[\\/]/.test(script))
    return 'goodwork';
  if (/[\\/]node_modules[\\/]/.test(script)) return 'npx goodwork';
  const here = placeFrom(script, cwd);
  const file = here.startsWith('..') || isAbsolute(here) ? script : here;
  return `node ${/^[\w./:\\-]+$/.test(file) ? file : `"${file}"`}`;
}

/** The whole path where the working folder was removed: what needs no folder is done all the same. */
function placeFrom(script: string, cwd: () => string): string {
  try {
    return relative(cwd(), script);
  } catch {
    return script;
  }
}
