// Phrases of the phrase book, looked for word by word: `pension*` any ending, `..` up to four words between.
import type { Passage } from './passage.ts';

/** Words that may stand between the two sides of `..`. */
const GAP = 4;

interface Step {
  readonly word: string;
  readonly isStart: boolean;
  /** Any words may come before it. */
  readonly afterGap: boolean;
}

/** Phrases by the first letters of their first word. */
export interface Phrases {
  readonly exact: ReadonlyMap<string, readonly (readonly Step[])[]>;
  readonly starting: readonly { readonly start: string; readonly phrases: readonly (readonly Step[])[] }[];
}

export interface Hit {
  /** Indexes of its first and its last word. */
  readonly first: number;
  readonly last: number;
}

export function phrasesOf(lines: readonly string[]): Phrases {
  const exact = new Map<string, Step[][]>();
  const starting = new Map<string, Step[][]>();
  for (const line of lines) {
    const steps = stepsOf(line);
    const [first] = steps;
    if (first === undefined) continue;
    const map = first.isStart ? starting : exact;
    map.set(first.word, [...(map.get(first.word) ?? []), steps]);
  }
  return { exact, starting: [...starting].map(([start, phrases]) => ({ start, phrases })) };
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

/** Every place where a phrase stands, within one sentence; the longest at each start. */
export function hitsOf(phrases: Phrases, passage: Passage): Hit[] {
  const hits: Hit[] = [];
  const { words } = passage;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    let best = -1;
    for (const phrase of phrases.exact.get(word) ?? []) best = Math.max(best, matched(phrase, at, passage));
    for (const { start, phrases: these } of phrases.starting)
      if (word.startsWith(start))
        for (const phrase of these) best = Math.max(best, matched(phrase, at, passage));
    if (best >= 0) hits.push({ first: at, last: best });
  }
  return hits;
}

/** The last word of the phrase where it stands here, or -1. */
function matched(phrase: readonly Step[], first: number, { words, sentences }: Passage): number {
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
