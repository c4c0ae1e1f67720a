// What a batch says on standard error while it runs: records that cannot be read, notes, and how far it is.
import { type BlockResult, WHOLE_FILE } from '../../batch/block-task.ts';
import type { Host } from '../../host/host.ts';
import { windows1252Note } from '../../read/records.ts';
import { Notes } from '../error-notes.ts';
import { isPlain } from '../output.ts';
import { RecordErrors } from '../record-errors.ts';
import type { BatchOptions } from './plan.ts';
import { ProgressLine } from './progress-line.ts';

export class Messages {
  readonly #isInline: boolean;
  readonly #host: Host;
  readonly #troubles: RecordErrors;
  readonly #notes: Notes;
  readonly #old = new Set<string>();
  readonly progress: ProgressLine;

  /** `bytes`: how many there are to read, where that is known. */
  constructor(options: BatchOptions, bytes: number | null, host: Host) {
    this.#isInline = options.errors === 'inline';
    this.#host = host;
    this.#troubles = new RecordErrors(host);
    this.#notes = new Notes(host, options.quiet === true);
    this.progress = new ProgressLine(host, wayOfProgress(options, host), bytes);
  }

  note(words: string, file: string): void {
    this.progress.clear();
    this.#notes.add([words], file, null);
  }

  add({ troubles, notes, isWindows1252 }: BlockResult, file: string): void {
    if (troubles.length > 0 || notes.length > 0 || isWindows1252) this.progress.clear();
    for (const { row, problems, trace } of troubles) {
      // A fault of ours is said even where the line says it: whoever runs this has to know.
      if (!this.#isInline || trace !== null)
        this.#troubles.add({ file, row: row === WHOLE_FILE ? null : row, problems });
      if (trace !== null && this.#host.env.GOODWORK_DEBUG) this.#host.stderr.write(`${trace}\n`);
    }
    for (const one of notes) this.#notes.add(one.notes, file, one.row);
    if (!isWindows1252 || this.#old.has(file)) return;
    this.#old.add(file);
    this.#notes.add([windows1252Note(file)], file, null);
  }

  /** What was only counted so far. */
  sayMore(): void {
    this.#troubles.sayMore();
    this.#notes.sayMore();
  }
}

function wayOfProgress(options: BatchOptions, host: Host): 'drawn' | 'lines' | 'none' {
  if (options.quiet === true) return 'none';
  if (host.stderr.isTTY && !isPlain(host, options)) return 'drawn';
  return options.progress === true ? 'lines' : 'none';
}
