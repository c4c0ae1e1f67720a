// What an employer may see of an offer: the job as the advert and the employer describe it, and what could be talked about.

import { BUILT_IN_APPROACH } from '../rubric/approach.ts';
import { questionsOf } from '../rubric/rubric.ts';
import { isStopped } from '../rubric/scale.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { explain } from './assess.ts';
import { assessedPay } from './assessed-pay.ts';
import type { AssessedFeature, Assessment, LegalFinding } from './assessment.ts';
import {
  changeOf,
  type EmployerAnswer,
  type EmployerChange,
  type EmployerStep,
  type OpeningWords,
  openingOf,
  stepsOf,
  toEmployer,
} from './employer-steps.ts';
import { figuresOf } from './figures.ts';
import { headlineOf, hidesConcern } from './headline.ts';
import { type Criteria, judge } from './judgement.ts';
import { withoutClient } from './redacted.ts';

export interface EmployerFeature
  extends Pick<
    AssessedFeature,
    'id' | 'title' | 'short' | 'level' | 'atLeast' | 'atMost' | 'answered' | 'questions'
  > {
  readonly answers: readonly EmployerAnswer[];
  /** What makes it hard for employers. */
  readonly hard: string;
  readonly steps: readonly EmployerStep[];
  readonly toMoveUp: readonly {
    readonly changes: readonly EmployerChange[];
    readonly would: AssessedFeature['toMoveUp'][number]['would'];
  }[];
}

/** Every key is named here: what an assessment gains one day does not reach an employer by itself. */
export interface EmployerView extends Pick<Assessment, 'goodwork' | 'on' | 'rubric' | 'rates' | 'headline'> {
  readonly for: 'employer';
  readonly vacancy: Omit<Assessment['vacancy'], 'meta'>;
  readonly approach: { readonly employers: number };
  readonly pay: Pick<
    Assessment['pay'],
    | (
        | 'on'
        | 'stated'
        | 'paidHours'
        | 'guaranteedHours'
        | 'hourly'
        | 'effective'
        | 'week'
        | 'unpaidHours'
        | 'weekCosts'
        | 'startCosts'
      )
    | ('working' | 'legalMinimum' | 'realLivingWage')
  >;
  readonly legal: readonly Pick<
    LegalFinding,
    'id' | 'title' | 'feature' | 'strength' | 'source' | 'verified' | 'since' | 'checked'
  >[];
  readonly conditions: Assessment['conditions'];
  readonly advert: Assessment['advert'];
  readonly outranked?: Assessment['outranked'];
  readonly features: readonly EmployerFeature[];
  readonly points: Assessment['points'];
  readonly ask: readonly Omit<Assessment['ask'][number], 'ask'>[];
  readonly opening: OpeningWords | null;
}

/** The page for the employer. It is the same whatever the client is, wants or said. */
export function employerView(
  vacancy: Vacancy,
  { rubric, rates, approach = BUILT_IN_APPROACH, on }: Criteria,
): EmployerView {
  const job = withoutClient(vacancy, rubric);
  // Of the approach, only where the team stands with employers is about them.
  const { framing, choices, from } = BUILT_IN_APPROACH;
  const judgement = judge(job, { rubric, rates, approach: { ...approach, framing, choices, from }, on });
  const assessment = explain(judgement);
  const { context } = judgement;
  const figures = figuresOf(context, assessedPay(context, null));
  const isShort = assessment.pay.realLivingWage.meets === 'no';
  const toFill = isShort ? figures : { ...figures, 'gap-hour': undefined, 'gap-week': undefined };
  const { meta: _meta, ...echoed } = assessment.vacancy;
  const { pay } = assessment;
  const asked = new Set(
    questionsOf(rubric)
      .filter(({ who }) => who === 'employer')
      .map((question) => question.id),
  );
  const ask = assessment.ask
    .filter(({ who }) => who === 'employer')
    .map(({ question, feature, who, say, settles }) => ({ question, feature, who, say, settles }));
  return {
    goodwork: 1,
    for: 'employer',
    on,
    vacancy: echoed,
    rubric: assessment.rubric,
    // Those that the client's benefits go by are no business of the employer's.
    rates: assessment.rates.filter((one) => one.id === rates.livingWage.id || one.id === rates.minimum.id),
    approach: { employers: approach.employers },
    headline: headlineOf(
      assessment.features.map((feature) => ({ ...feature, hidesConcern: hidesConcern(feature) })),
      ask[0]?.say,
    ),
    pay: {
      on: pay.on,
      stated: pay.stated,
      paidHours: pay.paidHours,
      guaranteedHours: pay.guaranteedHours,
      hourly: pay.hourly,
      effective: pay.effective,
      week: pay.week,
      unpaidHours: pay.unpaidHours,
      weekCosts: pay.weekCosts,
      startCosts: pay.startCosts,
      working: pay.working,
      legalMinimum: pay.legalMinimum,
      realLivingWage: pay.realLivingWage,
    },
    legal: assessment.legal.map(
      ({ id: check, title: name, feature, strength, source, verified, since, checked }) => ({
        id: check,
        title: name,
        feature,
        strength,
        source,
        verified,
        since,
        checked,
      }),
    ),
    conditions: assessment.conditions,
    advert: assessment.advert,
    ...(assessment.outranked === undefined ? {} : { outranked: assessment.outranked }),
    features: assessment.features.map((feature) => ({
      id: feature.id,
      title: feature.title,
      short: feature.short,
      level: feature.level,
      atLeast: feature.atLeast,
      atMost: feature.atMost,
      answered: feature.answered,
      questions: feature.questions,
      answers: feature.answers
        .filter(({ question }) => asked.has(question))
        .map((answer) => toEmployer(answer, rubric)),
      hard: rubric.features.find((one) => one.id === feature.id)?.hard ?? '',
      steps: stepsOf(feature, rubric, toFill),
      toMoveUp: feature.toMoveUp.map(({ changes, would }) => ({
        changes: changes.map((change) => changeOf(change, rubric, toFill)),
        would,
      })),
    })),
    points: assessment.points.filter((point) => point.for === 'employer'),
    ask,
    opening: rubric.opening === undefined ? null : openingOf(rubric.opening, rubric),
  };
}

/** Whether nothing may be raised with the employer, by what is known of the offer and by what is said of the job alone. */
export function isWithheld(vacancy: Vacancy, assessment: Assessment, criteria: Criteria): boolean {
  return isStopped(assessment.legal) || isStopped(employerView(vacancy, criteria).legal);
}
