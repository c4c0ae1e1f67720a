// The shape of a team's approach file.
import * as z from 'zod';
import { conditionShape } from './rubric-shape.ts';

const stance = z.int().min(1).max(5).describe('1 restrictive to 5 expansive');
const dimension = z.strictObject({
  now: stance,
  want: stance.optional(),
  notes: z.string().optional(),
});

export const approachFileShape = z.strictObject({
  approach: z.literal(1),
  framing: dimension.optional().describe('How the team frames suitable work: its own points'),
  choices: dimension.optional().describe("How the team helps people choose: the client's points"),
  employers: dimension.optional().describe("How the team works with employers: the employer's points"),
  conditions: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
        say: z.string().trim().min(1),
        when: conditionShape,
        unless: conditionShape.optional(),
      }),
    )
    .optional()
    .describe('What this team asks of employers; reported apart, never part of a level'),
  practice: z
    .array(z.strictObject({ feature: z.string(), say: z.string().trim().min(1) }))
    .optional()
    .describe('Good practice to share with other employers'),
});
