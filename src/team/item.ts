// What a session asks, in its order: who it is with, the three dimensions, and what holds the team back.

import type { Dimension } from '../rubric/approach.ts';
import type { ApproachGuide, GuideDimension, GuideVersion } from '../rubric/approach-guide-shape.ts';
import { HOLDS } from '../rubric/scale.ts';

/** `full`: each question to talk about is asked by itself. */
type SessionWay = 'short' | 'full';

interface Asked {
  /** Where the reply stands in the file, such as framing.now. */
  readonly id: string;
  readonly part: string;
  /** Says what the part is about, at its first question. */
  readonly about: string | null;
  readonly ask: string;
  readonly hint: string | null;
  readonly why: string;
  /** What there is to talk about before the reply. */
  readonly talk: { readonly lead: string; readonly questions: readonly string[] } | null;
  /** What a list of replies calls it. */
  readonly label: string;
}

export type SessionItem = Asked &
  (
    | {
        readonly kind: 'step';
        readonly dimension: Dimension;
        readonly mark: 'now' | 'want';
        readonly choices: readonly string[];
      }
    | { readonly kind: 'notes'; readonly dimension: Dimension }
    | { readonly kind: 'holds'; readonly constraint: string; readonly choices: readonly string[] }
    | { readonly kind: 'answer'; readonly question: string }
    | { readonly kind: 'who' }
  );

/** Every question of a session, in order. */
export function sessionItems(guide: ApproachGuide, version: GuideVersion, way: SessionWay): SessionItem[] {
  const words = guide.versions[version];
  const { who, constraints, parts, labels } = words;
  return [
    {
      ...asked('who', parts.who, words.about, labels.who),
      kind: 'who',
      ask: who.ask,
      hint: who.hint ?? null,
      why: who.why,
    },
    ...guide.dimensions.flatMap((dimension) => dimensionItems(dimension, guide, version, way)),
    ...guide.constraints.map(
      (one, index): SessionItem => ({
        ...asked(
          `constraints.${one.id}`,
          parts.constraints,
          index === 0 ? constraints.about : null,
          one[version].title,
        ),
        kind: 'holds',
        constraint: one.id,
        ask: one[version].ask,
        hint: constraints.hint,
        why: constraints.why,
        choices: HOLDS.map((holds) => guide.scale[holds]),
      }),
    ),
  ];
}

function dimensionItems(
  { id, why, questions, ...sides }: GuideDimension,
  guide: ApproachGuide,
  version: GuideVersion,
  way: SessionWay,
): SessionItem[] {
  const { now, want, notes, answer, labels, restrictive, expansive, talk } = guide.versions[version];
  const { title, about, steps } = sides[version];
  const step = (mark: 'now' | 'want', ask: { ask: string; why: string }): SessionItem => ({
    ...asked(`${id}.${mark}`, title, mark === 'now' ? about : null, labels[mark]),
    kind: 'step',
    dimension: id,
    mark,
    ask: ask.ask,
    hint: `from ${restrictive} (1) to ${expansive} (5)`,
    why: mark === 'now' ? `${why} ${ask.why}` : ask.why,
    choices: steps,
  });
  const answers = questions.map(
    (question): SessionItem => ({
      ...asked(`answers.${question.id}`, title, null, question[version]),
      kind: 'answer',
      question: question.id,
      ask: question[version],
      hint: answer.hint,
      why: question.why,
    }),
  );
  return [
    step('now', now),
    ...(way === 'full' ? answers : []),
    {
      ...asked(`${id}.notes`, title, null, labels.notes),
      kind: 'notes',
      dimension: id,
      ask: notes.ask,
      hint: notes.hint ?? null,
      why: notes.why,
      talk: way === 'full' ? null : { lead: talk, questions: questions.map((question) => question[version]) },
    },
    step('want', want),
  ];
}

function asked(id: string, part: string, about: string | null, label: string) {
  return { id, part, about, label, talk: null };
}
