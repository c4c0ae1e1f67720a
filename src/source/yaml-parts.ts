// A YAML text taken apart, and put together as documents: only where it is neither too deep nor too long for that, which is
// known from its parts before anything is built of them.
import { Composer, CST, type Document, Lexer, LineCounter, Parser } from 'yaml';
import { DEEPEST } from './depth.ts';

/** What the reader of YAML finds wrong. */
export interface YamlFind {
  readonly offset: number;
  readonly code: string;
  readonly message: string;
}

export interface Composed {
  readonly documents: readonly Document[];
  readonly found: readonly YamlFind[];
  readonly lines: LineCounter;
}

/** Words, marks and spaces of one text: twenty times as many as the longest file of ours, and a second's work. */
const MOST_PARTS = 400_000;

export function composed(text: string): Composed | 'too deep' | 'too long' {
  const lines = new LineCounter();
  const found: YamlFind[] = [];
  const composer = new Composer({ stringKeys: true, uniqueKeys: false });
  // An error of its own takes a while to make, and a damaged text has one in each line. Where it cannot be told to
  // leave that, they are in the documents.
  Reflect.set(
    composer,
    'onError',
    (source: number | readonly number[] | { offset: number }, code: string, message: string) => {
      const offset =
        typeof source === 'number' ? source : 'offset' in source ? source.offset : (source[0] ?? 0);
      found.push({ offset, code, message });
    },
  );
  const parser = new Parser(lines.addNewLine);
  const depth = new Depth();
  const documents: Document[] = [];
  const add = (tokens: ReturnType<Parser['next']>) => {
    for (const token of tokens) {
      if (token.type === 'error')
        found.push({ offset: token.offset, code: 'UNEXPECTED_TOKEN', message: token.message });
      else documents.push(...composer.next(token));
    }
  };
  lines.addNewLine(0);
  let parts = 0;
  for (const part of new Lexer().lex(text)) {
    parts += 1;
    if (parts > MOST_PARTS) return 'too long';
    if (depth.isTooDeepWith(part)) return 'too deep';
    add(parser.next(part));
  }
  add(parser.end());
  documents.push(...composer.end());
  for (const { errors, warnings } of documents)
    for (const { pos, code, message } of [...errors, ...warnings])
      found.push({ offset: pos[0], code, message });
  return { documents, found: found.toSorted((a, b) => a.offset - b.offset), lines };
}

/** How deep the parts of a text nest, at least by half: by brackets, and by columns that are further and further in. */
class Depth {
  #flow = 0;
  /** Columns where something began that the text is still inside of. */
  readonly #columns: number[] = [];
  #column = 0;
  #isLineStart = true;
  #isScalar = false;

  isTooDeepWith(part: string): boolean {
    const type = this.#isScalar ? 'scalar' : CST.tokenType(part);
    this.#isScalar = !this.#isScalar && type === 'scalar';
    // The mark of words that follow has no width.
    if (this.#isScalar) return false;
    const isInFlow = this.#flow > 0;
    if (type === 'doc-mode' || type === 'flow-error-end') {
      this.#flow = 0;
      return false;
    }
    if (type === 'flow-map-start' || type === 'flow-seq-start') this.#flow += 1;
    else if (type === 'flow-map-end' || type === 'flow-seq-end') this.#flow = Math.max(0, this.#flow - 1);
    if (!isInFlow && type !== 'space' && type !== 'newline' && (this.#isLineStart || MARKS.has(type))) {
      while ((this.#columns.at(-1) ?? -1) >= this.#column) this.#columns.pop();
      this.#columns.push(this.#column);
    }
    const end = part.lastIndexOf('\n') + 1;
    this.#column = end === 0 ? this.#column + part.length : part.length - end;
    this.#isLineStart = end === 0 ? this.#isLineStart && type === 'space' : end === part.length;
    return this.#flow > DEEPEST || this.#columns.length > 2 * DEEPEST;
  }
}

const MARKS: ReadonlySet<string | null> = new Set(['seq-item-ind', 'explicit-key-ind', 'map-value-ind']);
