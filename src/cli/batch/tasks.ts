// The blocks of all files, one after the other, as they are wanted.
import { WHOLE_FILE } from '../../batch/work.ts';
import { inert } from '../../document/inert.ts';
import { type Block, blocksOf } from '../../read/blocks.ts';
import type { Columns } from '../../read/columns.ts';
import { oldLetters, unknownColumns } from '../../read/records.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { unreadable } from '../draft.ts';
import type { World } from '../world.ts';
import type { Stop } from './resume.ts';
import type { Task } from './workers.ts';

export interface Reading {
  readonly files: readonly string[];
  readonly rubric: Rubric;
  readonly columns: Columns;
  /** Where an earlier run stopped. */
  readonly stop: Stop | null;
  /** Ends the reading, wherever it is. */
  readonly signal: AbortSignal;
  /** Told of every byte that was read. */
  readonly read: (bytes: number) => void;
  /** What a person should know about a file. */
  readonly note: (words: string, file: string) => void;
}

export async function* tasksOf(reading: Reading, world: World): AsyncGenerator<Task> {
  const { files, stop, signal } = reading;
  const stoppedIn = stop === null ? -1 : files.indexOf(stop.file);
  // One for all files: each listener stays as long as the run.
  const stopped = new Promise<null>((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  for (const [index, file] of files.entries()) {
    if (signal.aborted) return;
    const fromRow =
      index < stoppedIn ? Number.POSITIVE_INFINITY : index === stoppedIn ? (stop?.fromRow ?? 0) : 0;
    try {
      for await (const block of blocksIn(file, reading, stopped, world)) yield { block, file, fromRow };
    } catch (error) {
      yield { block: cannotBeRead(file, error), file, fromRow: 0 };
    }
  }
}

async function* blocksIn(
  file: string,
  reading: Reading,
  stopped: Promise<null>,
  world: World,
): AsyncGenerator<Block> {
  const { rubric, columns, read, note } = reading;
  const source = file === '-' ? world.stdin() : world.read(file);
  const chunks = counted(until(stopped, source), read);
  const { blocks, isCsv, isOld } = await blocksOf({ file, chunks }, rubric, columns);
  let isFirst = true;
  for await (const block of blocks) {
    if (isFirst && isCsv && 'pieces' in block) {
      const [first] = block.pieces;
      const unknown = first === undefined ? '' : unknownColumns(first, file, { columns });
      if (unknown !== '') note(unknown, file);
    }
    isFirst = false;
    yield block;
  }
  if (isOld()) note(oldLetters(file), file);
}

function cannotBeRead(file: string, error: unknown): Block {
  const { what, fix } = unreadable(file, error);
  return {
    pieces: [{ row: WHOLE_FILE, line: 1, isOnly: true, content: { kind: 'bad', what: inert(what), fix } }],
  };
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  read: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    read(chunk.length);
    yield chunk;
  }
}

/** What comes until somebody wants it to stop, also while nothing comes. */
async function* until(stopped: Promise<null>, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), stopped]);
      if (next === null || next.done === true) return;
      yield next.value;
    }
  } finally {
    // A stream that nobody reads any longer would keep the program waiting.
    (chunks as { destroy?: () => void }).destroy?.();
  }
}
