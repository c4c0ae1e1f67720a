// The level rule, whole: the lower median of the answers, never above a decisive or a serious one, and the range.
import { LEVELS, type Level, type Question } from '../rubric/rubric.ts';

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
  readonly counts: number[];
  total: number;
  ceiling: number;
}

function emptyTally(): Tally {
  return { counts: LEVELS.map(() => 0), total: 0, ceiling: LEVELS.length - 1 };
}

/** Changes the tally in place: this runs many times for one offer. */
function add(tally: Tally, level: Level, isCeiling: boolean): void {
  const rank = LEVELS.indexOf(level);
  tally.counts[rank] = (tally.counts[rank] ?? 0) + 1;
  tally.total += 1;
  if (isCeiling && rank < tally.ceiling) tally.ceiling = rank;
}

/** The lower median, held down by every ceiling; null where there is nothing to go by. */
function levelFrom({ counts, total, ceiling }: Tally): Level | null {
  if (total === 0) return null;
  let below = Math.ceil(total / 2);
  let median = 0;
  while (below > (counts[median] ?? below)) {
    below -= counts[median] ?? 0;
    median += 1;
  }
  return LEVELS[Math.min(median, ceiling)] ?? null;
}

/** Rates a feature from how its questions stand. */
export function rate(questions: readonly { question: Question; standing: Standing }[]): Rated {
  const now = emptyTally();
  const worst = emptyTally();
  const best = emptyTally();
  let waiting = false;
  for (const { question, standing } of questions) {
    const decisive = question.decisive === true;
    if (standing.state === 'open') {
      waiting ||= decisive;
      add(worst, standing.worst, decisive || standing.mayCap);
      add(best, standing.best, decisive);
    } else if (standing.state === 'answered' && standing.level !== null) {
      const { level, caps } = standing;
      add(now, level, decisive || caps);
      add(worst, level, decisive || caps);
      add(best, standing.best ?? level, decisive || caps);
    }
  }
  const atLeast = levelFrom(worst);
  const atMost = levelFrom(best);
  const settled = !waiting && now.total > 0;
  const level = settled ? levelFrom(now) : atLeast === atMost ? atLeast : null;
  return { level, atLeast, atMost, answered: now.total, questions: worst.total };
}
