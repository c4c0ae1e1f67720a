// Everything a command may touch of the machine it runs on, so that a test can hand it another one.
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

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
  readStdin(): Promise<Uint8Array>;
  readFile(path: string): Promise<Uint8Array>;
  exists(path: string): Promise<boolean>;
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
    readStdin: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
    readFile: (path) => readFile(path),
    exists: async (path) => (await stat(path).catch(() => null)) !== null,
    writeFile: async (path, text) => {
      await writeFile(`${path}.part`, text);
      await rename(`${path}.part`, path);
    },
    readOwn: (path) => readFile(fileURLToPath(new URL(path, home))).catch(() => null),
  };
}

/** Streams are opened when they are first used: each one costs time at the start. */
function outputOf(open: () => NodeJS.WriteStream): Output {
  let opened: NodeJS.WriteStream | undefined;
  const stream = (): NodeJS.WriteStream => {
    // A reader that goes away (`| head`) is no mistake of anybody's.
    opened ??= open().on('error', swallowBrokenPipe);
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

function swallowBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
