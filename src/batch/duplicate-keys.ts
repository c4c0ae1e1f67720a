// What makes two records the same offer: the id they were given, or the same employer, title and words.
import type { Vacancy } from '../vacancy/vacancy.ts';

/** Numbers of a key: two halves of 64 bits. Nought in both: there is no such key. */
export const KEY = 2;
/** Keys of a record: of its id, and of what it says. */
export const KEYS = 2 * KEY;

/** Adds the keys of a vacancy, or of nothing, to those of the records before it. An empty id is none. */
export function addKeys(keys: number[], vacancy: Vacancy | null, id = ''): void {
  if (id === '') keys.push(0, 0);
  else hash(`i${id}`, keys);
  const { employer, title, text } = vacancy ?? { employer: null, title: null, text: null };
  // Without its words an offer is only like another: a shop wants many assistants.
  if (text === null || text.trim() === '') keys.push(0, 0);
  else
    hash(`t${(employer ?? '').trim().toLowerCase()}\n${(title ?? '').trim().toLowerCase()}\n${text}`, keys);
}

/** Two hashes of 32 bits, mixed as MurmurHash 3 mixes them: good enough that no two of a hundred million meet. */
function hash(text: string, keys: number[]): void {
  let [a, b] = [0x9747b28c, 0x3c6ef372];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 0x85ebca6b);
    a ^= a >>> 13;
    b = Math.imul(b ^ code, 0xc2b2ae35);
    b ^= b >>> 16;
  }
  keys.push(mixed(a ^ text.length) || 1, mixed(b + text.length));
}

function mixed(value: number): number {
  let one = value ^ (value >>> 16);
  one = Math.imul(one, 0x85ebca6b);
  one ^= one >>> 13;
  one = Math.imul(one, 0xc2b2ae35);
  return (one ^ (one >>> 16)) >>> 0;
}
