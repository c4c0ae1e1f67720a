// One block of records, done: a line for each, what could not be read, and what is counted. Pure: the same block gives
// the same, in whatever thread and after whatever other.

import { lexiconOf } from '../advert/lexicon.ts';
import { explain } from '../assess/assess.ts';
import { type Judgement, judge } from '../assess/judgement.ts';
import { withoutClient } from '../assess/redacted.ts';
import { recordsInBlock } from '../read/blocks.ts';
import { columnsOf } from '../read/columns.ts';
import { draftVacancy } from '../read/draft-vacancy.ts';
import { parseForeign } from '../read/foreign-record.ts';
import { type ParsedOffer, parseRecord } from '../read/parse-record.ts';
import { idOf, type RawRecord } from '../read/raw-record.ts';
import { compactLine } from '../report/compact-line.ts';
import { csvLine } from '../report/csv.ts';
import { BUILT_IN_APPROACH } from '../rubric/approach.ts';
import { isStopped } from '../rubric/scale.ts';
import { escapeJson, safeJson } from '../source/escape.ts';
import { atFault, type Problem, traceOf } from '../source/problem.ts';
import { batchRow } from './batch-row.ts';
import {
  type BatchSetup,
  type BlockResult,
  type BlockTask,
  errorLine,
  findIn,
  NOTHING_FOUND,
  type Trouble,
  type WantedOutput,
  WHOLE_FILE,
} from './block-task.ts';
import { addKeys } from './duplicate-index.ts';
import { emptySummary } from './summary.ts';
import { tally } from './tally.ts';

export type BlockProcessor = (task: BlockTask) => BlockResult;

export function blockProcessorOf(setup: BatchSetup): BlockProcessor {
  const { wanted, rubric, on, approach = BUILT_IN_APPROACH } = setup;
  const judged = judgingBy(setup);
  const line = lineOf(setup);
  const context = { rubric, columns: columnsOf(setup.columns, setup.map) };

  return ({ block, file, fromRow, rowsBefore }) => {
    const lines: string[] = [];
    const rows: number[] = [];
    const keys: number[] = [];
    const troubles: Trouble[] = [];
    const notes: { row: number; notes: readonly string[] }[] = [];
    const summary = wanted.summary ? emptySummary(rubric, approach, on) : null;
    const found = { ...NOTHING_FOUND };
    const skippedTroubles: Trouble[] = [];
    let [skipped, records] = [0, 0];

    const kept = (raw: RawRecord) => (wanted.rejects ? recordIn(raw) : null);
    const unread = (
      { row }: RawRecord,
      problems: readonly Problem[],
      record: unknown,
      trace: string | null,
    ) => {
      if (row < fromRow) {
        skippedTroubles.push({ row, problems, record: null, trace });
        return;
      }
      troubles.push({ row, problems, record, trace });
      if (!wanted.inlineErrors) return;
      rows.push(row);
      addKeys(keys, null);
      lines.push(errorLine(file, row, problems));
    };
    /** A fault of ours costs the record it came up at, and no other. */
    const walled = (raw: RawRecord, action: () => void) => {
      try {
        action();
      } catch (error) {
        unread(raw, [atFault(file, raw.line, error)], kept(raw), traceOf(error));
      }
    };
    const take = (raw: RawRecord, offer: ParsedOffer, index: number) => {
      const { row } = raw;
      const isDone = row < fromRow;
      // Rows before it were done by an earlier run: they are counted again for a summary, otherwise only checked for repeats.
      if (!isDone || summary !== null) {
        const outcome = judged(offer, file);
        if ('problems' in outcome) {
          // The record itself can be read, so there is nothing in it to mend.
          unread(raw, outcome.problems, null, null);
          return;
        }
        const { judgement, notes: said } = outcome;
        const written = isDone || wanted.rows === 'none' ? null : line(judgement, file, row);
        if (summary !== null) tally(summary, judgement);
        if (written !== null) lines.push(written);
        if (!isDone) {
          records += 1;
          findIn(judgement, found);
          if (said.length > 0) notes.push({ row, notes: said });
        }
      }
      if (isDone) skipped += 1;
      rows.push(row);
      addKeys(keys, offer.vacancy, ownId(offer.vacancy.id, raw, index, file));
    };

    const parse = (raw: RawRecord) => {
      const parsed = parseRecord(raw, file, rubric);
      return 'foreign' in parsed ? parseForeign(parsed, context) : parsed;
    };
    const { records: raws, isWindows1252 } = recordsInBlock(block);
    for (const raw of rowsBefore === 0 ? raws : raws.map((one) => moved(one, rowsBefore, 'lines' in block)))
      walled(raw, () => {
        for (const [index, parsed] of parse(raw).entries())
          if ('problems' in parsed) unread(raw, parsed.problems, kept(raw), traceIn(raw));
          else walled(raw, () => take(raw, parsed, index));
      });
    return {
      lines: bytesOf(lines, wanted),
      rows: Uint32Array.from(rows),
      keys: Uint32Array.from(keys),
      skipped,
      records,
      skippedTroubles,
      troubles,
      notes,
      isWindows1252,
      found,
      summary,
    };
  };
}

function traceIn({ content }: RawRecord): string | null {
  return content.kind === 'bad' ? (content.trace ?? null) : null;
}

/** A record of a part, with its row in the whole. Where each line is a record, row and line are the same. */
function moved(raw: RawRecord, rows: number, isLines: boolean): RawRecord {
  if (raw.row === WHOLE_FILE) return raw;
  return { ...raw, row: raw.row + rows, line: isLines ? raw.line + rows : raw.line };
}

type JudgedOffer =
  | { readonly judgement: Judgement; readonly notes: readonly string[] }
  | { readonly problems: readonly Problem[] };

/** Reads the words of an offer and judges it; for an employer, without what is the client's. */
function judgingBy(setup: BatchSetup): (offer: ParsedOffer, file: string) => JudgedOffer {
  const { rubric, wanted } = setup;
  const lexicon = lexiconOf(setup.phrases, setup.places);
  return (offer, file) => {
    const { vacancy, notes } = draftVacancy(offer.vacancy, rubric, lexicon, offer.posted);
    const judgement = judge(vacancy, setup);
    const all = [...offer.notes, ...notes];
    if (!wanted.isForEmployer) return { judgement, notes: all };
    const job = withoutClient(offer.vacancy, rubric);
    const shown = judge(draftVacancy(job, rubric, lexicon, offer.posted).vacancy, setup);
    if (!isStopped(judgement.legal) && !isStopped(shown.legal)) return { judgement: shown, notes: all };
    const what = 'Nothing of this offer is told to an employer';
    const fix = rubric.opening?.withheld ?? 'Look at it first, with goodwork check.';
    return { problems: [{ file, what, fix }] };
  };
}

const ENCODER = new TextEncoder();
const DELETE = 0x7f;

function bytesOf(lines: readonly string[], { rows, end }: WantedOutput): Uint8Array {
  if (lines.length === 0) return new Uint8Array();
  const text = lines.join(end) + end;
  const bytes = ENCODER.encode(text);
  // Plain English letters, as most are, need no making safe.
  const isPlain = bytes.length === text.length && !bytes.includes(DELETE);
  return isPlain || rows === 'csv' ? bytes : ENCODER.encode(escapeJson(text));
}

/** Empty for an id made from file and row: it cannot show that two records are the same. */
function ownId(id: string, { isOnly, row }: RawRecord, index: number, file: string): string {
  const made = isOnly ? idOf(file) : idOf(file, row);
  return id === made || id === `${made}-${index + 1}` ? '' : id;
}

type Line = (judgement: Judgement, file: string, row: number) => string;

function lineOf(setup: BatchSetup): Line {
  const { rows, settings } = setup.wanted;
  switch (rows) {
    case 'full':
      return (judgement, file, row) =>
        safeJson({ ...explain(judgement), file, row, settings, duplicateOf: null });
    case 'csv':
      return (judgement, file, row) => csvLine(batchRow(explain(judgement), { file, row }));
    case 'cells':
      return (judgement, file, row) =>
        safeJson({ duplicateOf: null, cells: batchRow(explain(judgement), { file, row }) });
    default:
      return (judgement, file, row) => compactLine(judgement, { file, row, settings, duplicateOf: null });
  }
}

function recordIn({ content }: RawRecord): unknown {
  switch (content.kind) {
    case 'bad':
      return null;
    case 'cells':
      return Object.fromEntries(content.cells);
    default:
      return content.text;
  }
}
