// Phrases of the phrase book, looked for word by word: `pension*` any ending, `..` up to four words between.
import { codeCount, codesOf, type SearchedText, type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** Words that may stand between the two sides of `..`. */
const GAP = 4;

interface Step extends SearchedText {
  /** Any words may come before it. */
  readonly afterGap: boolean;
}

/** A set of phrases that mean the same. */
export interface Phrases {
  readonly phrases: readonly (readonly Step[])[];
}

export interface Hit {
  /** Indexes of its first and its last word. */
  readonly first: number;
  readonly last: number;
}

/** Where each set of phrases stands in one text. */
export type Hits = ReadonlyMap<Phrases, readonly Hit[]>;

export function phrasesOf(lines: readonly string[]): Phrases {
  return { phrases: lines.map(stepsOf).filter((steps) => steps.length > 0) };
}

function stepsOf(line: string): Step[] {
  const steps: Step[] = [];
  let afterGap = false;
  for (const part of line.toLowerCase().split(/[\s-]+/)) {
    if (part === '') continue;
    if (part === '..') {
      afterGap = true;
      continue;
    }
    const isStart = part.endsWith('*');
    steps.push({ word: isStart ? part.slice(0, -1) : part, isStart, afterGap });
    afterGap = false;
  }
  return steps;
}

/** A step in codes of the vocabulary: the lowest and the highest that fit. */
interface CodedStep {
  readonly low: number;
  readonly high: number;
  /** How many words on it may stand at most. */
  readonly reach: number;
}

/** A phrase of two words or more: its second word, and what follows that. */
interface Entry extends CodedStep {
  readonly set: Phrases;
  readonly rest: readonly CodedStep[];
}

/** All sets of phrases, by the codes of their first words: a text is gone through once for all of them. */
export interface PhraseIndex {
  readonly vocabulary: Vocabulary;
  readonly begins: readonly (Begun | null)[];
}

/** The phrases that begin with a word. */
interface Begun {
  /** Those that are this word alone. */
  readonly alone: Phrases[];
  /** Those whose very next word is one certain word, by its code: most are ruled out by it. */
  readonly next: Map<number, Entry[]>;
  readonly others: Entry[];
}

export function phraseIndex(sets: readonly Phrases[]): PhraseIndex {
  const words = sets.flatMap(({ phrases }) => phrases.flatMap((steps) => steps.map(({ word }) => word)));
  const vocabulary = vocabularyOf(words);
  const begun = new Map<number, Begun>();
  for (const set of sets) {
    for (const [first, ...more] of set.phrases) {
      if (first === undefined) continue;
      const [low, high] = codesOf(vocabulary, first);
      const [second, ...rest] = more.map((step) => coded(vocabulary, step));
      for (let code = low; code <= high; code += 1) {
        const here = heldIn(begun, code, () => ({ alone: [], next: new Map(), others: [] }));
        if (second === undefined) here.alone.push(set);
        else if (second.reach === 1 && second.low === second.high)
          heldIn(here.next, second.low, () => [] as Entry[]).push({ set, rest, ...second });
        else here.others.push({ set, rest, ...second });
      }
    }
  }
  const begins = Array.from({ length: codeCount(vocabulary) }, (_, code) => begun.get(code) ?? null);
  return { vocabulary, begins };
}

function coded(vocabulary: Vocabulary, step: Step): CodedStep {
  const [low, high] = codesOf(vocabulary, step);
  return { low, high, reach: step.afterGap ? 1 + GAP : 1 };
}

/** Every place where a phrase stands, within one sentence; the longest of each set at each start. */
export function findPhrases({ begins }: PhraseIndex, codes: Int32Array, sentences: Int32Array): Hits {
  const hits = new Map<Phrases, Hit[]>();
  for (let first = 0; first < codes.length; first += 1) {
    const here = begins[codes[first] as number] ?? null;
    if (here === null) continue;
    for (const set of here.alone) keep(hits, set, first, first);
    for (const entry of here.others) {
      const last = lastOf(entry, first, codes, sentences);
      if (last >= 0) keep(hits, entry.set, first, last);
    }
    if (here.next.size === 0 || first + 1 === codes.length) continue;
    for (const entry of here.next.get(codes[first + 1] as number) ?? NONE) {
      const last = lastOf(entry, first, codes, sentences);
      if (last >= 0) keep(hits, entry.set, first, last);
    }
  }
  return hits;
}

const NONE: readonly Entry[] = [];

/** Of a set only the longest phrase is kept that begins at a word. */
function keep(hits: Map<Phrases, Hit[]>, set: Phrases, first: number, last: number): void {
  const these = hits.get(set);
  const before = these?.at(-1);
  if (these === undefined) hits.set(set, [{ first, last }]);
  else if (before?.first !== first) these.push({ first, last });
  else if (before.last < last) these[these.length - 1] = { first, last };
}

function heldIn<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}

/** Where these phrases stand. */
export function hitsOf(phrases: Phrases, { hits }: { readonly hits: Hits }): readonly Hit[] {
  return hits.get(phrases) ?? [];
}

/** The last word of the phrase where it stands here, or -1. */
function lastOf(entry: Entry, first: number, codes: Int32Array, sentences: Int32Array): number {
  let at = placeOf(entry, first, codes);
  for (let index = 0; at >= 0 && index < entry.rest.length; index += 1) {
    if (sentences[at] !== sentences[first]) return -1;
    at = placeOf(entry.rest[index] as CodedStep, at, codes);
  }
  return at >= 0 && sentences[at] === sentences[first] ? at : -1;
}

/** The nearest word after this one that fits a step, or -1. */
function placeOf({ low, high, reach }: CodedStep, from: number, codes: Int32Array): number {
  const furthest = Math.min(from + reach, codes.length - 1);
  for (let at = from + 1; at <= furthest; at += 1) {
    const code = codes[at] as number;
    if (low <= code && code <= high) return at;
  }
  return -1;
}
