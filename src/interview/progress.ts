// What an interview keeps with the vacancy besides its answers: why a fact is not known, and what was asked so far.
// It stands under `meta`, so that any reader of vacancies carries it along and none is led by it.

import { REASONS, type Reason } from '../rubric/scale.ts';
import { GIVERS, type Giver } from '../vacancy/answer.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';

const KEY = 'interview';

/** The short way: facts and decisive questions. The long way: everything. Or only what one of the two can say. */
export const WAYS = ['short', 'full', 'employer', 'client'] as const;
export type Way = (typeof WAYS)[number];

export interface Progress {
  /** Why a fact is not known, by its path. */
  readonly unknown: Readonly<Record<string, Reason>>;
  /** Ids of what was asked, in the order it was asked first; empty once an interview is finished. */
  readonly asked: readonly string[];
  /** Who told what was said of the job here, where it was asked once for all of it. */
  readonly told: Giver | null;
  /** What an advert was read as has been looked at by a person. */
  readonly confirmed: boolean;
  /** What was worked out from another answer, and said by nobody: by its id, an option or what one would type. */
  readonly settled: Readonly<Record<string, string>>;
  /** Details of a pay that was taken back, as they were typed, by their paths: they are of the job, and come back with a figure. */
  readonly aside: Readonly<Record<string, string>>;
  /** Which questions it asks; null once an interview is finished. */
  readonly way: Way | null;
  /** The file it began from: its whole path, and the SHA-256 of its text then; null once an interview is finished. */
  readonly file: { readonly path: string; readonly sha256: string } | null;
}

/** Each set of notes is parsed once: what it says goes with it from vacancy to vacancy. */
const PARSED = new WeakMap<object, Progress>();

export function progressOf({ meta }: Vacancy): Progress {
  const kept = mapOf(meta?.[KEY]);
  const before = PARSED.get(kept);
  if (before !== undefined) return before;
  const progress = parseProgress(kept);
  PARSED.set(kept, progress);
  return progress;
}

/** Whatever wrote the file: what does not look like notes is none. */
function parseProgress(kept: Record<string, unknown>): Progress {
  const unknown = Object.entries(mapOf(kept.unknown)).flatMap(([path, reason]) => {
    const known = REASONS.find((one) => one === reason);
    return known === undefined ? [] : [[path, known] as const];
  });
  const asked = Array.isArray(kept.asked) ? kept.asked.filter((one) => typeof one === 'string') : [];
  const settled = wordsIn(kept.settled);
  const aside = wordsIn(kept.aside);
  const told = GIVERS.find((one) => one === kept.told) ?? null;
  const way = WAYS.find((one) => one === kept.way) ?? null;
  const { path, sha256 } = mapOf(kept.file);
  const file = typeof path === 'string' && typeof sha256 === 'string' ? { path, sha256 } : null;
  return {
    unknown: Object.fromEntries(unknown),
    asked,
    told,
    confirmed: kept.confirmed === true,
    settled,
    aside,
    way,
    file,
  };
}

export function withProgress(
  vacancy: Vacancy,
  { unknown, asked, told, confirmed, settled, aside, way, file }: Progress,
): Vacancy {
  const { [KEY]: _old, ...others } = vacancy.meta ?? {};
  const notes = {
    ...(Object.keys(unknown).length === 0 ? {} : { unknown: inOrder(unknown) }),
    ...(asked.length === 0 ? {} : { asked: [...asked] }),
    ...(told === null ? {} : { told }),
    ...(confirmed ? { confirmed } : {}),
    ...(Object.keys(settled).length === 0 ? {} : { settled: { ...settled } }),
    ...(Object.keys(aside).length === 0 ? {} : { aside: { ...aside } }),
    ...(way === null || way === 'short' ? {} : { way }),
    ...(file === null ? {} : { file }),
  };
  const meta = Object.keys(notes).length === 0 ? others : { ...others, [KEY]: notes };
  return { ...vacancy, meta: Object.keys(meta).length === 0 ? null : meta };
}

/** The same facts make the same notes, in whatever order they were given. */
function inOrder(unknown: Progress['unknown']): Progress['unknown'] {
  return Object.fromEntries(Object.entries(unknown).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function mapOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : NO_NOTES;
}

const NO_NOTES: Record<string, unknown> = {};

function wordsIn(value: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(mapOf(value)).filter((one): one is [string, string] => typeof one[1] === 'string'),
  );
}
