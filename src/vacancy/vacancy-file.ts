// A document as a vacancy, or everything that is wrong with it.

import type { Rubric } from '../rubric/rubric.ts';
import type { Document } from '../source/document.ts';
import { atMost } from '../source/problem.ts';
import { shaped, type Validated, type Wording } from '../source/shape.ts';
import type { Vacancy } from './vacancy.ts';
import { answersFrom, fromFile } from './vacancy-from-file.ts';
import { crossProblems } from './vacancy-problems.ts';
import { type VacancyFile, vacancyShape } from './vacancy-shape.ts';

/** Reads a document as a vacancy of this rubric. `id` serves where the file gives none. */
export function vacancyOf(document: Document, rubric: Rubric, id: string): Validated<Vacancy> {
  const record = advertRecord(document);
  const result = shaped<VacancyFile>(record, vacancyShape(rubric), WORDING);
  const problems = [...('problems' in result ? result.problems : []), ...crossProblems(record, rubric)];
  if ('problems' in result || problems.length > 0) return { problems: atMost(problems) };
  // What is carried through is as it was given: a shape leaves a key out that JavaScript takes for itself.
  const file = { ...result.value, meta: (record.value as VacancyFile).meta };
  return { value: fromFile(file, id, answersFrom(file.answers, rubric.dropped)) };
}

/** Keys in the words of this file, and a line to type for the slips people make. */
const WORDING: Wording = {
  noun: (path) => (path.join('.') === 'answers' ? 'question of this rubric' : undefined),
  mend: (path) => MENDS.get(path.join('.')),
};

const MENDS: ReadonlyMap<string, string> = new Map([
  ['hours', 'Write for example hours: {paid: 37.5, guaranteed: 16}.'],
  ['costs', 'Write for example costs: {week: 12.50}.'],
  ['workplace', 'Write for example workplace: {town: Leeds, nation: england}.'],
  ['client', 'Write for example client: {age: 24, hours: 20}.'],
  ['client.age', 'Write the years, such as 34, or one of: under-18, 18-20, 21-and-over, unknown.'],
  ['client.name', 'Leave names out: there is no place for them.'],
  ['name', 'Leave names out: there is no place for them.'],
  ['client.wishes', 'Write a list, for example wishes: [pay, balance].'],
  ['answers', 'Write one question on each line below it, for example sick-pay: statutory-only.'],
  ['goodwork', 'Write goodwork: 1, the only kind of file this version reads.'],
]);

/** A record with `text` and without `goodwork` is an advert: its other keys are carried in `meta`. */
function advertRecord(document: Document): Document {
  const { value } = document;
  if (typeof value !== 'object' || value === null || !('text' in value) || 'goodwork' in value)
    return document;
  const { id, text, ...meta } = value as Record<string, unknown>;
  return {
    ...document,
    value: { ...(id === undefined ? {} : { id }), text, ...(Object.keys(meta).length > 0 ? { meta } : {}) },
  };
}
