// What `import ... from 'goodwork'` gives: the straight line of the program, without its command line and without a clock.

import { assess as assessed } from '../assess/assess.ts';
import type { Assessment } from '../assess/assessment.ts';
import { type Criteria, judge } from '../assess/judgement.ts';
import { draftText } from '../desk/draft-text.ts';
import { type LinePlace, compactLine as lineOf } from '../report/compact-line.ts';
import type { Level } from '../rubric/scale.ts';
import { escapeJson } from '../source/escape.ts';
import { unusable } from '../source/problem.ts';
import { emptyVacancy, type Vacancy } from '../vacancy/vacancy.ts';
import { vacancyText } from '../vacancy/vacancy-text.ts';
import { checkDay } from './day.ts';
import { kept } from './render.ts';

export type {
  AdvertFact,
  Ask,
  AssessedAnswer,
  AssessedFeature,
  AssessedPay,
  Assessment,
  LegalFinding,
  Point,
  PointKind,
} from '../assess/assessment.ts';
export type { Tone } from '../page/layout.ts';
export type { Hours, Pay, Range } from '../pay/pay-terms.ts';
export type { Rates } from '../pay/rates.ts';
export type { ReadRecord } from '../read/records.ts';
export type { FormatName } from '../report/formats.ts';
export type { Approach } from '../rubric/approach.ts';
export type { Feature, Option, Question, Rubric } from '../rubric/rubric.ts';
export type { Reason } from '../rubric/scale.ts';
export { LEVELS, type Level } from '../rubric/scale.ts';
export { InputError, type Problem, sayProblem } from '../source/problem.ts';
export type { Answer, Giver } from '../vacancy/answer.ts';
export type { Client, Vacancy } from '../vacancy/vacancy.ts';
export { loadRubric, type OwnTexts, type Policy, type PolicyText } from './library-policy.ts';
export {
  type OfferQuestion,
  type OfferQuestions,
  offerQuestions,
  type QuestionOptions,
  type ReplyTaken,
} from './offer-questions.ts';
export { type ReadOptions, readVacancies, type Vacancies, type VacancySource } from './read-vacancies.ts';
export { FORMAT_NAMES, type RenderOptions, render } from './render.ts';

export type { Criteria as Yardstick, LinePlace as Place };

/** The whole assessment. The same vacancy, policy and day give the same document, to the byte. */
export function assess(vacancy: Vacancy, criteria: Criteria): Assessment {
  check(vacancy, criteria);
  return kept(assessed(vacancy, criteria), vacancy, criteria);
}

/** What a line of `compactLine` holds, once it is read as JSON. */
export interface CompactLine {
  readonly goodwork: 1;
  readonly on: string;
  readonly rubric: string;
  readonly file: string;
  readonly row: number;
  readonly id: string;
  readonly title: string | null;
  readonly employer: string | null;
  readonly levels: Readonly<Record<string, Level | null>>;
  readonly atLeast: Readonly<Record<string, Level | null>>;
  readonly atMost: Readonly<Record<string, Level | null>>;
  readonly answered: number;
  readonly questions: number;
  readonly pay: {
    readonly hourly: Assessment['pay']['hourly'];
    readonly legalMinimum: Assessment['pay']['legalMinimum']['meets'];
    readonly realLivingWage: Assessment['pay']['realLivingWage']['meets'];
  };
  readonly stale: readonly string[];
  readonly legal: readonly string[];
  readonly conditions: {
    readonly met: readonly string[];
    readonly notMet: readonly string[];
    readonly unknown: readonly string[];
  };
  readonly duplicateOf: { readonly file: string; readonly row: number } | null;
  readonly headline: string;
  readonly meta: Readonly<Record<string, unknown>> | null;
}

/** The same judgement on one line of JSON, without its reasons: much quicker, for lists of many thousands. */
export function compactLine(
  vacancy: Vacancy,
  criteria: Criteria,
  { file, row, duplicateOf = null }: Pick<LinePlace, 'file' | 'row'> & Partial<LinePlace>,
): string {
  check(vacancy, criteria);
  return escapeJson(lineOf(judge(vacancy, criteria), { file, row, duplicateOf }));
}

/** What an advert was read as, as a file to correct and fill in: what `goodwork draft` writes. */
export function draftYaml(vacancy: Vacancy, criteria: Criteria): string {
  check(vacancy, criteria);
  return draftText(vacancy, criteria);
}

/** An offer as the file that every command reads, without any notes. */
export function vacancyYaml(vacancy: Vacancy, { rubric }: Pick<Criteria, 'rubric'>): string {
  return vacancyText(vacancy, rubric, null);
}

/** Checks what the types say, for callers without them: a missing day would silently use the newest rates. */
function check(vacancy: Vacancy, criteria: Criteria): void {
  if (typeof vacancy !== 'object' || vacancy === null || KEYS.some((key) => !(key in vacancy)))
    throw unusable(
      'vacancy',
      'This is not a vacancy as readVacancies gives it',
      'Read it first: readVacancies(JSON.stringify(offer), policy).',
    );
  if (criteria?.rubric === undefined || criteria.rates === undefined)
    throw unusable(
      'yardstick',
      'There is nothing to judge by',
      'Write for example assess(vacancy, { ...loadRubric(), on }).',
    );
  checkDay(criteria.on);
}

const KEYS = Object.keys(emptyVacancy(''));
