// A page for one reader as a case note.

import { quotesInWords } from '../page/quotation.ts';
import { caseNote, cut, lines } from './case-note.ts';
import type { Item, Part, Sheet } from './sheet.ts';

export function sheetText({ title, about, dates, lead, parts, footer, close }: Sheet): string {
  return caseNote({
    before: [
      [...lines(cut(title, 75)), ...(about === '' ? [] : lines(cut(about, 75))), ...lines(dates)],
      ...lead.slice(0, 1).map((one) => lines(one)),
    ],
    parts: [
      { heading: 'Please note', items: lead.slice(1), share: 150, noun: 'note' },
      ...parts
        .filter(({ note }) => note > 0)
        .map((one) => ({ ...one, items: one.items.map((each) => inLine(each, one.kind)), share: one.note })),
    ],
    after: [...footer.map((line) => cut(line, 260)), close],
    whole: 'What is left out here stands on the whole page: --format markdown.',
  });
}

function inLine({ label, text, quotes, notes }: Item, kind: Part['kind']): string {
  const name = label === null ? '' : kind === 'figures' || kind === 'pieces' ? `${label}:` : label;
  // Of a piece the first note is what could be done.
  const words = kind === 'pieces' ? [notes[0] ?? text] : [text, quotesInWords(quotes), ...notes];
  return [name, ...words].filter((one) => one !== '').join(' ');
}
