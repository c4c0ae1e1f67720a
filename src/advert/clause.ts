// The words around a word: "Saturday" says little, "Monday to Saturday" says what is meant.

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A mention of at least so many words says enough. */
const ENOUGH = 3;
/** No quotation is widened beyond this. */
const LONGEST = 60;

/** Its part of a sentence or a line, where that is short; else the words themselves. */
export function clauseAround(text: string, { start, end }: Stretch): Stretch {
  if (text.slice(start, end).split(/[\s-]+/).length >= ENOUGH) return { start, end };
  const [from, to] = [lastEnd(text, start), firstEnd(text, end)];
  if (from === null || to === null || to - from > LONGEST) return { start, end };
  const words = text.slice(from, to);
  const first = words.search(/[\w£]/);
  return { start: Math.min(start, from + first), end: Math.max(end, from + words.trimEnd().length) };
}

/** What ends a part of a sentence or a line. A full stop does so only before a space. */
const PART = /[\n!?;|•\t,:()–—]|\.(?=\s|$)| - /g;

/** Just after the last end before a place; null where it is too far. */
function lastEnd(text: string, at: number): number | null {
  const from = Math.max(0, at - LONGEST);
  const last = [...text.slice(from, at).matchAll(PART)].at(-1);
  if (last === undefined) return from === 0 ? 0 : null;
  return from + last.index + last[0].length;
}

/** The first end after a place; null where it is too far. */
function firstEnd(text: string, at: number): number | null {
  const [first] = text.slice(at, at + LONGEST).matchAll(PART);
  if (first === undefined) return at + LONGEST >= text.length ? text.length : null;
  return at + first.index;
}
