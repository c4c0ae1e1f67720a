// A sheet as Markdown, with the untrusted parts made inert.
import { markdownText as safe } from '../source/escape.ts';
import type { List, Sheet, Table } from './sheet.ts';

export function markdown(sheet: Sheet): string {
  const lines: string[] = [`# ${safe(sheet.title)}`, '', ...sheet.about.map((line) => `${safe(line)}  `), ''];
  for (const caution of sheet.cautions) lines.push(`> ${safe(caution)}`, '');
  for (const note of sheet.notes) lines.push(safe(note), '');
  for (const { heading, intro = [], table, list } of sheet.parts) {
    lines.push('', `## ${safe(heading)}`, '', ...intro.map((line) => `${safe(line)}  `), '');
    if (table !== undefined) lines.push(...tableLines(table), '');
    if (list !== undefined) lines.push(...listLines(list), '');
  }
  lines.push('', '---', '', ...[...sheet.footer, sheet.close].map((line) => `${safe(line)}  `));
  return `${lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')}\n`;
}

function tableLines({ corner, heads, rows, isCounts }: Table): string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row([corner, ...heads].map(safe)),
    row(['---', ...heads.map(() => (isCounts === true ? '---:' : '---'))]),
    ...rows.map(({ label, cells, note }) => {
      const name = note === undefined ? safe(label) : `${safe(label)}<br>*${safe(note)}*`;
      return row([name, ...cells.map(({ text }) => safe(text))]);
    }),
  ];
}

function listLines({ items, isNumbered }: List): string[] {
  return items.flatMap(({ text, more }, index) => {
    const mark = isNumbered ? `${index + 1}. ` : '- ';
    const inside = more.map((line) => `${' '.repeat(mark.length)}- ${safe(line)}`);
    return [`${mark}${more.length > 0 ? `**${safe(text)}**` : safe(text)}`, ...inside];
  });
}
