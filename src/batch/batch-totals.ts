// What a batch comes to, block after block: what is counted, what was found, and which offers repeat others.
import { neutralise } from '../source/neutralise.ts';
import type { Problem } from '../source/problem.ts';
import type { BatchSetup, BlockResult } from './block-task.ts';
import { countReason } from './count-reasons.ts';
import { DuplicateIndex } from './duplicate-index.ts';
import { type FoundSoFar, NOTHING_FOUND } from './fail-on.ts';
import { markDuplicates } from './mark-duplicates.ts';
import { emptySummary, type Summary } from './summary.ts';
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
