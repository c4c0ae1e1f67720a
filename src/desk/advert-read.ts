// An advert read into the offer in hand: what a person answered stays, and what it leaves open is taken from the advert.

import { progressOf, withProgress } from '../interview/progress.ts';
import { onlyOffer } from '../read/only-offer.ts';
import { type Reader, readAdvertOf } from '../read/records.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';

/** Throws InputError where it is no advert that can be read. */
export async function advertInto(
  text: string | Uint8Array,
  vacancy: Vacancy,
  reader: Reader,
): Promise<Vacancy> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const { offer } = await onlyOffer(bytes, 'advert.txt', reader);
  // Not knowing, and what an advert before this one said, is no answer of a person.
  const answers = Object.fromEntries(
    Object.entries(vacancy.answers).filter(([, answer]) => 'is' in answer && answer.by !== 'advert'),
  );
  const bare = { ...vacancy, answers, text: offer.vacancy.text, found: null };
  const read = (await readAdvertOf({ ...offer, vacancy: bare }, reader)).vacancy;
  const notes = progressOf(read);
  return withProgress(read, { ...notes, unknown: {}, confirmed: false });
}
