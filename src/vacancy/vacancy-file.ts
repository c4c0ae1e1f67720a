// A document as a vacancy, or everything that is wrong with it.

import type { Rubric } from '../rubric/rubric.ts';
import { isTooDeep } from '../source/depth.ts';
import { type Document, unplaced } from '../source/document.ts';
import { onceFor } from '../source/once.ts';
import { atMost } from '../source/problem.ts';
import { type QuickReader, quickReader, UNFIT } from '../source/quick-shape.ts';
import { shaped, type Validated } from '../source/shape.ts';
import type { Wording } from '../source/shape-problems.ts';
import type { Answer } from './answer.ts';
import { answerFrom, type Vacancy, vacancyFrom } from './vacancy.ts';
import { crossProblems } from './vacancy-problems.ts';
import { answerShapes, type VacancyFile, vacancyShape, type WrittenAnswer } from './vacancy-shape.ts';

/** Reads a document as a vacancy of this rubric. `id` serves where the file gives none. */
export function vacancyOf(document: Document, rubric: Rubric, id: string): Validated<Vacancy> {
  const record = advertRecord(document);
  const result = shaped<VacancyFile>(withBareAnswers(record), vacancyShape(rubric), WORDING);
  const problems = [...('problems' in result ? result.problems : []), ...crossProblems(record, rubric)];
  if ('problems' in result || problems.length > 0) return { problems: atMost(problems) };
  // `meta` is carried through as given: the shape would drop a key such as `__proto__`.
  const file = { ...result.value, meta: (record.value as VacancyFile).meta };
  return { value: vacancyFrom(file, id, answersFrom(file.answers, rubric.dropped)) };
}

/**
 * The vacancy that `vacancyOf` makes of this value of a JSON text, read without looking for mistakes; null where vacancyOf
 * should look. The value is changed: its answers become those of the vacancy, since making a map of forty answers is slower
 * than filling one that exists.
 */
export function quickVacancyOf(value: unknown, rubric: Rubric, id: string): Vacancy | null {
  // With `text` and without `goodwork` it is an advert, and its other keys mean something else.
  if (typeof value !== 'object' || value === null || ('text' in value && !('goodwork' in value))) return null;
  if (quickReaderFor(rubric)(value) === UNFIT) return null;
  const file = value as VacancyFile;
  const { found, meta } = file;
  if (isTooDeep(found) || (Object.values(meta ?? {}).some(isObject) && isTooDeep(meta))) return null;
  if (crossProblems(unplaced('', value), rubric).length > 0) return null;
  return vacancyFrom(file, id, (file.answers ?? {}) as Vacancy['answers']);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** Answers are read straight into the vacancy's form; equal plain answers share one object. */
const quickReaderFor = onceFor((rubric: Rubric): QuickReader => {
  const answers = answerShapes(rubric).map(({ shape, options }) => {
    const chosen = new Map<unknown, Answer>(options.map((is) => [is, Object.freeze(answerFrom(is))]));
    const read = quickReader(shape, new Map());
    return [
      shape,
      (value: unknown) => {
        const option = chosen.get(value);
        if (option !== undefined) return option;
        // An answer that was dropped or left empty would have to be removed; that is rare, so the slow way does it.
        const written = options.length === 0 ? UNFIT : read(value);
        return written === UNFIT || written == null
          ? UNFIT
          : answerFrom(written as NonNullable<WrittenAnswer>);
      },
    ] as const;
  });
  return quickReader(vacancyShape(rubric), new Map(answers));
});

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

/** A question may be called constructor: what every object has is no answer to it. */
function withBareAnswers(record: Document): Document {
  const { answers } = (record.value ?? {}) as { readonly answers?: unknown };
  if (!isObject(answers) || Array.isArray(answers)) return record;
  return {
    ...record,
    value: { ...(record.value as object), answers: Object.assign(Object.create(null), answers) },
  };
}

/** The answers of a file. `dropped` are questions the rubric leaves out: answers to them count for nothing. */
function answersFrom(written: VacancyFile['answers'], dropped: readonly string[]): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const [question, given] of Object.entries(written ?? {})) {
    const answer = given as WrittenAnswer;
    if (answer === null || answer === undefined || dropped.includes(question)) continue;
    answers[question] = answerFrom(answer);
  }
  return answers;
}
