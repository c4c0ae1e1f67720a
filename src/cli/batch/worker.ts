// What a thread of a batch runs: it is told once what to judge by, and then does block after block.
import { Tinypool } from 'tinypool';
import { type Setup, type Task, type Work, workOf } from '../../batch/work.ts';

let work: Work | null = null;

/** Buffers are handed over, not copied. */
export function doBlock(task: Task): unknown {
  work ??= workOf(Tinypool.workerData as Setup);
  const done = work(task);
  return Tinypool.move({
    [Tinypool.transferableSymbol]: [done.lines.buffer, done.rows.buffer, done.keys.buffer],
    [Tinypool.valueSymbol]: done,
  } as unknown as ArrayBuffer);
}
