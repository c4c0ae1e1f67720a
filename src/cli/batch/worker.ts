// What a thread of a batch runs: it is told once what to judge by, and then does block after block.
import { Tinypool } from 'tinypool';
import type { BatchSetup, BlockTask } from '../../batch/block-task.ts';
import { type BlockProcessor, blockProcessorOf } from '../../batch/process-block.ts';

let work: BlockProcessor | null = null;

/** Buffers are handed over, not copied. */
export function doBlock(task: BlockTask): unknown {
  work ??= blockProcessorOf(Tinypool.workerData as BatchSetup);
  const done = work(task);
  return Tinypool.move({
    [Tinypool.transferableSymbol]: [done.lines.buffer, done.rows.buffer, done.keys.buffer],
    [Tinypool.valueSymbol]: done,
  } as unknown as ArrayBuffer);
}
