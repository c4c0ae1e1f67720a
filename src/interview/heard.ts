// What a typed line means at a question: a reply, a command, or something that could not be read.
import { GIVERS, type Giver, type Reason } from '../vacancy/vacancy.ts';
import { reasonsFor, type Step } from './step.ts';

export const COMMANDS = ['why', 'back', 'skip', 'answers', 'help', 'quit', 'unknown'] as const;
export type Command = (typeof COMMANDS)[number];

export type Heard =
  | { readonly command: Command }
  /** `words` are what was typed after a number: the words the answer rests on; `by` who said them, where it was typed too. */
  | { readonly is: string; readonly words: string | null; readonly by: Giver | null }
  | { readonly unknown: Reason }
  | { readonly not: string };

const WORDS: Readonly<Record<string, Command>> = {
  ...{ w: 'why', why: 'why', 'why?': 'why', 'why do you ask': 'why', 'why do you ask?': 'why' },
  ...{ b: 'back', back: 'back', s: 'skip', skip: 'skip', a: 'answers', answers: 'answers' },
  ...{ h: 'help', help: 'help', q: 'quit', quit: 'quit', exit: 'quit', stop: 'quit' },
  ...{ '?': 'unknown', "i don't know": 'unknown', "don't know": 'unknown', 'dont know': 'unknown' },
  ...{ 'not known': 'unknown', unknown: 'unknown', "i don't know yet": 'unknown' },
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
  if (/^(?:i am |i'm |we are )?(?:not sure|unsure)(?: yet)?$/i.test(typed))
    return { unknown: 'client-unsure' };
  if (step.choices.length === 0) return said(typed);
  return step.fact?.several === 'choices' ? severalChosen(typed, step) : chosen(typed, step);
}

/** Fewer letters of a choice than this could be the start of anything. */
const FEWEST_LETTERS = 4;

function chosen(typed: string, { choices, who, question, fact }: Step): Heard {
  const reasons = reasonsFor(who);
  const last = choices.length + reasons.length;
  const [, digits, more = ''] = /^(\d{1,3})[).]?(?:\s+(.*))?$/s.exec(typed) ?? [];
  const number = Number(digits);
  const choice = choices[number - 1];
  // Only an answer to a question has a place for words.
  const takesWords = fact === null && question !== null;
  if (digits !== undefined && (more === '' || takesWords)) {
    if (choice !== undefined) return { is: choice.is, ...wordsIn(more) };
    const reason = reasons[number - 1 - choices.length];
    if (reason !== undefined && number > 0) return { unknown: reason };
  }
  const other = fact?.understands?.(typed) ?? null;
  if (other !== null) return said(other);
  const letters = typed.toLowerCase();
  const letter = { y: 'yes', n: 'no' }[letters] ?? letters;
  const exact = choices.find(({ is, label }) => is === letter || label.toLowerCase() === letters);
  const near = choices.filter(({ label }) => label.toLowerCase().includes(letters));
  const named = exact ?? (letters.length >= FEWEST_LETTERS && near.length === 1 ? near[0] : undefined);
  return named === undefined ? { not: numbersTo(last) } : said(named.is);
}

function said(is: string): Heard {
  return { is, words: null, by: null };
}

/** "advert: permanent from day one": who said it, and in what words. */
function wordsIn(typed: string): { words: string | null; by: Giver | null } {
  const [, who = '', words] = /^(\w+)\s*:\s*(.*)$/s.exec(typed) ?? [];
  const by = GIVERS.find((giver) => giver === who.toLowerCase()) ?? null;
  const rest = by === null ? typed.trim() : (words ?? '').trim();
  return { words: rest === '' ? null : rest, by };
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
  return said([...new Set(picked.map((choice) => choice?.is ?? ''))].join(','));
}

function numbersTo(last: number): string {
  return `Type a number from 1 to ${last}, or h for help.`;
}
