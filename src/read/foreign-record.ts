// A record in somebody else's words as offers: a page, a row of a table, an answer of a job board. Loaded where there is one.
import type { Rubric } from '../rubric/rubric.ts';
import { unplaced } from '../source/document.ts';
import { emptyVacancy, type Vacancy } from '../vacancy/vacancy.ts';
import { vacancyOf } from '../vacancy/vacancy-file.ts';
import { vacancyKeys } from '../vacancy/vacancy-shape.ts';
import { boardRecord } from './board-record.ts';
import { cellsRecord } from './cells-record.ts';
import { type Columns, isOwnKey } from './columns.ts';
import { jobPostingsIn, postedOf } from './job-posting.ts';
import { type PagePosting, postingsInHtml } from './page-postings.ts';
import type { ForeignRecord, ParsedRecord, RecordPlace } from './parse-record.ts';
import type { PostingFields } from './posting-fields.ts';
import { type Cells, MOST_CELLS } from './raw-record.ts';

/** What such records are understood by. */
interface ForeignContext {
  readonly rubric: Rubric;
  readonly columns: Columns;
}

/** A page or a graph may hold several jobs; every other record is one. */
export function parseForeign(
  { foreign, at }: ForeignRecord,
  context: ForeignContext,
): readonly ParsedRecord[] {
  switch (foreign.kind) {
    case 'page': {
      const { jobs, lost } = postingsInHtml(foreign.text);
      const { file, line, id } = at;
      return [...severally(jobs, id), ...(lost === null ? [] : [{ problems: [{ file, line, ...lost }] }])];
    }
    case 'cells':
      return [readCells(foreign.cells, foreign.isOwn, at, context)];
    case 'value':
      return parseValue(foreign.value, at, context) ?? [foreign.otherwise()];
  }
}

function parseValue(value: unknown, at: RecordPlace, context: ForeignContext): ParsedRecord[] | null {
  const board = boardRecord(value);
  if (board !== null) return severally([{ posted: board, text: null, notes: [] }], idIn(value) ?? at.id);
  const postings = jobPostingsIn(value);
  if (postings.length > 0)
    return severally(
      postings.map((posting) => ({ posted: postedOf(posting), text: null, notes: [] })),
      at.id,
    );
  const cells = foreignCells(value, context);
  if (cells === 'too many') {
    const what = `This record has more than ${MOST_CELLS} fields`;
    const fix = 'Keep those that say something of the job.';
    return [{ problems: [{ file: at.file, line: at.line, what, fix }] }];
  }
  return cells === null ? null : [readCells(cells, false, at, context)];
}

/** Keys that vacancy files share with other lists. */
const SHARED = new Set([
  'id',
  'title',
  'employer',
  'url',
  'posted',
  'closes',
  'starts',
  'text',
  'pay',
  'hours',
]);
/** How deep its fields may lie. */
const DEEPEST_FIELD = 4;

/**
 * JSON of somebody else as named cells: `wage.wageUnit` is the unit inside the wage.
 * Null where it is, or is meant as, a vacancy file: where a key is of vacancy files alone, or fewer than two names are
 * ones that other lists use. A record with more fields than any list has is not read by halves.
 */
function foreignCells(value: unknown, { rubric, columns }: ForeignContext): Cells | 'too many' | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const keys = Object.keys(value);
  const own = vacancyKeys(rubric).filter((key) => !SHARED.has(key));
  const cells: [string, string][] = [];
  collect(value, [], cells, columns);
  const { isBoard, meaningOf } = columns.ofRecord(cells.map(([name]) => name));
  const isInside = Object.entries(value).some(([key, one]) => isMap(one) && columns.isAround(key));
  if (!isBoard && !isInside && keys.some((key) => own.includes(key))) return null;
  const isWide = cells.length > MOST_CELLS;
  const named = cells.filter(([name]) => !isOwnKey(name) && meaningOf(name, false) !== null);
  return new Set(named.map(([name]) => name)).size < 2 ? null : isWide ? 'too many' : cells;
}

/** Of a list of maps the first one counts, and of what makes the advert's text all of them. */
function collect(
  value: unknown,
  path: readonly string[],
  cells: [string, string][],
  columns: Columns,
  isFirst = true,
): void {
  if (value === null || value === undefined || path.length > DEEPEST_FIELD || cells.length > MOST_CELLS)
    return;
  if (Array.isArray(value)) {
    const words = value.filter((one) => typeof one === 'string');
    if (words.length > 0) add(words.join('\n'), path, cells, columns, isFirst);
    else {
      const told = value.filter((one) => !isPassedOver(one, columns));
      for (const [index, one] of told.entries()) collect(one, path, cells, columns, isFirst && index === 0);
    }
  } else if (typeof value === 'object')
    for (const [key, inside] of Object.entries(value)) {
      const isAround = path.length === 0 && isMap(inside) && columns.isAround(key);
      collect(inside, isAround ? path : [...path, key], cells, columns, isFirst);
    }
  else add(String(value), path, cells, columns, isFirst);
}

function add(
  cell: string,
  path: readonly string[],
  cells: [string, string][],
  columns: Columns,
  isFirst: boolean,
): void {
  const name = path.join('.');
  const meaning = isFirst ? null : columns.meaningOf(name, false);
  const isText = meaning !== null && 'field' in meaning && ['text', 'heading'].includes(meaning.field);
  if (isFirst || isText) cells.push([name, cell]);
}

function isPassedOver(value: unknown, columns: Columns): boolean {
  return (
    isMap(value) &&
    Object.entries(value).some(([key, one]) => typeof one === 'string' && columns.isPassedOver(key, one))
  );
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readCells(
  cells: Cells,
  isOwn: boolean,
  { file, line, id }: RecordPlace,
  { rubric, columns }: ForeignContext,
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
  const stated = board ?? posted;
  return { vacancy: withPosted(read.value, stated), posted: stated, notes: [] };
}

function severally(jobs: readonly PagePosting[], id: string): ParsedRecord[] {
  return jobs.map(({ posted, text, notes }, index) => {
    const vacancy = { ...emptyVacancy(jobs.length === 1 ? id : `${id}-${index + 1}`), text };
    return { vacancy: withPosted(vacancy, posted), posted, notes };
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
