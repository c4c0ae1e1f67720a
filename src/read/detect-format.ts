// What kind of file something is: by the end of its name, or by how it begins where it has none.
import type { Rubric } from '../rubric/rubric.ts';
import { vacancyKeys } from '../vacancy/vacancy-shape.ts';
import { type Columns, isColumnOf } from './columns.ts';
import { columnNames, declaredSeparator, SEPARATORS } from './csv-header.ts';
import { notText, utf16Of } from './decode.ts';
import type { DocumentReader } from './read-document.ts';
import type { OpenedSource } from './source.ts';
import { decodeRuns } from './text-stream.ts';

export type FileFormat = 'yaml' | 'json' | 'ndjson' | 'csv' | 'xml' | 'html' | 'advert' | DocumentFormat;

/** What is no text by itself. `zipped`: Word and OpenDocument. `mail`: saved pages too. */
const DOCUMENTS = ['zipped', 'pdf', 'rtf', 'mail'] as const;
type DocumentFormat = (typeof DOCUMENTS)[number];

/** What their first bytes say, whatever a file is called. */
const STARTS: readonly (readonly [string, DocumentFormat])[] = [
  ['PK\u0003\u0004', 'zipped'],
  ['%PDF', 'pdf'],
  ['{\\rtf', 'rtf'],
];

/** Kinds by the end of a name. */
const ENDINGS: ReadonlyMap<string, FileFormat> = new Map([
  ...(['yaml', 'yml'] as const).map((ending) => [ending, 'yaml'] as const),
  ...(['json', 'jsonld'] as const).map((ending) => [ending, 'json'] as const),
  ...(['ndjson', 'jsonl'] as const).map((ending) => [ending, 'ndjson'] as const),
  ...(['csv', 'tsv'] as const).map((ending) => [ending, 'csv'] as const),
  ...(['xml', 'rss', 'atom'] as const).map((ending) => [ending, 'xml'] as const),
  ...(['html', 'htm', 'xhtml'] as const).map((ending) => [ending, 'html'] as const),
  ...(['txt', 'text', 'md', 'markdown'] as const).map((ending) => [ending, 'advert'] as const),
  ...(['docx', 'docm', 'dotx', 'odt', 'ott'] as const).map((ending) => [ending, 'zipped'] as const),
  ...(['rtf', 'doc'] as const).map((ending) => [ending, 'rtf'] as const),
  ...(['eml', 'mht', 'mhtml'] as const).map((ending) => [ending, 'mail'] as const),
  ['pdf', 'pdf'],
]);

/** The ending of a name, in small letters; null where it has none, as standard input. */
function endingOf(file: string): string | null {
  return file === '-' ? null : (/[^\\/.]\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? null);
}

/** By the name alone: null where it has no ending, `other` where the ending is of no kind that is read. */
export function formatByName(file: string): FileFormat | 'other' | null {
  const ending = endingOf(file);
  return ending === null ? null : (ENDINGS.get(ending) ?? 'other');
}

/** Why nothing at all is read from a source. */
export interface Unreadable {
  readonly what: string;
  readonly fix: string;
  /** It is the ending of its name, where nothing of that ending is read; null where it is what stands in it. */
  readonly ending: string | null;
}

/** What is needed to know a source and cut it. Columns are loaded where a source may be a table. */
export interface DetectContext {
  readonly rubric: Rubric;
  readonly columns: () => Promise<Columns>;
  /** How a PDF is read where there is another thread for it: it may take for ever. */
  readonly pdf?: DocumentReader;
}

/** Asked once of every source. */
export async function detectFormat(
  { file, head }: OpenedSource,
  { rubric, columns }: DetectContext,
): Promise<FileFormat | Unreadable> {
  const document = documentBy(head);
  if (document !== null) return document;
  const not = notText(head);
  if (not !== null) return { what: not.not, fix: not.instead, ending: null };
  const named = formatByName(file);
  if (named === 'other')
    return {
      what: 'Nothing is read from files with this ending',
      fix: 'Use .yaml, .json, .csv, .xml, .html, .txt, .docx, .pdf, .rtf or .eml.',
      ending: endingOf(file),
    };
  // A page or a text may be called .doc, and a mail may be without a name.
  if (named !== null && (named === 'mail' || !isDocumentFormat(named))) return named;
  const text = headText(head);
  return isMail(text) ? 'mail' : formatByHead(text, rubric, isColumnOf(await columns()));
}

export function isDocumentFormat(format: FileFormat): format is DocumentFormat {
  return (DOCUMENTS as readonly string[]).includes(format);
}

function documentBy(head: Uint8Array): DocumentFormat | null {
  const start = String.fromCharCode(...head.subarray(0, 1024));
  // A PDF may have something in front of it.
  if (/%PDF-\d\.\d/.test(start) && !/^\s*[<{[]/.test(start)) return 'pdf';
  return STARTS.find(([mark]) => start.startsWith(mark))?.[1] ?? null;
}

/** Headers of a mail, of which these are in any: a vacancy file has other keys. */
function isMail(text: string): boolean {
  const [headers = ''] = text.split(/\r?\n\r?\n/, 1);
  const names = headers
    .split(/\r?\n/)
    .map((line) => /^([A-Za-z][\w-]{1,60}):\s/.exec(line)?.[1]?.toLowerCase());
  return names[0] !== undefined && names.filter((name) => name !== undefined && MAIL.has(name)).length >= 3;
}

const MAIL = new Set(
  'from to subject date received mime-version message-id content-type return-path delivered-to x-mailer'.split(
    ' ',
  ),
);

function headText(head: Uint8Array): string {
  const wide = utf16Of(head);
  return wide === null ? decodeRuns(head).text : new TextDecoder(wide).decode(head);
}

/** By the first characters. `isColumn`: whether lists of vacancies have a column of this name. */
function formatByHead(head: string, rubric: Rubric, isColumn: (name: string) => boolean): FileFormat {
  const text = head.replace(/^\ufeff/, '');
  if (areRecords(text)) return 'ndjson';
  if (/^\s*</.test(text)) return kindOfMarks(text);
  if (/^\s*[[{]/.test(text)) return kindOfBrackets(text);
  const known = vacancyKeys(rubric);
  const first = /^(?:[ \t]*(?:#.*|---.*)?\r?\n)*([\w$-]+)[ \t]*:(?:[ \t\r\n]|$)/.exec(text)?.[1];
  if (text.trim() === '' || (first !== undefined && known.includes(first)) || looksLikeMap(text, known))
    return 'yaml';
  return hasColumns(text, isColumn) ? 'csv' : 'advert';
}

function kindOfMarks(text: string): FileFormat {
  const start = text.slice(0, 4096);
  if (/^\s*<!doctype html|<html[\s>]/i.test(start)) return 'html';
  if (/^\s*<\?xml|^\s*<(?:rss|feed)[\s>]/i.test(start)) return 'xml';
  return /<(?:body|head|div|p|h1|h2|script|meta|span|section|br|ul|strong|a)[\s/>]/i.test(start)
    ? 'html'
    : 'xml';
}

/** Lines that are each a record; or a value, in JSON or as YAML writes it in brackets. */
function kindOfBrackets(text: string): FileFormat {
  const [line = '', ...more] = text.trimStart().split('\n', 3);
  if (/^\{/.test(line) && isJson(line))
    return more.join('').trim() === '' && !text.includes('\n') ? 'json' : 'ndjson';
  return /^\s*[[{]\s*("|\]|\}|\{|\[|$)/.test(text) ? 'json' : 'yaml';
}

/** How many of its first lines are looked at. */
const MOST_LINES = 20;

/** Most lines are each a map: a part of a list may begin with half a line, or with one that cannot be read. */
function areRecords(text: string): boolean {
  if (/^\s*\[/.test(text)) return false;
  const lines = text.split('\n', MOST_LINES).filter((line) => line.trim() !== '');
  const maps = lines.filter((line) => /^\s*\{/.test(line) && isJson(line)).length;
  return lines.length > 1 && maps > 0 && maps * 2 >= lines.length;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Most lines are `key:` lines or belong to one: a mistake in a vacancy is told as such. */
function looksLikeMap(text: string, known: readonly string[]): boolean {
  const lines = text.split('\n', 60).filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  const keys = lines.filter((line) => /^[a-z][\w-]*[ \t]*:(?:[ \t]|$)/.test(line));
  return (
    keys.some((line) => known.includes(line.slice(0, line.indexOf(':')).trim())) &&
    keys.length * 2 >= lines.filter((line) => /^\S/.test(line)).length
  );
}

/** The first line names at least two columns, and little else; above it may stand what separates them. */
function hasColumns(text: string, isColumn: (name: string) => boolean): boolean {
  const [first = '', second = ''] = text.split(/\r\n|\n|\r/, 2);
  const declared = declaredSeparator(first);
  const line = declared === null ? first : second;
  return SEPARATORS.some((separator) => {
    const names = columnNames(line, separator);
    const known = names.filter((name) => isColumn(name)).length;
    return known >= 2 && known * 2 >= names.length;
  });
}
