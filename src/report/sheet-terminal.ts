// A page for one reader at a terminal.

import { newCanvas } from '../page/canvas.ts';
import type { Layout } from '../page/layout.ts';
import { quotesInWords } from '../page/quotation.ts';
import { type Item, leftOut, type Sheet } from './sheet.ts';

export function sheetTerminal(sheet: Sheet, layout: Layout): string {
  const page = newCanvas(layout);
  page.text(sheet.title, { tone: 'strong' });
  if (sheet.about !== '') page.text(sheet.about);
  page.text(sheet.dates, { tone: 'quiet' });
  for (const sentence of sheet.lead) {
    page.gap();
    page.text(sentence, { indent: 2 });
  }
  for (const part of sheet.parts) {
    page.heading(part.heading);
    if (part.intro !== null) page.text(part.intro, { indent: 2, tone: 'quiet' });
    for (const [index, one] of part.items.slice(0, part.most).entries()) {
      if (part.kind === 'pieces') {
        page.gap();
        page.text(one.label ?? '', { indent: 2, tone: 'strong' });
        for (const words of [one.text, ...one.notes]) page.text(words, { indent: 4 });
        continue;
      }
      const lead = part.kind === 'numbered' ? `  ${index + 1}. ` : '  - ';
      page.text(wordsOf(one, part.kind === 'figures'), { lead, hanging: lead.length });
      if (one.quotes.length > 0) page.text(quotesInWords(one.quotes), { indent: lead.length, tone: 'quiet' });
      for (const note of one.notes) page.text(note, { indent: lead.length, tone: 'quiet' });
    }
    const more = leftOut(part);
    if (more !== null) page.text(`${more}: add --format markdown`, { indent: 4, tone: 'quiet' });
  }
  page.gap();
  for (const line of sheet.footer) page.text(line, { tone: 'quiet' });
  page.text(sheet.close, { tone: 'strong' });
  return page.toString();
}

function wordsOf({ label, text }: Item, isFigure: boolean): string {
  if (label === null) return text;
  return isFigure ? `${label}: ${text}` : `${label} ${text}`;
}
