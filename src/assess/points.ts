// What to talk about, and with whom.
import { type Approach, DIMENSION } from '../rubric/approach.ts';
import { applies, holds } from '../rubric/condition.ts';
import { fill } from '../rubric/fill.ts';
import { type Audience, compareLevels, type Feature, type Level, type TalkFor } from '../rubric/rubric.ts';
import type { AssessedFeature, Assessment, Point, PointKind } from './assessment.ts';
import type { Case } from './case.ts';
import { hidesConcern } from './headline.ts';
import type { Raised } from './legal.ts';
import type { Figures } from './sentence-figures.ts';

/** The kinds in the order they are raised, each with the stance from which it is raised where the rubric says none. */
const RAISED_FROM: Record<PointKind, number> = {
  context: 1,
  legal: 1,
  wish: 1,
  view: 1,
  strength: 3,
  concern: 3,
  unknown: 1,
  gives: 1,
  structure: 4,
  condition: 1,
  practice: 4,
};
const NEVER_DROPPED: readonly PointKind[] = ['context', 'legal', 'wish'];
const AUDIENCES = ['client', 'employer', 'team'] as const satisfies Audience[];

/** A text with its audiences, before the approach has its say. */
interface Raise {
  readonly id: string;
  readonly kind: PointKind;
  readonly feature: string | null;
  readonly texts: TalkFor;
  readonly figures: Figures;
  readonly because: (audience: Audience) => string;
}

/** The team's conditions, each met, not met or not known; apart from every level. */
export function conditionsOf({ known }: Case, { conditions }: Approach): Assessment['conditions'] {
  return conditions.map(({ id, say, when }) => {
    const truth = holds(when, known);
    return { id, say, met: truth === null ? 'unknown' : truth ? 'yes' : 'no' };
  });
}

/** Every point the approach raises, by kind, then by wish, then in rubric order. */
export function pointsOf(
  whole: Case,
  features: readonly AssessedFeature[],
  legal: readonly Raised[],
  conditions: Assessment['conditions'],
  approach: Approach,
  figures: Figures,
): Point[] {
  const { rubric, vacancy } = whole;
  const raises: Raise[] = [
    ...rubric.talk.context
      .filter((context) => applies(context, whole.known) === true)
      .map(({ id, for: audience, say, from }): Raise => {
        const text = from === undefined ? say : { say, from };
        return raise(
          'context',
          id,
          null,
          { [audience]: text },
          figures,
          WORK_SEARCH[vacancy.client.workSearch],
        );
      }),
    ...legal.map(({ check, finding }) =>
      raise('legal', check.id, check.feature, check.raise, figures, finding.because || finding.title),
    ),
    ...features.flatMap((feature) => featureRaises(feature, whole, figures)),
    ...vacancy.gives.map((gives) =>
      raise('gives', `gives-${gives}`, null, rubric.talk.gives[gives], figures, gives),
    ),
    ...conditions.map(({ id, say, met }) => {
      const texts = rubric.talk.condition[met === 'yes' ? 'met' : met === 'no' ? 'not-met' : 'unknown'];
      return raise('condition', id, null, texts, { ...figures, condition: say }, say);
    }),
    ...approach.practice
      .filter(({ feature }) => isLow(features.find(({ id }) => id === feature)?.level ?? null))
      .map(({ feature, say }, index) =>
        raise(
          'practice',
          `practice-${index + 1}`,
          feature,
          { employer: say },
          figures,
          'good practice elsewhere',
        ),
      ),
  ];
  const order = orderOf(
    vacancy.client.wishes,
    rubric.features.map(({ id }) => id),
  );
  // Where somebody may be held, a word to the employer could put them at risk.
  const quiet = legal.filter(({ check }) => check.quiet === true).map(({ check }) => check.feature);
  return raises
    .filter(({ kind, feature }) => !(isTalkOfLevel(kind) && feature !== null && quiet.includes(feature)))
    .flatMap((one) => spoken(one, approach))
    .filter((point) => !(quiet.length > 0 && point.for === 'employer'))
    .toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || order(a.feature) - order(b.feature));
}

/** Points about how a feature stands: beside a sign that somebody may be held they would be beside the point. */
function isTalkOfLevel(kind: PointKind): boolean {
  return kind === 'concern' || kind === 'structure';
}

const KINDS = Object.keys(RAISED_FROM) as PointKind[];

const WORK_SEARCH = {
  yes: 'must look for work as a condition of a benefit',
  no: '',
  unknown: 'not known whether looking for work is a condition of a benefit',
} as const;

function raise(
  kind: PointKind,
  id: string,
  feature: string | null,
  texts: TalkFor,
  figures: Figures,
  because: string | ((audience: Audience) => string),
): Raise {
  return {
    id,
    kind,
    feature,
    texts,
    figures,
    because: typeof because === 'string' ? () => because : because,
  };
}

/** The points of one feature: as a wish, beside the client's own view, and by how it stands. */
function featureRaises(feature: AssessedFeature, whole: Case, figures: Figures): Raise[] {
  const { rubric } = whole;
  const words = rubric.features.find(({ id }) => id === feature.id) as Feature;
  const { talk } = rubric;
  const named = { ...figures, feature: feature.title, level: feature.level ?? 'not known yet' };
  const raises: Raise[] = [];
  const add = (
    kind: PointKind,
    state: string,
    texts: TalkFor,
    because: Raise['because'] | string,
    more: Figures = {},
  ) => raises.push(raise(kind, `${feature.id}-${state}`, feature.id, texts, { ...named, ...more }, because));

  if (feature.questions === 0) return raises;
  const state =
    feature.level === null
      ? 'unknown'
      : isLow(feature.level)
        ? 'low'
        : feature.level === 'good'
          ? 'good'
          : 'fair';
  if (feature.wish !== null) add('wish', `wish-${state}`, talk.wish[state], `wish ${feature.wish}`);
  const { view } = feature;
  if (view !== null && feature.level !== null && view !== feature.level) {
    const side = compareLevels(view, feature.level) > 0 ? 'better' : 'worse';
    add(
      'view',
      `view-${side}`,
      talk.view[side],
      `the client sees it as ${view}; the profile says ${feature.level}`,
      { view },
    );
  }
  const rests = (audience: Audience) => restsOn(feature, whole, audience);
  if (state === 'low') add('concern', 'low', words.points.low, rests);
  if (state === 'good') add('strength', 'good', words.points.good, rests);
  if (state === 'unknown') add('unknown', 'unknown', words.points.unknown, 'not known yet');
  if (state === 'low') add('structure', 'structure', { client: words['not-about-you'] }, rests);
  if (hidesConcern(feature)) {
    for (const { question, label } of feature.answers.filter(({ level }) => level === 'poor')) {
      const about = (audience: Audience) => (isAbout(whole, question, audience) ? (label ?? '') : '');
      add('concern', `inside-${question}`, talk['concern-inside'], about, { answer: label ?? '' });
    }
  }
  return raises;
}

/** The given answers that hold a feature where it is: those at its level or below. */
function restsOn({ level, answers }: AssessedFeature, whole: Case, audience: Audience): string {
  const holding = answers.filter(
    (answer) =>
      answer.level !== null &&
      level !== null &&
      isAbout(whole, answer.question, audience) &&
      (level === 'good' || compareLevels(answer.level as Level, level) <= 0),
  );
  return holding
    .slice(0, 3)
    .map(({ label }) => label ?? '')
    .join('; ');
}

/** An employer is told only of what an employer can say: nothing that is the client's. */
function isAbout({ placed }: Case, question: string, audience: Audience): boolean {
  return audience !== 'employer' || placed.get(question)?.question.who === 'employer';
}

function isLow(level: Level | null): boolean {
  return level === 'poor' || level === 'weak';
}

/** The texts of a raise that this approach speaks; legal, context and wish points are never dropped. */
function spoken({ id, kind, feature, texts, figures, because }: Raise, approach: Approach): Point[] {
  return AUDIENCES.flatMap((audience) => {
    const talk = texts[audience];
    if (talk === undefined) return [];
    const { say, from } = typeof talk === 'string' ? { say: talk, from: RAISED_FROM[kind] } : talk;
    if (!NEVER_DROPPED.includes(kind) && approach[DIMENSION[audience]] < from) return [];
    const filled = fill(say, figures);
    return filled === ''
      ? []
      : [{ id: `${id}-${audience}`, for: audience, kind, feature, say: filled, because: because(audience) }];
  });
}

/** Wished features first, by wish, then rubric order; what belongs to no feature before them all. */
function orderOf(wishes: readonly string[], features: readonly string[]): (feature: string | null) => number {
  const order = [...wishes, ...features.filter((id) => !wishes.includes(id))];
  return (feature) => (feature === null ? -1 : order.indexOf(feature));
}
