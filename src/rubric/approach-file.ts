// A team's approach file: held to its shape, then to the rubric and the questions it speaks of.

import { suggestion } from '../source/did-you-mean.ts';
import { type Document, reportOn } from '../source/document.ts';
import { type Problem, quoted } from '../source/problem.ts';
import { type Validated, validate } from '../source/shape.ts';
import {
  type Approach,
  type ApproachFile,
  BUILT_IN_APPROACH,
  DIMENSIONS,
  type Dimension,
  stanceIn,
} from './approach.ts';
import type { ApproachGuide } from './approach-guide-shape.ts';
import { approachFileShape } from './approach-shape.ts';
import { conditionProblems } from './condition-problems.ts';
import type { Rubric } from './rubric.ts';

/** A team's approach, or every problem in its file. `name` is what reports call the file. */
export function approachOf(
  document: Document,
  rubric: Rubric,
  name: string,
  guide: ApproachGuide | null = null,
): Validated<Approach> {
  const file = approachFileOf(document, rubric, guide);
  if ('problems' in file) return file;
  if (file.value.for === 'client') {
    const what = 'This file says how clients see the team, and a report goes by what the team says';
    const fix = 'Name a file of the team. goodwork reflect lays the two side by side.';
    return { problems: [{ file: document.file, ...document.place(['for']), what, fix }] };
  }
  const { conditions = [], practice = [] } = file.value;
  const now = (dimension: Dimension) => stanceIn(file.value, dimension) ?? BUILT_IN_APPROACH[dimension];
  // Nothing is taken for what a team said that it did not say: what is built-in is named.
  const open = DIMENSIONS.filter((dimension) => stanceIn(file.value, dimension) === null);
  return {
    value: {
      framing: now('framing'),
      choices: now('choices'),
      employers: now('employers'),
      from: name,
      ...(open.length === 0 ? {} : { builtIn: open }),
      conditions,
      practice,
    },
  };
}

/** What a file says, as it says it. `guide` has the questions and constraints it may speak of; null where they are not held to. */
export function approachFileOf(
  document: Document,
  rubric: Rubric,
  guide: ApproachGuide | null,
): Validated<ApproachFile> {
  const meaning = (own: ApproachFile) => [
    ...approachProblems(document, own, rubric),
    ...(guide === null ? [] : guideProblems(document, own, guide)),
  ];
  return validate(document, approachFileShape, meaning);
}

function approachProblems(
  document: Document,
  { conditions = [], practice = [] }: ApproachFile,
  rubric: Rubric,
): readonly Problem[] {
  const { problems, report } = reportOn(document);
  for (const [c, condition] of conditions.entries()) {
    conditionProblems(condition, ['conditions', c], rubric, report);
    if (conditions.findIndex(({ id }) => id === condition.id) < c) {
      report(
        ['conditions', c, 'id'],
        `The condition ${quoted(condition.id)} is here twice`,
        'Give one of them another id.',
      );
    }
  }
  const features = rubric.features.map(({ id }) => id);
  for (const [p, { feature }] of practice.entries()) {
    if (!features.includes(feature))
      report(
        ['practice', p, 'feature'],
        `${quoted(feature)} is not a feature`,
        suggestion(feature, features),
      );
  }
  return problems;
}

function guideProblems(
  document: Document,
  { constraints = {}, answers = {} }: ApproachFile,
  guide: ApproachGuide,
): readonly Problem[] {
  const { problems, report } = reportOn(document);
  const known = (part: string, names: readonly string[], ids: readonly string[], what: string) => {
    for (const name of names)
      if (!ids.includes(name))
        report([part, name], `${quoted(name)} is not ${what}`, suggestion(name, ids) ?? SEE_LIST, 'key');
  };
  const held = guide.constraints.map(({ id }) => id);
  known('constraints', Object.keys(constraints), held, 'something that goodwork reflect asks about');
  const asked = guide.dimensions.flatMap(({ questions }) => questions.map(({ id }) => id));
  known('answers', Object.keys(answers), asked, 'a question of goodwork reflect');
  return problems;
}

const SEE_LIST = 'Look in rubrics/approach.yaml for those there are.';
