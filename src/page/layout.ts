// What lays text out in a given width: what every format of plain text shares.
import { eastAsianWidth } from 'get-east-asian-width';

/** The steps of a scale, from the lowest. */
export const GRADES = ['poor', 'weak', 'fair', 'good'] as const;
export type Grade = (typeof GRADES)[number];

/** What a piece of text is, for whoever colours it. Words always carry the meaning; colour only helps. */
export type Tone = Grade | 'heading' | 'strong' | 'quiet' | 'stop' | 'ask' | 'done';

/** Whether text stands out where there is no colour. */
export function isLoud(tone: Tone | undefined): boolean {
  return tone === 'strong' || tone === 'stop';
}

export interface Layout {
  /** Columns of the terminal or page. */
  readonly width: number;
  readonly paint: (tone: Tone, text: string) => string;
  /** The marks beside a level: none where everything is read aloud. */
  readonly marks: 'unicode' | 'ascii' | 'none';
  /** What could be typed is there to be pressed, so that no key is named. */
  readonly hasButtons?: true;
}

export const PLAIN_LAYOUT: Layout = { width: 80, paint: (_tone, text) => text, marks: 'none' };

const ORDINARY = /^[\x20-\x7e£–—…‘’“”·●○é]*$/;

/** Marks that sit on the letter before them, joiners and variation selectors: they take no column. */
const NO_WIDTH = /^(?:\p{Mark}|\u200d|\ufe0e|\ufe0f)$/u;

/** Columns a text takes at a terminal. */
export function widthOf(text: string): number {
  if (ORDINARY.test(text)) return text.length;
  let width = 0;
  for (const character of text) {
    if (!NO_WIDTH.test(character)) width += eastAsianWidth(character.codePointAt(0) ?? 0);
  }
  return width;
}

/** Lines of at most `width` columns, each after the first starting with `hanging`. A longer word is cut. */
export function wrapped(text: string, width: number, first = '', hanging = first): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (let word of text.split(/\s+/).filter((one) => one !== '')) {
    const start = () => (lines.length === 0 && empty ? first : hanging);
    if (!empty && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = hanging;
      empty = true;
    }
    while (empty) {
      const piece = cut(word, Math.max(8, width - widthOf(start())));
      if (piece.length === word.length) break;
      lines.push(line + piece);
      word = word.slice(piece.length);
      line = hanging;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  if (!empty) lines.push(line);
  return lines;
}

/** As much of the start of a word as fits, one character at least. */
function cut(word: string, width: number): string {
  let columns = 0;
  let end = 0;
  for (const character of word) {
    columns += widthOf(character);
    if (columns > width && end > 0) break;
    end += character.length;
  }
  return word.slice(0, end);
}

export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
