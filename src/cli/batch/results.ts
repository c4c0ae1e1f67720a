// Where the lines of a batch go: as they are, under a head of columns, or as the items of one array of JSON.
import { BYTE_ORDER_MARK, csvHead } from '../../report/csv.ts';
import type { OutputSink } from '../output-sink.ts';

export type RowFormat = 'ndjson' | 'csv' | 'json';

export class ResultsOutput {
  readonly #rows: RowFormat;
  readonly #open: () => Promise<OutputSink>;
  readonly #head: string;
  #sink: OutputSink | null = null;
  #isBegun: boolean;

  /** The sink is opened for the first line: where there is none, nothing is written. */
  constructor(
    rows: RowFormat,
    open: () => Promise<OutputSink>,
    { columns, bom, isGoingOn }: { columns: readonly string[]; bom: boolean; isGoingOn: boolean },
  ) {
    this.#rows = rows;
    this.#open = open;
    this.#isBegun = isGoingOn;
    this.#head =
      rows === 'json' ? '[\n' : rows === 'csv' ? (bom ? BYTE_ORDER_MARK : '') + csvHead(columns) : '';
  }

  /** False where nobody reads any longer. */
  async add(lines: Uint8Array): Promise<boolean> {
    if (lines.length === 0) return true;
    this.#sink ??= await this.#open();
    const between = this.#isBegun ? (this.#rows === 'json' ? ',\n' : '') : this.#head;
    this.#isBegun = true;
    if (between !== '' && !(await this.#sink.write(between))) return false;
    // The comma behind the last item of an array waits for the next one.
    return this.#sink.write(this.#rows === 'json' ? lines.subarray(0, -COMMA) : lines);
  }

  async finish(): Promise<void> {
    if (this.#rows === 'json' && this.#isBegun) await this.#sink?.write('\n]\n');
    await this.#sink?.finish();
  }

  /** What was written stays, to be gone on with. */
  async leave(): Promise<boolean> {
    await this.#sink?.leave();
    return this.#sink !== null;
  }
}

/** Bytes of a comma and the end of a line. */
const COMMA = 2;
