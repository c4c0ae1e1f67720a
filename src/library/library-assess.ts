// One vacancy held to a policy on a day that the caller names: the library has no clock.

import { assess as assessed } from '../assess/assess.ts';
import type { Assessment } from '../assess/assessment.ts';
import type { Criteria } from '../assess/judgement.ts';
import { judge } from '../assess/judgement.ts';
import { type LinePlace, compactLine as lineOf } from '../report/compact-line.ts';
import type { Level } from '../rubric/scale.ts';
import { escapeJson } from '../source/escape.ts';
import { unusable } from '../source/problem.ts';
import { emptyVacancy, type Vacancy } from '../vacancy/vacancy.ts';

export type { Criteria as Yardstick, LinePlace as Place };

/** The whole assessment. The same vacancy, policy and day give the same document, to the byte. */
export function assess(vacancy: Vacancy, criteria: Criteria): Assessment {
  check(vacancy, criteria);
  return assessed(vacancy, criteria);
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

/** What the types say, for whoever calls without them: a day left out would quietly be taken for the end of all tables. */
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
  const { on } = criteria;
  if (typeof on !== 'string' || !isDay(on))
    throw unusable(
      'on',
      on === undefined ? 'The day of the check is missing' : 'This is not a date',
      'Write it as year-month-day, for example 2026-11-21.',
    );
}

const KEYS = Object.keys(emptyVacancy(''));

function isDay(written: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return false;
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written);
}
