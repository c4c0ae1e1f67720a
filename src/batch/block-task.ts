// What a thread is told of a batch and of each block, and what it gives back: plain values that can be handed over.

import type { GazetteerFile, PhraseLexiconFile } from '../advert/lexicon-shape.ts';
import type { Criteria, Judgement } from '../assess/judgement.ts';
import type { RecordBlock } from '../read/blocks.ts';
import type { ColumnMap } from '../read/column-map.ts';
import type { ColumnsFile } from '../read/columns.ts';
import { safeJson } from '../source/escape.ts';
import { atFault, type Problem, sayTogether, traceOf } from '../source/problem.ts';
import { KEYS } from './duplicate-index.ts';
import type { Summary } from './summary.ts';

export interface WantedOutput {
  /** How each record is written; `none` where only the summary is wanted. */
  readonly rows: 'compact' | 'full' | 'csv' | 'cells' | 'none';
  /** What ends each line. */
  readonly end: '\n' | ',\n' | '';
  /** Whether a record that cannot be read has a line of its own among the others. */
  readonly inlineErrors: boolean;
  readonly summary: boolean;
  /** Whether what could not be read is kept as it stood. */
  readonly rejects: boolean;
  /** Nothing of a client reaches what is printed or counted. */
  readonly isForEmployer: boolean;
  /** Tells lines apart that were made with other rates, options or versions. */
  readonly settings: string;
}

/** Everything a thread needs to know, as plain values that can be handed to it. */
export interface BatchSetup extends Required<Criteria> {
  readonly phrases: PhraseLexiconFile;
  readonly places: GazetteerFile;
  readonly columns: ColumnsFile;
  readonly map: ColumnMap;
  readonly wanted: WantedOutput;
}

export interface Trouble {
  readonly row: number;
  readonly problems: readonly Problem[];
  /** The record as it stood: for those who mend it. Null where it is not kept. */
  readonly record: unknown;
  /** Where a fault of ours came up; null where the record is at fault. */
  readonly trace: string | null;
}

export interface BlockResult {
  /** A line for each record that was read and each inline error, in order. */
  readonly lines: Uint8Array;
  /** The row of each record, those before `fromRow` first; and its keys, zeros for an error. */
  readonly rows: Uint32Array;
  readonly keys: Uint32Array;
  /** How many of them are before `fromRow` and have no line. */
  readonly skipped: number;
  /** Records that were read and have a line. */
  readonly records: number;
  /** Records before `fromRow` that could not be read: they were said in the earlier run. */
  readonly skippedTroubles: readonly Trouble[];
  readonly troubles: readonly Trouble[];
  readonly notes: readonly { readonly row: number; readonly notes: readonly string[] }[];
  /** Some of it was read as Windows-1252. */
  readonly isWindows1252: boolean;
  readonly found: FoundSoFar;
  readonly summary: Summary | null;
}

export interface BlockTask {
  readonly block: RecordBlock;
  readonly file: string;
  /** What stands before this row was done in an earlier run. */
  readonly fromRow: number;
  /** Rows that came before the first of this file, where it is a part of another. */
  readonly rowsBefore: number;
}

/** The row of what is wrong with a file as a whole. */
export const WHOLE_FILE = 0;

/** `{"file","row","error"}`: the first thing that is wrong, in words. */
export function errorLine(file: string, row: number, problems: readonly Problem[]): string {
  return safeJson({ file, row: row === WHOLE_FILE ? null : row, error: sayTogether(problems) });
}

/**
 * A block that goodwork failed at as a whole, such as in a thread that ran out of memory: the run goes on without it. Named by
 * its first row: how many rows it had is no longer known.
 */
export function lostBlock(task: BlockTask, error: unknown, { inlineErrors, end }: WantedOutput): BlockResult {
  const { block, file, rowsBefore } = task;
  const row = rowsBefore + ('lines' in block ? block.firstRow : (block.records[0]?.row ?? 1));
  const fault = atFault(file, row, error);
  const problems = [{ ...fault, what: `${fault.what}, and rows from here on are missing` }];
  const line = inlineErrors ? errorLine(file, row, problems) + end : '';
  return {
    lines: new TextEncoder().encode(line),
    rows: Uint32Array.from(inlineErrors ? [row] : []),
    keys: new Uint32Array(inlineErrors ? KEYS : 0),
    skipped: 0,
    records: 0,
    skippedTroubles: [],
    troubles: [{ row, problems, record: null, trace: traceOf(error) }],
    notes: [],
    isWindows1252: false,
    found: { ...NOTHING_FOUND },
    summary: null,
  };
}

/** What `--fail-on` looks for, in one record or in many. */
export interface FoundSoFar {
  legal: boolean;
  poor: boolean;
  unknown: boolean;
  conditions: boolean;
}

export const NOTHING_FOUND: Readonly<FoundSoFar> = {
  legal: false,
  poor: false,
  unknown: false,
  conditions: false,
};

/** Adds what one record has. A check that only asks is no finding. */
export function findIn({ legal, rated, conditions }: Judgement, found: FoundSoFar): void {
  found.legal ||= legal.some(({ strength }) => strength !== 'ask');
  found.conditions ||= conditions.some(({ met }) => met === 'no');
  for (const { level, questions } of rated) {
    if (level === 'poor') found.poor = true;
    else if (level === null && questions > 0) found.unknown = true;
  }
}
