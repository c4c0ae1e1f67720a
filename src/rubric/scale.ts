// The scales that rubric, vacancy, assessment and approach share, and who reads and answers.

export const NATIONS = ['england', 'scotland', 'wales', 'northern-ireland'] as const;

/** Worst first. */
export const LEVELS = ['poor', 'weak', 'fair', 'good'] as const;
export type Level = (typeof LEVELS)[number];

/** Who can answer a question. */
export const WHO = ['employer', 'client', 'adviser'] as const;
export type Who = (typeof WHO)[number];

/** How much something holds a team back. */
export const HOLDS = ['not-at-all', 'a-little', 'a-lot'] as const;
export type Holds = (typeof HOLDS)[number];

const RANKS: Readonly<Record<Level, number>> = { poor: 0, weak: 1, fair: 2, good: 3 };

/** Where a level stands among LEVELS. */
export function rankOf(level: Level): number {
  return RANKS[level];
}

/** Below 0 where a is the worse level. */
export function compareLevels(a: Level, b: Level): number {
  return RANKS[a] - RANKS[b];
}

/** Whether a legal check is among them that stops everything else: nothing is asked of the employer then. */
export function isStopped(legal: readonly { readonly strength: string }[]): boolean {
  return legal.some(({ strength }) => strength === 'stop');
}

export const PAGE_READERS = ['client', 'adviser', 'employer'] as const;
export type PageReader = (typeof PAGE_READERS)[number];

/** Why an answer is not known. */
export const REASONS = [
  'advert-silent',
  'no-answer',
  'employer-declined',
  'client-unsure',
  'skipped',
  'contradictory',
  'not-asked',
] as const;
export type Reason = (typeof REASONS)[number];

export const REASONS_IN_WORDS: Readonly<Record<Reason, string>> = {
  'advert-silent': 'the advert does not say',
  'no-answer': 'no answer yet',
  'employer-declined': 'the employer would not say',
  'client-unsure': 'the client is not sure',
  skipped: 'left out for now',
  contradictory: 'two different things were said',
  'not-asked': 'not asked yet',
};
