// JSON of somebody else, as named cells: `wage.wageUnit` is the unit inside the wage.
import { vacancyKeys } from '../vacancy/vacancy-shape.ts';
import { isOwnKey } from './columns.ts';
import type { ParseContext } from './parse-record.ts';
import { type Cells, MOST_CELLS } from './raw-record.ts';

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
const DEEPEST = 4;

/**
 * Null where it is, or is meant as, a vacancy file: where a key is of vacancy files alone, or fewer than two names are
 * ones that other lists use. A record with more fields than any list has is not read by halves.
 */
export function foreignCells(value: unknown, { rubric, columns }: ParseContext): Cells | 'too many' | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const keys = Object.keys(value);
  const own = vacancyKeys(rubric).filter((key) => !SHARED.has(key));
  if (keys.some((key) => own.includes(key))) return null;
  const cells: [string, string][] = [];
  collect(value, [], cells);
  const isWide = cells.length > MOST_CELLS;
  const named = cells.filter(([name]) => !isOwnKey(name) && columns.meaningOf(name, false) !== null);
  return new Set(named.map(([name]) => name)).size < 2 ? null : isWide ? 'too many' : cells;
}

function collect(value: unknown, path: readonly string[], cells: [string, string][]): void {
  if (value === null || value === undefined || path.length > DEEPEST || cells.length > MOST_CELLS) return;
  if (Array.isArray(value)) {
    const words = value.filter((one) => typeof one === 'string');
    if (words.length > 0) cells.push([path.join('.'), words.join('\n')]);
    else for (const one of value.slice(0, 1)) collect(one, path, cells);
    return;
  }
  if (typeof value === 'object')
    for (const [key, inside] of Object.entries(value)) collect(inside, [...path, key], cells);
  else cells.push([path.join('.'), String(value)]);
}
