// The level rule, whole: the lower median of the answers, never above a decisive or a serious one, and the range.
import { LEVELS, type Level, type Question } from '../rubric/rubric.ts';

/** How one question stands. `could` is the range of an answer that is not one level yet. */
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

/** Counts of levels, and the lowest of those the feature is never above. Plain numbers: this runs often. */
class Tally {
  readonly #counts = [0, 0, 0, 0];
  #total = 0;
  #ceiling = LEVELS.length - 1;

  get total(): number {
    return this.#total;
  }

  add(level: Level, isCeiling: boolean): void {
    const rank = LEVELS.indexOf(level);
    this.#counts[rank] = (this.#counts[rank] ?? 0) + 1;
    this.#total += 1;
    if (isCeiling && rank < this.#ceiling) this.#ceiling = rank;
  }

  /** The lower median, held down by every ceiling; null where there is nothing to go by. */
  level(): Level | null {
    if (this.#total === 0) return null;
    let below = Math.ceil(this.#total / 2);
    let median = 0;
    while (below > (this.#counts[median] ?? below)) {
      below -= this.#counts[median] ?? 0;
      median += 1;
    }
    return LEVELS[Math.min(median, this.#ceiling)] ?? null;
  }
}

/** Rates a feature from how its questions stand. */
export function rate(questions: readonly { question: Question; standing: Standing }[]): Rated {
  const now = new Tally();
  const worst = new Tally();
  const best = new Tally();
  let waiting = false;
  for (const { question, standing } of questions) {
    const decisive = question.decisive === true;
    if (standing.state === 'open') {
      waiting ||= decisive;
      worst.add(standing.worst, decisive || standing.mayCap);
      best.add(standing.best, decisive);
    } else if (standing.state === 'answered' && standing.level !== null) {
      const { level, caps } = standing;
      now.add(level, decisive || caps);
      worst.add(level, decisive || caps);
      best.add(standing.best ?? level, decisive || caps);
    }
  }
  const atLeast = worst.level();
  const atMost = best.level();
  const settled = !waiting && now.total > 0;
  const level = settled ? now.level() : atLeast === atMost ? atLeast : null;
  return { level, atLeast, atMost, answered: now.total, questions: worst.total };
}
