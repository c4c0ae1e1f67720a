// Whether a summary can be added to another: both must have counted by the same.
import type { Problem } from '../source/problem.ts';
import type { Summary } from './summary.ts';
import { idsDiffer } from './summary-problems.ts';

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
