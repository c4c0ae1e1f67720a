// What matters most to the client, as several files name it.
import type { Vacancy } from '../vacancy/vacancy.ts';

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
