// What a client may take home of an offer: what is known, what is not, what matters to them and what to ask. No levels.

import { isStopped } from '../rubric/scale.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { assess } from './assess.ts';
import type { AssessedAnswer, AssessedFeature, Assessment, LegalFinding, Point } from './assessment.ts';
import type { Criteria } from './judgement.ts';
import { withoutNotes } from './redacted.ts';

export type ClientAnswer = Pick<
  AssessedAnswer,
  | ('question' | 'ask' | 'is' | 'label' | 'unknown' | 'by' | 'quote' | 'quotes' | 'rests' | 'decisive')
  | ('dropped' | 'applies')
> & { readonly source: Omit<AssessedAnswer['source'], 'verified'> };

export interface ClientFeature
  extends Pick<
    AssessedFeature,
    'id' | 'title' | 'short' | 'wish' | 'view' | 'answered' | 'questions' | 'says'
  > {
  readonly answers: readonly ClientAnswer[];
}

/** How long the client has, and the last day. */
type ClientDeadline = Pick<NonNullable<LegalFinding['by']>[number], 'say' | 'last'>;

export interface ClientView
  extends Pick<
    Assessment,
    'goodwork' | 'on' | 'rubric' | 'rates' | 'pay' | 'advert' | 'outranked' | 'warnings' | 'gives'
  > {
  readonly for: 'client';
  readonly vacancy: Omit<Assessment['vacancy'], 'meta'>;
  /** `toClient` is how it is put to the client. */
  readonly legal: readonly (Omit<LegalFinding, 'verified' | 'by'> & {
    readonly by?: readonly ClientDeadline[];
    readonly toClient?: string;
  })[];
  readonly features: readonly ClientFeature[];
  readonly points: readonly Pick<Point, 'kind' | 'feature' | 'say'>[];
  readonly ask: Assessment['ask'];
  /** What is good about the job as it is: the best answers first. */
  readonly brings: readonly Pick<AssessedAnswer, 'question' | 'ask' | 'label'>[];
}

/** The page for the client. It is the same whether or not they must look for work. */
export function clientView(vacancy: Vacancy, criteria: Criteria): ClientView {
  const assessment = assess(withoutNotes(vacancy), criteria);
  const { on, rubric, rates, pay, legal, advert, outranked, warnings, gives } = assessment;
  const { meta: _meta, ...echoed } = assessment.vacancy;
  return {
    goodwork: 1,
    for: 'client',
    on,
    vacancy: echoed,
    rubric,
    rates,
    pay,
    // How a fact was checked may be called weak: a word that could be taken for a level.
    legal: legal.map(({ verified: _, by, ...raised }) => {
      const rest = { ...raised, who: toldTo(raised, criteria) };
      const deadlines = by?.map(({ say, last }) => ({ say, last }));
      const finding = deadlines === undefined ? rest : { ...rest, by: deadlines };
      const toClient = assessment.points.find(({ id: point }) => point === `${finding.id}-client`)?.say;
      return toClient === undefined ? finding : { ...finding, toClient };
    }),
    advert,
    ...(outranked === undefined ? {} : { outranked }),
    warnings: warnings.map((one) => ({
      ...one,
      say: criteria.rubric.warnings?.[one.code]?.client ?? one.say,
    })),
    gives,
    features: assessment.features.map(featureOf),
    points: assessment.points
      .filter((point) => point.for === 'client' && !SPEAKS_OF_LEVELS.includes(point.kind))
      .map(({ kind, feature, say }) => ({ kind, feature, say })),
    // With a sign that somebody could be put at risk, nothing is asked of the employer.
    ask: assessment.ask.filter(({ who }) => who === 'client' || (who === 'employer' && !isStopped(legal))),
    brings: bringsOf(assessment.features),
  };
}

/** Whom to speak to, as it is said to the client: they have no colleagues there. */
function toldTo({ id, who }: Pick<LegalFinding, 'id' | 'who'>, { rubric }: Criteria): string {
  const check = rubric.checks.find((one) => one.id === id);
  return rubric.who[check?.who ?? '']?.client ?? who;
}

function bringsOf(features: Assessment['features']): Pick<AssessedAnswer, 'question' | 'ask' | 'label'>[] {
  const answers = features
    .flatMap((feature) => feature.answers)
    .filter(({ label, applies }) => label !== null && applies);
  return (['good', 'fair'] as const)
    .flatMap((one) => answers.filter(({ level }) => level === one))
    .map(({ question, ask, label }) => ({ question, ask, label }));
}

/** These set a wish or a view beside a level. The page has a place of its own for wishes and views. */
const SPEAKS_OF_LEVELS: readonly Point['kind'][] = ['wish', 'view'];

function featureOf({ answers, ...feature }: AssessedFeature): ClientFeature {
  const { id, title, short, wish, view, answered, questions, says } = feature;
  return { id, title, short, wish, view, answered, questions, says, answers: answers.map(answerOf) };
}

function answerOf(answer: AssessedAnswer): ClientAnswer {
  const { question, ask, is, label, by, quote, rests, decisive, dropped, applies, source } = answer;
  return {
    question,
    ask,
    is,
    label,
    ...(answer.unknown === undefined ? {} : { unknown: answer.unknown }),
    by,
    quote,
    ...(answer.quotes === undefined ? {} : { quotes: answer.quotes }),
    rests,
    decisive,
    dropped,
    applies,
    source: { title: source.title, says: source.says },
  };
}
