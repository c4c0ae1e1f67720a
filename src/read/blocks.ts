// A source in blocks of records, each of which can be handed to another thread: lines as bytes, everything else as records.
import { readable, utf16Of } from './decode.ts';
import { type DetectContext, detectFormat } from './detect-format.ts';
import { MOST_OF_ONE, type RawRecord, TOO_LONG } from './raw-record.ts';
import { type OpenedSource, openSource, type RecordSource } from './source.ts';
import { splitRecords } from './split-records.ts';
import { decodeRuns, withoutMarks } from './text-stream.ts';

export type RecordBlock =
  /** Whole lines of NDJSON; the first of them is this row of the file. */
  { readonly lines: Uint8Array; readonly firstRow: number } | { readonly records: readonly RawRecord[] };

export interface Blocks {
  readonly blocks: AsyncIterable<RecordBlock>;
  readonly isCsv: boolean;
  /** Whether some of it was read as Windows-1252; known at the end, and not for lines, which are decoded where they are read. */
  isWindows1252(): boolean;
  /** What else a person should know of the file; all of it at the end. */
  notes(): readonly string[];
}

/** Letters of text, or bytes of lines, in a block: worth handing to a thread, and small enough to hold several. */
const SIZE = 128 * 1024;
/** However short they are: a run that is to stop waits for the block that is under way. */
const MOST_RECORDS = 200;

export async function blocksOf(source: RecordSource, context: DetectContext): Promise<Blocks> {
  const open = await openSource(source);
  const format = await detectFormat(open, context);
  if (format === 'ndjson' && utf16Of(open.head) === null)
    return { blocks: lineBlocks(open), isCsv: false, isWindows1252: () => false, notes: () => [] };
  const { records, isWindows1252, notes } = await splitRecords(open, format, context);
  return { blocks: recordBlocks(records), isCsv: format === 'csv', isWindows1252, notes };
}

/** Cut after an end of line, whenever there is enough. Each block has a buffer of its own, which can be handed over. */
async function* lineBlocks({ chunks }: OpenedSource): AsyncGenerator<RecordBlock> {
  const held = new Held();
  let row = 1;
  let isSkipping = false;
  const tooLong = (): RecordBlock => ({ records: [{ row, line: row, isOnly: false, content: TOO_LONG }] });
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (isSkipping) {
      const end = bytes.indexOf(NEW_LINE);
      if (end < 0) continue;
      yield tooLong();
      row += 1;
      isSkipping = false;
      bytes = bytes.subarray(end + 1);
    }
    held.add(bytes);
    if (held.length < SIZE) continue;
    const lines = held.takeLines();
    if (lines === null) {
      isSkipping = held.length > LONGEST;
      if (isSkipping) held.drop();
      continue;
    }
    for (const { lines: some, rows } of inPieces(lines)) {
      yield { lines: some, firstRow: row };
      row += rows;
    }
  }
  if (isSkipping) yield tooLong();
  else
    for (const { lines: some, rows } of inPieces(held.takeAll())) {
      yield { lines: some, firstRow: row };
      row += rows;
    }
}

const NEW_LINE = 10;

/** Bytes that have arrived and are in no block yet. */
class Held {
  #bytes = new Uint8Array(2 * SIZE);
  length = 0;

  add(bytes: Uint8Array): void {
    const length = this.length + bytes.length;
    if (length > this.#bytes.length) {
      const more = new Uint8Array(2 * length);
      more.set(this.#bytes.subarray(0, this.length));
      this.#bytes = more;
    }
    this.#bytes.set(bytes, this.length);
    this.length = length;
  }

  /** Every whole line; null where there is none. */
  takeLines(): Uint8Array | null {
    const end = this.#bytes.lastIndexOf(NEW_LINE, this.length - 1) + 1;
    if (end === 0) return null;
    const lines = this.#bytes.slice(0, end);
    this.#bytes.copyWithin(0, end, this.length);
    this.length -= end;
    return lines;
  }

  takeAll(): Uint8Array {
    const all = this.#bytes.slice(0, this.length);
    this.drop();
    return all;
  }

  drop(): void {
    this.length = 0;
    this.#bytes = new Uint8Array(2 * SIZE);
  }
}

/** Whole lines, cut where there are records enough, each with its own buffer. An empty line is no record, and takes no time. */
function* inPieces(lines: Uint8Array): Generator<{ readonly lines: Uint8Array; readonly rows: number }> {
  let [begin, from, rows, records] = [0, 0, 0, 0];
  for (let end = lines.indexOf(NEW_LINE); end >= 0; end = lines.indexOf(NEW_LINE, from)) {
    if (end - from > 1) records += 1;
    rows += 1;
    from = end + 1;
    if (records < MOST_RECORDS) continue;
    yield { lines: lines.slice(begin, from), rows };
    [begin, rows, records] = [from, 0, 0];
  }
  if (begin < lines.length) yield { lines: lines.slice(begin), rows };
}

/** A line that is longer is not held to its end. */
const LONGEST = 4 * MOST_OF_ONE;

async function* recordBlocks(records: AsyncIterable<RawRecord>): AsyncGenerator<RecordBlock> {
  let held: RawRecord[] = [];
  let size = 0;
  for await (const record of records) {
    held.push(record);
    size += sizeOf(record);
    if (size < SIZE && held.length < MOST_RECORDS) continue;
    yield { records: held };
    [held, size] = [[], 0];
  }
  if (held.length > 0) yield { records: held };
}

/** What a cell takes beside its letters. */
const A_CELL = 16;

function sizeOf({ content }: RawRecord): number {
  switch (content.kind) {
    case 'bad':
      return 0;
    case 'cells':
      return content.cells.reduce((sum, [, cell]) => sum + cell.length + A_CELL, 0);
    default:
      return content.text.length;
  }
}

/** The records of a block of lines, in order. Empty lines are none. */
export function recordsInBlock(block: RecordBlock): {
  readonly records: readonly RawRecord[];
  readonly isWindows1252: boolean;
} {
  if ('records' in block) return { records: block.records, isWindows1252: false };
  const { text: all, isWindows1252 } = decodeRuns(block.lines);
  const text = withoutMarks(all, true);
  const mayHaveNul = block.lines.includes(0);
  const records: RawRecord[] = [];
  let row = block.firstRow;
  for (let from = 0; from < text.length; row += 1) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    const line = text.slice(from, end);
    from = end + 1;
    if (line.length < 200 && line.trim() === '') continue;
    const content = line.length > MOST_OF_ONE ? TOO_LONG : ({ kind: 'json', text: line } as const);
    const record: RawRecord = { row, line: row, isOnly: false, content };
    records.push(mayHaveNul ? readable(record) : record);
  }
  return { records, isWindows1252 };
}
