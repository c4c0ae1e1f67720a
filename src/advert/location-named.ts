// A place as a person types it: a town, a district or a postcode on its own.

import { type Gazetteer, isLondonCode, outlineOf, wordsOf } from './gazetteer.ts';
import type { LocationFound } from './location.ts';

const CODE = /^([a-z]{1,2})(\d{1,2}[a-z]?)(?:\s*\d[a-z]{2})?$/i;

const NATIONS = new Set(['england', 'scotland', 'wales', 'northern ireland']);

/** Where a name or a postcode is; null where several places have it, or where it is not known. */
export function locationNamed(typed: string, places: Gazetteer): LocationFound | null {
  const [, area = '', rest = ''] = CODE.exec(typed.trim()) ?? [];
  if (area !== '') {
    const nation = places.areas.get(area.toUpperCase());
    if (isLondonCode(area.toUpperCase(), rest.toUpperCase(), places))
      return { london: true, nation: 'england' };
    return nation === undefined ? null : { london: false, nation };
  }
  const [, country] = /(?:,| in) *(england|scotland|wales|northern ireland)$/i.exec(typed.trim()) ?? [];
  if (country !== undefined && !/^england$/i.test(country))
    return { london: false, nation: country.toLowerCase().replace(' ', '-') };
  const words = wordsOf(typed);
  // A whole nation is no place in one.
  if (NATIONS.has(words.join(' '))) return null;
  // "Sutton, London" and "Newport, Wales" say which of the places of that name is meant.
  const [last = ''] = words.slice(-1);
  if (words.length > 1 && last === 'london') return { london: true, nation: 'england' };
  const named = (places.names.get(words[0] ?? '') ?? []).filter(
    (name) => !name.isWide && name.words.join(' ') === words.join(' '),
  );
  const [only, ...others] = named;
  if (only === undefined || others.some(({ where }) => where !== only.where)) return null;
  if (only.where === 'london') return { london: true, nation: 'england' };
  return only.where === 'elsewhere' && only.nation !== null ? { london: false, nation: only.nation } : null;
}

/** Whether a place has exactly this name, whichever of those that have it. */
export function isPlaceName(name: string, places: Gazetteer): boolean {
  return named(name, places) !== null;
}

/** The same of a town or a district: no county and no region. `isLoose`: one whose name is a word as well is not meant. */
export function isTownName(name: string, places: Gazetteer, isLoose = false): boolean {
  return named(name, places, isLoose) === 'town';
}

const LONGEST_PLACE = 60;

function named(name: string, { names, outlines }: Gazetteer, isLoose = false): 'town' | 'wide' | null {
  if (name.length > LONGEST_PLACE || !/^[A-Z]|^[a-z][a-z-]+$/.test(name)) return null;
  const found = name.search(/[\s,-]/);
  const end = found < 0 ? name.length : found;
  // Most words begin no place.
  if (outlines[outlineOf(name, 0, end)] !== 1) return null;
  const known = names.get(wordsOf(name.slice(0, end))[0] ?? '');
  if (known === undefined) return null;
  const words = wordsOf(name);
  const same = known.filter(
    (one) =>
      !(isLoose && one.isWord) &&
      one.before === 0 &&
      one.words.length === words.length &&
      one.words.every((word, at) => word === words[at]),
  );
  if (same.length === 0) return null;
  return same.some(({ isWide, where }) => !isWide && where !== 'not-london') ? 'town' : 'wide';
}
