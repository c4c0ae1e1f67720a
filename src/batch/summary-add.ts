// Adds one summary to another. In whatever order parts are added, the sum is the same.

import { addEmployers } from './employers.ts';
import { boundNowAndThen } from './employers-bound.ts';
import { type CheckCount, count, countReason, heldIn, type Summary, type SummaryCounts } from './summary.ts';

export function add(into: Summary, part: Summary): void {
  into.files += part.files;
  into.records += part.records;
  into.unreadable += part.unreadable;
  into.duplicates += part.duplicates;
  for (const [one, other] of [
    [into.pay.legalMinimum, part.pay.legalMinimum],
    [into.pay.realLivingWage, part.pay.realLivingWage],
    [into.legal, part.legal],
    [into.together, part.together],
  ] as const)
    addCounts(one, other);
  for (const [one, other] of [
    [into.features, part.features],
    [into.questions, part.questions],
    [into.facts, part.facts],
    [into.conditions, part.conditions],
    [into.toSettle, part.toSettle],
  ] as const)
    addAll(one, other);
  for (const [id, check] of part.checks)
    addCheck(
      heldIn(into.checks, id, () => ({ toAsk: 0, words: [] })),
      check,
    );
  for (const [reason, times] of part.reasons) countReason(into.reasons, reason, times);
  addEmployers(into.employers, part.employers);
  boundNowAndThen(into.employers);
}

function addCounts(into: SummaryCounts, part: SummaryCounts): void {
  for (const [word, times] of part) count(into, word, times);
}

function addAll(into: Map<string, SummaryCounts>, part: Map<string, SummaryCounts>): void {
  for (const [id, counts] of part)
    addCounts(
      heldIn(into, id, () => new Map()),
      counts,
    );
}

function addCheck(into: CheckCount, part: CheckCount): void {
  into.toAsk += part.toAsk;
  for (const words of part.words) addWords(into, words);
}

/** Nobody reads more of them than this. */
const MOST_WORDS = 3;

export function addWords(check: CheckCount, words: string): void {
  if (check.words.includes(words)) return;
  const last = check.words.at(-1);
  if (check.words.length >= MOST_WORDS && last !== undefined && words > last) return;
  check.words = [...check.words, words].toSorted(byCode).slice(0, MOST_WORDS);
}

/** The same on every machine, whatever its language. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
