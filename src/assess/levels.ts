// The level rule, whole: the lower median of the answers, never above a decisive or a serious one, and the range.
import { LEVELS, type Level, type Question, rankOf } from '../rubric/rubric.ts';

/** How one question stands. `best` is above `level` or `worst` where facts leave more than one option. */
export type Standing =
  | {
      readonly state: 'answered';
      readonly level: Level | null;
      readonly best: Level | null;
      readonly caps: boolean;
    }
  | { readonly state: 'open'; readonly worst: Level; readonly best: Level; readonly mayCap: boolean }
  | { readonly state: 'dropped' };

export interface Rated {
  /** Null while it is not known yet, and where nothing applies. */
  readonly level: Level | null;
  readonly atLeast: Level | null;
  readonly atMost: Level | null;
  readonly answered: number;
  /** Counted questions: without those dropped and those that do not apply. */
  readonly questions: number;
}

/**
 * What a question counts for, ready to be added up. Answers at each level are counted in seven bits of one number, poor
 * in the lowest: a feature has at most a hundred questions. A ceiling is the rank the feature is never above.
 */
export interface Weight {
  readonly now: number;
  readonly worst: number;
  readonly best: number;
  readonly nowCeiling: number;
  readonly worstCeiling: number;
  readonly bestCeiling: number;
  /** A decisive question that is open. */
  readonly waits: boolean;
}

const BITS = 7;
const MASK = (1 << BITS) - 1;
const NO_CEILING = LEVELS.length - 1;
const WEIGHTLESS: Weight = {
  now: 0,
  worst: 0,
  best: 0,
  nowCeiling: NO_CEILING,
  worstCeiling: NO_CEILING,
  bestCeiling: NO_CEILING,
  waits: false,
};

/** What a question counts for, from how it stands. */
export function weightOf({ decisive = false }: Question, standing: Standing): Weight {
  const one = (level: Level) => 1 << (BITS * rankOf(level));
  const ceiling = (level: Level, holds: boolean) => (holds ? rankOf(level) : NO_CEILING);
  if (standing.state === 'open') {
    const { worst, best, mayCap } = standing;
    return {
      ...WEIGHTLESS,
      worst: one(worst),
      best: one(best),
      worstCeiling: ceiling(worst, decisive || mayCap),
      bestCeiling: ceiling(best, decisive),
      waits: decisive,
    };
  }
  if (standing.state === 'dropped' || standing.level === null) return WEIGHTLESS;
  const { level, caps } = standing;
  const best = standing.best ?? level;
  const held = ceiling(level, decisive || caps);
  return {
    now: one(level),
    worst: one(level),
    best: one(best),
    nowCeiling: held,
    worstCeiling: held,
    bestCeiling: ceiling(best, decisive || caps),
    waits: false,
  };
}

/** The lower median of counted levels, held down by the ceiling; null where there is nothing to go by. */
function levelFrom(counts: number, ceiling: number): Level | null {
  const total = totalOf(counts);
  if (total === 0) return null;
  const half = Math.ceil(total / 2);
  let median = 0;
  let reached = counts & MASK;
  while (reached < half) {
    median += 1;
    reached += (counts >> (BITS * median)) & MASK;
  }
  return LEVELS[Math.min(median, ceiling)] as Level;
}

function totalOf(counts: number): number {
  return (
    (counts & MASK) + ((counts >> BITS) & MASK) + ((counts >> (2 * BITS)) & MASK) + (counts >> (3 * BITS))
  );
}

/** A question in its place, as far as it is counted. */
export interface Counted {
  readonly question: Question;
  readonly weight: Weight;
}

/**
 * Rates a feature by its questions: all of these, or those from `first` up to `end`. `instead` counts in place of the
 * one of the same question.
 */
export function rate(
  questions: readonly Counted[],
  first = 0,
  end: number = questions.length,
  instead: Counted | null = null,
): Rated {
  let [now, worst, best] = [0, 0, 0];
  let [nowCeiling, worstCeiling, bestCeiling] = [NO_CEILING, NO_CEILING, NO_CEILING];
  let waiting = false;
  for (let index = first; index < end; index += 1) {
    const there = questions[index] as Counted;
    const { weight } = instead !== null && instead.question === there.question ? instead : there;
    now += weight.now;
    worst += weight.worst;
    best += weight.best;
    if (weight.nowCeiling < nowCeiling) nowCeiling = weight.nowCeiling;
    if (weight.worstCeiling < worstCeiling) worstCeiling = weight.worstCeiling;
    if (weight.bestCeiling < bestCeiling) bestCeiling = weight.bestCeiling;
    if (weight.waits) waiting = true;
  }
  const atLeast = levelFrom(worst, worstCeiling);
  const atMost = levelFrom(best, bestCeiling);
  const settled = !waiting && now > 0;
  const level = settled ? levelFrom(now, nowCeiling) : atLeast === atMost ? atLeast : null;
  return { level, atLeast, atMost, answered: totalOf(now), questions: totalOf(worst) };
}
