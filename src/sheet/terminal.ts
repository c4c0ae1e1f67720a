// A sheet at a terminal: columns side by side where there is room for them, else one below the other.

import { type Canvas, newCanvas } from '../page/canvas.ts';
import { type Layout, padded, type Tone, widthOf, wrapped } from '../page/layout.ts';
import { neutralise } from '../source/neutralise.ts';
import { type Item, type List, type Sheet, shortened, type Table } from './sheet.ts';

const INDENT = 2;
const GAP = 2;
/** Narrower columns break too many words apart. */
const LEAST_COLUMN = 18;
const MOST_LABEL = 26;

export function terminal(sheet: Sheet, layout: Layout, seeAll = 'add --format markdown'): string {
  const page = newCanvas(layout);
  page.text(sheet.title, { tone: 'strong' });
  for (const line of sheet.about) page.text(line, { tone: 'quiet' });
  for (const caution of sheet.cautions) {
    page.gap();
    page.text(caution, { indent: INDENT });
  }
  if (sheet.notes.length > 0) page.gap();
  for (const note of sheet.notes) page.text(note, { indent: INDENT, tone: 'quiet' });
  for (const { heading, intro = [], table, list } of sheet.parts.filter(({ isLong }) => isLong !== true)) {
    page.heading(heading);
    for (const line of intro) page.text(line, { indent: INDENT });
    if (intro.length > 0) page.gap();
    if (table !== undefined) tableOn(page, table);
    if (list !== undefined) listOn(page, list, seeAll);
  }
  page.gap();
  for (const { heading } of sheet.parts.filter(({ isLong }) => isLong === true))
    page.text(`${heading}: ${seeAll}`, { tone: 'quiet' });
  for (const line of sheet.footer) page.text(line, { tone: 'quiet' });
  page.text(sheet.close, { tone: 'strong' });
  return page.toString();
}

function tableOn(page: Canvas, table: Table): void {
  if (table.isCounts === true && page.marks !== 'none') {
    countsOn(page, table);
    return;
  }
  const widths = widthsFor(page, table);
  // Whoever has the page read aloud hears each row whole, with the names in it.
  if (page.marks === 'none' || widths === null) stacked(page, table);
  else sideBySide(page, table, widths);
}

function sideBySide(page: Canvas, { corner, heads, rows }: Table, widths: readonly number[]): void {
  cellsOn(
    page,
    widths,
    [corner, ...heads].map((text) => ['quiet', text]),
  );
  for (const { label, cells, note, isDetail } of rows) {
    const all = [label, ...cells.map(({ text }) => text)];
    // A gap shows where a row starts that takes more than one line.
    if (note !== undefined || all.some((text, index) => widthOf(text) > (widths[index] ?? 0) - GAP))
      page.gap();
    cellsOn(page, widths, [
      [isDetail === true ? null : 'strong', label],
      ...cells.map(({ text, level }): [Tone | null, string] => [level, text]),
    ]);
    if (note !== undefined) page.text(note, { indent: INDENT + GAP, tone: 'quiet' });
  }
}

/** Texts side by side, each wrapped in its column. */
function cellsOn(
  page: Canvas,
  widths: readonly number[],
  texts: readonly (readonly [Tone | null, string])[],
): void {
  const cells = texts.map(([, text], index) => wrapped(neutralise(text), (widths[index] ?? 0) - GAP));
  for (let at = 0; at < Math.max(...cells.map(({ length }) => length)); at += 1) {
    const last = cells.findLastIndex((lines) => lines[at] !== undefined);
    const parts = cells.slice(0, last + 1).map((lines, index): readonly [Tone | null, string] => {
      const line = lines[at] ?? '';
      const tone = line === '' ? null : (texts[index]?.[0] ?? null);
      return [tone, index === last ? line : padded(line, widths[index] ?? 0)];
    });
    page.row([[null, ' '.repeat(INDENT)], ...parts]);
  }
}

/** Names to the left, wrapped where there is not the room, and numbers to the right. */
function countsOn(page: Canvas, { corner, heads, rows }: Table): void {
  const room = page.width - INDENT;
  const needs = heads.map((head, at) =>
    Math.max(...[head, ...rows.map(({ cells }) => cells[at]?.text ?? '')].map(widthOf)),
  );
  const longest = Math.max(widthOf(corner), ...rows.map(({ label }) => widthOf(label)));
  const names = Math.min(
    longest,
    Math.max(LEAST_COLUMN, room - needs.reduce((sum, need) => sum + need + GAP, 0)),
  );
  const line = (label: string, texts: readonly string[], tone: Tone | null): void => {
    const [first = '', ...more] = wrapped(neutralise(label), names, '', ' '.repeat(GAP));
    const right = texts.map(
      (text, at) => ' '.repeat(Math.max(GAP, GAP + (needs[at] ?? 0) - widthOf(text))) + text,
    );
    page.row([
      [null, ' '.repeat(INDENT)],
      [tone, padded(first, names)],
      [tone, right.join('')],
    ]);
    for (const part of more) page.row([[null, ' '.repeat(INDENT) + part]]);
  };
  line(corner, heads, 'quiet');
  for (const { label, cells } of rows)
    line(
      label,
      cells.map(({ text }) => text),
      null,
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

function stacked(page: Canvas, { heads, rows }: Table): void {
  for (const [index, { label, cells, note, isDetail }] of rows.entries()) {
    if (index > 0) page.gap();
    page.text(label, { indent: INDENT, ...(isDetail === true ? {} : { tone: 'strong' }) });
    for (const [at, { text, level }] of cells.entries()) {
      page.text(`${heads[at] ?? ''}: ${text}`, {
        indent: 4,
        hanging: 6,
        ...(level === null ? {} : { tone: level }),
      });
    }
    if (note !== undefined) page.text(note, { indent: 4, tone: 'quiet' });
  }
}

function listOn(page: Canvas, list: List, seeAll: string): void {
  const { shown, left } = shortened(list);
  for (const [index, item] of shown.entries()) itemOn(page, item, list.isNumbered ? `${index + 1}. ` : '- ');
  if (shown.some(({ more }) => more.length > 0)) page.gap();
  if (left > 0) page.text(`${left} more: ${seeAll}`, { indent: 4, tone: 'quiet' });
}

function itemOn(page: Canvas, { text, more }: Item, mark: string): void {
  if (more.length > 0) page.gap();
  const hanging = INDENT + mark.length;
  page.text(text, {
    lead: `${' '.repeat(INDENT)}${mark}`,
    hanging,
    ...(more.length > 0 ? { tone: 'strong' } : {}),
  });
  for (const line of more) page.text(line, { indent: hanging, hanging: hanging + 2 });
}
