// The phrases that adverts are read by, ready to be looked for. Made once for each phrase book.
import type * as z from 'zod';
import type { PartPhrases } from './parts.ts';
import type { Part } from './passage.ts';
import type { OtherMoney } from './pay.ts';
import type { phraseBookShape } from './phrase-book-shape.ts';
import { type PhraseIndex, type Phrases, phraseIndex, phrasesOf } from './phrases.ts';

export type PhraseBookFile = z.infer<typeof phraseBookShape>;

/** What is said in words alone: phrases that say it, phrases in which the same words mean something else. */
export interface Told {
  readonly says: Phrases;
  /** Phrases that count in every part of an advert. */
  readonly anywhere: Phrases;
  /** Phrases that count under a heading of what is offered. */
  readonly inOffer: Phrases;
  readonly butNot: Phrases;
  readonly notIn: readonly Part[];
}

/** Phrases for each value of a subject. */
export interface Valued {
  readonly values: readonly { readonly value: string; readonly says: Phrases }[];
  readonly butNot: Phrases;
}

export interface PhraseBook {
  readonly parts: PartPhrases;
  readonly otherMoney: OtherMoney;
  readonly told: readonly { readonly subject: string; readonly told: Told }[];
  readonly shifts: Told & { readonly never: Phrases };
  readonly contract: Valued;
  readonly contractInTitle: Valued;
  readonly workingTime: Valued;
  readonly remote: Valued;
  readonly warnings: Valued;
  readonly index: PhraseIndex;
}

const BUT_NOT = 'but-not';

export function phraseBookOf(file: PhraseBookFile): PhraseBook {
  const { parts, subjects } = file;
  const book = {
    parts: {
      offer: phrasesOf(parts.offer),
      wanted: phrasesOf(parts.wanted),
      work: phrasesOf(parts.work),
      firm: phrasesOf(parts.firm),
      other: phrasesOf(parts.other),
    },
    otherMoney: {
      before: new Set(file['other-money'].before),
      directly: new Set(file['other-money'].directly),
      after: new Set(file['other-money'].after),
      times: new Set(file['other-money'].times),
      estimate: new Set(file['other-money'].estimate),
    },
    told: Object.entries(subjects).map(
      ([subject, { says, anywhere, 'in-offer': inOffer, 'but-not': butNot, 'not-in': notIn }]) => ({
        subject,
        told: {
          says: phrasesOf(says),
          anywhere: phrasesOf(anywhere ?? []),
          inOffer: phrasesOf(inOffer ?? []),
          butNot: phrasesOf(butNot),
          notIn,
        },
      }),
    ),
    shifts: {
      says: phrasesOf(file['shift-work'].says),
      anywhere: phrasesOf([]),
      inOffer: phrasesOf([]),
      butNot: phrasesOf(file['shift-work'][BUT_NOT]),
      notIn: [],
      never: phrasesOf(file['shift-work'].never),
    },
    contract: valued(file.contract),
    contractInTitle: valued(file['contract-in-title']),
    workingTime: valued(file['working-time']),
    remote: valued(file.remote),
    warnings: valued(file.warnings),
  };
  return { ...book, index: phraseIndex(setsOf(book)) };
}

/** Every set of phrases in a book. */
function setsOf(value: unknown): Phrases[] {
  if (typeof value !== 'object' || value === null || value instanceof Set) return [];
  return 'phrases' in value ? [value as Phrases] : Object.values(value).flatMap(setsOf);
}

function valued(file: Readonly<Record<string, readonly string[]>>): Valued {
  return {
    values: Object.entries(file).flatMap(([value, says]) =>
      value === BUT_NOT ? [] : [{ value, says: phrasesOf(says) }],
    ),
    butNot: phrasesOf(file[BUT_NOT] ?? []),
  };
}
