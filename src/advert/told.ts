// What is said in words alone: pension, sick pay, training, progression and the like.
import { type Finding, findingAt } from './finding.ts';
import { isDenied } from './negation.ts';
import type { Part, Passage } from './passage.ts';
import type { Told, Valued } from './phrase-book.ts';
import { type Hit, hitsOf } from './phrases.ts';

/** Every place where it is said: not denied, not in a part where it does not count, not as part of another phrase. */
export function readTold(
  subject: string,
  told: Told,
  passage: Passage,
  parts: readonly Part[],
): Finding<true>[] {
  const [says, anywhere] = [hitsOf(told.says, passage), hitsOf(told.anywhere, passage)];
  // Most adverts are silent on most subjects.
  if (says.length === 0 && anywhere.length === 0) return [];
  const others = hitsOf(told.butNot, passage);
  const counts = ({ first }: Hit) => !told.notIn.includes(parts[passage.lines[first] ?? 0] ?? 'other');
  return [...anywhere, ...says.filter(counts)]
    .filter((hit) => !isOver(others, hit) && !isDenied(passage, hit))
    .map((hit) => findingFrom(passage, subject, true, hit));
}

/** The same for subjects that have values, such as the kinds of contract. */
export function readValued(subject: string, { values, butNot }: Valued, passage: Passage): Finding<string>[] {
  const others = hitsOf(butNot, passage);
  const found: Finding<string>[] = [];
  for (const { value, says } of values)
    for (const hit of hitsOf(says, passage))
      if (!isOver(others, hit) && !isDenied(passage, hit))
        found.push(findingFrom(passage, subject, value, hit));
  return found;
}

export function findingFrom<V>(
  { text, starts, ends }: Passage,
  subject: string,
  value: V,
  { first, last }: Hit,
): Finding<V> {
  return findingAt(text, subject, value, starts[first] ?? 0, ends[last] ?? 0);
}

/** Whether another phrase has a word in common with this one. Both lists are in the order of the text. */
export function isOver(others: readonly Hit[], { first, last }: Hit): boolean {
  let low = 0;
  let high = others.length;
  // The first that could still reach here: a phrase spans few words.
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((others[middle]?.first ?? 0) < first - 40) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < others.length; at += 1) {
    const other = others[at] as Hit;
    if (other.first > last) return false;
    if (other.last >= first) return true;
  }
  return false;
}
