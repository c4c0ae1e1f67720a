// What is decided of one vacancy, before any of it is put into words. `explain` adds the words.

import type { Rates } from '../pay/rates.ts';
import { type Approach, BUILT_IN_APPROACH } from '../rubric/approach.ts';
import { applies, openIn } from '../rubric/condition.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { isStopped } from '../rubric/scale.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { rounded } from './assessed-pay.ts';
import type { AssessedPay } from './assessment.ts';
import { type Context, contextOf, ratingsIn } from './context.ts';
import { leadOf } from './first.ts';
import { canHideConcern, headlineOf } from './headline.ts';
import { type RaisedCheck, raisedChecks } from './legal.ts';
import type { FeatureRating } from './levels.ts';
import { firstToAsk } from './questions-to-ask.ts';

export interface Criteria {
  readonly rubric: Rubric;
  readonly rates: Rates;
  readonly approach?: Approach;
  /** The day of the check, year-month-day. */
  readonly on: string;
}

export interface Judgement {
  /** The day of the check. */
  readonly on: string;
  readonly approach: Approach;
  /** The vacancy held against the rubric and the rates, question by question. */
  readonly context: Context;
  /** By feature, in rubric order. */
  readonly rated: readonly FeatureRating[];
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
  /** The legal checks that were raised, the most serious first. */
  readonly legal: readonly RaisedCheck[];
  readonly conditions: readonly JudgedCondition[];
  readonly headline: string;
}

/** Judges one vacancy. The same input gives the same judgement. */
export function judge(
  vacancy: Vacancy,
  { rubric, rates, approach = BUILT_IN_APPROACH, on }: Criteria,
): Judgement {
  const context = contextOf(vacancy, rubric, rates, on);
  const { figures } = context;
  const rated = ratingsIn(context);
  const legal = raisedChecks(context);
  let answered = 0;
  let questions = 0;
  for (const feature of rated) {
    answered += feature.answered;
    questions += feature.questions;
  }
  return {
    on,
    approach,
    context,
    rated,
    answered,
    questions,
    pay: {
      hourly: rounded(figures.hourly),
      legalMinimum: figures.legalMinimum.meets,
      realLivingWage: figures.realLivingWage.meets,
    },
    stale: staleIn(context),
    legal,
    conditions: judgedConditions(context, approach),
    headline: headlineOf(
      featuresOf(context, rated),
      isStopped(legal) ? undefined : firstToAsk(context, rated, legal),
      leadOf(context, legal, on),
    ),
  };
}

function featuresOf({ rubricIndex, statuses: placed }: Context, rated: readonly FeatureRating[]) {
  return rubricIndex.features.map(({ feature, first, end }, index) => {
    const { level, questions } = rated[index] as FeatureRating;
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

interface JudgedCondition {
  readonly id: string;
  readonly say: string;
  readonly met: 'yes' | 'no' | 'unknown';
  /** Where it is not known: the questions and facts that would settle it. */
  readonly waitsFor: readonly string[];
}

/** The team's conditions, apart from every level. */
function judgedConditions({ known }: Context, { conditions }: Approach): JudgedCondition[] {
  return conditions.map(({ id, say, when, unless }) => {
    const truth = applies({ when, unless }, known);
    if (truth === null) return { id, say, met: 'unknown', waitsFor: openIn(when, known) };
    return { id, say, met: truth ? 'yes' : 'no', waitsFor: [] };
  });
}
