// Phrases of the phrase book's kind in one line that a person typed.

import { phraseIndex, phrasesOf } from './phrases.ts';
import { tokensOf } from './tokens.ts';

/** Which of these sets of phrases stand in a line: their indexes, the lowest first. */
export function phrasesSaid(sets: readonly (readonly string[])[]): (line: string) => number[] {
  const phrases = sets.map(phrasesOf);
  const index = phraseIndex(phrases);
  return (line) => {
    const { hits } = tokensOf(line, index);
    return phrases.flatMap((set, at) => (hits.has(set) ? [at] : []));
  };
}
