// A sheet at a terminal, drawn where it can be drawn and in words everywhere.

import { type Canvas, newCanvas } from '../page/canvas.ts';
import { type Layout, PLAIN_LAYOUT, padded, widthOf } from '../page/layout.ts';
import { neutralise } from '../source/neutralise.ts';
import { lineInWords, type ScaleLine, type ScaleMark } from './scale-line.ts';
import type { DrawnLine, Sheet } from './team-sheet.ts';

export function terminal({ title, parts, footer }: Sheet, layout: Layout): string {
  const page = newCanvas(layout);
  page.text(title, { tone: 'strong' });
  let ends = '';
  for (const part of parts) {
    if ('heading' in part) page.heading(part.heading);
    else if ('text' in part) {
      if (part.tone === 'strong') page.gap();
      page.text(part.text, { indent: 2, ...(part.tone === undefined ? {} : { tone: part.tone }) });
    } else if ('items' in part) for (const item of part.items) page.text(item, { lead: '  - ', hanging: 4 });
    else if ('steps' in part)
      for (const [index, step] of part.steps.entries())
        page.text(step, { lead: `  ${index + 1}  `, hanging: 5 });
    else if ('write' in part)
      for (const ask of part.write) {
        page.gap();
        page.text(ask, { indent: 2 });
        page.row([['quiet', `  ${'_'.repeat(page.width - 4)}`]]);
      }
    else {
      if (part.lines.some(({ line }) => line.now !== null || line.want !== null))
        ends = `Steps go from ${part.from} (1) to ${part.to} (5).`;
      draw(page, part.lines, part.from, part.to);
    }
  }
  if (ends !== '' && page.marks !== 'none') {
    const { now, want, both } = SYMBOLS[page.marks];
    page.gap();
    page.text(`${ends} Marks: ${now} now, ${want} wanted, ${both} both.`, { tone: 'quiet' });
  }
  page.gap();
  for (const line of footer) page.text(line, { tone: 'quiet' });
  return page.toString();
}

/** The same as plain text, for a note. */
export function text(sheet: Sheet): string {
  return terminal(sheet, { ...PLAIN_LAYOUT, marks: 'ascii' });
}

const SYMBOLS = {
  unicode: { none: '·', now: '●', want: '○', both: '◉', between: '────' },
  ascii: { none: '.', now: '#', want: 'o', both: '@', between: '----' },
} as const;

function draw(page: Canvas, lines: readonly DrawnLine[], from: string, to: string): void {
  const { marks } = page;
  if (marks === 'none') {
    for (const { label, line } of lines)
      if (label !== '') page.text(`${label}: ${lineInWords(line)}`, { indent: 2 });
    return;
  }
  const alone = lines.every(({ label }) => label === '');
  const widest = (texts: readonly string[]) => Math.max(...texts.map((text) => widthOf(neutralise(text))));
  const room = (alone ? from.length : widest(lines.map(({ label }) => label))) + 2;
  const words = alone ? to.length : widest(lines.map(({ line }) => lineInWords(line)));
  // Where there is no room beside a line, its name goes above it and its words below.
  const beside = 2 + room + LINE_WIDTH + 2 + words <= page.width;
  const before = beside ? room : 2;
  if (alone) {
    page.row([
      ['quiet', `  ${padded(beside ? from : '', before)}`],
      [null, drawnLine(lines[0]?.line, marks)],
      ['quiet', beside ? `  ${to}` : ''],
    ]);
    return;
  }
  page.row([['quiet', `  ${' '.repeat(before)}1    2    3    4    5`]]);
  for (const { label, line } of lines) {
    if (!beside) page.text(label, { indent: 2 });
    page.row([
      [null, `  ${padded(beside ? neutralise(label) : '', before)}`],
      [null, drawnLine(line, marks)],
      ['quiet', beside ? `  ${lineInWords(line)}` : ''],
    ]);
    if (!beside) page.text(lineInWords(line), { indent: 4, tone: 'quiet' });
  }
}

/** Five marks with four pieces between them. */
const LINE_WIDTH = 5 + 4 * 4;

function drawnLine(line: ScaleLine | undefined, marks: 'unicode' | 'ascii'): string {
  const { between, ...symbols } = SYMBOLS[marks];
  return (line?.marks ?? []).map((mark: ScaleMark) => symbols[mark]).join(between);
}
