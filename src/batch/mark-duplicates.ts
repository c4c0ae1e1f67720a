// Lines of a block, with those marked that repeat an offer that was read before.

import { guard } from '../report/csv.ts';
import { safeJson } from '../source/escape.ts';
import type { BlockResult, WantedOutput } from './block-task.ts';
import type { DuplicateIndex, FirstSeen } from './duplicate-index.ts';
import { KEYS } from './duplicate-keys.ts';

export interface MarkedLines {
  readonly lines: Uint8Array;
  readonly duplicates: number;
}

/** `files`: their names, in the order they were read. `file`: which of them this block is of. */
export function markDuplicates(
  done: BlockResult,
  seen: DuplicateIndex,
  files: readonly string[],
  file: number,
  wanted: WantedOutput,
): MarkedLines {
  const firsts = new Map<number, FirstSeen>();
  for (let index = 0; index < done.rows.length; index += 1) {
    const first = seen.add(done.keys, KEYS * index, file, done.rows[index] ?? 0);
    if (first !== null && index >= done.skipped) firsts.set(index - done.skipped, first);
  }
  const duplicates = firsts.size;
  if (duplicates === 0 || wanted.rows === 'none') return { lines: done.lines, duplicates };
  const lines = new TextDecoder().decode(done.lines).split('\n');
  for (const [index, { file: at, row }] of firsts) {
    const line = lines[index];
    if (line !== undefined) lines[index] = repeating(line, wanted, { file: files[at] ?? '', row });
  }
  return { lines: new TextEncoder().encode(lines.join('\n')), duplicates };
}

/** Where each line says that it repeats nothing; no text inside JSON can have these letters, for quotes stand escaped there. */
const NONE = '"duplicateOf":null';

function repeating(line: string, { rows }: WantedOutput, first: { file: string; row: number }): string {
  if (rows === 'csv') {
    // The last column is empty.
    const end = line.endsWith('\r') ? line.length - 1 : line.length;
    return `${line.slice(0, end)}"${guard(`${first.file}, row ${first.row}`).replaceAll('"', '""')}"${line.slice(end)}`;
  }
  // The only such key outside `meta`: in brief it stands before that, in full behind.
  const at = rows === 'full' ? line.lastIndexOf(NONE) : line.indexOf(NONE);
  if (at < 0) return line;
  const told = `"duplicateOf":${safeJson({ file: first.file, row: first.row })}`;
  return line.slice(0, at) + told + line.slice(at + NONE.length);
}
