// What would settle how the offers stand to each other: for each feature that is open, which question to ask of which offer.
import { joined } from '../document/joined.ts';
import { WHO } from '../report/outline.ts';
import type { Item, Part } from '../sheet/sheet.ts';
import type { ComparedFeature, Comparison } from './comparison.ts';
import type { Side } from './side.ts';
import type { CompareWords } from './words.ts';

/** More than this would scroll past; the other formats have them all. */
const MOST = 5;

/** Wished features first, by wish; the others in rubric order. */
export function settlePart({ features, sides }: Comparison, words: CompareWords): Part {
  const open = features
    .filter(({ stands }) => stands === 'open')
    .toSorted((a, b) => (a.wish ?? features.length) - (b.wish ?? features.length));
  const heading = 'What would settle it';
  if (open.length === 0) return { heading, intro: [words.settle.nothing] };
  const items = open.map((feature): Item => ({ text: feature.title, more: asksOf(feature, sides, words) }));
  return { heading, intro: [words.settle.some], list: { items, isNumbered: false, most: MOST } };
}

/** The same question to several offers is said once. */
function asksOf({ places }: ComparedFeature, sides: readonly Side[], words: CompareWords): string[] {
  const names = new Map<string, string[]>();
  for (const [at, { ask, isOpen }] of places.entries()) {
    if (!isOpen) continue;
    const question = ask === null ? words.settle['no-question'] : `${WHO[ask.who]}: ${ask.say}`;
    names.set(question, [...(names.get(question) ?? []), sides[at]?.name ?? '']);
  }
  return [...names].map(([question, these]) => `${joined(these)}. ${question}`);
}
