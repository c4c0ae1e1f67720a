// A block that goodwork failed at as a whole, such as in a thread that ran out of memory: the run goes on without it.
import { atFault, traceOf } from '../source/fault.ts';
import { type BlockResult, type BlockTask, errorLine, type WantedOutput } from './block-task.ts';
import { KEYS } from './duplicate-index.ts';
import { NOTHING_FOUND } from './fail-on.ts';

/** Named by its first row: how many rows it had is no longer known. */
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
