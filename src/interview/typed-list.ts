// Features by their numbers or names, each with the client's word for it where they gave one: "10 good, 2".
import { suggestion } from '../document/nearest.ts';
import { LEVELS, type Level } from '../rubric/rubric.ts';

export interface Marked {
  /** Its id. */
  readonly feature: string;
  readonly level: Level | null;
}

/** Reads numbers from 1, or ids, each with a level after it or not; or says what to type instead. */
export function readMarked(
  typed: string,
  features: readonly string[],
): { readonly marked: readonly Marked[] } | { readonly not: string } {
  const words = typed
    .toLowerCase()
    .split(/[\s,;:.=]+/)
    .filter((word) => word !== '' && word !== 'and' && word !== 'is');
  const marked: { feature: string; level: Level | null }[] = [];
  for (const word of words) {
    const level = LEVELS.find((one) => one === word);
    const last = marked.at(-1);
    if (level !== undefined) {
      if (last === undefined || last.level !== null)
        return { not: 'Type the number first and then the word, such as 3 good.' };
      last.level = level;
      continue;
    }
    const feature = /^\d+$/.test(word) ? features[Number(word) - 1] : features.find((id) => id === word);
    if (feature === undefined) {
      const instead = /^\d+$/.test(word)
        ? `The numbers go from 1 to ${features.length}.`
        : (suggestion(word, features) ?? 'Type numbers from the list, with commas between.');
      return { not: `That is not on the list. ${instead}` };
    }
    if (marked.some((one) => one.feature === feature)) return { not: 'Type each number once.' };
    marked.push({ feature, level: null });
  }
  return marked.length === 0 ? { not: 'Type numbers from the list, with commas between.' } : { marked };
}
