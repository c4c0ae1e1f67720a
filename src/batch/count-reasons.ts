// Why records could not be read, counted. A reason may quote a key: where there are very many of a kind, they are counted as one,
// without what is quoted.
import { count, type SummaryCounts } from './summary.ts';

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
