// Phrases of the phrase book, looked for word by word: `pension*` any ending, `..` up to four words between.
import type { Passage } from './passage.ts';

/** Words that may stand between the two sides of `..`. */
const GAP = 4;
/** Phrases that start with part of a word are looked up by this many letters. */
const LETTERS = 3;

interface Step {
  readonly word: string;
  readonly isStart: boolean;
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

interface Entry {
  readonly set: Phrases;
  readonly steps: readonly Step[];
}

/** All sets of phrases, by their first words: a passage is gone through once for all of them. */
export interface PhraseIndex {
  readonly exact: ReadonlyMap<string, readonly Entry[]>;
  readonly starting: ReadonlyMap<string, readonly Entry[]>;
}

export function phraseIndex(sets: readonly Phrases[]): PhraseIndex {
  const exact = new Map<string, Entry[]>();
  const starting = new Map<string, Entry[]>();
  for (const set of sets) {
    for (const steps of set.phrases) {
      const [first] = steps;
      if (first === undefined) continue;
      const [map, key] = first.isStart ? [starting, first.word.slice(0, LETTERS)] : [exact, first.word];
      const there = map.get(key);
      if (there === undefined) map.set(key, [{ set, steps }]);
      else there.push({ set, steps });
    }
  }
  return { exact, starting };
}

/** Every place where a phrase stands, within one sentence; the longest of each set at each start. */
export function findPhrases({ exact, starting }: PhraseIndex, passage: Omit<Passage, 'hits'>): Hits {
  const hits = new Map<Phrases, Hit[]>();
  const { words } = passage;
  const add = ({ set, steps }: Entry, first: number) => {
    const last = matched(steps, first, passage);
    if (last < 0) return;
    const these = hits.get(set);
    if (these === undefined) {
      hits.set(set, [{ first, last }]);
      return;
    }
    const before = these.at(-1);
    if (before?.first !== first) these.push({ first, last });
    else if (before.last < last) these[these.length - 1] = { first, last };
  };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const here = exact.get(word);
    if (here !== undefined) for (const entry of here) add(entry, at);
    if (word.length < LETTERS) continue;
    const begun = starting.get(word.length === LETTERS ? word : word.slice(0, LETTERS));
    if (begun !== undefined)
      for (const entry of begun) if (word.startsWith(entry.steps[0]?.word ?? '')) add(entry, at);
  }
  return hits;
}

/** Where these phrases stand. */
export function hitsOf(phrases: Phrases, { hits }: Passage): readonly Hit[] {
  return hits.get(phrases) ?? [];
}

/** The last word of the phrase where it stands here, or -1. */
function matched(
  phrase: readonly Step[],
  first: number,
  { words, sentences }: Pick<Passage, 'words' | 'sentences'>,
): number {
  const sentence = sentences[first];
  let at = first;
  for (let step = 1; step < phrase.length; step += 1) {
    const { word, isStart, afterGap } = phrase[step] as Step;
    const furthest = at + 1 + (afterGap ? GAP : 0);
    let found = -1;
    for (let next = at + 1; next <= furthest && next < words.length; next += 1) {
      if (sentences[next] !== sentence) break;
      const here = words[next] ?? '';
      if (isStart ? here.startsWith(word) : here === word) {
        found = next;
        break;
      }
    }
    if (found < 0) return -1;
    at = found;
  }
  return at;
}
