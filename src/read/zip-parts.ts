// Parts of a zip file, unpacked piece by piece and counted while they are: however much is packed into it.
import { Unzip, UnzipInflate } from 'fflate';
import { joined } from './source.ts';

interface ZipParts {
  /** The parts that were wanted, by their names. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** The names of all parts that were come by. */
  readonly names: ReadonlySet<string>;
  /** `too much`: a part is larger unpacked than it may be. */
  readonly trouble: 'broken' | 'too much' | null;
}

/** So much is unpacked before it is counted: a byte of a zip file never makes more than a thousand. */
const PIECE = 16 * 1024;
const MOST_NAMES = 10_000;

/** Stops as soon as all that is `wanted` is there. `most`: bytes of all of it, unpacked. */
export function zipParts(bytes: Uint8Array, wanted: readonly string[], most: number): ZipParts {
  const parts = new Map<string, Uint8Array>();
  const names = new Set<string>();
  let trouble: ZipParts['trouble'] = null;
  let unpacked = 0;
  const zip = new Unzip((file) => {
    if (names.size < MOST_NAMES) names.add(file.name);
    if (!wanted.includes(file.name) || parts.has(file.name)) return;
    const pieces: Uint8Array[] = [];
    let length = 0;
    file.ondata = (error, piece, isLast) => {
      if (error !== null) trouble ??= 'broken';
      if (trouble !== null) return;
      unpacked += piece.length;
      length += piece.length;
      if (unpacked > most) trouble = 'too much';
      else pieces.push(piece);
      if (isLast && trouble === null) parts.set(file.name, joined(pieces, length));
    };
    file.start();
  });
  zip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && trouble === null && parts.size < wanted.length; at += PIECE)
      zip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch {
    trouble ??= 'broken';
  }
  return { parts, names, trouble };
}
