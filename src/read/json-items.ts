// A JSON file as its records: the items of a list, of the list in a job board's answer, or the one thing it holds.
// Only where one record ends is found here; what it says is left to JSON.parse.
import { MOST_OF_ONE, type Piece, TOO_LONG } from './piece.ts';

/** Under these keys the answers of job boards have their list. */
const LISTS = new Set(['results', 'Results', 'jobs', 'vacancies', 'postings', 'items', 'data']);

const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [34, 92, 44, 91, 93, 123, 125];

/** What may stand in a job board's answer before its list. */
const MOST_AROUND = 16 * MOST_OF_ONE;

interface Item {
  readonly text: string | null;
  readonly line: number;
  /** An item of a list, or a value by itself. */
  readonly isListed: boolean;
}

/** Whether a piece stands alone is known when the next one is, so each is held back by one. */
export async function* jsonPieces(texts: AsyncIterable<string>): AsyncGenerator<Piece> {
  let row = 0;
  let held: Item | null = null;
  for await (const item of itemsOf(texts)) {
    if (held !== null) yield pieceOf(held, row, false);
    held = item;
    row += 1;
  }
  if (held !== null) yield pieceOf(held, row, row === 1 && !held.isListed);
}

function pieceOf({ text, line }: Item, row: number, isOnly: boolean): Piece {
  return { row, line, isOnly, content: text === null ? TOO_LONG : { kind: 'json', text } };
}

async function* itemsOf(texts: AsyncIterable<string>): AsyncGenerator<Item> {
  const cutter = new Cutter();
  for await (const text of texts) yield* cutter.cut(text);
  yield* cutter.end();
}

/** Goes through the characters once and knows how deep it is. */
class Cutter {
  #depth = 0;
  /** How deep the list lies whose items are the records; null where there is none, or not yet. */
  #list: number | null = null;
  #isOver = false;
  #inString = false;
  #isEscaped = false;
  #line = 1;
  /** The record so far; null where it got too long. */
  #text: string | null = '';
  #itemLine = 1;
  #isOpen = false;
  /** The last key at the top of a map, and where a string at the top began. */
  #key = '';
  #keyFrom = -1;

  *cut(chunk: string): Generator<Item> {
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const code = chunk.charCodeAt(at);
      if (code === 10) this.#line += 1;
      if (this.#inString) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (code === BACKSLASH) this.#isEscaped = true;
        else if (code === QUOTE) {
          this.#inString = false;
          if (this.#keyFrom >= 0) {
            this.#key = this.#since(this.#keyFrom, chunk, from, at);
            this.#keyFrom = -1;
          }
        }
        continue;
      }
      if (code <= 32) continue;
      if (this.#isOver) {
        from = at + 1;
        if (code === QUOTE) this.#inString = true;
        continue;
      }
      const isBetween = this.#depth === (this.#list ?? 0);
      if (isBetween && (code === COMMA || (code === CLOSE_LIST && this.#list !== null))) {
        yield* this.#done(chunk.slice(from, at));
        from = at + 1;
        if (code === CLOSE_LIST) {
          // What follows the list of a job board says nothing of the jobs.
          this.#isOver = this.#list !== 1 || this.#depth > 1;
          this.#depth -= 1;
          this.#list = null;
        }
        continue;
      }
      if (isBetween && !this.#isOpen) {
        if (code === OPEN_LIST && this.#list === null && this.#depth === 0) {
          this.#enter(1);
          from = at + 1;
          continue;
        }
        this.#isOpen = true;
        this.#itemLine = this.#line;
        this.#text = '';
        this.#key = '';
        from = at;
      }
      if (code === QUOTE) {
        this.#inString = true;
        if (this.#depth === 1 && this.#list === null)
          this.#keyFrom = (this.#text ?? '').length + at + 1 - from;
      } else if (code === OPEN_MAP || code === OPEN_LIST) {
        this.#depth += 1;
        if (code === OPEN_LIST && this.#depth === 2 && this.#list === null && LISTS.has(this.#key)) {
          this.#enter(2);
          from = at + 1;
        }
      } else if (code === CLOSE_MAP || code === CLOSE_LIST) {
        this.#depth -= 1;
        // One value after another, without a list around them.
        if (this.#depth === 0 && this.#list === null) {
          yield* this.#done(chunk.slice(from, at + 1));
          from = at + 1;
        }
      }
    }
    if (this.#isOpen && this.#text !== null) {
      this.#text += chunk.slice(from);
      if (this.#text.length > (this.#list === null ? MOST_AROUND : MOST_OF_ONE)) this.#text = null;
    }
  }

  /** The record from an offset of it on; what of it is in this chunk runs from `from` to `at`. */
  #since(offset: number, chunk: string, from: number, at: number): string {
    const before = this.#text ?? '';
    return offset >= before.length
      ? chunk.slice(from + offset - before.length, at)
      : before.slice(offset) + chunk.slice(from, at);
  }

  *end(): Generator<Item> {
    if (this.#isOpen && !this.#isOver) yield* this.#done('');
  }

  #enter(depth: number): void {
    this.#list = depth;
    this.#depth = depth;
    this.#isOpen = false;
    this.#text = '';
  }

  *#done(last: string): Generator<Item> {
    if (!this.#isOpen) return;
    const text = this.#text === null ? null : this.#text + last;
    this.#isOpen = false;
    this.#text = '';
    const isLong = text === null || text.length > MOST_OF_ONE;
    yield { text: isLong ? null : text, line: this.#itemLine, isListed: this.#list !== null };
  }
}
