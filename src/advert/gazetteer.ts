// Names of places, ready to be looked for.
import type { GazetteerFile } from './lexicon-shape.ts';

/** What a name says of where it is. `maybe-london` needs the word London or a postcode beside it. */
export type PlaceDetails = 'london' | 'maybe-london' | 'not-london' | 'elsewhere';

export interface PlaceName {
  readonly words: readonly string[];
  /** How many of its words stand before the one with the capital letter: "close to London". */
  readonly before: number;
  readonly where: PlaceDetails;
  /** The nation, where it is one; null where several have a place of this name. */
  readonly nation: string | null;
  /** A county or a region: it never says that a place is not in London ("Romford, Essex"). */
  readonly isWide: boolean;
  /** Also a common word: it counts only where a place is named. */
  readonly isWord: boolean;
}

export interface Gazetteer {
  /** Names by their first word with a capital letter, the longest first. */
  readonly names: ReadonlyMap<string, readonly PlaceName[]>;
  /** The outlines of their first words. */
  readonly outlines: Uint8Array;
  /** Outward codes and areas in Greater London. */
  readonly londonCodes: ReadonlySet<string>;
  /** The nation of an area of postcodes. */
  readonly areas: ReadonlyMap<string, string>;
  /** Words right before, and right after, a place where the work is not. */
  readonly passingBefore: RegExp;
  readonly passingAfter: RegExp;
}

export function gazetteerOf(file: GazetteerFile): Gazetteer {
  const names = new Map<string, PlaceName[]>();
  const add = (
    list: readonly string[],
    where: PlaceDetails,
    nation: string | null,
    kind?: 'wide' | 'word',
  ) => {
    for (const name of list) {
      const words = wordsOf(name);
      const before = Math.max(
        0,
        name.split(/[\s,-]+/).findIndex((word) => /^[A-Z]/.test(word)),
      );
      const first = words[before];
      if (first === undefined) continue;
      const there = names.get(first) ?? [];
      there.push({ words, before, where, nation, isWide: kind === 'wide', isWord: kind === 'word' });
      names.set(first, there);
    }
  };
  const london = file['greater-london'];
  add(['London', 'Greater London'], 'london', 'england');
  add([...london.boroughs, ...london.districts], 'london', 'england');
  add(london.ambiguous, 'maybe-london', 'england');
  add(london['not-london'], 'not-london', null);
  const nationOf = (nation: string) => (nation === 'several' ? null : nation);
  for (const [nation, list] of Object.entries(file['other-towns'])) add(list, 'elsewhere', nationOf(nation));
  for (const [nation, list] of Object.entries(file.counties))
    add(list, 'elsewhere', nationOf(nation), 'wide');
  for (const [nation, list] of Object.entries(file.words)) add(list, 'elsewhere', nationOf(nation), 'word');
  for (const list of names.values()) list.sort((a, b) => b.words.length - a.words.length);
  return {
    names,
    outlines: outlinesOf(names.keys()),
    londonCodes: new Set(london.postcodes.map((code) => code.toUpperCase())),
    areas: new Map(
      Object.entries(file['postcode-areas']).flatMap(([nation, areas]) =>
        areas.map((area) => [area.toUpperCase(), nation] as const),
      ),
    ),
    passingBefore: new RegExp(`\\b(?:${anyOf(file.passing.before)})\\s+(?:(?:the|our|its|a)\\s+)?$`, 'i'),
    passingAfter: new RegExp(`^[\\s-]+(?:${anyOf(file.passing.after)})\\b`, 'i'),
  };
}

/** Words as a pattern; what is a sign to a pattern stands for itself. */
function anyOf(phrases: readonly string[]): string {
  return phrases.map((phrase) => phrase.replace(/[^\w\s]/g, '\\$&').replaceAll(/\s+/g, '[\\s-]+')).join('|');
}

/** One for each outline of a word. */
function outlinesOf(names: Iterable<string>): Uint8Array {
  const outlines = new Uint8Array(1 << 20);
  for (const word of names) outlines[outlineOf(word, 0, word.length)] = 1;
  return outlines;
}

/** The first two letters of a word, its last one and its length as one number: most words have another than any place. */
export function outlineOf(text: string, start: number, end: number): number {
  return (
    (letterOf(text, start, end) << 15) |
    (letterOf(text, start + 1, end) << 10) |
    (letterOf(text, end - 1, end) << 5) |
    Math.min(end - start, 31)
  );
}

/** Alike for capitals and small letters, and for both apostrophes. */
function letterOf(text: string, at: number, end: number): number {
  const code = at < end ? text.charCodeAt(at) : 0;
  return code === 0x2019 ? 7 : code & 31;
}

/** Whether an outward code such as SE15, as its letters and the rest, is in Greater London. */
export function isLondonCode(area: string, rest: string, { londonCodes }: Gazetteer): boolean {
  const outward = `${area}${rest}`;
  return londonCodes.has(area) || londonCodes.has(outward) || londonCodes.has(outward.replace(/[A-Z]$/, ''));
}

/** As tokens splits them. */
export function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[\s,-]+/)
    .map((word) => word.replace(/\.$/, ''))
    .filter((word) => word !== '');
}
