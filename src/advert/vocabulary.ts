// The words of a phrase book as a tree of letters, so that a word of an advert becomes one number while it is split off.

/** A word, or with `isStart` the start of any word. */
export interface SearchedText {
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
  readonly next: Uint16Array | Uint32Array;
  /** The last node that is reached through each node. */
  readonly lasts: readonly number[];
}

/** The typographic apostrophe is read as the plain one. */
const [APOSTROPHE, TYPOGRAPHIC] = [0x27, 0x2019];

/** The last letter of Latin Extended-B, and the signs beyond it that are capitals of letters before it: ẞ, K, Å. */
const LAST_LETTER = 0x24f;
const BEYOND = [0x1e9e, 0x212a, 0x212b, 0x2c7e, 0x2c7f];

/** Capitals with their small letters. Those whose small letter is longer than one are left out. */
export const CAPITALS: readonly (readonly [number, number])[] = [
  ...Array.from({ length: LAST_LETTER + 1 }, (_, code) => code),
  ...BEYOND,
].flatMap((code) => {
  const small = String.fromCharCode(code).toLowerCase();
  return small.length === 1 && small.charCodeAt(0) !== code ? [[code, small.charCodeAt(0)] as const] : [];
});

export function vocabularyOf(words: Iterable<string>): Vocabulary {
  const sorted = [...new Set(words)].sort();
  const { columns, width, letters } = columnsOf(sorted);
  const Nodes = letters < 0xffff ? Uint16Array : Uint32Array;
  const next = new Nodes((letters + 1) * width);
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
  for (const [capital, small] of CAPITALS) columns[capital] = columns[small] ?? 0;
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
  { word, isStart }: SearchedText,
): readonly [number, number] {
  let node = 0;
  for (let at = 0; at < word.length; at += 1)
    node = next[node * width + (columns[word.charCodeAt(at)] ?? 0)] ?? 0;
  return [codeAt(node, false), isStart ? codeAt(lasts[node] ?? node, true) : codeAt(node, false)];
}
