// The points that one feature raises, by how it stands.

import type { Audience, Feature, TalkFor } from '../rubric/rubric.ts';
import { compareLevels, type Level } from '../rubric/scale.ts';
import type { AssessedFeature, PointKind } from './assessment.ts';
import { type Context, statusAt } from './context.ts';
import type { Figures } from './figures.ts';
import { hidesConcern } from './headline.ts';
import { type RaisedText, raiseText } from './point-thresholds.ts';

/** The points of one feature: as a wish, beside the client's own view, and by how it stands. */
export function featureRaises(feature: AssessedFeature, context: Context, figures: Figures): RaisedText[] {
  const { rubric } = context;
  const words = rubric.features.find(({ id }) => id === feature.id) as Feature;
  const { talk } = rubric;
  const named = { ...figures, feature: feature.title, level: feature.level ?? 'not known yet' };
  const raises: RaisedText[] = [];
  const add = (
    kind: PointKind,
    state: string,
    texts: TalkFor,
    because: RaisedText['because'] | string,
    more: Figures = {},
  ) =>
    raises.push(raiseText(kind, `${feature.id}-${state}`, feature.id, texts, { ...named, ...more }, because));

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
  if (view !== null && view !== feature.level) {
    const side =
      feature.level === null ? 'unknown' : compareLevels(view, feature.level) > 0 ? 'better' : 'worse';
    const says = feature.level === null ? 'it is not known yet' : `the profile says ${feature.level}`;
    add('view', `view-${side}`, talk.view[side] ?? {}, `the client sees it as ${view}; ${says}`, { view });
  }
  const rests = (audience: Audience) => restsOn(feature, context, audience);
  if (state === 'low') add('concern', 'low', words.points.low, rests);
  if (state === 'good') add('strength', 'good', words.points.good, rests);
  // The words for a feature of which nothing is known speak of what decides it: dropped, it is nobody's question.
  const isDropped = feature.answers.some(({ decisive, dropped }) => decisive && dropped);
  if (state === 'unknown' && !isDropped) {
    const open = statedAndOpen(feature, context);
    const texts = open === null ? words.points.unknown : (words.points.stated ?? words.points.unknown);
    add('unknown', 'unknown', texts, 'not known yet', { question: open ?? undefined });
  }
  if (state === 'low') add('structure', 'structure', { client: words['not-about-you'] }, rests);
  if (hidesConcern(feature)) {
    for (const { question, label } of feature.answers.filter(({ level }) => level === 'poor')) {
      const about = (audience: Audience) => (isAbout(context, question, audience) ? (label ?? '') : '');
      add('concern', `inside-${question}`, talk['concern-inside'], about, { answer: label ?? '' });
    }
  }
  return raises;
}

/** Of pay that is stated: how the first thing it waits for is asked. A rate that stands in the offer is not unknown. */
function statedAndOpen({ answers }: AssessedFeature, context: Context): string | null {
  if (context.vacancy.pay === null) return null;
  const status = answers
    .map(({ question }) => statusAt(context, question))
    .find((one) => one?.question.measure === 'hourly');
  if (status === undefined) return null;
  const waits = [...context.figures.missing, ...(status?.measured?.waitsFor ?? [])];
  return context.rubric.facts.find(({ id }) => id === waits[0])?.ask ?? null;
}

/** The given answers that hold a feature where it is: those at its level or below. */
function restsOn({ level, answers }: AssessedFeature, context: Context, audience: Audience): string {
  const holding = answers.filter(
    (answer) =>
      answer.level !== null &&
      level !== null &&
      isAbout(context, answer.question, audience) &&
      (level === 'good' || compareLevels(answer.level as Level, level) <= 0),
  );
  return holding
    .slice(0, 3)
    .map(({ label }) => label ?? '')
    .join('; ');
}

/** An employer is told only of what an employer can say: nothing that is the client's. */
function isAbout(context: Context, question: string, audience: Audience): boolean {
  return audience !== 'employer' || statusAt(context, question)?.question.who === 'employer';
}

/** Poor or weak. */
export function isLow(level: Level | null): boolean {
  return level === 'poor' || level === 'weak';
}
