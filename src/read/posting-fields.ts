// What data beside an advert states: the fields of a job board, of a feed, of a row. Words of an advert go before it.
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
};
