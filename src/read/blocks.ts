// A source in blocks of records, each of which can be handed to another thread: lines as bytes, everything else as pieces.
import type { Rubric } from '../rubric/rubric.ts';
import type { Columns } from './columns.ts';
import { utf16Of } from './decode.ts';
import { kindByHead, kindByName } from './kind.ts';
import { MOST_OF_ONE, type Piece, TOO_LONG } from './piece.ts';
import { cut, isColumnOf } from './pieces.ts';
import { joined, notTextIn, type Opened, opened, type Source } from './source.ts';
import { decodeRuns } from './text-stream.ts';

export type Block =
  /** Whole lines of NDJSON; the first of them is this row of the file. */
  { readonly lines: Uint8Array; readonly firstRow: number } | { readonly pieces: readonly Piece[] };

export interface Blocks {
  readonly blocks: AsyncIterable<Block>;
  readonly isCsv: boolean;
  /** Whether some of it was read as Windows-1252; known at the end, and not for lines, which are decoded where they are read. */
  isOld(): boolean;
}

/** Letters of text in a block of pieces, or bytes of lines: enough to be worth handing over, little enough to hold a few of. */
const SIZE = 256 * 1024;
const MOST_PIECES = 500;

export async function blocksOf(source: Source, rubric: Rubric, columns: Columns): Promise<Blocks> {
  const open = await opened(source);
  if (notTextIn(open) === null && utf16Of(open.head) === null && isLines(open, rubric, columns))
    return { blocks: lineBlocks(open), isCsv: false, isOld: () => false };
  const { pieces, kind, isOld } = cut(open, rubric, columns);
  return { blocks: pieceBlocks(pieces), isCsv: kind === 'csv', isOld };
}

function isLines({ file, head }: Opened, rubric: Rubric, columns: Columns): boolean {
  const kind = kindByName(file) ?? kindByHead(decodeRuns(head).text, rubric, isColumnOf(columns));
  return kind === 'ndjson';
}

/** Cut after an end of line, whenever there is enough. */
async function* lineBlocks({ chunks }: Opened): AsyncGenerator<Block> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let row = 1;
  let isSkipping = false;
  const tooLong = (): Block => ({ pieces: [{ row, line: row, isOnly: false, content: TOO_LONG }] });
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (isSkipping) {
      const end = bytes.indexOf(10);
      if (end < 0) continue;
      yield tooLong();
      row += 1;
      isSkipping = false;
      bytes = bytes.subarray(end + 1);
    }
    parts.push(bytes);
    length += bytes.length;
    if (length < SIZE) continue;
    const all = joined(parts, length);
    const end = all.lastIndexOf(10) + 1;
    if (end === 0 && length > LONGEST) {
      [parts, length, isSkipping] = [[], 0, true];
      continue;
    }
    // In a buffer of its own it can be handed over; the one it was read into may hold other things too.
    const lines = new Uint8Array(all.subarray(0, end));
    const rest = all.subarray(end);
    [parts, length] = [rest.length === 0 ? [] : [rest], rest.length];
    if (end === 0) continue;
    const firstRow = row;
    row += linesIn(lines);
    yield { lines, firstRow };
  }
  if (isSkipping) yield tooLong();
  else if (length > 0) yield { lines: new Uint8Array(joined(parts, length)), firstRow: row };
}

/** A line that is longer is not held to its end. */
const LONGEST = 4 * MOST_OF_ONE;

function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines += 1;
  return lines;
}

async function* pieceBlocks(pieces: AsyncIterable<Piece>): AsyncGenerator<Block> {
  let held: Piece[] = [];
  let size = 0;
  for await (const piece of pieces) {
    held.push(piece);
    size += sizeOf(piece);
    if (size < SIZE && held.length < MOST_PIECES) continue;
    yield { pieces: held };
    [held, size] = [[], 0];
  }
  if (held.length > 0) yield { pieces: held };
}

function sizeOf({ content }: Piece): number {
  switch (content.kind) {
    case 'bad':
      return 0;
    case 'cells':
      return content.cells.reduce((sum, [, cell]) => sum + cell.length, 0);
    default:
      return content.text.length;
  }
}

/** The records of a block of lines, in order. Empty lines are none. */
export function piecesIn(block: Block): { readonly pieces: readonly Piece[]; readonly isOld: boolean } {
  if ('pieces' in block) return { pieces: block.pieces, isOld: false };
  const { text: all, isOld } = decodeRuns(block.lines);
  const text = block.firstRow === 1 ? all.replace(/^\ufeff/, '') : all;
  const pieces: Piece[] = [];
  let row = block.firstRow;
  for (let from = 0; from < text.length; row += 1) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    const line = text.slice(from, end);
    from = end + 1;
    if (line.length < 200 && line.trim() === '') continue;
    const content = line.length > MOST_OF_ONE ? TOO_LONG : ({ kind: 'json', text: line } as const);
    pieces.push({ row, line: row, isOnly: false, content });
  }
  return { pieces, isOld };
}
