// What the files of an offer are called.
import type { Vacancy } from '../vacancy/vacancy.ts';

/** The name of a file for an offer, without its ending: of its title and town, and of nothing that a person is. */
export function fileStem({ title, workplace }: Pick<Vacancy, 'title' | 'workplace'>): string {
  const plain = (text: string | null) =>
    (text ?? '')
      .normalize('NFKD')
      .replace(/\p{Mark}|['’]/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '');
  const short = (text: string, most: number) =>
    text.length <= most ? text : text.slice(0, most + 1).replace(/-[^-]*$/, '');
  const [job, town] = [short(plain(title), 40), short(plain(workplace.town), 20)];
  return job === '' ? 'offer-1' : [job, town].filter((part) => part !== '').join('-');
}
