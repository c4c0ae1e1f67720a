// Whose words a quotation is, by who gave an answer.
import type { AssessedAnswer } from '../assess/assessment.ts';
import type { Quotation } from '../page/quotation.ts';
import { cut } from '../page/text.ts';
import { joined } from '../source/read-aloud.ts';
import { wordsShown } from '../source/words-shown.ts';

const WHO: Record<NonNullable<AssessedAnswer['by']>, string> = {
  advert: 'advert',
  employer: 'employer',
  client: 'client',
  adviser: 'adviser',
  data: 'figures',
};

/** The words of an advert. An empty quotation is none: it stands for what the advert leaves out. */
export function advertQuotes(quotes: readonly string[]): Quotation[] {
  return quotes.filter((words) => words !== '').map((words) => ({ words, by: WHO.advert }));
}

export function quotationBy(words: string, by: AssessedAnswer['by']): Quotation {
  return { words, by: WHO[by ?? 'adviser'] };
}

/** That an advert says more than one thing. */
export function clashInWords(quotes: readonly unknown[]): string {
  return `the advert says ${quotes.length > 2 ? 'several' : 'two'} things`;
}

/** Characters of the words that stand beside what they come to. */
export const MOST_QUOTED = 48;
/** More than these do not fit beside each other. */
const MOST_SIDES = 3;

/** The words of an advert within a sentence. */
export function quoted(all: readonly string[]): string {
  return joined(all.slice(0, MOST_SIDES).map((words) => `“${cut(wordsShown(words), MOST_QUOTED)}”`));
}
