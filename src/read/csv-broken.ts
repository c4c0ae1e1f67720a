// A row of a table whose quotation marks are wrong, and what is lost with it.
import type { RawContent } from './raw-record.ts';

export interface BrokenCsv {
  /** Where the mark stands, and the line from which on rows are looked for. */
  readonly line: number;
  readonly lookFrom: number;
  readonly what: string;
  /** Something stood there that is no row. */
  isMoreLost: boolean;
}

export const OPEN = 'A quotation mark that starts a cell here is never closed';
export const UNPAIRED = 'The quotation marks of this row do not go together';
export const CLOSE = 'Close it, and double each one that stands inside a cell.';

/** `again`: the line from which on rows could be told apart. */
export function contentOf({ what, lookFrom, isMoreLost }: BrokenCsv, again: number | null): RawContent {
  if (!isMoreLost) return { kind: 'bad', what, fix: CLOSE };
  if (again === null)
    return { kind: 'bad', what: `${what}, and no row after it could be told apart`, fix: CLOSE };
  const lines = again - 1 > lookFrom ? `Lines ${lookFrom} to ${again - 1} are` : `Line ${lookFrom} is`;
  return { kind: 'bad', what, fix: `${CLOSE} ${lines} not read.` };
}
