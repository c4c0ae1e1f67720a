// What makes two records the same offer: the id they were given, or the same employer, title and words.
import type { Vacancy } from '../vacancy/vacancy.ts';

/** Numbers of a key: two halves of 64 bits. Nought in both: there is no such key. */
export const KEY = 2;
/** Keys of a record: of its id, and of what it says. */
export const KEYS = 2 * KEY;

/** Writes the keys of a vacancy at an offset. An empty id is none. */
export function writeKeys(vacancy: Vacancy, keys: Uint32Array, at: number): void {
  const { id, employer, title, text } = vacancy;
  if (id !== '') hash(`i${id}`, keys, at);
  // Without its words an offer is only like another: a shop wants many assistants.
  if (text !== null && text.trim() !== '')
    hash(
      `t${(employer ?? '').trim().toLowerCase()}\n${(title ?? '').trim().toLowerCase()}\n${text}`,
      keys,
      at + KEY,
    );
}

/** Two hashes of 32 bits, mixed as MurmurHash 3 mixes them: good enough that no two of a hundred million meet. */
function hash(text: string, keys: Uint32Array, at: number): void {
  let [a, b] = [0x9747b28c, 0x3c6ef372];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 0x85ebca6b);
    a ^= a >>> 13;
    b = Math.imul(b ^ code, 0xc2b2ae35);
    b ^= b >>> 16;
  }
  keys[at] = mixed(a ^ text.length) || 1;
  keys[at + 1] = mixed(b + text.length);
}

function mixed(value: number): number {
  let one = value ^ (value >>> 16);
  one = Math.imul(one, 0x85ebca6b);
  one ^= one >>> 13;
  one = Math.imul(one, 0xc2b2ae35);
  return (one ^ (one >>> 16)) >>> 0;
}
