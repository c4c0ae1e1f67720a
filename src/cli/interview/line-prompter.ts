// Asks line by line and draws nothing anew: for screen readers, plain consoles and anyone who wants it.
import { createInterface } from 'node:readline';
import type { Terminal } from '../../host/host.ts';
import type { Ending, Prompter, PromptReply } from '../../interview/prompter.ts';
import { choiceLines } from '../../interview/talk-page.ts';

const MARK = 'Type here, or h for help > ';

export function linePrompter({ input, output }: Terminal, interrupted: AbortSignal): Prompter {
  // The terminal itself edits the line: no control code is ever sent to it.
  const reader = createInterface({ input, terminal: false });
  /** Lines typed ahead of their question wait here. */
  const ahead: string[] = [];
  let over: Ending | null = null;
  let waiting: ((typed: PromptReply) => void) | null = null;
  const end = (how: Ending) => {
    over ??= how;
    waiting?.({ ended: over });
    waiting = null;
  };
  const stopped = () => end('signal');
  reader.on('line', (line) => {
    if (waiting === null) ahead.push(line);
    else {
      waiting({ line });
      waiting = null;
    }
  });
  reader.on('close', () => end('input'));
  if (interrupted.aborted) stopped();
  interrupted.addEventListener('abort', stopped);

  const say = (lines: readonly string[]) => {
    output.write(lines.map((line) => `${line}\n`).join(''));
  };
  const next = (): Promise<PromptReply> => {
    const line = ahead.shift();
    if (line !== undefined && over !== 'signal') return Promise.resolve({ line });
    if (over !== null) return Promise.resolve({ ended: over });
    return new Promise((resolve) => {
      waiting = resolve;
    });
  };
  return {
    say,
    // Lines are read one after the other: none is in the way of another.
    rows: () => Number.POSITIVE_INFINITY,
    ask: async ({ lines, choices = [], check }) => {
      say(['', ...lines, ...choiceLines(choices, output.columns || 80)]);
      for (;;) {
        output.write(MARK);
        const typed = await next();
        if ('ended' in typed) {
          say(['']);
          return typed;
        }
        if ('pasted' in typed) return typed;
        const wrong = check(typed.line);
        if (wrong === null) return typed;
        say([wrong]);
      }
    },
    close: () => {
      interrupted.removeEventListener('abort', stopped);
      reader.close();
      input.pause();
    },
  };
}
