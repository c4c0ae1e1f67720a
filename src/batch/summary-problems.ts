// What must be true of a summary beyond its shape: its own counts come to the same number, and it counts by the same as others.

import { type Problem, quoted } from '../source/problem.ts';
import type { Summary, SummaryCounts } from './summary.ts';
import type { PrintedEmployer, SummaryHead } from './summary-shape.ts';
import { LONGEST } from './tally.ts';

/** Sentences without their full stop. `offers`: those of all employers that are named. */
export function headProblems(head: SummaryHead, offers: number): string[] {
  const { records, unreadable, duplicates, pay, legal, checks, conditions, together, toSettle } = head;
  const all = (key: string, groups: ReadonlyMap<string, SummaryCounts>, isExact: boolean) =>
    [...groups].flatMap(([id, counts]) => sumOf(`${key}.${id}`, counts, records, 'records', isExact));
  return [
    ...all('features', head.features, true),
    ...all('questions', head.questions, false),
    ...all('facts', head.facts, false),
    ...sumOf('pay.legalMinimum', pay.legalMinimum, records, 'records', true),
    ...sumOf('pay.realLivingWage', pay.realLivingWage, records, 'records', true),
    ...above('legal', legal, records, 'records'),
    ...[...legal.keys()].filter((id) => !checks.has(id)).map((id) => `${quoted(`checks.${id}`)} is missing`),
    ...[...checks.keys()].filter((id) => !legal.has(id)).map((id) => `${quoted(`legal.${id}`)} is missing`),
    ...[...checks]
      .filter(([id, { toAsk }]) => toAsk > (legal.get(id) ?? toAsk))
      .map(([id]) => `${quoted(`checks.${id}`)} says more than "legal"`),
    ...[...checks]
      .filter(([, { words }]) => (words === undefined) !== (head.for === 'funder'))
      .map(
        ([id]) =>
          `${quoted(`checks.${id}.words`)} ${head.for === 'funder' ? 'cannot stand here' : 'is missing'}`,
      ),
    ...all('conditions', conditions, true),
    ...sumOf('together', together, conditions.size === 0 ? 0 : records, 'records', true),
    ...[...conditions.keys()]
      .filter((id) => !toSettle.has(id))
      .map((id) => `${quoted(`toSettle.${id}`)} is missing`),
    ...[...toSettle].flatMap(([id, counts]) =>
      conditions.has(id)
        ? above(`toSettle.${id}`, counts, records, 'records')
        : [`${quoted(`conditions.${id}`)} is missing`],
    ),
    ...sumOf('reasons', head.reasons, unreadable, 'unreadable', false),
    ...(duplicates > records ? ['"duplicates" is more than "records"'] : []),
    ...(offers + (head.employersLeftOut?.offers ?? 0) > records
      ? ['"employers" comes to more than "records"']
      : []),
  ];
}

/** `first`: what another employer of the same summary has. */
export function employerProblems(name: string, employer: PrintedEmployer, first: PrintedEmployer): string[] {
  const { offers, jobs, jobsLeftOut = 0, features, legal, conditions } = employer;
  const counted = new Map([...jobs].map(([title, job]) => [title, job.offers]));
  return [
    ...(name === '' || name.length > LONGEST ? ['there is a name that no employer has here'] : []),
    ...idsDiffer(first, employer),
    ...[...features].flatMap(([id, counts]) => sumOf(`features.${id}`, counts, offers, 'offers', true)),
    ...[...conditions].flatMap(([id, counts]) => sumOf(`conditions.${id}`, counts, offers, 'offers', true)),
    ...above('legal', legal, offers, 'offers'),
    ...sumOf('jobs', counted, offers - jobsLeftOut, 'offers', false),
    ...([...jobs.values()].some(({ first: from, last }) =>
      (from ?? last) === null ? from !== last : from === null || last === null || from > last,
    )
      ? ['"jobs" has a first day that is not before the last']
      : []),
  ];
}

/** Both must speak of the same features and conditions. */
export function idsDiffer(
  one: Pick<Summary | SummaryHead | PrintedEmployer, 'features' | 'conditions'>,
  other: Pick<Summary | SummaryHead | PrintedEmployer, 'features' | 'conditions'>,
): string[] {
  return (['features', 'conditions'] as const).flatMap((key) => [
    ...missing(key, one[key], other[key]),
    ...missing(key, other[key], one[key]),
  ]);
}

/** What the rubric has and the summary has not. */
export function lacking(summary: Summary, like: Summary): string[] {
  return (['features', 'questions'] as const).flatMap((key) =>
    [...like[key].keys()]
      .filter((id) => !summary[key].has(id))
      .map((id) => `${quoted(`${key}.${id}`)} is missing`),
  );
}

function missing(
  key: string,
  from: ReadonlyMap<string, unknown>,
  of: ReadonlyMap<string, unknown>,
): string[] {
  return [...of.keys()]
    .filter((id) => !from.has(id))
    .map((id) => `${quoted(`${key}.${id}`)} is missing in a place`);
}

function sumOf(name: string, counts: SummaryCounts, whole: number, of: string, isExact: boolean): string[] {
  const sum = [...counts.values()].reduce((so, times) => so + times, 0);
  if (isExact ? sum === whole : sum <= whole) return [];
  return [`${quoted(name)} ${isExact ? `does not add up to "${of}"` : `comes to more than "${of}"`}`];
}

function above(key: string, counts: SummaryCounts, most: number, of: string): string[] {
  return [...counts]
    .filter(([, times]) => times > most)
    .map(([id]) => `${quoted(`${key}.${id}`)} is more than "${of}"`);
}

/** Why not, or null. */
export function unlikeness(first: Summary, other: Summary): Pick<Problem, 'what' | 'fix'> | null {
  if (other.on !== first.on || other.rubric !== first.rubric || differ(first.questions, other.questions))
    return {
      what: 'This summary was made for another day or with another rubric than the first',
      fix: 'Make them again with the same --on and the same --rubric.',
    };
  if (idsDiffer(first, other).length > 0)
    return {
      what: 'This summary was made with other conditions than the first',
      fix: 'Make them again with the same --approach.',
    };
  if (other.isNamed !== first.isNamed)
    return {
      what: 'One of this summary and the first was made for a funder, with nobody named, and the other was not',
      fix: 'Merge those for a funder by themselves.',
    };
  const counts = ['files', 'records', 'unreadable', 'duplicates'] as const;
  if (counts.every((key) => Number.isSafeInteger(first[key] + other[key]))) return null;
  return { what: 'With this summary there is more than can be counted exactly', fix: 'Merge fewer of them.' };
}

function differ(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean {
  return one.size !== other.size || [...one.keys()].some((id) => !other.has(id));
}
