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

/** How many answers stand at each level, and the lowest of those the feature is never above, as a rank. */
interface Tally {
  poor: number;
  weak: number;
  fair: number;
  good: number;
  ceiling: number;
}

function emptyTally(): Tally {
  return { poor: 0, weak: 0, fair: 0, good: 0, ceiling: LEVELS.length - 1 };
}

/** Changes the tally in place: this runs many times for one offer. */
function add(tally: Tally, level: Level, isCeiling: boolean): void {
  tally[level] += 1;
  if (!isCeiling) return;
  const rank = rankOf(level);
  if (rank < tally.ceiling) tally.ceiling = rank;
}

function totalOf({ poor, weak, fair, good }: Tally): number {
  return poor + weak + fair + good;
}

/** The lower median, held down by every ceiling; null where there is nothing to go by. */
function levelFrom(tally: Tally): Level | null {
  const total = totalOf(tally);
  if (total === 0) return null;
  const half = Math.ceil(total / 2);
  const { poor, weak, fair } = tally;
  const median = poor >= half ? 0 : poor + weak >= half ? 1 : poor + weak + fair >= half ? 2 : 3;
  return LEVELS[Math.min(median, tally.ceiling)] ?? null;
}

/** A question and how it stands. */
export interface Stood {
  readonly question: Question;
  readonly standing: Standing;
}

/**
 * Rates a feature from how its questions stand: all of these, or those from `first` up to `end`. `instead` stands in
 * the place of the same question.
 */
export function rate(
  questions: readonly Stood[],
  first = 0,
  end: number = questions.length,
  instead: Stood | null = null,
): Rated {
  const now = emptyTally();
  const worst = emptyTally();
  const best = emptyTally();
  let waiting = false;
  for (let index = first; index < end; index += 1) {
    const there = questions[index] as Stood;
    const { question, standing } = instead !== null && instead.question === there.question ? instead : there;
    const decisive = question.decisive === true;
    if (standing.state === 'open') {
      if (decisive) waiting = true;
      add(worst, standing.worst, decisive || standing.mayCap);
      add(best, standing.best, decisive);
    } else if (standing.state === 'answered' && standing.level !== null) {
      const { level, caps } = standing;
      add(now, level, decisive || caps);
      add(worst, level, decisive || caps);
      add(best, standing.best ?? level, decisive || caps);
    }
  }
  const answered = totalOf(now);
  const atLeast = levelFrom(worst);
  const atMost = levelFrom(best);
  const settled = !waiting && answered > 0;
  const level = settled ? levelFrom(now) : atLeast === atMost ? atLeast : null;
  return { level, atLeast, atMost, answered, questions: totalOf(worst) };
}
