// A row or an element, by what its columns mean: keys of a vacancy file, and what a list states in its own words.

import { WEEK } from '../pay/limits.ts';
import type { Pay, Range } from '../pay/pay-terms.ts';
import { ownValue } from '../source/own-value.ts';
import type { Columns } from './columns.ts';
import type { Field } from './columns-shape.ts';
import { uniqueColumns } from './csv-header.ts';
import { postedDay, poundsOf, unitOf } from './field-values.ts';
import { htmlToText } from './html-text.ts';
import { NO_POSTING_FIELDS, type PostingFields } from './posting-fields.ts';
import type { Cells } from './raw-record.ts';

interface CellsRecord {
  /** As a vacancy file has it. */
  readonly record: Readonly<Record<string, unknown>>;
  /** What columns state that are not of a vacancy file; null where there are none. */
  readonly posted: PostingFields | null;
  readonly id: string | null;
}

interface Told {
  readonly name: string;
  readonly cell: string;
}

export function cellsRecord(cells: Cells, isOwn: boolean, columns: Columns): CellsRecord {
  const own = new OwnRecord();
  const told = new Map<Field, Told[]>();
  const carried: Told[] = [];
  for (const [name, cell] of cells) {
    if (cell === '') continue;
    const meaning = columns.meaningOf(name, isOwn);
    if (meaning === null) {
      if (cell.trim() !== '') carried.push({ name, cell });
    } else if ('own' in meaning) {
      if (!own.set(meaning.own, cell)) carried.push({ name, cell });
    } else if (isSaid(cell)) {
      const there = told.get(meaning.field);
      if (there === undefined) told.set(meaning.field, [{ name, cell }]);
      else there.push({ name, cell });
    }
  }
  if (carried.length > 0) own.keep('meta', metaOf(carried));
  const posted = told.size === 0 ? null : postedFrom((field) => told.get(field) ?? []);
  return { record: own.record, posted, id: told.get('id')?.[0]?.cell.trim().slice(0, 200) ?? null };
}

/** Everything under a name of its own, whatever the name is. */
function metaOf(carried: readonly Told[]): Readonly<Record<string, string>> {
  const names = uniqueColumns(carried.map(({ name }) => name));
  return Object.fromEntries(carried.map(({ cell }, index) => [names[index], cell]));
}

/** Empty cells, and the words programs leave in them. */
function isSaid(cell: string): boolean {
  return !/^(?:none|null|nan|n\/a|undefined|-|nil)?$/i.test(cell.trim());
}

type TellOf = (field: Field) => readonly Told[];

function postedFrom(tell: TellOf): PostingFields {
  const first = (field: Field) => line(tell(field)[0]?.cell);
  const estimated = tell('pay-estimated').some(({ cell }) => /^(?:1|true|yes|y)$/i.test(cell.trim()));
  const words = tell('pay').map(({ cell }) => line(cell) ?? '');
  return {
    ...NO_POSTING_FIELDS,
    title: first('title'),
    employer: first('employer'),
    place: placeFrom(tell('place')),
    posted: postedDay(tell('posted')[0]?.cell),
    closes: postedDay(tell('closes')[0]?.cell),
    starts: postedDay(tell('starts')[0]?.cell),
    url: first('url'),
    pay: estimated ? null : payFrom(tell, words),
    payWords: estimated ? null : (words.find((one) => poundsOf(one) === null) ?? null),
    hours: hoursFrom(tell('hours')),
    words: (['hours', 'contract', 'working-time'] as const).flatMap((field) =>
      tell(field).map(({ name, cell }) => ({ name, words: (line(cell) ?? '').replaceAll('_', ' ') })),
    ),
    findings: estimated
      ? tell('pay-estimated').map(({ name, cell }) => ({
          subject: 'warning',
          value: 'pay-estimated',
          quote: `${name}: ${cell}`,
        }))
      : [],
    text: textFrom(tell('text')),
  };
}

/** One line, cut to a length, without marks. */
function line(cell: string | undefined): string | null {
  if (cell === undefined) return null;
  const text = (/[<&]/.test(cell) ? htmlToText(cell) : cell).replace(/\s+/g, ' ').trim();
  return text === '' ? null : text.slice(0, 500);
}

/** "Kent" beside "Dover, Kent" says nothing new. */
function placeFrom(told: readonly Told[]): string | null {
  const parts: string[] = [];
  for (const { cell } of told) {
    const part = line(cell.replaceAll('_', ' '));
    if (part !== null && !parts.some((one) => one.includes(part))) parts.push(part);
  }
  return parts.length === 0 ? null : parts.join(', ').slice(0, 500);
}

function payFrom(tell: TellOf, words: readonly string[]): Pay | null {
  const amount = (field: Field) =>
    tell(field)
      .map(({ cell }) => poundsOf(cell))
      .find((one) => one !== null);
  const alone = words.map(poundsOf).find((one) => one !== null) ?? null;
  const [from, to] = [amount('pay-from') ?? alone, amount('pay-to') ?? alone];
  if (from === null && to === null) return null;
  const [low, high] = [from ?? to ?? 0, to ?? from ?? 0];
  if (low > high) return null;
  const per =
    tell('pay-per')
      .map(({ cell }) => unitOf(cell))
      .find((one) => one !== null) ?? null;
  return { from: low, to: high, per, basis: 'actual', fullTimeHours: null, weeks: null };
}

/** A bare figure, or two; words are read as words. */
function hoursFrom(told: readonly Told[]): Range | null {
  for (const { cell } of told) {
    const [, low, high] =
      /^(\d{1,3}(?:\.\d{1,4})?)(?:\s?(?:-|–|to)\s?(\d{1,3}(?:\.\d{1,4})?))?\s?(?:hours|hrs)?$/i.exec(
        cell.trim(),
      ) ?? [];
    const [from, to] = [Number(low), Number(high ?? low)];
    if (low !== undefined && from > 0 && from <= to && to <= WEEK) return { from, to };
  }
  return null;
}

/** The description first; what stands in other columns after it, under its name. */
function textFrom(told: readonly Told[]): string | null {
  const [first, ...more] = told
    .map(({ name, cell }) => ({
      name,
      text: /<[a-z/!]|&[a-z#]/i.test(cell) ? htmlToText(cell) : cell.trim(),
    }))
    .filter(({ text }) => text !== '');
  if (first === undefined) return null;
  return [first.text, ...more.map(({ name, text }) => `${name}:\n${text}`)].join('\n\n');
}

/** A vacancy file from dotted columns. Empty cells are not given. */
class OwnRecord {
  readonly record: Record<string, unknown> = {};

  keep(key: string, value: unknown): void {
    this.record[key] = value;
  }

  /** False where the key says something already, or lies inside one that holds no others. */
  set(path: string, cell: string): boolean {
    const value = written(path, cell.trim());
    if (value === null) return true;
    const keys = path.split('.');
    const last = keys.pop() as string;
    let map = this.record;
    for (const key of keys) {
      const there = ownValue(map, key);
      // `answers.sick-pay` beside `answers.sick-pay.says`.
      const inside = there === undefined ? {} : isMap(there) ? there : { is: there };
      if (Array.isArray(there)) return false;
      put(map, key, inside);
      map = inside;
    }
    const there = ownValue(map, last);
    if (there === undefined) put(map, last, value);
    else if (isMap(there) && !isMap(value) && !Object.hasOwn(there, 'is')) there.is = value;
    else return false;
    return true;
  }
}

/** Also under __proto__, which an ordinary object takes for something else. */
function put(map: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const DAYS = new Set(['posted', 'closes', 'starts', 'purpose.review']);
const LISTS = new Set(['gives', 'client.wishes']);
const YES_NO = new Set(['workplace.london', 'client.apprentice', 'purpose.step']);
const RANGES = new Set(['hours.paid', 'hours.guaranteed']);

/** The cell as a vacancy file would have it; null where it is empty. What cannot be read is left for the reader of vacancies. */
function written(path: string, cell: string): unknown {
  if (cell === '') return null;
  if (path === 'text') return cell;
  if (path === 'goodwork' || path === 'client.age') return /^\d{1,3}$/.test(cell) ? Number(cell) : cell;
  if (DAYS.has(path)) return postedDay(cell) ?? cell;
  if (LISTS.has(path)) {
    const parts = cell.split(';').map((part) => part.trim());
    return parts.filter((part) => part !== '');
  }
  if (YES_NO.has(path))
    return /^true$/i.test(cell) ? true : /^false$/i.test(cell) ? false : cell.toLowerCase();
  if (RANGES.has(path)) {
    const [, from, to] = /^(\d+(?:\.\d+)?)\s*(?:-|–|to)\s*(\d+(?:\.\d+)?)$/.exec(cell) ?? [];
    return from === undefined ? cell : { from, to };
  }
  return cell;
}
