// A document that is a zip file with XML in it: Word's .docx and OpenDocument's .odt; or what it is instead.
import { decode } from './decode.ts';
import { openDocumentText } from './open-document-text.ts';
import { asAdvert, openAndCopy, type ReadDocument, unread } from './read-document.ts';
import { wordText } from './word-text.ts';
import { zipParts } from './zip-parts.ts';

const [WORD, OPEN_DOCUMENT, OPEN_KIND] = ['word/document.xml', 'content.xml', 'mimetype'];

/** Bytes of the part with the words: of a long advert some hundred thousand. */
const MOST_OF_WORDS = 8 * 1024 * 1024;

/** What else is such a file, by a part that it has. */
const OTHERS: readonly (readonly [RegExp, string, string])[] = [
  [/^xl\//, 'This is an Excel file', 'Save it as CSV and try that.'],
  [/^ppt\//, 'This is a PowerPoint file', ''],
  [/^Index\/.*\.iwa$|^index\.apxl$/, 'This is a Pages file', 'Export it as Word or PDF, and try that.'],
  [/^META-INF\/container\.xml$/, 'This is an e-book', ''],
];

export async function zippedDocument(bytes: Uint8Array): Promise<ReadDocument> {
  const word = zipParts(bytes, [WORD], MOST_OF_WORDS);
  if (word.trouble === 'too much')
    return unread('There is too much packed into this file', 'Keep the part that is the advert.');
  const words = word.parts.get(WORD);
  if (words !== undefined) return documentOf(words, wordText);
  if (word.names.has(OPEN_KIND) && word.names.has(OPEN_DOCUMENT)) return openDocument(bytes);
  for (const [part, what, fix] of OTHERS)
    if ([...word.names].some((name) => part.test(name)))
      return fix === '' ? openAndCopy(what) : unread(what, fix);
  if (word.names.has(WORD) || word.trouble !== null || word.names.size === 0)
    return unread(
      'This file is damaged, and cannot be opened',
      'Get it again, or ask for it in another form.',
    );
  return unread('This is a zip file', 'Unpack it and try what is inside.');
}

function openDocument(bytes: Uint8Array): ReadDocument {
  const { parts, trouble } = zipParts(bytes, [OPEN_KIND, OPEN_DOCUMENT], MOST_OF_WORDS);
  if (trouble === 'too much')
    return unread('There is too much packed into this file', 'Keep the part that is the advert.');
  const [kind, words] = [parts.get(OPEN_KIND), parts.get(OPEN_DOCUMENT)];
  if (kind === undefined || words === undefined)
    return unread(
      'This file is damaged, and cannot be opened',
      'Get it again, or ask for it in another form.',
    );
  if (!new TextDecoder().decode(kind).includes('opendocument.text'))
    return unread('This is a spreadsheet or a drawing', 'Save a spreadsheet as CSV and try that.');
  return documentOf(words, openDocumentText);
}

const CUT = 'This file ends in the middle: some of it may be missing.';

function documentOf(
  part: Uint8Array,
  textOf: (xml: string) => { readonly text: string; readonly isCut: boolean },
): ReadDocument {
  const decoded = decode(part);
  if ('not' in decoded)
    return unread(
      'This file is damaged, and cannot be opened',
      'Get it again, or ask for it in another form.',
    );
  const { text, isCut } = textOf(decoded.text);
  return asAdvert(text, isCut ? [CUT] : []);
}
