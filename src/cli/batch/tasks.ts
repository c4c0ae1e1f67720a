// The blocks of all files, one after the other, as they are wanted.

import { type BlockTask, WHOLE_FILE } from '../../batch/block-task.ts';
import { isOfTheMachine, unreadable } from '../../host/file-error.ts';
import type { Host } from '../../host/host.ts';
import { blocksOf, type RecordBlock } from '../../read/blocks.ts';
import type { Columns } from '../../read/columns.ts';
import type { DocumentReader } from '../../read/read-document.ts';
import { unknownColumns, windows1252Note } from '../../read/records.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { neutralise } from '../../source/neutralise.ts';
import { atFault, traceOf } from '../../source/problem.ts';
import type { Input } from './inputs.ts';
import type { ResumePoint } from './resume.ts';

interface BlockReading {
  readonly files: readonly Input[];
  readonly rubric: Rubric;
  readonly columns: Columns;
  readonly pdf: DocumentReader;
  /** Where an earlier run stopped. */
  readonly stop: ResumePoint | null;
  /** Ends the reading, wherever it is. */
  readonly signal: AbortSignal;
  /** Told of every byte that was read. */
  readonly read: (bytes: number) => void;
  /** What a person should know about a file. */
  readonly note: (words: string, file: string) => void;
}

export async function* tasksOf(reading: BlockReading, host: Host): AsyncGenerator<BlockTask> {
  const { files, stop, signal } = reading;
  const stoppedIn = stop === null ? -1 : files.findIndex(({ name }) => name === stop.file);
  for (const [index, input] of files.entries()) {
    if (signal.aborted) return;
    const { name: file, rowsBefore } = input;
    const fromRow =
      index < stoppedIn ? Number.POSITIVE_INFINITY : index === stoppedIn ? (stop?.fromRow ?? 0) : 0;
    try {
      for await (const block of blocksIn(input, reading, host)) yield { block, file, fromRow, rowsBefore };
    } catch (error) {
      if (!signal.aborted) yield { block: cannotBeRead(file, error), file, fromRow: 0, rowsBefore };
    }
  }
}

async function* blocksIn(
  { path, name }: Input,
  reading: BlockReading,
  host: Host,
): AsyncGenerator<RecordBlock> {
  const { rubric, columns, pdf, read, note, signal } = reading;
  const source = path === '-' ? host.stdin() : host.read(path);
  const chunks = counted(until(signal, source), read);
  const { blocks, isCsv, isWindows1252, notes } = await blocksOf(
    { file: name, chunks },
    { rubric, columns: async () => columns, pdf },
  );
  let isFirst = true;
  for await (const block of blocks) {
    if (isFirst && isCsv && 'records' in block) {
      const [first] = block.records;
      const unknown = first === undefined ? '' : unknownColumns(first, name, columns);
      if (unknown !== '') note(unknown, name);
    }
    isFirst = false;
    yield block;
  }
  for (const words of notes()) note(words, name);
  if (isWindows1252()) note(windows1252Note(name), name);
}

/** What the machine says no to, or a fault of ours: the rest of this file is not read, and the next file is. */
function cannotBeRead(file: string, error: unknown): RecordBlock {
  const isFault = !isOfTheMachine(error);
  const { what, fix = '' } = isFault ? atFault(file, 1, error) : unreadable(file, error);
  const trace = isFault ? { trace: traceOf(error) } : {};
  return {
    records: [
      {
        row: WHOLE_FILE,
        line: 1,
        isOnly: true,
        content: { kind: 'bad', what: neutralise(what), fix, ...trace },
      },
    ],
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

/** What comes until it is to stop, also while nothing comes: a stream that is waited for is closed then. */
async function* until(signal: AbortSignal, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const close = () => (chunks as { destroy?: () => void }).destroy?.();
  signal.addEventListener('abort', close, { once: true });
  try {
    for await (const chunk of chunks) {
      if (signal.aborted) return;
      yield chunk;
    }
  } finally {
    signal.removeEventListener('abort', close);
    // A stream that nobody reads any longer would keep the program waiting.
    close();
  }
}
