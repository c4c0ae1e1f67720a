// The employers of a summary, by number: a few hundred bytes for each, however many there are, and a bound on them that gives the
// same employers in whatever order and parts they come.
import { type CountColumn, countAt, countMore, grown, noColumn } from './count-column.ts';
import { hashOf, type NameTable, noNames, numberOf, numberOfOther } from './name-table.ts';

export interface Employers {
  readonly most: EmployerLimits;
  readonly names: NameTable;
  readonly offers: CountColumn;
  /** By feature and level. */
  readonly features: Map<string, Map<string, CountColumn>>;
  /** By legal check. */
  readonly legal: Map<string, CountColumn>;
  /** By condition and how it is met. */
  readonly conditions: Map<string, Map<string, CountColumn>>;
  /** Titles, each owned by its employer. */
  readonly jobs: NameTable;
  readonly jobOffers: CountColumn;
  /** The first and the last day a job was posted, as a number such as 20261121; nought where no advert says. */
  first: Uint32Array;
  last: Uint32Array;
  /** Offers of an employer whose titles are not kept. */
  readonly jobsLeftOut: CountColumn;
  /** Employers whose name hashes below this are kept. */
  below: number;
  /** Offers of employers that are not kept. */
  leftOut: number;
}

export interface EmployerLimits {
  /** Employers, and jobs of all of them, together. */
  readonly entries: number;
  /** Jobs of one employer. */
  readonly jobs: number;
}

/** Half a million employers with two jobs each. */
const MOST: EmployerLimits = { entries: 1_500_000, jobs: 1000 };

/** Above every hash. */
export const EVERY = 2 ** 32;

export function noEmployers(most = MOST): Employers {
  return {
    most,
    names: noNames(),
    offers: noColumn(),
    features: new Map(),
    legal: new Map(),
    conditions: new Map(),
    jobs: noNames(),
    jobOffers: noColumn(),
    first: new Uint32Array(FEW),
    last: new Uint32Array(FEW),
    jobsLeftOut: noColumn(),
    below: EVERY,
    leftOut: 0,
  };
}

const FEW = 32;

/** Adds offers to an employer and gives its number; null where it is not kept. */
export function employerIn(employers: Employers, name: string, offers: number): number | null {
  const { names, below } = employers;
  if (below < EVERY && hashOf(names, name) >= below) {
    employers.leftOut += offers;
    return null;
  }
  const employer = numberOf(names, name);
  countMore(employers.offers, employer, offers);
  return employer;
}

interface JobDays {
  readonly offers: number;
  readonly first: number;
  readonly last: number;
}

export function jobIn(employers: Employers, employer: number, title: string, days: JobDays): void {
  addDays(employers, numberOf(employers.jobs, title, employer), days);
}

function addDays(employers: Employers, job: number, { offers, first, last }: JobDays): void {
  countMore(employers.jobOffers, job, offers);
  if (job >= employers.first.length) {
    employers.first = grown(employers.first, job + 1);
    employers.last = grown(employers.last, job + 1);
  }
  const [before = 0, after = 0] = [employers.first[job], employers.last[job]];
  if (first !== 0 && (before === 0 || first < before)) employers.first[job] = first;
  if (last > after) employers.last[job] = last;
}

export function columnIn(columns: Map<string, CountColumn>, word: string): CountColumn {
  let column = columns.get(word);
  if (column === undefined) {
    column = noColumn();
    columns.set(word, column);
  }
  return column;
}

export function columnsIn(
  groups: Map<string, Map<string, CountColumn>>,
  id: string,
): Map<string, CountColumn> {
  let columns = groups.get(id);
  if (columns === undefined) {
    columns = new Map();
    groups.set(id, columns);
  }
  return columns;
}

export function addEmployers(into: Employers, part: Employers): void {
  into.below = Math.min(into.below, part.below);
  into.leftOut += part.leftOut;
  const { names, jobs } = part;
  const numbers = new Int32Array(names.count);
  for (let other = 0; other < names.count; other += 1) {
    const offers = countAt(part.offers, other);
    if ((names.hashes[other] ?? 0) >= into.below) {
      numbers[other] = -1;
      into.leftOut += offers;
      continue;
    }
    const employer = numberOfOther(into.names, names, other);
    numbers[other] = employer;
    countMore(into.offers, employer, offers);
  }
  addColumn(into.jobsLeftOut, part.jobsLeftOut, numbers);
  addColumns(into.legal, part.legal, numbers);
  for (const [id, columns] of part.features) addColumns(columnsIn(into.features, id), columns, numbers);
  for (const [id, columns] of part.conditions) addColumns(columnsIn(into.conditions, id), columns, numbers);
  for (let other = 0; other < jobs.count; other += 1) {
    const employer = numbers[jobs.owners[other] ?? 0] ?? -1;
    if (employer < 0) continue;
    addDays(into, numberOfOther(into.jobs, jobs, other, employer), {
      offers: countAt(part.jobOffers, other),
      first: part.first[other] ?? 0,
      last: part.last[other] ?? 0,
    });
  }
}

function addColumns(
  into: Map<string, CountColumn>,
  part: Map<string, CountColumn>,
  numbers: Int32Array,
): void {
  for (const [word, column] of part) addColumn(columnIn(into, word), column, numbers);
}

function addColumn(into: CountColumn, part: CountColumn, numbers: Int32Array): void {
  const count = Math.min(numbers.length, part.small.length);
  for (let other = 0; other < count; other += 1) {
    const employer = numbers[other] ?? -1;
    if (employer >= 0 && part.small[other] !== 0) countMore(into, employer, countAt(part, other));
  }
}

/** Every count of an employer. */
export function* columnsOf(employers: Employers): Generator<CountColumn> {
  yield employers.offers;
  yield employers.jobsLeftOut;
  yield* employers.legal.values();
  for (const columns of employers.features.values()) yield* columns.values();
  for (const columns of employers.conditions.values()) yield* columns.values();
}
