// A JSON text as a document that knows its places.

import { isTooDeep, tooDeep } from './depth.ts';
import type { Documents, Path } from './document.ts';
import { atMost, MOST_PROBLEMS, type Place } from './problem.ts';
import { DUPLICATE } from './yaml-problems.ts';

/** Reads JSON. Strict as JSON is, and a duplicate key is a problem too. */
export function readJson(text: string, file: string): Documents {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const what = text.trim() === '' ? 'The file is empty' : 'This is not JSON from here on';
    const fix = 'Check the commas, quotes and brackets just before this place.';
    return {
      problems: [{ file, ...placeIn(text, errorOffset(text, (error as SyntaxError).message)), what, fix }],
    };
  }
  if (isTooDeep(value)) return tooDeep(file);
  const repeated = repeatedKeysIn(text);
  if (repeated.length > 0) {
    const problems = repeated.slice(0, MOST_PROBLEMS).map((offset) => ({
      file,
      ...placeIn(text, offset),
      ...DUPLICATE,
    }));
    return { problems: atMost(problems, repeated.length - problems.length) };
  }
  const place = (path: Path) => placeIn(text, offsetsIn(text, path).value);
  const keyPlace = (path: Path) => placeIn(text, offsetsIn(text, path).key);
  return { documents: [{ file, value, place, keyPlace }] };
}

function errorOffset(text: string, message: string): number {
  return Number(/ at position (\d+)(?: \(.*\))?$/.exec(message)?.[1] ?? text.length);
}

function placeIn(text: string, offset: number): Place {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
}

const [QUOTE, BACKSLASH, COMMA, COLON, OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [
  34, 92, 44, 58, 91, 93, 123, 125,
];

/** Offsets of the value at a path and of its last key; where the path does not exist, of the nearest thing around it. */
function offsetsIn(text: string, path: Path): { readonly value: number; readonly key: number } {
  let value = afterSpace(text, 0);
  let key = value;
  for (const step of path) {
    const found = insideOf(text, value, step);
    if (found === null) return { value, key: value };
    ({ value, key } = found);
  }
  return { value, key };
}

function insideOf(text: string, map: number, step: string | number): { value: number; key: number } | null {
  const isMap = text.charCodeAt(map) === OPEN_MAP;
  if (!isMap && text.charCodeAt(map) !== OPEN_LIST) return null;
  let at = afterSpace(text, map + 1);
  for (let index = 0; !isClose(text.charCodeAt(at)); index += 1) {
    const key = at;
    let name: string | number = index;
    if (isMap) {
      const end = endOfString(text, key);
      name = textOf(text, key, end);
      at = afterSpace(text, afterSpace(text, end) + 1);
    }
    if (String(name) === String(step)) return { value: at, key };
    at = afterSpace(text, endOfValue(text, at));
    if (text.charCodeAt(at) === COMMA) at = afterSpace(text, at + 1);
  }
  return null;
}

/** Offsets of the keys that stand in their map already. */
function repeatedKeysIn(text: string): number[] {
  const repeated: number[] = [];
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === OPEN_MAP) open.push(new Set());
    else if (code === OPEN_LIST) open.push(null);
    else if (isClose(code)) open.pop();
    else if (code === QUOTE) {
      const end = endOfString(text, at);
      if (text.charCodeAt(afterSpace(text, end)) === COLON) {
        const keys = open.at(-1);
        const key = textOf(text, at, end);
        if (keys?.has(key)) repeated.push(at);
        keys?.add(key);
      }
      at = end - 1;
    }
  }
  return repeated;
}

function isClose(code: number): boolean {
  return code === CLOSE_MAP || code === CLOSE_LIST || Number.isNaN(code);
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 32) at += 1;
  return at;
}

/** The offset behind the string that starts here. */
function endOfString(text: string, from: number): number {
  let at = from + 1;
  for (let code = text.charCodeAt(at); code !== QUOTE && at < text.length; code = text.charCodeAt(at))
    at += code === BACKSLASH ? 2 : 1;
  return at + 1;
}

/** A string without its quotes. Two ways of writing one key are one key. */
function textOf(text: string, from: number, end: number): string {
  const written = text.slice(from, end);
  return written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1);
}

function endOfValue(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (depth === 0 && (code === COMMA || isClose(code))) return at;
    if (code === OPEN_MAP || code === OPEN_LIST) depth += 1;
    else if (isClose(code)) depth -= 1;
    at = code === QUOTE ? endOfString(text, at) : at + 1;
    if (depth === 0 && isClose(code)) return at;
  }
  return text.length;
}
