// Reads one offer, whatever it is: a vacancy, the words of an advert, a web page, or data of a job board.
import type { Guidebook } from '../advert/advert.ts';
import { unplaced } from '../document/document.ts';
import { inert } from '../document/inert.ts';
import { InputError } from '../document/problem.ts';
import { decode } from '../read/decode.ts';
import type { Posted } from '../read/job-posting.ts';
import { idOf, MOST_BYTES, readOne } from '../read/one.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { vacancyOf } from '../vacancy/vacancy-file.ts';
import type { World } from './world.ts';
import { loadGuidebook } from './yardstick.ts';

export interface Offer {
  /** With its advert read, where it has one. */
  readonly vacancy: Vacancy;
  readonly notes: readonly string[];
}

/** Throws InputError with everything that is wrong. What reads adverts is loaded only where there is one. */
export async function readOffer(
  bytes: Uint8Array,
  file: string,
  rubric: Rubric,
  world: World,
): Promise<Offer> {
  const page = await readPage(bytes, file, rubric, world);
  if (page !== null) return page;
  const read = readOne(bytes, file, rubric);
  if ('problems' in read) throw new InputError(read.problems);
  const { vacancy, notes } = await withAdvertRead(read.value, null, rubric, world);
  return { vacancy, notes: [...(read.note === undefined ? [] : [read.note]), ...notes] };
}

/** Words that only data of job boards has. */
const FIELDS = /"(?:JobPosting|[^"]*\/JobPosting|salary_is_predicted|redirect_url|employerName)"/;

/** A web page, or JSON with a job posting in it; null where it is neither. */
async function readPage(
  bytes: Uint8Array,
  file: string,
  rubric: Rubric,
  world: World,
): Promise<Offer | null> {
  const isHtml = /\.x?html?$/i.test(file);
  const hasName = /\.[a-z]+$/i.test(file) && file !== '-';
  if (!isHtml && hasName && !/\.json$/i.test(file)) return null;
  if (bytes.length > MOST_BYTES) return null;
  const decoded = decode(bytes);
  if ('not' in decoded) return null;
  const text = decoded.text.replace(/^\ufeff/, '');
  const looksHtml = isHtml || (!hasName && /^\s*<(?:!doctype html|html|\?xml[^>]*>\s*<html)/i.test(text));
  if (!looksHtml && !FIELDS.test(text)) return null;
  const { postingInHtml, postingInJson } = await import('../read/posting.ts');
  const posting = looksHtml ? postingInHtml(text, idOf(file)) : postingInJson(parsed(text), idOf(file));
  if (posting === null) return null;
  const { vacancy, notes } = await withAdvertRead(posting.vacancy, posting.posted, rubric, world);
  const encoding =
    decoded.encoding === 'windows-1252'
      ? [`${inert(file)} is not UTF-8. It was read as Windows-1252: check the pound signs.`]
      : [];
  return { vacancy, notes: [...encoding, ...posting.notes, ...notes] };
}

/** Many offers in one JSON file: a list, or the answer of a job board. Null where it is one. */
export async function readList(
  bytes: Uint8Array,
  file: string,
  rubric: Rubric,
  world: World,
): Promise<readonly (Offer | InputError)[] | null> {
  if (!/\.json$/i.test(file)) return null;
  const decoded = decode(bytes);
  const value = 'text' in decoded ? parsed(decoded.text.replace(/^\ufeff/, '')) : null;
  const { postingInJson, recordsIn } = await import('../read/posting.ts');
  const records = recordsIn(value);
  if (records === null || records.length === 1) return null;
  const offers: (Offer | InputError)[] = [];
  for (const [index, record] of records.entries()) {
    const id = `${idOf(file)}-${index + 1}`;
    const posting = postingInJson(record, id);
    if (posting !== null) {
      const { vacancy, notes } = await withAdvertRead(posting.vacancy, posting.posted, rubric, world);
      offers.push({ vacancy, notes: [...posting.notes, ...notes] });
      continue;
    }
    const read = vacancyOf(unplaced(`${file}, record ${index + 1}`, record), rubric, id);
    if ('problems' in read) offers.push(new InputError(read.problems));
    else offers.push(await withAdvertRead(read.value, null, rubric, world));
  }
  return offers;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
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

const loaded = new WeakMap<World, Promise<Guidebook>>();

/** Loaded once, however many adverts there are. */
function guidebookIn(world: World): Promise<Guidebook> {
  const guidebook = loaded.get(world) ?? loadGuidebook(world);
  loaded.set(world, guidebook);
  return guidebook;
}
