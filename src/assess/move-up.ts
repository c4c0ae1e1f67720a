// The smallest changes of given answers that would lift a feature to a higher level.

import { levelOf, type Option } from '../rubric/rubric.ts';
import { compareLevels, LEVELS, type Level } from '../rubric/scale.ts';
import type { AssessedFeature } from './assessment.ts';
import { type Context, withAnswers } from './context.ts';
import { rateFeature } from './levels.ts';
import { optionsInReach } from './measured.ts';
import type { QuestionStatus } from './question-status.ts';
import type { FeatureIndex } from './rubric-index.ts';

type Alternative = AssessedFeature['toMoveUp'][number];
/** More than this is no help to anyone. */
const MOST_ALTERNATIVES = 3;

/** A given answer and the one it could become. */
interface Change {
  readonly from: QuestionStatus;
  /** Null where nothing in reach would do. */
  readonly to: QuestionStatus | null;
}

/**
 * The fewest changes that reach a higher level, and of those the lowest such level; alternatives in rubric order.
 * Empty where the level is not known or good, or where only open questions hold it down.
 */
export function movesUp(context: Context, featureIndex: FeatureIndex, level: Level | null): Alternative[] {
  if (level === null || level === 'good') return [];
  const given = context.statuses
    .slice(featureIndex.first, featureIndex.end)
    .filter(({ option }) => option !== null && levelOf(option) !== null);
  const higher = LEVELS.filter((one) => compareLevels(one, level) > 0).map((would) => ({
    would,
    changes: given.map((from): Change => ({ from, to: betterPlace(from, would, context) })),
  }));
  const levelAfter = levelsAfter(context, featureIndex);
  for (let size = 1; size <= given.length; size += 1) {
    for (const { would, changes } of higher) {
      const found: Alternative[] = [];
      const chosen = Array.from({ length: size }, (_, index) => index);
      do {
        const these = chosen.map((index) => changes[index] as Change);
        if (these.every(({ to }) => to !== null) && levelAfter(these) === would)
          found.push(alternative(these, would));
      } while (found.length < MOST_ALTERNATIVES && toNextSubset(chosen, given.length));
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** The place of the lowest option at this level or above that is a step up from the one given, and in reach of this person. */
function betterPlace(
  { question, option }: QuestionStatus,
  would: Level,
  { figures, rubricIndex }: Context,
): QuestionStatus | null {
  const now = option === null ? null : levelOf(option);
  if (now === null) return null;
  let better: Option | null = null;
  let lowest: Level | null = null;
  for (const one of optionsInReach(question, figures)) {
    const level = levelOf(one);
    // What only the person can choose is no step that anybody could be asked for.
    if (level === null || one.caps || one['by-choice'] === true) continue;
    if (compareLevels(level, would) < 0 || compareLevels(level, now) <= 0) continue;
    if (lowest === null || compareLevels(level, lowest) < 0) [better, lowest] = [one, level];
  }
  const places = rubricIndex.possibleStatuses[rubricIndex.indexOf.get(question.id) ?? -1];
  return better === null ? null : (places?.answered.get(better.is) ?? null);
}

/** The level of the feature with some changes: everything is placed anew where another question waits for one. */
function levelsAfter(
  context: Context,
  { first, end }: FeatureIndex,
): (changes: readonly Change[]) => Level | null {
  const { waitedFor } = context.rubricIndex;
  const anew = new Map<string, Context>();
  const placedWith = (changes: readonly Change[]): readonly QuestionStatus[] => {
    const waited = changes.filter(({ from }) => waitedFor.has(from.question.id));
    if (waited.length === 0) return context.statuses;
    const to = new Map(waited.map(({ from, to: after }) => [from.question.id, after?.option?.is ?? '']));
    const key = JSON.stringify([...to]);
    const after = anew.get(key) ?? withAnswers(context, to);
    anew.set(key, after);
    return after.statuses;
  };
  return (changes) => {
    const placed = placedWith(changes).slice(first, end);
    for (const { from, to } of changes) {
      const index = placed.findIndex(({ question }) => question === from.question);
      if (to !== null) placed[index] = to;
    }
    return rateFeature(placed).level;
  };
}

function alternative(changes: readonly Change[], would: Level): Alternative {
  return {
    changes: changes.map(({ from, to }) => ({
      question: from.question.id,
      from: from.option?.is ?? '',
      to: to?.option?.is ?? '',
      label: to?.option?.label ?? '',
    })),
    would,
  };
}

/** Turns a choice of as many out of `count`, in order, into the one after it; false where it was the last. */
function toNextSubset(chosen: number[], count: number): boolean {
  let turning = chosen.length - 1;
  while (turning >= 0 && chosen[turning] === count - chosen.length + turning) turning -= 1;
  if (turning < 0) return false;
  const start = (chosen[turning] ?? 0) + 1;
  for (let index = turning; index < chosen.length; index += 1) chosen[index] = start + index - turning;
  return true;
}
