// Notes on records as they are read: the first of a kind with their place, the others counted.
import { inert } from '../document/inert.ts';
import type { World } from './world.ts';

/** Of one kind, this many are said in full. */
const MOST_SAID = 3;

export class Notes {
  readonly #world: World;
  readonly #isQuiet: boolean;
  readonly #times = new Map<string, number>();

  constructor(world: World, isQuiet: boolean) {
    this.#world = world;
    this.#isQuiet = isQuiet;
  }

  /** About one record of a file, or about the file where there is no row. */
  add(notes: readonly string[], file: string, row: number | null): void {
    if (this.#isQuiet) return;
    for (const note of notes) {
      const times = (this.#times.get(note) ?? 0) + 1;
      this.#times.set(note, times);
      const place = row === null ? '' : `${inert(file)}, row ${row}: `;
      if (times <= MOST_SAID) this.#world.stderr.write(`${place}${inert(note)}\n`);
    }
  }

  sayMore(): void {
    for (const [note, times] of this.#times)
      if (times > MOST_SAID && !this.#isQuiet)
        this.#world.stderr.write(`${times - MOST_SAID} more like it: ${inert(note)}\n`);
  }
}
