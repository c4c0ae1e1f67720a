// Phrases of the phrase book, looked for word by word: `pension*` any ending, `..` up to four words between.
import type { Passage } from './passage.ts';
import { codeCount, codesOf, type Sought, type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** Words that may stand between the two sides of `..`. */
const GAP = 4;

interface Step extends Sought {
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

/** Where each set of phrases stands in one passage. */
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

interface Entry {
  readonly set: Phrases;
  /** What follows the first word. */
  readonly rest: readonly CodedStep[];
  /** What the very next word must be: most phrases are ruled out by it. */
  readonly low: number;
  readonly high: number;
}

/** No word at all has the code -1: any next word will do, or none. */
const NO_WORD = -1;
const ANY = { low: NO_WORD, high: 0x3fffffff };

/** All sets of phrases, by the codes of their first words: a passage is gone through once for all of them. */
export interface PhraseIndex {
  readonly vocabulary: Vocabulary;
  readonly begins: readonly (Begun | null)[];
}

/** The phrases that begin with a word. */
interface Begun {
  /** Those whose very next word is one certain word, by its code. */
  readonly next: ReadonlyMap<number, readonly Entry[]>;
  readonly others: readonly Entry[];
}

export function phraseIndex(sets: readonly Phrases[]): PhraseIndex {
  const words = sets.flatMap(({ phrases }) => phrases.flatMap((steps) => steps.map(({ word }) => word)));
  const vocabulary = vocabularyOf(words);
  const begun = new Map<number, { next: Map<number, Entry[]>; others: Entry[] }>();
  for (const set of sets) {
    for (const [first, ...more] of set.phrases) {
      if (first === undefined) continue;
      const [low, high] = codesOf(vocabulary, first);
      const rest = more.map((step) => coded(vocabulary, step));
      const { low: nextLow, high: nextHigh } = rest[0]?.reach === 1 ? rest[0] : ANY;
      const entry = { set, rest, low: nextLow, high: nextHigh };
      for (let code = low; code <= high; code += 1) {
        const here = heldIn(begun, code, () => ({ next: new Map(), others: [] }));
        if (nextLow === nextHigh) heldIn(here.next, nextLow, () => [] as Entry[]).push(entry);
        else here.others.push(entry);
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
export function findPhrases(
  { begins }: PhraseIndex,
  codes: ArrayLike<number>,
  sentences: ArrayLike<number>,
): Hits {
  const hits = new Map<Phrases, Hit[]>();
  for (let first = 0; first < codes.length; first += 1) {
    const here = begins[codes[first] ?? 0] ?? null;
    if (here === null) continue;
    const next = codes[first + 1] ?? NO_WORD;
    for (const { set, rest, low, high } of here.others) {
      if (next < low || next > high) continue;
      const last = lastOf(rest, first, codes, sentences);
      if (last >= 0) keep(hits, set, first, last);
    }
    const certain = here.next.size === 0 ? undefined : here.next.get(next);
    if (certain === undefined) continue;
    for (const { set, rest } of certain) {
      const last = lastOf(rest, first, codes, sentences);
      if (last >= 0) keep(hits, set, first, last);
    }
  }
  return hits;
}

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
export function hitsOf(phrases: Phrases, { hits }: Passage): readonly Hit[] {
  return hits.get(phrases) ?? [];
}

function isBetween(low: number, code: number, high: number): boolean {
  return low <= code && code <= high;
}

/** The last word of the phrase where it stands here, or -1. */
function lastOf(
  rest: readonly CodedStep[],
  first: number,
  codes: ArrayLike<number>,
  sentences: ArrayLike<number>,
): number {
  let at = first;
  for (const { low, high, reach } of rest) {
    const furthest = at + reach;
    do at += 1;
    while (at <= furthest && !isBetween(low, codes[at] ?? NO_WORD, high));
    if (at > furthest || sentences[at] !== sentences[first]) return -1;
  }
  return at;
}
