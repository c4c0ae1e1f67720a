// A row or an element, by what its columns mean: keys of a vacancy file, and what a list states in its own words.

import { WEEK } from '../pay/limits.ts';
import type { Range } from '../pay/pay-terms.ts';
import { ownValue } from '../source/own-value.ts';
import type { BoardColumns, Columns } from './columns.ts';
import type { Field } from './columns-shape.ts';
import { uniqueColumns } from './csv-header.ts';
import { fieldPay, NO_FIELD_PAY } from './field-pay.ts';
import { postedDay, poundsOf, unitOf } from './field-values.ts';
import { htmlToText } from './html-text.ts';
import { type PieceOfText, textOfPieces } from './pieces-of-text.ts';
import { NO_POSTING_FIELDS, type PostingFields } from './posting-fields.ts';
import type { Cells } from './raw-record.ts';

interface CellsRecord {
  /** As a vacancy file has it. */
  readonly record: Readonly<Record<string, unknown>>;
  /** What columns state that are not of a vacancy file; null where there are none. */
  readonly posted: PostingFields | null;
  readonly id: string | null;
}

type Told = PieceOfText;

export function cellsRecord(cells: Cells, isOwn: boolean, columns: Columns): CellsRecord {
  const own = new OwnRecord();
  const told = new Map<Field, Told[]>();
  const carried: Told[] = [];
  const board = isOwn ? columns.ofRecord([]) : columns.ofRecord(cells.map(([name]) => name));
  let heading: string | null = null;
  for (const [name, cell] of cells) {
    if (cell === '' || (!isOwn && columns.isPassedOver(name, cell))) continue;
    const meaning = board.meaningOf(name, isOwn);
    if (meaning === null) {
      if (cell.trim() !== '') carried.push({ name, cell });
    } else if ('own' in meaning) {
      if (!own.set(meaning.own, cell)) carried.push({ name, cell });
    } else if (meaning.field === 'heading') heading = cell;
    else if (isSaid(cell)) {
      const there = told.get(meaning.field);
      const one = meaning.field === 'text' && heading !== null ? { name, cell, heading } : { name, cell };
      if (there === undefined) told.set(meaning.field, [one]);
      else there.push(one);
      if (meaning.field === 'text') heading = null;
    }
  }
  if (carried.length > 0) own.keep('meta', metaOf(carried));
  const posted = told.size === 0 ? null : postedFrom((field) => told.get(field) ?? [], board.says);
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

function postedFrom(tell: TellOf, says: BoardColumns['says']): PostingFields {
  const first = (field: Field) => line(tell(field)[0]?.cell);
  const estimated = tell('pay-estimated').some(({ cell }) => /^(?:1|true|yes|y)$/i.test(cell.trim()));
  const words = tell('pay').map(({ cell }) => line(cell) ?? '');
  const { pay, isLeftOut, notes } = estimated ? NO_FIELD_PAY : payFrom(tell, words);
  return {
    ...NO_POSTING_FIELDS,
    title: first('title'),
    employer: first('employer'),
    place: placeFrom(tell('place')),
    posted: postedDay(tell('posted')[0]?.cell),
    closes: postedDay(tell('closes')[0]?.cell),
    starts: postedDay(tell('starts')[0]?.cell),
    url: first('url'),
    pay,
    payWords:
      estimated || isLeftOut ? null : (words.find((one) => one !== '' && poundsOf(one) === null) ?? null),
    hours: hoursFrom(tell('hours')) ?? hoursBetween(tell('hours-from'), tell('hours-to')),
    words: (['hours', 'contract', 'working-time'] as const).flatMap((field) =>
      tell(field).map(({ name, cell }) => ({ name, words: spaced(line(cell) ?? '') })),
    ),
    findings: [
      ...(estimated ? tell('pay-estimated') : []).map(({ name, cell }) => ({
        subject: 'warning',
        value: 'pay-estimated',
        quote: `${name}: ${cell}`,
      })),
      ...Object.entries(says).map(([subject, value]) => ({ subject, value, quote: value })),
    ],
    text: textOfPieces(tell('text')),
    isPayLeftOut: isLeftOut,
    notes,
  };
}

/** "FullTime", "full_time" and "fulltime" are how boards write it. */
function spaced(words: string): string {
  return words
    .replaceAll('_', ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/\b(full|part)(?=time)/gi, '$1 ');
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

function payFrom(tell: TellOf, words: readonly string[]): ReturnType<typeof fieldPay> {
  const first = <T>(field: Field, read: (cell: string) => T | null): T | null =>
    tell(field)
      .map(({ cell }) => read(cell))
      .find((one) => one !== null) ?? null;
  const pounds = (field: Field, inPence: Field) => {
    const pence = first(inPence, poundsOf);
    return first(field, poundsOf) ?? (pence === null ? null : pence / 100);
  };
  const alone = words.map(poundsOf).find((one) => one !== null) ?? null;
  const [from, to] = [pounds('pay-from', 'pay-from-pence'), pounds('pay-to', 'pay-to-pence')];
  return fieldPay(from ?? alone, to ?? alone, first('pay-per', unitOf), tell('currency')[0]?.cell ?? null);
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

/** From the least to the most, where these are two fields. */
function hoursBetween(low: readonly Told[], high: readonly Told[]): Range | null {
  const [from, to] = [hoursFrom(low)?.from ?? null, hoursFrom(high)?.to ?? null];
  const [a, b] = [from ?? to, to ?? from];
  return a === null || b === null || a > b ? null : { from: a, to: b };
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
