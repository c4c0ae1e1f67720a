// Asks at a terminal whose screen can be drawn anew: the choices go once one is made, and what was said stays.
import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isUpKey,
  useEffect,
  useKeypress,
  useRef,
  useState,
} from '@inquirer/core';
import { createPromptModule } from 'inquirer';
import type { Terminal } from '../../host/host.ts';
import { LineQueue } from '../../host/line-queue.ts';
import type { Choice, Prompt, Prompter, PromptReply } from '../../interview/prompter.ts';
import type { Layout } from '../../page/layout.ts';
import { neutralise } from '../../source/neutralise.ts';
import { choiceList } from './choice-list.ts';

type Config = {
  /** Nothing: what inquirer would have for it is in `lines`. */
  readonly message: '';
  /** The question; in a small window its end gives way to the choices. */
  readonly lines: readonly string[];
  /** What there is to choose from. */
  readonly options: readonly Choice[];
  /** So many can be marked; one is chosen where it is null. */
  readonly most: number | null;
  readonly footer: readonly string[];
  readonly check: (line: string) => string | null;
  readonly layout: Layout;
  readonly rows: () => number;
  /** A page that is pasted in place of a line. */
  readonly pasted: Promise<string>;
};

type Outcome = Exclude<PromptReply, { ended: 'signal' }>;

/** Milliseconds in which keys are gathered before the screen is drawn anew: a paste is thousands of keys. */
const GATHER = 10;

/** A question with its choices, a line to type in, and below it what to type instead or the keys that matter. */
export const question = createPrompt<Outcome, Config>((config, done) => {
  const { options: choices, most, layout } = config;
  const [line, setLine] = useState('');
  const [wrong, setWrong] = useState('');
  const [refused, setRefused] = useState('');
  /** Moved to with an arrow. Nothing is, at first: an Enter by itself chooses nothing. */
  const [moved, setMoved] = useState<number | null>(null);
  const [marked, setMarked] = useState<readonly number[]>([]);
  const latest = useRef('');
  const timer = useRef<NodeJS.Timeout | null>(null);
  const drop = () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  };
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
      drop();
    };
  }, []);
  /** The highlighted one: what was moved to, or whose number is typed. */
  const highlighted = (typed: string): number | null => {
    if (typed === '') return moved;
    const index = Number.parseInt(/^\d{1,3}(?!\d)/.exec(typed)?.[0] ?? '', 10) - 1;
    return index in choices ? index : null;
  };
  useKeypress((key, reader) => {
    const before = latest.current;
    const isBare = /^\d*$/.test(before);
    const take = (index: number | null) => {
      reader.clearLine(0);
      drop();
      latest.current = '';
      setLine('');
      setWrong('');
      setMoved(index);
    };
    if (choices.length > 0 && isBare && (isUpKey(key) || isDownKey(key))) {
      const at = highlighted(before);
      if (isDownKey(key)) take(Math.min((at ?? -1) + 1, choices.length - 1));
      else take(at === null ? choices.length - 1 : at === 0 ? null : at - 1);
      return;
    }
    // After a number it is a space: "10 good" is typed.
    if (choices.length > 0 && before === '' && isSpaceKey(key)) {
      const at = moved;
      take(at);
      if (at === null || most === null) return;
      if (marked.includes(at)) setMarked(marked.filter((one) => one !== at));
      else if (marked.length < most) setMarked([...marked, at]);
      else {
        setRefused('');
        setWrong(`${most} at the most. Space on a marked one takes its mark away.`);
      }
      return;
    }
    if (!isEnterKey(key)) {
      latest.current = reader.line;
      if (timer.current !== null) return;
      timer.current = setTimeout(() => {
        timer.current = null;
        setLine(latest.current);
      }, GATHER);
      setLine(reader.line);
      setWrong('');
      if (reader.line !== '') setMoved(null);
      return;
    }
    drop();
    const chosen = marked.length > 0 ? marked : moved === null ? [] : [moved];
    const typed = before === '' ? chosen.map((index) => index + 1).join(',') : before;
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
  const back = choices.length > 0 ? 'You typed:' : 'Up arrow brings back:';
  const again = wrong === '' || refused === '' ? [] : [`${back} ${cut(shown(refused))}`];
  const below = wrong === '' ? config.footer : [...again, layout.paint('strong', wrong)];
  const view = { choices, at: highlighted(line), marked: most === null ? null : marked };
  const above = pageAbove(config, view, below);
  return [[...above, `> ${shown(line)}`].join('\n'), below.join('\n')];
});

/** What stands above the line: in a small window the choices are shown in part first, then the question. */
function pageAbove(
  { lines, rows, layout }: Config,
  view: Parameters<typeof choiceList>[0],
  below: readonly string[],
): string[] {
  // An empty line above, the one to type in, and one that stays free.
  const room = rows() - below.join('\n').split('\n').length - 3;
  const all = choiceList(view, Number.POSITIVE_INFINITY, layout).length;
  const forChoices = Math.min(all, Math.max(room - lines.length, FEWEST_ROWS));
  return ['', ...lines.slice(0, Math.max(1, room - forChoices)), ...choiceList(view, forChoices, layout)];
}

/** Of a list of choices that does not fit: one, and that there are more above and below. */
const FEWEST_ROWS = 4;

/** Rows that what to type instead may take: without choices nothing else could give way to it. */
const MOST_BELOW = 4;

/** A paste can hold anything: what is seen of it is one line without control codes. */
function shown(line: string): string {
  return neutralise(line);
}

function cut(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)} …` : text;
}

/** Letters of a line that could not be read: enough to know it again. */
const MOST_SHOWN = 40;

export function screenPrompter(
  { input, output }: Terminal,
  interrupted: AbortSignal,
  layout: Layout,
): Prompter {
  const keyboard = new LineQueue(input, output);
  const options = { input: keyboard, output, signal: interrupted, clearPromptOnDone: true };
  const prompt = createPromptModule<{ question: Config }>(options).registerPrompt('question', question);
  const rows = () => output.rows || 24;
  const say = (lines: readonly string[]) => {
    output.write(lines.map((line) => `${line}\n`).join(''));
  };
  const ask = async ({ lines, choices = [], most, footer, check }: Prompt): Promise<PromptReply> => {
    // What is taller than the screen cannot be drawn anew: it stays where it is, above the question.
    const fewest = choices.length === 0 ? MOST_BELOW : Math.min(choices.length, FEWEST_ROWS) + footer.length;
    const isTall = lines.length + fewest + 3 > rows();
    if (isTall) say(['', ...lines]);
    const faults: unknown[] = [];
    let paste: (text: string) => void = () => undefined;
    const pasted = new Promise<string>((resolve) => {
      paste = resolve;
    });
    const config: Config = {
      message: '',
      lines: isTall && choices.length === 0 ? [] : lines,
      options: choices,
      most: most ?? null,
      footer,
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
      layout,
      rows,
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
  return { say, ask, rows, close: () => keyboard.release() };
}
