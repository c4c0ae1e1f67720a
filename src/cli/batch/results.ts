// Where the records of a batch go: lines as they are, in a table or in an array; and those that could not be read, as they stood.

import type { Host } from '../../host/host.ts';
import { BYTE_ORDER_MARK, csvHead } from '../../report/csv.ts';
import { safeJson } from '../../source/escape.ts';
import { neutralise } from '../../source/neutralise.ts';
import { type Problem, sayTogether } from '../../source/problem.ts';
import { type OutputSink, openOutput } from '../output.ts';

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

  /** What was written stays, to be gone on with. True where there is anything. */
  async leave(): Promise<boolean> {
    return (await this.#sink?.leave()) ?? false;
  }
}

/** Bytes of a comma and the end of a line. */
const COMMA = 2;

interface RejectedRecord {
  readonly file: string;
  /** Null where it is the file as a whole. */
  readonly row: number | null;
  readonly problems: readonly Problem[];
  /** The record as it stood: text, or the cells of a row by their columns. */
  readonly record: unknown;
}

export class RejectsFile {
  readonly #file: string | undefined;
  readonly #host: Host;
  #sink: OutputSink | null = null;

  constructor(file: string | undefined, host: Host) {
    this.#file = file;
    this.#host = host;
  }

  async add({ file, row, problems, record }: RejectedRecord): Promise<void> {
    if (this.#file === undefined) return;
    this.#sink ??= await openOutput(this.#host, { output: this.#file, quiet: true });
    await this.#sink.write(`${safeJson({ file, row, error: sayTogether(problems), record })}\n`);
  }

  async finish(quiet: boolean): Promise<void> {
    if (this.#sink === null) return;
    await this.#sink.finish();
    if (!quiet) this.#host.stderr.write(`What could not be read is in ${neutralise(this.#file ?? '')}.\n`);
  }
}
