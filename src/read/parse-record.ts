// A record that was cut out, understood: a vacancy or an advert of our own making, or what is wrong with it. What others
// wrote in their own way is left to foreign-record.ts.
import type { Rubric } from '../rubric/rubric.ts';
import { isTooDeep } from '../source/depth.ts';
import { suggestion } from '../source/did-you-mean.ts';
import { type Document, unplaced } from '../source/document.ts';
import { readJson } from '../source/json-text.ts';
import { type Problem, quoted } from '../source/problem.ts';
import { hasRepeatedKey } from '../source/repeated-key.ts';
import { readYaml } from '../source/yaml-text.ts';
import { emptyVacancy, type Vacancy } from '../vacancy/vacancy.ts';
import { quickVacancyOf, vacancyOf } from '../vacancy/vacancy-file.ts';
import { vacancyKeys } from '../vacancy/vacancy-shape.ts';
import type { PostingFields } from './posting-fields.ts';
import { idOf, type RawContent, type RawRecord } from './raw-record.ts';

/** One offer, before its words are read. */
export interface ParsedOffer {
  readonly vacancy: Vacancy;
  readonly posted: PostingFields | null;
  /** What a person should know about how it was read. */
  readonly notes: readonly string[];
}

export type ParsedRecord = ParsedOffer | { readonly problems: readonly Problem[] };

/** A record that is no vacancy file: a page, a row of a table, or JSON in somebody else's words. */
export interface ForeignRecord {
  readonly foreign:
    | Extract<RawContent, { kind: 'cells' }>
    | { readonly kind: 'page'; readonly text: string }
    /** `otherwise`: what it is where nobody knows its words. */
    | { readonly kind: 'value'; readonly value: unknown; readonly otherwise: () => ParsedRecord };
  readonly at: RecordPlace;
}

/** Where a record stands, and what it is called where it says nothing of that itself. */
export interface RecordPlace {
  readonly file: string;
  readonly line: number;
  readonly id: string;
}

/** `isAlone`: nothing else is wanted of the file, so what stands in it is called as the file is, also in a list. */
export function parseRecord(
  { content, row, line, isOnly }: RawRecord,
  file: string,
  rubric: Rubric,
  isAlone = false,
): readonly ParsedRecord[] | ForeignRecord {
  const at = { file, line, id: isOnly ? idOf(file) : idOf(file, row) };
  const called = isAlone ? { ...at, id: idOf(file) } : at;
  switch (content.kind) {
    case 'bad':
      return [
        { problems: [{ file, ...(content.isWhole ? {} : { line }), what: content.what, fix: content.fix }] },
      ];
    case 'advert':
      return [advertOf(at.id, content.text)];
    case 'yaml':
      return parseYaml(content.text, called, rubric, isAlone);
    case 'json':
      return parseJson(content.text, called, at, rubric);
    case 'page':
      return { foreign: { kind: 'page', text: content.text }, at };
    case 'cells':
      return { foreign: content, at };
  }
}

function advertOf(id: string, text: string): ParsedOffer {
  return { vacancy: { ...emptyVacancy(id), text }, posted: null, notes: [] };
}

/** All of a document are held at once. */
const MOST_ITEMS = 20_000;

function parseYaml(text: string, at: RecordPlace, rubric: Rubric, isAlone: boolean): ParsedRecord[] {
  const read = readYaml(text, at.file);
  if ('problems' in read) return [{ problems: below(read.problems, at.line) }];
  return read.documents.flatMap((document) => {
    // A list in YAML is as many vacancies.
    if (!Array.isArray(document.value)) return [vacancyIn(document, at, rubric)];
    if (document.value.length > MOST_ITEMS) {
      const what = `This list has more than ${MOST_ITEMS} items`;
      const fix = 'Divide it, with a line --- between.';
      return [{ problems: [{ file: at.file, line: at.line, what, fix }] }];
    }
    return document.value.map((value: unknown, index) =>
      vacancyIn(
        {
          ...document,
          value,
          place: (path) => document.place([index, ...path]),
          keyPlace: (path) => document.keyPlace([index, ...path]),
        },
        isAlone ? at : { ...at, id: `${at.id}-${index + 1}` },
        rubric,
      ),
    );
  });
}

/** `foreignAt`: what it is called where it is not ours. */
function parseJson(
  written: string,
  at: RecordPlace,
  foreignAt: RecordPlace,
  rubric: Rubric,
): readonly ParsedRecord[] | ForeignRecord {
  // The mark at the start of a file, where several were put together.
  const text = written.startsWith('\ufeff') ? written.slice(1) : written;
  const placed = () => jsonVacancy(text, at, rubric);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [placed()];
  }
  // JSON.parse keeps the last of two keys. Counted before anything else: the value is used up by being read.
  if (hasRepeatedKey(text, value)) return [placed()];
  const advert = advertIn(value);
  if (advert !== null) return [advertOf(advert.id ?? at.id, advert.text)];
  const quick = quickVacancyOf(value, rubric, at.id);
  if (quick !== null) return [{ vacancy: quick, posted: null, notes: [] }];
  // Everything below goes into the value, which may be of any depth.
  if (isTooDeep(value)) return [placed()];
  const isOurs = typeof value === 'object' && value !== null && ('goodwork' in value || 'answers' in value);
  if (isOurs) return [placed()];
  // Read anew: what was tried above has used the value up.
  return { foreign: { kind: 'value', value: JSON.parse(text), otherwise: placed }, at: foreignAt };
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

function jsonVacancy(text: string, at: RecordPlace, rubric: Rubric): ParsedRecord {
  const read = readJson(text, at.file);
  if ('problems' in read) return { problems: below(read.problems, at.line) };
  return vacancyIn(read.documents[0] ?? unplaced(at.file, {}), at, rubric);
}

function vacancyIn(document: Document, { file, line, id }: RecordPlace, rubric: Rubric): ParsedRecord {
  const not = notAVacancy(document.value, rubric);
  if (not !== null) return { problems: [{ file, line, ...not }] };
  const read = vacancyOf(document, rubric, id);
  if ('problems' in read) return { problems: below(read.problems, line) };
  return { vacancy: read.value, posted: null, notes: [] };
}

/** A map with at least one known key is meant as a vacancy: then null, else why it is none. */
function notAVacancy(value: unknown, rubric: Rubric): Pick<Problem, 'what' | 'fix'> | null {
  const example = 'Start with a line such as title: Care assistant.';
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { what: 'This is not a vacancy: it has no key: value lines', fix: example };
  const keys = Object.keys(value);
  // What check and batch print is about an offer, and is none.
  if (keys.includes('headline') && (keys.includes('features') || keys.includes('levels')))
    return { what: 'This is a profile, and not an offer', fix: 'Use the file it was made from.' };
  const known = vacancyKeys(rubric);
  const [first = ''] = keys;
  if (keys.length === 0 || keys.some((key) => known.includes(key))) return null;
  return {
    what: `This is not a vacancy: ${quoted(first)} is not a key of one`,
    fix: suggestion(first, known) ?? example,
  };
}

/** Problems of a text that starts in this line of the file. */
function below(problems: readonly Problem[], line: number): Problem[] {
  return problems.map((problem) =>
    problem.line === undefined ? { ...problem, line } : { ...problem, line: problem.line + line - 1 },
  );
}
