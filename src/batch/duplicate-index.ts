// Offers that were seen before: what makes two records the same, and each key with the record it was first seen in.

import type { Vacancy } from '../vacancy/vacancy.ts';

export interface FirstSeen {
  /** Index of the file, from zero. */
  readonly file: number;
  readonly row: number;
}

/** A key is 64 bits, as two numbers. Both zero: there is no key. */
const KEY = 2;
/** Keys of a record: of its id, and of what it says. */
export const KEYS = 2 * KEY;

const FIRST_SIZE = 1 << 12;
/** Fuller than this, a table is slow. */
const FULL = 0.7;

/** Sixteen bytes for each key, however many there are. */
export class DuplicateIndex {
  /** Four numbers a slot: the key (two), the file plus one, the row. */
  #table = new Uint32Array(4 * FIRST_SIZE);
  #size = FIRST_SIZE;
  #count = 0;

  /** The first record with one of these keys, or null: then this one is the first. */
  add(keys: Uint32Array, at: number, file: number, row: number): FirstSeen | null {
    let first: FirstSeen | null = null;
    for (let key = at; key < at + KEYS; key += KEY) {
      const [a, b] = [keys[key] ?? 0, keys[key + 1] ?? 0];
      if (a === 0 && b === 0) continue;
      const place = this.#placeOf(a, b);
      const there = this.#table[place + 2] ?? 0;
      if (there !== 0) {
        const found = { file: there - 1, row: this.#table[place + 3] ?? 0 };
        if (first === null || isBefore(found, first)) first = found;
      } else {
        this.#put(place, a, b, file + 1, row);
        this.#count += 1;
        if (this.#count > this.#size * FULL) this.#grow();
      }
    }
    return first;
  }

  /** Where a key is, or where it would be. */
  #placeOf(a: number, b: number): number {
    const mask = this.#size - 1;
    for (let at = a & mask; ; at = (at + 1) & mask) {
      const place = 4 * at;
      if (this.#table[place + 2] === 0) return place;
      if (this.#table[place] === a && this.#table[place + 1] === b) return place;
    }
  }

  #put(place: number, a: number, b: number, file: number, row: number): void {
    this.#table[place] = a;
    this.#table[place + 1] = b;
    this.#table[place + 2] = file;
    this.#table[place + 3] = row;
  }

  #grow(): void {
    const before = this.#table;
    this.#size *= 2;
    this.#table = new Uint32Array(4 * this.#size);
    for (let at = 0; at < before.length; at += 4) {
      const [a = 0, b = 0, file = 0, row = 0] = before.subarray(at, at + 4);
      if (file !== 0) this.#put(this.#placeOf(a, b), a, b, file, row);
    }
  }
}

function isBefore(one: FirstSeen, other: FirstSeen): boolean {
  return one.file < other.file || (one.file === other.file && one.row < other.row);
}

/** Appends the keys of a vacancy; null, or an empty id, has none. */
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
