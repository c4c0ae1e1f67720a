// Words that somebody said or wrote, with who it was: as every format shows them.
import type { AssessedAnswer } from '../assess/assessment.ts';

export interface Quotation {
  readonly words: string;
  /** Who said it, in a word. */
  readonly by: string;
}

/** What something rests on: a remark in words, quotations, or both. */
export interface Evidence {
  readonly said: string;
  readonly quotes: readonly Quotation[];
}

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

/** More than this would bury the rest; the data has them all. */
const MOST_QUOTES = 3;

/** Every quotation in marks, with who said it. */
export function quotesInWords(quotes: readonly Quotation[], mark = marked): string {
  const shown = quotes.slice(0, MOST_QUOTES).map(mark);
  const more = quotes.length - shown.length;
  const last = more > 0 ? `${more} more` : shown.pop();
  return [...(shown.length === 0 ? [] : [shown.join(', ')]), last]
    .filter((part) => part !== undefined)
    .join(' and ');
}

/** That an advert says more than one thing. */
export function clashInWords(quotes: readonly unknown[]): string {
  return `the advert says ${quotes.length > 2 ? 'several' : 'two'} things`;
}

/** The evidence on one line. */
export function evidenceInWords({ said, quotes }: Evidence, mark = marked): string {
  return [said, quotesInWords(quotes, mark)].filter((part) => part !== '').join(': ');
}

function marked({ words, by }: Quotation): string {
  return `"${words.trim()}" (${by})`;
}
