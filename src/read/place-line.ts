// A line that says where a job is, and the town in it.
import type { Gazetteer } from '../advert/gazetteer.ts';
import { isPlaceName, isTownName } from '../advert/location-named.ts';

const LONGEST = 100;
const CODE = /^[A-Z]{1,2}\d[A-Z\d]?(?: ?\d[A-Z]{2})?$/i;
const COUNTRY =
  /^(?:ENG|SCT|WLS|NIR|GB|UK|GBR|England|Scotland|Wales|Northern Ireland|United Kingdom|Great Britain)$/i;

/** "Rugby, Warwickshire", "Leeds, ENG, GB", "City Hospital, York, YO31 8HE". */
export function isPlaceLine(line: string, places: Gazetteer): boolean {
  if (line.length > LONGEST || isSentence(line)) return false;
  const parts = line.split(/, ?/);
  const last = parts.at(-1) ?? '';
  if (COUNTRY.test(last) || (CODE.test(last) && (parts.length > 1 || last.length > 4))) return true;
  return parts.length < 4 && (isPlaceName(withoutCode(last), places) || /^County [A-Z]/.test(last));
}

function isSentence(line: string): boolean {
  return (/[.!?:;£]/.test(line) && /[.!?:;£]/.test(line.replace(/\bSt\. /g, ''))) || PROSE.test(line);
}

/** Words of a sentence. */
const PROSE = /\b(?:we|our|us|you|your|is|are|was|has|have|will|this|who|they|their|my)\b/i;

/** A postcode after a town says no more of where it is. */
export function withoutCode(place: string): string {
  if (!/\d/.test(place)) return place.trim();
  return place.replace(/,? ?\b[A-Z]{1,2}\d[A-Z\d]?(?: ?\d[A-Z]{2})?[.)]?$/i, '').trim() || place.trim();
}

export const NO_TOWN =
  /\b(?:hospital|centre|center|clinic|house|court|road|street|lane|avenue|ward|department|unit|surgery|practice|various|multiple|locations?|sites?|teams?|nationwide|remote|home|hybrid|county|city|tbc|trust|school|area|region|valley|north|south|east|west|central|greater|hmp|assistants?|workers?|nurses?|bank)\b/i;
/** One word or two, or more with a small one between: "Stow on the Wold". */
const LIKE_A_TOWN =
  /^(?:[A-Z][\p{L}'’.-]+(?: [A-Z][\p{L}'’.-]+)?|[A-Z][\p{L}'’-]+(?: (?:on|upon|le|in|the|super|under|by|and|St\.?|[A-Z][\p{L}'’-]+)){1,4})$/u;

/** The town of a line that says where: one that is known, or the name before a county, a country or a postcode. */
export function townIn(line: string, places: Gazetteer, isField = false): string | null {
  const known = knownTown(line, places);
  if (known !== null) return known;
  const parts = line.split(/, ?/).map((part) => part.trim());
  const told = parts
    .map(withoutCode)
    .filter((part) => part !== '' && !COUNTRY.test(part) && !CODE.test(part));
  const [first = '', second] = told;
  const isAlone = told.length === 1 && (isField || parts.length > 1);
  const isInCounty =
    told.length === 2 &&
    second !== undefined &&
    (isPlaceName(second, places) || /^County |\bLondon$/.test(second));
  if (!isAlone && !isInCounty) return null;
  return LIKE_A_TOWN.test(first) && !NO_TOWN.test(first) && !isPlaceName(first, places) ? first : null;
}

/** `isLoose`: the line may say anything, so names that are words as well do not count. */
export function knownTown(line: string, places: Gazetteer, isLoose = false): string | null {
  for (const part of line.split(/, ?| [|·•–—-] |\/| \(|\)|\.$/)) {
    const name = withoutCode(part.trim());
    if (isTownName(name, places, isLoose) && !COUNTRY.test(name) && !CODE.test(name)) return tidyCase(name);
  }
  return null;
}

/** "YORK" is York. */
function tidyCase(name: string): string {
  return name === name.toUpperCase() || name === name.toLowerCase()
    ? name.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (start) => start.toUpperCase())
    : name;
}
