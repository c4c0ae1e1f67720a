// Every record of a source as a vacancy with its advert read, one after the other, however many there are.
import type { Guidebook } from '../advert/advert.ts';
import { faultAt } from '../document/fault.ts';
import { inert } from '../document/inert.ts';
import { type Problem, quoted } from '../document/problem.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { drafted } from './drafted.ts';
import type { Piece } from './piece.ts';
import { cut } from './pieces.ts';
import { type Context, type Reading, readPiece } from './reading.ts';
import { opened, type Source } from './source.ts';

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

export interface Reader extends Context {
  readonly guidebook: Guidebook;
  /** What is done to a vacancy before its advert is read. */
  readonly before?: ((vacancy: Vacancy) => Vacancy) | undefined;
}

export async function recordsIn(source: Source, reader: Reader): Promise<Records> {
  const { pieces, kind, isOld, notes } = cut(await opened(source), reader.rubric, reader.columns);
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
      ...(isOld() ? [oldLetters(source.file)] : []),
    ],
  };
}

/** The vacancies of one piece, each with its words read. A fault of ours costs the record it came up at, and no other. */
export function recordsOf(piece: Piece, file: string, reader: Reader): ReadRecord[] {
  const { row, line } = piece;
  const failed = (fault: unknown) => ({ row, problems: [faultAt(file, line, fault)], fault });
  try {
    return readPiece(piece, file, reader).map((reading) => {
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

function recordFrom(reading: Reading, row: number, reader: Reader): ReadRecord {
  if ('problems' in reading) return { row, problems: reading.problems };
  const told = reader.before === undefined ? reading.vacancy : reader.before(reading.vacancy);
  const { vacancy, notes } = drafted(told, reader.rubric, reader.guidebook, reading.posted);
  return { row, vacancy, notes: [...reading.notes, ...notes] };
}

export function oldLetters(file: string): string {
  return `${inert(file)} is not UTF-8 everywhere. Those parts were read as Windows-1252: check the pound signs.`;
}

/** Columns that nobody knows are carried in `meta`: said once. Empty where there are none. */
export function unknownColumns(
  { content }: Piece,
  file: string,
  { columns }: Pick<Context, 'columns'>,
): string {
  if (content.kind !== 'cells') return '';
  const unknown = content.cells.filter(([name]) => columns.meaningOf(name, content.isOwn) === null);
  if (unknown.length === 0) return '';
  const names = unknown.slice(0, MOST_NAMES).map(([name]) => quoted(name));
  const more = unknown.length > MOST_NAMES ? ` and ${unknown.length - MOST_NAMES} more` : '';
  return `${inert(file)}: not known, and carried in meta: ${names.join(', ')}${more}. To say what a column is, use --map.`;
}

const MOST_NAMES = 8;
