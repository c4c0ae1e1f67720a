// Where the records of a batch go: lines as they are, in a table or in an array; and those that could not be read, as they stood.

import type { Host } from '../../host/host.ts';
import { BYTE_ORDER_MARK, csvHead } from '../../report/csv.ts';
import { safeJson } from '../../source/escape.ts';
import { neutralise } from '../../source/neutralise.ts';
import { type Problem, sayTogether } from '../../source/problem.ts';
import { type OutputSink, openOutput } from '../output.ts';

export type RowFormat = 'ndjson' | 'csv' | 'xlsx' | 'json';

/** What is made of the lines of blocks; what comes of it is written as it comes. */
interface RowWriter {
  add(lines: Uint8Array): readonly (string | Uint8Array)[];
  end(): readonly (string | Uint8Array)[];
  /** Whether what there is can be used where the rest is missing. */
  readonly isUsableInPart: boolean;
}

interface RowsHead {
  readonly columns: readonly string[];
  readonly bom: boolean;
  readonly isGoingOn: boolean;
}

export class ResultsOutput {
  readonly #begin: () => Promise<RowWriter>;
  readonly #open: () => Promise<OutputSink>;
  #rows: RowWriter | null = null;
  #sink: OutputSink | null = null;

  /** The sink is opened for the first line: where there is none, nothing is written. */
  constructor(rows: RowFormat, open: () => Promise<OutputSink>, head: RowsHead) {
    this.#begin = async () =>
      rows === 'xlsx' ? (await import('./sheet-rows.ts')).sheetRows(head.columns) : textRows(rows, head);
    this.#open = open;
  }

  /** False where nobody reads any longer. */
  async add(lines: Uint8Array): Promise<boolean> {
    if (lines.length === 0) return true;
    this.#rows ??= await this.#begin();
    const pieces = this.#rows.add(lines);
    this.#sink ??= await this.#open();
    for (const piece of pieces) if (!(await this.#sink.write(piece))) return false;
    return true;
  }

  async finish(): Promise<void> {
    for (const piece of this.#rows?.end() ?? []) await this.#sink?.write(piece);
    await this.#sink?.finish();
  }

  /** What was written stays, to be gone on with; true where something is left. */
  async leave(): Promise<boolean> {
    if (this.#rows?.isUsableInPart !== false) return (await this.#sink?.leave()) === true;
    await this.#sink?.drop();
    return false;
  }
}

/** Lines as they are, below a head, or between brackets. */
function textRows(rows: Exclude<RowFormat, 'xlsx'>, { columns, bom, isGoingOn }: RowsHead): RowWriter {
  const head =
    rows === 'json' ? '[\n' : rows === 'csv' ? (bom ? BYTE_ORDER_MARK : '') + csvHead(columns) : '';
  let isBegun = isGoingOn;
  return {
    add: (lines) => {
      const between = isBegun ? (rows === 'json' ? ',\n' : '') : head;
      isBegun = true;
      // The comma behind the last item of an array waits for the next one.
      const those = rows === 'json' ? lines.subarray(0, -COMMA) : lines;
      return between === '' ? [those] : [between, those];
    },
    end: () => (rows === 'json' && isBegun ? ['\n]\n'] : []),
    isUsableInPart: true,
  };
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
