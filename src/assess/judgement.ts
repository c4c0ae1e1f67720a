// The judgement in brief: what one line of many says of a vacancy. It is worked out by the parts of the whole
// assessment, and leaves out everything that is only worded.
import { type Approach, BUILT_IN_APPROACH } from '../rubric/approach.ts';
import type { LegalCheck, Rubric } from '../rubric/rubric.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import type { Criteria } from './assess.ts';
import { rounded } from './assessed-pay.ts';
import type { AssessedPay } from './assessment.ts';
import { conditionsOf, toSettle } from './conditions.ts';
import { type Context, contextOf, ratingsIn } from './context.ts';
import { canHideConcern, headlineOf } from './headline.ts';
import { raisedChecks } from './legal.ts';
import type { RatedQuestion } from './levels.ts';
import type { QuestionStatus } from './question-status.ts';
import { firstToAsk } from './questions-to-ask.ts';

export interface Judgement {
  /** The day of the check. */
  readonly on: string;
  readonly rubric: Rubric;
  readonly vacancy: Vacancy;
  /** By feature, in rubric order. */
  readonly rated: readonly RatedQuestion[];
  /** By question, in rubric order; its `standing.state` is `answered`, `open` or `dropped`. */
  readonly placed: readonly QuestionStatus[];
  /** Of all features together. */
  readonly answered: number;
  readonly questions: number;
  readonly pay: {
    readonly hourly: AssessedPay['hourly'];
    readonly legalMinimum: AssessedPay['legalMinimum']['meets'];
    readonly realLivingWage: AssessedPay['realLivingWage']['meets'];
  };
  /** Ids of the rates it rests on that are past their due day. */
  readonly stale: readonly string[];
  /** Ids of the legal checks that were raised, the most serious first. */
  readonly legal: readonly JudgedChecks[];
  /** Ids of the team's own conditions. */
  readonly conditions: {
    readonly met: readonly string[];
    readonly notMet: readonly string[];
    readonly unknown: readonly string[];
    /** For each that is not known, the questions and facts it waits for. */
    readonly waitsFor: readonly (readonly string[])[];
  };
  readonly headline: string;
}

export interface JudgedChecks {
  readonly id: string;
  readonly strength: 'ask' | 'may-be-unlawful' | 'stop';
  readonly check: LegalCheck;
}

/** Judges vacancies by one set of criteria, in brief: the same as `assess` says of them at length. */
export function judgeFor({
  rubric,
  rates,
  approach = BUILT_IN_APPROACH,
  on,
}: Criteria): (vacancy: Vacancy) => Judgement {
  return (vacancy) => {
    const whole = contextOf(vacancy, rubric, rates, on);
    const rated = ratingsIn(whole);
    const raised = raisedChecks(whole);
    const { figures, placed } = whole;
    let answered = 0;
    let questions = 0;
    for (const feature of rated) {
      answered += feature.answered;
      questions += feature.questions;
    }
    return {
      on,
      rubric,
      vacancy,
      rated,
      placed,
      answered,
      questions,
      pay: {
        hourly: rounded(figures.hourly),
        legalMinimum: figures.legalMinimum.meets,
        realLivingWage: figures.realLivingWage.meets,
      },
      stale: staleIn(whole),
      legal: raised.map(({ check, strength }) => ({ id: check.id, strength, check })),
      conditions: conditionsIn(whole, approach),
      headline: headlineOf(headed(whole, rated), firstToAsk(whole, rated, raised)),
    };
  };
}

function headed({ rubricIndex, placed }: Context, rated: readonly RatedQuestion[]) {
  return rubricIndex.features.map(({ feature, first, end }, index) => {
    const { level, questions } = rated[index] as RatedQuestion;
    let hidesConcern = false;
    if (canHideConcern(level)) {
      for (let at = first; at < end && !hidesConcern; at += 1)
        hidesConcern = placed[at]?.option?.level === 'poor';
    }
    return { short: feature.short, level, questions, hidesConcern };
  });
}

function staleIn({ rates, figures }: Context): string[] {
  const stale: string[] = [];
  if (figures.realLivingWage.inForce?.stale) stale.push(rates.livingWage.id);
  if (figures.legalMinimum.inForce?.stale) stale.push(rates.minimum.id);
  return stale;
}

const NONE: Judgement['conditions'] = { met: [], notMet: [], unknown: [], waitsFor: [] };

function conditionsIn(whole: Context, approach: Approach): Judgement['conditions'] {
  if (approach.conditions.length === 0) return NONE;
  const all = conditionsOf(whole, approach);
  const those = (met: 'yes' | 'no' | 'unknown') => all.filter((one) => one.met === met).map(({ id }) => id);
  const unknown = those('unknown');
  return {
    met: those('yes'),
    notMet: those('no'),
    unknown,
    waitsFor: unknown.map((id) => toSettle(whole, approach, id)),
  };
}
