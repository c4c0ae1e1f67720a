// A YAML text as documents that know their places.

import {
  Composer,
  CST,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  Lexer,
  LineCounter,
  type Node,
  Parser,
  visit,
  type Document as YamlDocument,
} from 'yaml';
import { DEEPEST, isTooDeep, tooDeep } from './depth.ts';
import type { Document, Documents, Path } from './document.ts';
import { atMost, type Place, type Problem } from './problem.ts';
import { plainly } from './yaml-problems.ts';

/** Reads YAML 1.2. Aliases, anchors, tags and duplicate keys are problems, and so is every warning. */
export function readYaml(text: string, file: string): Documents {
  const parts = composed(text);
  if (parts === 'too deep') return tooDeep(file);
  if (parts === 'too long') return tooLong(file);
  const { lines } = parts;
  const at = (offset: number): Place => placeIn(lines, offset);
  // A written tag is found twice: by the reader and by us.
  const said = new Set<string>();
  const problems = [...parts.found, ...parts.documents.flatMap(refused)].flatMap((one): Problem[] => {
    const place = at(one.offset);
    const { what, fix } = plainly(one);
    const same = `${place.line} ${what}`;
    if (said.has(same)) return [];
    said.add(same);
    return [{ file, ...place, what, ...(fix === undefined ? {} : { fix }) }];
  });
  if (problems.length > 0) return { problems: atMost(problems) };
  const documents = parts.documents
    .filter((document) => document.contents !== null)
    .map((document) => place(document, file, document.toJS() as unknown, at));
  return documents.some(({ value }) => isTooDeep(value)) ? tooDeep(file) : { documents };
}

function tooLong(file: string): Documents {
  const what = 'This has too many lines and words to be read in one go';
  return {
    problems: [{ file, line: 1, column: 1, what, fix: 'Divide it, with a line --- between the parts.' }],
  };
}

function place(
  document: YamlDocument,
  file: string,
  value: unknown,
  at: (offset: number) => Place,
): Document {
  const nodeAt = (path: Path) => (path.length === 0 ? document.contents : document.getIn(path, true));
  const valuePlace = (path: Path): Place => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = nodeAt(path.slice(0, length));
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return { line: 1, column: 1 };
  };
  const keyPlace = (path: Path): Place => {
    const parent = nodeAt(path.slice(0, -1));
    const last = path.at(-1);
    if (isMap(parent)) {
      for (const pair of parent.items) {
        if (isScalar(pair.key) && String(pair.key.value) === String(last) && pair.key.range) {
          return at(pair.key.range[0]);
        }
      }
    }
    return valuePlace(path);
  };
  return { file, value, place: valuePlace, keyPlace };
}

function placeIn(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** Anchors, aliases and tags hide what a file says, so they are not read; nor is a key that is there already. */
function refused(document: YamlDocument): YamlFind[] {
  const found: YamlFind[] = [];
  const refuse = (node: Node, code: string) =>
    found.push({ offset: node.range?.[0] ?? 0, code, message: '' });
  visit(document, (_key, node) => {
    if (isPair(node) || !isNode(node)) return undefined;
    if (isAlias(node)) refuse(node, 'ALIAS');
    else if (node.anchor !== undefined) refuse(node, 'ANCHOR');
    else if (node.tag !== undefined) refuse(node, 'TAG');
    if (!isMap(node)) return undefined;
    const keys = new Set<unknown>();
    for (const { key } of node.items) {
      if (!isScalar(key)) continue;
      if (keys.has(key.value)) refuse(key, 'DUPLICATE_KEY');
      keys.add(key.value);
    }
    return undefined;
  });
  return found;
}

/** What the reader of YAML finds wrong. */
interface YamlFind {
  readonly offset: number;
  readonly code: string;
  readonly message: string;
}

interface Composed {
  readonly documents: readonly YamlDocument[];
  readonly found: readonly YamlFind[];
  readonly lines: LineCounter;
}

/** Words, marks and spaces of one text: twenty times as many as the longest file of ours, and a second's work. */
const MOST_PARTS = 400_000;

function composed(text: string): Composed | 'too deep' | 'too long' {
  const lines = new LineCounter();
  const found: YamlFind[] = [];
  const composer = new Composer({ stringKeys: true, uniqueKeys: false });
  // Creating an error object is slow, and a damaged text has one on each line. Where it cannot be told to
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
  const documents: YamlDocument[] = [];
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
