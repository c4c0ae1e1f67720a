// Bytes or text, all at once or as they come, as vacancies one after the other.

import { columnMapOf, orThrow } from '../policy/policy-text.ts';
import type { ColumnMap } from '../read/column-map.ts';
import { columnsOf } from '../read/columns.ts';
import { type ReadRecord, type Records, recordsIn } from '../read/records.ts';
import { unplaced } from '../source/document.ts';
import { unusable } from '../source/problem.ts';
import { ownText, type Policy } from './library-policy.ts';

type Part = Uint8Array | string;

/** Text is taken as UTF-8. What comes in parts is read as it comes, however long it is. */
export type VacancySource = Part | Iterable<Part> | AsyncIterable<Part>;

export interface ReadOptions extends Pick<Policy, 'rubric' | 'guidebook' | 'columns'> {
  /** The name of the file: its ending says what it is, and ids and problems name it. Left out, what is in it says so. */
  readonly name?: string | undefined;
  /** What columns are called: the YAML of a `--map` file, or the same as an object: `{ title: 'Job name' }`. */
  readonly map?: string | Readonly<Record<string, string | readonly string[]>> | undefined;
}

/** Records in the order they stand. One that cannot be read has `problems` in place of a vacancy, and costs no other. */
export interface Vacancies extends AsyncIterable<ReadRecord> {
  /** What a person should know about the source as a whole; all of it at the end. */
  notes(): readonly string[];
}

/** Throws only where `map` cannot be used, or where the source itself fails. */
export function readVacancies(source: VacancySource, options: ReadOptions): Vacancies {
  const { rubric, guidebook, columns, name = 'vacancies', map } = options ?? {};
  if (rubric === undefined || guidebook === undefined || columns === undefined)
    throw unusable(
      'readVacancies',
      'There is nothing to read by',
      'Write for example readVacancies(source, { ...loadRubric(), name }).',
    );
  const mapped = columnsOf(columns, map === undefined ? undefined : mapOf(map));
  const reader = {
    rubric,
    lexicon: async () => guidebook,
    columns: async () => mapped,
  };
  let reading: Records | null = null;
  return {
    async *[Symbol.asyncIterator]() {
      const records = await recordsIn({ file: name, chunks: chunksOf(source) }, reader);
      reading = records;
      yield* records.records;
    },
    notes: () => reading?.notes() ?? [],
  };
}

function mapOf(map: NonNullable<ReadOptions['map']>): ColumnMap {
  return orThrow(columnMapOf(typeof map === 'string' ? ownText(map, 'map').document : unplaced('map', map)));
}

async function* chunksOf(source: VacancySource): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const parts = typeof source === 'string' || ArrayBuffer.isView(source) ? [source] : source;
  // A letter split between two parts is encoded whole.
  let half = '';
  for await (const part of parts) {
    if (ArrayBuffer.isView(part)) {
      if (part.length > 0) yield part;
      continue;
    }
    if (typeof part !== 'string')
      throw new TypeError('A part of the source is neither text nor bytes: hand over strings or Uint8Array.');
    const text = half + part;
    half = /[\ud800-\udbff]$/.test(text) ? text.slice(-1) : '';
    if (text.length > half.length) yield encoder.encode(text.slice(0, text.length - half.length));
  }
  if (half !== '') yield encoder.encode(half);
}
