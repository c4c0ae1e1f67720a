// What many vacancies come to: counts and nothing else, so that the summaries of parts add up to the summary of the whole.

import { WAGE_MARKS } from '../pay/wage-floors.ts';
import type { Approach } from '../rubric/approach.ts';
import { questionsOf, type Rubric } from '../rubric/rubric.ts';
import { LEVELS } from '../rubric/scale.ts';
import { type EmployerLimits, type Employers, noEmployers } from './employers.ts';

/** How often each word was counted. */
export type SummaryCounts = Map<string, number>;

export const STANDS = [...LEVELS.toReversed(), 'unknown', 'doesNotApply'] as const;
export const MET = ['met', 'notMet', 'unknown'] as const;

export interface Summary {
  readonly on: string;
  /** `good-jobs@1.0.0+3f9a12`. */
  readonly rubric: string;
  files: number;
  /** Records that were read. */
  records: number;
  unreadable: number;
  duplicates: number;
  /** Why records could not be read. */
  readonly reasons: SummaryCounts;
  /** By feature, how many offers stand where. */
  readonly features: Map<string, SummaryCounts>;
  readonly questions: Map<string, SummaryCounts>;
  /** How many say, and how many do not: pay, hours, the place, holiday. What is not looked for in an advert is not counted. */
  readonly facts: Map<string, SummaryCounts>;
  readonly pay: { readonly legalMinimum: SummaryCounts; readonly realLivingWage: SummaryCounts };
  /** By legal check, how many offers raise it. */
  readonly legal: SummaryCounts;
  readonly checks: Map<string, CheckCount>;
  /** By condition of the team. */
  readonly conditions: Map<string, SummaryCounts>;
  /** All of them at once. */
  readonly together: SummaryCounts;
  /** By condition, how many offers that are not known wait for each question. */
  readonly toSettle: Map<string, SummaryCounts>;
  readonly employers: Employers;
  /** False where it was printed for a funder: it has no employers, no reasons and no words. */
  readonly isNamed: boolean;
}

/** A legal check, in the offers that raise it. */
export interface CheckCount {
  /** Offers in which it rests on an advert alone, or only ever asks: nothing is known but that there is something to ask. */
  toAsk: number;
  /** Words it rests on, a few of them: the first in the order of the alphabet, so that parts add up. */
  words: string[];
}

export const FACTS = ['pay', 'hours', 'guaranteed', 'workplace', 'start', 'employer'] as const;
/** What an advert may speak of in its own words. */
export const SUBJECTS = [
  'holiday',
  'pension',
  'sick pay',
  'training',
  'progression',
  'flexible working',
] as const;

export function emptySummary(
  rubric: Rubric,
  { conditions }: Approach,
  on: string,
  most?: EmployerLimits,
): Summary {
  const ids = conditions.map(({ id }) => id);
  return {
    on,
    rubric: `${rubric.id}@${rubric.version}+${rubric.sha256.slice(0, 6)}`,
    files: 0,
    records: 0,
    unreadable: 0,
    duplicates: 0,
    reasons: new Map(),
    features: countsBy(
      rubric.features.map(({ id }) => id),
      STANDS,
    ),
    questions: countsBy(
      questionsOf(rubric).map(({ id }) => id),
      ['answered', 'open'],
    ),
    facts: countsBy([...FACTS, ...SUBJECTS], ['stated', 'silent']),
    pay: { legalMinimum: noneOf(WAGE_MARKS), realLivingWage: noneOf(WAGE_MARKS) },
    legal: new Map(),
    checks: new Map(),
    conditions: countsBy(ids, MET),
    together: noneOf(ids.length === 0 ? [] : MET),
    toSettle: new Map(ids.map((id) => [id, new Map()])),
    employers: noEmployers(most),
    isNamed: true,
  };
}

function countsBy(ids: readonly string[], words: readonly string[]): Map<string, SummaryCounts> {
  return new Map(ids.map((id) => [id, noneOf(words)]));
}

export function noneOf(words: readonly string[]): SummaryCounts {
  return new Map(words.map((word) => [word, 0]));
}

export function count(counts: SummaryCounts, word: string, times = 1): void {
  counts.set(word, (counts.get(word) ?? 0) + times);
}

/** The value under a key, created where there is none yet. */
export function heldIn<V>(map: Map<string, V>, key: string, make: () => V): V {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}

/** Reasons of one kind that are told apart. */
const MOST_OF_A_KIND = 20;

/** Parts that are added up in any order come to the same. */
export function countReason(reasons: SummaryCounts, reason: string, times = 1): void {
  const kind = kindOf(reason);
  if (reasons.has(reason)) count(reasons, reason, times);
  else if (reasons.has(kind)) count(reasons, kind, times);
  else {
    const others = [...reasons].filter(([other]) => kindOf(other) === kind);
    const isOne = kind === reason || others.length >= MOST_OF_A_KIND;
    if (isOne)
      for (const [other, more] of others) {
        reasons.delete(other);
        count(reasons, kind, more);
      }
    count(reasons, isOne ? kind : reason, times);
  }
}

/** Without what is quoted, and without numbers. */
function kindOf(reason: string): string {
  return reason.replace(/"[^"]*"/g, '"…"').replace(/\d+/g, '…');
}
