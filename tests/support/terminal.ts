// A real pseudo-terminal with goodwork in it: what is typed goes in key by key, and what comes out is kept.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type * as Pty from '@lydell/node-pty';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** How it says that it can be started again from a folder elsewhere. */
export const PROGRAM = `node ${join(ROOT, 'bin/goodwork.js')}`;
/** As long as a busy machine may take to draw a page. Nothing waits that long where all is well. */
const LATE = 300_000;

export interface TerminalOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly columns?: number;
  readonly rows?: number;
}

export interface Terminal {
  /** Resolves once this text has come since the last thing typed; fails when it is late, with all there is. */
  sees(text: string): Promise<void>;
  /** Types a line and its Enter. */
  types(line: string): void;
  /** Presses keys as they are, such as Ctrl-C. */
  presses(keys: string): void;
  /** Waits for one text, then types: a step of an interview. */
  at(text: string, line: string): Promise<void>;
  /** Sends a signal to goodwork itself. */
  signals(name: NodeJS.Signals): void;
  /** Takes the terminal away, as closing a window does. */
  closes(): void;
  /** Everything that came out. */
  output(): string;
  /** The same without control codes. */
  text(): string;
  /** The exit code of goodwork, once it has ended. */
  readonly ended: Promise<number>;
}

export const CTRL_C = '\u0003';
export const CTRL_D = '\u0004';

/** The words are those of a line in a shell, so that a file can take what is printed: `ask --plain > profile.txt`. */
export function terminalWith(words: string, options: TerminalOptions): Terminal {
  const { env = {}, cwd, columns = 80, rows = 24 } = options;
  const { TERM = 'xterm-256color' } = env;
  // Loaded only here: there are systems it has no program for, and needs.ts says so.
  const { spawn } = createRequire(import.meta.url)('@lydell/node-pty') as typeof Pty;
  const withoutSize = columns === 0 ? 'stty cols 0 rows 0; ' : '';
  // An empty TERM is put right by the library, so it is set once the shell is there.
  const command = `${withoutSize}export TERM="$TERM_WANTED"; exec "$NODE" "$GOODWORK" ${words}`;
  const shell = { NODE: process.execPath, GOODWORK: join(ROOT, 'bin/goodwork.js'), TERM_WANTED: TERM };
  const child = spawn('sh', ['-c', command], {
    cwd,
    ...(columns === 0 ? {} : { cols: columns, rows }),
    env: { PATH: process.env.PATH ?? '', HOME: cwd, LANG: 'C.UTF-8', ...env, ...shell },
  });
  let all = '';
  let from = 0;
  let over = false;
  const waiting: (() => void)[] = [];
  const changed = () => {
    for (const look of waiting.splice(0)) look();
  };
  child.onData((text) => {
    all += text;
    changed();
  });
  const ended = new Promise<number>((resolve) => {
    child.onExit(({ exitCode }) => {
      over = true;
      changed();
      resolve(exitCode);
    });
  });
  const clean = (text: string) => text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '').replace(/\r/g, '');
  const sees = async (text: string): Promise<void> => {
    const late = new AbortController();
    const isLate = setTimeout(LATE, 'late', { signal: late.signal }).catch(() => undefined);
    while (!clean(all.slice(from)).includes(text)) {
      const news = new Promise<void>((resolve) => waiting.push(resolve));
      if (over || (await Promise.race([news, isLate])) === 'late')
        throw new Error(`never saw "${text}" in:\n${clean(all.slice(from))}`);
    }
    late.abort();
  };
  const presses = (keys: string) => {
    from = all.length;
    child.write(keys);
  };
  return {
    sees,
    presses,
    types: (line) => presses(`${line}\r`),
    at: async (text, line) => {
      await sees(text);
      presses(`${line}\r`);
    },
    signals: (name) => child.kill(name),
    closes: () => (child as unknown as { destroy(): void }).destroy(),
    output: () => all,
    text: () => clean(all),
    ended,
  };
}
