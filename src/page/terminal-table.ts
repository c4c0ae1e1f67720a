// Tables at a terminal: columns side by side where there is room for them, else one below the other.
import { neutralise } from '../source/neutralise.ts';
import type { Canvas } from './canvas.ts';
import { padded, type Tone, widthOf, wrapped } from './layout.ts';
import { type Cell, type FigureList, type List, notesOf, type Table } from './page.ts';
import { marksOf } from './picture.ts';
import { quotesInWords } from './quotation.ts';

const INDENT = 2;
const GAP = 2;
/** Narrower columns break too many words apart. */
const LEAST_COLUMN = 18;
const MOST_LABEL = 26;

export function drawTable(canvas: Canvas, table: Table): void {
  if (table.isCounts === true && canvas.marks !== 'none') {
    countsOn(canvas, table);
    return;
  }
  const drawn = withMarks(table, canvas);
  const widths = widthsFor(canvas, drawn);
  // Whoever has the page read aloud hears each row whole, with the names in it.
  if (canvas.marks === 'none' || widths === null) stacked(canvas, drawn);
  else sideBySide(canvas, drawn, widths);
}

/** With the marks before the words of a cell. */
function withMarks(table: Table, { marks }: Canvas): Table {
  const drawn = (cell: Cell): Cell => {
    const { picture } = cell;
    const before = picture !== undefined && 'standing' in picture ? marksOf(picture.standing, marks) : '';
    return before === '' ? cell : { ...cell, text: `${before} ${cell.text}` };
  };
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(drawn) })) };
}

/** Whether two lists have room beside each other. Read aloud, one comes after the other. */
export function canPair({ width, marks }: Canvas): boolean {
  return width >= 72 && marks !== 'none';
}

/** Lists beside each other, each under its name. */
export function drawPair(canvas: Canvas, lists: readonly (List & { readonly name: string })[]): void {
  const widths = lists.map(() => Math.floor((canvas.width - INDENT) / lists.length));
  const columns = lists.map(({ items, most }, index) =>
    items
      .slice(0, most)
      .flatMap(({ text }) => wrapped(neutralise(text), (widths[index] ?? 0) - GAP, '  ', '    ')),
  );
  cellsOn(
    canvas,
    widths,
    lists.map(({ name }) => ['strong', name]),
  );
  columnsOn(
    canvas,
    widths,
    columns.map((lines) => [null, lines]),
  );
}

function sideBySide(canvas: Canvas, { heads, rows }: Table, widths: readonly number[]): void {
  cellsOn(
    canvas,
    widths,
    ['', ...heads].map((text) => [null, text]),
  );
  for (const { label, cells, note, isDetail } of rows) {
    const all = [label, ...cells.map(({ text }) => text)];
    // A gap shows where a row starts that takes more than one line.
    if (note !== undefined || all.some((text, index) => widthOf(text) > (widths[index] ?? 0) - GAP))
      canvas.gap();
    cellsOn(canvas, widths, [
      [isDetail === true ? null : 'strong', label],
      ...cells.map(({ text, tone }): [Tone | null, string] => [tone === undefined ? null : 'strong', text]),
    ]);
    if (note !== undefined) canvas.text(note, { indent: INDENT + GAP });
  }
}

/** Texts side by side, each wrapped in its column. */
function cellsOn(
  canvas: Canvas,
  widths: readonly number[],
  texts: readonly (readonly [Tone | null, string])[],
): void {
  columnsOn(
    canvas,
    widths,
    texts.map(([tone, text], index) => [tone, wrapped(neutralise(text), (widths[index] ?? 0) - GAP)]),
  );
}

/** Lines side by side; nothing stands behind the last of them. */
function columnsOn(
  canvas: Canvas,
  widths: readonly number[],
  columns: readonly (readonly [Tone | null, readonly string[]])[],
): void {
  for (let at = 0; at < Math.max(...columns.map(([, lines]) => lines.length)); at += 1) {
    const last = columns.findLastIndex(([, lines]) => lines[at] !== undefined);
    const parts = columns.slice(0, last + 1).map(([tone, lines], index): readonly [Tone | null, string] => {
      const line = lines[at] ?? '';
      return [line === '' ? null : tone, index === last ? line : padded(line, widths[index] ?? 0)];
    });
    canvas.row([[null, ' '.repeat(INDENT)], ...parts]);
  }
}

/** Names to the left, wrapped where there is not the room, and numbers to the right. */
function countsOn(canvas: Canvas, { heads, rows }: Table): void {
  const room = canvas.width - INDENT;
  const needs = heads.map((head, at) =>
    Math.max(...[head, ...rows.map(({ cells }) => cells[at]?.text ?? '')].map(widthOf)),
  );
  const longest = Math.max(...rows.map(({ label }) => widthOf(label)));
  const names = Math.min(
    longest,
    Math.max(LEAST_COLUMN, room - needs.reduce((sum, need) => sum + need + GAP, 0)),
  );
  const line = (label: string, texts: readonly string[]): void => {
    const [first = '', ...more] = wrapped(neutralise(label), names, '', ' '.repeat(GAP));
    const right = texts.map(
      (text, at) => ' '.repeat(Math.max(GAP, GAP + (needs[at] ?? 0) - widthOf(text))) + text,
    );
    canvas.row([
      [null, ' '.repeat(INDENT)],
      [null, padded(first, names)],
      [null, right.join('')],
    ]);
    for (const part of more) canvas.row([[null, ' '.repeat(INDENT) + part]]);
  };
  line('', heads);
  for (const { label, cells } of rows)
    line(
      label,
      cells.map(({ text }) => text),
    );
}

/** The widths of the label and of each column, or null where there is too little room. */
function widthsFor({ width }: Canvas, { rows, heads, isFitting = false }: Table): number[] | null {
  const room = width - INDENT;
  const longest = Math.max(0, ...rows.map(({ label }) => widthOf(label))) + GAP;
  const label = Math.min(longest, MOST_LABEL, Math.floor(room / (heads.length + 1)) + 6);
  const column = Math.floor((room - label) / heads.length);
  if (column < LEAST_COLUMN) return null;
  if (!isFitting) return [label, ...heads.map(() => column)];
  const needs = heads.map(
    (head, at) => Math.max(...[head, ...rows.map(({ cells }) => cells[at]?.text ?? '')].map(widthOf)) + GAP,
  );
  const narrow = needs.filter((need) => need < column);
  const spare = room - label - narrow.reduce((sum, need) => sum + need, 0);
  const wide = Math.floor(spare / Math.max(1, heads.length - narrow.length));
  return [label, ...needs.map((need) => (need < column ? need : wide))];
}

function stacked(canvas: Canvas, { heads, rows }: Table): void {
  for (const [index, { label, cells, note, isDetail }] of rows.entries()) {
    if (index > 0) canvas.gap();
    canvas.text(label, { indent: INDENT, ...(isDetail === true ? {} : { tone: 'strong' }) });
    for (const [at, { text, tone }] of cells.entries())
      canvas.text(`${heads[at] ?? ''}: ${text}`, {
        indent: 4,
        hanging: 6,
        ...(tone === undefined ? {} : { tone: 'strong' }),
      });
    if (note !== undefined) canvas.text(note, { indent: 4 });
  }
}

/** Names and figures; a note or the words that a figure was read from beside or under it. */
export function drawFigures(canvas: Canvas, rows: FigureList['items']): void {
  const label = Math.max(...rows.map((row) => row.label.length)) + 2;
  const beside = canvas.width >= label + 40;
  for (const item of rows) {
    const { label: name, text, quotes = [] } = item;
    const lead = `  ${beside ? padded(name, label) : `${name}: `}`;
    const indent = beside ? 2 + label : 4;
    const words = quotesInWords(quotes).replace(/\s+/g, ' ');
    // The advert's words stand beside the figure where there is room, and under it where there is none.
    if (words !== '' && widthOf(neutralise(`${lead}${text}   ${words}`)) <= canvas.width) {
      canvas.row([
        [null, `${lead}${text}`],
        ['quiet', `   ${words}`],
      ]);
    } else {
      canvas.text(text, { lead, hanging: indent });
      if (words !== '') canvas.text(words, { indent, tone: 'quiet' });
    }
    for (const note of notesOf(item)) canvas.text(note, { indent });
  }
}
