// The words of an advert, each with its place in the original text, its sentence and its part of the advert.

import { letterAt } from './digits.ts';
import { findPhrases, type Hits, type PhraseIndex } from './phrases.ts';
import { CAPITALS, codeAt } from './vocabulary.ts';

/** What a heading announces; `other` where no heading says. */
export type AdvertSection = 'offer' | 'wanted' | 'work' | 'firm' | 'other';

export interface Tokens {
  readonly text: string;
  /** Where each word starts and ends; `wordIn` gives the word. */
  readonly starts: NumberTokens;
  readonly ends: NumberTokens;
  /** The sentence of each word, counted from 0. A line end closes a sentence; so does a full stop before a capital. */
  readonly sentences: NumberTokens;
  /** The line of each word. */
  readonly lines: NumberTokens;
  /** Where each line starts, and where the text ends. */
  readonly lineStarts: readonly number[];
  /** Where each run of figures starts, wherever it stands. */
  readonly figures: NumberTokens;
  /** The words that begin with a capital letter of English, by their index. */
  readonly capitals: NumberTokens;
  /** Where each set of phrases stands. */
  readonly hits: Hits;
  /** Each word that was asked for, by its index. */
  readonly words: (string | undefined)[];
}

type NumberTokens = Int32Array;

/**
 * Numbers of one text after the other are written into the same place: one text is finished before the next is begun, and a
 * hundred thousand of them leave no garbage to collect.
 */
class Scratch {
  #numbers = new Int32Array(1 << 12);

  /** Makes room for this many numbers; what was there before is lost. */
  room(length: number): Int32Array {
    if (length > this.#numbers.length) this.#numbers = new Int32Array(2 * length);
    return this.#numbers;
  }
}

const SCRATCH = {
  codes: new Scratch(),
  starts: new Scratch(),
  ends: new Scratch(),
  sentences: new Scratch(),
  lines: new Scratch(),
  figures: new Scratch(),
  capitals: new Scratch(),
} as const;

/**
 * Splits a text once; everything that reads it works on the result, until the next text is split. Linear in its length.
 */
export function tokensOf(text: string, index: PhraseIndex): Tokens {
  const { columns, width, next } = index.vocabulary;
  // A word has at least one letter.
  const most = text.length + 1;
  const codes = SCRATCH.codes.room(most);
  const starts = SCRATCH.starts.room(most);
  const ends = SCRATCH.ends.room(most);
  const sentences = SCRATCH.sentences.room(most);
  const lines = SCRATCH.lines.room(most);
  const figures = SCRATCH.figures.room(most);
  const capitals = SCRATCH.capitals.room(most);
  const lineStarts = [0];
  let [words, figureCount, capitalCount] = [0, 0, 0];
  let sentence = 0;
  let closes = false;
  const { length } = text;
  for (let at = 0; at < length; ) {
    const first = text.charCodeAt(at);
    const kind = KINDS[first];
    if (kind === OTHER || kind === MARK) {
      if (first === NEW_LINE) lineStarts.push(at + 1);
      if (kind === MARK && closesSentence(text, at, first)) closes = true;
      at += 1;
      continue;
    }
    // Each word is followed through the words of the phrase book, as far as they have the same letters.
    let node = next[columns[first] ?? 0] ?? 0;
    let isLonger = node === 0;
    let isFigure = isFigureCode(first);
    if (isFigure) {
      figures[figureCount] = at;
      figureCount += 1;
    } else if (first >= 65 && first <= 90) {
      capitals[capitalCount] = words;
      capitalCount += 1;
    }
    let end = at + 1;
    for (; kind === LETTER && end < length; end += 1) {
      const code = text.charCodeAt(end);
      if (KINDS[code] !== LETTER && !isInside(text, end, code)) break;
      const isNext = isFigureCode(code);
      if (isNext && !isFigure) {
        figures[figureCount] = end;
        figureCount += 1;
      }
      isFigure = isNext;
      if (isLonger) continue;
      const child = next[node * width + (columns[code] ?? 0)] ?? 0;
      if (child === 0) isLonger = true;
      else node = child;
    }
    if (closes) sentence += 1;
    closes = false;
    codes[words] = codeAt(node, isLonger);
    starts[words] = at;
    ends[words] = end;
    sentences[words] = sentence;
    lines[words] = lineStarts.length - 1;
    words += 1;
    at = end;
  }
  lineStarts.push(length + 1);
  const inSentences = sentences.subarray(0, words);
  return {
    text,
    starts: starts.subarray(0, words),
    ends: ends.subarray(0, words),
    sentences: inSentences,
    lines: lines.subarray(0, words),
    lineStarts,
    figures: figures.subarray(0, figureCount),
    capitals: capitals.subarray(0, capitalCount),
    hits: findPhrases(index, codes.subarray(0, words), inSentences),
    words: new Array(words),
  };
}

function isFigureCode(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A mark is what may close a sentence. */
const [OTHER, LETTER, SIGN, MARK] = [0, 1, 2, 3];
const NEW_LINE = 10;

/** The kind of each UTF-16 code unit. */
const KINDS = new Uint8Array(0x10000);
for (let code = 0; code <= 0x20ac; code += 1) KINDS[code] = kindOf(code);
for (const [capital, small] of CAPITALS) KINDS[capital] = kindOf(small);

/** Letters and figures make words; signs of money and the like are words of their own. */
function kindOf(code: number): number {
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return LETTER;
  if (code >= 0xc0 && code <= 0x24f) return LETTER;
  if (code === 0xa3 || code === 0x20ac || code === 36 || code === 37 || code === 43) return SIGN;
  return code === NEW_LINE || isDash(code) || isEnd(code) ? MARK : OTHER;
}

/** An apostrophe or a point inside a word belongs to it: don't, 37.5, p.a. */
function isInside(text: string, at: number, code: number): boolean {
  return (
    (code === 39 || code === 0x2019 || code === 46) &&
    at + 1 < text.length &&
    KINDS[letterAt(text, at + 1)] === LETTER
  );
}

function closesSentence(text: string, at: number, code: number): boolean {
  if (code === NEW_LINE) return true;
  if (isDash(code)) return letterAt(text, at - 1) <= 32 && letterAt(text, at + 1) <= 32;
  return isEnd(code) && (letterAt(text, at + 1) <= 32 || code === 0x2022);
}

/** A dash between spaces, or a bar: what stands on its two sides is not one phrase. */
function isDash(code: number): boolean {
  return code === 45 || code === 0x2013 || code === 0x2014 || code === 124;
}

/** . ! ? ; and a bullet. */
function isEnd(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === 59 || code === 0x2022;
}

/** A word of a text, in lower case and with plain apostrophes; empty where there is none. */
export function wordIn({ text, starts, ends, words }: Tokens, index: number): string {
  if (index < 0 || index >= starts.length) return '';
  const known = words[index];
  if (known !== undefined) return known;
  const lower = text.slice(starts[index], ends[index]).toLowerCase();
  const word = lower.includes('’') ? lower.replaceAll('’', "'") : lower;
  words[index] = word;
  return word;
}

/** The index of the first word that starts at or after an offset. */
export function wordAt({ starts }: Tokens, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words of the same sentence before a word, nearest first, at most `most`. */
export function wordsBefore(passage: Tokens, index: number, most: number): string[] {
  const { sentences } = passage;
  const found: string[] = [];
  for (let at = index - 1; at >= 0 && found.length < most; at -= 1) {
    if (sentences[at] !== sentences[index]) break;
    found.push(wordIn(passage, at));
  }
  return found;
}
