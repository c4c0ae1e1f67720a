// Who does the blocks: this thread, or several others; and the results in the order of the blocks, whoever is done first.
import { availableParallelism } from 'node:os';
import { type BatchSetup, type BlockResult, type BlockTask, lostBlock } from '../../batch/block-task.ts';
import type { Host } from '../../host/host.ts';
import { unusable } from '../../source/problem.ts';

interface Workers {
  do(task: BlockTask): Promise<BlockResult>;
  /** So many blocks are under way at once: enough that nobody waits, and few enough to hold. */
  readonly most: number;
  end(): Promise<void>;
}

/** A block that somebody failed at is lost alone. */
export async function workersFor(count: number, setup: BatchSetup, host: Host): Promise<Workers> {
  const workers = await startedWorkers(count, setup, host);
  return {
    ...workers,
    do: (task) => workers.do(task).catch((error: unknown) => lostBlock(task, error, setup.wanted)),
  };
}

async function startedWorkers(count: number, setup: BatchSetup, host: Host): Promise<Workers> {
  if (count === 1) {
    const { blockProcessorOf: workOf } = await import('../../batch/process-block.ts');
    const work = workOf(setup);
    return {
      do: async (task) => {
        // Nothing is heard while a block is done: a signal to stop is let in before the next.
        await new Promise((heard) => setImmediate(heard));
        return work(task);
      },
      most: 1,
      end: async () => undefined,
    };
  }
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: host.ownPath('dist/batch-worker.js'),
    runtime: 'worker_threads',
    minThreads: count,
    maxThreads: count,
    isolateWorkers: false,
    name: 'doBlock',
    workerData: setup,
  });
  return {
    do: (task) => {
      const transferList = 'lines' in task.block ? [task.block.lines.buffer as ArrayBuffer] : [];
      return pool.run(task, { transferList });
    },
    most: 2 * count + 1,
    end: () => pool.destroy(),
  };
}

const MOST_WORKERS = 64;

/** `--workers`: a whole number, or `all` for every core of the machine. */
export function workersOf(written: string | undefined): number {
  if (written === undefined) return 1;
  if (written === 'all') return Math.min(availableParallelism(), MOST_WORKERS);
  const count = Number(written);
  if (/^\d{1,3}$/.test(written) && count >= 1 && count <= MOST_WORKERS) return count;
  const fix = `Write a whole number from 1 to ${MOST_WORKERS}, or all.`;
  throw unusable('--workers', 'This is not a number of workers', fix);
}

/** The results of tasks in their order, with at most `most` of them under way. */
export async function* inOrder(
  tasks: AsyncIterable<BlockTask>,
  workers: Workers,
): AsyncGenerator<{ task: BlockTask; done: BlockResult }> {
  const under: { task: BlockTask; done: Promise<BlockResult> }[] = [];
  try {
    for await (const task of tasks) {
      const done = workers.do(task);
      // It is waited for in its turn; until then nobody listens.
      done.catch(() => undefined);
      under.push({ task, done });
      if (under.length < workers.most) continue;
      const first = under.shift();
      if (first !== undefined) yield { task: first.task, done: await first.done };
    }
    for (const { task, done } of under.splice(0)) yield { task, done: await done };
  } finally {
    for (const { done } of under) await done.catch(() => undefined);
  }
}
