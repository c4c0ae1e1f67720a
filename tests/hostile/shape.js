// A shape of hostile input: a small file that grows, and the words it is given to goodwork with.
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Shape
 * @property {string} name
 * @property {string} file what the file is called: its ending says how it is read
 * @property {(n: number, random: Random) => string | Uint8Array} make about `n` characters; the smallest of its kind for 0
 * @property {readonly string[] | null} words of the command line; null: read by `batch`, beside other files
 * @property {Readonly<Record<string, string>>} beside other files the words name
 * @property {number} size characters for a count of the work; a shape that makes much of little has fewer
 * @property {number} most characters for the bench, where more would only be more output
 * @property {readonly string[]} keeps titles that must come out of `batch`, whatever stands between them
 *
 * @typedef {import('./random.js').Random} Random
 */

const SIZE = 3000;

/**
 * @param {string} name
 * @param {string} file
 * @param {Shape['make']} make
 * @param {{ words?: string, beside?: Record<string, string>, size?: number, most?: number, keeps?: string[] }} [more]
 * @returns {Shape}
 */
export function shape(name, file, make, more = {}) {
  const { beside = {}, size = SIZE, most = Number.POSITIVE_INFINITY, keeps = [] } = more;
  return { name, file, make, words: more.words?.split(' ') ?? null, beside, size, most, keeps };
}

/** Pieces until there are `n` characters, one at least. `piece` is text, or makes the text of its number. */
export function filled(n, piece) {
  const parts = [];
  for (let length = 0; length < n || parts.length === 0; ) {
    const part = typeof piece === 'string' ? piece : piece(parts.length);
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}

/** `open` again and again, then `inside`, then as many of `close`. */
export function nested(n, open, inside, close) {
  const depth = Math.max(1, Math.floor(n / (open.length + close.length)));
  return open.repeat(depth) + inside + close.repeat(depth);
}

/** Each line one space further in than the one before. */
export function stairs(n, line) {
  return Array.from({ length: Math.ceil(Math.sqrt(2 * n)) + 1 }, (_, i) => ' '.repeat(i) + line).join('');
}

/** What stands between the first and the last of a list, which are good. */
export const GOOD = ['GOODA', 'GOODB'];
/** Names that every plain object answers to. */
export const BUILT_IN = [
  ...new Set([Object, Function].flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype))),
];

/** A summary as goodwork prints it. */
export function wholeSummary() {
  const page = readFileSync(new URL('../golden/batch-summary-json.md', import.meta.url), 'utf8');
  return JSON.parse(page.slice(page.indexOf('{\n'), page.lastIndexOf('\n}') + 2));
}
