// Levels and scales at a terminal: drawn where they can be drawn, and in words everywhere.
import { neutralise } from '../source/neutralise.ts';
import type { Canvas } from './canvas.ts';
import { padded, type Tone, widthOf } from './layout.ts';
import type { Scale, ScaleMark, Section } from './page.ts';
import { type LevelRow, type Levels, marksOf } from './picture.ts';

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
      [null, `  ${padded(beside ? from : '', before)}`],
      [null, line(lines[0]?.marks)],
      [null, beside ? `  ${to}` : ''],
    ]);
    return;
  }
  canvas.row([[null, `  ${' '.repeat(before)}1    2    3    4    5`]]);
  for (const one of lines) {
    if (!beside) canvas.text(one.label, { indent: 2 });
    canvas.row([
      [null, `  ${padded(beside ? neutralise(one.label) : '', before)}`],
      [null, line(one.marks)],
      [null, beside ? `  ${one.words}` : ''],
    ]);
    if (!beside) canvas.text(one.words, { indent: 4 });
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
  );
}

export function drawLevels(canvas: Canvas, { heads, rows }: Levels): void {
  const [, soFarHead = '', couldBeHead = '', answeredHead = ''] = heads.map((head) => head.toLowerCase());
  const look = canvas.marks;
  if (look === 'none') {
    for (const row of rows) canvas.text(levelInWords(row), { indent: 2, hanging: 4 });
    return;
  }
  const beside = canvas.width >= 80;
  if (beside)
    canvas.row([[null, cellsOf(['', '    ', soFarHead, couldBeHead, answeredHead]).join('').trimEnd()]]);
  for (const row of rows) {
    const { title, level, soFar, couldBe, answered, wish } = row;
    const marks = marksOf(row, look).padEnd(4);
    // The mark has the colour; the word is as easy to read as every other.
    const [mark, word]: [Tone | null, Tone | null] = level === null ? [null, null] : [level, 'strong'];
    if (beside) {
      const [name = '', , , ...rest] = cellsOf([`  ${title}`, '', '', couldBe ?? '', answered, wish ?? '']);
      canvas.row([
        ['strong', name],
        [mark, marks],
        [word, `  ${padded(soFar, 15)}`],
        [null, rest.join('')],
      ]);
    } else {
      const range = couldBe === null ? '' : ` (${couldBe})`;
      const rest = [`${answered} answered`, wish].filter((part) => part !== null);
      canvas.row([['strong', `  ${title}`]]);
      canvas.row([
        [mark, `    ${marks}`],
        [word, `  ${soFar}`],
        [null, range],
      ]);
      canvas.text(rest.join(' · '), { indent: 10 });
    }
  }
}

/** A sentence can be listened to; a table cannot. */
function levelInWords({ title, soFar, couldBe, answered, wish }: LevelRow): string {
  const range = couldBe === null ? '' : ` Could be ${couldBe}.`;
  const place = wish === null ? '' : ` ${wish.charAt(0).toUpperCase()}${wish.slice(1)}.`;
  return `${title}: ${soFar}.${range} ${answered} answered.${place}`;
}

/** The columns of a table of levels; together 80. */
const COLUMNS = [31, 6, 15, 14, 8, 6];

function cellsOf(texts: readonly string[]): string[] {
  return texts.map((text, index) => padded(text, COLUMNS[index] ?? 0));
}
