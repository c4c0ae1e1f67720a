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

/** The words around a mention, in its sentence, each read when it is first asked for. */
export class Surroundings {
  readonly #passage: Tokens;
  readonly #words = new Map<number, string>();
  readonly hit: Hit;

  constructor(passage: Tokens, hit: Hit) {
    this.#passage = passage;
    this.hit = hit;
  }

  /** Empty beyond the sentence. */
  word(at: number): string {
    const known = this.#words.get(at);
    if (known !== undefined) return known;
    const { sentences } = this.#passage;
    const word = at >= 0 && sentences[at] === sentences[this.hit.first] ? wordIn(this.#passage, at) : '';
    this.#words.set(at, word);
    return word;
  }
}

/** No phrase has more words before its last. */
const LONGEST_FRAME = 3;

/** Whether a phrase stands at most so many words before (less than 0) or after a mention; for 0, in the mention itself. */
export function isNear(around: Surroundings, frame: Frame, reach: number): boolean {
  const { first, last } = around.hit;
  const [low, high] =
    reach < 0 ? [first + reach, first - 1] : reach > 0 ? [last + 1, last + reach] : [first, last];
  const most = reach === 0 ? last : Number.POSITIVE_INFINITY;
  const stands = (phrase: readonly Word[], at: number) =>
    at + phrase.length - 1 >= low &&
    at + phrase.length - 1 <= most &&
    phrase.every(({ text, isStart }, step) => {
      const word = around.word(at + step);
      return isStart ? word.startsWith(text) : word === text;
    });
  // A phrase may begin further away than it ends.
  const from = reach < 0 ? low - LONGEST_FRAME : low;
  for (let at = from; at <= high; at += 1) {
    const word = around.word(at);
    if (word === '') continue;
    if (frame.byFirst.get(word)?.some((phrase) => stands(phrase, at)) === true) return true;
    if (frame.stems.some((phrase) => stands(phrase, at))) return true;
  }
  return false;
}
