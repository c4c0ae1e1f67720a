// The level rule, whole: the lower median of the answers, never above a decisive or a serious one, and the range.

import type { Question } from '../rubric/rubric.ts';
import { LEVELS, type Level, rankOf } from '../rubric/scale.ts';

/** How one question stands. `best` is above `level` or `worst` where facts leave more than one option. */
export type AnswerStanding =
  | {
      readonly state: 'answered';
      readonly level: Level | null;
      readonly best: Level | null;
      readonly caps: boolean;
    }
  | { readonly state: 'open'; readonly worst: Level; readonly best: Level; readonly mayCap: boolean }
  | { readonly state: 'dropped' };

export interface FeatureRating {
  /** Null while it is not known yet, and where nothing applies. */
  readonly level: Level | null;
  readonly atLeast: Level | null;
  readonly atMost: Level | null;
  readonly answered: number;
  /** Counted questions: without those dropped and those that do not apply. */
  readonly questions: number;
}

/** What a question counts for, ready to be added up: ranks, or null where it counts for nothing. */
export interface AnswerWeight {
  readonly now: Count;
  /** As the open answers may turn out. */
  readonly worst: Count;
  readonly best: Count;
  /** A decisive question that is open. */
  readonly waits: boolean;
}

interface Count {
  readonly rank: number | null;
  /** The rank the feature is never above. */
  readonly ceiling: number;
}

const NO_CEILING = LEVELS.length - 1;
const NOTHING: Count = { rank: null, ceiling: NO_CEILING };
const WEIGHTLESS: AnswerWeight = { now: NOTHING, worst: NOTHING, best: NOTHING, waits: false };

/** What a question counts for, from how it stands. */
export function weightOf({ decisive = false }: Question, standing: AnswerStanding): AnswerWeight {
  const count = (level: Level, caps: boolean): Count => {
    const rank = rankOf(level);
    return { rank, ceiling: caps ? rank : NO_CEILING };
  };
  if (standing.state === 'open') {
    const { worst, best, mayCap } = standing;
    return {
      now: NOTHING,
      worst: count(worst, decisive || mayCap),
      best: count(best, decisive),
      waits: decisive,
    };
  }
  if (standing.state === 'dropped' || standing.level === null) return WEIGHTLESS;
  const caps = decisive || standing.caps;
  const now = count(standing.level, caps);
  return { now, worst: now, best: count(standing.best ?? standing.level, caps), waits: false };
}

/** How many answers there are at each level, and the lowest ceiling of them all. */
class Counts {
  poor = 0;
  weak = 0;
  fair = 0;
  good = 0;
  ceiling = NO_CEILING;

  add({ rank, ceiling }: Count): void {
    if (rank === 0) this.poor += 1;
    else if (rank === 1) this.weak += 1;
    else if (rank === 2) this.fair += 1;
    else if (rank === 3) this.good += 1;
    if (ceiling < this.ceiling) this.ceiling = ceiling;
  }

  get total(): number {
    return this.poor + this.weak + this.fair + this.good;
  }

  /** The lower median, worst first, held down by the ceiling; null where there is nothing to go by. */
  get level(): Level | null {
    const { poor, weak, fair, total, ceiling } = this;
    if (total === 0) return null;
    const half = Math.ceil(total / 2);
    const median = poor >= half ? 0 : poor + weak >= half ? 1 : poor + weak + fair >= half ? 2 : 3;
    return LEVELS[Math.min(median, ceiling)] as Level;
  }
}

/** A question in its place, as far as it is counted. */
interface RatedAnswer {
  readonly question: Question;
  readonly weight: AnswerWeight;
}

/**
 * Rates a feature by its questions: all of these, or those from `first` up to `end`. `instead` counts in place of the
 * one of the same question.
 */
export function rateFeature(
  questions: readonly RatedAnswer[],
  first = 0,
  end: number = questions.length,
  instead: RatedAnswer | null = null,
): FeatureRating {
  const [now, worst, best] = [new Counts(), new Counts(), new Counts()];
  let waiting = false;
  for (let index = first; index < end; index += 1) {
    const there = questions[index] as RatedAnswer;
    const { weight } = instead !== null && instead.question === there.question ? instead : there;
    now.add(weight.now);
    worst.add(weight.worst);
    best.add(weight.best);
    if (weight.waits) waiting = true;
  }
  const [atLeast, atMost] = [worst.level, best.level];
  const settled = !waiting && now.total > 0;
  const level = settled ? now.level : atLeast === atMost ? atLeast : null;
  return { level, atLeast, atMost, answered: now.total, questions: worst.total };
}
