// Words that somebody said or wrote, with who it was: as every format shows them.

import { wordsShown } from '../source/words-shown.ts';
import type { Grade } from './layout.ts';

export interface Quotation {
  readonly words: string;
  /** Who said it, in a word. */
  readonly by: string;
}

/** What something rests on: a remark in words, quotations, or both. */
export interface Evidence {
  readonly said: string;
  readonly quotes: readonly Quotation[];
}

/** More than this would bury the rest; the data has them all. */
const MOST_QUOTES = 3;

/** The quotations as they are shown: the last one, or how many more there are, stands apart. */
export function quotesShown<Shown>(
  quotes: readonly Quotation[],
  mark: (quote: Quotation) => Shown,
): { shown: Shown[]; last: Shown | string | null } {
  const shown = quotes
    .slice(0, MOST_QUOTES)
    .map((quote) => mark({ ...quote, words: wordsShown(quote.words) }));
  const more = quotes.length - shown.length;
  return { shown, last: more > 0 ? `${more} more` : (shown.pop() ?? null) };
}

/** Every quotation in marks, with who said it. */
export function quotesInWords(quotes: readonly Quotation[]): string {
  const { shown, last } = quotesShown(quotes, ({ words, by }) => `"${words.trim()}" (${by})`);
  return [...(shown.length === 0 ? [] : [shown.join(', ')]), ...(last === null ? [] : [last])].join(' and ');
}

/** The evidence on one line. */
export function evidenceInWords({ said, quotes }: Evidence): string {
  return [said, quotesInWords(quotes)].filter((part) => part !== '').join(': ');
}

/** What a level rests on. */
export interface Ground {
  readonly title: string;
  readonly soFar: string;
  readonly view: string | null;
  readonly answers: readonly GroundAnswer[];
  /** Worth reading without being asked for. */
  readonly isOpen: boolean;
}

export interface GroundAnswer {
  readonly level: Grade | null;
  readonly ask: string;
  readonly label: string;
  /** Who said it, with the words it rests on; then what was said otherwise. */
  readonly by: readonly Evidence[];
  /** What it is held against, in short and in full. */
  readonly against: string;
  readonly source: string;
}
