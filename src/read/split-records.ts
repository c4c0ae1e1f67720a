// A source cut into records: one list of formats, and how each is cut.
import { neutralise } from '../source/neutralise.ts';
import type { Columns } from './columns.ts';
import { readable } from './decode.ts';
import type { DetectContext, FileFormat, Unreadable } from './detect-format.ts';
import {
  MOST_OF_A_DOCUMENT,
  MOST_OF_A_PAGE,
  MOST_OF_ONE,
  type RawContent,
  type RawRecord,
} from './raw-record.ts';
import { type DocumentReader, openAndCopy } from './read-document.ts';
import { joined, type OpenedSource } from './source.ts';
import { splitJson, splitNdjson } from './split-json.ts';
import { splitYaml } from './split-yaml.ts';
import { type TextStream, textStream } from './text-stream.ts';

type Split = (
  texts: AsyncIterable<string>,
  columns: Columns,
  note: (words: string) => void,
) => AsyncIterable<RawRecord>;

/** What cuts tables and feeds, and what reads documents, is loaded where there is one. */
type Splitter =
  | { readonly split: (texts: AsyncIterable<string>) => AsyncIterable<RawRecord> }
  | { readonly load: () => Promise<Split> }
  | { readonly document: () => Promise<DocumentReader> };

const SPLITTERS: Readonly<Record<FileFormat, Splitter>> = {
  yaml: { split: splitYaml },
  json: { load: async () => splitJson },
  ndjson: { split: splitNdjson },
  csv: { load: async () => (await import('./split-csv.ts')).splitCsv },
  xml: { load: async () => (await import('./split-xml.ts')).splitXml },
  html: { split: (texts) => whole(texts, 'page') },
  advert: { split: (texts) => whole(texts, 'advert') },
  zipped: { document: async () => (await import('./zipped-document.ts')).zippedDocument },
  pdf: { document: async () => (await import('./pdf-text.ts')).pdfDocument },
  rtf: { document: async () => (await import('./rtf-text.ts')).rtfDocument },
  mail: { document: async () => (await import('./saved-mail.ts')).savedMail },
};

interface SplitSource {
  readonly records: AsyncIterable<RawRecord>;
  /** Whether some of it was read as Windows-1252; known at the end. */
  isWindows1252(): boolean;
  /** What else a person should know of the file; all of it at the end. */
  notes(): readonly string[];
}

/** Never throws for what stands in the file: a file that cannot be read is one bad record. */
export async function splitRecords(
  source: OpenedSource,
  format: FileFormat | Unreadable,
  { columns, pdf }: Pick<DetectContext, 'columns' | 'pdf'>,
): Promise<SplitSource> {
  if (typeof format !== 'string')
    return { records: unreadable(format), isWindows1252: () => false, notes: () => [] };
  const notes: string[] = [];
  const note = (words: string) => notes.push(`${neutralise(source.file)}: ${words}`);
  const splitter = SPLITTERS[format];
  if ('document' in splitter)
    return {
      records: document(source, (format === 'pdf' ? pdf : undefined) ?? (await splitter.document()), note),
      isWindows1252: () => false,
      notes: () => notes,
    };
  const stream = textStream(source);
  const records =
    'split' in splitter
      ? splitter.split(stream.texts)
      : (await splitter.load())(stream.texts, await columns(), note);
  return { records: allReadable(records, stream), isWindows1252: stream.isWindows1252, notes: () => notes };
}

async function* unreadable({ what, fix }: Unreadable): AsyncGenerator<RawRecord> {
  yield { row: 1, line: 1, isOnly: true, content: { kind: 'bad', what, fix } };
}

async function* allReadable(
  records: AsyncIterable<RawRecord>,
  { hasNul }: TextStream,
): AsyncGenerator<RawRecord> {
  for await (const record of records) yield hasNul() ? readable(record) : record;
}

/** A document is one advert. What is wrong with it, and nobody has thought of, is wrong with it alone. */
async function* document(
  { chunks }: OpenedSource,
  read: DocumentReader,
  note: (words: string) => void,
): AsyncGenerator<RawRecord> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    pieces.push(new Uint8Array(chunk));
    length += chunk.length;
    if (length > MOST_OF_A_DOCUMENT) break;
  }
  const { content, notes } =
    length > MOST_OF_A_DOCUMENT
      ? openAndCopy('This file is too large to read here')
      : await read(joined(pieces, length));
  for (const words of notes) note(words);
  yield { row: 1, line: 1, isOnly: true, content };
}

/** A text or a page is one advert. */
async function* whole(texts: AsyncIterable<string>, kind: 'page' | 'advert'): AsyncGenerator<RawRecord> {
  let all = '';
  const most = kind === 'page' ? MOST_OF_A_PAGE : MOST_OF_ONE;
  for await (const text of texts) {
    all += text;
    if (all.length > most) break;
  }
  if (all.trim() === '') return;
  const content: RawContent =
    all.length > most
      ? { kind: 'bad', what: 'This is too long for one advert', fix: 'Keep the part that is the advert.' }
      : { kind, text: all };
  yield { row: 1, line: 1, isOnly: true, content };
}
