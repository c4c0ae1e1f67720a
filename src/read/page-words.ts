// The visible words of a page as they come, and those of any element of it.

export class PageWords {
  readonly #parts: string[] = [];
  /** How many letters stand before each part. */
  readonly #before: number[] = [];
  #length = 0;

  add(words: string): void {
    this.#parts.push(words);
    this.#before.push(this.#length);
    this.#length += words.length;
  }

  /** A place that `since` takes. */
  mark(): number {
    return this.#parts.length;
  }

  /** What it takes to give the words since a mark: letters and parts. */
  costSince(mark: number): number {
    return this.#length - (this.#before[mark] ?? this.#length) + this.#parts.length - mark;
  }

  /** With a line for each block. */
  since(mark: number): string {
    return tidied(this.#parts.slice(mark).join(''));
  }

  all(): string {
    return this.since(0);
  }
}

function tidied(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/ {2,}/g, ' ').trim());
  return lines
    .filter((line, index) => line !== '*' && !(line === '' && (lines[index - 1] ?? '') === ''))
    .join('\n')
    .trim();
}
