// Everything that is read in an advert: one list of readers, one subject each. Pure.

import { type AdvertConclusion, concludeAdvert } from './conclusion.ts';
import { type Finding, findingAt } from './finding.ts';
import type { Gazetteer } from './gazetteer.ts';
import { readHoliday } from './holiday.ts';
import { readLocation } from './location.ts';
import type { PhraseLexicon } from './phrase-lexicon.ts';
import { readContract, readPhrases, readShifts, readValues } from './phrase-reader.ts';
import { type ReadingCopy, readingCopyOf } from './reading-copy.ts';
import { sectionsOf } from './sections.ts';
import { type PayFound, readPay } from './stated-pay.ts';
import { type AdvertSection, type Tokens, tokensOf } from './tokens.ts';
import { type HoursFound, readHours } from './working-hours.ts';

/** What adverts are read by. */
export interface Lexicon {
  readonly phrases: PhraseLexicon;
  readonly gazetteer: Gazetteer;
}

type Reader = (
  passage: Tokens,
  parts: readonly AdvertSection[],
  book: PhraseLexicon,
  places: Gazetteer,
) => readonly Finding[];

/** One for each subject, in the order of what they find. */
const READERS: readonly Reader[] = [
  (passage, _parts, { otherMoney }) => readPay(passage, otherMoney).findings,
  (passage) => readHours(passage),
  (passage, _parts, book) => readContract(book, passage),
  (passage, _parts, { workingTime }) => readValues('working-time', workingTime, passage),
  (passage, _parts, _book, places) => readLocation(passage, places),
  (passage) => readHoliday(passage),
  (passage, parts, { told }) => told.flatMap((one) => readPhrases(one.subject, one.told, passage, parts)),
  (passage, _parts, { shifts }) => readShifts(shifts, passage),
  (passage, _parts, { remote }) => readValues('remote', remote, passage),
  (passage, _parts, { warnings }) => readValues('warning', warnings, passage),
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
  const parts = sectionsOf(passage, book.parts);
  const said = READERS.flatMap((read) => read(passage, parts, book, places));
  const conclusion = concludeAdvert(copy.text, said);
  const findings = [...said, ...consequences(said, conclusion)];
  return { conclusion, findings: findings.map((one) => quoted(one, original, copy)) };
}

/** A finding with its words as they stand in the original. */
function quoted(finding: Finding, original: string, copy: ReadingCopy): Finding {
  if (copy.text === original || finding.end === 0) return finding;
  const { subject, value, start, end } = finding;
  return findingAt(original, subject, value, copy.startIn(start), copy.endIn(end));
}

/** More hours than this a week are over the limit that one has to agree to. */
const LIMIT = 48;

/** Warnings that follow from what was read. */
function consequences(found: readonly Finding[], conclusion: AdvertConclusion): Finding<string>[] {
  return [...fromPay(found, conclusion), ...fromHours(found)];
}

function fromPay(found: readonly Finding[], { pay: told }: AdvertConclusion): Finding<string>[] {
  const pay = found.filter((one): one is Finding<PayFound> => one.subject === 'pay');
  if (pay.length === 0) return [findingAt('', 'warning', 'pay-not-stated', 0, 0)];
  if (!pay.some(({ value }) => value.from === undefined)) return [];
  // What is concluded counts: another job further down may have its own range.
  const upTo = pay.filter(
    ({ value }) => value.from === undefined && (told === undefined || value.to === told.to),
  );
  if (told === undefined ? upTo.length < pay.length : told.from !== undefined) return [];
  return upTo.map(({ quote, start, end }) => ({ subject: 'warning', value: 'pay-up-to', quote, start, end }));
}

function fromHours(found: readonly Finding[]): Finding<string>[] {
  return found
    .filter((one): one is Finding<HoursFound> => one.subject === 'hours')
    .filter(({ value }) => (value.from ?? value.to ?? 0) > LIMIT)
    .map(({ quote, start, end }) => ({ subject: 'warning', value: 'hours-over-48', quote, start, end }));
}
