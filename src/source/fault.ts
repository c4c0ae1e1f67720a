// A fault in goodwork itself, met at one record. It costs that record, and is said in words of its own.
import type { Problem } from './problem.ts';

/** What is said of the record. Nothing of it is quoted, and nothing of the error, which may quote it. */
export function atFault(file: string, line: number, error: unknown): Problem {
  const kind = error instanceof Error ? error.name : typeof error;
  return {
    file,
    line,
    what: `This is a fault in goodwork, and not in the record (${kind})`,
    fix: 'Tell whoever looks after goodwork, and keep the record.',
  };
}

/** Where it came up, for whoever mends it. */
export function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.name) : String(error);
}
