// What is said in words alone: pension, sick pay, training, progression and the like.
import { type Finding, findingAt } from './finding.ts';
import { isDenied } from './negation.ts';
import type { PhraseReader, ValueReader } from './phrase-lexicon.ts';
import { type Hit, hitsOf } from './phrases.ts';
import type { AdvertSection, Tokens } from './tokens.ts';

/** Every place where it is said: not denied, not in a part where it does not count, not as part of another phrase. */
export function readPhrases(
  subject: string,
  told: PhraseReader,
  passage: Tokens,
  parts: readonly AdvertSection[],
): Finding<true>[] {
  const says = hitsOf(told.says, passage);
  const anywhere = hitsOf(told.anywhere, passage);
  const inOffer = hitsOf(told.inOffer, passage);
  // Most adverts are silent on most subjects.
  if (says.length === 0 && anywhere.length === 0 && inOffer.length === 0) return [];
  const others = hitsOf(told.butNot, passage);
  const partOf = ({ first }: Hit) => parts[passage.lines[first] ?? 0] ?? 'other';
  return [
    ...anywhere,
    ...says.filter((hit) => !told.notIn.includes(partOf(hit))),
    ...inOffer.filter((hit) => partOf(hit) === 'offer'),
  ]
    .filter((hit) => !isOver(others, hit) && !isDenied(passage, hit))
    .map((hit) => findingFrom(passage, subject, true, hit));
}

/** The same for subjects that have values, such as the kinds of contract. */
export function readValues(
  subject: string,
  { values, butNot }: ValueReader,
  passage: Tokens,
): Finding<string>[] {
  const others = hitsOf(butNot, passage);
  const all = values.map(({ says }) => hitsOf(says, passage)).filter((hits) => hits.length > 0);
  return values.flatMap(({ value, says }) => {
    return hitsOf(says, passage)
      .filter((hit) => !isOver(others, hit) && !isDenied(passage, hit))
      .filter((hit) => !all.some((one) => isInsideLonger(one, hit)))
      .map((hit) => findingFrom(passage, subject, value, hit));
  });
}

/** "Temp to perm" is temporary: the longer phrase says what the shorter one in it means. */
function isInsideLonger(others: readonly Hit[], { first, last }: Hit): boolean {
  for (let at = reachOf(others, first); at < others.length; at += 1) {
    const other = others[at] as Hit;
    if (other.first > first) return false;
    if (other.last >= last && other.last - other.first > last - first) return true;
  }
  return false;
}

export function findingFrom<V>(
  { text, starts, ends }: Tokens,
  subject: string,
  value: V,
  { first, last }: Hit,
): Finding<V> {
  return findingAt(text, subject, value, starts[first] ?? 0, ends[last] ?? 0);
}

/** Whether another phrase has a word in common with this one. Both lists are in the order of the text. */
export function isOver(others: readonly Hit[], { first, last }: Hit): boolean {
  for (let at = reachOf(others, first); at < others.length; at += 1) {
    const other = others[at] as Hit;
    if (other.first > last) return false;
    if (other.last >= first) return true;
  }
  return false;
}

/** No phrase spans more words. */
const LONGEST_PHRASE = 40;

/** Where the hits begin that could still reach a word. */
function reachOf(hits: readonly Hit[], word: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.first ?? 0) < word - LONGEST_PHRASE) low = middle + 1;
    else high = middle;
  }
  return low;
}
