// What would settle how the offers stand to each other: for each feature that is open, which question to ask of which offer.

import type { Item, Section } from '../page/page.ts';
import { WHO } from '../report/outline.ts';
import { joined } from '../source/joined.ts';
import type { ComparedFeature, OfferComparison } from './comparison.ts';
import type { CompareWords } from './comparison-words.ts';
import type { OfferColumn } from './offer-column.ts';

/** More than this would scroll past; the other formats have them all. */
const MOST = 5;

/** Wished features first, by wish; the others in rubric order. */
export function settlePart({ features, sides }: OfferComparison, words: CompareWords): Section {
  const open = features
    .filter(({ stands }) => stands === 'open')
    .toSorted((a, b) => (a.wish ?? features.length) - (b.wish ?? features.length));
  const heading = 'What would settle it';
  if (open.length === 0) return { heading, blocks: [{ intro: [words.settle.nothing] }] };
  const items = open.map((feature): Item => ({ text: feature.title, notes: asksOf(feature, sides, words) }));
  return { heading, blocks: [{ intro: [words.settle.some] }, { list: { items, most: MOST } }] };
}

/** The same question to several offers is said once. */
function asksOf({ places }: ComparedFeature, sides: readonly OfferColumn[], words: CompareWords): string[] {
  const names = new Map<string, string[]>();
  for (const [at, { ask, isOpen }] of places.entries()) {
    if (!isOpen) continue;
    const question = ask === null ? words.settle['no-question'] : `${WHO[ask.who]}: ${ask.say}`;
    names.set(question, [...(names.get(question) ?? []), sides[at]?.name ?? '']);
  }
  return [...names].map(([question, these]) => `${joined(these)}. ${question}`);
}
