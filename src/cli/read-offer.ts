// Offers from files: exactly one, or one after the other; each with its advert read.
import type { Lexicon } from '../advert/advert.ts';
import type { Host } from '../host/host.ts';
import { loadColumns, loadLexicon } from '../policy/load-policy.ts';
import { decode } from '../read/decode.ts';
import { formatByHead, formatByName } from '../read/detect-format.ts';
import { MANY, MOST_BYTES, readFirst } from '../read/first-record.ts';
import type { PostingFields } from '../read/posting-fields.ts';
import type { Reader } from '../read/records.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { InputError } from '../source/problem.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';

export interface AdviserOffer {
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
  host: Host,
  map?: string,
  before: Reader['before'] = undefined,
): Promise<AdviserOffer> {
  if (!isPlain(bytes, file, rubric)) return readAmong(bytes, file, rubric, host, map, before);
  const read = readFirst(bytes, file, rubric);
  if ('problems' in read) throw new InputError(read.problems);
  // Text without a name may be a table.
  if (read.value.text !== null && formatByName(file) === null && map !== undefined)
    return readAmong(bytes, file, rubric, host, map, before);
  const told = before === undefined ? read.value : before(read.value);
  const { vacancy, notes } = await withAdvertRead(told, null, rubric, host);
  return { vacancy, notes: [...(read.note === undefined ? [] : [read.note]), ...notes] };
}

/** Words that only data of job boards has. */
const FIELDS =
  /"(?:JobPosting|[^"]*\/JobPosting|salary_is_predicted|redirect_url|employerName|company|location)"/;

/** A vacancy file or the words of an advert: everything else is for the readers of lists and pages. */
function isPlain(bytes: Uint8Array, file: string, rubric: Rubric): boolean {
  const named = formatByName(file);
  if (named === 'yaml' || named === 'advert' || named === 'other') return true;
  const decoded = decode(bytes);
  if ('not' in decoded || bytes.length > MOST_BYTES) return named === null || named === 'json';
  const kind = named ?? formatByHead(decoded.text, rubric, () => false);
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
  host: Host,
  map: string | undefined,
  before: Reader['before'],
): Promise<AdviserOffer> {
  const [{ recordsIn }, reader] = await Promise.all([
    import('../read/records.ts'),
    readerFor(rubric, host, map),
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
  posted: PostingFields | null,
  rubric: Rubric,
  host: Host,
): Promise<AdviserOffer> {
  if ((vacancy.text === null && posted === null) || vacancy.found !== null) return { vacancy, notes: [] };
  const [{ draftVacancy: drafted }, lexicon] = await Promise.all([
    import('../read/draft-vacancy.ts'),
    guidebookIn(host),
  ]);
  return drafted(vacancy, rubric, lexicon, posted);
}

/** What files with many records are read by. `map` names a file that says what their columns are called. */
export async function readerFor(rubric: Rubric, host: Host, map?: string): Promise<Reader> {
  const [lexicon, columns] = await Promise.all([guidebookIn(host), loadColumns(map, host)]);
  return { rubric, lexicon, columns };
}

const loaded = new WeakMap<Host, Promise<Lexicon>>();

/** Loaded once, however many adverts there are. */
function guidebookIn(host: Host): Promise<Lexicon> {
  const lexicon = loaded.get(host) ?? loadLexicon(host);
  loaded.set(host, lexicon);
  return lexicon;
}
