// That files about one client say different things of the client.
import { joined } from '../source/joined.ts';
import type { Client } from '../vacancy/vacancy.ts';
import type { CompareWords } from './comparison-words.ts';
import type { OfferColumn } from './offer-column.ts';

const FACTS: Readonly<Partial<Record<keyof Client, string>>> = {
  age: 'age',
  apprentice: 'apprenticeship',
  hours: 'hours needed',
  household: 'household',
};

export function clientNote(sides: readonly OfferColumn[], words: CompareWords): string[] {
  const differing = Object.entries(FACTS).flatMap(([key, name]) => {
    const said = sides.map(({ vacancy }) => vacancy.client[key as keyof Client]);
    return new Set(said).size > 1 ? [name] : [];
  });
  return differing.length === 0 ? [] : [words['client-differs'].replace('{facts}', joined(differing))];
}
