// Notes on records as they are read: the first of a kind with their place, the others counted.

import type { Host } from '../host/host.ts';
import { neutralise } from '../source/neutralise.ts';

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
