// Features by their numbers or names, each with the client's word for it where they gave one: "10 good, 2".
import { LEVELS, type Level } from '../rubric/scale.ts';

export interface RankedList {
  /** Its id. */
  readonly feature: string;
  readonly level: Level | null;
}
export type ParsedRanks = { readonly marked: readonly RankedList[] } | { readonly not: string };

/** A number, a word, a mark after a number, or what stands between two of them. */
const TOKEN = /\s*(?:(\d+)|([a-z](?:[a-z0-9'-]*[a-z0-9])?)|([.):=-])|([,;/&+]))/y;
const BETWEEN = ['and', 'then'];
const FILLERS = ['is', 'are', 'looks', 'look', 'seems', 'number', 'numbers', 'so', 'far'];

/** Reads numbers from 1, or ids, each with a level after it or not; or says what to type instead. */
export function parseRanks(typed: string, features: readonly string[]): ParsedRanks {
  const list = `Type numbers from 1 to ${features.length} with commas between, such as ${features.length}, 2.`;
  const andAfter = 'To say how one looks so far, add poor, weak, fair or good.';
  const after = 'Type poor, weak, fair or good after its number, such as 3 good.';
  const line = typed
    .toLowerCase()
    .replace(/[–—]/g, '-')
    .replace(/\((poor|weak|fair|good)\)/g, ' $1')
    .trim();
  // "2) 10)" is a list of numbers; "1. 10" may be a place and its number.
  const isMarked = /^(?:\d+ ?[.)][\s,]*(?:and )?)+$/.test(line);
  const text = isMarked ? line.replace(/[.)]/g, ',') : line.replace(/[.!)\s]+$/, '').replaceAll('#', ' ');
  const marked: { feature: string; level: Level | null }[] = [];
  let before: 'start' | 'number' | 'name' | 'level' | 'between' = 'start';
  let mark = false;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const [, number, word, sign, comma] = TOKEN.exec(text) ?? [];
    if (comma !== undefined || BETWEEN.includes(word ?? '')) {
      before = 'between';
      continue;
    }
    if (sign !== undefined) {
      if (before !== 'number' && before !== 'name') return { not: list };
      mark = true;
      continue;
    }
    const last = marked.at(-1);
    const level = LEVELS.find((one) => one === word);
    if (level !== undefined) {
      if (last === undefined || last.level !== null || before === 'between') return { not: after };
      last.level = level;
      [before, mark] = ['level', false];
      continue;
    }
    if (FILLERS.includes(word ?? '') && !features.includes(word ?? '')) continue;
    const feature = number === undefined ? features.find((id) => id === word) : features[Number(number) - 1];
    if (feature === undefined) {
      if (number !== undefined) return { not: `The numbers go from 1 to ${features.length}. ${list}` };
      return { not: before === 'number' || before === 'name' ? `${list} ${andAfter}` : list };
    }
    // "2 fair pay" and "2. Fair pay" are one feature, as the list shows it.
    if (before === 'number' && number === undefined) {
      if (last?.feature !== feature) return { not: list };
    } else if (mark || (before === 'level' && number === undefined)) return { not: list };
    else if (!marked.some((one) => one.feature === feature)) marked.push({ feature, level: null });
    // "effort, reward" are two words of one title.
    else if (number !== undefined || last?.feature !== feature || last.level !== null)
      return { not: `Type each number once, such as ${features.length}, 2.` };
    [before, mark] = [number === undefined ? 'name' : 'number', false];
  }
  return marked.length === 0 ? { not: list } : { marked };
}
