// A page as Markdown: all of it, nothing left out, with the untrusted parts made inert.
import { isLoud } from './layout.ts';
import {
  type Alarm,
  type Block,
  type Cell,
  type Entry,
  type FigureList,
  firstDrawn,
  gravestOf,
  type Item,
  type List,
  MARK_WORDS,
  type Notice,
  notesOf,
  otherAlarms,
  type Page,
  type Scale,
  type Table,
} from './page.ts';
import { type Levels, marksInWords, marksOf, type Standing } from './picture.ts';
import { capitalise, withFullStop } from './punctuation.ts';
import { evidenceInWords, type Ground, quotesInWords } from './quotation.ts';
import { between, md, type Safe, type Value } from './template.ts';

const BLANK = md``;

export function toMarkdown(page: Page): string {
  const { title, about = '', dates = [], cautions = [], headline = [], notes = [] } = page;
  const { sections, footer, close } = page;
  const drawn = firstDrawn(sections);
  const lines = [
    md`# ${title}`,
    BLANK,
    ...gravestOf(page).flatMap(alarmLines),
    ...(about === '' ? [] : [line(about)]),
    ...dates.map(line),
    BLANK,
    ...otherAlarms(page).flatMap(alarmLines),
    ...cautions.flatMap((caution) => [md`> ${caution}`, BLANK]),
    ...headline.map((sentence) => md`**${sentence}**`),
    BLANK,
    ...notes.flatMap((note) => [line(note), BLANK]),
    ...sections.flatMap(({ heading, blocks }) => [
      ...(heading === null ? [] : [BLANK, md`## ${heading}`, BLANK]),
      ...blocks.flatMap((block) => [
        ...linesOf(block),
        BLANK,
        ...(block === drawn ? [line(marksInWords('unicode')), BLANK] : []),
      ]),
    ]),
    BLANK,
    md`---`,
    BLANK,
    ...footer.map(line),
    ...(close === undefined ? [] : [line(close)]),
    ...gravestOf(page).flatMap((alarm) => [BLANK, ...alarmLines(alarm)]),
  ];
  return `${lines
    .map((one) => String(one).trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

function alarmLines({ say, who }: Alarm): Safe[] {
  return [who === null ? md`> **${say}**` : md`> **${say}** ${withFullStop(who)}`, BLANK];
}

function line(text: string): Safe {
  return md`${text}`;
}

function times(mark: Safe, count: number): Safe[] {
  return Array.from({ length: count }, () => mark);
}

function linesOf(block: Block): Safe[] {
  if ('text' in block) return [isLoud(block.tone) ? md`**${block.text}**` : line(block.text)];
  if ('intro' in block) return block.intro.map(line);
  if ('list' in block) return listLines(block.list);
  if ('lists' in block)
    return block.lists.flatMap((list) => [BLANK, md`### ${list.name}`, BLANK, ...listLines(list)]);
  if ('entries' in block) return block.entries.flatMap(entryLines);
  if ('pieces' in block) return block.pieces.items.flatMap(pieceLines);
  if ('notices' in block) return block.notices.flatMap(noticeLines);
  if ('figures' in block) return figureLines(block.figures);
  if ('table' in block) return tableLines(block.table);
  if ('levels' in block) return levelLines(block.levels);
  if ('grounds' in block) return block.grounds.flatMap(groundLines);
  if ('scale' in block) return scaleLines(block.scale);
  if ('bars' in block) return [];
  return block.write.flatMap((ask) => [line(ask), BLANK, md`${times(md`\\_`, 40)}`, BLANK]);
}

function noticeLines({ title, say, because, who, by, source }: Notice): Safe[] {
  return [
    md`- **${withFullStop(title)}** ${say}`,
    ...(because === null ? [] : [md`  Because: ${withFullStop(because)}`]),
    ...(who === null ? [] : [md`  ${withFullStop(who)}`]),
    ...(by === null ? [] : [md`  ${by}`]),
    md`  ${source}`,
  ];
}

function listLines({ items, mark, style }: List): Safe[] {
  return items.flatMap((item, index) => {
    const isNumbered = mark === 'number' || mark === 'step';
    const lead = isNumbered ? md`${index + 1}. ` : md`- `;
    const { text } = item;
    const notes = notesOf(item);
    if (style === 'beside' || style === 'below') return [md`${lead}${onOneLine(item)}`];
    const indent = times(md` `, String(lead).length);
    return [
      style === undefined && notes.length > 0 ? md`${lead}**${text}**` : md`${lead}${text}`,
      ...notes.map((note) => md`${indent}- ${note}`),
    ];
  });
}

function onOneLine(item: Item): Value {
  const { who, label, text, quotes = [], because } = item;
  return spaced([
    ...(who === undefined ? [] : [md`${who}:`]),
    ...(label === undefined ? [] : [md`**${label}**`]),
    text,
    quotesInWords(quotes),
    ...notesOf(item),
    ...(because === undefined ? [] : [md`*(${because})*`]),
  ]);
}

/** Those that there are. */
function spaced(values: readonly Value[]): Value {
  return between(
    values.filter((value) => value !== ''),
    md` `,
  );
}

function entryLines({ title, aside, lines }: Entry): Safe[] {
  const name = aside === undefined ? md`### ${title}` : md`### ${title} (${aside})`;
  return [
    BLANK,
    name,
    BLANK,
    ...lines.map(
      ({ label, text }) =>
        md`- ${onOneLine({ text, ...(label === undefined ? {} : { label: label.trim() }) })}`,
    ),
    BLANK,
  ];
}

function pieceLines(item: Item): Safe[] {
  const { label = '', text } = item;
  return [md`### ${label}`, BLANK, line(text), BLANK, ...notesOf(item).map((note) => md`- ${note}`), BLANK];
}

function figureLines({ items, asList }: FigureList): Safe[] {
  if (asList !== undefined)
    return items.map((item) => md`- ${onOneLine({ ...item, label: `${item.label}:` })}`);
  const figure = (item: FigureList['items'][number]) => {
    const { text, quotes = [] } = item;
    return between(
      [text, ...(quotes.length === 0 ? [] : [quotesInWords(quotes)]), ...notesOf(item)],
      md`<br>`,
    );
  };
  return [md`| | |`, md`|---|---|`, ...items.map((item) => row([item.label, figure(item)]))];
}

function levelLines({ heads, rows }: Levels): Safe[] {
  return [
    row(heads),
    md`|${heads.map(() => md`---|`)}`,
    ...rows.map(({ title, soFar, couldBe, answered, wish, ...standing }) =>
      row([title, marked(standing, soFar), couldBe, answered, wish]),
    ),
  ];
}

/** Marks of the same width, before the words. */
function marked(standing: Standing, text: string): Value {
  const marks = marksOf(standing, 'unicode');
  return marks === '' ? text : md`\`${marks}\` ${text}`;
}

function groundLines({ title, soFar, view, answers }: Ground): Safe[] {
  return [
    BLANK,
    md`### ${title}: ${soFar}`,
    BLANK,
    ...(view === null ? [] : [md`- ${view}`]),
    ...answers.map(({ level, ask, label, by, source }) => {
      const said = capitalise(by.map(evidenceInWords).join('; '));
      const evidence = [said, source].filter((part) => part !== '');
      return md`- ${label === ask ? null : md`${ask} `}**${label}** (${level ?? 'open'}). ${between(evidence, md`. `)}`;
    }),
  ];
}

function row(cells: readonly Value[]): Safe {
  return md`| ${between(cells, md` | `)} |`;
}

function tableLines({ heads, rows, isCounts }: Table): Safe[] {
  return [
    row(['', ...heads]),
    row([md`---`, ...heads.map(() => (isCounts === true ? md`---:` : md`---`))]),
    ...rows.map(({ label, cells, note }) =>
      row([
        note === undefined ? label : md`${label}<br>*${note}*`,
        ...cells.map(({ picture, text }: Cell) =>
          picture !== undefined && 'standing' in picture ? marked(picture.standing, text) : text,
        ),
      ]),
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
