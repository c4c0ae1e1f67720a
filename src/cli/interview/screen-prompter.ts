// Asks at a terminal whose screen can be drawn anew: the choices go once one is made, and what was said stays.
import { createPrompt, isEnterKey, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import { createPromptModule } from 'inquirer';
import type { Terminal } from '../../host/host.ts';
import { LineQueue } from '../../host/line-queue.ts';
import type { Prompt, Prompter, PromptReply } from '../../interview/prompter.ts';
import { choiceLines } from '../../interview/talk-page.ts';
import { neutralise } from '../../source/neutralise.ts';

type Config = {
  /** The question with its choices. */
  readonly message: string;
  readonly below: readonly string[];
  readonly check: (line: string) => string | null;
  readonly wrong: (text: string) => string;
  /** How a line that could not be read is shown once more. */
  readonly refused: (text: string) => string;
  /** A page that is pasted in place of a line. */
  readonly pasted: Promise<string>;
};

type Outcome = Exclude<PromptReply, { ended: 'signal' }>;

/** Milliseconds in which keys are gathered before the screen is drawn anew: a paste is thousands of keys. */
const GATHER = 10;

/** A question with its choices above, a line to type in, and below it what to type instead or the letters that help. */
export const question = createPrompt<Outcome, Config>((config, done) => {
  const [line, setLine] = useState('');
  const [wrong, setWrong] = useState('');
  const [refused, setRefused] = useState('');
  const latest = useRef('');
  const timer = useRef<NodeJS.Timeout | null>(null);
  useEffect((reader) => {
    const closed = () => done({ ended: 'input' });
    void config.pasted.then((pasted) => done({ pasted }));
    reader.on('close', closed);
    // A terminal that is gone cannot be set back: that is no error of anybody.
    reader.on('error', () => undefined);
    // Ctrl-Z is "undo" to most people. A program that is put to sleep by it is not found again by them.
    reader.on('SIGTSTP', () => undefined);
    return () => {
      reader.removeListener('close', closed);
      if (timer.current !== null) clearTimeout(timer.current);
    };
  }, []);
  useKeypress((key, reader) => {
    if (!isEnterKey(key)) {
      latest.current = reader.line;
      if (timer.current !== null) return;
      timer.current = setTimeout(() => {
        timer.current = null;
        setLine(latest.current);
      }, GATHER);
      setLine(reader.line);
      setWrong('');
      return;
    }
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    const typed = latest.current;
    const instead = config.check(typed);
    if (instead === null) {
      done({ line: typed });
      return;
    }
    latest.current = '';
    setLine('');
    setRefused(typed);
    setWrong(instead);
  });
  // The line is empty again: what was typed is not lost to the eye, and readline has it as its history.
  const below =
    wrong === ''
      ? config.below
      : [...(refused === '' ? [] : [config.refused(cut(shown(refused)))]), config.wrong(wrong)];
  return [`${config.message}\n> ${shown(line)}`, below.join('\n')];
});

/** A paste can hold anything: what is seen of it is one line without control codes. */
function shown(line: string): string {
  return neutralise(line);
}

function cut(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)} …` : text;
}

/** Letters of a line that could not be read: enough to know it again. */
const MOST_SHOWN = 40;

/** `emphasis` makes what to type instead easy to see. */
export function screenPrompter(
  { input, output }: Terminal,
  interrupted: AbortSignal,
  emphasis: (text: string) => string,
): Prompter {
  const keyboard = new LineQueue(input, output);
  const options = { input: keyboard, output, signal: interrupted, clearPromptOnDone: true };
  const prompt = createPromptModule<{ question: Config }>(options).registerPrompt('question', question);
  const say = (lines: readonly string[]) => {
    output.write(lines.map((line) => `${line}\n`).join(''));
  };
  const ask = async ({ lines: above, choices = [], footer, check }: Prompt): Promise<PromptReply> => {
    const lines = [...above, ...choiceLines(choices, output.columns || 80)];
    // What is taller than the screen cannot be drawn anew: it stays where it is.
    const fits = lines.length + footer.length + 3 < (output.rows || 24);
    if (!fits) say(['', ...lines]);
    const faults: unknown[] = [];
    let paste: (text: string) => void = () => undefined;
    const pasted = new Promise<string>((resolve) => {
      paste = resolve;
    });
    const config: Config = {
      message: ['', ...(fits ? lines : [])].join('\n'),
      below: footer,
      check: (line) => {
        try {
          const instead = check(line);
          if (instead !== null) setImmediate(() => keyboard.next(paste));
          return instead;
        } catch (error) {
          // Inside a key nobody would catch it.
          faults.push(error);
          return null;
        }
      },
      wrong: emphasis,
      refused: (typed) => `Up arrow brings back: ${typed}`,
      pasted,
    };
    try {
      const answers = prompt<{ reply: Outcome }>([{ ...config, type: 'question', name: 'reply' }]);
      keyboard.next(paste);
      const { reply } = await answers;
      if (faults.length > 0) throw faults[0];
      return reply;
    } catch (error) {
      const { name, message } = error as Error;
      if (name === 'AbortPromptError') return { ended: 'signal' };
      if (name === 'ExitPromptError') return { ended: message.includes('SIGINT') ? 'signal' : 'input' };
      throw error;
    }
  };
  return { say, ask, rows: () => output.rows || 24, close: () => keyboard.release() };
}
