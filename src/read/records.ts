// Every record of a source, one after the other, however many there are: detected once, cut, understood, and its advert read.
// What reads tables, pages and adverts is loaded with the first of them.
import type { Lexicon } from '../advert/advert.ts';
import { neutralise } from '../source/neutralise.ts';
import { atFault, type Problem, quoted } from '../source/problem.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import type { Columns } from './columns.ts';
import { type DetectContext, detectFormat, type FileFormat, type Unreadable } from './detect-format.ts';
import { type ParsedOffer, type ParsedRecord, parseRecord } from './parse-record.ts';
import type { RawRecord } from './raw-record.ts';
import { openSource, type RecordSource } from './source.ts';
import { splitRecords } from './split-records.ts';

export type ReadRecord = { readonly row: number } & (
  | { readonly vacancy: Vacancy; readonly notes: readonly string[] }
  /** `fault`: what goodwork itself failed at, where the record is not to blame. */
  | { readonly problems: readonly Problem[]; readonly fault?: unknown }
);

export interface Records {
  readonly records: AsyncIterable<ReadRecord>;
  /** What a person should know about the file as a whole; all of it at the end. */
  notes(): readonly string[];
}

export interface Reader extends DetectContext {
  readonly lexicon: () => Promise<Lexicon>;
}

export async function recordsIn(source: RecordSource, reader: Reader): Promise<Records> {
  const { records, notes } = await rawRecordsIn(source, reader);
  return { records: readAll(records, source.file, reader), notes };
}

interface RawRecords {
  readonly format: FileFormat | Unreadable;
  readonly records: AsyncIterable<RawRecord>;
  notes(): readonly string[];
}

export async function rawRecordsIn(source: RecordSource, context: DetectContext): Promise<RawRecords> {
  const { file } = source;
  const open = await openSource(source);
  const format = await detectFormat(open, context);
  const { records, isWindows1252, notes } = await splitRecords(open, format, context);
  let unknown: string | null = null;
  async function* table(): AsyncGenerator<RawRecord> {
    const columns = await context.columns();
    for await (const record of records) {
      unknown ??= unknownColumns(record, file, columns);
      yield record;
    }
  }
  return {
    format,
    records: format === 'csv' ? table() : records,
    notes: () => [
      ...(unknown === null || unknown === '' ? [] : [unknown]),
      ...notes(),
      ...(isWindows1252() ? [windows1252Note(file)] : []),
    ],
  };
}

/** A fault of ours loses only the record it came up at. */
async function* readAll(
  records: AsyncIterable<RawRecord>,
  file: string,
  reader: Reader,
): AsyncGenerator<ReadRecord> {
  for await (const record of records) {
    const { row, line } = record;
    const failed = (fault: unknown) => ({ row, problems: [atFault(file, line, fault)], fault });
    try {
      for (const parsed of await parse(record, file, reader)) {
        if ('problems' in parsed) yield { row, problems: parsed.problems };
        else yield await readAdvertOf(parsed, reader).then((offer) => ({ row, ...offer }), failed);
      }
    } catch (error) {
      yield failed(error);
    }
  }
}

let foreignRecord: Promise<typeof import('./foreign-record.ts')> | null = null;
let draftVacancy: Promise<typeof import('./draft-vacancy.ts')> | null = null;

/** `isAlone`: as for parseRecord. */
export async function parse(
  record: RawRecord,
  file: string,
  { rubric, columns }: DetectContext,
  isAlone = false,
): Promise<readonly ParsedRecord[]> {
  const parsed = parseRecord(record, file, rubric, isAlone);
  if (!('foreign' in parsed)) return parsed;
  foreignRecord ??= import('./foreign-record.ts');
  return (await foreignRecord).parseForeign(parsed, { rubric, columns: await columns() });
}

/** The offer with its advert read, where it has one that nobody has read yet. */
export async function readAdvertOf(
  { vacancy, posted, notes }: ParsedOffer,
  { rubric, lexicon }: Reader,
): Promise<{ readonly vacancy: Vacancy; readonly notes: readonly string[] }> {
  if ((vacancy.text === null && posted === null) || vacancy.found !== null) return { vacancy, notes };
  draftVacancy ??= import('./draft-vacancy.ts');
  const draft = (await draftVacancy).draftVacancy(vacancy, rubric, await lexicon(), posted);
  return { vacancy: draft.vacancy, notes: [...notes, ...draft.notes] };
}

export function windows1252Note(file: string): string {
  return `${neutralise(file)} is not UTF-8 everywhere. Those parts were read as Windows-1252: check the pound signs.`;
}

/** Columns that nobody knows are carried in `meta`: said once. Empty where there are none. */
export function unknownColumns({ content }: RawRecord, file: string, columns: Columns): string {
  if (content.kind !== 'cells') return '';
  const unknown = content.cells.filter(([name]) => columns.meaningOf(name, content.isOwn) === null);
  if (unknown.length === 0) return '';
  const names = unknown.slice(0, MOST_NAMES).map(([name]) => quoted(name));
  const more = unknown.length > MOST_NAMES ? ` and ${unknown.length - MOST_NAMES} more` : '';
  return `${neutralise(file)}: not known, and carried in meta: ${names.join(', ')}${more}. To say what a column is, use --map.`;
}

const MOST_NAMES = 8;
