// Reads one offer, whatever it is: a vacancy, the words of an advert, a web page, or data of a job board.
import { inert } from '../document/inert.ts';
import { InputError } from '../document/problem.ts';
import { decode } from '../read/decode.ts';
import type { Posted } from '../read/job-posting.ts';
import { idOf, MOST_BYTES, readOne } from '../read/one.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
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
  if (!looksHtml && !text.includes('JobPosting')) return null;
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
  const [{ drafted }, guidebook] = await Promise.all([import('../read/drafted.ts'), loadGuidebook(world)]);
  return drafted(vacancy, rubric, guidebook, posted);
}
