// What a typed line means at a question: a reply, a command, or something that could not be read.

import type { Reason } from '../rubric/scale.ts';
import { ownValue } from '../source/own-value.ts';
import { GIVERS, type Giver } from '../vacancy/answer.ts';
import type { Step, StepChoice } from './step.ts';
import { type Command, commandIn, isNotSure, reasonIn, tidied } from './typed-commands.ts';
import { type ReasonChoice, reasonsFor } from './unknown-reasons.ts';

/** `words` are what was typed after a number: the words the reply rests on; `by` who said them, where it was typed too. */
export type ParsedReply =
  | { readonly command: Command }
  | { readonly is: string; readonly words: string | null; readonly by: Giver | null }
  | { readonly unknown: Reason; readonly words: string | null; readonly by: Giver | null }
  | { readonly not: string };

/** An empty line is no reply: what it means depends on what is there already. `reasons` are those that were shown. */
export function parseReply(
  line: string,
  step: Step,
  reasons: readonly ReasonChoice[] = reasonsFor(step),
): ParsedReply {
  const command = commandIn(line);
  if (command !== null) return { command };
  const typed = line.trim();
  const reason = reasonIn(typed);
  if (reason !== null)
    return reasons.some((one) => one.reason === reason) ? because(reason) : { command: 'unknown' };
  // Of what the employer or the adviser would say, who is not sure is asked.
  if (isNotSure(typed)) return step.who === 'client' ? because('client-unsure') : { command: 'unknown' };
  const meant = Object.entries(step.means).find(([, phrases]) => phrases.includes(tidied(typed)))?.[0];
  if (meant !== undefined) return { is: meant, words: typed, by: null };
  if (step.choices.length === 0) return said(typed);
  return step.fact?.several === 'choices' ? severalChosen(typed, step) : chosen(typed, step);
}

function chosen(typed: string, step: Step): ParsedReply {
  const { choices, fact } = step;
  // The line that ends the list opens the reasons.
  const last = choices.length + 1;
  const picked = optionPicked(typed);
  if (picked?.number === last && 'words' in picked) {
    if (picked.words === null) return { command: 'unknown' };
    // Somebody said something that settles nothing: it is kept.
    if (takesWords(step)) return { ...because(openReason(step)), words: picked.words, by: picked.by };
  }
  const choice = picked === null ? undefined : choices[picked.number - 1];
  if (picked !== null && choice !== undefined) {
    // No place is called "or 3" or "weeks".
    const name = /^\d+[).]?\s+([A-Z].*)$/s.exec(typed)?.[1] ?? ('words' in picked ? picked.words : null);
    if (fact?.withWords !== undefined && name !== null) {
      const there = fact.named?.(name) ?? choice.is;
      return there === choice.is
        ? { is: choice.is, words: name, by: null }
        : {
            not: 'That name is in another part of the list, as far as we know. Type the name alone, or the number alone.',
          };
    }
    if ('not' in picked) return { not: picked.not };
    const { words, by } = picked;
    return words === null || takesWords(step)
      ? { is: choice.is, words, by }
      : { not: `Type the number alone, from 1 to ${last}.` };
  }
  const other = fact?.understands?.(typed) ?? null;
  if (other !== null) return said(other);
  const there = fact?.named?.(typed) ?? null;
  if (there !== null) return { is: there, words: typed, by: null };
  const named = choiceNamed(typed, choices);
  if (named === undefined && fact?.named !== undefined && /^[^\d]{2,40}$/.test(typed))
    return {
      not: `Type a number from 1 to ${last}. The name of a place can come after it, such as 2: Leicester.`,
    };
  if (named !== undefined) return said(named.is);
  const several = choicesWith(typed, choices).map((choice) => choices.indexOf(choice) + 1);
  const numbers = [several.slice(0, -1).join(', '), several.at(-1)].join(' or ');
  return {
    not: several.length > 1 ? `More than one has these words: type ${numbers}.` : numbersTo(last),
  };
}

interface Picked {
  readonly number: number;
  readonly words: string | null;
  readonly by: Giver | null;
}

/**
 * A line that begins with a number as the choice of it, with the words after it. "6 months" and "2 or 3" are no choice:
 * words stand after a sign, or after the name of who said them.
 */
export function optionPicked(
  typed: string,
): Picked | (Pick<Picked, 'number'> & { readonly not: string }) | null {
  const match =
    /^(?:option |number |no\.? ?|#)?\(?(\d{1,3})\)?[).]?(?:(\s*[:;,]|\s+[-–—])\s*(.*)|\s+(.*))?$/is.exec(
      typed,
    );
  if (match === null) return null;
  const [, digits = '', sign, after, bare] = match;
  const number = Number(digits);
  if (number === 0) return null;
  const words = (after ?? bare ?? '').trim();
  if (words === '') return { number, words: null, by: null };
  const told = wordsTyped(words);
  // A sign other than a colon may stand between two numbers.
  if (words.length > MOST_CHARACTERS)
    return { number, not: `For their words, use ${MOST_CHARACTERS} letters or fewer.` };
  const isTold = sign?.trim() === ':' || told.by !== null || (sign !== undefined && !/^\d/.test(words));
  if (isTold) return { number, ...told };
  return {
    number,
    not: /^(?:(?:or|and|to|&|\/)\s*)?\d/.test(words)
      ? 'Type one number.'
      : `For answer ${number}, type ${number} alone. To add words to it, put a colon between, such as ${number}: they said so.`,
  };
}

/** Characters of a quotation. */
const MOST_CHARACTERS = 500;

/** "advert: permanent from day one": who said it, and in what words. A giver alone is no quotation. */
export function wordsTyped(typed: string): { words: string | null; by: Giver | null } {
  const [, who = '', words = ''] = /^(?:the\s+)?(\w+)\s*(?:[:,-]\s*(.*)|)$/is.exec(typed.trim()) ?? [];
  const by = GIVERS.find((giver) => giver === who.toLowerCase()) ?? null;
  const rest = (by === null ? typed : words)
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .trim();
  return { words: rest === '' ? null : rest, by };
}

/** An answer to a question has a place for the words it rests on, and so have some facts. */
function takesWords({ question, fact }: Step): boolean {
  return fact === null ? question !== null : fact.withWords !== undefined;
}

/** Fewer characters of a choice than this could be the start of anything. */
const FEWEST_CHARACTERS = 4;
/** In one choice, or in none: they say nothing of which is meant. */
const SAYS_NOTHING = /^(?:none|nothing|some|only|with|they|that|this|when|your|yours?elf|more|less)$/;

/** The one choice that these words are of. A figure is no word: "30 minutes" is not "Under 30 minutes". */
export function choiceNamed(typed: string, choices: readonly StepChoice[]): StepChoice | undefined {
  const words = plainWords(ownValue({ y: 'yes', n: 'no' }, typed.toLowerCase()) ?? typed);
  // "Yes, on Universal Credit": the rest has no place, and changes nothing.
  const [yesOrNo = words] = /^(?:yes|no)(?=[,.;:]? )/i.exec(typed) ?? [];
  const exact = choices.find(({ label }) => [words, yesOrNo.toLowerCase()].includes(plainWords(label)));
  if (exact !== undefined) return exact;
  // The short name of a choice, unless another one only adds to it: "fixed term" may be either of two.
  const short = choices.filter(({ is }) => ` ${plainWords(is)} `.startsWith(` ${words} `));
  if (short.length === 1 && plainWords(short[0]?.is ?? '') === words) return short[0];
  const [only, ...others] = choicesWith(typed, choices);
  return others.length === 0 ? only : undefined;
}

/** All that have these words in them. */
function choicesWith(typed: string, choices: readonly StepChoice[]): StepChoice[] {
  const words = plainWords(typed);
  if (words.length < FEWEST_CHARACTERS || /\d/.test(words) || SAYS_NOTHING.test(words)) return [];
  return choices.filter(({ label }) => ` ${plainWords(label)} `.includes(` ${words} `));
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\d']+/gu, ' ')
    .trim();
}

function severalChosen(typed: string, { choices }: Step): ParsedReply {
  const parts = typed.split(/\s*[,;&/+]\s*|\s+and\s+|(?<=\d)[.)]?\s+(?=\d)/).filter((part) => part !== '');
  const numbers = parts.map((part) => (/^\d{1,3}[.)]?$/.test(part) ? Number.parseInt(part, 10) : null));
  const picked = parts.map((part, index) => {
    const number = numbers[index] ?? null;
    return number === null ? choiceNamed(part, choices) : choices[number - 1];
  });
  if (picked.length === 0 || picked.includes(undefined)) return { not: numbersTo(choices.length) };
  return said([...new Set(picked.map((choice) => choice?.is ?? ''))].join(','));
}

function said(is: string): ParsedReply {
  return { is, words: null, by: null };
}

function because(unknown: Reason) {
  return { unknown, words: null, by: null };
}

/** Why it is not known where words were typed with it. */
function openReason({ who }: Step): Reason {
  return who === 'client' ? 'client-unsure' : 'no-answer';
}

function numbersTo(last: number): string {
  return `Type a number from 1 to ${last}. If it is not known yet, press Enter.`;
}
