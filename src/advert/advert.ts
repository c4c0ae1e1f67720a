// Everything that is read in an advert: one list of readers, one subject each. Pure.

import { readWarnings } from './advert-warnings.ts';
import { readContract } from './contract.ts';
import type { AdvertRead, Finding } from './finding.ts';
import type { Gazetteer } from './gazetteer.ts';
import { readHoliday } from './holiday.ts';
import { readLocation } from './location.ts';
import type { PhraseLexicon } from './phrase-lexicon.ts';
import { readPhrases, readValues } from './phrase-reader.ts';
import { sectionsOf } from './sections.ts';
import { readShifts } from './shifts.ts';
import { readPay } from './stated-pay.ts';
import { type AdvertSection, type Tokens, tokensOf } from './tokens.ts';
import { readHours } from './working-hours.ts';

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
