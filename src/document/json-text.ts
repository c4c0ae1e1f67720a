// A JSON text as a document that knows its places.
import { isTooDeep, tooDeep } from './depth.ts';
import { type Documents, unplaced } from './document.ts';
import type { Place } from './problem.ts';
import { DUPLICATE } from './yaml-problems.ts';
import { readYaml } from './yaml-text.ts';

/** Reads JSON. Strict as JSON is, and a duplicate key is a problem too. */
export function readJson(text: string, file: string): Documents {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof RangeError) return tooDeep(file);
    const place = placeOfJsonError(text, (error as SyntaxError).message);
    return {
      problems: [
        {
          file,
          ...place,
          what: text.trim() === '' ? 'The file is empty' : 'This is not JSON from here on',
          fix: 'Check the commas, quotes and brackets just before this place.',
        },
      ],
    };
  }
  if (isTooDeep(value)) return tooDeep(file);
  const asYaml = readYaml(text, file);
  if ('documents' in asYaml) {
    const [document] = asYaml.documents;
    return { documents: [document === undefined ? unplaced(file, value) : { ...document, value }] };
  }
  const duplicates = asYaml.problems.filter(({ what }) => what === DUPLICATE);
  return duplicates.length > 0 ? { problems: duplicates } : { documents: [unplaced(file, value)] };
}

function placeOfJsonError(text: string, message: string): Place {
  const offset = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
