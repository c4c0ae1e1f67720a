// Several files are about one client: what they say of the person, as far as it holds for all of them.
import type { Client, Vacancy } from '../vacancy/vacancy.ts';
import type { Wishes } from './wishes.ts';

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
