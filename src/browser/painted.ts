// The lines of a talk as a page takes them: as wide as they are, with what each piece is marked in them.

import { numberedIn } from '../interview/talk-page.ts';
import type { Layout, Tone } from '../page/layout.ts';

/** Nothing that stands in an offer has such characters: they are taken out wherever it is shown. */
const [OPEN, BETWEEN, CLOSE] = ['\u0001', '\u0002', '\u0003'];
const PIECE = /\u0001([a-z]+)\u0002([^\u0003]*)\u0003/g;

export const PAGE_LAYOUT: Layout = {
  width: Number.POSITIVE_INFINITY,
  paint: (tone, text) => `${OPEN}${tone}${BETWEEN}${text}${CLOSE}`,
  marks: 'none',
  hasButtons: true,
};

/** One line: what all of it is, and the number it can be picked by. */
export interface PaintedLine {
  readonly text: string;
  readonly tone: Tone | null;
  readonly number: number | null;
}

export function paintedLine(line: string): PaintedLine {
  const [piece] = line.matchAll(PIECE);
  const tone = (piece?.[1] ?? null) as Tone | null;
  const bare = line.replace(PIECE, '$2');
  const numbered = numberedIn(bare);
  return {
    text: (numbered?.words ?? bare).trim(),
    tone,
    number: numbered?.number ?? null,
  };
}

/** Those with words in them. */
export function paintedLines(lines: readonly string[]): PaintedLine[] {
  return lines
    .flatMap((line) => line.split('\n'))
    .map(paintedLine)
    .filter(({ text }) => text !== '');
}

/** Where a key is named there is a button for it, and where a command is, a box. */
export function onPage(words: string): string {
  return words
    .replaceAll('press Enter', 'press Continue')
    .replace(/Type a number from 1 to \d+/, 'Choose one of the answers')
    .replace('into goodwork ask -', 'into the box on this page')
    .replace('type q here and start again with the file', 'go back to the first screen and choose it there')
    .replace(' Start from examples/blank.yaml.', ' Choose another, or start without one.');
}
