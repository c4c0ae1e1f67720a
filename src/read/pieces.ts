// A source cut into records: one list of formats, and how each is told.

import { inert } from '../document/inert.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { type Columns, isColumnOf } from './columns.ts';
import { csvPieces } from './csv-rows.ts';
import { utf16Of } from './decode.ts';
import { jsonPieces } from './json-items.ts';
import { type Kind, kindByHead, kindByName } from './kind.ts';
import { ndjsonPieces } from './ndjson.ts';
import { readable } from './no-text.ts';
import { type Content, MOST_OF_ONE, type Piece } from './piece.ts';
import { notTextIn, type Opened } from './source.ts';
import { decodeRuns, type TextStream, textStream } from './text-stream.ts';
import { xmlPieces } from './xml-records.ts';
import { yamlPieces } from './yaml-documents.ts';

type Cut = (
  texts: AsyncIterable<string>,
  columns: Columns,
  note: (words: string) => void,
) => AsyncIterable<Piece>;

const FORMATS: Readonly<Record<Kind, Cut>> = {
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

export interface Cutting {
  readonly kind: Kind;
  readonly pieces: AsyncIterable<Piece>;
  /** Whether some of it was read as Windows-1252; known at the end. */
  isOld(): boolean;
  /** What else a person should know of the file; all of it at the end. */
  notes(): readonly string[];
}

/** Never throws for what stands in the file: a file that cannot be read is one bad piece. */
export function cut(source: Opened, rubric: Rubric, columns: Columns): Cutting {
  const not = notTextIn(source);
  const named = kindByName(source.file);
  if (not !== null) return bad(not.not, not.instead);
  if (named === 'other')
    return bad(
      'Nothing is read from files with this ending',
      'Use .yaml, .json, .ndjson, .csv, .xml, .html, .txt or .md.',
    );
  const kind = named ?? kindByHead(headText(source), rubric, isColumnOf(columns));
  const stream: TextStream = textStream(source);
  const notes: string[] = [];
  const note = (words: string) => notes.push(`${inert(source.file)}: ${words}`);
  const pieces = FORMATS[kind](stream.texts, columns, note);
  return { kind, pieces: allReadable(pieces, stream), isOld: stream.isOld, notes: () => notes };
}

async function* allReadable(pieces: AsyncIterable<Piece>, { hasNul }: TextStream): AsyncGenerator<Piece> {
  for await (const piece of pieces) yield hasNul() ? readable(piece) : piece;
}

function headText({ head }: Opened): string {
  const wide = utf16Of(head);
  return wide === null ? decodeRuns(head).text : new TextDecoder(wide).decode(head);
}

function bad(what: string, fix: string): Cutting {
  async function* one(): AsyncGenerator<Piece> {
    yield { row: 1, line: 1, isOnly: true, content: { kind: 'bad', what, fix } };
  }
  return { kind: 'advert', pieces: one(), isOld: () => false, notes: () => [] };
}

/** A text or a page is one advert. */
async function* whole(texts: AsyncIterable<string>, kind: 'page' | 'advert'): AsyncGenerator<Piece> {
  let all = '';
  const most = kind === 'page' ? MOST_OF_A_PAGE : MOST_OF_ONE;
  for await (const text of texts) {
    all += text;
    if (all.length > most) break;
  }
  if (all.trim() === '') return;
  const content: Content =
    all.length > most
      ? { kind: 'bad', what: 'This is too long for one advert', fix: 'Keep the part that is the advert.' }
      : { kind, text: all };
  yield { row: 1, line: 1, isOnly: true, content };
}
