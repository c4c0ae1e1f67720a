// A sheet as a case note to paste: plain text, 80 columns, no tables.

import { wrapped } from '../page/layout.ts';
import { withFullStop } from '../page/punctuation.ts';
import { neutralise } from '../source/neutralise.ts';
import { type Sheet, shortened } from './sheet.ts';

const WIDTH = 80;

export function text(sheet: Sheet): string {
  const lines: string[] = [];
  const say = (sentence: string, first = '', hanging = first) =>
    lines.push(...wrapped(neutralise(sentence), WIDTH, first, hanging));
  say(sheet.title);
  for (const line of sheet.about) say(line);
  for (const line of [...sheet.cautions, ...sheet.notes]) {
    lines.push('');
    say(line);
  }
  for (const { heading, intro = [], table, list } of sheet.parts.filter(({ isLong }) => isLong !== true)) {
    lines.push('', neutralise(heading).toUpperCase());
    for (const line of intro) say(line);
    for (const { label, cells } of table?.rows ?? []) {
      const each = cells.map(({ text: cell }, index) => `${table?.heads[index]}: ${cell}`);
      say([label, ...each].map(withFullStop).join(' '), '- ', '  ');
    }
    if (list === undefined) continue;
    const { shown, left } = shortened(list);
    for (const item of shown) {
      say(item.text, '- ', '  ');
      for (const line of item.more) say(line, '  ', '    ');
    }
    if (left > 0) say(`${left} more.`, '- ', '  ');
  }
  lines.push('');
  say(sheet.footer[0] ?? '');
  say(sheet.close);
  return `${lines.join('\n')}\n`;
}
