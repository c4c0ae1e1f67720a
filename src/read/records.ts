// Many vacancies in one file: one a line (NDJSON).
import { readJson } from '../document/json-text.ts';
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
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const place = `${file}:${index + 1}`;
    const read = readJson(line, place);
    if ('problems' in read) return [read];
    const [document] = read.documents;
    return document === undefined ? [] : [vacancyOf(document, rubric, `${nameOf(file)}-${index + 1}`)];
  });
}

function nameOf(file: string): string {
  return (file.split(/[\\/]/).at(-1) ?? file).replace(/\.[^.]+$/, '');
}
