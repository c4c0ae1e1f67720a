// A file, a pipe or standard input, as bytes that arrive piece by piece.

export interface RecordSource {
  /** As the person named it; `-` is standard input. */
  readonly file: string;
  /** The buffer is reused: copy it to keep it. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** A source whose first bytes are known, with nothing taken from it. */
export interface OpenedSource extends RecordSource {
  readonly head: Uint8Array;
}

/** Enough to tell what is in a file. */
const HEAD = 64 * 1024;

export async function openSource({ file, chunks }: RecordSource): Promise<OpenedSource> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  while (length < HEAD && !ended) {
    const { value, done } = await iterator.next();
    if (done === true) ended = true;
    else {
      first.push(new Uint8Array(value));
      length += value.length;
    }
  }
  const head = joined(first, length);
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      if (head.length > 0) yield head;
      while (!ended) {
        const { value, done } = await iterator.next();
        if (done === true) return;
        yield value;
      }
    } finally {
      // Close the file where the reader stops early.
      if (!ended) await iterator.return?.();
    }
  }
  return { file, head, chunks: all() };
}

export function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks;
  if (only !== undefined && chunks.length === 1) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
