// Bytes as text, piece by piece: UTF-8, UTF-16 with its mark, and Windows-1252 wherever bytes are not UTF-8.
import { NUL, utf16Of } from './decode.ts';
import { windows1252 } from './old-letters.ts';
import { joined, type OpenedSource } from './source.ts';

export interface TextStream {
  /** Without marks of byte order where a line starts. The pieces depend on the chunks; their sum does not. */
  readonly texts: AsyncIterable<string>;
  /** Whether some of it was read as Windows-1252; known when all has been read. */
  isWindows1252(): boolean;
  /** Whether there is a NUL in what has come so far. */
  hasNul(): boolean;
}

/** Longer runs of letters beyond ASCII are taken in parts. */
const LONGEST_RUN = 4096;

export function textStream({ head, chunks }: OpenedSource): TextStream {
  let [old, nul] = [false, false];
  const wide = utf16Of(head);
  async function* narrow(): AsyncGenerator<string> {
    let rest: Uint8Array = new Uint8Array();
    for await (const chunk of chunks) {
      const all = rest.length === 0 ? chunk : joined([rest, chunk], rest.length + chunk.length);
      const end = afterLastWhole(all);
      const { text, isWindows1252 } = decodeRuns(all.subarray(0, end));
      old ||= isWindows1252;
      rest = new Uint8Array(all.subarray(end));
      yield text;
    }
    const { text, isWindows1252 } = decodeRuns(rest);
    old ||= isWindows1252;
    yield text;
  }
  async function* both(encoding: string): AsyncGenerator<string> {
    const decoder = new TextDecoder(encoding, { ignoreBOM: true });
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  }
  async function* unmarked(texts: AsyncIterable<string>): AsyncGenerator<string> {
    let isLineStart = true;
    for await (const one of texts) {
      if (one === '') continue;
      nul ||= one.includes(NUL);
      const text = withoutMarks(one, isLineStart);
      isLineStart = one.endsWith('\n') || (isLineStart && text === '');
      if (text !== '') yield text;
    }
  }
  return {
    texts: unmarked(wide === null ? narrow() : both(wide)),
    isWindows1252: () => old,
    hasNul: () => nul,
  };
}

/** Files that are joined together have a mark of byte order at the start of each. */
export function withoutMarks(text: string, isLineStart: boolean): string {
  if (!text.includes('\ufeff')) return text;
  const bare = text.replaceAll(/\n\ufeff+/g, '\n');
  return isLineStart ? bare.replace(/^\ufeff+/, '') : bare;
}

/** A letter is never cut in two: text is cut after a byte that is a letter by itself, or after a whole part of a run. */
function afterLastWhole(bytes: Uint8Array): number {
  let run = bytes.length;
  while (run > 0 && (bytes[run - 1] ?? 0) >= 0x80) run -= 1;
  for (;;) {
    const end = endOfPart(bytes, run);
    if (end === bytes.length) return run;
    run = end;
  }
}

/** Where a part of a run ends that begins here: not inside a letter, and wherever the bytes were cut. */
function endOfPart(bytes: Uint8Array, from: number): number {
  let end = from + LONGEST_RUN;
  if (end >= bytes.length) return bytes.length;
  for (let back = 0; back < 3 && ((bytes[end] ?? 0) & 0xc0) === 0x80; back += 1) end -= 1;
  return end;
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Each run of bytes beyond ASCII by itself is UTF-8, or else Windows-1252: so it does not matter where a text is cut. */
export function decodeRuns(bytes: Uint8Array): { readonly text: string; readonly isWindows1252: boolean } {
  try {
    return { text: UTF_8.decode(bytes), isWindows1252: false };
  } catch {
    // Some of it is not UTF-8: find out which.
  }
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const isPlain = (bytes[at] ?? 0) < 0x80;
    const most = isPlain ? bytes.length : endOfPart(bytes, at);
    let end = at + 1;
    while (end < most && (bytes[end] ?? 0) < 0x80 === isPlain) end += 1;
    const run = bytes.subarray(at, end);
    parts.push(isPlain ? UTF_8.decode(run) : runText(run));
    at = end;
  }
  return { text: parts.join(''), isWindows1252: true };
}

function runText(run: Uint8Array): string {
  try {
    return UTF_8.decode(run);
  } catch {
    return windows1252(run);
  }
}
