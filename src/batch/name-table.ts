// Very many texts, each known by its number. Kept as bytes outside the heap, where a million cost no more than their letters.
import { grown } from './count-column.ts';

/** Plain arrays, so that it can be handed to another thread. */
export interface NameTable {
  /** How many there are. */
  count: number;
  /** The letters of all texts in a row; before each text, whether a letter takes one byte or two. */
  letters: Uint8Array;
  /** Where each begins; and where the last one ends. */
  starts: Uint32Array;
  hashes: Uint32Array;
  /** The same text may stand once under each owner. */
  owners: Uint32Array;
  /** Hash table: the number plus one, or zero for an empty place. */
  places: Uint32Array;
}

const FIRST_COUNT = 32;
const FIRST_LETTERS = 1024;
/** Fuller than this, look-ups are slow. */
const FULL = 0.7;

export function noNames(): NameTable {
  return {
    count: 0,
    letters: new Uint8Array(FIRST_LETTERS),
    starts: new Uint32Array(FIRST_COUNT),
    hashes: new Uint32Array(FIRST_COUNT),
    owners: new Uint32Array(FIRST_COUNT),
    places: new Uint32Array(2 * FIRST_COUNT),
  };
}

/** The number of a text, which is put in where it is not there yet. */
export function numberOf(names: NameTable, text: string, owner = 0): number {
  const start = endOf(names);
  const room = start + 1 + 2 * text.length;
  if (room > names.letters.length) names.letters = grown(names.letters, room);
  return numberIn(names, start, writeText(text, names.letters, start), owner);
}

/** The same, of a text that stands among others. */
export function numberOfOther(names: NameTable, others: NameTable, other: number, owner = 0): number {
  const start = endOf(names);
  const text = others.letters.subarray(others.starts[other], others.starts[other + 1]);
  if (start + text.length > names.letters.length) names.letters = grown(names.letters, start + text.length);
  names.letters.set(text, start);
  return numberIn(names, start, start + text.length, owner);
}

export function nameAt({ letters, starts }: NameTable, number: number): string {
  const text = letters.subarray(starts[number], starts[number + 1]);
  if (text[0] === NARROW) return String.fromCharCode(...text.subarray(1));
  const codes = Array.from({ length: (text.length - 1) / 2 }, (_, index) => {
    const at = 1 + 2 * index;
    return (text[at] ?? 0) | ((text[at + 1] ?? 0) << 8);
  });
  return String.fromCharCode(...codes);
}

/** The hash of a text, without looking for it. */
export function hashOf(names: NameTable, text: string): number {
  const start = endOf(names);
  const room = start + 1 + 2 * text.length;
  if (room > names.letters.length) names.letters = grown(names.letters, room);
  return hash(names.letters, start, writeText(text, names.letters, start));
}

/** `moved`: the new number for each old one, never a higher one; -1 drops it. `owners`: the same for owners. */
export function moveNames(names: NameTable, moved: Int32Array, owners: Int32Array | null): void {
  let kept = 0;
  let end = 0;
  for (let number = 0; number < moved.length; number += 1) {
    if ((moved[number] ?? -1) < 0) continue;
    const [start = 0, after = 0] = [names.starts[number], names.starts[number + 1]];
    names.letters.copyWithin(end, start, after);
    names.starts[kept] = end;
    names.hashes[kept] = names.hashes[number] ?? 0;
    const owner = names.owners[number] ?? 0;
    names.owners[kept] = owners === null ? owner : (owners[owner] ?? 0);
    end += after - start;
    kept += 1;
  }
  names.starts[kept] = end;
  names.count = kept;
  placeAll(names);
}

const [NARROW, WIDE] = [0, 1];

/** Where it ends. */
function writeText(text: string, letters: Uint8Array, start: number): number {
  letters[start] = NARROW;
  let at = start + 1;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0xff) return writeWide(text, letters, start);
    letters[at] = code;
    at += 1;
  }
  return at;
}

function writeWide(text: string, letters: Uint8Array, start: number): number {
  letters[start] = WIDE;
  let at = start + 1;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    letters[at] = code & 0xff;
    letters[at + 1] = code >> 8;
    at += 2;
  }
  return at;
}

function endOf({ starts, count }: NameTable): number {
  return starts[count] ?? 0;
}

/** Looks for the text that was written last; if it is new, it stays. */
function numberIn(names: NameTable, start: number, end: number, owner: number): number {
  const { letters, starts, hashes, owners, places } = names;
  const own = hash(letters, start, end);
  const mask = places.length - 1;
  let place = placeOf(own, owner) & mask;
  for (let there = places[place] ?? 0; there !== 0; there = places[place] ?? 0) {
    const number = there - 1;
    if (hashes[number] === own && owners[number] === owner && isSame(names, number, start, end))
      return number;
    place = (place + 1) & mask;
  }
  const number = names.count;
  if (number + 2 > starts.length) {
    names.starts = grown(starts, number + 2);
    names.hashes = grown(hashes, number + 2);
    names.owners = grown(owners, number + 2);
  }
  names.hashes[number] = own;
  names.owners[number] = owner;
  names.starts[number + 1] = end;
  places[place] = number + 1;
  names.count += 1;
  if (names.count > places.length * FULL) {
    names.places = new Uint32Array(2 * places.length);
    placeAll(names);
  }
  return number;
}

function isSame({ letters, starts }: NameTable, number: number, start: number, end: number): boolean {
  const there = starts[number] ?? 0;
  if ((starts[number + 1] ?? 0) - there !== end - start) return false;
  for (let at = start; at < end; at += 1) if (letters[there + at - start] !== letters[at]) return false;
  return true;
}

function placeAll({ count, hashes, owners, places }: NameTable): void {
  places.fill(0);
  const mask = places.length - 1;
  for (let number = 0; number < count; number += 1) {
    let place = placeOf(hashes[number] ?? 0, owners[number] ?? 0) & mask;
    while (places[place] !== 0) place = (place + 1) & mask;
    places[place] = number + 1;
  }
}

function placeOf(own: number, owner: number): number {
  return mixed(own ^ Math.imul(owner, 0x9e3779b1));
}

function hash(letters: Uint8Array, start: number, end: number): number {
  let value = 0x9747b28c ^ (end - start);
  for (let at = start; at < end; at += 1) {
    value = Math.imul(value ^ (letters[at] ?? 0), 0x85ebca6b);
    value ^= value >>> 13;
  }
  return mixed(value);
}

/** As MurmurHash 3 ends. */
function mixed(value: number): number {
  let one = value ^ (value >>> 16);
  one = Math.imul(one, 0x85ebca6b);
  one = Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  return (one ^ (one >>> 16)) >>> 0;
}
