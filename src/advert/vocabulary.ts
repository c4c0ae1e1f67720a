// The words of a phrase book as a tree of letters, so that a word of an advert becomes one number while it is split off.

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
  readonly columns: Uint16Array;
  /** How many columns each node has. */
  readonly width: number;
  /** The next node, by node and column; 0 where there is none. */
  readonly next: Int32Array;
  /** The last node that is reached through each node. */
  readonly lasts: readonly number[];
}

/** The typographic apostrophe is read as the plain one. */
const [APOSTROPHE, TYPOGRAPHIC] = [0x27, 0x2019];

export function vocabularyOf(words: Iterable<string>): Vocabulary {
  const sorted = [...new Set(words)].sort();
  const { columns, width, letters } = columnsOf(sorted);
  const next = new Int32Array((letters + 1) * width);
  const parents = [0];
  for (const word of sorted) {
    let node = 0;
    for (let at = 0; at < word.length; at += 1) {
      const place = node * width + (columns[word.charCodeAt(at)] ?? 0);
      let child = next[place] ?? 0;
      if (child === 0) {
        child = parents.length;
        next[place] = child;
        parents.push(node);
      }
      node = child;
    }
  }
  const lasts = parents.map((_, node) => node);
  for (let node = parents.length - 1; node > 0; node -= 1) {
    const parent = parents[node] ?? 0;
    lasts[parent] = Math.max(lasts[parent] ?? 0, lasts[node] ?? 0);
  }
  return { columns, width, next, lasts };
}

function columnsOf(words: readonly string[]): { columns: Uint16Array; width: number; letters: number } {
  const columns = new Uint16Array(0x10000);
  let width = 1;
  let letters = 0;
  for (const word of words) {
    letters += word.length;
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at);
      if (columns[code] !== 0) continue;
      columns[code] = width;
      width += 1;
    }
  }
  columns[TYPOGRAPHIC] = columns[APOSTROPHE] ?? 0;
  return { columns, width, letters };
}

/** The code of a word: the last node that its letters lead to, and whether it is longer than that. */
export function codeAt(node: number, isLonger: boolean): number {
  return 2 * node + (isLonger ? 1 : 0);
}

/** How many codes there are. */
export function codeCount({ lasts }: Vocabulary): number {
  return 2 * lasts.length;
}

/** The lowest and the highest code of what is sought, which must be in the vocabulary. */
export function codesOf(
  { columns, width, next, lasts }: Vocabulary,
  { word, isStart }: Sought,
): readonly [number, number] {
  let node = 0;
  for (let at = 0; at < word.length; at += 1)
    node = next[node * width + (columns[word.charCodeAt(at)] ?? 0)] ?? 0;
  return [codeAt(node, false), isStart ? codeAt(lasts[node] ?? node, true) : codeAt(node, false)];
}
