// Everything that is read in an advert: one list of readers, one subject each. Pure.

import { clauseAround } from './clause.ts';
import { type AdvertConclusion, concludeAdvert } from './conclusion.ts';
import { readContract, withoutOverruled } from './contract.ts';
import { readContractLength } from './contract-length.ts';
import { readDates } from './dates.ts';
import { type Finding, findingAt } from './finding.ts';
import type { Gazetteer } from './gazetteer.ts';
import { readHoliday } from './holiday.ts';
import { type Lines, linesOf, otherJobsAt } from './lines.ts';
import { readLocation } from './location.ts';
import { readWeeks } from './part-year.ts';
import type { PhraseLexicon } from './phrase-lexicon.ts';
import { readPhrases, readShifts, readShiftsAt, readValues } from './phrase-reader.ts';
import { type ReadingCopy, readingCopyOf } from './reading-copy.ts';
import { sectionsOf } from './sections.ts';
import { readPay } from './stated-pay.ts';
import { type AdvertSection, type Tokens, tokensOf } from './tokens.ts';
import { readWarnings, withWarnings } from './warnings.ts';
import { readHours } from './working-hours.ts';
import { readWorkingTimes } from './working-times.ts';

/** What adverts are read by. */
export interface Lexicon {
  readonly phrases: PhraseLexicon;
  readonly gazetteer: Gazetteer;
}

/** What a reader works on. */
interface Page {
  readonly passage: Tokens;
  readonly lines: Lines;
  readonly parts: readonly AdvertSection[];
  readonly book: PhraseLexicon;
  readonly places: Gazetteer;
}

type Reader = (page: Page) => readonly Finding[];

/** One for each subject, in the order of what they find: what tells most of a feature goes first. */
const READERS: readonly Reader[] = [
  ({ passage, book }) => readPay(passage, book.otherMoney),
  ({ passage }) => readHours(passage),
  ({ passage }) => readWeeks(passage),
  ({ book, lines }) => readContract(book, lines),
  ({ passage }) => readWorkingTimes(passage),
  ({ lines, book }) => readShiftsAt('unsocial-hours', book.shifts.unsocial, book.shifts, lines),
  ({ passage, places }) => readLocation(passage, places),
  ({ passage }) => readHoliday(passage),
  ({ lines, parts, book }) => book.told.flatMap((one) => readPhrases(one.subject, one.told, lines, parts)),
  ({ lines, book }) => readShiftsAt('night-work', book.shifts.nights, book.shifts, lines),
  ({ lines, book }) => readShifts(book.shifts, lines),
  ({ lines, book }) => readValues('working-time', book.workingTime, lines),
  ({ lines, book }) => readValues('remote', book.remote, lines),
  ({ lines, book }) => readWarnings(book, lines),
  ({ passage }) => readDates(passage),
];

/** What was found in an advert, each with its exact words, and what follows from all of it. */
export interface AdvertRead {
  readonly findings: readonly Finding[];
  readonly conclusion: AdvertConclusion;
}

/** Reads, concludes, and then warns: a warning may rest on what was concluded. */
export function readAdvert(original: string, { phrases: book, gazetteer: places }: Lexicon): AdvertRead {
  const copy = readingCopyOf(original);
  const passage = passageOf(copy.text, book);
  const [lines, parts] = [linesOf(passage, book.lines), sectionsOf(passage, book.parts)];
  const page = { passage, lines, parts, book, places };
  const mentions = READERS.flatMap((read) => read(page));
  const weighed = withoutOverruled(mentions);
  const said = [...weighed, ...readContractLength(passage.text, weighed)];
  const conclusion = concludeAdvert(passage.text, said);
  const findings = withWarnings(said, conclusion, book);
  return { conclusion, findings: eachOnce(findings.map((one) => quoted(one, original, copy))) };
}

/** The words of an advert, without a list of other jobs below it. */
function passageOf(text: string, { index, lines }: PhraseLexicon): Tokens {
  const passage = tokensOf(text, index);
  const end = otherJobsAt(passage, lines);
  return end === null ? passage : tokensOf(text.slice(0, end), index);
}

/** Two words of one clause say the same. */
function eachOnce(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ subject, value, start, end }) => {
    const key = `${subject} ${typeof value === 'object' ? JSON.stringify(value) : value} ${start} ${end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A finding with its words as they stand in the original. What is said in a word or two is quoted with its clause. */
function quoted(finding: Finding, original: string, copy: ReadingCopy): Finding {
  if (finding.end === 0) return finding;
  const { subject, value } = finding;
  const { start, end } = COMPUTED.has(subject) ? finding : clauseAround(copy.text, finding);
  return { ...finding, ...findingAt(original, subject, value, copy.startIn(start), copy.endIn(end)) };
}

/** Subjects whose words are all that was read of them. */
const COMPUTED = new Set([
  ...['pay', 'hours', 'place', 'holiday', 'contract', 'contract-length', 'closes', 'starts', 'working-time'],
  'working-times',
]);
