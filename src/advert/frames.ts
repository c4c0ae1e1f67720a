// Phrases that are looked for only near a mention: "may become" before "permanent". They hold words that stand everywhere,
// so they are no part of the search through the whole text.
import type { Hit } from './phrases.ts';
import { type Tokens, wordIn } from './tokens.ts';

interface Word {
  readonly text: string;
  readonly isStart: boolean;
}

/** Phrases by their first word; those whose first word is the start of any word stand apart. */
export interface Frame {
  readonly byFirst: ReadonlyMap<string, readonly (readonly Word[])[]>;
  readonly stems: readonly (readonly Word[])[];
}

/** `word*` is the start of a word; there is no `..` in these. */
export function frameOf(lines: readonly string[]): Frame {
  const byFirst = new Map<string, (readonly Word[])[]>();
  const stems: (readonly Word[])[] = [];
  for (const line of lines) {
    const words = line
      .split(' ')
      .map((word) => ({ text: word.replace('*', ''), isStart: word.endsWith('*') }));
    const [first] = words;
    if (first === undefined) continue;
    if (first.isStart) stems.push(words);
    else byFirst.set(first.text, [...(byFirst.get(first.text) ?? []), words]);
  }
  return { byFirst, stems };
}

/** No phrase has more words before its last. */
const LONGEST_FRAME = 3;

/** Whether a phrase stands at most so many words before (less than 0) or after a mention; for 0, in the mention itself. */
export function isNear(passage: Tokens, { first, last }: Hit, frame: Frame, reach: number): boolean {
  const low = reach < 0 ? first + reach : reach > 0 ? last + 1 : first;
  const high = reach < 0 ? first - 1 : reach > 0 ? last + reach : last;
  const most = reach === 0 ? last : Number.MAX_SAFE_INTEGER;
  const sentence = passage.sentences[first];
  const { length } = passage.sentences;
  // A phrase may begin further away than it ends.
  for (let at = Math.max(0, reach < 0 ? low - LONGEST_FRAME : low); at <= high && at < length; at += 1) {
    if (passage.sentences[at] !== sentence) continue;
    const phrases = frame.byFirst.get(wordIn(passage, at)) ?? NONE;
    if (stands(passage, phrases, at, low, most) || stands(passage, frame.stems, at, low, most)) return true;
  }
  return false;
}

const NONE: readonly (readonly Word[])[] = [];

/** Whether one of these begins at a word, in one sentence, and ends between two others. */
function stands(
  passage: Tokens,
  phrases: readonly (readonly Word[])[],
  at: number,
  low: number,
  most: number,
): boolean {
  const { sentences } = passage;
  for (const phrase of phrases) {
    const end = at + phrase.length - 1;
    if (end < low || end > most || end >= sentences.length || sentences[end] !== sentences[at]) continue;
    let step = 0;
    while (step < phrase.length && isAt(passage, at + step, phrase[step] as Word)) step += 1;
    if (step === phrase.length) return true;
  }
  return false;
}

function isAt(passage: Tokens, at: number, { text, isStart }: Word): boolean {
  const word = wordIn(passage, at);
  return isStart ? word.startsWith(text) : word === text;
}
