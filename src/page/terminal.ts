// A page at a terminal.
import { type Canvas, newCanvas, type TextOptions } from './canvas.ts';
import { type Layout, padded } from './layout.ts';
import {
  type Alarm,
  type Block,
  type Entry,
  firstDrawn,
  gravestOf,
  type Item,
  type List,
  type Notice,
  notesOf,
  otherAlarms,
  type Page,
  restOf,
} from './page.ts';
import { marksInWords } from './picture.ts';
import { evidenceInWords, type Ground, quotesInWords } from './quotation.ts';
import { drawLevels, drawScale, scaleLegend } from './terminal-scale.ts';
import { canPair, drawFigures, drawPair, drawTable } from './terminal-table.ts';

const INDENT = 2;
/** What belongs to something that is named above it. */
const INSIDE = 4;

/** `seeAll` says how to see what is left out here. */
export function toTerminal(page: Page, layout: Layout, seeAll = 'add --format markdown'): string {
  const { title, about = '', dates = [], alarms = [], cautions = [], headline = [], notes = [] } = page;
  const { sections, footer, close } = page;
  const canvas = newCanvas(layout);
  canvas.text(title, { tone: 'strong' });
  // What cannot wait stands right under the title, and the other alarms with it where nothing comes between.
  const isBare = about === '' && dates.length === 0;
  drawAlarms(canvas, isBare ? alarms : gravestOf(page));
  if (!isBare && gravestOf(page).length > 0) canvas.gap();
  if (about !== '') canvas.text(about);
  for (const line of dates) canvas.text(line);
  if (!isBare) drawAlarms(canvas, otherAlarms(page));
  for (const caution of cautions) {
    canvas.gap();
    canvas.text(caution, { indent: INDENT });
  }
  if (headline.length > 0) canvas.gap();
  for (const sentence of headline) canvas.text(sentence, { indent: INDENT, tone: 'strong' });
  if (notes.length > 0) canvas.gap();
  for (const note of notes) canvas.text(note, { indent: INDENT });
  const shown = sections.filter(({ isLong }) => isLong !== true);
  const drawn = firstDrawn(shown);
  for (const { heading, blocks } of shown) {
    if (heading === null) canvas.gap();
    else canvas.heading(heading);
    for (const block of blocks) {
      draw(canvas, block, seeAll);
      if (block === drawn && layout.marks !== 'none') {
        canvas.text(marksInWords(layout.marks), { indent: INDENT });
        canvas.gap();
      }
    }
  }
  scaleLegend(canvas, sections);
  canvas.gap();
  for (const { heading } of sections.filter(({ isLong }) => isLong === true))
    canvas.text(`${heading}: ${seeAll}`);
  for (const line of footer) canvas.text(line, { tone: 'quiet' });
  if (close !== undefined) canvas.text(close, { tone: 'strong' });
  drawAlarms(canvas, gravestOf(page));
  return canvas.toString();
}

function drawAlarms(canvas: Canvas, alarms: readonly Alarm[]): void {
  if (alarms.length > 0) canvas.gap();
  for (const { say, who, isStop } of alarms) {
    const tone = isStop ? 'stop' : 'strong';
    canvas.text(say, { lead: '  ! ', leadTone: 'stop', hanging: INSIDE, tone });
    if (who !== null) canvas.text(who, { indent: INSIDE });
  }
}

function draw(canvas: Canvas, block: Block, seeAll: string): void {
  if ('text' in block) {
    const { text, tone, isFlush } = block;
    if (tone === 'strong') canvas.gap();
    canvas.text(text, { indent: isFlush === true ? 0 : INDENT, ...(tone === undefined ? {} : { tone }) });
  } else if ('intro' in block) {
    for (const line of block.intro) canvas.text(line, { indent: INDENT });
    canvas.gap();
  } else if ('list' in block) drawList(canvas, block.list, seeAll);
  else if ('lists' in block && block.isPair === true && canPair(canvas)) drawPair(canvas, block.lists);
  else if ('lists' in block)
    for (const list of block.lists) {
      canvas.gap();
      canvas.text(list.name, { indent: INDENT, tone: 'strong' });
      drawList(canvas, list, seeAll);
    }
  else if ('entries' in block)
    for (const entry of block.entries) {
      if (block.areClose !== true) canvas.gap();
      drawEntry(canvas, entry, block.isFlush === true ? 0 : INDENT);
    }
  else if ('pieces' in block) drawPieces(canvas, block.pieces, seeAll);
  else if ('notices' in block)
    for (const [index, notice] of block.notices.entries()) {
      if (block.areApart === true && index > 0) canvas.gap();
      drawNotice(canvas, notice);
    }
  else if ('figures' in block) {
    const { items, asList } = block.figures;
    if (asList === undefined) drawFigures(canvas, items);
    else {
      const named = items.map((item) => ({ ...item, label: `${item.label}:` }));
      drawList(canvas, { items: named, style: 'beside', ...asList }, seeAll);
    }
  } else if ('table' in block) drawTable(canvas, block.table);
  else if ('levels' in block) drawLevels(canvas, block.levels);
  else if ('grounds' in block) for (const ground of block.grounds) drawGround(canvas, ground);
  else if ('scale' in block) drawScale(canvas, block.scale);
  else if ('write' in block)
    for (const ask of block.write) {
      canvas.gap();
      canvas.text(ask, { indent: INDENT });
      canvas.row([[null, `  ${'_'.repeat(canvas.width - 4)}`]]);
    }
}

function drawList(canvas: Canvas, list: List, seeAll: string): void {
  const shown = list.items.slice(0, list.most);
  const isHeaded = (item: Item) => list.style === undefined && notesOf(item).length > 0;
  for (const [index, item] of shown.entries()) {
    const { who, label, text, quotes = [] } = item;
    const lead = `  ${markOf(list, index)}`;
    const hanging = Math.max(INSIDE, lead.length);
    const words = [who === undefined ? undefined : `${who}:`, label, text];
    if (isHeaded(item)) canvas.gap();
    canvas.text(words.filter((one) => one !== undefined).join(' '), {
      lead,
      hanging,
      ...(isHeaded(item) ? { tone: 'strong' } : list.isQuiet === true ? { tone: 'quiet' } : {}),
    });
    if (quotes.length > 0) canvas.text(quotesInWords(quotes), { indent: hanging, tone: 'quiet' });
    for (const note of notesOf(item)) canvas.text(note, lookOfNote(list, hanging));
  }
  if (shown.some(isHeaded)) canvas.gap();
  sayRest(canvas, list, seeAll);
}

function lookOfNote({ style }: List, indent: number): TextOptions {
  if (style === undefined) return { indent, hanging: indent + 2 };
  return style === 'points' ? { indent: indent + 2, hanging: indent + 4 } : { indent };
}

function markOf({ mark }: List, index: number): string {
  if (mark === 'none') return '';
  if (mark === undefined) return '- ';
  return mark === 'number' ? `${index + 1}. ` : `${index + 1}  `;
}

function sayRest(canvas: Canvas, list: List, seeAll: string): void {
  const rest = restOf(list, list.most);
  if (rest !== null) canvas.text(`${rest}: ${seeAll}`, { indent: INSIDE });
}

function drawEntry(canvas: Canvas, { title, aside, lines }: Entry, indent: number): void {
  const before = ' '.repeat(indent);
  if (aside === undefined) canvas.text(title, { indent, tone: 'strong' });
  else
    canvas.row([
      ['strong', before + title],
      [null, `  ${aside}`],
    ]);
  for (const { label, tone, text } of lines) {
    const start = indent + INDENT;
    const lead = `${' '.repeat(start)}${label}`;
    if (label === undefined) canvas.text(text, { indent: start });
    // Text stays beside a level, which is as short as every other.
    else if (tone !== undefined) canvas.text(text, { lead, leadTone: 'strong', hanging: lead.length });
    else canvas.text(text, { lead, hanging: start + INDENT });
  }
}

function drawPieces(canvas: Canvas, list: List, seeAll: string): void {
  for (const item of list.items.slice(0, list.most)) {
    canvas.gap();
    canvas.text(item.label ?? '', { indent: INDENT, tone: 'strong' });
    for (const words of [item.text, ...notesOf(item)]) canvas.text(words, { indent: INSIDE });
  }
  sayRest(canvas, list, seeAll);
}

function drawNotice(canvas: Canvas, { title, tone, say, because, who, by, rule }: Notice): void {
  const indent = INSIDE;
  canvas.text(title, { indent: INDENT, tone });
  canvas.text(say, { indent });
  if (because !== null) canvas.text(`Because: ${because}`, { indent });
  if (who !== null) canvas.text(who, { indent });
  if (by !== null) canvas.text(by, { indent });
  canvas.text(rule, { indent, tone: 'quiet' });
}

/** The answers a level rests on, who gave them and what they are held against. */
function drawGround(canvas: Canvas, { title, soFar, view, answers }: Ground): void {
  canvas.gap();
  canvas.row([['strong', `  ${title}: ${soFar}`]]);
  if (view !== null) canvas.text(view, { indent: INSIDE });
  for (const { level, label, by, against } of answers) {
    const lead = `    ${padded(level ?? 'open', 4)}  `;
    canvas.text(label, { lead, ...(level === null ? {} : { leadTone: 'strong' }), hanging: 10 });
    const isLow = level === 'poor' || level === 'weak';
    const evidence = [...by.map(evidenceInWords), ...(isLow ? [`source: ${against}`] : [])];
    if (evidence.length > 0) canvas.text(evidence.join('; '), { indent: 10, tone: 'quiet' });
  }
}
