// Several files are about one client: what they say of the person, as far as it holds for all of them.

import type { Client, Vacancy } from '../vacancy/vacancy.ts';

export interface Wishes {
  /** Ids of features, most important first. */
  readonly features: readonly string[];
  readonly from: 'given' | 'files';
  /** Two files name wishes, and not the same ones. */
  readonly differ: boolean;
}

/** Those that were given for this comparison; else every wish of the files, the foremost in any of them first. */
export function wishesOf(
  vacancies: readonly Vacancy[],
  given: readonly string[] | null,
  features: readonly string[],
): Wishes {
  if (given !== null) return { features: given, from: 'given', differ: false };
  const lists = vacancies.map(({ client }) => client.wishes).filter(({ length }) => length > 0);
  const place = (id: string) => Math.min(...lists.map((list) => list.indexOf(id)).filter((at) => at >= 0));
  const named = features.filter((id) => lists.some((list) => list.includes(id)));
  return {
    features: named.toSorted((a, b) => place(a) - place(b)),
    from: 'files',
    differ: new Set(lists.map((list) => list.join(' '))).size > 1,
  };
}

/** The most careful first: a caution too many costs a line, one too few can cost a benefit. */
const CAREFUL: readonly Client['workSearch'][] = ['yes', 'unknown', 'no'];

/**
 * The same offers with the wishes of this comparison, and with one answer to whether the client must look for work. Neither
 * changes a level: they are about what is said first.
 */
export function forOneClient(vacancies: readonly Vacancy[], { features }: Wishes): Vacancy[] {
  const workSearch =
    CAREFUL.find((one) => vacancies.some(({ client }) => client.workSearch === one)) ?? 'unknown';
  return vacancies.map((vacancy) => ({
    ...vacancy,
    client: { ...vacancy.client, wishes: features, workSearch },
  }));
}
