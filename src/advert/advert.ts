// Everything that is read in an advert: one list of readers, one subject each. Pure.
import { readContract } from './contract.ts';
import type { Finding } from './finding.ts';
import { readHoliday } from './holiday.ts';
import { readHours } from './hours.ts';
import { partsOf } from './parts.ts';
import { type Part, type Passage, passageOf } from './passage.ts';
import { readPay } from './pay.ts';
import type { PhraseBook } from './phrase-book.ts';
import { readPlace } from './place.ts';
import type { Places } from './places.ts';
import { readShifts } from './shifts.ts';
import { readTold, readValued } from './told.ts';
import { readWarnings } from './warnings.ts';

export interface AdvertRead {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** What adverts are read by. */
export interface Guidebook {
  readonly book: PhraseBook;
  readonly places: Places;
}

type Reader = (
  passage: Passage,
  parts: readonly Part[],
  book: PhraseBook,
  places: Places,
) => readonly Finding[];

/** The subjects, in the order of DESIGN §7. */
const READERS: readonly Reader[] = [
  (passage, _parts, { otherMoney }) => readPay(passage, otherMoney).findings,
  (passage) => readHours(passage),
  (passage, _parts, book) => readContract(book, passage),
  (passage, _parts, { workingTime }) => readValued('working-time', workingTime, passage),
  (passage, _parts, _book, places) => readPlace(passage, places),
  (passage) => readHoliday(passage),
  (passage, parts, { told }) => told.flatMap((one) => readTold(one.subject, one.told, passage, parts)),
  (passage, _parts, { shifts }) => readShifts(shifts, passage),
  (passage, _parts, { remote }) => readValued('remote', remote, passage),
];

export function readAdvert(text: string, { book, places }: Guidebook): AdvertRead {
  const passage = passageOf(text, book.index);
  const parts = partsOf(passage, book.parts);
  const found = READERS.flatMap((read) => read(passage, parts, book, places));
  const warnings = readWarnings(book.warnings, passage, found);
  return { text, findings: [...found, ...warnings] };
}
