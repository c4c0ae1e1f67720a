// A review as Markdown, with the untrusted parts made inert.

import { withFullStop } from '../page/punctuation.ts';
import { markdownText as safe } from '../source/escape.ts';
import type { Review } from './review.ts';
import { REVIEW_HEADINGS, reviewOutline } from './review-outline.ts';

export function markdown(review: Review): string {
  const outline = reviewOutline(review);
  const lines: string[] = [`# ${safe(outline.title)}`, ''];
  if (outline.about !== '') lines.push(`${safe(outline.about)}  `);
  lines.push(safe(outline.checked), '');
  for (const caution of outline.cautions) lines.push(`> ${safe(caution)}`, '');
  lines.push(`**${safe(outline.summary)}**`, '');
  if (outline.before.length > 0) lines.push(`## ${REVIEW_HEADINGS.before}`, '');
  for (const { title, say, who, source, dates } of outline.before) {
    lines.push(`- **${safe(withFullStop(title))}** ${safe(say)}`);
    if (who !== null) lines.push(`  ${safe(withFullStop(who))}`);
    lines.push(`  ${safe(source)} ${safe(dates)}`);
  }
  for (const { heading, rows } of outline.parts) {
    lines.push('', `## ${heading}`, '');
    for (const { text, notes } of rows) {
      lines.push(`- ${safe(text)}`);
      for (const note of notes) lines.push(`  - ${safe(note)}`);
    }
  }
  lines.push('', '---', '', ...[...outline.footer, outline.close].map((line) => `${safe(line)}  `));
  const page = lines.map((line) => line.trimEnd()).join('\n');
  return `${page.replace(/\n{3,}/g, '\n\n')}\n`;
}
