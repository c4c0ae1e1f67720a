// The words of an advert, each with its place in the original text, its sentence and its part of the advert.

import { findPhrases, type Hits, type PhraseIndex } from './phrases.ts';

/** What a heading announces; `other` where no heading says. */
export type Part = 'offer' | 'wanted' | 'work' | 'firm' | 'other';

export interface Passage {
  readonly text: string;
  /** Words in lower case, in order; `starts` and `ends` are their offsets. */
  readonly words: readonly string[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The sentence of each word, counted from 0. A line end closes a sentence; so does a full stop before a capital. */
  readonly sentences: Int32Array;
  /** The line of each word. */
  readonly lines: Int32Array;
  /** Where each line starts, and where the text ends. */
  readonly lineStarts: readonly number[];
  /** Where each set of phrases stands. */
  readonly hits: Hits;
}

/** Splits a text once; everything that reads it works on the result. Linear in its length. */
export function passageOf(text: string, index: PhraseIndex): Passage {
  const lower = lowered(text);
  const words: string[] = [];
  const most = (text.length >> 1) + 1;
  const starts = new Int32Array(most);
  const ends = new Int32Array(most);
  const sentences = new Int32Array(most);
  const lines = new Int32Array(most);
  const lineStarts = [0];
  let count = 0;
  let sentence = 0;
  let closes = false;
  const { length } = text;
  for (let at = 0; at < length; ) {
    const code = lower.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === OTHER) {
      if (code === 10) {
        lineStarts.push(at + 1);
        closes = true;
      } else if (closesSentence(lower, at, code)) closes = true;
      at += 1;
      continue;
    }
    let end = at + 1;
    if (kind === LETTER) {
      for (;;) {
        while (end < length && kindOf(lower.charCodeAt(end)) === LETTER) end += 1;
        // An apostrophe or a point inside a word belongs to it: don't, 37.5, p.a.
        const inside = isInside(lower.charCodeAt(end)) && kindOf(lower.charCodeAt(end + 1)) === LETTER;
        if (!inside) break;
        end += 1;
      }
    }
    if (closes) sentence += 1;
    closes = false;
    const word = lower.slice(at, end);
    words.push(word.includes('’') ? word.replaceAll('’', "'") : word);
    starts[count] = at;
    ends[count] = end;
    sentences[count] = sentence;
    lines[count] = lineStarts.length - 1;
    count += 1;
    at = end;
  }
  lineStarts.push(length + 1);
  const passage = {
    text,
    words,
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    sentences: sentences.subarray(0, count),
    lines: lines.subarray(0, count),
    lineStarts,
  };
  return { ...passage, hits: findPhrases(index, passage) };
}

/** In lower case, letter for letter: some capitals have a longer small letter, and offsets must stay. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

const [OTHER, LETTER, SIGN] = [0, 1, 2];

/** Letters and figures make words; signs of money and the like are words of their own. */
function kindOf(code: number): number {
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return LETTER;
  if (code >= 0xc0 && code <= 0x24f) return LETTER;
  if (code === 0xa3 || code === 0x20ac || code === 36 || code === 37 || code === 43) return SIGN;
  return OTHER;
}

function isInside(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 46;
}

function closesSentence(text: string, at: number, code: number): boolean {
  if (isDash(code)) return text.charCodeAt(at - 1) <= 32 && text.charCodeAt(at + 1) <= 32;
  return isEnd(code) && (text.charCodeAt(at + 1) <= 32 || code === 0x2022);
}

/** A dash between spaces, or a bar: what stands on its two sides is not one phrase. */
function isDash(code: number): boolean {
  return code === 45 || code === 0x2013 || code === 0x2014 || code === 124;
}

/** . ! ? ; and a bullet. */
function isEnd(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === 59 || code === 0x2022;
}

/** The index of the first word that starts at or after an offset. */
export function wordAt({ starts }: Passage, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words of the same sentence before a word, nearest first, at most so many. */
export function wordsBefore({ words, sentences }: Passage, index: number, most: number): string[] {
  const found: string[] = [];
  for (let at = index - 1; at >= 0 && found.length < most; at -= 1) {
    if (sentences[at] !== sentences[index]) break;
    found.push(words[at] ?? '');
  }
  return found;
}

/** The words from a word on that are in the same sentence as another one, at most so many. */
export function wordsFrom({ words, sentences }: Passage, index: number, as: number, most: number): string[] {
  const found: string[] = [];
  for (let at = index; at < words.length && found.length < most; at += 1) {
    if (sentences[at] !== sentences[as]) break;
    found.push(words[at] ?? '');
  }
  return found;
}
