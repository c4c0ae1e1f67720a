// What a typed line means at a question: a reply, a command, or something that could not be read.
import { GIVERS, type Giver, type Reason } from '../vacancy/vacancy.ts';
import { type ReasonChoice, reasonsFor } from './not-known.ts';
import type { Step } from './step.ts';

export const COMMANDS = ['why', 'back', 'skip', 'answers', 'help', 'quit', 'unknown'] as const;
export type Command = (typeof COMMANDS)[number];

export type Heard =
  | { readonly command: Command }
  /** `words` are what was typed after a number: the words the answer rests on; `by` who said them, where it was typed too. */
  | { readonly is: string; readonly words: string | null; readonly by: Giver | null }
  | { readonly unknown: Reason; readonly words: string | null; readonly by: Giver | null }
  | { readonly not: string };

const WORDS: Readonly<Record<string, Command>> = {
  ...{ w: 'why', why: 'why', 'why?': 'why', 'why do you ask': 'why', 'why do you ask?': 'why' },
  ...{ b: 'back', back: 'back', s: 'skip', skip: 'skip', a: 'answers', answers: 'answers' },
  ...{ h: 'help', help: 'help', q: 'quit', quit: 'quit', exit: 'quit', stop: 'quit' },
  ...{ '?': 'unknown', '??': 'unknown' },
};

/** "I don't know", as people type it: which reason it has is asked next. */
const NOT_KNOWN =
  /^(?:(?:i|we) (?:really )?)?(?:do ?n['o]?t know|dunno|have no idea|no idea|no clue|idk|not known|unknown|not stated|not given|not mentioned|(?:it )?does ?n['o]?t say|n\/?a|-+|—)(?: yet)?[.!]?$/;
const NOT_SURE = /^(?:(?:i am|i'm|we are|we're) )?(?:not sure|unsure)(?: yet)?[.!]?$/;

/** A command in a line that says nothing else; null where it says something. */
export function commandIn(line: string): Command | null {
  const typed = line.trim().toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ');
  if (NOT_KNOWN.test(typed)) return 'unknown';
  return Object.hasOwn(WORDS, typed) ? (WORDS[typed] ?? null) : null;
}

/** An empty line is no reply: what it means depends on what is there already. `reasons` are those that were shown. */
export function heard(line: string, step: Step, reasons: readonly ReasonChoice[] = reasonsFor(step)): Heard {
  const command = commandIn(line);
  if (command !== null) return { command };
  const typed = line.trim();
  // Of what the employer or the adviser would say, who is not sure is asked.
  if (NOT_SURE.test(typed.toLowerCase().replaceAll('’', "'")))
    return step.who === 'client' ? because('client-unsure') : { command: 'unknown' };
  if (step.choices.length === 0) return said(typed);
  return step.fact?.several === 'choices'
    ? severalChosen(typed, step, reasons)
    : chosen(typed, step, reasons);
}

/** Fewer letters of a choice than this could be the start of anything. */
const FEWEST_LETTERS = 4;

function chosen(typed: string, step: Step, reasons: readonly ReasonChoice[]): Heard {
  const { choices, fact } = step;
  const last = choices.length + reasons.length;
  const [, digits, more = ''] = /^(\d{1,3})[).]?(?:\s+(.*))?$/s.exec(typed) ?? [];
  const number = Number(digits);
  const choice = choices[number - 1];
  const reason = number > 0 ? reasons[number - 1 - choices.length]?.reason : undefined;
  if (digits !== undefined && (more === '' || takesWords(step))) {
    if (choice !== undefined) return { is: choice.is, ...wordsIn(more) };
    if (reason !== undefined) return { unknown: reason, ...wordsIn(more) };
  }
  if (digits !== undefined && choice !== undefined && fact?.withWords !== undefined)
    return { is: choice.is, words: more.replace(/^[-,:]\s*/, ''), by: null };
  const other = fact?.understands?.(typed) ?? null;
  if (other !== null) return said(other);
  const there = fact?.named?.(typed) ?? null;
  if (there !== null) return { is: there, words: typed, by: null };
  const named = choiceNamed(typed, choices);
  if (named === undefined && fact?.named !== undefined && /^[^\d]{2,40}$/.test(typed))
    return { not: 'That name alone does not say where it is. Type a number first, then the name.' };
  return named === undefined ? { not: numbersTo(last) } : said(named.is);
}

/** The one choice that these words are of. */
function choiceNamed(typed: string, choices: Step['choices']): Step['choices'][number] | undefined {
  const letters = typed.toLowerCase();
  const letter = { y: 'yes', n: 'no' }[letters] ?? letters;
  const exact = choices.find(({ is, label }) => is === letter || label.toLowerCase() === letters);
  const near = choices.filter(({ label }) => label.toLowerCase().includes(letters));
  return exact ?? (letters.length >= FEWEST_LETTERS && near.length === 1 ? near[0] : undefined);
}

function said(is: string): Heard {
  return { is, words: null, by: null };
}

function because(unknown: Reason): Heard {
  return { unknown, words: null, by: null };
}

/** An answer to a question has a place for the words it rests on, and so has the reason why there is none. */
export function takesWords({ question }: Step): boolean {
  return question !== null;
}

/** "advert: permanent from day one": who said it, and in what words. A giver alone is no quotation. */
export function wordsIn(typed: string): { words: string | null; by: Giver | null } {
  const bare = typed.trim().replace(/^[-,:]\s*/, '');
  const [, who = '', words = ''] = /^(?:the\s+)?(\w+)\s*(?:[:,-]\s*(.*)|)$/is.exec(bare) ?? [];
  const by = GIVERS.find((giver) => giver === who.toLowerCase()) ?? null;
  const rest = (by === null ? bare : words).replace(/^"(.*)"$/s, '$1').trim();
  return { words: rest === '' ? null : rest, by };
}

function severalChosen(typed: string, { choices }: Step, reasons: readonly ReasonChoice[]): Heard {
  const numbers = typed.split(/\s*[,;&/]\s*|\s+and\s+|(?<=\d)[.)]?\s+(?=\d)/).filter((word) => word !== '');
  const last = choices.length + reasons.length;
  const [only, ...others] = numbers.map(Number);
  if (only !== undefined && others.length === 0) {
    const reason = only > 0 ? reasons[only - 1 - choices.length]?.reason : undefined;
    if (reason !== undefined) return because(reason);
  }
  const picked = numbers.map((number) =>
    /^\d{1,3}$/.test(number) ? choices[Number(number) - 1] : choiceNamed(number, choices),
  );
  if (picked.length === 0 || picked.includes(undefined)) return { not: numbersTo(last) };
  return said([...new Set(picked.map((choice) => choice?.is ?? ''))].join(','));
}

function numbersTo(last: number): string {
  return `Type a number from 1 to ${last}, or h for help.`;
}
