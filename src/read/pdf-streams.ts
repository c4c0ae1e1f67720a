// Whether a part of a PDF is far larger unpacked than any page is. Counted beforehand, while it is unpacked and thrown away: who
// reads a PDF unpacks a part whole.
import { Inflate } from 'fflate';

/** Bytes of one part: a large picture without loss has fewer. */
const MOST_OF_A_PART = 48 * 1024 * 1024;
/** What is locked cannot be counted, and a byte of it may become a thousand. */
const MOST_LOCKED = 1024 * 1024;
const PIECE = 16 * 1024;

export function isPackedTooFull(bytes: Uint8Array): boolean {
  // A character for each byte, wherever it stands.
  const text = new TextDecoder('latin1').decode(bytes);
  if (bytes.length > MOST_LOCKED && text.includes('/Encrypt')) return true;
  for (let at = text.indexOf('stream'); at >= 0; ) {
    const start = at + 'stream'.length;
    const from = start + (/^\r?\n/.exec(text.slice(start, start + 2))?.[0].length ?? 0);
    const found = text.indexOf('endstream', from);
    const end = found < 0 ? bytes.length : found;
    if (isZlib(bytes, from) && isTooLarge(bytes.subarray(from + 2, end))) return true;
    at = text.indexOf('stream', end + 'endstream'.length);
  }
  return false;
}

function isZlib(bytes: Uint8Array, at: number): boolean {
  const [method, check] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
  return (method & 15) === 8 && (method * 256 + check) % 31 === 0;
}

function isTooLarge(packed: Uint8Array): boolean {
  let unpacked = 0;
  const inflate = new Inflate((piece) => {
    unpacked += piece.length;
  });
  try {
    for (let at = 0; at < packed.length && unpacked <= MOST_OF_A_PART; at += PIECE)
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  } catch {
    // It is damaged: what was counted of it counts.
  }
  return unpacked > MOST_OF_A_PART;
}
