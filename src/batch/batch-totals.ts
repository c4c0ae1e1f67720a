// What a batch comes to, block after block: what is counted, what was found, and which offers repeat others.

import { guard } from '../report/csv.ts';
import { safeJson } from '../source/escape.ts';
import { neutralise } from '../source/neutralise.ts';
import type { Problem } from '../source/problem.ts';
import {
  type BatchSetup,
  type BlockResult,
  type FoundSoFar,
  NOTHING_FOUND,
  type WantedOutput,
} from './block-task.ts';
import { DuplicateIndex, type FirstSeen, KEYS } from './duplicate-index.ts';
import { countReason, emptySummary, type Summary } from './summary.ts';
import { add } from './summary-add.ts';

export class BatchTotals {
  readonly summary: Summary;
  readonly found: FoundSoFar = { ...NOTHING_FOUND };
  /** Records that goodwork itself failed at. */
  faults = 0;
  readonly #setup: BatchSetup;
  readonly #files: readonly string[];
  readonly #duplicates = new DuplicateIndex();

  /** `files`: the names of all, in the order they are read. */
  constructor(setup: BatchSetup, files: readonly string[]) {
    this.#setup = setup;
    this.#files = files;
    this.summary = emptySummary(setup.rubric, setup.approach, setup.on);
    this.summary.files = files.length;
  }

  /** Adds a block, and returns its lines with the repeats marked. Blocks come in the order of the records. */
  add(done: BlockResult, file: string): Uint8Array {
    const { summary, found } = this;
    const { wanted } = this.#setup;
    const place = this.#files.indexOf(file);
    const { lines, duplicates } = markDuplicates(done, this.#duplicates, this.#files, place, wanted);
    if (done.summary !== null) add(summary, done.summary);
    else summary.records += done.records;
    summary.duplicates += duplicates;
    const unread = [...done.skippedTroubles, ...done.troubles];
    summary.unreadable += unread.length;
    for (const { problems } of unread) countReason(summary.reasons, firstReason(problems));
    this.faults += done.troubles.filter(({ trace }) => trace !== null).length;
    for (const what of Object.keys(found) as (keyof FoundSoFar)[]) found[what] ||= done.found[what];
    return lines;
  }
}

/** The first thing that is wrong with a record, in words that may be printed. */
export function firstReason(problems: readonly Problem[]): string {
  return neutralise(`${problems[0]?.what ?? 'This cannot be read'}.`);
}

interface MarkedLines {
  readonly lines: Uint8Array;
  readonly duplicates: number;
}

/** `files`: their names, in the order they were read. `file`: which of them this block is of. */
function markDuplicates(
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

/** How a line says that it repeats nothing. Text inside JSON cannot contain this, for its quotes are escaped. */
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
