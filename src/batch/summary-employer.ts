// One employer of a summary, as it is printed: with its zeros, and its jobs.

import { type CountColumn, countAt } from './count-column.ts';
import { bound } from './employers-bound.ts';
import { nameAt } from './name-table.ts';
import { MET, noneOf, STANDS, type Summary, type SummaryCounts } from './summary.ts';
import { byCode } from './summary-add.ts';

export interface Employer {
  readonly name: string;
  readonly offers: number;
  readonly jobs: ReadonlyMap<string, EmployerJob>;
  /** Offers whose titles are not kept. */
  readonly jobsLeftOut: number;
  readonly features: ReadonlyMap<string, SummaryCounts>;
  readonly legal: SummaryCounts;
  readonly conditions: ReadonlyMap<string, SummaryCounts>;
}

/** One job of an employer, as often as it was advertised. */
interface EmployerJob {
  readonly offers: number;
  /** The first and the last day it was posted, where the adverts say. */
  readonly first: string | null;
  readonly last: string | null;
}

/** In the order in which JSON has its keys: whole numbers first, then by the alphabet. */
export function* employersByName(summary: Summary): Generator<Employer> {
  bound(summary.employers);
  const names = namesOf(summary);
  yield* shown(summary, names, [...names.keys()].sort(byKeyOf(names)));
}

/** Those with the most offers first. */
export function employersByOffers(summary: Summary, most: number): Employer[] {
  bound(summary.employers);
  const names = namesOf(summary);
  const { offers } = summary.employers;
  const numbers = [...names.keys()].sort(
    (a, b) => countAt(offers, b) - countAt(offers, a) || byCode(names[a] ?? '', names[b] ?? ''),
  );
  return [...shown(summary, names, numbers.slice(0, most))];
}

function namesOf({ employers: { names } }: Summary): string[] {
  return Array.from({ length: names.count }, (_, employer) => nameAt(names, employer));
}

function byKeyOf(names: readonly string[]): (a: number, b: number) => number {
  const indexes = names.map(indexOf);
  return (a, b) => {
    const [one, other] = [indexes[a] ?? NONE, indexes[b] ?? NONE];
    return one === other ? byCode(names[a] ?? '', names[b] ?? '') : one - other;
  };
}

const NONE = 2 ** 32 - 1;

/** What an object of JavaScript takes for a place in a list, it puts before all other keys. */
function indexOf(name: string): number {
  return /^(?:0|[1-9]\d{0,9})$/.test(name) ? Math.min(Number(name), NONE) : NONE;
}

function* shown(summary: Summary, names: readonly string[], numbers: readonly number[]): Generator<Employer> {
  const { employers } = summary;
  const jobs = jobsOf(summary);
  for (const number of numbers) {
    const counted = (columns: ReadonlyMap<string, CountColumn> | undefined, counts: SummaryCounts) => {
      for (const [word, column] of columns ?? []) {
        const times = countAt(column, number);
        if (times > 0) counts.set(word, times);
      }
      return counts;
    };
    const all = (ids: Iterable<string>, kind: 'features' | 'conditions', words: readonly string[]) =>
      new Map(Array.from(ids, (id) => [id, counted(employers[kind].get(id), noneOf(words))]));
    yield {
      name: names[number] ?? '',
      offers: countAt(employers.offers, number),
      jobs: jobs(number),
      jobsLeftOut: countAt(employers.jobsLeftOut, number),
      features: all(summary.features.keys(), 'features', STANDS),
      legal: counted(employers.legal, new Map()),
      conditions: all(summary.conditions.keys(), 'conditions', MET),
    };
  }
}

/** The jobs of each employer, by its number. */
function jobsOf({ employers }: Summary): (employer: number) => Map<string, EmployerJob> {
  const { names, jobs, jobOffers, first, last } = employers;
  /** Where the jobs of each employer begin among all of them. */
  const begins = new Uint32Array(names.count + 1);
  for (let job = 0; job < jobs.count; job += 1) {
    const after = (jobs.owners[job] ?? 0) + 1;
    begins[after] = (begins[after] ?? 0) + 1;
  }
  for (let employer = 0; employer < names.count; employer += 1)
    begins[employer + 1] = (begins[employer + 1] ?? 0) + (begins[employer] ?? 0);
  const next = begins.slice();
  const sorted = new Uint32Array(jobs.count);
  for (let job = 0; job < jobs.count; job += 1) {
    const owner = jobs.owners[job] ?? 0;
    sorted[next[owner] ?? 0] = job;
    next[owner] = (next[owner] ?? 0) + 1;
  }
  return (employer) =>
    new Map(
      Array.from(sorted.subarray(begins[employer], begins[employer + 1]), (job): [string, EmployerJob] => [
        nameAt(jobs, job),
        { offers: countAt(jobOffers, job), first: dayOf(first[job] ?? 0), last: dayOf(last[job] ?? 0) },
      ]).toSorted(([a], [b]) => byCode(a, b)),
    );
}

/** `2026-11-21` as 20261121. */
export function dayNumber(day: string | null): number {
  return day === null ? 0 : Number(day.replaceAll('-', ''));
}

function dayOf(number: number): string | null {
  return number === 0
    ? null
    : String(number)
        .padStart(8, '0')
        .replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3');
}
