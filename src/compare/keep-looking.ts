// What staying in the search means, beside the offers. It is no offer, so it has no levels.

import type { Section } from '../page/page.ts';
import { verifiedInWords } from '../report/citation.ts';
import type { CompareWords } from './comparison-words.ts';
import type { OfferColumn } from './offer-column.ts';

/** Unless every file says that the client need not. */
export function mustPerhapsSearch(sides: readonly OfferColumn[]): boolean {
  return sides.some(({ vacancy }) => vacancy.client.workSearch !== 'no');
}

/** The caution comes first, as it does in a profile. */
export function keepLookingPart(
  sides: readonly OfferColumn[],
  { 'keep-looking': words }: CompareWords,
): Section {
  const caution = mustPerhapsSearch(sides) ? [words.caution] : [];
  return {
    heading: words.name,
    blocks: [
      { intro: [...caution, words.about] },
      { list: { items: words.parts.map(({ title, says }) => ({ text: title, notes: says })) } },
    ],
  };
}

export function keepLookingSources({ 'keep-looking': { name, sources } }: CompareWords): string[] {
  return sources.map(({ title, says, verified }) => {
    const how = verifiedInWords(verified);
    return `${name}: ${says}. Source: ${title}${how === '' ? '' : ` (${how})`}.`;
  });
}
