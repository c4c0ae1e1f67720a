// A page of headings, sentences, tables and lists, printed for a terminal or as Markdown.
import { type Layout, padded, widthOf, wrapped } from '../report/layout.ts';
import { safe } from '../report/markdown.ts';
import { newPage } from '../report/page.ts';

export interface Table {
  readonly head: readonly string[];
  /** The first cell of each is a name, the others are counts or words. */
  readonly rows: readonly (readonly string[])[];
}

export interface Part {
  readonly heading: string;
  readonly text: readonly string[];
  readonly table?: Table;
  readonly list?: readonly string[];
  readonly parts?: readonly Part[];
}

export interface Sheet {
  readonly title: string;
  readonly about: readonly string[];
  readonly parts: readonly Part[];
  readonly close: string;
}

export function sheetAsMarkdown({ title, about, parts, close }: Sheet): string {
  const lines = [`# ${safe(title)}`, '', ...about.flatMap((line) => [safe(line), ''])];
  const add = ({ heading, text, table, list, parts: inside }: Part, level: number): void => {
    lines.push(`${'#'.repeat(level)} ${safe(heading)}`, '', ...text.flatMap((line) => [safe(line), '']));
    if (table !== undefined) {
      const row = (cells: readonly string[]) => `| ${cells.map(safe).join(' | ')} |`;
      lines.push(
        row(table.head),
        `|---|${'---:|'.repeat(table.head.length - 1)}`,
        ...table.rows.map(row),
        '',
      );
    }
    if (list !== undefined && list.length > 0) lines.push(...list.map((item) => `- ${safe(item)}`), '');
    for (const part of inside ?? []) add(part, level + 1);
  };
  for (const part of parts) add(part, 2);
  lines.push('---', '', safe(close));
  return `${lines.join('\n')}\n`;
}

export function sheetOnTerminal({ title, about, parts, close }: Sheet, layout: Layout): string {
  const page = newPage(layout);
  page.text(title, { tone: 'strong' });
  for (const line of about) page.text(line);
  const add = ({ heading, text, table, list, parts: inside }: Part, isInside: boolean): void => {
    if (isInside) {
      page.gap();
      page.text(heading, { tone: 'strong' });
    } else page.heading(heading);
    for (const line of text) page.text(line, { indent: isInside ? 2 : 0 });
    if (table !== undefined) for (const line of tableLines(table, page.width)) page.row([[null, line]]);
    for (const item of list ?? [])
      page.text(item, { lead: isInside ? '  - ' : '- ', hanging: isInside ? 4 : 2 });
    for (const part of inside ?? []) add(part, true);
  };
  for (const part of parts) add(part, false);
  page.gap();
  page.text(close, { tone: 'quiet' });
  return page.toString();
}

/** Columns of counts stand to the right; names are wrapped where there is not the room. */
function tableLines({ head, rows }: Table, width: number): string[] {
  const widths = head.map((name, column) =>
    Math.max(widthOf(name), ...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  const counts = widths.slice(1).reduce((sum, one) => sum + one + GAP, 0);
  const names = Math.min(widths[0] ?? 0, Math.max(width - counts, LEAST));
  return [head, ...rows].flatMap(([name = '', ...cells]) => {
    const [first = '', ...more] = wrapped(name, names, '', '  ');
    const right = cells.map(
      (cell, column) => ' '.repeat(GAP + (widths[column + 1] ?? 0) - widthOf(cell)) + cell,
    );
    return [padded(first, names) + right.join(''), ...more];
  });
}

const GAP = 2;
/** Narrower than this, a name is hard to read. */
const LEAST = 16;
