// What one rubric asks or judges differently from another, question by question.
import { levelOf, type Question, questionsOf, type Rubric } from './rubric.ts';

export interface RubricDifference {
  readonly question: string;
  readonly what: 'added' | 'dropped' | 'changed';
  /** For a changed question, each change in a sentence. */
  readonly changes: readonly string[];
}

/** Differences of `to` from `from`, in the order of `from`, then what is new. Words are compared as they stand. */
export function rubricDifferences(from: Rubric, to: Rubric): RubricDifference[] {
  const before = questionsOf(from);
  const after = questionsOf(to);
  const kept = before.flatMap((question): RubricDifference[] => {
    const now = after.find(({ id }) => id === question.id);
    if (now === undefined) return [{ question: question.id, what: 'dropped', changes: [] }];
    const changes = changesOf(question, now);
    return changes.length === 0 ? [] : [{ question: question.id, what: 'changed', changes }];
  });
  const added = after.filter(({ id }) => !before.some((question) => question.id === id));
  return [
    ...kept,
    ...added.map(({ id }): RubricDifference => ({ question: id, what: 'added', changes: [] })),
  ];
}

function changesOf(before: Question, after: Question): string[] {
  const changes: string[] = [];
  if (before.decisive !== after.decisive)
    changes.push(after.decisive ? 'It is decisive now.' : 'It is no longer decisive.');
  if (text(before.when) !== text(after.when) || text(before.unless) !== text(after.unless)) {
    changes.push('It is asked under other conditions.');
  }
  if (before.ask !== after.ask || before.say !== after.say) changes.push('It is asked in other words.');
  for (const option of before.options) {
    const now = after.options.find(({ is }) => is === option.is);
    if (now === undefined) changes.push(`The option ${option.is} is gone.`);
    else if (now.level !== option.level)
      changes.push(`${option.is}: ${levelInWords(option)}, now ${levelInWords(now)}.`);
    else if ((now.caps ?? false) !== (option.caps ?? false)) {
      changes.push(
        `${option.is}: ${now.caps ? 'it caps the feature now' : 'it no longer caps the feature'}.`,
      );
    } else if (now.label !== option.label) changes.push(`${option.is}: other words.`);
  }
  for (const { is } of after.options) {
    if (!before.options.some((option) => option.is === is)) changes.push(`The option ${is} is new.`);
  }
  return changes;
}

function levelInWords(option: Question['options'][number]): string {
  return levelOf(option) ?? 'does not apply';
}

function text(value: unknown): string {
  return JSON.stringify(value ?? null);
}
