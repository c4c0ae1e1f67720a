// A page at a terminal.
import { type Canvas, newCanvas } from './canvas.ts';
import type { Layout } from './layout.ts';
import { type Block, type Item, type List, type Notice, type Page, shortened } from './page.ts';
import { drawScale, scaleLegend } from './terminal-scale.ts';
import { drawTable } from './terminal-table.ts';

const INDENT = 2;

/** `seeAll` says how to see what is left out here. */
export function toTerminal(page: Page, layout: Layout, seeAll = 'add --format markdown'): string {
  const { title, about = '', dates = [], cautions = [], headline = [], notes = [] } = page;
  const { sections, footer, close } = page;
  const canvas = newCanvas(layout);
  canvas.text(title, { tone: 'strong' });
  if (about !== '') canvas.text(about);
  for (const line of dates) canvas.text(line, { tone: 'quiet' });
  for (const caution of cautions) {
    canvas.gap();
    canvas.text(caution, { indent: INDENT });
  }
  if (headline.length > 0) canvas.gap();
  for (const sentence of headline) canvas.text(sentence, { indent: INDENT, tone: 'strong' });
  if (notes.length > 0) canvas.gap();
  for (const note of notes) canvas.text(note, { indent: INDENT, tone: 'quiet' });
  for (const { heading, blocks } of sections.filter(({ isLong }) => isLong !== true)) {
    if (heading !== null) canvas.heading(heading);
    for (const block of blocks) draw(canvas, block, seeAll);
  }
  scaleLegend(canvas, sections);
  canvas.gap();
  for (const { heading } of sections.filter(({ isLong }) => isLong === true))
    canvas.text(`${heading}: ${seeAll}`, { tone: 'quiet' });
  for (const line of footer) canvas.text(line, { tone: 'quiet' });
  if (close !== undefined) canvas.text(close, { tone: 'strong' });
  return canvas.toString();
}

function draw(canvas: Canvas, block: Block, seeAll: string): void {
  if ('text' in block) {
    const { text, tone } = block;
    if (tone === 'strong') canvas.gap();
    canvas.text(text, { indent: INDENT, ...(tone === undefined ? {} : { tone }) });
  } else if ('intro' in block) {
    for (const line of block.intro) canvas.text(line, { indent: INDENT });
    canvas.gap();
  } else if ('list' in block) drawList(canvas, block.list, seeAll);
  else if ('notices' in block) for (const notice of block.notices) drawNotice(canvas, notice);
  else if ('table' in block) drawTable(canvas, block.table);
  else if ('scale' in block) drawScale(canvas, block.scale);
  else
    for (const ask of block.write) {
      canvas.gap();
      canvas.text(ask, { indent: INDENT });
      canvas.row([['quiet', `  ${'_'.repeat(canvas.width - 4)}`]]);
    }
}

function drawList(canvas: Canvas, list: List, seeAll: string): void {
  const { shown, rest } = shortened(list);
  const isHeaded = ({ notes = [] }: Item) => list.style === undefined && notes.length > 0;
  for (const [index, item] of shown.entries()) {
    const lead = `  ${markOf(list, index)}`;
    const hanging = lead.length;
    if (isHeaded(item)) canvas.gap();
    canvas.text(item.text, { lead, hanging, ...(isHeaded(item) ? { tone: 'strong' } : {}) });
    for (const note of item.notes ?? [])
      if (isHeaded(item)) canvas.text(note, { indent: hanging, hanging: hanging + 2 });
      else canvas.text(note, { indent: hanging + 2, hanging: hanging + 4, tone: 'quiet' });
  }
  if (shown.some(isHeaded)) canvas.gap();
  if (rest !== null) canvas.text(`${rest}: ${seeAll}`, { indent: 4, tone: 'quiet' });
}

function drawNotice(canvas: Canvas, { title, tone, say, who, rule }: Notice): void {
  canvas.text(title, { indent: INDENT, tone });
  canvas.text(say, { indent: 4 });
  if (who !== null) canvas.text(who, { indent: 4 });
  canvas.text(rule, { indent: 4, tone: 'quiet' });
}

function markOf({ mark }: List, index: number): string {
  if (mark === undefined) return '- ';
  return mark === 'number' ? `${index + 1}. ` : `${index + 1}  `;
}
