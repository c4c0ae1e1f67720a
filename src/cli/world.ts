// Everything a command may touch of the machine it runs on, so that a test can hand it another one.
import { createReadStream } from 'node:fs';
import { lstat, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { EXIT } from './exit.ts';

export interface Output {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  write(text: string): void;
}

export interface World {
  /** The words after the name of the program. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly stdout: Output;
  readonly stderr: Output;
  stdinIsTTY(): boolean;
  /** The day it is where the person is, year-month-day. */
  today(): string;
  /** At most a little more than `most` bytes: enough to tell that there are too many. */
  readStdin(most: number): Promise<Uint8Array>;
  readFile(path: string, most: number): Promise<Uint8Array>;
  /** What is at this path, links followed; a link that leads nowhere is `other`. */
  kind(path: string): Promise<'nothing' | 'file' | 'other'>;
  /** The one true path of a file that is there, or null. */
  truePath(path: string): Promise<string | null>;
  /** Written whole under another name, then put in place: never half a file. */
  writeFile(path: string, text: string): Promise<void>;
  /** A file of this package, such as `rubrics/good-jobs.yaml`; null where it is not there. */
  readOwn(path: string): Promise<Uint8Array | null>;
}

/** The world of this process. `home` is the folder of the package. */
export function processWorld(home: URL): World {
  return {
    argv: process.argv.slice(2),
    env: process.env,
    platform: process.platform,
    stdout: outputOf(() => process.stdout),
    stderr: outputOf(() => process.stderr),
    stdinIsTTY: () => process.stdin.isTTY === true,
    today: () => localDay(new Date()),
    readStdin: (most) => readUpTo(process.stdin, most),
    readFile: (path, most) => readUpTo(createReadStream(path), most),
    kind: async (path) => {
      const there = await stat(path).catch(() => null);
      if (there !== null) return there.isFile() ? 'file' : 'other';
      return (await lstat(path).catch(() => null)) === null ? 'nothing' : 'other';
    },
    truePath: (path) => realpath(path).catch(() => null),
    writeFile: async (path, text) => {
      const place = (await realpath(path).catch(() => null)) ?? path;
      const part = `${place}.part`;
      try {
        await writeFile(part, text);
        await rename(part, place);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    readOwn: (path) => readFile(fileURLToPath(new URL(path, home))).catch(() => null),
  };
}

async function readUpTo(stream: AsyncIterable<unknown>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Uint8Array);
    length += (chunk as Uint8Array).length;
    if (length > most) break;
  }
  return Buffer.concat(chunks);
}

/** Streams are opened when they are first used: each one costs time at the start. */
function outputOf(open: () => NodeJS.WriteStream): Output {
  let opened: NodeJS.WriteStream | undefined;
  const stream = (): NodeJS.WriteStream => {
    opened ??= open().on('error', outputFailed);
    return opened;
  };
  return {
    get isTTY() {
      return stream().isTTY === true;
    },
    get columns() {
      return stream().columns;
    },
    write: (text) => {
      stream().write(text);
    },
  };
}

/** A reader that has gone is let go; anything else, such as a full disk, is said, and the run counts as unusable. */
function outputFailed(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  process.once('exit', () => {
    process.exitCode = EXIT.unusable;
  });
  process.stderr.write(
    `The result could not be written (${error.code === 'ENOSPC' ? 'the disk is full' : error.code}).\n`,
  );
}

function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
