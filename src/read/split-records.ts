// A source cut into records: one list of formats, and how each is told.

import type { Rubric } from '../rubric/rubric.ts';
import { neutralise } from '../source/neutralise.ts';
import { type Columns, isColumnOf } from './columns.ts';
import { csvPieces } from './csv-rows.ts';
import { utf16Of } from './decode.ts';
import { type FileFormat, formatByHead, formatByName } from './detect-format.ts';
import { jsonPieces } from './json-items.ts';
import { ndjsonPieces } from './ndjson.ts';
import { readable } from './no-text.ts';
import { MOST_OF_ONE, type RawContent, type RawRecord } from './raw-record.ts';
import { notTextIn, type OpenedSource } from './source.ts';
import { decodeRuns, type TextStream, textStream } from './text-stream.ts';
import { xmlPieces } from './xml-records.ts';
import { yamlPieces } from './yaml-documents.ts';

type Cut = (
  texts: AsyncIterable<string>,
  columns: Columns,
  note: (words: string) => void,
) => AsyncIterable<RawRecord>;

const FORMATS: Readonly<Record<FileFormat, Cut>> = {
  yaml: yamlPieces,
  json: jsonPieces,
  ndjson: ndjsonPieces,
  csv: csvPieces,
  xml: xmlPieces,
  html: (texts) => whole(texts, 'page'),
  advert: (texts) => whole(texts, 'advert'),
};

/** A saved page has more around its advert than a text has. */
const MOST_OF_A_PAGE = 8 * MOST_OF_ONE;

export interface Splitting {
  readonly kind: FileFormat;
  readonly pieces: AsyncIterable<RawRecord>;
  /** Whether some of it was read as Windows-1252; known at the end. */
  isWindows1252(): boolean;
  /** What else a person should know of the file; all of it at the end. */
  notes(): readonly string[];
}

/** Never throws for what stands in the file: a file that cannot be read is one bad piece. */
export function splitRecords(source: OpenedSource, rubric: Rubric, columns: Columns): Splitting {
  const not = notTextIn(source);
  const named = formatByName(source.file);
  if (not !== null) return bad(not.not, not.instead);
  if (named === 'other')
    return bad(
      'Nothing is read from files with this ending',
      'Use .yaml, .json, .ndjson, .csv, .xml, .html, .txt or .md.',
    );
  const kind = named ?? formatByHead(headText(source), rubric, isColumnOf(columns));
  const stream: TextStream = textStream(source);
  const notes: string[] = [];
  const note = (words: string) => notes.push(`${neutralise(source.file)}: ${words}`);
  const pieces = FORMATS[kind](stream.texts, columns, note);
  return {
    kind,
    pieces: allReadable(pieces, stream),
    isWindows1252: stream.isWindows1252,
    notes: () => notes,
  };
}

async function* allReadable(
  pieces: AsyncIterable<RawRecord>,
  { hasNul }: TextStream,
): AsyncGenerator<RawRecord> {
  for await (const piece of pieces) yield hasNul() ? readable(piece) : piece;
}

function headText({ head }: OpenedSource): string {
  const wide = utf16Of(head);
  return wide === null ? decodeRuns(head).text : new TextDecoder(wide).decode(head);
}

function bad(what: string, fix: string): Splitting {
  async function* one(): AsyncGenerator<RawRecord> {
    yield { row: 1, line: 1, isOnly: true, content: { kind: 'bad', what, fix } };
  }
  return { kind: 'advert', pieces: one(), isWindows1252: () => false, notes: () => [] };
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
