// What is worked out once for a rubric and serves every vacancy that is held against it.

import { word } from '../rubric/condition.ts';
import {
  type Feature,
  type LegalCheck,
  type Option,
  type Question,
  questionsOf,
  type Rubric,
} from '../rubric/rubric.ts';
import { onceFor } from '../source/once.ts';
import { type QuestionStatuses, questionStatuses } from './question-status.ts';

export interface RubricIndex {
  /** Every question, in rubric order. */
  readonly possibleStatuses: readonly QuestionStatuses[];
  /** Where a question stands in that order, by its id. */
  readonly indexOf: ReadonlyMap<string, number>;
  readonly features: readonly FeatureIndex[];
  /** Where the questions stand that typed facts answer. */
  readonly measured: readonly number[];
  /** Where the questions stand that decide a feature and have something to ask after an answer. */
  readonly followed: readonly number[];
  /** Where the questions stand that tell who is self-employed, or an apprentice. */
  readonly status: readonly number[];
  /** Where the questions stand an answer to which can say that no hours are promised. */
  readonly promising: readonly number[];
  /** Legal checks, the most serious first. */
  readonly checks: readonly CheckTrigger[];
  /** Every question or fact that some question waits for. */
  readonly waitedFor: ReadonlySet<string>;
}

/** The questions of a feature, in the order of them all: from `first` up to `end`. */
export interface FeatureIndex {
  readonly feature: Feature;
  readonly first: number;
  readonly end: number;
  /** By question, what an advert is read for that bears on it, settled or not: subjects, and the codes of warnings. */
  readonly subjects: readonly ReadonlySet<string>[];
}

/** A legal check with the answers one of which must stand before it can be raised; null where it asks for facts alone. */
interface CheckTrigger {
  readonly check: LegalCheck;
  readonly answers: { readonly question: number; readonly options: readonly Option[] } | null;
}

export const STRENGTHS = ['stop', 'may-be-unlawful', 'ask'] as const satisfies LegalCheck['strength'][];

export const rubricIndexOf = onceFor(lay);

function lay(rubric: Rubric): RubricIndex {
  const questions = questionsOf(rubric);
  const places = questions.map(questionStatuses);
  const indexOf = new Map(questions.map(({ id }, index) => [id, index]));
  const standing = (is: (places: QuestionStatuses) => boolean) =>
    [...places.keys()].filter((index) => is(places[index] as QuestionStatuses));
  let end = 0;
  return {
    possibleStatuses: places,
    indexOf,
    features: rubric.features.map((feature) => {
      const first = end;
      end += feature.questions.length;
      return { feature, first, end, subjects: feature.questions.map(subjectsOf) };
    }),
    measured: standing(({ question }) => question.measure !== undefined),
    followed: standing(
      ({ question }) => question.decisive === true && question.options.some(({ next }) => next !== undefined),
    ),
    status: standing(({ question }) => question.options.some(({ status }) => status !== undefined)),
    promising: standing(({ question }) => question.options.some(({ promises }) => promises === 'no-hours')),
    checks: gravestFirst(rubric).map((check) => ({ check, answers: answersOf(check, places, indexOf) })),
    waitedFor: new Set(
      questions.flatMap(({ when, unless }) => [...Object.keys(when ?? {}), ...Object.keys(unless ?? {})]),
    ),
  };
}

/** By strength; and before all others those of which nothing may be said to the employer. */
function gravestFirst({ checks }: Rubric): LegalCheck[] {
  const rank = ({ strength, quiet }: LegalCheck) => (quiet === true ? -1 : STRENGTHS.indexOf(strength));
  return checks.toSorted((a, b) => rank(a) - rank(b));
}

function subjectsOf({ measure, beside = [], options }: Question): ReadonlySet<string> {
  const drafted = options.flatMap(({ draft = {}, named = {} }) =>
    Object.entries({ ...draft, ...named }).flatMap(([subject, values]) =>
      subject === 'warning' ? values : [subject],
    ),
  );
  return new Set([...(measure === 'hourly' ? ['pay'] : []), ...drafted, ...beside]);
}

/** Of a condition every line must hold, so its first question tells most vacancies from those it may hold for. */
function answersOf(
  { when }: LegalCheck,
  places: readonly QuestionStatuses[],
  indexOf: RubricIndex['indexOf'],
): CheckTrigger['answers'] {
  for (const [left, right] of Object.entries(when)) {
    const index = indexOf.get(left);
    const question = index === undefined ? undefined : places[index]?.question;
    if (index === undefined || question === undefined || question.measure !== undefined) continue;
    if (typeof right === 'object' && !Array.isArray(right)) continue;
    const wanted = (Array.isArray(right) ? right : [right]).map(word);
    return { question: index, options: question.options.filter(({ is }) => wanted.includes(is)) };
  }
  return null;
}
