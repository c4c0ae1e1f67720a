// The end of a page that was pasted line by line: a terminal keeps a line without its Enter to itself, and would give it out with
// the next Enter, as if somebody had typed it.
import type { Terminal } from '../../host/host.ts';

/** Milliseconds in which a terminal hands on what it kept. */
const WAIT = 60;

/** What comes while it is asked for belongs to the page. */
export class PasteEnd {
  readonly #input: Terminal['input'];
  #more: string | null = null;

  constructor(input: Terminal['input']) {
    this.#input = input;
  }

  /** Whether a chunk was the end of a page. */
  takes(chunk: string): boolean {
    if (this.#more === null) return false;
    this.#more += chunk;
    return true;
  }

  /** Hands on what a terminal kept of a line, at once where it keeps none. */
  after(handOn: (more: string) => void): void {
    if (this.#input.isTTY !== true) {
      handOn('');
      return;
    }
    this.#more = '';
    // Set to hand on single keys, it gives out what it has.
    this.#input.setRawMode(true);
    setTimeout(() => {
      const more = this.#more ?? '';
      this.#more = null;
      if (!this.#input.destroyed) this.#input.setRawMode(false);
      handOn(more);
    }, WAIT);
  }
}
