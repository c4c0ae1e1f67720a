// Records that could not be read, kept as they stood: to be mended and given again.

import type { Host } from '../../host/host.ts';
import { safeJson } from '../../source/escape.ts';
import { neutralise } from '../../source/neutralise.ts';
import { type Problem, sayTogether } from '../../source/problem.ts';
import { type OutputSink, openOutput } from '../output-sink.ts';

export interface RejectedRecord {
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
