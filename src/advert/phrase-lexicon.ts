// The phrases that adverts are read by, ready to be looked for. Made once for each phrase book.
import { type Frame, frameOf } from './frames.ts';
import type { PhraseLexiconFile } from './lexicon-shape.ts';
import type { LinePhrases } from './lines.ts';
import { type PhraseIndex, type Phrases, phraseIndex, phrasesOf } from './phrases.ts';
import type { SectionPhrases } from './sections.ts';
import type { OtherMoney } from './sum-words.ts';
import type { AdvertSection } from './tokens.ts';

/** What is said in words alone: phrases that say it, phrases in which the same words mean something else. */
export interface PhraseReader {
  readonly says: Phrases;
  /** Phrases that count in every part of an advert. */
  readonly anywhere: Phrases;
  /** Phrases that count under a heading of what is offered. */
  readonly inOffer: Phrases;
  /** Phrases that count where they are an entry of their own. */
  readonly alone: Phrases;
  readonly butNot: Phrases;
  readonly notIn: readonly AdvertSection[];
}

/** Shifts, nights and weekends; and that there are none. */
export interface ShiftReader extends Pick<PhraseReader, 'says' | 'butNot'> {
  readonly never: Phrases;
  /** Words of those at night. */
  readonly nights: Frame;
  /** Words of those that cost sleep, or time with others. */
  readonly unsocial: Frame;
}

/** Phrases for each value of a subject. */
export interface ValueReader {
  readonly values: readonly { readonly value: string; readonly says: Phrases }[];
  readonly butNot: Phrases;
}

/** What takes a mention of a contract out, and what makes it a strong one. They come from the phrase book. */
export interface ContractFrames {
  /** What may come one day, before it: "may become". */
  readonly hope: Frame;
  /** The same after it: "permanent upon completion". */
  readonly later: Frame;
  /** What one does with people of other contracts: "supervise". */
  readonly dealsWith: Frame;
  /** People, after it: "temporary staff". */
  readonly people: Frame;
  /** People are looked for: "we are recruiting". */
  readonly recruits: Frame;
  /** What is offered, after it: "temporary position". */
  readonly job: Frame;
  /** What leads up to it: "this is a", "on a". */
  readonly leadsIn: Frame;
  /** Words for what is done when it turns up: "as and when". */
  readonly onDemand: Frame;
  /** Times and shifts of work, which may be on demand. */
  readonly times: Frame;
}

export interface PhraseLexicon {
  readonly parts: SectionPhrases;
  readonly otherMoney: OtherMoney;
  readonly told: readonly { readonly subject: string; readonly told: PhraseReader }[];
  readonly shifts: ShiftReader;
  readonly contract: ValueReader;
  readonly contractInTitle: ValueReader;
  readonly contractFrames: ContractFrames;
  readonly lines: LinePhrases;
  readonly workingTime: ValueReader;
  readonly remote: ValueReader;
  readonly warnings: ValueReader;
  /** What a warning becomes beside soft words; empty where nothing is left of it. */
  readonly softened: ReadonlyMap<string, string>;
  readonly softWords: Frame;
  /** Kinds of contract that are a warning by themselves. */
  readonly contractWarnings: ReadonlyMap<string, string>;
  /** Warnings in whose words a contract is named. */
  readonly weighedWarnings: ReadonlySet<string>;
  readonly index: PhraseIndex;
}

const BUT_NOT = 'but-not';

export function phraseLexiconOf(file: PhraseLexiconFile): PhraseLexicon {
  const { parts, subjects, 'contract-frames': frames } = file;
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
      leading: file['other-money'].leading.map((phrase) => phrase.split(' ').reverse()),
      after: new Set(file['other-money'].after),
      times: new Set(file['other-money'].times),
      estimate: new Set(file['other-money'].estimate),
      ownEstimate: new Set(file['other-money']['own-estimate']),
    },
    told: Object.entries(subjects).map(
      ([subject, { says, anywhere, 'in-offer': inOffer, alone, 'but-not': butNot, 'not-in': notIn }]) => ({
        subject,
        told: {
          says: phrasesOf(says),
          anywhere: phrasesOf(anywhere ?? []),
          inOffer: phrasesOf(inOffer ?? []),
          alone: phrasesOf(alone ?? []),
          butNot: phrasesOf(butNot),
          notIn,
        },
      }),
    ),
    shifts: {
      says: phrasesOf(file['shift-work'].says),
      butNot: phrasesOf(file['shift-work'][BUT_NOT]),
      never: phrasesOf(file['shift-work'].never),
      nights: frameOf(file['shift-work'].nights),
      unsocial: frameOf(file['shift-work'].unsocial),
    },
    contract: valued(file.contract),
    contractInTitle: valued(file['contract-in-title']),
    contractFrames: {
      hope: frameOf(frames.hope),
      later: frameOf(frames.later),
      dealsWith: frameOf(frames['deals-with']),
      people: frameOf(frames.people),
      recruits: frameOf(frames.recruits),
      job: frameOf(frames.job),
      leadsIn: frameOf(frames['leads-in']),
      onDemand: frameOf(frames['on-demand']),
      times: frameOf(frames.times),
    },
    lines: {
      contractLabels: new Set(file.lines['contract-labels']),
      notice: phrasesOf(file.lines.notice),
      furniture: phrasesOf(file.lines.furniture),
      otherJobs: phrasesOf(file.lines['other-jobs']),
      elsewhere: phrasesOf(file.lines.elsewhere),
      demandsBefore: frameOf(file.lines['demands-before']),
      demandsAfter: frameOf(file.lines['demands-after']),
    },
    workingTime: valued(file['working-time']),
    remote: valued(file.remote),
    warnings: valued(file.warnings),
    softened: new Map(Object.entries(file.softened.becomes)),
    softWords: frameOf(file.softened.beside),
    contractWarnings: new Map(Object.entries(file['contract-warnings'].from)),
    weighedWarnings: new Set(file['contract-warnings'].weighed),
  };
  return { ...book, index: phraseIndex(setsOf(book)) };
}

/** Every set of phrases in a book. */
function setsOf(value: unknown): Phrases[] {
  if (typeof value !== 'object' || value === null || value instanceof Set || value instanceof Map) return [];
  return 'phrases' in value ? [value as Phrases] : Object.values(value).flatMap(setsOf);
}

function valued(file: Readonly<Record<string, readonly string[]>>): ValueReader {
  return {
    values: Object.entries(file).flatMap(([value, says]) =>
      value === BUT_NOT ? [] : [{ value, says: phrasesOf(says) }],
    ),
    butNot: phrasesOf(file[BUT_NOT] ?? []),
  };
}
