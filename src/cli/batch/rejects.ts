// Records that could not be read, kept as they stood: to be mended and given again.
import { safeJson } from '../../document/escaped.ts';
import { inert } from '../../document/inert.ts';
import { type Problem, sayTogether } from '../../document/problem.ts';
import { type Sink, sinkFor } from '../sink.ts';
import type { World } from '../world.ts';

export interface Reject {
  readonly file: string;
  /** Null where it is the file as a whole. */
  readonly row: number | null;
  readonly problems: readonly Problem[];
  /** The record as it stood: text, or the cells of a row by their columns. */
  readonly record: unknown;
}

export class Rejects {
  readonly #file: string | undefined;
  readonly #world: World;
  #sink: Sink | null = null;

  constructor(file: string | undefined, world: World) {
    this.#file = file;
    this.#world = world;
  }

  async add({ file, row, problems, record }: Reject): Promise<void> {
    if (this.#file === undefined) return;
    this.#sink ??= await sinkFor(this.#world, { output: this.#file, quiet: true });
    await this.#sink.write(`${safeJson({ file, row, error: sayTogether(problems), record })}\n`);
  }

  async finish(quiet: boolean): Promise<void> {
    if (this.#sink === null) return;
    await this.#sink.finish();
    if (!quiet) this.#world.stderr.write(`What could not be read is in ${inert(this.#file ?? '')}.\n`);
  }
}
