// What a good job is: a rubric as loaded, with what a team's own file dropped or changed.

import type * as z from 'zod';
import type { rubricFileShape } from './rubric-shape.ts';
import type { Level } from './scale.ts';

type RubricFile = z.infer<typeof rubricFileShape>;

export type Feature = RubricFile['features'][number];
export type Question = Feature['questions'][number];
export type Option = Question['options'][number];
export type LegalCheck = RubricFile['checks'][number];
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

const gathered = new WeakMap<object, readonly Question[]>();

/** Every question, in rubric order; gathered once for each rubric. */
export function questionsOf({ features }: Pick<Rubric, 'features'>): readonly Question[] {
  const known = gathered.get(features);
  if (known !== undefined) return known;
  const questions = features.flatMap((feature) => feature.questions);
  gathered.set(features, questions);
  return questions;
}

const named = new WeakMap<object, ReadonlyMap<string, Question>>();

/** Every question by its id; gathered once for each rubric. */
export function questionById(rubric: Pick<Rubric, 'features'>): ReadonlyMap<string, Question> {
  const known = named.get(rubric.features);
  if (known !== undefined) return known;
  // Of two with one id, the first stands.
  const questions = new Map(
    questionsOf(rubric)
      .toReversed()
      .map((question) => [question.id, question]),
  );
  named.set(rubric.features, questions);
  return questions;
}

const measured = new WeakMap<object, readonly Question[]>();

/** The questions that typed facts answer; looked for once in each rubric. */
export function measuredQuestionsOf(rubric: Pick<Rubric, 'features'>): readonly Question[] {
  const known = measured.get(rubric);
  if (known !== undefined) return known;
  const those = questionsOf(rubric).filter(({ measure }) => measure !== undefined);
  measured.set(rubric, those);
  return those;
}

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
  ...['pay.per', 'pay.from', 'pay.full-time-hours', 'hours.paid', 'hours.per-day'],
  ...['workplace.london', 'client.age', 'client.apprentice', 'client.hours'],
];

/** What else `facts:` may word: the nation is asked where a rule that holds in some nations only is raised. */
export const OTHER_FACTS = ['workplace.nation'];

/** What an advert is read for that stands among the figures of an offer. */
export const FIGURE_SUBJECTS: readonly string[] = ['pay', 'hours', 'place'];
