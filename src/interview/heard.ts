// What a typed line means at a question: a reply, a command, or something that could not be read.
import type { Reason } from '../vacancy/vacancy.ts';
import { reasonsFor, type Step } from './step.ts';

export const COMMANDS = ['why', 'back', 'skip', 'answers', 'help', 'quit', 'unknown'] as const;
export type Command = (typeof COMMANDS)[number];

export type Heard =
  | { readonly command: Command }
  /** `words` are what was typed after a number: the words the answer rests on. */
  | { readonly is: string; readonly words: string | null }
  | { readonly unknown: Reason }
  | { readonly not: string };

const WORDS: Readonly<Record<string, Command>> = {
  ...{ w: 'why', why: 'why', 'why?': 'why', 'why do you ask': 'why', 'why do you ask?': 'why' },
  ...{ b: 'back', back: 'back', s: 'skip', skip: 'skip', a: 'answers', answers: 'answers' },
  ...{ h: 'help', help: 'help', q: 'quit', quit: 'quit', exit: 'quit', stop: 'quit' },
  ...{ '?': 'unknown', "i don't know": 'unknown', "don't know": 'unknown', 'dont know': 'unknown' },
  ...{ 'not known': 'unknown', unknown: 'unknown', 'not sure': 'unknown', "i don't know yet": 'unknown' },
};

export function commandIn(line: string): Command | null {
  const typed = line.trim().toLowerCase().replaceAll('’', "'");
  return Object.hasOwn(WORDS, typed) ? (WORDS[typed] ?? null) : null;
}

/** An empty line is no reply: what it means depends on what is there already. */
export function heard(line: string, step: Step): Heard {
  const command = commandIn(line);
  if (command !== null) return { command };
  const typed = line.trim();
  if (step.choices.length === 0) return { is: typed, words: null };
  return step.fact?.several === 'choices' ? severalChosen(typed, step) : chosen(typed, step);
}

function chosen(typed: string, { choices, who, question, fact }: Step): Heard {
  const reasons = reasonsFor(who);
  const last = choices.length + reasons.length;
  const [, digits, more = ''] = /^(\d{1,3})[).]?(?:\s+(.*))?$/s.exec(typed) ?? [];
  if (digits === undefined) {
    const said = typed.toLowerCase();
    const letter = { y: 'yes', n: 'no' }[said] ?? said;
    const named = choices.find(({ is, label }) => is === letter || label.toLowerCase() === said);
    return named === undefined ? { not: numbersTo(last) } : { is: named.is, words: null };
  }
  const number = Number(digits);
  const words = more.trim() === '' ? null : more.trim();
  const choice = choices[number - 1];
  // Only an answer to a question has a place for words.
  if (words !== null && (fact !== null || question === null)) return { not: numbersTo(last) };
  if (choice !== undefined) return { is: choice.is, words };
  const reason = reasons[number - 1 - choices.length];
  return number < 1 || reason === undefined ? { not: numbersTo(last) } : { unknown: reason };
}

function severalChosen(typed: string, { choices, who }: Step): Heard {
  const numbers = typed.split(/[\s,;]+|\band\b/).filter((word) => word !== '');
  const reasons = reasonsFor(who);
  const last = choices.length + reasons.length;
  const [only, ...others] = numbers.map(Number);
  if (only !== undefined && others.length === 0) {
    const reason = reasons[only - 1 - choices.length];
    if (reason !== undefined) return { unknown: reason };
  }
  const picked = numbers.map((number) =>
    /^\d{1,3}$/.test(number) ? choices[Number(number) - 1] : undefined,
  );
  if (picked.length === 0 || picked.includes(undefined)) return { not: numbersTo(last) };
  return { is: [...new Set(picked.map((choice) => choice?.is ?? ''))].join(','), words: null };
}

function numbersTo(last: number): string {
  return `Type a number from 1 to ${last}, or h for help.`;
}
