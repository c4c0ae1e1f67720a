// Where the work is: in which nation, in London or not, and the town where it was named.
import { ownValue } from '../source/own-value.ts';
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

const LONGEST = 200;

const WHERE = {
  london: 'London',
  england: 'England outside London',
  scotland: 'Scotland',
  wales: 'Wales',
  'northern-ireland': 'Northern Ireland',
};

/** A town, a district or a postcode. One that is known says where it is; with another one that is open again. */
export const townNamed: Fact = {
  read(typed, vacancy) {
    if (typed.length > LONGEST) return { not: `Use ${LONGEST} letters or fewer.` };
    if (/^\d*$/.test(typed)) return { not: 'Type the town or the postcode, such as Leicester or M20 2AF.' };
    const bare = typed.replace(/^[1-5] *[:.,)-] *(?=[A-Za-z])/, '');
    if (bare === vacancy.workplace.town) return { value: vacancy };
    const there = this.named?.(bare) ?? null;
    const nowhere = workplace.without(town.put(vacancy, null));
    const placed = there === null ? { value: nowhere } : workplace.read(there, nowhere, []);
    return 'value' in placed ? { value: town.put(placed.value, bare) } : placed;
  },
  typed: (vacancy) => town.get(vacancy),
  said: (vacancy) => {
    const [name, where] = [town.get(vacancy), ownValue(WHERE, workplace.typed(vacancy, []) ?? '')];
    return name === null || where === undefined || name === where ? name : `${name}, ${where}`;
  },
  partly: (vacancy) => workplace.partly?.(vacancy) ?? null,
  without: (vacancy) => workplace.without(town.put(vacancy, null)),
};

export const workplace: Fact = {
  choices: ['london', 'england', 'scotland', 'wales', 'northern-ireland'],
  read: (typed, vacancy) => ({
    value: {
      ...vacancy,
      workplace: {
        town: vacancy.workplace.town,
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
