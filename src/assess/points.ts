// What to talk about, and with whom.

import type { Approach } from '../rubric/approach.ts';
import { applies } from '../rubric/condition.ts';
import { isStopped } from '../rubric/scale.ts';
import { dateInWords } from '../source/read-aloud.ts';
import type { AssessedFeature, Assessment, Point, PointKind } from './assessment.ts';
import type { Context } from './context.ts';
import { featureRaises, isLow } from './feature-points.ts';
import type { Figures } from './figures.ts';
import type { RaisedChecks } from './legal.ts';
import { KINDS, pointsSpoken, type RaisedText, raiseText } from './point-thresholds.ts';

/** Every point the approach raises, by kind, then by wish, then in rubric order. */
export function pointsOf(
  context: Context,
  features: readonly AssessedFeature[],
  legal: readonly RaisedChecks[],
  conditions: Assessment['conditions'],
  approach: Approach,
  figures: Figures,
  on: string,
): Point[] {
  const { rubric, vacancy } = context;
  const isAtRisk = isStopped(legal.map(({ finding }) => finding));
  const raises: RaisedText[] = [
    ...rubric.talk.context
      .filter((talk) => applies(talk, context.known) === true)
      .map(({ id, for: audience, from, ...words }): RaisedText => {
        const { say } = (isAtRisk ? words.stopped : undefined) ?? words;
        const text = from === undefined ? say : { say, from };
        return raiseText(
          'context',
          id,
          null,
          { [audience]: text },
          figures,
          WORK_SEARCH[vacancy.client.workSearch],
        );
      }),
    ...legal.map(({ check, finding }) =>
      raiseText('legal', check.id, check.feature, check.raise, figures, finding.because || finding.title),
    ),
    ...features.flatMap((feature) => featureRaises(feature, context, figures)),
    ...vacancy.gives.map((gives) =>
      raiseText('gives', `gives-${gives}`, null, rubric.talk.gives[gives], figures, gives),
    ),
    ...purposeRaises(context, on, figures),
    ...conditions.map(({ id, say, met }) => {
      const texts = rubric.talk.condition[met === 'yes' ? 'met' : met === 'no' ? 'not-met' : 'unknown'];
      return raiseText('condition', id, null, texts, { ...figures, condition: say }, say);
    }),
    ...approach.practice.flatMap(({ feature, say }, index) => {
      const isWanted = isLow(features.find(({ id }) => id === feature)?.level ?? null);
      const because = 'good practice elsewhere';
      return isWanted
        ? [raiseText('practice', `practice-${index + 1}`, feature, { employer: say }, figures, because)]
        : [];
    }),
  ];
  const order = orderOf(
    vacancy.client.wishes,
    rubric.features.map(({ id }) => id),
  );
  // Where somebody may be held, a word to the employer could put them at risk.
  const quiet = legal.filter(({ check }) => check.quiet === true).map(({ check }) => check.feature);
  return raises
    .filter(({ kind, feature }) => !(isTalkOfLevel(kind) && feature !== null && quiet.includes(feature)))
    .flatMap((one) => pointsSpoken(one, approach))
    .map((point) => withShort(point, rubric, isAtRisk))
    .filter((point) => !(isAtRisk && point.for === 'employer'))
    .toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || order(a.feature) - order(b.feature));
}

function withShort(point: Point, { talk: { context } }: Context['rubric'], isAtRisk: boolean): Point {
  const words = context.find(({ id, for: audience }) => point.id === `${id}-${audience}`);
  const { short } = (isAtRisk ? words?.stopped : undefined) ?? words ?? {};
  return point.kind !== 'context' || short === undefined ? point : { ...point, short };
}

/** A job that is a step is looked at again: on the day that was chosen, or on one still to be chosen. */
function purposeRaises(
  { vacancy: { purpose }, rubric }: Context,
  on: string,
  figures: Figures,
): RaisedText[] {
  const words = rubric.talk.purpose;
  if (words === undefined || purpose === null) return [];
  const { step, review } = purpose;
  if (review === null)
    return step === true
      ? [
          raiseText(
            'gives',
            'purpose-undated',
            null,
            words.undated,
            figures,
            'a step, with no day to look again',
          ),
        ]
      : [];
  const state = review <= on ? 'due' : 'dated';
  const day = dateInWords(review);
  const because = `to be looked at again on ${day}`;
  return [raiseText('gives', `purpose-${state}`, null, words[state], { ...figures, review: day }, because)];
}

/** Points about how a feature stands: beside a sign that somebody may be held they would be beside the point. */
function isTalkOfLevel(kind: PointKind): boolean {
  return kind === 'concern' || kind === 'structure';
}

const WORK_SEARCH = {
  yes: 'must look for work as a condition of a benefit',
  no: '',
  unknown: 'not known whether looking for work is a condition of a benefit',
} as const;

/** Wished features first, by wish, then rubric order; what belongs to no feature before them all. */
function orderOf(wishes: readonly string[], features: readonly string[]): (feature: string | null) => number {
  const order = [...wishes, ...features.filter((id) => !wishes.includes(id))];
  return (feature) => (feature === null ? -1 : order.indexOf(feature));
}
