// Exactly one vacancy from the bytes of a file.
import * as z from 'zod/mini';
import { type Documents, unplaced } from '../document/document.ts';
import { inert } from '../document/inert.ts';
import { readJson } from '../document/json-text.ts';
import { suggestion } from '../document/nearest.ts';
import { type Problem, quoted } from '../document/problem.ts';
import type { Shaped } from '../document/shape.ts';
import { readYaml } from '../document/yaml-text.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { vacancyOf } from '../vacancy/vacancy-file.ts';
import { vacancyKeys } from '../vacancy/vacancy-shape.ts';
import { decode } from './decode.ts';

/** A vacancy with what a person should know about how it was read. */
export type Read = Shaped<Vacancy> & { readonly note?: string };

// zod compiles each shape for speed over many values; for one value that costs more than it saves.
z.config({ jitless: true });

/** Nobody writes one vacancy this long. */
export const MOST_BYTES = 1024 * 1024;

const MANY = 'Files with many are for goodwork batch, which this version does not have yet.';

/** How each kind of file is read, by the end of its name. */
const READERS: ReadonlyMap<string, (text: string, file: string) => Documents> = new Map([
  ['yaml', readYaml],
  ['yml', readYaml],
  ['json', readJson],
  ['txt', readAdvertText],
  ['text', readAdvertText],
  ['md', readAdvertText],
  ['markdown', readAdvertText],
]);

/** The words of an advert, and nothing else. */
function readAdvertText(text: string, file: string): Documents {
  return text.trim() === '' ? { documents: [] } : { documents: [unplaced(file, { text })] };
}

/**
 * Reads one vacancy. `file` is its name as the person gave it, `-` for standard input; the end of the name decides
 * how it is read, and the text itself where there is no name.
 */
export function readOne(bytes: Uint8Array, file: string, rubric: Rubric): Read {
  const fail = (what: string, fix?: string): Read => ({
    problems: [{ file, what, ...(fix === undefined ? {} : { fix }) } satisfies Problem],
  });
  if (bytes.length > MOST_BYTES) return fail('This is too long for one vacancy', MANY);
  const decoded = decode(bytes);
  if ('not' in decoded) return fail(decoded.not, decoded.instead);
  const text = decoded.text.replace(/^\ufeff/, '');
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase();
  const reader = file === '-' || ending === undefined ? readerFor(text, rubric) : READERS.get(ending);
  if (reader === undefined) {
    return fail(
      `An offer is a .yaml or .json file, an advert a .txt, .md or .html file, and this is .${ending}`,
      'Save it under one of those names.',
    );
  }
  const read = reader(text, file);
  if ('problems' in read) return read;
  const documents = read.documents.flatMap((document) =>
    Array.isArray(document.value) && document.value.length === 1
      ? [{ ...document, value: document.value[0] as unknown }]
      : [document],
  );
  const [document] = documents;
  if (document === undefined) return fail('The file is empty', 'Start from examples/blank.yaml.');
  const count =
    documents.length > 1 ? documents.length : Array.isArray(document.value) ? document.value.length : 1;
  if (count !== 1) {
    return count === 0
      ? fail('The list is empty', 'goodwork check wants one vacancy in it.')
      : fail(`There are ${count} vacancies here, and check reads exactly one`, MANY);
  }
  const problem = notAVacancy(document.value, rubric);
  if (problem !== null) return { problems: [{ file, line: 1, column: 1, ...problem }] };
  const vacancy = vacancyOf(document, rubric, idOf(file));
  return decoded.encoding === 'windows-1252'
    ? { ...vacancy, note: `${inert(file)} is not UTF-8. It was read as Windows-1252: check the pound signs.` }
    : vacancy;
}

/** What has no name is a vacancy where it is a map with a known key; any other text is an advert. */
function readerFor(text: string, rubric: Rubric): (text: string, file: string) => Documents {
  if (/^\s*[[{]/.test(text) && isJson(text)) return readJson;
  const known = vacancyKeys(rubric);
  const first = /^(?:[ \t]*(?:#.*|---.*)?\r?\n)*([\w$-]+)[ \t]*:(?:[ \t\r\n]|$)/.exec(text)?.[1];
  return text.trim() === '' || (first !== undefined && known.includes(first)) || looksLikeMap(text, known)
    ? readYaml
    : readAdvertText;
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

/** A YAML flow map starts like JSON: what JSON.parse refuses only because it is YAML is read as YAML. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return /^\s*[[{]\s*("|\]|\}|\{)/.test(text);
  }
}

/** A map with at least one known key is meant as a vacancy. */
function notAVacancy(value: unknown, rubric: Rubric): Pick<Problem, 'what' | 'fix'> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      what: 'This is not a vacancy: it has no key: value lines',
      fix: 'Start with a line such as title: Care assistant.',
    };
  }
  const keys = Object.keys(value);
  const known = vacancyKeys(rubric);
  if (keys.length === 0 || keys.some((key) => known.includes(key))) return null;
  const fix = suggestion(keys[0] ?? '', known) ?? 'Start with a line such as title: Care assistant.';
  return { what: `This is not a vacancy: ${quoted(keys[0] ?? '')} is not a key of one`, fix };
}

/** The name of the file without its folder and ending. */
export function idOf(file: string): string {
  if (file === '-') return 'stdin';
  const name = file.split(/[\\/]/).at(-1) ?? file;
  return name.replace(/\.[^.]+$/, '') || name;
}
