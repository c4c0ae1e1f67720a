// What data beside an advert states: the fields of a job board, of a feed, of a row. Words of an advert go before it.

import { type Lexicon, readAdvert } from '../advert/advert.ts';
import type { Pay, Range } from '../pay/pay-terms.ts';

export interface PostingFields {
  readonly title: string | null;
  readonly employer: string | null;
  /** Where the work is, as one line of words. */
  readonly place: string | null;
  readonly posted: string | null;
  readonly closes: string | null;
  readonly starts: string | null;
  readonly url: string | null;
  readonly pay: Pay | null;
  /** Pay in words, where a field has words: "£15.05 per hour". They go before the figures beside them. */
  readonly payWords: string | null;
  /** Weekly hours as a figure of a field. */
  readonly hours: Range | null;
  /** Fields that say in words what the contract and the hours are; read as the words of an advert are. */
  readonly words: readonly { readonly name: string; readonly words: string }[];
  /** Kinds of contract and of working time, each with the field that states it. */
  readonly findings: readonly { readonly subject: string; readonly value: string; readonly quote: string }[];
  readonly text: string | null;
  /** Pay is stated in a way that cannot be taken, such as in another currency. */
  readonly isPayLeftOut: boolean;
  /** What a person should know about how the fields were read. */
  readonly notes: readonly string[];
}

export const NO_POSTING_FIELDS: PostingFields = {
  title: null,
  employer: null,
  place: null,
  posted: null,
  closes: null,
  starts: null,
  url: null,
  pay: null,
  payWords: null,
  hours: null,
  words: [],
  findings: [],
  text: null,
  isPayLeftOut: false,
  notes: [],
};

interface WordsRead {
  readonly findings: PostingFields['findings'];
  readonly hours: Range | null;
}

const SUBJECTS = new Set(['contract', 'working-time', 'shift-work', 'remote']);

/** Lists say the same few words again and again: each is read once. */
const read = new WeakMap<Lexicon, Map<string, WordsRead>>();
const MOST_KEPT = 2000;

export function postedWords({ words }: PostingFields, lexicon: Lexicon): WordsRead {
  const all = words.map((one) => wordsRead(one.name, one.words, lexicon));
  return {
    findings: all.flatMap(({ findings }) => findings),
    hours: all.find(({ hours }) => hours !== null)?.hours ?? null,
  };
}

function wordsRead(name: string, words: string, lexicon: Lexicon): WordsRead {
  const known = read.get(lexicon) ?? new Map<string, WordsRead>();
  read.set(lexicon, known);
  const key = `${name}\n${words}`;
  const there = known.get(key);
  if (there !== undefined) return there;
  const advert = readAdvert(`Hours: ${words}`, lexicon);
  const found = advert.findings.filter(({ subject }) => SUBJECTS.has(subject));
  const values = new Set<string>();
  const findings = found.flatMap(({ subject, value }) => {
    const both = `${subject} ${value}`;
    if (values.has(both) || value === false) return [];
    values.add(both);
    return [{ subject, value: String(value), quote: `${name}: ${words}` }];
  });
  const paid = advert.conclusion.hours?.paid ?? null;
  const hours = paid === null ? null : { from: paid.from ?? null, to: paid.to ?? null };
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, { findings, hours });
  return { findings, hours };
}
