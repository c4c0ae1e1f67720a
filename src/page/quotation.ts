// Words that somebody said or wrote, with who it was: as every format shows them.

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

/** The evidence on one line. */
export function evidenceInWords({ said, quotes }: Evidence, mark = marked): string {
  return [said, quotesInWords(quotes, mark)].filter((part) => part !== '').join(': ');
}

function marked({ words, by }: Quotation): string {
  return `"${words.trim()}" (${by})`;
}
