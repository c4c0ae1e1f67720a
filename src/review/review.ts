// What was said at the offer beside how it turned out: one plain document, which every format of a review lays out.

import { assess } from '../assess/assess.ts';
import type { Assessment, LegalFinding } from '../assess/assessment.ts';
import type { Criteria } from '../assess/judgement.ts';
import { replyOf } from '../interview/reply.ts';
import type { Step } from '../interview/step.ts';
import type { Level } from '../rubric/scale.ts';
import { ownValue } from '../source/own-value.ts';
import type { Gives } from '../vacancy/answer.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { changeOf, type ReviewItem } from './change.ts';
import { type ReviewPoint, reviewPoints } from './review-points.ts';
import { reviewRecordOf } from './review-record.ts';
import { isCompared } from './review-steps.ts';
import { snapshotOf } from './snapshot.ts';

export interface Review {
  readonly goodwork: 1;
  readonly review: 1;
  /** The day it was done, or else the day it is looked at. */
  readonly on: string;
  /** 4 or 12, or null where it was not said. */
  readonly weeks: number | null;
  readonly vacancy: Pick<Assessment['vacancy'], 'id' | 'title' | 'employer' | 'starts'>;
  readonly rubric: Assessment['rubric'];
  readonly approach: Assessment['approach'];
  readonly rates: Assessment['rates'];
  readonly items: readonly ReviewItem[];
  /** How each feature looked to the client at the offer, and looks now. */
  readonly views: readonly {
    readonly feature: string;
    readonly title: string;
    readonly said: Level | null;
    readonly now: Level | null;
  }[];
  readonly gives: { readonly said: readonly Gives[]; readonly now: readonly Gives[] };
  readonly purpose: Assessment['purpose'];
  readonly news: string | null;
  /** Legal checks of how it turned out. */
  readonly legal: readonly LegalFinding[];
  /** Ids of those that were raised at the offer, too. */
  readonly legalBefore: readonly string[];
  /** What comes first of all: asking is not refusing. */
  readonly cautions: readonly string[];
  readonly points: readonly ReviewPoint[];
}

/** Compares the offer with how it turned out. Nothing of it goes back into the rubric, the rates or a level. */
export function reviewOf(
  offer: Vacancy,
  actual: Vacancy,
  steps: readonly Step[],
  criteria: Criteria,
): Review {
  const { rubric } = criteria;
  const [before, after] = [assess(offer, criteria), assess(actual, criteria)];
  const items = steps.filter(isCompared).flatMap((step): ReviewItem[] => {
    const isKnown = [offer, actual].some((vacancy) => {
      const reply = replyOf(step, vacancy, rubric);
      return reply !== null && 'is' in reply;
    });
    if (!isKnown) return [];
    const [said, now] = [snapshotOf(step, offer, rubric), snapshotOf(step, actual, rubric)];
    const change = changeOf(step, { said, now, offer, actual, before, after });
    const label = step.fact === null ? step.ask : step.label;
    return [{ id: step.id, part: step.part, who: step.who, label, said, now, change }];
  });
  const { weeks, on, news } = reviewRecordOf(actual);
  const reviewed = { items, steps, purpose: offer.purpose, news, legal: after.legal };
  return {
    goodwork: 1,
    review: 1,
    on: on ?? after.on,
    weeks,
    vacancy: {
      id: before.vacancy.id,
      title: before.vacancy.title,
      employer: before.vacancy.employer,
      starts: before.vacancy.starts,
    },
    rubric: after.rubric,
    approach: after.approach,
    rates: after.rates,
    items,
    views: rubric.features.flatMap(({ id, title }) => {
      const [said, now] = [ownValue(offer.client.view, id) ?? null, ownValue(actual.client.view, id) ?? null];
      return said === null && now === null ? [] : [{ feature: id, title, said, now }];
    }),
    gives: { said: offer.gives, now: actual.gives },
    purpose: before.purpose,
    news,
    legal: after.legal,
    legalBefore: after.legal.map(({ id }) => id).filter((id) => before.legal.some((one) => one.id === id)),
    cautions: after.points
      .filter(({ kind, for: audience }) => kind === 'context' && audience === 'client')
      .map(({ say }) => say),
    points: reviewPoints(reviewed, criteria),
  };
}
