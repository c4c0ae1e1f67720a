// Everything that is read in an advert: one list of readers, one subject each. Pure.

import { concludeAdvert } from './conclusion.ts';
import { type AdvertRead, type Finding, findingAt } from './finding.ts';
import type { Gazetteer } from './gazetteer.ts';
import { readHoliday } from './holiday.ts';
import { readLocation } from './location.ts';
import type { PhraseLexicon, ValueReader } from './phrase-lexicon.ts';
import { readContract, readPhrases, readShifts, readValues } from './phrase-reader.ts';
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
];

export function readAdvert(text: string, { phrases: book, gazetteer: places }: Lexicon): AdvertRead {
  const passage = tokensOf(text, book.index);
  const parts = sectionsOf(passage, book.parts);
  const found = READERS.flatMap((read) => read(passage, parts, book, places));
  const warnings = readWarnings(book.warnings, passage, found);
  return { text, findings: [...found, ...warnings] };
}

/** More hours than this a week are over the limit that one has to agree to. */
const LIMIT = 48;

/** Phrases, and what follows from what else was read. */
function readWarnings(book: ValueReader, passage: Tokens, found: readonly Finding[]): Finding<string>[] {
  const said = readValues('warning', book, passage);
  return [...said, ...fromPay(passage.text, [...found, ...said]), ...fromHours(found)];
}

function fromPay(text: string, found: readonly Finding[]): Finding<string>[] {
  const pay = found.filter((one): one is Finding<PayFound> => one.subject === 'pay');
  if (pay.length === 0) return [findingAt('', 'warning', 'pay-not-stated', 0, 0)];
  if (!pay.some(({ value }) => value.from === undefined)) return [];
  // What is concluded counts: another job further down may have its own range.
  const told = concludeAdvert({ text, findings: found }).pay;
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
