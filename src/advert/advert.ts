// Everything that is read in an advert: one list of readers, one subject each. Pure.

import { type AdvertConclusion, concludeAdvert, withoutOverruled } from './conclusion.ts';
import { readContract } from './contract.ts';
import { readContractLength } from './contract-length.ts';
import { type Finding, findingAt } from './finding.ts';
import type { Gazetteer } from './gazetteer.ts';
import { readHoliday } from './holiday.ts';
import { type Lines, linesOf } from './lines.ts';
import { readLocation } from './location.ts';
import type { PhraseLexicon } from './phrase-lexicon.ts';
import { readPhrases, readShifts, readValues } from './phrase-reader.ts';
import { type ReadingCopy, readingCopyOf } from './reading-copy.ts';
import { sectionsOf } from './sections.ts';
import { readPay } from './stated-pay.ts';
import { type AdvertSection, type Tokens, tokensOf } from './tokens.ts';
import { readWarnings, withWarnings } from './warnings.ts';
import { readHours } from './working-hours.ts';

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

/** One for each subject, in the order of what they find. */
const READERS: readonly Reader[] = [
  ({ passage, book }) => readPay(passage, book.otherMoney).findings,
  ({ passage }) => readHours(passage),
  ({ book, lines }) => readContract(book, lines),
  ({ lines, book }) => readValues('working-time', book.workingTime, lines),
  ({ passage, places }) => readLocation(passage, places),
  ({ passage }) => readHoliday(passage),
  ({ lines, parts, book }) => book.told.flatMap((one) => readPhrases(one.subject, one.told, lines, parts)),
  ({ lines, book }) => readShifts(book.shifts, lines),
  ({ lines, book }) => readValues('remote', book.remote, lines),
  ({ lines, book }) => readWarnings(book, lines),
];

/** What was found in an advert, each with its exact words, and what follows from all of it. */
export interface AdvertRead {
  readonly findings: readonly Finding[];
  readonly conclusion: AdvertConclusion;
}

/** Reads, concludes, and then warns: a warning may rest on what was concluded. */
export function readAdvert(original: string, { phrases: book, gazetteer: places }: Lexicon): AdvertRead {
  const copy = readingCopyOf(original);
  const passage = tokensOf(copy.text, book.index);
  const [lines, parts] = [linesOf(passage, book.lines), sectionsOf(passage, book.parts)];
  const mentions = READERS.flatMap((read) => read({ passage, lines, parts, book, places }));
  const weighed = withoutOverruled(mentions);
  const said = [...weighed, ...readContractLength(copy.text, weighed)];
  const conclusion = concludeAdvert(copy.text, said);
  const findings = withWarnings(said, conclusion, book);
  return { conclusion, findings: findings.map((one) => quoted(one, original, copy)) };
}

/** A finding with its words as they stand in the original. */
function quoted(finding: Finding, original: string, copy: ReadingCopy): Finding {
  if (copy.text === original || finding.end === 0) return finding;
  const { subject, value, start, end } = finding;
  return { ...finding, ...findingAt(original, subject, value, copy.startIn(start), copy.endIn(end)) };
}
