// A rubric file: held to its shape, then to what must be true across it. A team's own file is laid over the one it extends.
import type { Document, Path } from '../document/document.ts';
import { suggestion } from '../document/nearest.ts';
import { type Problem, quoted } from '../document/problem.ts';
import { type Shaped, shaped } from '../document/shape.ts';
import { type Condition, FACTS } from './condition.ts';
import { FIGURES, figuresIn } from './fill.ts';
import { compareLevels, levelOf, type Question, questionsOf, type Rubric, type Source } from './rubric.ts';
import { extensionFileShape, rubricFileShape } from './rubric-shape.ts';

/** The ids code gives to the options of the two measured questions. */
export const MEASURED_OPTIONS = {
  hourly: [
    'below-minimum',
    'near-minimum',
    'below-living-wage',
    'older-living-wage',
    'living-wage',
    'above-minimum',
  ],
  guaranteed: ['none', 'under-16', 'sixteen-or-more', 'enough'],
} as const;

/** Paths of the vacancy file that code may find missing, and that `facts:` must word. */
export const MISSING_FACTS = [
  ...['pay.per', 'pay.from', 'pay.full-time-hours', 'hours.paid', 'hours.per-day'],
  ...['workplace.london', 'client.age', 'client.apprentice', 'client.hours'],
];

export interface RubricContext {
  readonly sha256: string;
  /** Ids of the amounts of the rates file, which sentences may name. */
  readonly amounts: readonly string[];
}

/** The id of the rubric that this one extends, or null where it stands alone. */
export function extendedId(document: Document): string | null {
  const { value } = document;
  if (typeof value !== 'object' || value === null || !('extends' in value)) return null;
  return typeof value.extends === 'string' ? value.extends : null;
}

/** A rubric that stands alone, or every problem in it. */
export function rubricOf(document: Document, context: RubricContext): Shaped<Rubric> {
  const file = shaped(document, rubricFileShape, keyNoun);
  if ('problems' in file) return file;
  const { rubric: id, ...rest } = file.value;
  const rubric: Rubric = { ...rest, id, sha256: context.sha256, dropped: [], changed: [] };
  const problems = crossProblems(document, rubric, context, rubric);
  return problems.length > 0 ? { problems } : { value: rubric };
}

/** A team's own rubric over its base: whole questions are dropped, added or replaced by id. */
export function extendedRubricOf(document: Document, base: Rubric, context: RubricContext): Shaped<Rubric> {
  const file = shaped(document, extensionFileShape, keyNoun);
  if ('problems' in file) return file;
  const { rubric: id, version, title = base.title, drop = [], sources = {}, features = [] } = file.value;
  const problems: Problem[] = [];
  const report = (path: Path, what: string, fix: string | undefined) =>
    problems.push({
      file: document.file,
      ...document.place(path),
      what,
      ...(fix === undefined ? {} : { fix }),
    });

  const baseQuestions = questionsOf(base).map((question) => question.id);
  for (const [index, dropped] of drop.entries()) {
    if (baseQuestions.includes(dropped)) continue;
    report(
      ['drop', index],
      `${quoted(dropped)} is not a question of ${base.id}`,
      suggestion(dropped, baseQuestions),
    );
  }
  const baseFeatures = base.features.map((feature) => feature.id);
  for (const [index, feature] of features.entries()) {
    if (baseFeatures.includes(feature.id)) continue;
    report(
      ['features', index, 'id'],
      `${quoted(feature.id)} is not a feature of ${base.id}`,
      suggestion(feature.id, baseFeatures),
    );
  }
  const own = features.flatMap(({ questions }) => questions.map((question) => question.id));
  const rubric: Rubric = {
    ...base,
    id,
    version,
    title,
    sources: { ...base.sources, ...sources },
    sha256: context.sha256,
    dropped: baseQuestions.filter((question) => drop.includes(question) && !own.includes(question)),
    changed: own,
    features: base.features.map((feature) => {
      const mine = features.filter((one) => one.id === feature.id).flatMap(({ questions }) => questions);
      return { ...feature, questions: laidOver(feature.questions, mine, drop) };
    }),
  };
  problems.push(...crossProblems(document, rubric, context, { features }));
  return problems.length > 0 ? { problems } : { value: rubric };
}

/** A replaced question keeps its place; a new one goes to the end of its feature. */
function laidOver(base: readonly Question[], own: readonly Question[], drop: readonly string[]): Question[] {
  const kept = base
    .filter(({ id }) => !drop.includes(id))
    .map((question) => own.find(({ id }) => id === question.id) ?? question);
  return [...kept, ...own.filter((question) => !kept.includes(question))];
}

const keyNoun = (path: Path): string | undefined => (path.length === 0 ? 'part of a rubric' : undefined);

export type Report = (path: Path, what: string, fix?: string) => void;

/** What must be true across a rubric. Places are those of the file at hand, which may hold only part of it. */
function crossProblems(
  document: Document,
  rubric: Rubric,
  context: RubricContext,
  written: { features: readonly { id: string; questions: readonly Question[] }[] },
): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (path, what, fix) =>
    problems.push({
      file: document.file,
      ...document.place(path),
      what,
      ...(fix === undefined ? {} : { fix }),
    });

  const seen = new Set<string>();
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
      questionProblems(question, path, rubric, report);
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

function questionProblems(question: Question, path: Path, rubric: Rubric, report: Report): void {
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
  sourceProblems(source, path, rubric, report);
  for (const [o, option] of options.entries()) {
    if (option.source !== undefined) sourceProblems(option.source, [...path, 'options', o], rubric, report);
  }
  conditionProblems(question, path, rubric, report);
  if (dependsOnItself(question, rubric))
    report(path, 'This question waits for its own answer', 'Change its when or unless.');
}

function sourceProblems({ from }: Source, path: Path, rubric: Rubric, report: Report): void {
  if (from in rubric.sources) return;
  const what = `${quoted(from)} is not listed under sources`;
  report([...path, 'source', 'from'], what, suggestion(from, Object.keys(rubric.sources)));
}

export function conditionProblems(
  { when, unless }: { when?: Condition | undefined; unless?: Condition | undefined },
  path: Path,
  rubric: Rubric,
  report: Report,
): void {
  const questions = questionsOf(rubric);
  const names = [...questions.map(({ id }) => id), ...FACTS];
  for (const [key, condition] of Object.entries({ when, unless })) {
    for (const [left, right] of Object.entries(condition ?? {})) {
      const at = [...path, key, left];
      if (!names.includes(left)) {
        report(at, `${quoted(left)} is not a question or a fact`, suggestion(left, names));
        continue;
      }
      const question = questions.find(({ id }) => id === left);
      if (question === undefined) continue;
      const options = question.options.map(({ is }) => is);
      const wanted = Array.isArray(right) ? right : [right];
      for (const option of wanted) {
        if (typeof option === 'object')
          report(
            at,
            `${quoted(left)} is a question, so an option stands on the right`,
            suggestion('', options),
          );
        else if (!options.includes(String(option))) {
          report(
            at,
            `${quoted(String(option))} is not an option of ${left}`,
            suggestion(String(option), options),
          );
        }
      }
    }
  }
}

function dependsOnItself(question: Question, rubric: Rubric): boolean {
  const questions = questionsOf(rubric);
  const visited = new Set<string>();
  const waiting = [question.id];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const one = questions.find((candidate) => candidate.id === id);
    for (const left of Object.keys({ ...one?.when, ...one?.unless })) {
      if (left === question.id) return true;
      if (!visited.has(left)) waiting.push(left);
      visited.add(left);
    }
  }
  return false;
}

function wholeFileProblems(rubric: Rubric, context: RubricContext, report: Report): void {
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
    if (!(check.who in rubric.who))
      report(
        [...path, 'who'],
        `${quoted(check.who)} is not listed under who`,
        suggestion(check.who, Object.keys(rubric.who)),
      );
  }
  for (const fact of MISSING_FACTS) {
    if (!rubric.facts.some(({ id }) => id === fact))
      report(['facts'], `The fact ${fact} has no words`, `Add an item: {id: ${fact}, ...}.`);
  }
  for (const [f, fact] of rubric.facts.entries()) {
    if (!MISSING_FACTS.includes(fact.id))
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
  const figures = [...FIGURES, ...context.amounts];
  for (const { path, text } of texts(
    { features: rubric.features, checks: rubric.checks, talk: rubric.talk },
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
  return names.filter((name, index) => names.indexOf(name) < index);
}
