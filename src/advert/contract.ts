// The kind of contract, where it is named: in the words of the advert, or in its title.
import type { Finding } from './finding.ts';
import type { PhraseLexicon } from './phrase-lexicon.ts';
import { readValues } from './phrase-reader.ts';
import type { Tokens } from './tokens.ts';

/** A title is one of the first lines, short, and no sentence. */
const TITLE_LINES = 2;
const LONGEST_TITLE = 120;

export function readContract(
  { contract, contractInTitle }: PhraseLexicon,
  passage: Tokens,
): Finding<string>[] {
  const titles = titlesOf(passage);
  const inTitle = readValues('contract', contractInTitle, passage).filter(({ start, end }) =>
    titles.some((title) => start >= title.start && end <= title.end),
  );
  return [...inTitle, ...readValues('contract', contract, passage)];
}

function titlesOf({ text, lineStarts }: Tokens): { start: number; end: number }[] {
  const titles: { start: number; end: number }[] = [];
  let lines = 0;
  for (let line = 0; line + 1 < lineStarts.length && lines < TITLE_LINES; line += 1) {
    const start = lineStarts[line] ?? 0;
    const end = (lineStarts[line + 1] ?? 0) - 1;
    if (end - start > LONGEST_TITLE) return titles;
    const words = text.slice(start, end).trim();
    if (words === '') continue;
    lines += 1;
    if (!/[.?]$/.test(words)) titles.push({ start, end });
  }
  return titles;
}
