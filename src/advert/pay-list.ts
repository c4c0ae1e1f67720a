// Sums that belong together: several in one line, and the steps of one scale over several lines.
import type { Finding } from './finding.ts';
import type { PayFound } from './pay-sum.ts';
import { isOfScale } from './sum-terms.ts';

export type PayFindings = readonly Finding<PayFound>[];

/**
 * Sums in one line that differ by age, place or experience are one range, and so is a scale over several lines. What one of
 * them comes to is none.
 */
export function listsOf(text: string, found: PayFindings): PayFindings {
  const lists: Finding<PayFound>[] = [];
  for (const one of found) {
    const last = lists.at(-1);
    if (last === undefined || !isBeside(text, last, one)) lists.push(one);
    else if (isConverted(text, last, one)) continue;
    else if (isList(last.value, one.value))
      lists[lists.length - 1] = { ...last, value: wholeOf([last, one]) ?? last.value, end: one.end };
    else lists.push(one);
  }
  return lists;
}

/** Sums further apart than this are not one list. */
const LONGEST_LIST = 48;

function isBeside(
  text: string,
  { value: a, end }: Finding<PayFound>,
  { value: b, start }: Finding<PayFound>,
): boolean {
  if (start - end > LONGEST_LIST || a.basis !== b.basis) return false;
  if (a.per !== undefined && b.per !== undefined && a.per !== b.per) return false;
  const between = text.slice(end, start);
  // On another line, or with a label of its own, it is told apart.
  return between.includes('\n')
    ? isOfScale(text, end - 1) && isOfScale(text, start)
    : !/\b(?:pay|salary)[ \t]?:/i.test(between);
}

function isList(a: PayFound, b: PayFound): boolean {
  if (a.from === undefined || b.from === undefined || a.to === undefined || b.to === undefined) return false;
  return Math.max(a.to, b.to) <= WIDEST_LIST * Math.min(a.from, b.from);
}

const WIDEST_LIST = 1.6;

/** "£31,000 (£24,800 for 30 hours)": the same in another measure. */
function isConverted(
  text: string,
  { value: a }: Finding<PayFound>,
  { value: b, start, end }: Finding<PayFound>,
): boolean {
  if ((b.to ?? b.from ?? 0) >= (a.from ?? a.to ?? 0) || isOtherSize(a, b)) return false;
  const [before, after] = [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 32)];
  if (/\b(?:actual|equivalent|pro[- ]rata)\b/i.test(before)) return true;
  if (/^[^\n£]{0,24}\b(?:actual|pro[- ]rata|hours|hrs|equivalent)\b/i.test(after)) return true;
  if (a.from === undefined || a.to === undefined || a.from === a.to) return false;
  return Math.abs((b.from ?? 0) / a.from - (b.to ?? 0) / a.to) < 0.01;
}

/** Several figures of the same kind give all of them: the lowest to the highest. */
export function wholeOf(found: PayFindings): PayFound | null {
  const [first, ...more] = found.map(({ value }) => value);
  if (first === undefined) return null;
  let whole = first;
  for (const value of more) {
    if (value.basis !== whole.basis || isOtherSize(whole, value)) continue;
    if (whole.from === undefined || whole.to === undefined) continue;
    const per = whole.per ?? value.per;
    whole = {
      from: Math.min(whole.from, value.from ?? whole.from),
      to: Math.max(whole.to, value.to ?? whole.to),
      ...(per === undefined ? {} : { per }),
      ...(whole.basis === undefined ? {} : { basis: whole.basis }),
    };
  }
  return whole;
}

/** So far apart that they are for other times. */
export function isOtherSize(a: PayFound, b: PayFound): boolean {
  const [x, y] = [a.to ?? a.from ?? 0, b.to ?? b.from ?? 0];
  return Math.max(x, y) > 20 * Math.min(x, y);
}
