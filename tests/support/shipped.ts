// The rubric and the rates that goodwork ships, read once for a test file, and frozen: no test may change them.
import { readFileSync } from 'node:fs';
import { assess } from '../../src/assess/assess.ts';
import type { Assessment } from '../../src/assess/assessment.ts';
import type { Criteria } from '../../src/assess/judgement.ts';
import { ratesOf } from '../../src/pay/rates-file.ts';
import { rubricOf } from '../../src/rubric/rubric-file.ts';
import { type Document, unplaced } from '../../src/source/document.ts';
import { type Problem, sayProblem } from '../../src/source/problem.ts';
import type { Validated } from '../../src/source/shape.ts';
import { readYaml } from '../../src/source/yaml-text.ts';
import type { Vacancy } from '../../src/vacancy/vacancy.ts';
import { vacancyOf } from '../../src/vacancy/vacancy-file.ts';

/** A file of the project, by its path from the root. */
export function readProjectFile(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/** The only document of a YAML text; throws with every problem. */
export function documentOf(text: string, file: string): Document {
  const read = readYaml(text, file);
  if ('problems' in read) throw new Error(read.problems.map(sayProblem).join('\n'));
  const [document] = read.documents;
  if (document === undefined || read.documents.length > 1) throw new Error(`${file} is not one document`);
  return document;
}

/** The value, or an error that says everything that is wrong. */
export function unwrap<T>(read: Validated<T>): T {
  if ('value' in read) return read.value;
  throw new Error(read.problems.map(sayProblem).join('\n'));
}

/** The problems, or none. */
export function problemsOf<T>(read: Validated<T>): readonly Problem[] {
  return 'problems' in read ? read.problems : [];
}

/** Freezes a value and everything in it. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inside of Object.values(value)) deepFreeze(inside);
  }
  return value;
}

export const RATES = deepFreeze(
  unwrap(ratesOf(documentOf(readProjectFile('rubrics/rates.yaml'), 'rates.yaml'))),
);

export const RUBRIC_CONTEXT = { sha256: 'test', amounts: RATES.amounts.map(({ id }) => id) };

export const RUBRIC = deepFreeze(
  unwrap(rubricOf(documentOf(readProjectFile('rubrics/good-jobs.yaml'), 'good-jobs.yaml'), RUBRIC_CONTEXT)),
);

/** The day these tests take as today, unless they name another one. */
export const TODAY = '2026-11-21';

/** A vacancy file, given as plain values, as a vacancy. */
export function vacancyFrom(file: unknown, rubric = RUBRIC): Vacancy {
  return unwrap(vacancyOf(unplaced('vacancy.yaml', file), rubric, 'vacancy'));
}

/** The assessment of a vacancy file, given as plain values, by what goodwork ships. */
export function assessmentOf(file: unknown, criteria: Partial<Criteria> = {}): Assessment {
  const { rubric = RUBRIC, rates = RATES, on = TODAY, ...more } = criteria;
  return assess(vacancyFrom(file, rubric), { rubric, rates, on, ...more });
}
