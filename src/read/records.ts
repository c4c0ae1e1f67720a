// Many vacancies in one file: one a line (NDJSON).
import { unplaced } from '../document/document.ts';
import { readJson } from '../document/json-text.ts';
import type { Problem } from '../document/problem.ts';
import type { Shaped } from '../document/shape.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { emptyVacancy, type Vacancy } from '../vacancy/vacancy.ts';
import { vacancyOf } from '../vacancy/vacancy-file.ts';
import { decode } from './decode.ts';
import { plainRecordOf } from './plain-record.ts';

/** More than this is for a command that reads as it goes. */
export const MOST_BYTES_OF_MANY = 256 * 1024 * 1024;

export function isMany(file: string): boolean {
  return /\.(?:ndjson|jsonl)$/i.test(file);
}

/** One record a line; a line that cannot be read is a problem of its own, and costs no other. */
export function* recordsOf(bytes: Uint8Array, file: string, rubric: Rubric): Generator<Shaped<Vacancy>> {
  const decoded = decode(bytes);
  if ('not' in decoded) {
    yield { problems: [{ file, what: decoded.not, fix: decoded.instead }] };
    return;
  }
  const lines = decoded.text.replace(/^\ufeff/, '').split('\n');
  for (const [index, line] of lines.entries())
    if (line.trim() !== '') yield recordIn(line, index + 1, file, rubric);
}

function recordIn(text: string, line: number, file: string, rubric: Rubric): Shaped<Vacancy> {
  const id = `${nameOf(file)}-${line}`;
  const value = valueIn(text);
  const advert = advertIn(value);
  if (advert !== null) return { value: { ...emptyVacancy(String(advert.id ?? id)), ...advert.vacancy } };
  const plain = plainRecordOf(text, value, rubric, id);
  if (plain !== null) return { value: plain };
  const read = readJson(text, file);
  if ('problems' in read) return { problems: inLine(read.problems, line) };
  const [document] = read.documents;
  const vacancy = vacancyOf(document ?? unplaced(file, {}), rubric, id);
  return 'problems' in vacancy ? { problems: inLine(vacancy.problems, line) } : vacancy;
}

/** Undefined where it is no JSON: readJson says why. */
function valueIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** A record of `id` and `text` alone is an advert: most are, and nothing in it needs a place in the file. */
function advertIn(
  value: unknown,
): { id: string | number | undefined; vacancy: Pick<Vacancy, 'text'> } | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  if (!('text' in value)) return null;
  const { id, text, ...others } = value as Record<string, unknown>;
  const isId = id === undefined || typeof id === 'string' || typeof id === 'number';
  if (typeof text !== 'string' || !isId || Object.keys(others).length > 0) return null;
  return { id, vacancy: { text } };
}

/** Each record is one line: that is where its problems are. */
function inLine(problems: readonly Problem[], line: number): Problem[] {
  return problems.map((problem) => ({ ...problem, line }));
}

function nameOf(file: string): string {
  return (file.split(/[\\/]/).at(-1) ?? file).replace(/\.[^.]+$/, '');
}
