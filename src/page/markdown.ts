// A page as Markdown: all of it, nothing left out, with the untrusted parts made inert.
import { type Block, type List, MARK_WORDS, type Notice, type Page, type Scale, type Table } from './page.ts';
import { withFullStop } from './punctuation.ts';
import { between, md, type Safe, type Value } from './template.ts';

const BLANK = md``;

export function toMarkdown(page: Page): string {
  const { title, about = '', dates = [], cautions = [], headline = [], notes = [] } = page;
  const { sections, footer, close } = page;
  const lines = [
    md`# ${title}`,
    BLANK,
    ...(about === '' ? [] : [line(about)]),
    ...dates.map(line),
    BLANK,
    ...cautions.flatMap((caution) => [md`> ${caution}`, BLANK]),
    ...headline.map((sentence) => md`**${sentence}**`),
    BLANK,
    ...notes.flatMap((note) => [line(note), BLANK]),
    ...sections.flatMap(({ heading, blocks }) => [
      ...(heading === null ? [] : [BLANK, md`## ${heading}`, BLANK]),
      ...blocks.flatMap((block) => [...linesOf(block), BLANK]),
    ]),
    BLANK,
    md`---`,
    BLANK,
    ...footer.map(line),
    ...(close === undefined ? [] : [line(close)]),
  ];
  return `${lines
    .map((one) => String(one).trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')}\n`;
}

function line(text: string): Safe {
  return md`${text}`;
}

function times(mark: Safe, count: number): Safe[] {
  return Array.from({ length: count }, () => mark);
}

function linesOf(block: Block): Safe[] {
  if ('text' in block) return [block.tone === 'strong' ? md`**${block.text}**` : line(block.text)];
  if ('intro' in block) return block.intro.map(line);
  if ('list' in block) return listLines(block.list);
  if ('notices' in block) return block.notices.flatMap(noticeLines);
  if ('table' in block) return tableLines(block.table);
  if ('scale' in block) return scaleLines(block.scale);
  return block.write.flatMap((ask) => [line(ask), BLANK, md`${times(md`\\_`, 40)}`, BLANK]);
}

function noticeLines({ title, say, who, source }: Notice): Safe[] {
  return [
    md`- **${withFullStop(title)}** ${say}`,
    ...(who === null ? [] : [md`  ${withFullStop(who)}`]),
    md`  ${source}`,
  ];
}

function listLines({ items, mark, style }: List): Safe[] {
  return items.flatMap(({ text, notes = [] }, index) => {
    const lead = mark === undefined ? md`- ` : md`${index + 1}. `;
    const indent = times(md` `, String(lead).length);
    return [
      style === undefined && notes.length > 0 ? md`${lead}**${text}**` : md`${lead}${text}`,
      ...notes.map((note) => md`${indent}- ${note}`),
    ];
  });
}

function row(cells: readonly Value[]): Safe {
  return md`| ${between(cells, md` | `)} |`;
}

function tableLines({ heads, rows, isCounts }: Table): Safe[] {
  return [
    row(['', ...heads]),
    row([md`---`, ...heads.map(() => (isCounts === true ? md`---:` : md`---`))]),
    ...rows.map(({ label, cells, note }) =>
      row([note === undefined ? label : md`${label}<br>*${note}*`, ...cells.map(({ text }) => text)]),
    ),
  ];
}

function scaleLines({ from, to, lines }: Scale): Safe[] {
  const steps = lines[0]?.marks ?? [];
  const heads = steps.map((_, index) => {
    if (index === 0) return md`1 ${from}`;
    return index === steps.length - 1 ? md`${steps.length} ${to}` : index + 1;
  });
  return [
    md`| | ${between([...heads, 'In words'], md` | `)} |`,
    md`|${times(md`---|`, steps.length + 2)}`,
    ...lines.map(({ label, marks, words }) => row([label, ...marks.map((mark) => MARK_WORDS[mark]), words])),
  ];
}
