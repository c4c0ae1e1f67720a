// Where the work is: in which nation, in London or not, and the town where it was named.
import type { Vacancy } from '../vacancy/vacancy.ts';
import type { Fact, FactPlace } from './fact.ts';

export const town: FactPlace<string> = {
  get: (vacancy) => vacancy.workplace.town,
  put: (vacancy, name) => ({ ...vacancy, workplace: { ...vacancy.workplace, town: name } }),
};

/** The choice that a place is in; null where that is not known. */
export function workplaceChoice(
  place: { readonly london: boolean; readonly nation?: string } | null,
): string | null {
  return place === null ? null : place.london ? 'london' : (place.nation ?? null);
}

export const workplace: Fact = {
  choices: ['london', 'england', 'scotland', 'wales', 'northern-ireland'],
  read: (typed, vacancy) => ({
    value: {
      ...vacancy,
      workplace: {
        // A town is in one place: with another one it is no longer known.
        town: [null, typed].includes(workplace.typed(vacancy, [])) ? vacancy.workplace.town : null,
        nation: typed === 'london' ? 'england' : (typed as Vacancy['workplace']['nation']),
        london: typed === 'london',
      },
    },
  }),
  typed: ({ workplace: { nation, london } }) => {
    if (london === true) return 'london';
    return nation === 'england' && london === null ? null : nation;
  },
  said: ({ workplace: { town } }) => town,
  partly: ({ workplace: { town, nation, london } }) => {
    const known = [
      town,
      nation === 'england' ? 'in England' : null,
      london === false ? 'not in London' : null,
    ];
    const said = known.filter((part) => part !== null);
    return said.length === 0 ? null : said.join(', ');
  },
  withWords: (vacancy, words) => town.put(vacancy, words),
  without: (vacancy) => ({ ...vacancy, workplace: { ...vacancy.workplace, nation: null, london: null } }),
};
