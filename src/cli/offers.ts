// Offers from files: exactly one, or one after the other; each with its advert read.
import type { Guidebook } from '../advert/advert.ts';
import { InputError } from '../document/problem.ts';
import { decode } from '../read/decode.ts';
import { kindByHead, kindByName } from '../read/kind.ts';
import { MANY, MOST_BYTES, readOne } from '../read/one.ts';
import type { Posted } from '../read/posted.ts';
import type { Reader } from '../read/records.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import type { World } from './world.ts';
import { loadColumns, loadGuidebook } from './yardstick.ts';

export interface Offer {
  /** With its advert read, where it has one. */
  readonly vacancy: Vacancy;
  readonly notes: readonly string[];
}

/**
 * Reads exactly one. Throws InputError with everything that is wrong. What reads adverts is loaded only where there is one.
 * `before` may take something out of the vacancy before its advert is read.
 */
export async function readOffer(
  bytes: Uint8Array,
  file: string,
  rubric: Rubric,
  world: World,
  map?: string,
  before: Reader['before'] = undefined,
): Promise<Offer> {
  if (!isPlain(bytes, file, rubric)) return readAmong(bytes, file, rubric, world, map, before);
  const read = readOne(bytes, file, rubric);
  if ('problems' in read) throw new InputError(read.problems);
  // Text without a name may be a table.
  if (read.value.text !== null && kindByName(file) === null && map !== undefined)
    return readAmong(bytes, file, rubric, world, map, before);
  const told = before === undefined ? read.value : before(read.value);
  const { vacancy, notes } = await withAdvertRead(told, null, rubric, world);
  return { vacancy, notes: [...(read.note === undefined ? [] : [read.note]), ...notes] };
}

/** Words that only data of job boards has. */
const FIELDS =
  /"(?:JobPosting|[^"]*\/JobPosting|salary_is_predicted|redirect_url|employerName|company|location)"/;

/** A vacancy file or the words of an advert: everything else is for the readers of lists and pages. */
function isPlain(bytes: Uint8Array, file: string, rubric: Rubric): boolean {
  const named = kindByName(file);
  if (named === 'yaml' || named === 'advert' || named === 'other') return true;
  const decoded = decode(bytes);
  if ('not' in decoded || bytes.length > MOST_BYTES) return named === null || named === 'json';
  const kind = named ?? kindByHead(decoded.text, rubric, () => false);
  if (kind === 'json') return !FIELDS.test(decoded.text);
  return kind === 'yaml' || (kind === 'advert' && !looksLikeTable(decoded.text));
}

/** What has no name and separators in its first line is looked at as a table first. */
function looksLikeTable(text: string): boolean {
  return (text.trimStart().split('\n', 1)[0] ?? '').split(/[,;\t]/).length > 2;
}

async function readAmong(
  bytes: Uint8Array,
  file: string,
  rubric: Rubric,
  world: World,
  map: string | undefined,
  before: Reader['before'],
): Promise<Offer> {
  const [{ recordsIn }, reader] = await Promise.all([
    import('../read/records.ts'),
    readerFor(rubric, world, map),
  ]);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    if (bytes.length > 0) yield bytes;
  }
  const { records, notes } = await recordsIn({ file, chunks: chunks() }, { ...reader, before });
  const all = [];
  for await (const record of records) all.push(record);
  const [one, ...more] = all;
  if (one === undefined)
    throw new InputError([{ file, what: 'There is no vacancy here', fix: 'Look at what is in the file.' }]);
  // One offer, and what is missing of it or beside it.
  const [last] = more;
  if (all.length === 2 && 'vacancy' in one && last !== undefined && 'problems' in last)
    throw last.fault ?? new InputError(last.problems);
  if (more.length > 0) {
    const what = `There are ${all.length} vacancies here, and one is wanted`;
    throw new InputError([{ file, what, fix: MANY }]);
  }
  if ('problems' in one) throw one.fault ?? new InputError(one.problems);
  return { vacancy: one.vacancy, notes: [...one.notes, ...notes()] };
}

/** Reads the advert that a vacancy carries, where nobody has yet. */
export async function withAdvertRead(
  vacancy: Vacancy,
  posted: Posted | null,
  rubric: Rubric,
  world: World,
): Promise<Offer> {
  if ((vacancy.text === null && posted === null) || vacancy.found !== null) return { vacancy, notes: [] };
  const [{ drafted }, guidebook] = await Promise.all([import('../read/drafted.ts'), guidebookIn(world)]);
  return drafted(vacancy, rubric, guidebook, posted);
}

/** What files with many records are read by. `map` names a file that says what their columns are called. */
export async function readerFor(rubric: Rubric, world: World, map?: string): Promise<Reader> {
  const [guidebook, columns] = await Promise.all([guidebookIn(world), loadColumns(map, world)]);
  return { rubric, guidebook, columns };
}

const loaded = new WeakMap<World, Promise<Guidebook>>();

/** Loaded once, however many adverts there are. */
function guidebookIn(world: World): Promise<Guidebook> {
  const guidebook = loaded.get(world) ?? loadGuidebook(world);
  loaded.set(world, guidebook);
  return guidebook;
}
