// A question in its place: what is known of it in one vacancy. Most places are made once and shared by every vacancy.

import type { KnownFacts } from '../rubric/condition.ts';
import { levelOf, type Option, type Question } from '../rubric/rubric.ts';
import { compareLevels, type Level } from '../rubric/scale.ts';
import { type AnswerStanding, type AnswerWeight, weightOf } from './levels.ts';
import type { MeasuredOption } from './measured.ts';

/** A question with what is known of it. */
export interface QuestionStatus {
  readonly question: Question;
  /** The chosen option; null where none is, and where a measured question does not apply. */
  readonly option: Option | null;
  /** From typed facts rather than from a person's answer. */
  readonly measured: Exclude<MeasuredOption, 'does-not-apply' | null> | null;
  /** Options it may still turn out to be, where it is not one and not all of them. */
  readonly possible: readonly Option[];
  readonly standing: AnswerStanding;
  /** What it counts for in its feature. */
  readonly weight: AnswerWeight;
  /** What a condition may know of it. */
  readonly known: KnownFacts;
}

/** Every place a question may take that no typed fact decides. */
export interface QuestionStatuses {
  readonly question: Question;
  /** It has the name of something that every object has, such as `constructor`. */
  readonly isInherited: boolean;
  readonly open: QuestionStatus;
  readonly dropped: QuestionStatus;
  /** By the option that was chosen. */
  readonly answered: ReadonlyMap<string, QuestionStatus>;
  /** Of those, one for each way an answer can count. */
  readonly outcomes: readonly QuestionStatus[];
  /** Nothing applies; or an option was chosen that the rubric does not have. */
  readonly applyingNowhere: QuestionStatus;
}

export function questionStatuses(question: Question): QuestionStatuses {
  const place = (
    standing: AnswerStanding,
    known: KnownFacts,
    option: Option | null = null,
  ): QuestionStatus => {
    const weight = weightOf(question, standing);
    return { question, option, measured: null, possible: [], standing, weight, known };
  };
  const chosen = question.options.map((option) => place(answered(option), { words: [option.is] }, option));
  const nothing: AnswerStanding = { state: 'answered', level: null, best: null, caps: false };
  return {
    question,
    isInherited: question.id in {},
    open: place(open(question, 'poor', 'good'), { words: [] }),
    dropped: place({ state: 'dropped' }, 'never'),
    answered: new Map(question.options.map(({ is }, index) => [is, chosen[index] as QuestionStatus])),
    outcomes: chosen.filter((one, index) => chosen.findIndex((other) => countsAs(one, other)) === index),
    applyingNowhere: place(nothing, 'never'),
  };
}

/** The place of a question that typed facts decide, or narrow down. */
export function statusByFacts(
  question: Question,
  measured: NonNullable<QuestionStatus['measured']>,
): QuestionStatus {
  const option = (is: string) => question.options.find((one) => one.is === is) ?? null;
  const possible = measured.possible.map(option).filter((one) => one !== null);
  const levels = possible
    .map(levelOf)
    .filter((level) => level !== null)
    .toSorted(compareLevels);
  const chosen = measured.is === null ? null : option(measured.is);
  const standing: AnswerStanding =
    chosen === null
      ? open(question, levels[0] ?? 'poor', levels.at(-1) ?? 'good')
      : { ...answered(chosen), best: levels.at(-1) ?? null };
  const left = possible.length > 1 ? possible : [];
  const words = left.length > 0 ? left.map(({ is }) => is) : chosen === null ? [] : [chosen.is];
  const weight = weightOf(question, standing);
  return { question, option: chosen, measured, possible: left, standing, weight, known: { words } };
}

function countsAs(one: QuestionStatus, other: QuestionStatus): boolean {
  return one.option?.level === other.option?.level && one.option?.caps === other.option?.caps;
}

/** How a question stands that was answered with an option. */
function answered(option: Option): AnswerStanding & { readonly state: 'answered' } {
  const level = levelOf(option);
  return { state: 'answered', level, best: level, caps: option.caps === true };
}

/** At its worst an open question caps its feature, if any of its options would. */
function open({ options }: Question, worst: Level, best: Level): AnswerStanding {
  return { state: 'open', worst, best, mayCap: options.some(({ caps }) => caps === true) };
}
