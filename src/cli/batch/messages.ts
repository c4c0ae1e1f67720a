// What a batch says on standard error while it runs: records that cannot be read, notes, and how far it is.
import { type Done, WHOLE_FILE } from '../../batch/work.ts';
import { oldLetters } from '../../read/records.ts';
import { Notes } from '../notes.ts';
import { isPlain } from '../print.ts';
import { Troubles } from '../troubles.ts';
import type { World } from '../world.ts';
import type { BatchOptions } from './plan.ts';
import { Progress } from './progress.ts';

export class Messages {
  readonly #isInline: boolean;
  readonly #world: World;
  readonly #troubles: Troubles;
  readonly #notes: Notes;
  readonly #old = new Set<string>();
  readonly progress: Progress;

  /** `bytes`: how many there are to read, where that is known. */
  constructor(options: BatchOptions, bytes: number | null, world: World) {
    this.#isInline = options.errors === 'inline';
    this.#world = world;
    this.#troubles = new Troubles(world);
    this.#notes = new Notes(world, options.quiet === true);
    this.progress = new Progress(world, wayOfProgress(options, world), bytes);
  }

  note(words: string, file: string): void {
    this.progress.clear();
    this.#notes.add([words], file, null);
  }

  add({ troubles, notes, isOld }: Done, file: string): void {
    if (troubles.length > 0 || notes.length > 0 || isOld) this.progress.clear();
    for (const { row, problems, trace } of troubles) {
      // A fault of ours is said even where the line says it: whoever runs this has to know.
      if (!this.#isInline || trace !== null)
        this.#troubles.add({ file, row: row === WHOLE_FILE ? null : row, problems });
      if (trace !== null && this.#world.env.GOODWORK_DEBUG) this.#world.stderr.write(`${trace}\n`);
    }
    for (const one of notes) this.#notes.add(one.notes, file, one.row);
    if (!isOld || this.#old.has(file)) return;
    this.#old.add(file);
    this.#notes.add([oldLetters(file)], file, null);
  }

  /** What was only counted so far. */
  sayMore(): void {
    this.#troubles.sayMore();
    this.#notes.sayMore();
  }
}

function wayOfProgress(options: BatchOptions, world: World): 'drawn' | 'lines' | 'none' {
  if (options.quiet === true) return 'none';
  if (world.stderr.isTTY && !isPlain(world, options)) return 'drawn';
  return options.progress === true ? 'lines' : 'none';
}
