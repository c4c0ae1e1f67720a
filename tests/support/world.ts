// A world without a machine: main() runs in this process on files that are only in memory, with its output caught.
// What is not in memory is read from the project, and nothing is ever written to the disk.
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/main.ts';
import type { Host, Output, Terminal } from '../../src/host/host.ts';
import { ownValue } from '../../src/source/own-value.ts';
import { TODAY } from './shipped.ts';

/** What a file holds, or the error that comes of touching it: by its code (EACCES, ENOSPC ...), or as it is. */
export type Held = string | Uint8Array | { readonly error: string | Error };

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly platform?: string;
  /** The working folder; left out, that of the person. */
  readonly cwd?: string;
  /** Bytes or text sent to standard input; left out, it is a terminal where nothing is sent. */
  readonly stdin?: string | Uint8Array;
  /** How many bytes come at a time. */
  readonly chunk?: number;
  /** Somebody is looking: standard output is a terminal. */
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly today?: string;
  /** How it was started; left out, by its name. */
  readonly program?: string;
  /** Files by name; they stand before those of the project. */
  readonly files?: Readonly<Record<string, Held>>;
  /** Names that cannot be written, each with the code of the error; `ENOSPC after 1`: not after so many writes. */
  readonly refused?: Readonly<Record<string, string>>;
  /** Files of the package in the place of those that are there; null takes one away. */
  readonly own?: Readonly<Record<string, string | null>>;
  /** False: as in a checkout that nobody has built, so that every YAML file is read. */
  readonly compiled?: boolean;
  /** Lines that a person types, one at each prompt, CTRL_C among them; then nothing more can be typed. */
  readonly typed?: readonly string[];
  /** Saved interviews by the name of their file, with how many days ago each was written. */
  readonly saved?: Readonly<Record<string, { readonly text: string; readonly days: number }>>;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What stood on the screen, with what was typed. */
  readonly screen: string;
  /** What was written, by the name of the file. */
  readonly written: Readonly<Record<string, string>>;
}

/** What ends a talk, where a line would be typed. */
export const CTRL_C = '\u0003';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ownFiles = new Map<string, Promise<Uint8Array | null>>();

/** Runs `goodwork` with these words: a list, or one text that is split at its spaces. */
export async function run(words: string | readonly string[], options: RunOptions = {}): Promise<Ran> {
  const {
    env = {},
    platform = 'linux',
    cwd = '/home/adviser',
    stdin,
    terminal = false,
    columns,
    today = TODAY,
  } = options;
  const { chunk = 64 * 1024 } = options;
  const { files = {}, refused = {}, own: ofPackage = {}, compiled = true } = options;
  const written: Record<string, string> = {};
  const { typed, saved = {} } = options;
  const screen: string[] = [];
  const stdout = caught(terminal, columns, screen);
  const stderr = caught(terminal || typed !== undefined, columns, screen);
  const folder = '/home/adviser/.local/share/goodwork/interviews';
  for (const [name, { text }] of Object.entries(saved)) written[`${folder}/${name}`] = text;
  const NOW = new Date('2026-11-21T12:00:00Z').getTime();
  const interrupted = new AbortController();
  const refuse = (path: string) => {
    const code = ownValue(refused, path);
    if (code !== undefined) throw failure(code);
  };
  const contentOf = async (path: string): Promise<Uint8Array> => {
    const held = ownValue(written, path) ?? ownValue(files, path);
    if (held === undefined) return readFile(resolve(ROOT, path));
    if (typeof held === 'object' && 'error' in held)
      throw typeof held.error === 'string' ? failure(held.error) : held.error;
    return bytesOf(held);
  };
  const host: Host = {
    program: options.program ?? 'goodwork',
    argv: typeof words === 'string' ? words.split(' ').filter((word) => word !== '') : words,
    env,
    platform,
    stdout,
    stderr,
    stdinIsTTY: () => stdin === undefined,
    today: () => today,
    cwd: () => cwd,
    page: async () => false,
    readStdin: async () => bytesOf(stdin ?? ''),
    stdin: () => inParts(bytesOf(stdin ?? ''), chunk),
    readFile: async (path) => contentOf(path),
    read: (path) => opening(contentOf(path), chunk),
    writePart: async (path, keep) => {
      const [refusal = '', after] = (refused[path] ?? '').split(' after ');
      if (refusal !== '' && after === undefined) throw failure(refusal);
      let left = after === undefined ? Number.POSITIVE_INFINITY : Number(after);
      if (!Object.hasOwn(written, path) && !(await isInProject(dirname(path)))) throw failure('ENOENT');
      const part = `${path}.part`;
      const there = ownValue(written, part) ?? ownValue(files, part);
      // As the disk counts: in bytes.
      const kept = typeof there === 'string' ? new TextEncoder().encode(there).subarray(0, keep) : [];
      let text = new TextDecoder().decode(Uint8Array.from(kept));
      const put = () => {
        written[part] = text;
      };
      put();
      return {
        write: async (more) => {
          if (left === 0) throw failure(refusal);
          left -= 1;
          text += typeof more === 'string' ? more : new TextDecoder().decode(more);
          put();
        },
        finish: async () => {
          delete written[part];
          written[path] = text;
        },
        leave: async () => {
          if (text === '') delete written[part];
          return text !== '';
        },
        drop: async () => {
          delete written[part];
        },
      };
    },
    kind: async (path) => {
      const held = ownValue(files, path);
      // A folder, or a link that leads nowhere.
      if (typeof held === 'object' && 'error' in held && /^(?:EISDIR|ENOENT)$/.test(String(held.error)))
        return 'other';
      if (Object.hasOwn(written, path) || Object.hasOwn(files, path)) return 'file';
      const error = await errorOf(path);
      return error === null ? 'file' : error === 'EISDIR' ? 'other' : 'nothing';
    },
    truePath: async (path) =>
      Object.hasOwn(written, path) || Object.hasOwn(files, path) || (await isInProject(path))
        ? resolve(cwd, path)
        : null,
    writeFile: async (path, text) => {
      refuse(path);
      if (!Object.hasOwn(written, path) && !(await isInProject(dirname(path)))) throw failure('ENOENT');
      written[path] = text;
    },
    home: '/home/adviser',
    terminal: () => deskOf(typed ?? [], stderr, screen, interrupted),
    ownTerminal: () => (typed === undefined ? null : deskOf(typed, stderr, screen, interrupted)),
    interruption: () => ({ signal: interrupted.signal, release: () => undefined }),
    daysSince: (date) => Math.floor((NOW - date.getTime()) / 86_400_000),
    createFile: async (path, text) => {
      if (Object.hasOwn(written, path) || Object.hasOwn(files, path)) throw failure('EEXIST');
      refuse(path);
      written[path] = text;
    },
    claim: async () => true,
    release: async () => undefined,
    makeFolder: async () => undefined,
    list: async (path) =>
      Object.keys(written)
        .filter((name) => dirname(name) === path)
        .map((name) => {
          const file = name.slice(path.length + 1);
          return { name: file, modified: new Date(NOW - (saved[file]?.days ?? 0) * 86_400_000) };
        })
        .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    removeFile: async (path) => {
      delete written[path];
    },
    ownPath: (path) => resolve(ROOT, path),
    now: () => 0,
    size: async (path) =>
      contentOf(path).then(
        (bytes) => bytes.length,
        () => null,
      ),
    readEnd: async (path, most) => {
      const bytes = await contentOf(path);
      return { bytes: bytes.subarray(-most), size: bytes.length };
    },
    filesUnder: async (path) => {
      const inside = Object.keys(files).filter((name) => name.startsWith(`${path}/`));
      return inside.length === 0 ? null : inside.toSorted();
    },
    filesLike: async () => [],
    copyFile: async (from, to) => {
      written[to] = new TextDecoder().decode(await contentOf(from));
    },
    readOwn: async (path) => {
      const instead = ownValue(ofPackage, path);
      if (instead !== undefined) return instead === null ? null : bytesOf(instead);
      return !compiled && path.startsWith('dist/') ? null : ownFile(path);
    },
  };
  const code = await main(host);
  return { code, out: stdout.text(), err: stderr.text(), screen: screen.join(''), written };
}

function caught(isTTY: boolean, columns: number | undefined, screen: string[]): Output & { text(): string } {
  const parts: string[] = [];
  const write = (text: string) => {
    parts.push(text);
    screen.push(text);
  };
  const send = async (text: string | Uint8Array) => {
    write(typeof text === 'string' ? text : new TextDecoder().decode(text));
    return true;
  };
  return { isTTY, columns, rows: 24, write, send, text: () => parts.join('') };
}

/** A desk where these lines are typed: each at its prompt, and seen on the screen like everything else. */
function deskOf(
  lines: readonly string[],
  stderr: Output,
  screen: string[],
  interrupted: AbortController,
): Terminal {
  const input = new PassThrough();
  const waiting = [...lines];
  const output = {
    columns: stderr.columns,
    rows: 24,
    write: (text: string) => {
      stderr.write(text);
      if (!text.endsWith('> ')) return true;
      const line = waiting.shift();
      setImmediate(() => {
        if (line === undefined) input.end();
        else if (line === CTRL_C) interrupted.abort();
        else {
          screen.push(`${line}\n`);
          input.write(`${line}\n`);
        }
      });
      return true;
    },
  };
  return { input, output } as unknown as Terminal;
}

async function* inParts(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

async function* opening(bytes: Promise<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  yield* inParts(await bytes, size);
}

/** A file of the package, read once. */
function ownFile(path: string): Promise<Uint8Array | null> {
  const read = ownFiles.get(path) ?? readFile(resolve(ROOT, path)).catch(() => null);
  ownFiles.set(path, read);
  return read;
}

async function isInProject(path: string): Promise<boolean> {
  const error = await errorOf(path);
  return error === null || error === 'EISDIR';
}

/** Why a file of the project cannot be read, as a code, or null where it can. */
async function errorOf(path: string): Promise<string | null> {
  const error: unknown = await readFile(resolve(ROOT, path)).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error === null ? null : ((error as NodeJS.ErrnoException).code ?? 'unknown');
}

function bytesOf(held: string | Uint8Array): Uint8Array {
  return typeof held === 'string' ? new TextEncoder().encode(held) : held;
}

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: an error of the file system, made by a test`), { code });
}
