// A document held to a zod shape, and to what must be true across it.
import * as z from 'zod/v4/core';
import type { Document, Path } from './document.ts';
import { atMost, MOST_PROBLEMS, type Place, type Problem } from './problem.ts';
import { repairForValidation } from './repaired-for-validation.ts';
import { knownKeys, problemsOf, sizeOf, unknownKey, type Wording } from './shape-problems.ts';

/** The value in its shape, or every problem found. */
export type Validated<T> = { readonly value: T } | { readonly problems: readonly Problem[] };

/** Holds a document to a shape. */
export function shaped<T>(document: Document, shape: z.$ZodType<T>, wording: Wording = {}): Validated<T> {
  const result = z.safeParse(shape, document.value, { error: knownKeys });
  if (result.success) return { value: result.data };
  const { issues } = result.error;
  const problems: Problem[] = [];
  // Finding a place and a likely name is slow, so it is done only for as many problems as anybody reads.
  const count = issues.reduce((sum, issue) => sum + sizeOf(issue), 0);
  for (const issue of issues) {
    if (problems.length > MOST_PROBLEMS) break;
    problems.push(...problemsOf(issue, [], document, wording));
  }
  return { problems: atMost(problems, Math.max(0, count - problems.length)) };
}

/**
 * Holds a document to a shape and to what must be true across it, and reports both together: where the shape is wrong,
 * the rest is checked with stand-ins in the wrong places.
 */
export function validate<T>(
  document: Document,
  shape: z.$ZodType<T>,
  meaning: (value: T) => readonly Problem[],
  wording: Wording = {},
): Validated<T> {
  const result = shaped(document, shape, wording);
  const lost = lostKeys(document.value).map((path) => unknownKey(path, document, wording));
  if ('value' in result) {
    const problems = [...lost, ...meaning(result.value)];
    return problems.length > 0 ? { problems: atMost(problems) } : result;
  }
  if (result.problems.length > MOST_PROBLEMS) return result;
  const rest = repairForValidation(document.value, shape);
  if (rest === null) return result;
  const standIns = new Set(rest.paths.map((path) => placeKey(document.place(path))));
  const more = meaning(rest.value).filter((problem) => !standIns.has(placeKey(problem)));
  return { problems: atMost([...result.problems, ...more]) };
}

/** Shapes that allow any key would let this one pass in silence. */
function lostKeys(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    return key === '__proto__' ? [here] : lostKeys(inside, here);
  });
}

function placeKey({ line, column }: Partial<Place>): string {
  return `${line}:${column}`;
}
