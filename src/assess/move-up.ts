// The smallest changes of given answers that would lift a feature to a higher level.
import {
  compareLevels,
  type Feature,
  LEVELS,
  type Level,
  levelOf,
  type Option,
  questionsOf,
  type Rubric,
} from '../rubric/rubric.ts';
import type { AssessedFeature } from './assessment.ts';
import { type Case, type Placed, withAnswers } from './case.ts';
import { rate } from './levels.ts';
import { optionsInReach } from './measured.ts';

type Alternative = AssessedFeature['toMoveUp'][number];
/** More than this is no help to anyone. */
const MOST_ALTERNATIVES = 3;

/**
 * The fewest changes that reach a higher level, and of those the lowest such level; alternatives in rubric order.
 * Empty where the level is not known or good, or where only open questions hold it down.
 */
export function movesUp(whole: Case, featureId: string, level: Level | null): Alternative[] {
  const feature = whole.rubric.features.find(({ id }) => id === featureId);
  if (feature === undefined || level === null || level === 'good') return [];
  const given = feature.questions
    .map(({ id }) => whole.placed.get(id))
    .filter((placed): placed is Placed => placed?.option != null && levelOf(placed.option) !== null);
  const waitedFor = waitedForIn(whole.rubric);
  for (let size = 1; size <= given.length; size += 1) {
    for (const would of LEVELS.filter((one) => compareLevels(one, level) > 0)) {
      const found: Alternative[] = [];
      for (const chosen of subsets(given, size)) {
        const changes = chosen.map((placed) => ({ placed, to: optionFor(placed, would, whole) }));
        if (changes.some(({ to }) => to === null)) continue;
        if (levelAfter(changes, feature, whole, waitedFor) === would) found.push(alternative(changes, would));
        if (found.length === MOST_ALTERNATIVES) break;
      }
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** The lowest option at this level or above that is a step up from the one given, and in reach of this person. */
function optionFor({ question, option }: Placed, would: Level, { figures }: Case): Option | null {
  const now = option === null ? null : levelOf(option);
  const better = optionsInReach(question, figures)
    .filter((one) => {
      const level = levelOf(one);
      return (
        level !== null &&
        now !== null &&
        compareLevels(level, would) >= 0 &&
        compareLevels(level, now) > 0 &&
        !one.caps
      );
    })
    .toSorted((a, b) => compareLevels(levelOf(a) ?? 'good', levelOf(b) ?? 'good'));
  return better[0] ?? null;
}

interface Change {
  readonly placed: Placed;
  readonly to: Option | null;
}

/** Every question or fact that some question waits for. */
function waitedForIn(rubric: Rubric): ReadonlySet<string> {
  return new Set(
    questionsOf(rubric).flatMap(({ when, unless }) => [
      ...Object.keys(when ?? {}),
      ...Object.keys(unless ?? {}),
    ]),
  );
}

/** The level of the feature with these changes: everything is placed anew where another question waits for one. */
function levelAfter(
  changes: readonly Change[],
  feature: Feature,
  whole: Case,
  waitedFor: ReadonlySet<string>,
): Level | null {
  const to = new Map(changes.map((change) => [change.placed.question.id, change.to?.is ?? '']));
  const after = [...to.keys()].some((id) => waitedFor.has(id)) ? withAnswers(whole, to) : null;
  return rate(
    feature.questions.map((question) => {
      const standing = (after ?? whole).placed.get(question.id)?.standing ?? { state: 'dropped' };
      const change = changes.find(({ placed }) => placed.question === question)?.to ?? null;
      if (change === null) return { question, standing };
      const level = levelOf(change);
      return { question, standing: { state: 'answered', level, best: level, caps: change.caps === true } };
    }),
  ).level;
}

function alternative(changes: readonly Change[], would: Level): Alternative {
  return {
    changes: changes.map(({ placed, to }) => ({
      question: placed.question.id,
      from: placed.option?.is ?? '',
      to: to?.is ?? '',
      label: to?.label ?? '',
    })),
    would,
  };
}

/** Every choice of `size` items, in order. */
function* subsets<T>(items: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let index = from; index <= items.length - size; index += 1) {
    for (const rest of subsets(items, size - 1, index + 1)) yield [items[index] as T, ...rest];
  }
}
