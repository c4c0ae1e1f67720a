// What is said of records as they are read: those that cannot be are named up to a number nobody reads beyond, then counted.

import { firstReason } from '../batch/batch-totals.ts';
import type { Host } from '../host/host.ts';
import { neutralise } from '../source/neutralise.ts';
import { type Problem, sayFile, sayTogether } from '../source/problem.ts';

/** Each on a line of its own, up to here. */
const MOST_NAMED = 20;

export interface RecordError {
  readonly file: string;
  /** Null where the whole file cannot be read. */
  readonly row: number | null;
  readonly problems: readonly Problem[];
}

export class RecordErrors {
  count = 0;
  readonly #host: Host;
  readonly #more = new Map<string, number>();

  constructor(host: Host) {
    this.#host = host;
  }

  add(trouble: RecordError): void {
    this.count += 1;
    if (this.count <= MOST_NAMED)
      this.#host.stderr.write(`${placeOf(trouble)}: ${sayTogether(trouble.problems)}\n`);
    else {
      const reason = firstReason(trouble.problems);
      this.#more.set(reason, (this.#more.get(reason) ?? 0) + 1);
    }
  }

  /** The rest of them, most frequent reason first. */
  sayMore(): void {
    const reasons = [...this.#more].toSorted(([, a], [, b]) => b - a);
    for (const [reason, times] of reasons) this.#host.stderr.write(`${times} more: ${reason}\n`);
  }
}

function placeOf({ file, row, problems }: RecordError): string {
  const { line, column } = problems[0] ?? {};
  const parts = [
    row === null ? '' : `row ${row}`,
    line === undefined || line === row || row === null ? '' : `line ${line}`,
    column === undefined || column === 1 ? '' : `column ${column}`,
  ];
  return neutralise([sayFile(file), ...parts.filter((part) => part !== '')].join(', '));
}

/** Of one kind, this many are said in full. */
const MOST_SAID = 3;

export class Notes {
  readonly #host: Host;
  readonly #isQuiet: boolean;
  readonly #times = new Map<string, number>();

  constructor(host: Host, isQuiet: boolean) {
    this.#host = host;
    this.#isQuiet = isQuiet;
  }

  /** About one record of a file, or about the file where there is no row. */
  add(notes: readonly string[], file: string, row: number | null): void {
    if (this.#isQuiet) return;
    for (const note of notes) {
      const times = (this.#times.get(note) ?? 0) + 1;
      this.#times.set(note, times);
      const place = row === null ? '' : `${neutralise(file)}, row ${row}: `;
      if (times <= MOST_SAID) this.#host.stderr.write(`${place}${neutralise(note)}\n`);
    }
  }

  sayMore(): void {
    for (const [note, times] of this.#times)
      if (times > MOST_SAID && !this.#isQuiet)
        this.#host.stderr.write(`${times - MOST_SAID} more like it: ${neutralise(note)}\n`);
  }
}
