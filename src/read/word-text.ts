// The words of a Word document, from its main part: paragraphs, headings, lists, tables and text boxes. What was deleted with
// its changes tracked, what is hidden, and what only describes how something looked before is left out.
import { DocumentLines } from './document-lines.ts';
import { Marks, type MarkupTag } from './markup.ts';

/** Nothing in these is a word of the document: a fallback is a text box once more, for programs that know no text boxes. */
const UNSEEN = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'pPrChange',
  'rPrChange',
  'sectPr',
  'instrText',
  'delText',
]);
const HEADING = /^(?:heading|title|subtitle)/i;
const LIST = /^list ?(?:bullet|number)/i;

export function wordText(xml: string): { readonly text: string; readonly isCut: boolean } {
  const lines = new DocumentLines();
  let unseen = 0;
  /** The elements around what is read, as far as it matters which they are. */
  const runs: { isHidden: boolean }[] = [];
  let inText = false;
  const reader = {
    open(tag: MarkupTag) {
      const name = localName(tag.name);
      if (unseen > 0 || UNSEEN.has(name)) {
        if (!tag.isEmpty) unseen += 1;
        return;
      }
      opened(name, tag, lines, runs);
      if (name === 't') inText = !tag.isEmpty;
      if (tag.isEmpty) closed(name, lines, runs);
    },
    text(words: string) {
      if (unseen === 0 && inText && runs.at(-1)?.isHidden !== true) lines.add(words);
    },
    close(full: string) {
      if (unseen > 0) {
        unseen -= 1;
        return;
      }
      const name = localName(full);
      if (name === 't') inText = false;
      closed(name, lines, runs);
    },
    torn: () => undefined,
  };
  const marks = new Marks(reader, { isXml: true });
  marks.write(xml);
  marks.end();
  return { text: lines.text(), isCut: marks.isUnended };
}

function opened(name: string, tag: MarkupTag, lines: DocumentLines, runs: { isHidden: boolean }[]): void {
  const value = valueIn(tag);
  switch (name) {
    case 'p':
      lines.openParagraph();
      break;
    case 'r':
      runs.push({ isHidden: false });
      break;
    case 'tr':
      lines.openRow();
      break;
    case 'pStyle':
      if (HEADING.test(value)) lines.markHeading();
      if (LIST.test(value)) lines.markItem();
      break;
    case 'numId':
      if (value !== '0') lines.markItem();
      break;
    case 'vanish': {
      const run = runs.at(-1);
      if (run !== undefined && !/^(?:0|false|off)$/.test(value)) run.isHidden = true;
      break;
    }
    case 'br':
    case 'cr':
      if (runs.length > 0) lines.add('\n');
      break;
    case 'tab':
    case 'ptab':
      // Where tabs stand is described with the same name, outside of what is written.
      if (runs.length > 0) lines.add(' ');
      break;
    case 'noBreakHyphen':
      lines.add('-');
  }
}

function closed(name: string, lines: DocumentLines, runs: { isHidden: boolean }[]): void {
  if (name === 'p') lines.closeParagraph();
  else if (name === 'r') runs.pop();
  else if (name === 'tc') lines.closeCell();
  else if (name === 'tr') lines.closeRow();
}

/** `w:val`. */
function valueIn({ attributes }: MarkupTag): string {
  for (const [name, value] of attributes) if (localName(name) === 'val') return value;
  return '';
}

/** Without the prefix of its kind. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
