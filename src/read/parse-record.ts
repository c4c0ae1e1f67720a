// A record that was cut out, understood: a vacancy, with what the data around it states; or what is wrong with it.

import type { Rubric } from '../rubric/rubric.ts';
import { isTooDeep } from '../source/depth.ts';
import { type Document, unplaced } from '../source/document.ts';
import { readJson } from '../source/json-text.ts';
import type { Problem } from '../source/problem.ts';
import { hasRepeatedKey } from '../source/repeated-key.ts';
import { readYaml } from '../source/yaml-text.ts';
import { emptyVacancy, type Vacancy } from '../vacancy/vacancy.ts';
import { vacancyOf } from '../vacancy/vacancy-file.ts';
import { boardRecord } from './board-record.ts';
import { cellsRecord } from './cells-record.ts';
import type { Columns } from './columns.ts';
import { idOf } from './file-id.ts';
import { foreignCells } from './foreign-json.ts';
import { jobPostingsIn, postedOf } from './job-posting.ts';
import { notAVacancy } from './not-a-vacancy.ts';
import { postingsInHtml } from './page-postings.ts';
import { plainRecordOf } from './plain-record.ts';
import type { PostingFields } from './posting-fields.ts';
import { type Cells, MOST_CELLS, type RawRecord } from './raw-record.ts';

/** One offer, before its words are read. */
export interface ParsedOffer {
  readonly vacancy: Vacancy;
  readonly posted: PostingFields | null;
  /** What a person should know about how it was read. */
  readonly notes: readonly string[];
}

export type ParsedRecord = ParsedOffer | { readonly problems: readonly Problem[] };

/** What records are understood by. */
export interface ParseContext {
  readonly rubric: Rubric;
  readonly columns: Columns;
}

/** A page or a graph may hold several jobs; every other record is one. */
export function parseRecord(
  { content, row, line, isOnly }: RawRecord,
  file: string,
  context: ParseContext,
): ParsedRecord[] {
  const id = isOnly ? idOf(file) : idOf(file, row);
  switch (content.kind) {
    case 'bad':
      return [{ problems: [{ file, line, what: content.what, fix: content.fix }] }];
    case 'advert':
      return [{ vacancy: { ...emptyVacancy(id), text: content.text }, posted: null, notes: [] }];
    case 'page': {
      const { jobs, lost } = postingsInHtml(content.text);
      return [...severally(jobs, id), ...(lost === null ? [] : [{ problems: [{ file, line, ...lost }] }])];
    }
    case 'cells':
      return [readCells(content.cells, content.isOwn, { file, line, id }, context)];
    case 'yaml':
      return readYamlPiece(content.text, { file, line, id }, context);
    case 'json':
      return readJsonPiece(content.text, { file, line, id }, context);
  }
}

interface Where {
  readonly file: string;
  readonly line: number;
  readonly id: string;
}

/** All of a document are held at once. */
const MOST_ITEMS = 20_000;

function readYamlPiece(text: string, where: Where, { rubric }: ParseContext): ParsedRecord[] {
  const read = readYaml(text, where.file);
  if ('problems' in read) return [{ problems: below(read.problems, where.line) }];
  return read.documents.flatMap((document) => {
    // A list in YAML is as many vacancies.
    if (!Array.isArray(document.value)) return [vacancyIn(document, where, rubric)];
    if (document.value.length > MOST_ITEMS) {
      const what = `This list has more than ${MOST_ITEMS} items`;
      return [
        {
          problems: [
            { file: where.file, line: where.line, what, fix: 'Divide it, with a line --- between.' },
          ],
        },
      ];
    }
    return document.value.map((value: unknown, index) =>
      vacancyIn(
        {
          ...document,
          value,
          place: (path) => document.place([index, ...path]),
          keyPlace: (path) => document.keyPlace([index, ...path]),
        },
        { ...where, id: `${where.id}-${index + 1}` },
        rubric,
      ),
    );
  });
}

function readJsonPiece(written: string, where: Where, context: ParseContext): ParsedRecord[] {
  // The mark at the start of a file, where several were put together.
  const text = written.startsWith('\ufeff') ? written.slice(1) : written;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [jsonVacancy(text, where, context.rubric)];
  }
  const advert = advertIn(value);
  if (advert !== null && !hasRepeatedKey(text, value))
    return [
      { vacancy: { ...emptyVacancy(advert.id ?? where.id), text: advert.text }, posted: null, notes: [] },
    ];
  const plain = plainRecordOf(text, value, context.rubric, where.id);
  if (plain !== null) return [{ vacancy: plain, posted: null, notes: [] }];
  // Everything below goes into the value, which may be of any depth, and trusts that each key stood there once.
  if (isTooDeep(value) || hasRepeatedKey(text, value)) return [jsonVacancy(text, where, context.rubric)];
  const isOurs = typeof value === 'object' && value !== null && ('goodwork' in value || 'answers' in value);
  if (!isOurs) {
    const board = boardRecord(value);
    if (board !== null) return severally([{ posted: board, text: null, notes: [] }], idIn(value) ?? where.id);
    const postings = jobPostingsIn(value);
    if (postings.length > 0)
      return severally(
        postings.map((posting) => ({ posted: postedOf(posting), text: null, notes: [] })),
        where.id,
      );
    const cells = foreignCells(value, context);
    if (cells === 'too many') {
      const what = `This record has more than ${MOST_CELLS} fields`;
      return [
        {
          problems: [
            { file: where.file, line: where.line, what, fix: 'Keep those that say something of the job.' },
          ],
        },
      ];
    }
    if (cells !== null) return [readCells(cells, false, where, context)];
  }
  return [jsonVacancy(text, where, context.rubric)];
}

/** A record of `id` and `text` alone is an advert: most are, and nothing in it needs a place in the file. */
function advertIn(value: unknown): { id: string | undefined; text: string } | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { id, text } = value as Record<string, unknown>;
  const isId = id === undefined || typeof id === 'string' || typeof id === 'number';
  if (typeof text !== 'string' || !isId) return null;
  for (const key in value) if (key !== 'id' && key !== 'text') return null;
  return { id: id === undefined ? undefined : String(id), text };
}

function jsonVacancy(text: string, where: Where, rubric: Rubric): ParsedRecord {
  const read = readJson(text, where.file);
  if ('problems' in read) return { problems: below(read.problems, where.line) };
  return vacancyIn(read.documents[0] ?? unplaced(where.file, {}), where, rubric);
}

function vacancyIn(document: Document, { file, line, id }: Where, rubric: Rubric): ParsedRecord {
  const not = notAVacancy(document.value, rubric);
  if (not !== null) return { problems: [{ file, line, ...not }] };
  const read = vacancyOf(document, rubric, id);
  if ('problems' in read) return { problems: below(read.problems, line) };
  return { vacancy: read.value, posted: null, notes: [] };
}

/** Problems of a text that starts in this line of the file. */
function below(problems: readonly Problem[], line: number): Problem[] {
  return problems.map((problem) =>
    problem.line === undefined ? { ...problem, line } : { ...problem, line: problem.line + line - 1 },
  );
}

function readCells(
  cells: Cells,
  isOwn: boolean,
  { file, line, id }: Where,
  { rubric, columns }: ParseContext,
): ParsedRecord {
  const board = isOwn ? null : boardRecord(Object.fromEntries(cells));
  const { record, posted, id: told } = cellsRecord(cells, isOwn, columns);
  const document = {
    ...unplaced(file, { goodwork: 1, ...record }),
    place: () => ({ line, column: 1 }),
    keyPlace: () => ({ line, column: 1 }),
  };
  const read = vacancyOf(document, rubric, told ?? id);
  if ('problems' in read) return { problems: read.problems };
  if (board === null) return { vacancy: withPosted(read.value, posted), posted, notes: [] };
  return { vacancy: withPosted(read.value, board), posted: board, notes: [] };
}

interface Page {
  readonly posted: PostingFields | null;
  readonly text: string | null;
  readonly notes: readonly string[];
}

function severally(pages: readonly Page[], id: string): ParsedRecord[] {
  return pages.map(({ posted, text, notes }, index) => {
    const vacancy = { ...emptyVacancy(pages.length === 1 ? id : `${id}-${index + 1}`), text };
    return { vacancy: posted === null ? vacancy : withPosted(vacancy, posted), posted, notes };
  });
}

function withPosted(vacancy: Vacancy, posted: PostingFields | null): Vacancy {
  if (posted === null) return vacancy;
  return {
    ...vacancy,
    title: vacancy.title ?? posted.title,
    employer: vacancy.employer ?? posted.employer,
    posted: vacancy.posted ?? posted.posted,
    closes: vacancy.closes ?? posted.closes,
    starts: vacancy.starts ?? posted.starts,
    url: vacancy.url ?? posted.url,
    text: vacancy.text ?? posted.text,
  };
}

/** The id that a job board gave it. */
function idIn(value: unknown): string | null {
  const { id, jobId } = value as { id?: unknown; jobId?: unknown };
  const own = id ?? jobId;
  return typeof own === 'string' || typeof own === 'number' ? String(own).slice(0, 200) : null;
}
