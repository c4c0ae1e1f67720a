// What a review keeps with the vacancy besides its answers: after how many weeks, when it was done, and what is new.
// It stands under `meta`, so that the file of a review is a vacancy file like any other.
import type { Vacancy } from '../vacancy/vacancy.ts';

const KEY = 'review';

export const WEEKS = ['4', '12'] as const;

interface ReviewRecord {
  readonly weeks: number | null;
  /** The day it was done, year-month-day; null while there is more to ask. */
  readonly on: string | null;
  /** What nobody spoke of at the offer, in a few words. */
  readonly news: string | null;
}

/** Whatever wrote the file: what does not look like notes is none. */
export function reviewRecordOf({ meta }: Vacancy): ReviewRecord {
  const kept = meta?.[KEY];
  const { weeks, on, news } =
    typeof kept === 'object' && kept !== null && !Array.isArray(kept)
      ? (kept as { weeks?: unknown; on?: unknown; news?: unknown })
      : {};
  return {
    weeks: typeof weeks === 'number' && Number.isInteger(weeks) && weeks > 0 && weeks < 1000 ? weeks : null,
    on: typeof on === 'string' && /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(on) ? on : null,
    news: typeof news === 'string' && news.trim() !== '' ? news : null,
  };
}

export function withReviewRecord(vacancy: Vacancy, { weeks, on, news }: ReviewRecord): Vacancy {
  const { [KEY]: _old, ...others } = vacancy.meta ?? {};
  const notes = {
    ...(weeks === null ? {} : { weeks }),
    ...(on === null ? {} : { on }),
    ...(news === null ? {} : { news }),
  };
  const meta = Object.keys(notes).length === 0 ? others : { ...others, [KEY]: notes };
  return { ...vacancy, meta: Object.keys(meta).length === 0 ? null : meta };
}
