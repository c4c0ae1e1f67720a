// What is said in words alone: pension, sick pay, training, the kind of contract, shifts; where it is not denied.

import { type Finding, findingAt } from './finding.ts';
import { type Frame, isNear } from './frames.ts';
import { isAnsweredNo, isOfAnother, type Lines } from './lines.ts';
import type { PhraseReader, ShiftReader, ValueReader } from './phrase-lexicon.ts';
import { type Hit, hitsOf } from './phrases.ts';
import { type AdvertSection, type Tokens, wordIn, wordsBefore } from './tokens.ts';

/** Every place where it is said: not denied, not in a part where it does not count, not as part of another phrase. */
export function readPhrases(
  subject: string,
  told: PhraseReader,
  lines: Lines,
  parts: readonly AdvertSection[],
): Finding<true>[] {
  const { passage } = lines;
  const says = hitsOf(told.says, passage);
  const anywhere = hitsOf(told.anywhere, passage);
  const inOffer = hitsOf(told.inOffer, passage);
  const alone = hitsOf(told.alone, passage);
  // Most adverts are silent on most subjects.
  if (says.length + anywhere.length + inOffer.length + alone.length === 0) return [];
  const others = hitsOf(told.butNot, passage);
  const partOf = ({ first }: Hit) => parts[passage.lines[first] ?? 0] ?? 'other';
  return [
    ...anywhere,
    ...says.filter((hit) => !told.notIn.includes(partOf(hit))),
    ...alone.filter((hit) => !told.notIn.includes(partOf(hit)) && isEntry(passage, hit)),
    ...inOffer.filter((hit) => partOf(hit) === 'offer'),
  ]
    .filter((hit) => !isOver(others, hit) && isSaidOfJob(lines, hit) && !isDemanded(lines, hit))
    .map((hit) => findingFrom(passage, subject, true, hit));
}

/** "Minimum wage, Monday to Friday", "Cleaner (minimum wage)": it begins its sentence, or is all of its part of one. */
function isEntry({ text, starts, ends, sentences }: Tokens, { first, last }: Hit): boolean {
  if (first === 0 || sentences[first - 1] !== sentences[first]) return true;
  const isApart = (from: number, to: number) => ENTRY_ENDS.test(text.slice(from, Math.min(to, from + GAP)));
  const isLast = last + 1 >= starts.length || sentences[last + 1] !== sentences[last];
  return (
    isApart(ends[first - 1] ?? 0, starts[first] ?? 0) &&
    (isLast || isApart(ends[last] ?? 0, starts[last + 1] ?? 0))
  );
}

const ENTRY_ENDS = /[,:()–—/]/;
/** More than this between two words is a rule or a table. */
const GAP = 12;

/** How far from what is demanded its demand stands, in words. */
const [DEMAND_BEFORE, DEMAND_AFTER] = [-12, 3];

/** What the worker has to bring is no offer; neither is part of the address of a page. */
function isDemanded({ passage, phrases }: Lines, hit: Hit): boolean {
  return (
    isNear(passage, hit, phrases.demandsBefore, DEMAND_BEFORE) ||
    isNear(passage, hit, phrases.demandsAfter, DEMAND_AFTER) ||
    isInAddress(passage, hit)
  );
}

/** How much of an address stands before one of its words at most. */
const ADDRESS = 40;

/** "careers.example.org", "example.org/progression". */
function isInAddress(passage: Tokens, { first, last }: Hit): boolean {
  const start = passage.starts[first] ?? 0;
  const before = passage.text.slice(Math.max(0, start - ADDRESS), start);
  const isInPath = before.endsWith('/') && before.slice(before.lastIndexOf(' ') + 1).includes('.');
  return isInPath || /\.[a-z]{2}/.test(wordIn(passage, last));
}

/** The same for subjects that have values, such as full and part time. */
export function readValues(subject: string, reader: ValueReader, lines: Lines): Finding<string>[] {
  const { passage } = lines;
  return mentionsOf(reader, passage)
    .filter(({ hit }) => isSaidOfJob(lines, hit))
    .map(({ value, hit }) => findingFrom(passage, subject, value, hit));
}

/** A place where a value is named. */
export interface Mention {
  readonly value: string;
  readonly hit: Hit;
}

/** Every place where a value is named, and no other phrase says what the words mean there. */
export function mentionsOf({ values, butNot }: ValueReader, passage: Tokens): Mention[] {
  const others = hitsOf(butNot, passage);
  const all = values.map(({ says }) => hitsOf(says, passage)).filter((hits) => hits.length > 0);
  return values.flatMap(({ value, says }) =>
    hitsOf(says, passage)
      // "DBS refunded" costs nothing, "DBS refunded after 3 months" does at first: here as well the longer phrase counts.
      .filter((hit) => !isOver(others, hit, false) && !all.some((one) => isInsideLonger(one, hit)))
      .map((hit) => ({ value, hit })),
  );
}

/** "Temp to perm" is temporary: the longer phrase says what the shorter one in it means. */
function isInsideLonger(others: readonly Hit[], { first, last }: Hit): boolean {
  for (let at = reachOf(others, first); at < others.length; at += 1) {
    const other = others[at] as Hit;
    if (other.first > first) return false;
    if (other.last >= last && other.last - other.first > last - first) return true;
  }
  return false;
}

export function findingFrom<V>(
  { text, starts, ends }: Tokens,
  subject: string,
  value: V,
  { first, last }: Hit,
): Finding<V> {
  return findingAt(text, subject, value, starts[first] ?? 0, ends[last] ?? 0);
}

/** Whether another phrase has a word in common with this one, or reaches beyond it. Both lists are in the order of the text. */
function isOver(others: readonly Hit[], { first, last }: Hit, orInside = true): boolean {
  for (let at = reachOf(others, first); at < others.length; at += 1) {
    const other = others[at] as Hit;
    if (other.first > last) return false;
    if (other.last < first) continue;
    const isInside = other.first >= first && other.last <= last && other.last - other.first < last - first;
    if (orInside || !isInside) return true;
  }
  return false;
}

/** No phrase spans more words. */
const LONGEST_PHRASE = 40;

/** Where the hits begin that could still reach a word. */
function reachOf(hits: readonly Hit[], word: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.first ?? 0) < word - LONGEST_PHRASE) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the work is in shifts, at night or at weekends; or said not to be. */
export function readShifts(told: ShiftReader, lines: Lines): Finding<boolean>[] {
  const { passage } = lines;
  const said = shiftsSaid(told, lines);
  if (said.length > 0) return said.map((hit) => findingFrom(passage, 'shift-work', true, hit));
  return hitsOf(told.never, passage).map((hit) => findingFrom(passage, 'shift-work', false, hit));
}

/** Those of them that are at night, or at other times that cost sleep or time with others. */
export function readShiftsAt(
  subject: string,
  times: Frame,
  told: ShiftReader,
  lines: Lines,
): Finding<true>[] {
  return shiftsSaid(told, lines)
    .filter((hit) => isNear(lines.passage, hit, times, 0))
    .map((hit) => findingFrom(lines.passage, subject, true, hit));
}

function shiftsSaid(told: ShiftReader, lines: Lines): Hit[] {
  const others = hitsOf(told.butNot, lines.passage);
  return hitsOf(told.says, lines.passage).filter((hit) => !isOver(others, hit) && isSaidOfJob(lines, hit));
}

/** Neither denied nor answered with no, and of this job. */
export function isSaidOfJob(lines: Lines, hit: Hit): boolean {
  return !isDenied(lines.passage, hit) && !isAnsweredNo(lines, hit) && !isOfAnother(lines, hit);
}

/** "We don't do zero hours". */
const DENIALS = new Set([
  ...[
    'no',
    'not',
    'never',
    'without',
    "don't",
    'dont',
    "doesn't",
    "isn't",
    "aren't",
    "won't",
    'cannot',
    "can't",
  ],
  ...['unable', 'neither', 'nor', 'unfortunately', 'excluding', 'rather'],
]);
/** How far before a phrase a denial still reaches. */
const REACH = 4;

function isDenied(passage: Tokens, hit: Hit): boolean {
  return isDeniedBefore(passage, hit.first) || isDeniedAfter(passage, hit.last);
}

/** "Sick pay is not offered", "live-in not available". */
function isDeniedAfter({ text, ends }: Tokens, last: number): boolean {
  const after = text.slice(ends[last] ?? 0, (ends[last] ?? 0) + AFTER);
  return NOT.test(after) && DENIED_AFTER.test(after);
}

/** A quick look before the long one. */
const NOT = /n(?:ot|['’]t)/i;

const AFTER = 60;
const DENIED_AFTER =
  /^[ )]*(?:(?:is|are|will|can|be|currently|unfortunately|sadly)\s+){0,3}(?:not|isn['’]t|aren['’]t|cannot|can['’]t|won['’]t)\s+(?:\w+\s+){0,2}?(?:available|offered|provided|possible|given|included|paid|required|needed|necessary|essential|an? option|part of|something|applicable|expected|involved)\b/i;

function isDeniedBefore(passage: Tokens, first: number): boolean {
  const before = wordsBefore(passage, first, REACH);
  const at = before.findIndex((word) => DENIALS.has(word));
  if (at < 0) return false;
  // "not only pension", "no experience needed, full training" deny something else.
  if (before[at - 1] === 'only' || before[at - 1] === 'just') return false;
  const between = passage.text.slice(passage.starts[first - at - 1] ?? 0, passage.starts[first] ?? 0);
  return !/[,:–—|()]|\s-\s/.test(between) && !before.slice(0, at).some((word) => PASSES.has(word));
}

/** Words after which a denial is over: "no experience needed as full training is given". */
const PASSES = new Set([
  'needed',
  'required',
  'necessary',
  'as',
  'but',
  'and',
  'because',
  'experience',
  'problem',
]);
