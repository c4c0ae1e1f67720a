// The shape of a team's approach file.

import * as z from 'zod';
import { conditionShape } from './rubric-shape.ts';
import { HOLDS } from './scale.ts';

const text = z.string().trim().min(1);
const stance = z.int().min(1).max(5).describe('1 restrictive to 5 expansive');
const notKnown = z
  .string()
  .refine((word) => word === 'unknown', {
    error: 'A step needs a number, and this is text\nWrite 1 (restrictive) to 5 (expansive), or unknown.',
  })
  .meta({ const: 'unknown', description: 'Not known yet: the built-in step is used, and reports say so' });
const dimension = z.strictObject({
  now: z.union([stance, notKnown]),
  want: stance.optional(),
  notes: z.string().optional(),
});
const holds = z.enum(HOLDS);

export const approachFileShape = z.strictObject({
  approach: z.literal(1),
  for: z.literal('client').optional().describe('Filled in with clients: how they see the team'),
  who: text.optional().describe('Whose session it was, such as key workers in Leicester; no clients'),
  on: z.iso.date().optional().describe('The day of the session'),
  framing: dimension.optional().describe('How the team frames suitable work: its own points'),
  choices: dimension.optional().describe("How the team helps people choose: the client's points"),
  employers: dimension.optional().describe("How the team works with employers: the employer's points"),
  constraints: z
    .record(z.string(), z.union([holds, z.strictObject({ holds, notes: text.optional() })]))
    .optional()
    .describe('How much each thing holds the team back; it changes nothing in a report'),
  answers: z
    .record(z.string(), text)
    .optional()
    .describe('What was said to the questions of goodwork reflect; it changes nothing in a report'),
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
