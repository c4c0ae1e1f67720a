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

/** One question's part in a feature's level. */
interface Part {
  readonly level: Level;
  /** The feature is never above it. */
  readonly ceiling: boolean;
}

/** Rates a feature from how its questions stand. */
export function rate(questions: readonly { question: Question; standing: Standing }[]): Rated {
  const now: Part[] = [];
  const worst: Part[] = [];
  const best: Part[] = [];
  let counted = 0;
  let waiting = false;
  for (const { question, standing } of questions) {
    const decisive = question.decisive === true;
    if (standing.state === 'dropped' || (standing.state === 'answered' && standing.level === null)) continue;
    counted += 1;
    if (standing.state === 'open') {
      waiting ||= decisive;
      worst.push({ level: standing.worst, ceiling: decisive || standing.mayCap });
      best.push({ level: standing.best, ceiling: decisive });
      continue;
    }
    const level = standing.level as Level;
    const ceiling = decisive || standing.caps;
    now.push({ level, ceiling });
    worst.push({ level, ceiling });
    best.push({ level: standing.best ?? level, ceiling });
  }
  const atLeast = levelFrom(worst);
  const atMost = levelFrom(best);
  const settled = !waiting && now.length > 0;
  const level = settled ? levelFrom(now) : atLeast === atMost ? atLeast : null;
  return { level, atLeast, atMost, answered: now.length, questions: counted };
}

/** The lower median, held down by every ceiling; null where there is nothing to go by. */
function levelFrom(parts: readonly Part[]): Level | null {
  if (parts.length === 0) return null;
  const ranks = parts.map(({ level }) => LEVELS.indexOf(level)).toSorted((a, b) => a - b);
  const median = ranks[Math.ceil(ranks.length / 2) - 1] ?? 0;
  const ceilings = parts.filter(({ ceiling }) => ceiling).map(({ level }) => LEVELS.indexOf(level));
  return LEVELS[Math.min(median, ...ceilings)] ?? null;
}
