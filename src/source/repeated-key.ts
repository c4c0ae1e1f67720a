// Whether a key stands twice in one map of a JSON text. JSON.parse keeps the last of them and says nothing.
import { DEEPEST } from './depth.ts';

/**
 * The text has a key more than the value that was made of it. Text and value must belong together. Linear in both. A value that is
 * nested too deeply to be read counts as one that has: it must not be searched.
 */
export function hasRepeatedKey(text: string, value: unknown): boolean {
  const keys = keysInValue(value, 0);
  return keys !== likelyKeys(text) && keys !== keysInText(text);
}

/**
 * Counts colons right after a quote: never fewer than there are keys, as long as no key is kept apart from its colon.
 * As many as the value has means that none was lost. Infinity where it cannot be told.
 */
function likelyKeys(text: string): number {
  let count = 0;
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    const before = text.charCodeAt(at - 1);
    if (before === QUOTE) count += 1;
    else if (before <= SPACE) return Number.POSITIVE_INFINITY;
  }
  return count;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const SPACE = 0x20;

/** Counts strings that a colon follows. The text is known to be JSON. */
function keysInText(text: string): number {
  let keys = 0;
  let at = text.indexOf('"');
  while (at >= 0) {
    let end = at + 1;
    for (let code = text.charCodeAt(end); code !== QUOTE; code = text.charCodeAt(end))
      end += code === BACKSLASH ? 2 : 1;
    at = end + 1;
    let code = text.charCodeAt(at);
    // Spaces, tabs and line ends: all that may stand between a key and its colon.
    while (code <= SPACE) {
      at += 1;
      code = text.charCodeAt(at);
    }
    if (code === COLON) keys += 1;
    at = text.indexOf('"', at);
  }
  return keys;
}

/** NaN where it is nested too deeply, so that it equals no count: how deep a stack goes differs between threads. */
function keysInValue(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth > DEEPEST) return Number.NaN;
  let keys = 0;
  if (Array.isArray(value)) {
    for (const item of value) keys += keysInValue(item, depth + 1);
    return keys;
  }
  for (const key in value) {
    keys += 1;
    const inside = (value as Record<string, unknown>)[key];
    if (typeof inside === 'object') keys += keysInValue(inside, depth + 1);
  }
  return keys;
}
