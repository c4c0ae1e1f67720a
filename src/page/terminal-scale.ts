// A scale at a terminal: drawn where it can be drawn, and in words everywhere.
import { neutralise } from '../source/neutralise.ts';
import type { Canvas } from './canvas.ts';
import { padded, widthOf } from './layout.ts';
import type { Scale, ScaleMark, Section } from './page.ts';

const SYMBOLS = {
  unicode: { none: '·', now: '●', want: '○', both: '◉', between: '────' },
  ascii: { none: '.', now: '#', want: 'o', both: '@', between: '----' },
} as const;

/** Five marks with four pieces between them. */
const LINE_WIDTH = 5 + 4 * 4;

export function drawScale(canvas: Canvas, { from, to, lines }: Scale): void {
  const { marks: look } = canvas;
  if (look === 'none') {
    for (const { label, words } of lines) if (label !== '') canvas.text(`${label}: ${words}`, { indent: 2 });
    return;
  }
  const { between, ...symbols } = SYMBOLS[look];
  const line = (marks: readonly ScaleMark[] = []) => marks.map((mark) => symbols[mark]).join(between);
  const alone = lines.every(({ label }) => label === '');
  const widest = (texts: readonly string[]) => Math.max(...texts.map((text) => widthOf(neutralise(text))));
  const room = (alone ? from.length : widest(lines.map(({ label }) => label))) + 2;
  const words = alone ? to.length : widest(lines.map((one) => one.words));
  // Where there is no room beside a line, its name goes above it and its words below.
  const beside = 2 + room + LINE_WIDTH + 2 + words <= canvas.width;
  const before = beside ? room : 2;
  if (alone) {
    canvas.row([
      ['quiet', `  ${padded(beside ? from : '', before)}`],
      [null, line(lines[0]?.marks)],
      ['quiet', beside ? `  ${to}` : ''],
    ]);
    return;
  }
  canvas.row([['quiet', `  ${' '.repeat(before)}1    2    3    4    5`]]);
  for (const one of lines) {
    if (!beside) canvas.text(one.label, { indent: 2 });
    canvas.row([
      [null, `  ${padded(beside ? neutralise(one.label) : '', before)}`],
      [null, line(one.marks)],
      ['quiet', beside ? `  ${one.words}` : ''],
    ]);
    if (!beside) canvas.text(one.words, { indent: 4, tone: 'quiet' });
  }
}

/** What the marks mean, once for all scales of a page. */
export function scaleLegend(canvas: Canvas, sections: readonly Section[]): void {
  if (canvas.marks === 'none') return;
  const drawn = sections
    .flatMap(({ blocks }) => blocks.flatMap((block) => ('scale' in block ? [block.scale] : [])))
    .findLast(({ lines }) => lines.some(({ marks }) => marks.some((mark) => mark !== 'none')));
  if (drawn === undefined) return;
  const { now, want, both } = SYMBOLS[canvas.marks];
  canvas.gap();
  canvas.text(
    `Steps go from ${drawn.from} (1) to ${drawn.to} (5). Marks: ${now} now, ${want} wanted, ${both} both.`,
    { tone: 'quiet' },
  );
}
