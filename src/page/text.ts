// A page as a case note to paste: plain text, 80 columns, no tables.
import { neutralise } from '../source/neutralise.ts';
import { PLAIN_LAYOUT, wrapped } from './layout.ts';
import { type Block, type Page, shortened } from './page.ts';
import { withFullStop } from './punctuation.ts';
import { toTerminal } from './terminal.ts';

export function toText(whole: Page): string {
  const page = whole.note?.() ?? whole;
  const isDrawn = page.sections.some(({ blocks }) => blocks.some((one) => 'scale' in one || 'write' in one));
  // With the marks that every keyboard has.
  if (isDrawn) return toTerminal(page, { ...PLAIN_LAYOUT, marks: 'ascii' });
  const { title, dates = [], cautions = [], headline = [], notes = [], sections, footer, close } = page;
  return `${[
    ...[title, ...dates].flatMap((line) => lines(line)),
    ...[...cautions, ...headline, ...notes].flatMap((line) => ['', ...lines(line)]),
    ...sections
      .filter(({ isLong }) => isLong !== true)
      .flatMap(({ heading, blocks }) => [
        '',
        ...(heading === null ? [] : [neutralise(heading).toUpperCase()]),
        ...blocks.flatMap(linesOf),
      ]),
    '',
    ...footer.slice(0, 1).flatMap((line) => lines(line)),
    ...(close === undefined ? [] : lines(close)),
  ].join('\n')}\n`;
}

function lines(text: string, first = '', hanging = first): string[] {
  return wrapped(neutralise(text), PLAIN_LAYOUT.width, first, hanging);
}

function linesOf(block: Block): string[] {
  if ('text' in block) return lines(block.text);
  if ('intro' in block) return block.intro.flatMap((line) => lines(line));
  if ('table' in block) {
    const { heads, rows } = block.table;
    return rows.flatMap(({ label, cells }) => {
      const each = cells.map(({ text }, index) => `${heads[index]}: ${text}`);
      return lines([label, ...each].map(withFullStop).join(' '), '- ', '  ');
    });
  }
  if (!('list' in block)) return [];
  const { shown, rest } = shortened(block.list);
  return [
    ...shown.flatMap(({ text, notes = [] }) => [
      ...lines(text, '- ', '  '),
      ...notes.flatMap((note) => lines(note, '  ', '    ')),
    ]),
    ...(rest === null ? [] : lines(`${rest}.`, '- ', '  ')),
  ];
}
