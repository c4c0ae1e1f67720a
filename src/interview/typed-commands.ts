// What is said in so many words at any question: where to go, that it is not known, and why not.

import type { Reason } from '../rubric/scale.ts';
import { ownValue } from '../source/own-value.ts';

export type Command = 'why' | 'back' | 'skip' | 'answers' | 'done' | 'help' | 'quit' | 'unknown';

const WORDS: Readonly<Record<string, Command>> = {
  ...{ w: 'why', why: 'why', 'why?': 'why', 'why do you ask': 'why', 'why do you ask?': 'why' },
  ...{ b: 'back', back: 'back', s: 'skip', skip: 'skip', a: 'answers', answers: 'answers' },
  ...{ h: 'help', help: 'help', q: 'quit', quit: 'quit', exit: 'quit', stop: 'quit' },
  ...{ d: 'done', done: 'done', finish: 'done', finished: 'done', 'done for now': 'done' },
  ...{ '?': 'unknown', '??': 'unknown' },
};

/** "I don't know", as people type it: which reason it has is asked next. */
const NOT_KNOWN =
  /^(?:(?:i|we) (?:really )?)?(?:do ?n['o]?t know|dunno|have no idea|no idea|no clue|idk|not known|unknown|n\/?a|not applicable|(?:it |this )?does ?n['o]?t apply|-+|—)(?: yet)?$/;
const NOT_SURE = /^(?:(?:i am|i'm|im|we are|we're) )?(?:not sure|unsure)(?: yet)?$/;
/** Why it is not known, in the words of its choices or near them. */
const BECAUSE: readonly (readonly [RegExp, Reason])[] = [
  [
    /^(?:nobody|no one|we|i) (?:has|have|did ?n[o']?t) (?:not )?ask(?:ed)?$|^not (?:yet )?asked$/,
    'not-asked',
  ],
  [
    /^(?:(?:it|the advert) )?(?:does ?n[o']?t say|is silent)$|^not (?:stated|given|mentioned|said|in the advert)$/,
    'advert-silent',
  ],
  [/^(?:asked,? (?:and|but) )?no (?:answer|reply)(?: so far| yet)?$/, 'no-answer'],
  [
    /^(?:(?:asked,? (?:and|but) )?they (?:would|will|wo) ?n[o']?t say|they (?:refused|declined))$/,
    'employer-declined',
  ],
  [/^(?:(?:i|they)(?:'d| would)? )?(?:rather|prefer) not (?:to )?say$/, 'skipped'],
];

/** As it is compared: small letters, single spaces, no full stop. */
export function tidied(line: string): string {
  return line
    .trim()
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .replace(/(?<=.)[.!]+$/, '');
}

/** A command in a line that says nothing else; null where it says something. */
export function commandIn(line: string): Command | null {
  const typed = tidied(line);
  if (NOT_KNOWN.test(typed)) return 'unknown';
  return ownValue(WORDS, typed) ?? null;
}

export function isNotSure(line: string): boolean {
  return NOT_SURE.test(tidied(line));
}

export function reasonIn(line: string): Reason | null {
  const typed = tidied(line);
  return BECAUSE.find(([pattern]) => pattern.test(typed))?.[1] ?? null;
}
