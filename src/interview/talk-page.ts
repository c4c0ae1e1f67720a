// What every talk has on the screen: a reply said back, the letters that can be typed, and what to press at the end of a list.

import { type Layout, wrapped } from '../page/layout.ts';
import type { Choice } from './prompter.ts';

/** What is pressed where nothing is to be entered. */
export function enterIn({ hasButtons }: Layout): string {
  return hasButtons === true ? 'Continue' : 'Enter';
}

/** What to press at the end of a list of answers. */
export function goOnWords(isEnd: boolean, layout: Layout): string {
  return `${isEnd ? 'If all is right' : 'To go on'}, press ${enterIn(layout)}.`;
}

/** The mark of a question, and of one that is done; none where everything is read aloud. */
const MARKS = {
  unicode: { ask: '? ', done: '✓ ' },
  ascii: { ask: '? ', done: '* ' },
  none: { ask: '', done: '' },
} as const;

/** A question in strong letters, behind its mark. */
export function asked(ask: string, { width, paint, marks }: Layout): string[] {
  const mark = MARKS[marks].ask;
  return wrapped(ask, width, ' '.repeat(mark.length)).map(
    (line, index) =>
      (index === 0 && mark !== '' ? paint('ask', mark) : line.slice(0, mark.length)) +
      paint('strong', line.slice(mark.length)),
  );
}

/** A question and its reply, in one line where there is room. */
export function saidBack(ask: string, said: string, { width, paint, marks }: Layout): string[] {
  const mark = MARKS[marks].done;
  const tick = mark === '' ? '' : paint('done', mark);
  const whole = wrapped(`${ask} ${said}`, width, ' '.repeat(mark.length));
  if (whole.length === 1 && whole[0]?.endsWith(said) === true) return [`${tick}${ask} ${paint('ask', said)}`];
  const [first = '', ...more] = wrapped(ask, width, ' '.repeat(mark.length));
  return [
    `${tick}${first.slice(mark.length)}`,
    ...more,
    ...wrapped(said, width, '  ').map((line) => `  ${paint('ask', line.slice(2))}`),
  ];
}

/** How far it is: which question of how many, as far as that can be known. */
export function howFar(part: string, done: number, left: number, { width, paint, marks }: Layout): string[] {
  const words = `${part}: question ${done + 1} of about ${done + left}`;
  const full = Math.round((BAR * done) / Math.max(1, done + left));
  const bar = marks === 'unicode' ? `${'━'.repeat(full)}${'─'.repeat(BAR - full)}  ` : '';
  return wrapped(`${bar}${words}`, width).map((line) => paint('quiet', line));
}

const BAR = 12;

/** The keys that matter at a question. */
export function keysLine(isChosen: 'one' | 'several' | null, { width, paint, marks }: Layout): string[] {
  const arrows = marks === 'unicode' ? '↑ ↓' : 'Arrows';
  const keys = {
    one: `${arrows} or a number, then Enter. h: all keys.`,
    several: `${arrows} to go, Space to mark, then Enter. h: all keys.`,
    none: 'b: back. h: all keys.',
  }[isChosen ?? 'none'];
  return wrapped(keys, width).map((line) => paint('quiet', line));
}

/** What can be typed at a question, in full: each letter and what it does. */
export function lettersInFull(letters: readonly (readonly [string, string])[], { width }: Layout): string[] {
  return [
    'Or type:',
    ...letters.flatMap(([letter, what]) => wrapped(what, width, `  ${letter.padEnd(7)}`, ' '.repeat(9))),
  ];
}

/** For a prompter, which shows lines as they are. */
export function inLines(text: string, { width }: Layout): string {
  return wrapped(text, width).join('\n');
}

/** What stands before the line of a list that can be picked by its number. */
export function numberLead(number: number): string {
  return `${String(number).padStart(3)}  `;
}

/** Such a line as its number and its words; null for any other. Nothing else has two spaces after a number. */
export function numberedIn(line: string): { readonly number: number; readonly words: string } | null {
  const [, number, words = ''] = /^ {0,2}(\d{1,3}) {2}(\S.*)$/.exec(line) ?? [];
  return number === undefined ? null : { number: Number(number), words };
}

/** As it is shown where an empty line can be typed. */
export function choiceWords({ label, isEnter }: Choice): string {
  return isEnter === true ? `${label} (or press Enter)` : label;
}

/** Choices, numbered from 1. */
export function choiceLines(choices: readonly Choice[], width: number): string[] {
  return choices.flatMap((choice, index) => {
    const lead = numberLead(index + 1);
    return wrapped(choiceWords(choice), width, lead, ' '.repeat(lead.length));
  });
}
