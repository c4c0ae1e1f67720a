// Several offers, a file each: every problem of every file is said in one run.

import type { Host } from '../host/host.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { InputError, isInputError, type Problem, unusable } from '../source/problem.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { inputBytes } from './input-bytes.ts';
import { readOffer } from './read-offer.ts';

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
