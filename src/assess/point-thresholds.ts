// A text that could be raised, and the points an approach makes of it.
import { type Approach, DIMENSION } from '../rubric/approach.ts';
import { fill } from '../rubric/fill.ts';
import type { Audience, TalkFor } from '../rubric/rubric.ts';
import type { Point, PointKind } from './assessment.ts';
import type { Figures } from './figures.ts';

/** The kinds in the order they are raised, each with the stance (1 to 5) that raises it where the rubric names none. */
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
export const KINDS = Object.keys(RAISED_FROM) as PointKind[];
const AUDIENCES = ['client', 'employer', 'team'] as const satisfies Audience[];

/** A text with its audiences, before the approach has its say. */
export interface RaisedText {
  readonly id: string;
  readonly kind: PointKind;
  readonly feature: string | null;
  readonly texts: TalkFor;
  readonly figures: Figures;
  readonly because: (audience: Audience) => string;
}

/** `because` may say less to one audience than to another: an employer never hears what is the client's. */
export function raiseText(
  kind: PointKind,
  id: string,
  feature: string | null,
  texts: TalkFor,
  figures: Figures,
  because: string | ((audience: Audience) => string),
): RaisedText {
  return {
    id,
    kind,
    feature,
    texts,
    figures,
    because: typeof because === 'string' ? () => because : because,
  };
}

/** The texts of a raise that this approach speaks; legal, context and wish points are never dropped. */
export function pointsSpoken(
  { id, kind, feature, texts, figures, because }: RaisedText,
  approach: Approach,
): Point[] {
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
