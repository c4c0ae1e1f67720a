// The words of an OpenDocument text, as LibreOffice saves it: paragraphs, headings, lists, tables and text boxes. What was
// deleted with its changes tracked, comments, and what is hidden is left out.
import { DocumentLines } from './document-lines.ts';
import { Marks, type MarkupTag } from './markup.ts';

const UNSEEN = new Set([
  ...['text:tracked-changes', 'office:annotation', 'text:note-citation', 'office:forms', 'office:scripts'],
  ...['text:hidden-text', 'text:hidden-paragraph', 'svg:title', 'svg:desc', 'office:automatic-styles'],
]);
const MOST_SPACES = 20;

export function openDocumentText(xml: string): { readonly text: string; readonly isCut: boolean } {
  const lines = new DocumentLines();
  let unseen = 0;
  let paragraphs = 0;
  let isItem = false;
  const marks = new Marks(
    {
      open(tag) {
        if (unseen > 0 || UNSEEN.has(tag.name)) {
          if (!tag.isEmpty) unseen += 1;
          return;
        }
        if (tag.name === 'text:list-item') isItem = true;
        else if (tag.name === 'text:p' || tag.name === 'text:h') {
          paragraphs += 1;
          lines.openParagraph(isItem);
          if (tag.name === 'text:h') lines.markHeading();
          isItem = false;
        } else if (tag.name === 'table:table-row') lines.openRow();
        else if (paragraphs > 0) lines.add(spaceOf(tag));
        if (tag.isEmpty) this.close(tag.name);
      },
      text(words) {
        if (unseen === 0 && paragraphs > 0) lines.add(words.replace(/\s+/g, ' '));
      },
      close(name) {
        if (unseen > 0) {
          unseen -= 1;
          return;
        }
        if (name === 'text:p' || name === 'text:h') {
          paragraphs -= 1;
          lines.closeParagraph();
        } else if (name === 'table:table-cell') lines.closeCell();
        else if (name === 'table:table-row') lines.closeRow();
      },
      torn: () => undefined,
    },
    { isXml: true },
  );
  marks.write(xml);
  marks.end();
  return { text: lines.text(), isCut: marks.isUnended };
}

function spaceOf({ name, attributes }: MarkupTag): string {
  if (name === 'text:line-break') return '\n';
  if (name === 'text:tab') return ' ';
  if (name !== 'text:s') return '';
  return ' '.repeat(Math.min(MOST_SPACES, Math.max(1, Number(attributes.get('text:c') ?? 1) || 1)));
}
