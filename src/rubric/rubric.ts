// What a good job is: a rubric as loaded, with what a team's own file dropped or changed.

import type * as z from 'zod';
import { onceFor } from '../source/once.ts';
import type { rubricFileShape } from './rubric-shape.ts';
import type { Level } from './scale.ts';

export type RubricFile = z.infer<typeof rubricFileShape>;

export type Feature = RubricFile['features'][number];
export type Question = Feature['questions'][number];
export type Option = Question['options'][number];
export type LegalCheck = RubricFile['checks'][number];
/** How long a person has to act on a legal check. */
export type Deadline = NonNullable<RubricFile['deadlines']>[number];
/** A text to talk about, or one that is raised only from a stance (1 restrictive to 5 expansive) on. */
export type Talk = NonNullable<TalkFor['client']>;
export type TalkFor = LegalCheck['raise'];
export type Audience = keyof TalkFor;
/** The wording of the page for an employer. */
export type Opening = NonNullable<RubricFile['opening']>;
export type Source = Question['source'];

export interface Rubric extends Omit<RubricFile, 'rubric'> {
  readonly id: string;
  /** Of the file as it was read (and of the one it extends), line ends made alike. */
  readonly sha256: string;
  /** Ids of questions that a team's own file dropped, or added and replaced. */
  readonly dropped: readonly string[];
  readonly changed: readonly string[];
}

type Features = Pick<Rubric, 'features'>;

/** Every question, in rubric order. */
export const questionsOf = onceFor(({ features }: Features): readonly Question[] =>
  features.flatMap((feature) => feature.questions),
);

/** Every question by its id. Of two with one id, the first stands. */
export const questionById = onceFor(
  (rubric: Features): ReadonlyMap<string, Question> =>
    new Map(
      questionsOf(rubric)
        .toReversed()
        .map((question) => [question.id, question]),
    ),
);

/** The questions that typed facts answer. */
export const measuredQuestionsOf = onceFor((rubric: Features): readonly Question[] =>
  questionsOf(rubric).filter(({ measure }) => measure !== undefined),
);

/** The level of an option, or null where it says that the question does not apply. */
export function levelOf(option: Option): Level | null {
  return option.level === 'does-not-apply' ? null : option.level;
}

/** The ids code gives to the options of the two measured questions. */
export const MEASURED_OPTIONS = {
  hourly: [
    'below-minimum',
    'near-minimum',
    'below-living-wage',
    'older-living-wage',
    'living-wage',
    'above-minimum',
  ],
  guaranteed: ['none', 'under-16', 'sixteen-or-more', 'enough'],
} as const;

/** Paths of the vacancy file that code may find missing, and that `facts:` must word. */
export const MISSING_FACTS = [
  ...['pay.per', 'pay.from', 'pay.basis', 'pay.full-time-hours', 'pay.weeks', 'pay.includes-holiday'],
  ...['hours.paid', 'hours.per-day'],
  ...['workplace.london', 'client.age', 'client.apprentice', 'client.hours'],
];

/**
 * What else `facts:` may word: the nation is asked where a rule that holds in some nations only is raised, which rate it is
 * where an advert gives several, and the days and times where a question needs them.
 */
export const OTHER_FACTS = ['workplace.nation', 'pay.rates', 'hours.times'];

/** What an advert is read for that stands among the figures of an offer. */
export const FIGURE_SUBJECTS: readonly string[] = ['pay', 'hours', 'place'];
