// How deep a text may nest maps and lists before it is not read.
import type { Problem } from './problem.ts';

/** Maps and lists inside each other. Nothing that a person or a job board writes comes near it. */
export const DEEPEST = 100;

/** Without recursion, which is what would overflow here. */
export function isTooDeep(value: unknown): boolean {
  let layer: unknown[] = [value];
  for (let depth = 0; layer.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    layer = layer.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}

/** The one problem of a text that is nested too deeply. */
export function tooDeep(file: string): { readonly problems: readonly Problem[] } {
  return {
    problems: [
      {
        file,
        line: 1,
        column: 1,
        what: 'This is nested too deeply to read',
        fix: 'Write it with fewer brackets inside each other.',
      },
    ],
  };
}
