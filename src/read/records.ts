// Every record of a source as a vacancy with its advert read, one after the other, however many there are.
import type { Lexicon } from '../advert/advert.ts';
import { atFault } from '../source/fault.ts';
import { neutralise } from '../source/neutralise.ts';
import { type Problem, quoted } from '../source/problem.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { draftVacancy } from './draft-vacancy.ts';
import { type ParseContext, type ParsedRecord, parseRecord } from './parse-record.ts';
import type { RawRecord } from './raw-record.ts';
import { openSource, type Source } from './source.ts';
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

export interface Reader extends ParseContext {
  readonly lexicon: Lexicon;
  /** What is done to a vacancy before its advert is read. */
  readonly before?: ((vacancy: Vacancy) => Vacancy) | undefined;
}

export async function recordsIn(source: Source, reader: Reader): Promise<Records> {
  const { pieces, kind, isWindows1252, notes } = splitRecords(
    await openSource(source),
    reader.rubric,
    reader.columns,
  );
  let columns: string | null = null;
  async function* records(): AsyncGenerator<ReadRecord> {
    for await (const piece of pieces) {
      if (kind === 'csv') columns ??= unknownColumns(piece, source.file, reader);
      yield* recordsOf(piece, source.file, reader);
    }
  }
  return {
    records: records(),
    notes: () => [
      ...(columns === null || columns === '' ? [] : [columns]),
      ...notes(),
      ...(isWindows1252() ? [windows1252Note(source.file)] : []),
    ],
  };
}

/** The vacancies of one piece, each with its words read. A fault of ours costs the record it came up at, and no other. */
export function recordsOf(piece: RawRecord, file: string, reader: Reader): ReadRecord[] {
  const { row, line } = piece;
  const failed = (fault: unknown) => ({ row, problems: [atFault(file, line, fault)], fault });
  try {
    return parseRecord(piece, file, reader).map((reading) => {
      try {
        return recordFrom(reading, row, reader);
      } catch (error) {
        return failed(error);
      }
    });
  } catch (error) {
    return [failed(error)];
  }
}

function recordFrom(reading: ParsedRecord, row: number, reader: Reader): ReadRecord {
  if ('problems' in reading) return { row, problems: reading.problems };
  const told = reader.before === undefined ? reading.vacancy : reader.before(reading.vacancy);
  const { vacancy, notes } = draftVacancy(told, reader.rubric, reader.lexicon, reading.posted);
  return { row, vacancy, notes: [...reading.notes, ...notes] };
}

export function windows1252Note(file: string): string {
  return `${neutralise(file)} is not UTF-8 everywhere. Those parts were read as Windows-1252: check the pound signs.`;
}

/** Columns that nobody knows are carried in `meta`: said once. Empty where there are none. */
export function unknownColumns(
  { content }: RawRecord,
  file: string,
  { columns }: Pick<ParseContext, 'columns'>,
): string {
  if (content.kind !== 'cells') return '';
  const unknown = content.cells.filter(([name]) => columns.meaningOf(name, content.isOwn) === null);
  if (unknown.length === 0) return '';
  const names = unknown.slice(0, MOST_NAMES).map(([name]) => quoted(name));
  const more = unknown.length > MOST_NAMES ? ` and ${unknown.length - MOST_NAMES} more` : '';
  return `${neutralise(file)}: not known, and carried in meta: ${names.join(', ')}${more}. To say what a column is, use --map.`;
}

const MOST_NAMES = 8;
