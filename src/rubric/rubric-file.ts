// A rubric file: held to its shape, then to what must be true across it. A team's own file is laid over the one it extends.
import type * as z from 'zod';
import { suggestion } from '../source/did-you-mean.ts';
import { type Document, reportOn } from '../source/document.ts';
import { type Problem, quoted, shortened } from '../source/problem.ts';
import { type Validated, validate } from '../source/shape.ts';
import type { Wording } from '../source/shape-problems.ts';
import { type Question, questionsOf, type Rubric } from './rubric.ts';
import { crossProblems, type RubricContext } from './rubric-cross-problems.ts';
import { extensionFileShape, rubricFileShape } from './rubric-shape.ts';

type RubricFile = z.infer<typeof rubricFileShape>;
type ExtensionFile = z.infer<typeof extensionFileShape>;

/** The id of the rubric that this one extends, or null where it stands alone. */
export function extendedId(document: Document): string | null {
  const { value } = document;
  if (typeof value !== 'object' || value === null || !('extends' in value)) return null;
  return typeof value.extends === 'string' ? value.extends : null;
}

/** A rubric that stands alone, or every problem in it. */
export function rubricOf(document: Document, context: RubricContext): Validated<Rubric> {
  const whole = ({ rubric: id, ...rest }: RubricFile): Rubric => ({
    ...rest,
    id,
    sha256: context.sha256,
    dropped: [],
    changed: [],
  });
  const meaning = (file: RubricFile) => {
    const rubric = whole(file);
    return crossProblems(document, rubric, context, rubric);
  };
  const file = validate(document, rubricFileShape, meaning, WORDING);
  return 'problems' in file ? file : { value: whole(file.value) };
}

/** A team's own rubric over its base: whole questions are dropped, added or replaced by id. */
export function extendedRubricOf(
  document: Document,
  base: Rubric,
  context: RubricContext,
): Validated<Rubric> {
  const laid = (file: ExtensionFile) => overBase(document, file, base, context);
  const file = validate(document, extensionFileShape, (own) => laid(own).problems, WORDING);
  return 'problems' in file ? file : { value: laid(file.value).rubric };
}

/** The base with a team's own questions laid over it, and what is wrong with that. */
function overBase(
  document: Document,
  { rubric: id, version, title, drop = [], sources = {}, features = [] }: ExtensionFile,
  base: Rubric,
  context: RubricContext,
): { rubric: Rubric; problems: readonly Problem[] } {
  const { problems, report } = reportOn(document);

  const baseQuestions = questionsOf(base).map((question) => question.id);
  for (const [index, dropped] of drop.entries()) {
    if (baseQuestions.includes(dropped)) continue;
    report(
      ['drop', index],
      `${quoted(dropped)} is not a question of ${shortened(base.id)}`,
      suggestion(dropped, baseQuestions),
    );
  }
  const baseFeatures = base.features.map((feature) => feature.id);
  for (const [index, feature] of features.entries()) {
    if (baseFeatures.includes(feature.id)) continue;
    report(
      ['features', index, 'id'],
      `${quoted(feature.id)} is not a feature of ${shortened(base.id)}`,
      suggestion(feature.id, baseFeatures),
    );
  }
  for (const [f, feature] of features.entries()) {
    for (const [q, question] of feature.questions.entries()) {
      const home = base.features.find(({ questions }) =>
        questions.some(({ id: known }) => known === question.id),
      );
      if (home === undefined || home.id === feature.id) continue;
      const what = `${quoted(question.id)} is a question of ${shortened(home.id)}`;
      report(
        ['features', f, 'questions', q, 'id'],
        what,
        `Put it under ${shortened(home.id)}, or give it another id.`,
      );
    }
  }
  const own = features.flatMap(({ questions }) => questions.map((question) => question.id));
  const rubric: Rubric = {
    ...base,
    id: id ?? `${base.id}-own`,
    version: version ?? base.version,
    title: title ?? base.title,
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
  return { rubric, problems };
}

/** A replaced question keeps its place; a new one goes to the end of its feature. */
function laidOver(base: readonly Question[], own: readonly Question[], drop: readonly string[]): Question[] {
  const mine = new Map(own.toReversed().map((question) => [question.id, question]));
  const kept = base
    .filter(({ id }) => !drop.includes(id))
    .map((question) => mine.get(question.id) ?? question);
  const isKept = new Set(kept);
  return [...kept, ...own.filter((question) => !isKept.has(question))];
}

const WORDING: Wording = {
  noun: (path) => (path.length === 0 ? 'part of a rubric' : undefined),
};
