// A page as a case note to paste: plain text, 80 columns, no tables. One that is cut always fits, whatever stands in it.
import { neutralise } from '../source/neutralise.ts';
import { PLAIN_LAYOUT, wrapped } from './layout.ts';
import {
  type Alarm,
  type Block,
  gravestOf,
  type Item,
  notesOf,
  otherAlarms,
  type Page,
  restOf,
  type Section,
} from './page.ts';
import { moreInWords, withFullStop } from './punctuation.ts';
import { quotesInWords } from './quotation.ts';
import { toTerminal } from './terminal.ts';

/** A note is pasted into records that take 2,000 characters. */
const MOST = 1990;
const CUT = '…';
/** What the line takes that says how many more there are. */
const MORE = 36;
/** A shorter piece would say nothing. */
const LEAST = 40;

export function toText(given: Page): string {
  const isDrawn =
    given.note === undefined &&
    given.sections.some(({ blocks }) => blocks.some((one) => 'scale' in one || 'write' in one));
  // With the marks that every keyboard has.
  if (isDrawn) return toTerminal(given, { ...PLAIN_LAYOUT, marks: 'ascii' });
  const page = given.note?.() ?? given;
  const { title, about = '', dates = [], cautions = [], headline = [], notes = [], footer, close } = page;
  const stops = gravestOf(page).map(sayAlarm);
  const alarms = otherAlarms(page).map(sayAlarm);
  const shown = page.sections.filter(({ isLong }) => isLong !== true);
  const head = [
    ...[title, ...stops, ...(about === '' ? [] : [about]), ...dates].flatMap((line) => lines(line)),
    ...[alarms, cautions, headline, notes].flatMap((each) =>
      each === headline && each.length > 0
        ? ['', ...each.flatMap((line) => lines(line))]
        : each.flatMap((line) => ['', ...lines(line)]),
    ),
    ...shown.filter(({ share }) => share === undefined).flatMap(sectionLines),
  ];
  const end = [...(close === undefined ? [] : [close]), ...stops].flatMap((line) => lines(line));
  if (page.whole === undefined)
    return `${[...head, '', ...footer.slice(0, 1).flatMap((line) => lines(line)), ...end].join('\n')}\n`;
  const tail = ['', ...footer.flatMap((line) => lines(line)), ...end];
  return cutToSize(head, shown, tail, lines(page.whole));
}

function sayAlarm({ say, who }: Alarm): string {
  return who === null ? `! ${say}` : `! ${say} ${withFullStop(who)}`;
}

function lines(text: string, first = '', hanging = first): string[] {
  return wrapped(neutralise(text), PLAIN_LAYOUT.width, first, hanging);
}

function sectionLines({ heading, blocks }: Section): string[] {
  return ['', ...(heading === null ? [] : [neutralise(heading).toUpperCase()]), ...blocks.flatMap(linesOf)];
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
  if ('entries' in block)
    return block.entries.flatMap(({ title, aside = '', lines: own }) => [
      ...lines(`${title} ${aside}`, '- ', '  '),
      ...own.flatMap(({ label = '', text }) => lines(`${label}${text}`, '  ', '    ')),
    ]);
  if (!('list' in block)) return [];
  const rest = restOf(block.list, block.list.most);
  return [
    ...block.list.items
      .slice(0, block.list.most)
      .flatMap((item) => [
        ...lines(item.text, '- ', '  '),
        ...notesOf(item).flatMap((note) => lines(note, '  ', '    ')),
      ]),
    ...(rest === null ? [] : lines(`${rest}.`, '- ', '  ')),
  ];
}

/** Lays out a note. A section that does not fit says how much more there is. */
function cutToSize(
  before: readonly string[],
  sections: readonly Section[],
  tail: readonly string[],
  where: readonly string[],
): string {
  const head = upTo(MOST - sizeOf([...tail, ...where]), before);
  let left = MOST - sizeOf([...head, ...tail, ...where]);
  let shared = sections.reduce((sum, { share = 0 }) => sum + share, 0);
  let isWhole = !head.includes(CUT);
  const body: string[] = [];
  for (const { heading, blocks, share = 0 } of sections) {
    const own = Math.floor((left * share) / shared);
    shared -= share;
    const items = blocks.flatMap(itemsOf);
    if (share === 0 || items.length === 0) continue;
    const noun = blocks.map(nounOf).find((one) => one !== undefined) ?? 'point';
    const { shown, more } = fitting(heading ?? '', items, noun, own);
    body.push(...shown);
    left -= sizeOf(shown);
    isWhole &&= !more;
  }
  return `${[...head, ...body, ...tail, ...(isWhole ? [] : where)].join('\n')}\n`;
}

/** A rubric of a team's own may have names of any length: what must stand is cut only where nothing else would fit. */
function upTo(room: number, these: readonly string[]): string[] {
  if (sizeOf(these) <= room) return [...these];
  const kept = these.slice();
  while (kept.length > 0 && sizeOf([...kept, CUT]) > room) kept.pop();
  return [...kept, CUT];
}

/** As many items as there is room for, at least a piece of one where there is any room at all. */
function fitting(
  heading: string,
  items: readonly string[],
  noun: string,
  room: number,
): { shown: string[]; more: boolean } {
  const shown = ['', heading.toUpperCase()];
  let size = sizeOf(shown);
  for (const [index, one] of items.entries()) {
    const these = lines(one, '- ', '  ');
    const rest = items.length - index - 1;
    if (size + sizeOf(these) + (rest === 0 ? 0 : MORE) > room) {
      if (index > 0) return { shown: [...shown, `- ${moreInWords(rest + 1, noun)}.`], more: true };
      const piece = cut(one, room - size - MORE - 6);
      if (piece.length < LEAST) return { shown: [], more: true };
      const started = [...shown, ...lines(piece, '- ', '  ')];
      return { shown: rest === 0 ? started : [...started, `- ${moreInWords(rest, noun)}.`], more: true };
    }
    shown.push(...these);
    size += sizeOf(these);
  }
  return { shown, more: false };
}

/** The text up to the last whole sentence, or else the last whole word, that fits. */
export function cut(text: string, most: number): string {
  const plain = neutralise(text).replace(/\s+/g, ' ').trim();
  if (plain.length <= most) return plain;
  if (most < 2) return '';
  const piece = plain.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  const sentence = piece.match(/^.*[.?!](?= )/s)?.[0] ?? '';
  if (sentence.length > most / 2) return sentence;
  return `${piece.replace(/ [^ ]*$/, '')}…`;
}

/** With the end of every line. */
function sizeOf(these: readonly string[]): number {
  return these.reduce((sum, line) => sum + line.length + 1, 0);
}

/** What there is of a block, each in one sentence. */
function itemsOf(block: Block): string[] {
  if ('list' in block) return block.list.items.map(inSentence);
  if ('figures' in block)
    return block.figures.items.map((item) => inSentence({ ...item, label: `${item.label}:` }));
  if ('pieces' in block) return block.pieces.items.map(({ label = '', text }) => `${label}: ${text}`);
  if ('write' in block) return [...block.write];
  return [];
}

function nounOf(block: Block): string | undefined {
  if ('list' in block) return block.list.noun;
  if ('pieces' in block) return block.pieces.noun;
  return 'figures' in block ? block.figures.asList?.noun : undefined;
}

function inSentence(item: Item): string {
  const { who, label = '', text, quotes = [] } = item;
  const words = [who === undefined ? '' : `${who}:`, label, text, quotesInWords(quotes), ...notesOf(item)];
  return words.filter((one) => one !== '').join(' ');
}
