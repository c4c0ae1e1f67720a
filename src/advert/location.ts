// Where the work is, and whether that is in Greater London.
import { ownValue } from '../source/own-value.ts';
import { type Finding, findingAt } from './finding.ts';
import { type Gazetteer, isLondonCode, outlineOf, type PlaceDetails, type PlaceName } from './gazetteer.ts';
import { type Tokens, wordAt, wordIn } from './tokens.ts';

export interface LocationFound {
  readonly london: boolean;
  /** The nation, where all that was read agrees on one. */
  readonly nation?: string;
}

interface Seen {
  readonly where: 'london' | 'elsewhere';
  readonly nation: string | null;
  readonly isWide: boolean;
  readonly weight: number;
  readonly start: number;
  readonly end: number;
}

/** A place in the first lines, or beside "Location:", says where the job is; one in the middle of a text may be anything. */
const [IN_HEAD, BESIDE_LABEL, NAMED, ANYWHERE] = [4, 5, 2, 1];
const HEAD_LINES = 5;
const LONGEST_HEAD_LINE = 140;
const LABEL =
  /\b(?:location|work ?place|place of work|where|based|branch|site|address|postcode|area|region)\s*\**\s*[:\-–]/i;
const NAMING =
  /\b(?:based|located|situated|working|work|role|job|site|office|store|home|school|hospital|branch|depot|opportunity|position|team|vacancy|join us)\s+(?:\w+\s+){0,3}(?:in|at|near)\s+(?:the\s+)?(?:\w+\s+)?$/i;
const STREET = new Set([
  'road',
  'street',
  'lane',
  'avenue',
  'way',
  'close',
  'drive',
  'house',
  'hotel',
  'arms',
  'rd',
  'st',
  'university',
  'college',
]);
const POSTCODE = /\b([A-Z]{1,2})(\d{1,2}[A-Z]?)(?:[ \t]{0,2}(\d[A-Z]{2}))?\b/g;

export function readLocation(passage: Tokens, places: Gazetteer): Finding<LocationFound>[] {
  const seen = [...namesSeen(passage, places), ...codesSeen(passage, places)];
  if (seen.length === 0) return fromBoard(passage, places);
  const most = seen.reduce((highest, { weight }) => Math.max(highest, weight), 0);
  const strongest = seen.filter(({ weight }) => weight === most);
  const isInLondon = strongest.some(({ where }) => where === 'london');
  const told = strongest.filter(({ isWide }) => !(isWide && isInLondon));
  const londons = told.filter(({ where }) => where === 'london').length;
  // Several places that are told alike: where the job is, is not known.
  if (londons > 0 && londons < told.length) return decidedBy(passage, told, seen);
  return [asFinding(passage, told, londons > 0)];
}

/**
 * "Standlake, ENG, GB" is how a board writes a place. All of London is in the list of names: one that is not there, not
 * even as doubtful, is elsewhere.
 */
function fromBoard({ text }: Tokens, { names }: Gazetteer): Finding<LocationFound>[] {
  const match = BOARD_PLACE.exec(text);
  const [all, name = '', code = ''] = match ?? [];
  if (match === null || all === undefined) return [];
  const words = name.toLowerCase().split(/[\s-]+/);
  const isListed = words.some((word) =>
    names.get(word)?.some((one) => one.words.every((part) => words.includes(part))),
  );
  if (isListed) return [];
  const nation = ownValue(NATIONS, code) ?? 'england';
  return [findingAt(text, 'place', { london: false, nation }, match.index, match.index + all.length)];
}

const BOARD_PLACE = /^[ \t]*([A-Z][\w'’. -]{2,40}), (ENG|SCT|WLS|NIR), (?:GB|UK)[ \t]*$/m;
const NATIONS: Readonly<Record<string, string>> = {
  ENG: 'england',
  SCT: 'scotland',
  WLS: 'wales',
  NIR: 'northern-ireland',
};

/** A London postcode beside another place's name, or one place named far more often, still decides. */
function decidedBy(passage: Tokens, told: readonly Seen[], seen: readonly Seen[]): Finding<LocationFound>[] {
  const count = (where: Seen['where']) => seen.filter((one) => one.where === where).length;
  const [inLondon, elsewhere] = [count('london'), count('elsewhere')];
  if (inLondon >= 3 * elsewhere)
    return [
      asFinding(
        passage,
        told.filter((one) => one.where === 'london'),
        true,
      ),
    ];
  if (elsewhere >= 3 * inLondon)
    return [
      asFinding(
        passage,
        told.filter((one) => one.where !== 'london'),
        false,
      ),
    ];
  return [];
}

function asFinding({ text }: Tokens, told: readonly Seen[], london: boolean): Finding<LocationFound> {
  const [first] = told as readonly [Seen];
  const nations = new Set(told.map(({ nation }) => nation).filter((nation) => nation !== null));
  const [nation] = nations;
  const value: LocationFound = nations.size === 1 && nation !== undefined ? { london, nation } : { london };
  return findingAt(text, 'place', value, first.start, first.end);
}

function namesSeen(passage: Tokens, places: Gazetteer): Seen[] {
  const { text, starts, ends, capitals } = passage;
  const heads = headLines(passage);
  const seen: Seen[] = [];
  let [done, notLondon] = [-1, -1];
  // A place has a capital letter: "bank", "street" and "sale" are words.
  for (const at of capitals) {
    if (at <= done) continue;
    if (places.outlines[outlineOf(text, starts[at] ?? 0, ends[at] ?? 0)] !== 1) continue;
    const name = places.names.get(wordIn(passage, at))?.find((one) => stands(one, at, passage));
    if (name === undefined) continue;
    const last = at - name.before + name.words.length - 1;
    if (name.where === 'not-london') notLondon = last;
    // "London Luton Airport": what is not London may yet name another place.
    if (at <= notLondon && name.where !== 'elsewhere') continue;
    const start = starts[at] ?? 0;
    const end = ends[last] ?? 0;
    done = last;
    if (STREET.has(wordIn(passage, last + 1)) || isPassing(text, start, end, places)) continue;
    const weight = weightAt(passage, at, start, heads);
    if (name.isWord && weight < NAMED) continue;
    const where = whereOf(name.where, passage, start, end, places);
    if (where !== null) seen.push({ where, nation: name.nation, isWide: name.isWide, weight, start, end });
  }
  return seen;
}

function stands({ words, before }: PlaceName, at: number, passage: Tokens): boolean {
  const from = at - before;
  return words.every((word, step) => {
    const here = wordIn(passage, from + step);
    return here === word || (here.length === word.length + 2 && here.endsWith("'s") && here.startsWith(word));
  });
}

/** Named in passing: where the firm began, what is delivered to, where the head office is. */
function isPassing(text: string, start: number, end: number, { passingBefore, passingAfter }: Gazetteer) {
  return (
    passingBefore.test(text.slice(Math.max(0, start - 40), start)) ||
    passingAfter.test(text.slice(end, end + 40))
  );
}

/** A name that is in London and elsewhere is in London only where London or its postcode stands close by. */
function whereOf(
  where: PlaceDetails,
  { text }: Tokens,
  start: number,
  end: number,
  places: Gazetteer,
): Seen['where'] | null {
  if (where === 'london' || where === 'elsewhere') return where;
  const near = text.slice(Math.max(0, start - 40), end + 40);
  if (/\bLondon\b(?! (?:Road|Street))/.test(near)) return 'london';
  for (const [, area = '', rest = ''] of near.matchAll(POSTCODE))
    if (isLondonCode(area, rest, places)) return 'london';
  return null;
}

function codesSeen(passage: Tokens, places: Gazetteer): Seen[] {
  const heads = headLines(passage);
  const seen: Seen[] = [];
  POSTCODE.lastIndex = 0;
  for (const match of passage.text.matchAll(POSTCODE)) {
    const [all, area = '', rest = '', inward] = match;
    const start = match.index;
    const weight = weightAt(passage, wordAt(passage, start), start, heads);
    // "M1" or "L2" alone may be anything.
    if (inward === undefined && weight < IN_HEAD) continue;
    const nation = places.areas.get(area) ?? null;
    if (isLondonCode(area, rest, places))
      seen.push({
        where: 'london',
        nation: 'england',
        isWide: false,
        weight: weight + 1,
        start,
        end: start + all.length,
      });
    else if (nation !== null && (inward !== undefined || area.length === 2))
      seen.push({
        where: 'elsewhere',
        nation,
        isWide: false,
        weight: weight + 1,
        start,
        end: start + all.length,
      });
  }
  return seen;
}

function weightAt(passage: Tokens, word: number, start: number, heads: number): number {
  const { text, lines, lineStarts } = passage;
  const line = lines[Math.min(word, lines.length - 1)] ?? 0;
  const lineStart = Math.max(lineStarts[line] ?? 0, start - 200);
  const before = text.slice(lineStart, start);
  if (LABEL.test(before) && before.length < 80) return BESIDE_LABEL;
  if (start < heads && !isProse(passage, word)) return IN_HEAD;
  return NAMING.test(before.slice(-80)) ? NAMED : ANYWHERE;
}

/** A title or an address has no words such as "we" or "is": a sentence among the first lines is read as any other. */
function isProse(passage: Tokens, word: number): boolean {
  const { sentences } = passage;
  const sentence = sentences[word];
  let first = word;
  while (first > word - LONGEST_SENTENCE && sentences[first - 1] === sentence) first -= 1;
  for (let at = first; sentences[at] === sentence && at < first + LONGEST_SENTENCE; at += 1)
    if (PROSE.has(wordIn(passage, at))) return true;
  return false;
}

const LONGEST_SENTENCE = 60;
const PROSE = new Set(
  'we our us you your is are was were will has have they their this who which'.split(' '),
);

/** Where the first lines end, as far as they are short. */
function headLines({ text, lineStarts }: Tokens): number {
  let lines = 0;
  for (let line = 0; line + 1 < lineStarts.length; line += 1) {
    const start = lineStarts[line] ?? 0;
    const end = (lineStarts[line + 1] ?? 0) - 1;
    if (end - start > LONGEST_HEAD_LINE) return start;
    if (text.slice(start, end).trim() === '') continue;
    lines += 1;
    if (lines === HEAD_LINES) return end;
  }
  return text.length;
}
