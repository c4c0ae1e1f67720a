// A fault in goodwork itself, met at one record. Only that record is lost, and the message for it quotes nothing.
import type { Problem } from './problem.ts';

/** What the person is told. It quotes neither the record nor the error, which may quote the record. */
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
