// Exactly one offer from a file, with its advert read or as it was written.
import type { Host } from '../host/host.ts';
import { loadColumns, loadLexicon } from '../policy/load-policy.ts';
import { onlyOffer } from '../read/only-offer.ts';
import { type Reader, readAdvertOf } from '../read/records.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';

interface AdviserOffer {
  /** With its advert read, where it has one. */
  readonly vacancy: Vacancy;
  /** Before that. */
  readonly written: Vacancy;
  readonly notes: readonly string[];
}

/**
 * Throws InputError with everything that is wrong. `before` may take something out of the vacancy before its advert
 * is read.
 */
export async function readOffer(
  bytes: Uint8Array,
  file: string,
  rubric: Rubric,
  host: Host,
  map?: string,
  before = (vacancy: Vacancy): Vacancy => vacancy,
): Promise<AdviserOffer> {
  const reader = readerFor(rubric, host, map);
  const { offer, notes } = await onlyOffer(bytes, file, reader);
  const written = before(offer.vacancy);
  const { vacancy, notes: more } = await readAdvertOf({ ...offer, vacancy: written }, reader);
  return { vacancy, written, notes: [...more, ...notes] };
}

/** The same as it is written. */
export async function readWritten(
  bytes: Uint8Array,
  file: string,
  rubric: Rubric,
  host: Host,
): Promise<Vacancy> {
  const { offer } = await onlyOffer(bytes, file, readerFor(rubric, host));
  return offer.vacancy;
}

/** What records are read by, loaded when a record first needs it. `map` names a file that says what columns are called. */
export function readerFor(rubric: Rubric, host: Host, map?: string): Reader {
  return {
    rubric,
    lexicon: once(() => loadLexicon(host)),
    columns: once(() => loadColumns(map, host)),
  };
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | null = null;
  return () => {
    loaded ??= load();
    return loaded;
  };
}
