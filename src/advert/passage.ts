// The words of an advert, each with its place in the original text, its sentence and its part of the advert.

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
}

const WORD = /[a-z0-9À-ɏ]+(?:['’.][a-z0-9À-ɏ]+)*|[£€$%+]/gi;

/** Splits a text once; everything that reads it works on the result. Linear in its length. */
export function passageOf(text: string): Passage {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const sentences: number[] = [];
  const lines: number[] = [];
  const lineStarts = [0];
  let sentence = 0;
  let line = 0;
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const at = match.index;
    let closes = false;
    for (let here = last; here < at; here += 1) {
      const code = text.charCodeAt(here);
      if (code === 10) {
        line += 1;
        lineStarts.push(here + 1);
        closes = true;
      } else if (isDash(code) && text.charCodeAt(here - 1) <= 32 && text.charCodeAt(here + 1) <= 32)
        closes = true;
      else if (isEnd(code) && (text.charCodeAt(here + 1) <= 32 || code === 0x2022)) closes = true;
    }
    if (closes) sentence += 1;
    words.push(match[0].toLowerCase().replaceAll('’', "'"));
    starts.push(at);
    last = at + match[0].length;
    ends.push(last);
    sentences.push(sentence);
    lines.push(line);
  }
  for (let here = last; here < text.length; here += 1)
    if (text.charCodeAt(here) === 10) lineStarts.push(here + 1);
  lineStarts.push(text.length + 1);
  return {
    text,
    words,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    sentences: Int32Array.from(sentences),
    lines: Int32Array.from(lines),
    lineStarts,
  };
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
