// Offers from files, each with its advert read or as it was written: one, or several with every problem of each said in one run.

import type { Host } from '../host/host.ts';
import { loadColumns, loadLexicon } from '../policy/load-policy.ts';
import { onlyOffer } from '../read/only-offer.ts';
import { type Reader, readAdvertOf } from '../read/records.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { InputError, isInputError, type Problem, unusable } from '../source/problem.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { inputBytes } from './input-bytes.ts';
import { pdfApart } from './pdf-apart.ts';

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
    pdf: pdfApart(host),
  };
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | null = null;
  return () => {
    loaded ??= load();
    return loaded;
  };
}

interface ReadOffers {
  /** In the order of the files. */
  readonly vacancies: readonly Vacancy[];
  /** Each with the file it is about. */
  readonly notes: readonly string[];
}

export async function readOffers(
  files: readonly string[],
  rubric: Rubric,
  host: Host,
  map?: string,
): Promise<ReadOffers> {
  const vacancies: Vacancy[] = [];
  const notes: string[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    try {
      const offer = await readOffer(await inputBytes(file, host), file, rubric, host, map);
      vacancies.push(offer.vacancy);
      notes.push(...offer.notes.map((note) => (note.startsWith(file) ? note : `${file}: ${note}`)));
    } catch (error) {
      if (!isInputError(error)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new InputError(problems);
  return { vacancies, notes };
}

/** Throws where the same file is named twice, also by two names. */
export async function checkTwice(files: readonly string[], host: Host): Promise<void> {
  const seen = new Set<string>();
  for (const file of files) {
    const place = file === '-' ? file : ((await host.truePath(file)) ?? file);
    if (seen.has(place)) {
      throw unusable(file, 'This file is named twice', 'Name each file once.');
    }
    seen.add(place);
  }
}
