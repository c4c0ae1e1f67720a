// The words of a PDF: read page by page, without a script in it being run and without anything being fetched for it.

import { type PlacedText, pdfLines } from './pdf-lines.ts';
import { isPackedTooFull } from './pdf-streams.ts';
import { MOST_OF_ONE } from './raw-record.ts';
import { asAdvert, openAndCopy, type ReadDocument, unread } from './read-document.ts';

/** Pages of one advert with all that is sent with it. */
const MOST_PAGES = 40;
const MOST_PIECES = 100_000;

const OPTIONS = {
  // Nothing is drawn, run or looked for elsewhere.
  disableFontFace: true,
  useSystemFonts: false,
  isEvalSupported: false,
  enableXfa: false,
  disableAutoFetch: true,
  disableStream: true,
  disableRange: true,
  useWasm: false,
  maxImageSize: 0,
  // Errors alone would be printed.
  verbosity: 0,
};

export async function pdfDocument(bytes: Uint8Array): Promise<ReadDocument> {
  if (isPackedTooFull(bytes)) return openAndCopy('There is too much packed into this PDF');
  const { getDocumentProxy } = await import('unpdf');
  const opened = await getDocumentProxy(new Uint8Array(bytes), OPTIONS).catch((error: unknown) =>
    nameOf(error),
  );
  if (opened === 'PasswordException')
    return openAndCopy('This PDF is locked with a password', 'Open it with the password');
  if (typeof opened === 'string')
    return unread(
      'This PDF is damaged, and cannot be opened',
      'Get it again, or ask for it in another form.',
    );
  return wordsOf(opened).catch(() => openAndCopy('This PDF is damaged, and not all of it can be read'));
}

type Pdf = Awaited<ReturnType<typeof import('unpdf')['getDocumentProxy']>>;

async function wordsOf(pdf: Pdf): Promise<ReadDocument> {
  if (pdf.numPages > MOST_PAGES)
    return unread(`This PDF has more than ${MOST_PAGES} pages`, 'Keep the pages that are the advert.');
  const lines: string[] = [];
  let [pieces, length] = [0, 0];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const placed: PlacedText[] = [];
    for await (const { items } of chunksOf(page)) {
      for (const item of items) if ('str' in item) placed.push(placedOf(item));
      pieces += items.length;
      length += items.reduce((sum, item) => sum + ('str' in item ? item.str.length : 0), 0);
      if (pieces > MOST_PIECES || length > MOST_OF_ONE)
        return unread('This PDF is too long for one advert', 'Keep the pages that are the advert.');
    }
    lines.push(...pdfLines(placed), '');
    page.cleanup();
  }
  const text = lines.join('\n');
  if (!/[\p{L}\d]{2}/u.test(text))
    return unread(
      'This PDF is a scan: it has a picture of the words, and no words',
      'Ask for the advert as text or as a Word file, or type its words into goodwork ask -.',
    );
  return asAdvert(text);
}

type Page = Awaited<ReturnType<Pdf['getPage']>>;
type Content = Awaited<ReturnType<Page['getTextContent']>>;

/** What is not read to its end waits there for ever, and is forgotten: it cannot be called off while it is at work. */
async function* chunksOf(page: Page): AsyncGenerator<Pick<Content, 'items'>> {
  const stream = page.streamTextContent({ includeMarkedContent: false }) as ReadableStream<Content>;
  const reader = stream.getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    yield value;
  }
}

function placedOf(item: Extract<Content['items'][number], { str: string }>): PlacedText {
  const [, , , , left = 0, bottom = 0] = item.transform as number[];
  const { str, width, height, hasEOL } = item;
  return { words: str, left, bottom, width, height, endsLine: hasEOL };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'Error';
}
