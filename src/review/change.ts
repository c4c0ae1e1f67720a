// How something turned out beside what was said at the offer.

import type { Assessment } from '../assess/assessment.ts';
import type { Step } from '../interview/step.ts';
import { compareLevels, type Level, type Who } from '../rubric/scale.ts';
import { ownValue } from '../source/own-value.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import type { Snapshot } from './snapshot.ts';

/** `changed`: neither better nor worse is said of it. `new`: nothing was known of it at the offer. */
export const CHANGES = ['kept', 'better', 'worse', 'changed', 'not-known', 'new'] as const;
export type Change = (typeof CHANGES)[number];

interface BeforeAndAfter {
  readonly said: Snapshot;
  readonly now: Snapshot;
  readonly offer: Vacancy;
  readonly actual: Vacancy;
  readonly before: Assessment;
  readonly after: Assessment;
}

export function changeOf(step: Step, both: BeforeAndAfter): Change {
  const { said, now, offer, actual, before, after } = both;
  if (now.is === null) return 'not-known';
  if (said.is === null) return 'new';
  if (step.fact !== null) {
    const ends = endsOf(step.id, offer, actual, before, after);
    if (ends !== null) return compared(...ends, ownValue(MORE_IS, step.id) ?? 'changed');
  }
  if (said.is === now.is) return 'kept';
  const id = step.question?.id ?? step.id;
  const [was, is] = [levelIn(before, id), levelIn(after, id)];
  if (was === null || is === null) return 'changed';
  const order = compareLevels(is, was);
  return order > 0 ? 'better' : order < 0 ? 'worse' : 'changed';
}

/** A figure from its lower to its upper end; an open end is as far as it goes. */
interface Ends {
  readonly from: number | null;
  readonly to: number | null;
}

/** What more of it means to the client. Of hours that are paid, more is not better for everybody. */
const MORE_IS: Readonly<Record<string, 'better' | 'worse'>> = {
  pay: 'better',
  'hours.guaranteed': 'better',
  'hours.unpaid': 'worse',
  'costs.week': 'worse',
  'costs.start': 'worse',
};

function endsOf(
  path: string,
  offer: Vacancy,
  actual: Vacancy,
  before: Assessment,
  after: Assessment,
): readonly [Ends, Ends] | null {
  const both = (of: (vacancy: Vacancy) => Ends | number | null): readonly [Ends, Ends] | null => {
    const [said, now] = [of(offer), of(actual)];
    return said === null || now === null ? null : [asEnds(said), asEnds(now)];
  };
  switch (path) {
    case 'pay':
      // The same yearly pay for more hours is less an hour, so the hour comes first.
      if (before.pay.hourly !== null && after.pay.hourly !== null)
        return [before.pay.hourly, after.pay.hourly];
      return offer.pay?.per === actual.pay?.per && offer.pay?.basis === actual.pay?.basis
        ? both(({ pay }) => pay)
        : null;
    case 'hours.paid':
      return both(({ hours }) => hours.paid);
    case 'hours.guaranteed':
      return both(({ hours }) => hours.guaranteed);
    case 'hours.unpaid':
      return both(({ hours }) => hours.unpaid);
    case 'costs.week':
      return both(({ costs }) => costs.week);
    case 'costs.start':
      return both(({ costs }) => costs.start);
    default:
      return null;
  }
}

function asEnds(value: Ends | number): Ends {
  return typeof value === 'number' ? { from: value, to: value } : value;
}

/** Whatever lies within what was said is kept. */
function compared(said: Ends, now: Ends, more: 'better' | 'worse' | 'changed'): Change {
  const [low, high] = [said.from ?? Number.NEGATIVE_INFINITY, said.to ?? Number.POSITIVE_INFINITY];
  const [from, to] = [now.from ?? Number.NEGATIVE_INFINITY, now.to ?? Number.POSITIVE_INFINITY];
  if (from >= low && to <= high) return 'kept';
  const less = { better: 'worse', worse: 'better', changed: 'changed' } as const;
  if (from >= low && to >= high) return more;
  return from <= low && to <= high ? less[more] : 'changed';
}

function levelIn({ features }: Assessment, question: string): Level | null {
  const answers = features.flatMap((feature) => feature.answers);
  return answers.find((answer) => answer.question === question)?.level ?? null;
}

/** One question at both times. */
export interface ReviewItem {
  /** The path of the fact, or the id of the question. */
  readonly id: string;
  /** The feature it belongs to, or the part of the interview. */
  readonly part: string;
  readonly who: Who;
  readonly label: string;
  readonly said: Snapshot;
  readonly now: Snapshot;
  readonly change: Change;
}
