// What to talk about after a review, and with whom: observations and questions, in the words of the rubric.

import type { LegalFinding } from '../assess/assessment.ts';
import type { Criteria } from '../assess/judgement.ts';
import type { Step } from '../interview/step.ts';
import { withoutFullStop } from '../page/punctuation.ts';
import { BUILT_IN_APPROACH, DIMENSION } from '../rubric/approach.ts';
import { fill } from '../rubric/fill.ts';
import type { Audience, TalkFor } from '../rubric/rubric.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import type { ReviewItem } from './change.ts';

export interface ReviewPoint {
  readonly id: string;
  readonly for: Audience;
  /** The question it is about, or null where it is about them all. */
  readonly about: string | null;
  readonly say: string;
}

interface Reviewed {
  readonly items: readonly ReviewItem[];
  readonly steps: readonly Step[];
  readonly purpose: Vacancy['purpose'];
  readonly news: string | null;
  readonly legal: readonly LegalFinding[];
}

const AUDIENCES = ['client', 'employer', 'team'] as const satisfies Audience[];

/** First each thing that turned out worse, then each that is otherwise; then what is said once. */
export function reviewPoints(
  { items, steps, purpose, news, legal }: Reviewed,
  { rubric, approach = BUILT_IN_APPROACH }: Criteria,
): ReviewPoint[] {
  const words = rubric.talk.review;
  if (words === undefined) return [];
  // Where somebody may be held, a word to the employer could put them at risk.
  const quiet = rubric.checks.filter(
    (check) => check.quiet === true && legal.some(({ id }) => id === check.id),
  );
  const features = quiet.map(({ feature }) => feature);
  const spoken = (id: string, texts: TalkFor, item: ReviewItem | null): ReviewPoint[] =>
    AUDIENCES.flatMap((audience) => {
      const talk = texts[audience];
      if (talk === undefined || (audience === 'employer' && quiet.length > 0)) return [];
      // An employer is told only of what an employer can say: nothing that is the client's.
      if (audience === 'employer' && item !== null && item.who !== 'employer') return [];
      const { say, from } = typeof talk === 'string' ? { say: talk, from: 1 } : talk;
      if (approach[DIMENSION[audience]] < from) return [];
      const filled = fill(say, item === null ? {} : figuresOf(item, audience, steps));
      return filled === ''
        ? []
        : [{ id: `${id}-${audience}`, for: audience, about: item?.id ?? null, say: filled }];
    });
  const each = (change: ReviewItem['change'], texts: TalkFor): ReviewPoint[] =>
    items
      .filter((item) => item.change === change && !features.includes(item.part))
      .flatMap((item) => spoken(`${change}-${item.id}`, texts, item));
  const isOtherwise = items.some(({ change }) => change === 'worse' || change === 'changed');
  const isOpen = items.some(({ change }) => change === 'not-known');
  const isKept = items.some(({ change, who }) => change === 'kept' && who === 'employer');
  return [
    ...each('worse', words.worse),
    ...each('changed', words.changed),
    ...(isOpen ? spoken('not-known', words.unknown, null) : []),
    ...(isKept && !isOtherwise && !isOpen ? spoken('kept', words.kept, null) : []),
    ...(isOtherwise ? spoken('otherwise', words.otherwise, null) : []),
    ...(news === null ? [] : spoken('news', words.news, null)),
    ...(purpose?.step === true ? spoken('step', words.step, null) : []),
  ];
}

/** An employer is asked as they would be on the phone, and hears no quotation. */
function figuresOf({ id, label, said, now }: ReviewItem, audience: Audience, steps: readonly Step[]) {
  const step = steps.find((one) => one.id === id);
  const asked = audience === 'employer' && step !== undefined && step.fact === null ? step.say : label;
  return {
    question: /[.?!]$/.test(asked) ? asked : `${asked}.`,
    said: said.words === null ? undefined : withoutFullStop(said.words),
    now: now.words === null ? undefined : withoutFullStop(now.words),
  };
}
