// A source cut into records: one list of formats, and how each is cut.
import { neutralise } from '../source/neutralise.ts';
import type { Columns } from './columns.ts';
import { readable } from './decode.ts';
import type { FileFormat, Unreadable } from './detect-format.ts';
import { MOST_OF_ONE, type RawContent, type RawRecord } from './raw-record.ts';
import type { OpenedSource } from './source.ts';
import { splitJson, splitNdjson } from './split-json.ts';
import { splitYaml } from './split-yaml.ts';
import { type TextStream, textStream } from './text-stream.ts';

type Split = (
  texts: AsyncIterable<string>,
  columns: Columns,
  note: (words: string) => void,
) => AsyncIterable<RawRecord>;

/** What cuts tables and feeds is loaded where there is one. */
type Splitter =
  | { readonly split: (texts: AsyncIterable<string>) => AsyncIterable<RawRecord> }
  | { readonly load: () => Promise<Split> };

const SPLITTERS: Readonly<Record<FileFormat, Splitter>> = {
  yaml: { split: splitYaml },
  json: { load: async () => splitJson },
  ndjson: { split: splitNdjson },
  csv: { load: async () => (await import('./split-csv.ts')).splitCsv },
  xml: { load: async () => (await import('./split-xml.ts')).splitXml },
  html: { split: (texts) => whole(texts, 'page') },
  advert: { split: (texts) => whole(texts, 'advert') },
};

/** A saved page has more around its advert than a text has. */
const MOST_OF_A_PAGE = 8 * MOST_OF_ONE;

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
  columns: () => Promise<Columns>,
): Promise<SplitSource> {
  if (typeof format !== 'string')
    return { records: unreadable(format), isWindows1252: () => false, notes: () => [] };
  const stream = textStream(source);
  const notes: string[] = [];
  const note = (words: string) => notes.push(`${neutralise(source.file)}: ${words}`);
  const splitter = SPLITTERS[format];
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
