// Asks at a terminal whose screen can be drawn anew: the choices go once one is made, and what was said stays.
import { createPrompt, isEnterKey, useEffect, useKeypress, useState } from '@inquirer/core';
import type { Desk } from '../world.ts';
import type { Prompt, Prompter, Typed } from './prompter.ts';

interface Config {
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly check: (line: string) => string | null;
  readonly wrong: (text: string) => string;
}

const ENDED = Symbol('nothing more can be typed');

/** A question with its choices above, a line to type in, and below it what to type instead or the letters that help. */
export const question = createPrompt<string | typeof ENDED, Config>((config, done) => {
  const [line, setLine] = useState('');
  const [wrong, setWrong] = useState('');
  useEffect((reader) => {
    const closed = () => done(ENDED);
    reader.on('close', closed);
    return () => reader.removeListener('close', closed);
  }, []);
  useKeypress((key, reader) => {
    if (!isEnterKey(key)) {
      setLine(reader.line);
      setWrong('');
      return;
    }
    const instead = config.check(line);
    if (instead === null) {
      done(line);
      return;
    }
    setLine('');
    setWrong(instead);
  });
  const below = wrong === '' ? config.below : [config.wrong(wrong)];
  return [[...config.above, `> ${line}`].join('\n'), below.join('\n')];
});

/** `emphasis` makes what to type instead easy to see. */
export function screenPrompter(
  { input, output }: Desk,
  interrupted: AbortSignal,
  emphasis: (text: string) => string,
): Prompter {
  const say = (lines: readonly string[]) => {
    output.write(lines.map((line) => `${line}\n`).join(''));
  };
  const ask = async ({ lines, footer, check, after }: Prompt): Promise<Typed> => {
    // What is taller than the screen cannot be drawn anew: it stays where it is.
    const fits = lines.length + footer.length + 3 < (output.rows ?? 24);
    if (!fits) say(['', ...lines]);
    const config = { above: ['', ...(fits ? lines : [])], below: footer, check, wrong: emphasis };
    try {
      const line = await question(config, { input, output, signal: interrupted, clearPromptOnDone: true });
      if (line === ENDED) return { ended: 'input' };
      say(after(line));
      return { line };
    } catch (error) {
      const { name, message } = error as Error;
      if (name === 'AbortPromptError') return { ended: 'signal' };
      if (name === 'ExitPromptError') return { ended: message.includes('SIGINT') ? 'signal' : 'input' };
      throw error;
    }
  };
  return { say, ask, close: () => input.pause() };
}
