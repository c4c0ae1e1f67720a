// What every talk has on the screen: a reply said back, the letters that can be typed, and what to press at the end of a list.

import { type Layout, wrapped } from '../page/layout.ts';
import type { Choice } from './prompter.ts';

/** What to press at the end of a list of answers. */
export function goOnWords(isEnd: boolean): string {
  return isEnd ? 'If all is right, press Enter.' : 'To go on, press Enter.';
}

/** A question and its reply, in strong letters, in one line where there is room. */
export function saidBack(ask: string, said: string, { width, paint }: Layout): string[] {
  const whole = wrapped(`${ask} ${said}`, width, '', '  ');
  if (whole.length === 1 && whole[0]?.endsWith(said) === true) return [`${ask} ${paint('strong', said)}`];
  return [...wrapped(ask, width), ...wrapped(said, width, '  ').map((line) => paint('strong', line))];
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

/** Choices, numbered from 1. */
export function choiceLines(choices: readonly Choice[], width: number): string[] {
  return choices.flatMap(({ label }, index) => {
    const lead = `${String(index + 1).padStart(3)}  `;
    return wrapped(label, width, lead, ' '.repeat(lead.length));
  });
}
