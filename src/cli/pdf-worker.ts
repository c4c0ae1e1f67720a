// What the thread runs that PDFs are read in.

import { pdfDocument } from '../read/pdf-text.ts';
import type { ReadDocument } from '../read/read-document.ts';

export function readPdf(bytes: Uint8Array): Promise<ReadDocument> {
  return pdfDocument(bytes);
}
