// What a batch says on standard error while it runs: records that cannot be read, notes, and how far it is.

import { type BlockResult, WHOLE_FILE } from '../../batch/block-task.ts';
import type { Host } from '../../host/host.ts';
import { windows1252Note } from '../../read/records.ts';
import { isPlain } from '../output.ts';
import { Notes, RecordErrors } from '../record-errors.ts';
import type { BatchOptions } from './plan.ts';

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

/** Milliseconds between two signs of life: at a terminal, and line by line. */
const [OFTEN, SELDOM] = [200, 5000];

class ProgressLine {
  readonly #host: Host;
  readonly #way: 'drawn' | 'lines' | 'none';
  readonly #total: number | null;
  readonly #start: number;
  #said: number;
  #isDrawn = false;
  /** Bytes that were read so far. */
  bytes = 0;

  /** `total`: bytes there are to read, where that is known. */
  constructor(host: Host, way: 'drawn' | 'lines' | 'none', total: number | null) {
    this.#host = host;
    this.#way = way;
    this.#total = total;
    this.#start = host.now();
    this.#said = this.#start;
  }

  at(records: number): void {
    if (this.#way === 'none') return;
    const now = this.#host.now();
    if (now - this.#said < (this.#way === 'drawn' ? OFTEN : SELDOM)) return;
    this.#said = now;
    this.#say(this.#words(records, now));
  }

  /** Takes the line away, so that something else can be said. */
  clear(): void {
    if (!this.#isDrawn) return;
    this.#isDrawn = false;
    this.#host.stderr.write('\r\u001b[K');
  }

  /** At the end, where it is not drawn. */
  finish(records: number): void {
    this.clear();
    if (this.#way === 'lines') this.#say(this.#words(records, this.#host.now()));
  }

  #say(words: string): void {
    if (this.#way === 'lines') this.#host.stderr.write(`${words}\n`);
    else {
      this.#isDrawn = true;
      const width = (this.#host.stderr.columns ?? 80) - 1;
      this.#host.stderr.write(`\r\u001b[K${words.slice(0, width)}`);
    }
  }

  #words(records: number, now: number): string {
    const seconds = (now - this.#start) / 1000;
    const rate = seconds < 0.5 ? '' : `, ${number(records / seconds)} a second`;
    const share = this.#total === null || this.#total === 0 ? null : Math.min(1, this.bytes / this.#total);
    const left = share === null || share < 0.01 || share >= 1 ? null : (seconds / share) * (1 - share);
    return `${number(records)} records${rate}${left === null ? '' : `, about ${timeInWords(left)} left`}`;
  }
}

function number(value: number): string {
  return Math.round(value)
    .toString()
    .replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function timeInWords(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 6) / 10} hours`;
}
