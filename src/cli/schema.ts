// The JSON Schemas that editors use.
import * as z from 'zod';
import { assessmentShape } from '../assess/assessment-shape.ts';
import { approachFileShape } from '../rubric/approach-shape.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { extensionFileShape, rubricFileShape } from '../rubric/rubric-shape.ts';
import { vacancyShape } from '../vacancy/vacancy-shape.ts';
import { teamConfigShape } from './team-config-shape.ts';

/** The schema of a file of this name, draft 7 (which editors know best), or null. The vacancy's knows the questions of the rubric. */
export function schemaNamed(name: string, rubric: Rubric): object | null {
  switch (name) {
    case 'rubric':
      return written('A rubric of goodwork', z.union([rubricFileShape, extensionFileShape]));
    case 'vacancy':
      return written(
        `A vacancy of goodwork, for the rubric ${rubric.id} ${rubric.version}`,
        vacancyShape(rubric),
      );
    case 'approach':
      return written('The approach of a team', approachFileShape);
    case 'config':
      return written('The defaults of a team: goodwork.config.yaml', teamConfigShape);
    case 'assessment':
      return written('What goodwork check --format json prints', assessmentShape);
    default:
      return null;
  }
}

function written(title: string, shape: z.core.$ZodType): object {
  const { $schema, ...rest } = z.toJSONSchema(shape, {
    io: 'input',
    unrepresentable: 'any',
    target: 'draft-7',
    // A shape that stands several times is written once.
    reused: 'ref',
  });
  return { $schema, title, ...rest };
}
