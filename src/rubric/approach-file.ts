// A team's approach file, held to its shape and to the rubric it is used with.
import type * as z from 'zod';
import { type Document, reportOn } from '../document/document.ts';
import { suggestion } from '../document/nearest.ts';
import { type Problem, quoted } from '../document/problem.ts';
import { held, type Shaped } from '../document/shape.ts';
import type { Approach } from './approach.ts';
import { approachFileShape } from './approach-shape.ts';
import { conditionProblems } from './condition-problems.ts';
import type { Rubric } from './rubric.ts';

/** A team's approach file, or every problem in it. `from` names it in reports. */
export function approachOf(document: Document, rubric: Rubric, from: string): Shaped<Approach> {
  const file = held(document, approachFileShape, (own) => approachProblems(document, own, rubric));
  if ('problems' in file) return file;
  const { framing, choices, employers, conditions = [], practice = [] } = file.value;
  const now = (stance: { now: number } | undefined) => stance?.now ?? 3;
  return {
    value: {
      framing: now(framing),
      choices: now(choices),
      employers: now(employers),
      from,
      conditions,
      practice,
    },
  };
}

function approachProblems(
  document: Document,
  { conditions = [], practice = [] }: z.infer<typeof approachFileShape>,
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
