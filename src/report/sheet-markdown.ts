// A page for one reader as Markdown: all of it, nothing left out.

import { quotesInWords } from '../page/quotation.ts';
import { markdownText as safe } from '../source/escape.ts';
import type { Item, Part, Sheet } from './sheet.ts';

export function sheetMarkdown({ title, about, dates, lead, parts, footer, close }: Sheet): string {
  const lines = [`# ${safe(title)}`, '', ...(about === '' ? [] : [`${safe(about)}  `]), safe(dates), ''];
  for (const sentence of lead) lines.push(`> ${safe(sentence)}`, '');
  for (const part of parts) {
    lines.push('', `## ${part.heading}`, '');
    if (part.intro !== null) lines.push(safe(part.intro), '');
    lines.push(...part.items.flatMap((one, index) => itemLines(one, index, part.kind)));
  }
  lines.push('', '---', '', ...[...footer, close].map((line) => `${safe(line)}  `));
  return `${lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')}\n`;
}

function itemLines({ label, text, quotes, notes }: Item, index: number, kind: Part['kind']): string[] {
  const more = [quotesInWords(quotes), ...notes].filter((one) => one !== '').map(safe);
  if (kind === 'pieces')
    return [`### ${safe(label ?? '')}`, '', safe(text), '', ...more.map((one) => `- ${one}`), ''];
  const name = label === null ? '' : `**${safe(kind === 'figures' ? `${label}:` : label)}** `;
  const mark = kind === 'numbered' ? `${index + 1}.` : '-';
  return [[`${mark} ${name}${safe(text)}`.trimEnd(), ...more].join(' ')];
}
