// The shape of one answer in an assessment: what is known of a question, by whom, in what words, and what it rests on.
import * as z from 'zod';
import { REASONS } from '../rubric/scale.ts';
import { levelShape, verifiedShape } from '../rubric/scale-shape.ts';
import { GIVERS } from '../vacancy/answer.ts';

const text = z.string();
const maybe = text.nullable();

export const answerShape = z.strictObject({
  question: text,
  ask: text.describe('The question as it is asked at the desk'),
  measure: z
    .enum(['hourly', 'guaranteed'])
    .optional()
    .describe('Measured on figures: hourly pay, or promised hours'),
  row: text.optional().describe('What the summary calls it, where it has a row of its own there'),
  is: maybe.describe('The option, or null while it is not known'),
  label: maybe,
  level: z.nullable(levelShape),
  could: z
    .strictObject({ atLeast: levelShape, atMost: levelShape })
    .optional()
    .describe('Where an answer is a range, or follows from facts of which one is missing'),
  unknown: z.enum(REASONS).optional(),
  by: z.enum([...GIVERS, 'data']).nullable(),
  quote: maybe,
  quotes: z.array(text).optional().describe('Where it rests on more than one quotation, each of them'),
  spoken: z.array(text).optional().describe('Words of the advert that speak of it and settle nothing'),
  claim: text.optional().describe('What the advert claims of it: to be seen in writing'),
  promises: z.literal('no-hours').optional().describe('The answer says itself that no hours are promised'),
  rests: maybe.describe('For a measured question, the figure it was measured on, in words'),
  decisive: z.boolean(),
  caps: z.boolean().describe('A serious answer: the feature is not above it'),
  dropped: z.boolean().describe('Another answer makes the question fall away'),
  applies: z
    .boolean()
    .describe('False where the answer is that the question does not apply: it is in no count'),
  source: z.strictObject({ title: text, says: maybe, verified: verifiedShape }),
  others: z
    .array(z.strictObject({ is: text, by: z.enum([...GIVERS, 'data']), quote: maybe }))
    .describe('Answers that lost, such as what the advert says where a person said otherwise'),
});
