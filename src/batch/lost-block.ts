// A block that goodwork failed at as a whole, such as in a thread that ran out of memory: the run goes on without it.
import { faultAt, traceOf } from '../document/fault.ts';
import { NOTHING_FOUND } from './found.ts';
import { KEYS } from './keys.ts';
import { type Done, errorLine, type Task, type Wanted } from './work.ts';

/** It is named by its first row; how many rows it had is not known any longer. */
export function lostBlock(task: Task, error: unknown, { inlineErrors, end }: Wanted): Done {
  const { block, file, rowsBefore } = task;
  const row = rowsBefore + ('lines' in block ? block.firstRow : (block.pieces[0]?.row ?? 1));
  const fault = faultAt(file, row, error);
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
    isOld: false,
    found: { ...NOTHING_FOUND },
    summary: null,
  };
}
