// What to know of the offers before anything else: legal checks and what stands out in adverts, each with whose it is.

import type { LegalFinding } from '../assess/assessment.ts';
import type { Item } from '../page/page.ts';
import { withFullStop } from '../page/punctuation.ts';
import { quotesInWords } from '../page/quotation.ts';
import { legalNotice } from '../report/legal-notices.ts';
import { outlineOf } from '../report/outline.ts';
import type { OfferColumn } from './offer-column.ts';

const STRENGTHS: readonly LegalFinding['strength'][] = ['stop', 'may-be-unlawful', 'ask'];

/** The gravest first, whichever offer it is about. */
export function noticeItems(sides: readonly OfferColumn[]): Item[] {
  return STRENGTHS.flatMap((strength) =>
    sides.flatMap(({ name, assessment }) =>
      assessment.legal
        .filter((finding) => finding.strength === strength)
        .map(legalNotice)
        .map(({ title, say, because, who, rule }): Item => {
          const reason = because === null ? '' : ` Because: ${withFullStop(because)}`;
          const ask = who === null ? '' : `${withFullStop(who)} `;
          const notes = [`${withFullStop(say)}${reason}`, `${ask}${rule}`];
          return { text: `${name}. ${withFullStop(title)}`, notes };
        }),
    ),
  );
}

/** What stands out in the advert of each. */
export function warningItems(sides: readonly OfferColumn[]): Item[] {
  return sides.flatMap(({ name, assessment }): Item[] => {
    const { warnings } = outlineOf(assessment);
    const notes = warnings.map(({ say, quotes }) =>
      [say, quotesInWords(quotes)].filter((part) => part !== '').join(' '),
    );
    return notes.length === 0 ? [] : [{ text: `${name}. In the advert.`, notes }];
  });
}
