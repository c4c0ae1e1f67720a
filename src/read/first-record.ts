// Exactly one vacancy from the bytes of a file.
import * as z from 'zod/mini';
import type { Rubric } from '../rubric/rubric.ts';
import { type Documents, unplaced } from '../source/document.ts';
import { readJson } from '../source/json-text.ts';
import { neutralise } from '../source/neutralise.ts';
import type { Problem } from '../source/problem.ts';
import { shortened } from '../source/problem.ts';
import type { Validated } from '../source/shape.ts';
import { readYaml } from '../source/yaml-text.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { vacancyOf } from '../vacancy/vacancy-file.ts';
import { decode } from './decode.ts';
import { endingOf, type FileFormat, formatByHead, formatByName } from './detect-format.ts';
import { idOf } from './file-id.ts';
import { notAVacancy } from './not-a-vacancy.ts';

/** A vacancy with what a person should know about how it was read. */
export type FirstRecord = Validated<Vacancy> & { readonly note?: string };

// zod compiles each shape for speed over many values; for one value that costs more than it saves.
z.config({ jitless: true });

/** Nobody writes one vacancy this long. */
export const MOST_BYTES = 1024 * 1024;

export const MANY = 'Files with many are for goodwork batch.';

/** How each kind of file is read that holds one offer and nothing else. */
const READERS: Partial<Record<FileFormat, (text: string, file: string) => Documents>> = {
  yaml: readYaml,
  json: readJson,
  advert: readAdvertText,
};

/** The words of an advert, and nothing else. */
function readAdvertText(text: string, file: string): Documents {
  return text.trim() === '' ? { documents: [] } : { documents: [unplaced(file, { text })] };
}

/**
 * Reads one vacancy. `file` is its name as the person gave it, `-` for standard input; the end of the name decides
 * how it is read, and the text itself where there is no name.
 */
export function readFirst(bytes: Uint8Array, file: string, rubric: Rubric): FirstRecord {
  const fail = (what: string, fix?: string, line?: number): FirstRecord => ({
    problems: [{ file, what, ...(fix && { fix }), ...(line && { line }) } satisfies Problem],
  });
  if (bytes.length > MOST_BYTES) return fail('This is too long for one vacancy', MANY);
  const decoded = decode(bytes);
  if ('not' in decoded) return fail(decoded.not, decoded.instead, decoded.line);
  const text = decoded.text.replace(/^\ufeff/, '');
  const named = formatByName(file);
  const kind = named ?? formatByHead(text, rubric, () => false);
  const reader = kind === 'other' ? undefined : READERS[kind];
  if (reader === undefined) {
    return fail(
      `An offer is a .yaml or .json file, an advert a .txt, .md or .html file, and this is .${shortened(endingOf(file) ?? kind)}`,
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
      : fail(`There are ${count} vacancies here, and one is wanted`, MANY);
  }
  const problem = notAVacancy(document.value, rubric);
  if (problem !== null) return { problems: [{ file, line: 1, column: 1, ...problem }] };
  const vacancy = vacancyOf(document, rubric, idOf(file));
  return decoded.encoding === 'windows-1252'
    ? {
        ...vacancy,
        note: `${neutralise(file)} is not UTF-8. It was read as Windows-1252: check the pound signs.`,
      }
    : vacancy;
}
