// The brackets that are open at a place of a JSON text, however many there are.
import { DEEPEST } from '../source/depth.ts';

export const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [91, 93, 123, 125] as const;

export class Brackets {
  readonly #open: number[] = [];
  /** Deeper than anything may nest, brackets are only counted. */
  #beyond = 0;

  get depth(): number {
    return this.#open.length + this.#beyond;
  }

  /** The innermost is that of a map; unknown, and so not, beyond what anything may nest. */
  get isInMap(): boolean {
    return this.#beyond === 0 && this.#open.at(-1) === OPEN_MAP;
  }

  get isOutermostMap(): boolean {
    return this.#open[0] === OPEN_MAP;
  }

  open(code: number): void {
    if (this.#open.length > DEEPEST) this.#beyond += 1;
    else this.#open.push(code);
  }

  /** Closes the nearest bracket of its kind, with all inside it, where `outside` or more stand around that. */
  close(code: number, outside: number): boolean {
    if (this.#beyond > 0) {
      this.#beyond -= 1;
      return true;
    }
    const opener = this.#open.lastIndexOf(code === CLOSE_MAP ? OPEN_MAP : OPEN_LIST);
    if (opener < outside) return false;
    this.#open.length = opener;
    return true;
  }

  /** Only so many stay open. */
  keep(depth: number): void {
    this.#open.length = Math.min(depth, this.#open.length);
    this.#beyond = 0;
  }
}

export function isClose(code: number): boolean {
  return code === CLOSE_MAP || code === CLOSE_LIST;
}
