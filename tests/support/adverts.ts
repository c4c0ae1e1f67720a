// What goodwork reads adverts by, read once for a test file.
import { parse } from 'yaml';
import { lexiconOf } from '../../src/advert/lexicon.ts';
import { columnsOf } from '../../src/read/columns.ts';
import { draftVacancy } from '../../src/read/draft-vacancy.ts';
import { onlyOffer } from '../../src/read/only-offer.ts';
import type { PostingFields } from '../../src/read/posting-fields.ts';
import { type ReadRecord, recordsIn } from '../../src/read/records.ts';
import type { Vacancy } from '../../src/vacancy/vacancy.ts';
import { RUBRIC, readProjectFile, vacancyFrom } from './shipped.ts';

export const GUIDEBOOK = lexiconOf(
  parse(readProjectFile('rubrics/adverts.yaml')),
  parse(readProjectFile('rubrics/places.yaml')),
);

/** A vacancy file, given as plain values, with its advert read. */
export function draftOf(
  file: unknown,
  posted: PostingFields | null = null,
): { vacancy: Vacancy; notes: readonly string[] } {
  return draftVacancy(vacancyFrom(file), RUBRIC, GUIDEBOOK, posted);
}

export const COLUMNS = columnsOf(parse(readProjectFile('rubrics/columns.yaml')));

/** Every record of a file, which comes `size` bytes at a time; and what is said of the file. */
export async function recordsOf(
  file: string,
  content: string | Uint8Array,
  { size = 1 << 16, columns = COLUMNS } = {},
): Promise<{ records: ReadRecord[]; notes: readonly string[] }> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
  }
  const read = await recordsIn(
    { file, chunks: chunks() },
    { rubric: RUBRIC, lexicon: async () => GUIDEBOOK, columns: async () => columns },
  );
  const records: ReadRecord[] = [];
  for await (const record of read.records) records.push(record);
  return { records, notes: read.notes() };
}

/** The only offer of a file, as it is written. */
export async function writtenIn(file: string, text: string): Promise<Vacancy> {
  const context = { rubric: RUBRIC, columns: async () => COLUMNS };
  const { offer } = await onlyOffer(new TextEncoder().encode(text), file, context);
  return offer.vacancy;
}

/** The vacancies alone; an error where a record could not be read. */
export async function vacanciesOf(file: string, content: string | Uint8Array): Promise<Vacancy[]> {
  const { records } = await recordsOf(file, content);
  return records.map((record) => {
    if ('problems' in record) throw new Error(record.problems.map(({ what }) => what).join('\n'));
    return record.vacancy;
  });
}
