// That files about one client say different things of the client.
import { joined } from '../document/joined.ts';
import type { Client } from '../vacancy/vacancy.ts';
import type { Side } from './side.ts';
import type { CompareWords } from './words.ts';

const FACTS: Readonly<Partial<Record<keyof Client, string>>> = {
  age: 'age',
  apprentice: 'apprenticeship',
  hours: 'hours needed',
  household: 'household',
};

export function clientNote(sides: readonly Side[], words: CompareWords): string[] {
  const differing = Object.entries(FACTS).flatMap(([key, name]) => {
    const said = sides.map(({ vacancy }) => vacancy.client[key as keyof Client]);
    return new Set(said).size > 1 ? [name] : [];
  });
  return differing.length === 0 ? [] : [words['client-differs'].replace('{facts}', joined(differing))];
}
