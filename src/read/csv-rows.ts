// CSV as its rows: with commas, semicolons or tabs, whichever the first line has most of.
import { type Parser, parse } from 'csv-parse';
import type { Columns } from './columns.ts';
import { type Cells, type Content, MOST_OF_ONE, type Piece } from './piece.ts';

interface Row {
  readonly record: readonly string[];
  /** The line its last line is. */
  readonly lines: number;
}

export async function* csvPieces(texts: AsyncIterable<string>, columns: Columns): AsyncGenerator<Piece> {
  const { head, all } = await withHead(texts);
  const rows = new Rows(delimiterOf(head));
  let header: readonly string[] | null = null;
  let row = 0;
  let line = 1;
  let failure: string | null = null;
  for await (const text of ended(all)) {
    failure = await rows.read(text);
    for (const { record, lines } of rows.taken()) {
      if (header === null) header = namesIn(record);
      else if (record.some((cell) => cell.trim() !== '')) {
        row += 1;
        yield { row, line, isOnly: false, content: contentOf(header, record, columns) };
      }
      line = lines + 1;
    }
    if (failure !== null) break;
  }
  if (failure === null) return;
  const what =
    failure === 'CSV_MAX_RECORD_SIZE'
      ? 'This row is too long for one vacancy, and no row after it could be told apart'
      : 'A quotation mark that starts a cell here is never closed';
  const fix = 'Look at the quotation marks from this row on.';
  yield { row: row + 1, line, isOnly: false, content: { kind: 'bad', what, fix } };
}

/** The texts, and null where they end. */
async function* ended(texts: AsyncIterable<string>): AsyncGenerator<string | null> {
  yield* texts;
  yield null;
}

/** The parser, a piece of text at a time: rows before a mistake are there, whatever comes after them. */
class Rows {
  readonly #parser: Parser;
  #rows: Row[] = [];
  #failed: (code: string) => void = () => undefined;

  constructor(delimiter: string) {
    this.#parser = parse({
      delimiter,
      // What people save is not always what the standard says: short rows, and quotes inside words.
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MOST_OF_ONE,
      on_record: (record: string[], { lines }) => {
        this.#rows.push({ record, lines });
        return null;
      },
    });
    this.#parser.resume();
    this.#parser.on('error', (error: Error & { code?: string }) => {
      if (error.code?.startsWith('CSV_') !== true) throw error;
      this.#failed(error.code);
    });
  }

  /** Null, or the code of what is wrong from the next row on. */
  read(text: string | null): Promise<string | null> {
    return new Promise((resolve) => {
      this.#failed = resolve;
      const done = () => resolve(null);
      if (text === null) this.#parser.end(done);
      else if (text === '') done();
      else this.#parser.write(text, (error) => (error == null ? done() : undefined));
    });
  }

  taken(): readonly Row[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }
}

/** Two columns of one name are told apart; one without a name is named by its place. */
function namesIn(record: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return record.map((cell, index) => {
    const name = cell.trim() === '' ? `column ${index + 1}` : cell.trim();
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

function contentOf(header: readonly string[], record: readonly string[], columns: Columns): Content {
  const isTooWide = record.slice(header.length).some((cell) => cell.trim() !== '');
  if (isTooWide) {
    return {
      kind: 'bad',
      what: `This row has ${record.length} cells, and the first row names ${header.length}`,
      fix: 'Put quotation marks round a cell that has the separator in it.',
    };
  }
  const cells: Cells = header.map((name, index) => [name, record[index] ?? ''] as const);
  return { kind: 'cells', cells, isOwn: columns.areOwn(header) };
}

/** Outside quotation marks. */
export function delimiterOf(head: string): string {
  const line = (head.split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const [best] = [',', ';', '\t']
    .map((one) => ({ one, times: line.split(one).length }))
    .toSorted((a, b) => b.times - a.times);
  return best?.one ?? ',';
}

/** The first line, with nothing taken from the rest. */
async function withHead(
  texts: AsyncIterable<string>,
): Promise<{ head: string; all: AsyncGenerator<string> }> {
  const iterator = texts[Symbol.asyncIterator]();
  let head = '';
  let ended = false;
  while (!ended && !head.includes('\n') && head.length < MOST_OF_ONE) {
    const { value, done } = await iterator.next();
    if (done === true) ended = true;
    else head += value;
  }
  async function* all(): AsyncGenerator<string> {
    if (head !== '') yield head;
    while (!ended) {
      const { value, done } = await iterator.next();
      if (done === true) return;
      if (value !== '') yield value;
    }
  }
  return { head, all: all() };
}
