// How many employers and jobs a summary keeps. Those with the smallest hashes stay: a part of a list never lets go of one that the
// whole would keep, so that parts still add up to the whole. What goes is counted.
import { countAt, countMore, moveCounts } from './count-column.ts';
import { columnsOf, type Employers, EVERY } from './employers.ts';
import { moveNames, nameAt } from './name-table.ts';

/** While it grows it may hold this much more than is kept: cutting back takes time. */
const SLACK = 1.25;

export function boundNowAndThen(employers: Employers): void {
  const { names, jobs, most } = employers;
  if (names.count + jobs.count > SLACK * most.entries) bound(employers);
}

/** Drops what is over the bound. Call it before reading anything. */
export function bound(employers: Employers): void {
  const { names, jobs } = employers;
  const held = new Uint32Array(names.count);
  for (let job = 0; job < jobs.count; job += 1) {
    const owner = jobs.owners[job] ?? 0;
    held[owner] = (held[owner] ?? 0) + 1;
  }
  const leaving = jobsLeaving(employers, held);
  employers.below = boundOf(employers, held);
  const { below } = employers;
  if (below === EVERY && leaving.size === 0) return;
  const moved = movedWhere(names.count, (employer) => (names.hashes[employer] ?? 0) < below);
  for (const [employer, to] of moved.entries())
    if (to < 0) employers.leftOut += countAt(employers.offers, employer);
  const movedJobs = movedWhere(
    jobs.count,
    (job) => !leaving.has(job) && (moved[jobs.owners[job] ?? 0] ?? -1) >= 0,
  );
  moveNames(names, moved, null);
  for (const column of columnsOf(employers)) moveCounts(column, moved);
  moveNames(jobs, movedJobs, moved);
  moveCounts(employers.jobOffers, movedJobs);
  for (const days of [employers.first, employers.last]) {
    for (const [job, to] of movedJobs.entries()) if (to >= 0) days[to] = days[job] ?? 0;
    days.fill(0, jobs.count);
  }
}

function movedWhere(count: number, isKept: (number: number) => boolean): Int32Array {
  let next = 0;
  return Int32Array.from({ length: count }, (_, number) => {
    if (!isKept(number)) return -1;
    next += 1;
    return next - 1;
  });
}

/** The jobs to drop of an employer with too many; they are still counted for it. */
function jobsLeaving(employers: Employers, held: Uint32Array): Set<number> {
  const { jobs, jobOffers, jobsLeftOut, most } = employers;
  const leaving = new Set<number>();
  const tooMany = new Map<number, number[]>();
  for (const [employer, count] of held.entries()) if (count > most.jobs) tooMany.set(employer, []);
  if (tooMany.size === 0) return leaving;
  for (let job = 0; job < jobs.count; job += 1) tooMany.get(jobs.owners[job] ?? 0)?.push(job);
  for (const [employer, all] of tooMany) {
    all.sort(
      (a, b) => (jobs.hashes[a] ?? 0) - (jobs.hashes[b] ?? 0) || (nameAt(jobs, a) < nameAt(jobs, b) ? -1 : 1),
    );
    for (const job of all.slice(most.jobs)) {
      leaving.add(job);
      countMore(jobsLeftOut, employer, countAt(jobOffers, job));
    }
    held[employer] = most.jobs;
  }
  return leaving;
}

/** Names with the same hash are kept or dropped together. */
function boundOf({ names, most, below }: Employers, held: Uint32Array): number {
  let entries = 0;
  for (const [employer, jobs] of held.entries())
    if ((names.hashes[employer] ?? 0) < below) entries += 1 + jobs;
  if (entries <= most.entries) return below;
  const byHash = Uint32Array.from(held.keys()).sort(
    (a, b) => (names.hashes[a] ?? 0) - (names.hashes[b] ?? 0),
  );
  let sum = 0;
  for (const employer of byHash) {
    sum += 1 + (held[employer] ?? 0);
    if (sum > most.entries) return names.hashes[employer] ?? 0;
  }
  return below;
}
