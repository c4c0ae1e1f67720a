// A real pseudo-terminal with goodwork in it: what is typed goes in key by key, and what comes out is kept.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** `script` of util-linux makes the terminal; other systems have another one. */
export const HAS_TERMINAL = process.platform === 'linux';

export interface TerminalOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly columns?: number;
  readonly rows?: number;
}

export interface Terminal {
  /** Resolves once this text has come since the last thing typed; fails after ten seconds, with all there is. */
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
  readonly ended: Promise<number | null>;
}

export const CTRL_C = '\u0003';
export const CTRL_D = '\u0004';

export function terminalWith(words: string, options: TerminalOptions): Terminal {
  const { env = {}, cwd, columns = 80, rows = 24 } = options;
  const command = `stty cols ${columns} rows ${rows}; echo "process $$."; exec "${process.execPath}" "${join(ROOT, 'bin/goodwork.js')}" ${words}`;
  const child = spawn('script', ['-qfec', command, '/dev/null'], {
    cwd,
    env: { PATH: process.env.PATH ?? '', HOME: cwd, LANG: 'C.UTF-8', TERM: 'xterm-256color', ...env },
  });
  let all = '';
  let from = 0;
  let over = false;
  const waiting: (() => void)[] = [];
  const changed = () => {
    for (const look of waiting.splice(0)) look();
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    all += text;
    changed();
  });
  child.stdin.on('error', () => undefined);
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      over = true;
      changed();
      resolve(code);
    });
  });
  const clean = (text: string) => text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '').replace(/\r/g, '');
  const sees = async (text: string): Promise<void> => {
    const late = Date.now() + 10_000;
    while (!clean(all.slice(from)).includes(text)) {
      if (over || Date.now() > late) throw new Error(`never saw "${text}" in:\n${clean(all.slice(from))}`);
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        setTimeout(resolve, 200);
      });
    }
  };
  const presses = (keys: string) => {
    from = all.length;
    child.stdin.write(keys);
  };
  const pid = () => Number(/process (\d+)\./.exec(all)?.[1]);
  return {
    sees,
    presses,
    types: (line) => presses(`${line}\r`),
    at: async (text, line) => {
      await sees(text);
      presses(`${line}\r`);
    },
    signals: (name) => {
      process.kill(pid(), name);
    },
    closes: () => {
      child.kill('SIGKILL');
    },
    output: () => all,
    text: () => clean(all),
    ended,
  };
}
