// A page for one reader as a case note.
import { caseNote, cut, lines } from './case-note.ts';
import { quotesInWords } from './quotation.ts';
import type { Item, Sheet } from './sheet.ts';

export function sheetText({ title, about, dates, lead, parts, footer, close }: Sheet): string {
  return caseNote({
    before: [
      [...lines(cut(title, 90)), ...(about === '' ? [] : lines(cut(about, 90))), ...lines(dates)],
      ...lead.slice(0, 1).map((one) => lines(one)),
    ],
    parts: parts
      .filter(({ note }) => note > 0)
      .map(({ heading, items, note, noun }) => ({ heading, items: items.map(inLine), share: note, noun })),
    after: [...footer.map((line) => cut(line, 260)), close],
    whole: 'What is left out here stands on the whole page: --format markdown.',
  });
}

function inLine({ label, text, quotes, notes }: Item): string {
  return [label, text, quotesInWords(quotes), ...notes].filter((one) => one !== null && one !== '').join(' ');
}
