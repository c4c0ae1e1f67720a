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
  const others = hitsOf(told.butNot, passage);
  const partOf = ({ first }: Hit) => parts[passage.lines[first] ?? 0] ?? 'other';
  return [
    ...hitsOf(told.anywhere, passage),
    ...hitsOf(told.says, passage).filter((hit) => !told.notIn.includes(partOf(hit))),
    ...hitsOf(told.inOffer, passage).filter((hit) => partOf(hit) === 'offer'),
  ]
    .filter((hit) => !isOver(others, hit) && !isDenied(passage, hit))
    .map((hit) => findingFrom(passage, subject, true, hit));
}

/** The same for subjects that have values, such as the kinds of contract. */
export function readValued(subject: string, { values, butNot }: Valued, passage: Passage): Finding<string>[] {
  const others = hitsOf(butNot, passage);
  const all = values.map(({ says }) => hitsOf(says, passage)).filter((hits) => hits.length > 0);
  return values.flatMap(({ value, says }) => {
    const hits = hitsOf(says, passage);
    const rest = all.filter((one) => one !== hits);
    return hits
      .filter((hit) => !isOver(others, hit) && !isDenied(passage, hit))
      .filter((hit) => !rest.some((one) => isInsideLonger(one, hit)))
      .map((hit) => findingFrom(passage, subject, value, hit));
  });
}

/** "Temp to perm" is temporary: the longer phrase says what the shorter one in it means. */
function isInsideLonger(others: readonly Hit[], { first, last }: Hit): boolean {
  return others.some(
    (other) => other.first <= first && other.last >= last && other.last - other.first > last - first,
  );
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
