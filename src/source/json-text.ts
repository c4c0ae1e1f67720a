// A JSON text as a document that knows its places.
import { isTooDeep, tooDeep } from './depth.ts';
import type { Documents, Path } from './document.ts';
import { offsetsIn, repeatedKeysIn } from './json-places.ts';
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
