// What must be true across a rubric, beyond its shape.

import { suggestion } from '../source/did-you-mean.ts';
import { type Document, type Path, type ReportProblem, reportOn } from '../source/document.ts';
import { type Problem, quoted } from '../source/problem.ts';
import { inCircles } from './circles.ts';
import { FACTS } from './condition.ts';
import { conditionProblems } from './condition-problems.ts';
import { FIGURES, figuresIn } from './fill.ts';
import { openingProblems, sourceProblems } from './opening-problems.ts';
import {
  levelOf,
  MEASURED_OPTIONS,
  MISSING_FACTS,
  OTHER_FACTS,
  type Question,
  type Rubric,
} from './rubric.ts';
import { compareLevels } from './scale.ts';

export interface RubricContext {
  readonly sha256: string;
  /** Ids of the amounts of the rates file, which sentences may name. */
  readonly amounts: readonly string[];
}

/** What must be true across a rubric. Places are those of the file at hand, which may hold only part of it. */
export function crossProblems(
  document: Document,
  rubric: Rubric,
  context: RubricContext,
  written: { features: readonly { id: string; questions: readonly Question[] }[] },
): Problem[] {
  const { problems, report } = reportOn(document);

  const seen = new Set<string>();
  const circles = inCircles(rubric);
  for (const [f, feature] of written.features.entries()) {
    for (const [q, question] of feature.questions.entries()) {
      const path = ['features', f, 'questions', q];
      if (seen.has(question.id))
        report(
          [...path, 'id'],
          `The question ${quoted(question.id)} is here twice`,
          'Give one of them another id.',
        );
      if ((FACTS as readonly string[]).includes(question.id))
        report(
          [...path, 'id'],
          `${quoted(question.id)} is the name of a fact`,
          'Give the question another id.',
        );
      seen.add(question.id);
      questionProblems(question, path, rubric, circles, report);
    }
  }
  for (const feature of rubric.features) {
    const f = written.features.findIndex(({ id }) => id === feature.id);
    const decisive = feature.questions.filter((question) => question.decisive).length;
    if (decisive < 1 || decisive > 2) {
      report(
        f < 0 ? ['drop'] : ['features', f],
        `${quoted(feature.id)} has ${decisive === 0 ? 'no decisive question' : `${decisive} decisive questions`}`,
        'Mark one or two of its questions decisive: true.',
      );
    }
  }
  if (duplicates(rubric.features.map(({ id }) => id)).length > 0)
    report(['features'], 'A feature is here twice', 'Give each its own id.');
  if (written === rubric) wholeFileProblems(rubric, context, report);
  return problems;
}

function questionProblems(
  question: Question,
  path: Path,
  rubric: Rubric,
  circles: ReadonlySet<string>,
  report: ReportProblem,
): void {
  const { options, measure, source } = question;
  const ids = options.map(({ is }) => is);
  for (const twice of duplicates(ids))
    report(
      [...path, 'options'],
      `The option ${quoted(twice)} is here twice`,
      'Give one of them another name.',
    );
  const levels = options
    .map(levelOf)
    .filter((level) => level !== null)
    .toSorted(compareLevels);
  for (const [o, option] of options.entries()) {
    for (const [c, other] of (option.covers ?? []).entries())
      if (!ids.includes(other))
        report(
          [...path, 'options', o, 'covers', c],
          `${quoted(other)} is no other option of this question`,
          'Name an option that stands here, or take it out.',
        );
    if (option.caps && option.level !== levels[0]) {
      report(
        [...path, 'options', o, 'caps'],
        'caps stands only on the lowest options of a question',
        'Take it out, or give the option the lowest level.',
      );
    }
  }
  if (levels.length === 0)
    report(
      [...path, 'options'],
      'No option has a level',
      'Give at least one option a level: poor, weak, fair or good.',
    );
  if (measure !== undefined) {
    const expected = MEASURED_OPTIONS[measure];
    if (expected.length !== ids.length || !expected.every((id) => ids.includes(id))) {
      report(
        [...path, 'options'],
        `A question with measure: ${measure} has these options: ${expected.join(', ')}`,
        'Give it exactly those.',
      );
    }
    if (measure === 'guaranteed' && question.threshold === undefined) {
      report(
        path,
        'A question with measure: guaranteed needs a threshold',
        'Add a line: threshold: {hours: 16}.',
      );
    }
  }
  for (const { path: inside, text } of texts(question, path)) {
    // Of an advert that was read, a question may name the figure it asks about.
    const allowed: readonly string[] = inside.includes('of-advert')
      ? ['paid-hours']
      : inside.at(-1) === 'first'
        ? FIGURES
        : [];
    if (figuresIn(text).some((figure) => !allowed.includes(figure)))
      report(inside, 'A question cannot name a figure in braces', 'Take it out.');
  }
  sourceProblems(source, path, rubric, report);
  for (const [o, option] of options.entries()) {
    if (option.source !== undefined) sourceProblems(option.source, [...path, 'options', o], rubric, report);
  }
  conditionProblems(question, path, rubric, report);
  if (circles.has(question.id))
    report(path, 'This question waits for its own answer', 'Change its when or unless.');
}

function wholeFileProblems(rubric: Rubric, context: RubricContext, report: ReportProblem): void {
  const features = rubric.features.map(({ id }) => id);
  for (const [c, check] of rubric.checks.entries()) {
    const path = ['checks', c];
    conditionProblems(check, path, rubric, report);
    if (!features.includes(check.feature))
      report(
        [...path, 'feature'],
        `${quoted(check.feature)} is not a feature`,
        suggestion(check.feature, features),
      );
    sourceProblems(check.source, path, rubric, report);
    if (!Object.hasOwn(rubric.who, check.who))
      report(
        [...path, 'who'],
        `${quoted(check.who)} is not listed under who`,
        suggestion(check.who, Object.keys(rubric.who)),
      );
    const deadlines = (rubric.deadlines ?? []).map(({ id }) => id);
    if (check.by !== undefined && !deadlines.includes(check.by))
      report(
        [...path, 'by'],
        `${quoted(check.by)} is not listed under deadlines`,
        suggestion(check.by, deadlines),
      );
  }
  for (const [d, { source }] of (rubric.deadlines ?? []).entries())
    sourceProblems(source, ['deadlines', d], rubric, report);
  for (const fact of MISSING_FACTS) {
    if (!rubric.facts.some(({ id }) => id === fact))
      report(['facts'], `The fact ${fact} has no words`, `Add an item: {id: ${fact}, ...}.`);
  }
  for (const [f, fact] of rubric.facts.entries()) {
    if (![...MISSING_FACTS, ...OTHER_FACTS].includes(fact.id))
      report(['facts', f, 'id'], `${quoted(fact.id)} is not a fact`, suggestion(fact.id, MISSING_FACTS));
    if (!features.includes(fact.feature))
      report(
        ['facts', f, 'feature'],
        `${quoted(fact.feature)} is not a feature`,
        suggestion(fact.feature, features),
      );
  }
  for (const [c, context_] of rubric.talk.context.entries())
    conditionProblems(context_, ['talk', 'context', c], rubric, report);
  for (const { path, text } of texts(rubric.warnings, ['warnings'])) {
    if (figuresIn(text).length > 0) report(path, 'A warning cannot name a figure in braces', 'Take it out.');
  }
  if (rubric.opening !== undefined) openingProblems(rubric.opening, rubric, report);
  const figures = [...FIGURES, ...context.amounts];
  const features_ = rubric.features.map(({ questions: _, ...rest }) => rest);
  for (const { path, text } of texts(
    {
      features: features_,
      checks: rubric.checks,
      deadlines: rubric.deadlines,
      talk: rubric.talk,
      opening: rubric.opening,
    },
    [],
  )) {
    for (const figure of figuresIn(text)) {
      if (!figures.includes(figure as never))
        report(
          path,
          `${quoted(figure)} in braces is not a figure this tool can fill in`,
          suggestion(figure, figures),
        );
    }
  }
}

/** Every text in a part of the file, with the path to it. */
function texts(value: unknown, path: Path): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    texts(inside, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function duplicates(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const isTwice = seen.has(name);
    seen.add(name);
    return isTwice;
  });
}
