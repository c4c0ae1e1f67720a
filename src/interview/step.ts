// One thing to ask: a fact of the offer or the client, or a question of the rubric.

import { levelOf, type Question, questionsOf, type Rubric } from '../rubric/rubric.ts';
import type { Who } from '../rubric/scale.ts';
import { neutralise } from '../source/neutralise.ts';
import { ownValue } from '../source/own-value.ts';
import type { Fact } from './fact.ts';
import { type FactPath, factAt } from './facts.ts';
import type { Script, ScriptItem } from './script.ts';

/** One question, and the option or options that count. */
export type AnswerMatch = Readonly<Record<string, string | readonly string[]>>;

export interface StepChoice {
  readonly is: string;
  readonly label: string;
  /** Set apart from the others: it says that the question does not apply. */
  readonly apart: boolean;
}

export interface Step {
  /** The path of the fact, or the id of the question. */
  readonly id: string;
  /** The part of the interview it belongs to: a feature, or a part of the guide. */
  readonly part: string;
  readonly partTitle: string;
  readonly ask: string;
  /** As it is put to the one who can say. */
  readonly say: string;
  readonly hint: string | null;
  readonly why: string;
  readonly who: Who;
  /** In the short way: always, or while there is room, the lowest number first; null for never. */
  readonly short: 'always' | number | null;
  /** In the client's way it goes before everything else. */
  readonly first: boolean;
  /** The answer with which it goes before all others that need room. */
  readonly sooner: AnswerMatch | null;
  /** In a call it is asked after one of these answers, and not otherwise. */
  readonly after: AnswerMatch | null;
  /** In a call, how it is asked where it is known; {so-far} is what was said. */
  readonly again: string | null;
  /** Subjects and warnings of an advert that are shown beside it, though they do not settle it. */
  readonly beside: readonly string[];
  /** Ids of steps that bear on it: what was said there is shown with it. */
  readonly recalls: readonly string[];
  /** Phrases that stand for an option of its question, by that option. */
  readonly means: Readonly<Record<string, readonly string[]>>;
  /** What the list of answers calls it. */
  readonly label: string;
  /** What to choose from; none where the reply is typed. */
  readonly choices: readonly StepChoice[];
  readonly fact: Fact | null;
  /** What was said of it at another time, which an empty line keeps. */
  readonly asBefore?: string;
  /** The question it answers: its own, or the one that is measured on this fact. */
  readonly question: Question | null;
}

/** The facts that the two measured questions are measured on. */
const MEASURED_ON = { hourly: 'pay', guaranteed: 'hours.guaranteed' } as const;

/** Which choice of the workplace a town or a postcode is in; null where that is not known. */
export type PlaceOf = (typed: string) => string | null;

/** Everything that can be asked, in the order of the long way: the guide's parts, then feature by feature. */
export function stepsOf(guide: Script, rubric: Rubric, placeOf: PlaceOf = () => null): Step[] {
  const first = guide.parts.flatMap((part) =>
    part.questions.flatMap((item) => {
      const step = 'fact' in item ? factStep(item, part, rubric, placeOf) : askedEarly(item, part, rubric);
      return step === null ? [] : [step];
    }),
  );
  const there = new Set(
    first.flatMap(({ id, question }) => [id, ...(question === null ? [] : [question.id])]),
  );
  const rest = rubric.features.flatMap((feature) =>
    feature.questions
      .filter(({ id }) => !there.has(id))
      .map((question) => questionStep(question, feature, question.decisive === true ? guide.decisive : null)),
  );
  return [...first, ...rest].map((step) => ({
    ...harmless(step),
    beside: ownValue(guide.beside, step.id) ?? step.question?.beside ?? [],
    recalls: ownValue(guide.recalls, step.id) ?? [],
  }));
}

/** The words of a team's own rubric are from outside, too. */
function harmless(step: Step): Step {
  const { partTitle, ask, say, again, hint, why, label, choices } = step;
  return {
    ...step,
    partTitle: neutralise(partTitle),
    ask: neutralise(ask),
    say: neutralise(say),
    again: again === null ? null : neutralise(again),
    hint: hint === null ? null : neutralise(hint),
    why: neutralise(why),
    label: neutralise(label),
    choices: choices.map((choice) => ({ ...choice, label: neutralise(choice.label) })),
  };
}

type Part = { readonly id: string; readonly title: string };

function factStep(
  {
    fact: path,
    label,
    short,
    first,
    sooner,
    after,
    again,
    who,
    ask,
    say,
    hint,
    why,
    choices = {},
    means = {},
  }: Extract<ScriptItem, { fact: unknown }>,
  part: Part,
  rubric: Rubric,
  placeOf: PlaceOf,
): Step | null {
  const words = rubric.facts.find(({ id }) => id === path);
  const fact = factAt(path);
  const asked = ask ?? words?.ask;
  if (asked === undefined) return null;
  return {
    id: path,
    part: part.id,
    partTitle: part.title,
    ask: asked,
    say: say ?? words?.say ?? asked,
    hint: hint ?? null,
    why: why ?? words?.why ?? '',
    who: who ?? words?.who ?? 'adviser',
    short: short ?? null,
    first: first === true,
    sooner: sooner ?? null,
    after: after ?? null,
    again: again ?? null,
    beside: [],
    recalls: [],
    means: Object.fromEntries(
      Object.entries(means).filter(([is]) => measuredOn(path, rubric)?.options.some((one) => one.is === is)),
    ),
    label: label ?? asked,
    choices: (fact.choices ?? []).map((is) => ({ is, label: ownValue(choices, is) ?? is, apart: false })),
    fact: path === 'workplace' || path === 'workplace.town' ? { ...fact, named: placeOf } : fact,
    question: measuredOn(path, rubric),
  };
}

function measuredOn(path: FactPath, rubric: Rubric): Question | null {
  const question = questionsOf(rubric).find(
    ({ measure }) => measure !== undefined && MEASURED_ON[measure] === path,
  );
  return question ?? null;
}

function askedEarly(
  { question: id, short }: Extract<ScriptItem, { question: unknown }>,
  part: Part,
  rubric: Rubric,
): Step | null {
  const question = questionsOf(rubric).find((one) => one.id === id);
  return question === undefined ? null : questionStep(question, part, short ?? null);
}

function questionStep(question: Question, part: Part, short: Step['short']): Step {
  const { id, ask, say, why, who, options } = question;
  return {
    id,
    part: part.id,
    partTitle: part.title,
    ask,
    say,
    hint: null,
    why,
    who,
    short,
    first: false,
    sooner: null,
    after: null,
    again: null,
    beside: [],
    recalls: [],
    means: {},
    label: ask,
    choices: options.map((option) => ({
      is: option.is,
      label: option.label,
      apart: levelOf(option) === null,
    })),
    fact: null,
    question,
  };
}
