// Many vacancies in one file: one a line (NDJSON).
import { readJson } from '../document/json-text.ts';
import type { Problem } from '../document/problem.ts';
import type { Shaped } from '../document/shape.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { vacancyOf } from '../vacancy/vacancy-file.ts';
import { decode } from './decode.ts';

/** More than this is for a command that reads as it goes. */
export const MOST_BYTES_OF_MANY = 256 * 1024 * 1024;

export function isMany(file: string): boolean {
  return /\.(?:ndjson|jsonl)$/i.test(file);
}

/** One record a line; a line that cannot be read is a problem of its own, and costs no other. */
export function recordsOf(bytes: Uint8Array, file: string, rubric: Rubric): Shaped<Vacancy>[] {
  const decoded = decode(bytes);
  if ('not' in decoded) return [{ problems: [{ file, what: decoded.not, fix: decoded.instead }] }];
  const lines = decoded.text.replace(/^\ufeff/, '').split('\n');
  return lines.flatMap((line, index): Shaped<Vacancy>[] => {
    if (line.trim() === '') return [];
    const read = readJson(line, file);
    if ('problems' in read) return [{ problems: inLine(read.problems, index + 1) }];
    const [document] = read.documents;
    if (document === undefined) return [];
    const vacancy = vacancyOf(document, rubric, `${nameOf(file)}-${index + 1}`);
    return 'problems' in vacancy ? [{ problems: inLine(vacancy.problems, index + 1) }] : [vacancy];
  });
}

/** Each record is one line: that is where its problems are. */
function inLine(problems: readonly Problem[], line: number): Problem[] {
  return problems.map((problem) => ({ ...problem, line }));
}

function nameOf(file: string): string {
  return (file.split(/[\\/]/).at(-1) ?? file).replace(/\.[^.]+$/, '');
}
