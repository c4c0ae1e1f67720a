// Asks line by line and draws nothing anew: for screen readers, plain consoles and anyone who wants it.
import { StringDecoder } from 'node:string_decoder';
import type { Terminal } from '../../host/host.ts';
import { TypedBursts } from '../../host/typed-bursts.ts';
import type { Ending, Prompter, PromptReply } from '../../interview/prompter.ts';
import { choiceLines } from '../../interview/talk-page.ts';
import { PasteEnd } from './paste-end.ts';

/** Around a paste, where a program before this one asked the terminal for them. */
const PASTE_MARKS = /\u001b\[20[01]~/g;
const CTRL_C = '\u0003';
const MARK = 'Type here, or h for help > ';

export function linePrompter({ input, output }: Terminal, interrupted: AbortSignal): Prompter {
  /** What was typed ahead of its question waits here. */
  const ahead: Exclude<PromptReply, { ended: unknown }>[] = [];
  let over: Ending | null = null;
  let waiting: ((typed: PromptReply) => void) | null = null;
  const end = (how: Ending) => {
    over ??= how;
    waiting?.({ ended: over });
    waiting = null;
  };
  const stopped = () => end('signal');
  const add = (reply: Exclude<PromptReply, { ended: unknown }>) => {
    if (waiting === null) ahead.push(reply);
    else {
      waiting(reply);
      waiting = null;
    }
  };
  let half = '';
  const ending = new PasteEnd(input);
  const bursts = new TypedBursts((typed) => {
    if ('pasted' in typed) {
      const page = half.slice(0, Math.max(0, half.length - typed.shown)) + typed.pasted;
      half = '';
      ending.after((more) => {
        if (more.includes(CTRL_C)) return stopped();
        const pasted = page + more.replace(/\r\n?/g, '\n');
        // The terminal has shown all of it, and stands at its end.
        say([...(/\n$/.test(pasted) ? [] : ['']), read(pasted)]);
        add({ pasted });
      });
      return;
    }
    const lines = (half + typed.keys).split(/\r\n?|\n/);
    half = lines.pop() ?? '';
    for (const line of lines) add({ line });
  });
  // The terminal itself edits the line: no control code is ever sent to it.
  const decoder = new StringDecoder('utf8');
  const typed = (chunk: Uint8Array) => {
    const text = decoder.write(Buffer.from(chunk)).replace(PASTE_MARKS, '');
    if (!ending.takes(text)) bursts.add(text);
  };
  const closed = () => {
    bursts.finish();
    if (half !== '') add({ line: half });
    half = '';
    end('input');
  };
  input.on('data', typed).on('end', closed).on('close', closed);
  if (interrupted.aborted) stopped();
  interrupted.addEventListener('abort', stopped);

  const say = (lines: readonly string[]) => {
    output.write(lines.map((line) => `${line}\n`).join(''));
  };
  const next = (): Promise<PromptReply> => {
    const first = ahead.shift();
    if (first !== undefined && over !== 'signal') return Promise.resolve(first);
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
      bursts.finish();
      input.off('data', typed).off('end', closed).off('close', closed);
      input.pause();
    },
  };
}

function read(page: string): string {
  const words = page.trim().split(/\s+/).length;
  return `Read: ${words} word${words === 1 ? '' : 's'}.`;
}
