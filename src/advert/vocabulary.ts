// The words of a phrase book as a tree of letters, so that a word of an advert becomes one number while it is read.

/** A word, or with `isStart` the start of any word. */
export interface Sought {
  readonly word: string;
  readonly isStart: boolean;
}

/**
 * Letters lead from node to node. Nodes are numbered in the order of the alphabet, so that all words which start alike
 * have numbers in one stretch.
 */
export interface Vocabulary {
  /** The column of each UTF-16 code unit; 0 where no word of the book has it. */
  readonly columns: Uint8Array;
  /** How many columns each node has. */
  readonly width: number;
  /** The next node, by node and column; 0 where there is none. */
  readonly next: Int32Array;
  /** The last node that is reached through each node. */
  readonly lasts: Int32Array;
}

/** The typographic apostrophe is read as the plain one. */
const [APOSTROPHE, TYPOGRAPHIC] = [0x27, 0x2019];
const MOST_COLUMNS = 255;

export function vocabularyOf(words: Iterable<string>): Vocabulary {
  // In the order of the alphabet, so that nodes are made in it.
  const sorted = [...new Set(words)].toSorted((a, b) => (a < b ? -1 : 1));
  const columns = new Uint8Array(0x10000);
  let width = 1;
  let most = 1;
  for (const word of sorted) {
    most += word.length;
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at);
      if (columns[code] !== 0) continue;
      if (width > MOST_COLUMNS) throw new Error(`More than ${MOST_COLUMNS} letters in the phrase book`);
      columns[code] = width;
      width += 1;
    }
  }
  columns[TYPOGRAPHIC] = columns[APOSTROPHE] ?? 0;
  const next = new Int32Array(most * width);
  const lasts = new Int32Array(most);
  let count = 1;
  for (const word of sorted) {
    const path = [0];
    let node = 0;
    for (let at = 0; at < word.length; at += 1) {
      const place = node * width + (columns[word.charCodeAt(at)] ?? 0);
      if (next[place] === 0) {
        next[place] = count;
        count += 1;
      }
      node = next[place] ?? 0;
      path.push(node);
    }
    for (const one of path) lasts[one] = count - 1;
  }
  return { columns, width, next: next.slice(0, count * width), lasts: lasts.slice(0, count) };
}

/** The code of a word: the last node that its letters lead to, and whether it is longer than that. */
export function codeAt(node: number, isLonger: boolean): number {
  return 2 * node + (isLonger ? 1 : 0);
}

/** How many codes there are. */
export function codeCount({ lasts }: Vocabulary): number {
  return 2 * lasts.length;
}

/** The lowest and the highest code of what is sought. It must be a word of the vocabulary. */
export function codesOf(
  { columns, width, next, lasts }: Vocabulary,
  { word, isStart }: Sought,
): readonly [number, number] {
  let node = 0;
  for (let at = 0; at < word.length; at += 1)
    node = next[node * width + (columns[word.charCodeAt(at)] ?? 0)] ?? 0;
  return [codeAt(node, false), isStart ? codeAt(lasts[node] ?? node, true) : codeAt(node, false)];
}
