// A review at a terminal.

import { newCanvas } from '../page/canvas.ts';
import type { Layout } from '../page/layout.ts';
import type { Review } from './review.ts';
import { REVIEW_HEADINGS, reviewOutline } from './review-outline.ts';

export function terminal(review: Review, layout: Layout): string {
  const outline = reviewOutline(review);
  const page = newCanvas(layout);
  page.text(outline.title, { tone: 'strong' });
  if (outline.about !== '') page.text(outline.about);
  page.text(outline.checked, { tone: 'quiet' });
  for (const caution of outline.cautions) {
    page.gap();
    page.text(caution, { indent: 2 });
  }
  page.gap();
  page.text(outline.summary, { indent: 2, tone: 'strong' });
  if (outline.before.length > 0) page.heading(REVIEW_HEADINGS.before);
  for (const { strength, title, say, who, rule, dates } of outline.before) {
    page.text(title, { indent: 2, tone: strength === 'ask' ? 'strong' : 'stop' });
    page.text(say, { indent: 4 });
    if (who !== null) page.text(who, { indent: 4 });
    page.text(`${rule}. ${dates}`, { indent: 4, tone: 'quiet' });
  }
  for (const { heading, rows } of outline.parts) {
    page.heading(heading);
    for (const { text, notes } of rows) {
      page.text(text, { lead: '  - ', hanging: 4 });
      for (const note of notes) page.text(note, { indent: 6, hanging: 8, tone: 'quiet' });
    }
  }
  page.gap();
  for (const line of outline.footer) page.text(line, { tone: 'quiet' });
  page.text(outline.close, { tone: 'strong' });
  return page.toString();
}
