// The words that lead up to a sum, in its line: what they are, and which of them stand before a colon.
import { letterAt } from './digits.ts';
import { type Tokens, wordIn } from './tokens.ts';

export interface LeadingWords {
  /** Nearest first. They end at another sum, at the line, and where a sentence does. */
  readonly words: readonly string[];
  /** How many of them are after the nearest colon; null where there is none. */
  readonly afterColon: number | null;
  /** The words before another sum that stands between, nearest first. */
  readonly beyond: readonly string[];
}

/** How far back to look: words that count, and words in all. */
const MOST = 8;
const FURTHEST = 40;
/** A dash counts as a colon only after this few words: "Overtime - £18". */
const MOST_BEFORE_DASH = 3;

/** The words before one, of which those before `last`, where another sum ends, are beyond it. */
export function leadingWords(passage: Tokens, index: number, last: number): LeadingWords {
  const { text, lines, starts, ends } = passage;
  const near: string[] = [];
  const beyond: string[] = [];
  let found = near;
  let afterColon: number | null = null;
  let dash: number | null = null;
  let at = index - 1;
  const furthest = Math.max(0, index - FURTHEST);
  for (let next = index; at >= furthest && near.length + beyond.length < MOST; at -= 1, next = at + 1) {
    if (lines[at] !== lines[index]) break;
    const gap = gapOf(text, ends[at] ?? 0, starts[next] ?? 0);
    if (gap === STOP) break;
    if (found === near && gap === COLON) afterColon ??= near.length;
    if (found === near && gap === DASH) dash ??= near.length;
    const word = wordIn(passage, at);
    if (word === '£' || word === '€' || (starts[at] ?? 0) < last) found = beyond;
    else found.push(word);
  }
  const wholeLine = at < 0 || lines[at] !== lines[index];
  if (dash !== null && afterColon === null) {
    if (wholeLine && near.length - dash <= MOST_BEFORE_DASH) afterColon = dash;
    else near.length = dash;
  }
  return { words: near, afterColon, beyond };
}

const [NONE, COLON, DASH, STOP] = [0, 1, 2, 3];

/** What stands between two words. */
function gapOf(text: string, from: number, to: number): number {
  let gap = NONE;
  // A long gap is a rule of dashes or a table: its two sides have nothing to do with each other.
  if (to - from > 12) return STOP;
  for (let at = from; at < to; at += 1) {
    const code = letterAt(text, at);
    if (code === 58) gap = COLON;
    else if ((code === 45 || code === 0x2013 || code === 0x2014) && at + 1 < to) {
      if (gap === NONE && (to - from > 1 || code !== 45)) gap = DASH;
    } else if (isStop(code) && (at + 1 === to || letterAt(text, at + 1) <= 32)) return STOP;
  }
  return gap;
}

/** . ! ? ; | and a bullet, also one in the middle of the line. */
function isStop(code: number): boolean {
  return (
    code === 46 ||
    code === 33 ||
    code === 63 ||
    code === 59 ||
    code === 124 ||
    code === 0x2022 ||
    code === 0xb7
  );
}
