// One row of a table, from where it starts in a text. What people save is not always what the standard says: rows are
// short, lines end in several ways, and quotation marks stand inside words.
import { MOST_CELLS, type RawContent } from './raw-record.ts';

export interface CsvNotation {
  readonly separator: string;
  /** Lines end as old Macs ended them. */
  readonly isOldMac: boolean;
}

export interface CsvRow {
  /** Of a row with more than a record may have, one more and no others. */
  readonly cells: readonly string[];
  readonly count: number;
  /** How many there are up to the last with anything in it. */
  readonly said: number;
  /** Where the next row starts, and how many lines further down. */
  readonly end: number;
  readonly lines: number;
  /** Quotation marks stand round cells and nowhere else. */
  readonly isStrict: boolean;
  /** Marks inside words come in twos. */
  readonly isPaired: boolean;
  /** Where a mark opens a cell that is never closed, or only by a mark of a later row. */
  readonly open: { readonly at: number; readonly lines: number } | null;
}

const [NEW_LINE, RETURN, QUOTE] = [10, 13, 34];

/** Null where more text is needed to know where it ends. */
export function rowAt(
  text: string,
  from: number,
  { separator, isOldMac }: CsvNotation,
  isAll: boolean,
): CsvRow | null {
  const between = separator.charCodeAt(0);
  const cells: string[] = [];
  let [at, count, said, lines, marks] = [from, 0, 0, 0, 0];
  let isStrict = true;
  let open: CsvRow['open'] = null;
  for (;;) {
    const start = at;
    let quoted: string | null = null;
    if (text.charCodeAt(at) === QUOTE) {
      const close = closingMark(text, at);
      const isOpen = close >= text.length;
      if (close + 1 >= text.length && !isAll) return null;
      const raw = text.slice(at + 1, close);
      quoted = raw.includes('""') ? raw.replaceAll('""', '"') : raw;
      const inside = lineEnds(raw, isOldMac);
      at = isOpen ? text.length : close + 1;
      const isBetween = at === text.length || isEndOfCell(text.charCodeAt(at), between);
      if (!isBetween) isStrict = false;
      if (isOpen || (!isBetween && inside > 0)) open ??= { at: start, lines };
      lines += inside;
    }
    const bare = at;
    let code = text.charCodeAt(at);
    while (at < text.length && code !== between && code !== NEW_LINE) {
      if (code === RETURN) {
        if (at + 1 === text.length && !isAll) return null;
        if (isOldMac || text.charCodeAt(at + 1) === NEW_LINE) break;
      }
      if (code === QUOTE) marks += 1;
      at += 1;
      code = text.charCodeAt(at);
    }
    if (at === text.length && !isAll) return null;
    const rest = text.slice(bare, at);
    const cell = quoted === null ? rest : rest === '' ? quoted : `"${quoted}"${rest}`;
    count += 1;
    if (cell !== '' && cell.trim() !== '') said = count;
    if (cells.length <= MOST_CELLS) cells.push(cell);
    if (at < text.length && code === between) {
      at += 1;
      continue;
    }
    if (at < text.length) {
      at += code === RETURN && text.charCodeAt(at + 1) === NEW_LINE ? 2 : 1;
      lines += 1;
    }
    return {
      ...{ cells, count, said, end: at, lines, open },
      isStrict: isStrict && marks === 0,
      isPaired: marks % 2 === 0,
    };
  }
}

/** The end of the text where there is none: two marks are one inside the cell. */
function closingMark(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text.charCodeAt(at + 1) !== QUOTE) return at;
  return text.length;
}

function isEndOfCell(code: number, between: number): boolean {
  return code === between || code === NEW_LINE || code === RETURN;
}

function lineEnds(text: string, isOldMac: boolean): number {
  if (isOldMac) return text.match(/\r\n|\n|\r/g)?.length ?? 0;
  let ends = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends += 1;
  return ends;
}

/** A row whose quotation marks are wrong, and what is lost with it. */
export interface BrokenCsv {
  /** Where the mark stands, and the line from which on rows are looked for. */
  readonly line: number;
  readonly lookFrom: number;
  readonly what: string;
  /** Something stood there that is no row. */
  isMoreLost: boolean;
}

export const OPEN = 'A quotation mark that starts a cell here is never closed';
export const UNPAIRED = 'The quotation marks of this row do not go together';
export const CLOSE = 'Close it, and double each one that stands inside a cell.';

/** `again`: the line from which on rows could be told apart. */
export function brokenContent({ what, lookFrom, isMoreLost }: BrokenCsv, again: number | null): RawContent {
  if (!isMoreLost) return { kind: 'bad', what, fix: CLOSE };
  if (again === null)
    return { kind: 'bad', what: `${what}, and no row after it could be told apart`, fix: CLOSE };
  const lines = again - 1 > lookFrom ? `Lines ${lookFrom} to ${again - 1} are` : `Line ${lookFrom} is`;
  return { kind: 'bad', what, fix: `${CLOSE} ${lines} not read.` };
}
