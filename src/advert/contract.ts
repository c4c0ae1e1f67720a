// The kind of contract, where it is named: in the words of the advert, or in its title.
import type { Finding } from './finding.ts';
import type { Passage } from './passage.ts';
import type { PhraseBook } from './phrase-book.ts';
import { readValued } from './told.ts';

/** A title is one of the first lines, and short. */
const TITLE_LINES = 2;
const LONGEST_TITLE = 120;

export function readContract({ contract, contractInTitle }: PhraseBook, passage: Passage): Finding<string>[] {
  const end = titleEnd(passage);
  const inTitle = readValued('contract', contractInTitle, passage).filter((finding) => finding.end <= end);
  return [...inTitle, ...readValued('contract', contract, passage)];
}

function titleEnd({ text, lineStarts }: Passage): number {
  let lines = 0;
  for (let line = 0; line + 1 < lineStarts.length; line += 1) {
    const start = lineStarts[line] ?? 0;
    const end = (lineStarts[line + 1] ?? 0) - 1;
    if (text.slice(start, Math.min(end, start + LONGEST_TITLE + 1)).trim() === '') continue;
    if (end - start > LONGEST_TITLE) return start;
    lines += 1;
    if (lines === TITLE_LINES) return end;
  }
  return text.length;
}
