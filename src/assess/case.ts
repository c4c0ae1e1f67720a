// One vacancy before the rubric: its pay worked out, its answers in place, and what every condition may ask about it.
import { type PayFigures, payFigures } from '../pay/figures.ts';
import type { Offer } from '../pay/offer.ts';
import type { Rates } from '../pay/rates.ts';
import { applies, type Known } from '../rubric/condition.ts';
import {
  compareLevels,
  type Level,
  levelOf,
  type Option,
  type Question,
  questionsOf,
  type Rubric,
} from '../rubric/rubric.ts';
import { type Answer, offerOf, type Vacancy } from '../vacancy/vacancy.ts';
import { factsOf } from './facts.ts';
import type { Standing } from './levels.ts';
import { type Measured, measuredGuarantee, measuredPay } from './measured.ts';

/** A question with what is known of it. */
export interface Placed {
  readonly question: Question;
  /** The chosen option; null where none is, and where a measured question does not apply. */
  readonly option: Option | null;
  /** From typed facts rather than from a person's answer. */
  readonly measured: Exclude<Measured, 'does-not-apply' | null> | null;
  /** Options it may still turn out to be, where it is not one and not all of them. */
  readonly possible: readonly Option[];
  readonly answer: Answer | null;
  readonly standing: Standing;
}

export interface Case {
  readonly vacancy: Vacancy;
  readonly rubric: Rubric;
  readonly rates: Rates;
  readonly offer: Offer;
  readonly figures: PayFigures;
  /** By question id. */
  readonly placed: ReadonlyMap<string, Placed>;
  readonly known: (left: string) => Known;
}

/** Puts every question of the rubric in its place for one vacancy. `on` is the day of the check. */
export function caseOf(vacancy: Vacancy, rubric: Rubric, rates: Rates, on: string): Case {
  const day = vacancy.starts !== null && vacancy.starts > on ? vacancy.starts : on;
  const offer = offerOf(vacancy, isSelfEmployed(vacancy, rubric));
  return placeAll({ vacancy, rubric, rates, offer, figures: payFigures(offer, rates, day) });
}

/** The same vacancy with some answers changed to other options; a changed question leaves its typed fact behind. */
export function withAnswers(base: Case, changes: ReadonlyMap<string, string>): Case {
  const answers: Record<string, Answer> = { ...base.vacancy.answers };
  for (const [question, is] of changes) answers[question] = { is, by: 'adviser', says: null };
  return placeAll({ ...base, vacancy: { ...base.vacancy, answers } }, changes);
}

type Ground = Pick<Case, 'vacancy' | 'rubric' | 'rates' | 'offer' | 'figures'>;

function placeAll(ground: Ground, changes?: ReadonlyMap<string, string>): Case {
  const { vacancy, rubric, rates, offer, figures } = ground;
  const placed = new Map<string, Placed>();
  const fact = factsOf(vacancy, figures);
  const waiting = new Map(questionsOf(rubric).map((question) => [question.id, question]));
  const place = (question: Question): Placed => {
    const there = placed.get(question.id);
    if (there !== undefined) return there;
    const measured = changes?.has(question.id) ? null : measure(question, ground);
    const one = placeOne(
      question,
      answerTo(vacancy, question.id),
      measured,
      () => applies(question, known) === false,
    );
    placed.set(question.id, one);
    return one;
  };
  const known = (left: string): Known => {
    const question = waiting.get(left);
    if (question === undefined) return fact(left);
    const { standing, option, possible } = place(question);
    if (standing.state === 'dropped') return 'never';
    if (possible.length > 0) return { words: possible.map(({ is }) => is) };
    if (option !== null) return { words: [option.is] };
    return standing.state === 'open' ? { words: [] } : 'never';
  };
  for (const question of waiting.values()) place(question);
  return { vacancy, rubric, rates, offer, figures, placed, known };
}

function measure(
  { measure: what, threshold }: Question,
  { vacancy, offer, figures, rates }: Ground,
): Measured {
  if (what === undefined) return null;
  if (what === 'hourly') return measuredPay(offer, figures, rates);
  return measuredGuarantee(vacancy.hours.guaranteed, vacancy.client.hours, threshold?.hours ?? Number.NaN);
}

function placeOne(
  question: Question,
  answer: Answer | null,
  measured: Measured,
  isDropped: () => boolean,
): Placed {
  const option = (is: string) => question.options.find((one) => one.is === is) ?? null;
  if (measured === 'does-not-apply') {
    const standing: Standing = { state: 'answered', level: null, best: null, caps: false };
    return { question, option: null, measured: null, possible: [], answer, standing };
  }
  if (measured !== null) {
    const possible = measured.possible.map(option).filter((one) => one !== null);
    const levels = possible
      .map(levelOf)
      .filter((level) => level !== null)
      .toSorted(compareLevels);
    const chosen = measured.is === null ? null : option(measured.is);
    const standing: Standing =
      chosen === null
        ? open(question, levels[0] ?? 'poor', levels.at(-1) ?? 'good')
        : {
            state: 'answered',
            level: levelOf(chosen),
            best: levels.at(-1) ?? null,
            caps: chosen.caps === true,
          };
    return {
      question,
      option: chosen,
      measured,
      possible: possible.length > 1 ? possible : [],
      answer,
      standing,
    };
  }
  if (answer !== null && 'is' in answer) {
    const chosen = option(answer.is);
    const level = chosen === null ? null : levelOf(chosen);
    const standing: Standing = { state: 'answered', level, best: level, caps: chosen?.caps === true };
    return { question, option: chosen, measured: null, possible: [], answer, standing };
  }
  const standing: Standing = isDropped() ? { state: 'dropped' } : open(question, 'poor', 'good');
  return { question, option: null, measured: null, possible: [], answer, standing };
}

/** At its worst an open question caps its feature, if any of its options would. */
function open({ options }: Question, worst: Level, best: Level): Standing {
  return { state: 'open', worst, best, mayCap: options.some(({ caps }) => caps === true) };
}

/** A question may be called anything, `constructor` too. */
function answerTo({ answers }: Vacancy, question: string): Answer | null {
  return Object.hasOwn(answers, question) ? (answers[question] ?? null) : null;
}

function isSelfEmployed(vacancy: Vacancy, rubric: Rubric): boolean {
  return questionsOf(rubric).some(({ id, options }) => {
    const answer = answerTo(vacancy, id);
    if (answer === null || !('is' in answer)) return false;
    return options.some(({ is, status }) => is === answer.is && status === 'self-employed');
  });
}
