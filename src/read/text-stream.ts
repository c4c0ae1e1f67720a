// Bytes as text, piece by piece: UTF-8, UTF-16 with its mark, and Windows-1252 wherever bytes are not UTF-8.
import { utf16Of } from './decode.ts';
import { joined, type Opened } from './source.ts';

export interface TextStream {
  /** Without the mark at the start. The pieces depend on the chunks; their sum does not. */
  readonly texts: AsyncIterable<string>;
  /** Whether some of it was read as Windows-1252; known when all has been read. */
  isOld(): boolean;
}

/** Letters beyond ASCII never run on for longer in a text. */
const LONGEST_RUN = 64 * 1024;

export function textStream({ head, chunks }: Opened): TextStream {
  let old = false;
  const wide = utf16Of(head);
  async function* narrow(): AsyncGenerator<string> {
    let rest: Uint8Array = new Uint8Array();
    let isFirst = true;
    const mark = (text: string) => {
      const bare = isFirst ? text.replace(/^\ufeff/, '') : text;
      isFirst = false;
      return bare;
    };
    for await (const chunk of chunks) {
      const all = rest.length === 0 ? chunk : joined([rest, chunk], rest.length + chunk.length);
      const end = afterLastAscii(all);
      if (end === 0) {
        rest = new Uint8Array(all);
        continue;
      }
      const { text, isOld } = decodeRuns(all.subarray(0, end));
      old ||= isOld;
      rest = new Uint8Array(all.subarray(end));
      yield mark(text);
    }
    if (rest.length === 0) return;
    const { text, isOld } = decodeRuns(rest);
    old ||= isOld;
    yield mark(text);
  }
  async function* both(encoding: string): AsyncGenerator<string> {
    const decoder = new TextDecoder(encoding);
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  }
  return { texts: wide === null ? narrow() : both(wide), isOld: () => old };
}

/** A letter is never cut in two: text is cut after a byte that is a letter by itself. */
function afterLastAscii(bytes: Uint8Array): number {
  for (let end = bytes.length; end > 0; end -= 1) {
    if ((bytes[end - 1] ?? 0) < 0x80) return end;
    if (bytes.length - end > LONGEST_RUN) return bytes.length;
  }
  return 0;
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const OLD = new TextDecoder('windows-1252');

/** Each run of bytes beyond ASCII by itself is UTF-8, or else Windows-1252: so it does not matter where a text is cut. */
export function decodeRuns(bytes: Uint8Array): { readonly text: string; readonly isOld: boolean } {
  try {
    return { text: UTF_8.decode(bytes), isOld: false };
  } catch {
    // Some of it is not UTF-8: find out which.
  }
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const isPlain = (bytes[at] ?? 0) < 0x80;
    let end = at + 1;
    while (end < bytes.length && (bytes[end] ?? 0) < 0x80 === isPlain) end += 1;
    const run = bytes.subarray(at, end);
    parts.push(isPlain ? OLD.decode(run) : runText(run));
    at = end;
  }
  return { text: parts.join(''), isOld: true };
}

function runText(run: Uint8Array): string {
  try {
    return UTF_8.decode(run);
  } catch {
    return OLD.decode(run);
  }
}
