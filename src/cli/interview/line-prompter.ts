// Asks line by line and draws nothing anew: for screen readers, plain consoles and anyone who wants it.
import { StringDecoder } from 'node:string_decoder';
import type { Terminal } from '../../host/host.ts';
import { TypedBursts } from '../../host/typed-bursts.ts';
import type { Ending, Prompter, PromptReply } from '../../interview/prompter.ts';
import { choiceLines } from '../../interview/talk-page.ts';

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
  const bursts = new TypedBursts((typed) => {
    if ('pasted' in typed) {
      add({ pasted: half.slice(0, Math.max(0, half.length - typed.shown)) + typed.pasted });
      half = '';
      return;
    }
    const lines = (half + typed.keys).split(/\r\n?|\n/);
    half = lines.pop() ?? '';
    for (const line of lines) add({ line });
  });
  // The terminal itself edits the line: no control code is ever sent to it.
  const decoder = new StringDecoder('utf8');
  const typed = (chunk: Uint8Array) => bursts.add(decoder.write(Buffer.from(chunk)));
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
