// The visible words of a page as they come, and those of any element of it.

/** How many pieces are joined into one: pages have very many small ones. */
const PARTS = 1024;

export class PageWords {
  #parts: string[] = [];
  readonly #chunks: string[] = [];
  /** How many letters stand before each chunk. */
  readonly #before: number[] = [];
  #length = 0;
  #joined = 0;

  add(words: string): void {
    this.#parts.push(words);
    this.#length += words.length;
    if (this.#parts.length >= PARTS) this.#join();
  }

  /** A place that `since` takes. */
  mark(): number {
    this.#join();
    return this.#chunks.length;
  }

  /** How many letters there are since a mark, and what else it takes to give them. */
  costSince(mark: number): number {
    return this.#length - (this.#before[mark] ?? this.#joined) + this.#chunks.length - mark;
  }

  /** With a line for each block. */
  since(mark: number): string {
    this.#join();
    return tidied(this.#chunks.slice(mark).join(''));
  }

  all(): string {
    return this.since(0);
  }

  #join(): void {
    if (this.#parts.length === 0) return;
    this.#chunks.push(this.#parts.join(''));
    this.#before.push(this.#joined);
    this.#joined = this.#length;
    this.#parts = [];
  }
}

/** Lines without a space too many, and never two empty ones. */
function tidied(text: string): string {
  const lines: string[] = [];
  let last = '';
  for (let from = 0; from <= text.length; ) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    const line = text.slice(from, end).replace(/ {2,}/g, ' ').trim();
    if (line !== '*' && !(line === '' && last === '')) lines.push(line);
    last = line;
    from = end + 1;
  }
  return lines.join('\n').trim();
}
