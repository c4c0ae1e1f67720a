// The JSON of a summary in its members, as it comes: each key with its value, and those of "employers" one by one. Only where one
// ends is found here; what it says is left to JSON.parse.

export type SummaryCut =
  | { readonly key: string; readonly value: unknown; readonly isEmployer: boolean }
  | {
      readonly fault: 'not JSON' | 'too long' | 'more behind it' | 'cut off' | 'empty';
      readonly line: number;
    };

const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP, NEW_LINE, SPACE] = [
  34, 92, 44, 91, 93, 123, 125, 10, 32,
];

/** Longest member in letters; an employer with all its jobs is shorter, whatever they are called. */
const LONGEST_MEMBER = 4 * 1024 * 1024;

export async function* cutSummary(texts: AsyncIterable<string>): AsyncGenerator<SummaryCut> {
  const cutter = new Cutter();
  for await (const text of texts) {
    for (const one of cutter.cut(text)) {
      yield one;
      if ('fault' in one) return;
    }
  }
  const fault = cutter.end();
  if (fault !== null) yield { fault, line: cutter.line };
}

/** Goes through the characters once and knows how deep it is. */
class Cutter {
  line = 1;
  #depth = 0;
  /** How deep members lie: 1, and 2 among the employers. */
  #base = 1;
  #inString = false;
  #isOver = false;
  /** The member so far, and whether one stands before it in its map. */
  #text = '';
  #isFirst = true;

  *cut(chunk: string): Generator<SummaryCut> {
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      if (this.#inString) {
        at = this.#endOfString(chunk, at);
        continue;
      }
      const code = chunk.charCodeAt(at);
      if (code === NEW_LINE) this.line += 1;
      if (code <= SPACE && code > 0) continue;
      if (this.#isOver) {
        yield { fault: 'more behind it', line: this.line };
      } else if (this.#depth === 0) {
        if (code !== OPEN_MAP) yield { fault: 'not JSON', line: this.line };
        this.#depth = 1;
        from = at + 1;
      } else if (code === QUOTE) this.#inString = true;
      else if (code === COMMA && this.#depth === this.#base) {
        yield this.#member(chunk.slice(from, at));
        from = at + 1;
      } else if (code === OPEN_MAP || code === OPEN_LIST) {
        this.#depth += 1;
        if (code === OPEN_MAP && this.#depth === 2 && isEmployers(this.#text + chunk.slice(from, at))) {
          this.#base = 2;
          this.#begin();
          from = at + 1;
        }
      } else if (code === CLOSE_MAP || code === CLOSE_LIST) {
        if (this.#depth === this.#base) {
          const text = chunk.slice(from, at);
          const isEmpty = this.#isFirst && (this.#text + text).trim() === '';
          if (code === CLOSE_LIST) yield { fault: 'not JSON', line: this.line };
          else if (!isEmpty) yield this.#member(text);
          from = at + 1;
          this.#isOver = this.#base === 1;
          // What closed was the value of "employers", which is a member, too.
          this.#base = 1;
          this.#text = EMPLOYERS_DONE;
        }
        this.#depth -= 1;
      }
    }
    if (this.#depth === 0) return;
    this.#text += chunk.slice(from);
    if (this.#text.length > LONGEST_MEMBER) yield { fault: 'too long', line: this.line };
  }

  end(): 'cut off' | 'empty' | null {
    if (this.#isOver) return null;
    return this.#depth === 0 ? 'empty' : 'cut off';
  }

  /** Where the string ends, or the last place of the chunk. */
  #endOfString(chunk: string, from: number): number {
    for (let at = from; at < chunk.length; at += 1) {
      const code = chunk.charCodeAt(at);
      if (this.#isEscaped) this.#isEscaped = false;
      else if (code === BACKSLASH) this.#isEscaped = true;
      else if (code === QUOTE) {
        this.#inString = false;
        return at;
      }
    }
    return chunk.length;
  }
  #isEscaped = false;

  #begin(): void {
    this.#text = '';
    this.#isFirst = true;
  }

  #member(last: string): SummaryCut {
    const text = this.#text + last;
    const isEmployer = this.#base === 2;
    this.#text = '';
    this.#isFirst = false;
    if (!isEmployer && text.startsWith(EMPLOYERS_DONE) && text.slice(EMPLOYERS_DONE.length).trim() === '')
      return { key: 'employers', value: {}, isEmployer };
    if (text.length > LONGEST_MEMBER) return { fault: 'too long', line: this.line };
    try {
      const [entry, ...more] = Object.entries(JSON.parse(`{${text}}`));
      if (entry !== undefined && more.length === 0) return { key: entry[0], value: entry[1], isEmployer };
    } catch {
      // The caller, who knows the file, says what is wrong.
    }
    return { fault: 'not JSON', line: this.line };
  }
}

/** No JSON begins so. */
const EMPLOYERS_DONE = '\u0000';

function isEmployers(before: string): boolean {
  return before.length < 1000 && /^\s*"employers"\s*:\s*$/.test(before);
}
