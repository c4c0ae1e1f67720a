// What goodwork reads adverts by, read once for a test file.
import { parse } from 'yaml';
import { guidebookOf } from '../../src/advert/guidebook.ts';
import { drafted } from '../../src/read/drafted.ts';
import type { Posted } from '../../src/read/job-posting.ts';
import type { Vacancy } from '../../src/vacancy/vacancy.ts';
import { RUBRIC, readProjectFile, vacancyFrom } from './shipped.ts';

export const GUIDEBOOK = guidebookOf(
  parse(readProjectFile('rubrics/adverts.yaml')),
  parse(readProjectFile('rubrics/places.yaml')),
);

/** A vacancy file, given as plain values, with its advert read. */
export function draftOf(
  file: unknown,
  posted: Posted | null = null,
): { vacancy: Vacancy; notes: readonly string[] } {
  return drafted(vacancyFrom(file), RUBRIC, GUIDEBOOK, posted);
}
