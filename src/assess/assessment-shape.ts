// The one document that the judgement hands to the reports, and that `--format json` prints.
import * as z from 'zod';
import { DIMENSIONS } from '../rubric/approach.ts';
import { levelShape, nationShape, strengthShape, verifiedShape, whoShape } from '../rubric/scale-shape.ts';
import { GIVES } from '../vacancy/answer.ts';
import { answerShape } from './answer-shape.ts';
import { payShape } from './pay-shape.ts';

const text = z.string();
const maybe = text.nullable();
const day = z.string().describe('A day, year-month-day');
const level = z.nullable(levelShape);
const audienceShape = z.enum(['client', 'employer', 'team']);
const kindShape = z.enum([
  ...(['context', 'legal', 'wish', 'view', 'strength', 'concern', 'unknown', 'gives', 'structure'] as const),
  ...(['condition', 'practice'] as const),
]);
const saysShape = z.strictObject({ subject: text, quote: text });
const featureShape = z.strictObject({
  id: text,
  title: text,
  short: text,
  level,
  atLeast: level,
  atMost: level,
  wish: z.int().nullable().describe('1 where the client said it matters most'),
  view: level.describe('How the client sees it'),
  answered: z.int(),
  questions: z.int(),
  answers: z.array(answerShape),
  says: z.array(saysShape).describe('What the advert says that bears on the feature, settled or not'),
  leavesOut: z.array(text).describe('What an advert that was read says nothing about, in short'),
  toMoveUp: z.array(
    z.strictObject({
      changes: z.array(z.strictObject({ question: text, from: text, to: text, label: text })),
      would: levelShape,
    }),
  ),
});

const pointShape = z.strictObject({
  id: text,
  for: audienceShape,
  kind: kindShape,
  feature: maybe,
  say: text,
  short: text.optional().describe('The same where there is room for a line'),
  because: text,
});

export const assessmentShape = z.strictObject({
  goodwork: z.literal(1),
  on: day,
  vacancy: z.strictObject({
    id: text,
    title: maybe,
    employer: maybe,
    workplace: z.strictObject({
      town: maybe,
      nation: z.nullable(nationShape),
      london: z.boolean().nullable(),
    }),
    posted: maybe,
    closes: maybe,
    starts: maybe,
    url: maybe,
    times: text.optional().describe('The days and times of the work, in words'),
    meta: z.record(text, z.unknown()).nullable(),
  }),
  rubric: z.strictObject({
    id: text,
    version: text,
    sha256: text,
    checked: day,
    dropped: z.array(text),
    changed: z.array(text),
  }),
  rates: z.array(
    z.strictObject({
      id: text,
      title: text,
      from: day,
      source: text,
      checked: day,
      nextDue: day.nullable(),
      stale: z.boolean(),
      lookUp: text,
    }),
  ),
  approach: z.strictObject({
    framing: z.int(),
    choices: z.int(),
    employers: z.int(),
    from: text,
    builtIn: z.optional(z.array(z.enum(DIMENSIONS))),
  }),
  headline: text.describe('What is urgent, or the pay; how many features stand where; what to ask first'),
  first: z
    .array(
      z.strictObject({
        kind: z.enum(['stop', 'legal', 'pay', 'wish', 'concern', 'says', 'question']),
        feature: maybe,
        say: text,
        because: text,
        urgent: z.boolean().describe('It stands among the first lines'),
      }),
    )
    .describe('What to know before everything else, in this order; six at most'),
  pay: payShape,
  legal: z.array(
    z.strictObject({
      id: text,
      title: text,
      feature: text,
      strength: strengthShape,
      first: text.optional().describe('How it is said before everything else'),
      say: text,
      because: text,
      who: text,
      by: z
        .array(
          z.strictObject({
            say: text,
            last: day.nullable().describe('The last day, had it happened on the day of the check'),
            source: text,
            verified: verifiedShape,
          }),
        )
        .optional()
        .describe('How long a person has to act: more than one where the nation is not known'),
      source: text,
      verified: verifiedShape,
      since: day,
      checked: day,
    }),
  ),
  conditions: z.array(z.strictObject({ id: text, say: text, met: z.enum(['yes', 'no', 'unknown']) })),
  advert: z
    .array(
      z.strictObject({
        fact: z.enum(['pay', 'hours.paid', 'workplace']),
        by: z.literal('advert'),
        unknown: z.literal('contradictory').optional(),
        quotes: z.array(text),
        range: text.optional().describe('Of several rates, how many and from what to what'),
      }),
    )
    .describe('The facts that were read in the advert, with its words'),
  outranked: z
    .array(
      z.strictObject({ fact: z.enum(['pay', 'hours.paid']), by: z.literal('advert'), quotes: z.array(text) }),
    )
    .optional()
    .describe(
      'What the advert says of a fact where another figure stands, which a person or a data field gave',
    ),
  warnings: z.array(
    z.strictObject({
      code: text,
      quote: text.describe('Empty where it is what the advert leaves out'),
      say: maybe.describe('What to say of it, in the words of the rubric'),
      drains: z.literal(true).optional().describe('It costs the worker money or time'),
    }),
  ),
  gives: z.array(z.enum(GIVES)),
  purpose: z
    .strictObject({ step: z.boolean().nullable(), towards: maybe, review: day.nullable() })
    .nullable(),
  features: z.array(featureShape),
  points: z.array(pointShape),
  ask: z.array(
    z.strictObject({
      question: text.describe('The id of a question or of a legal check, or the path of a missing fact'),
      feature: text,
      who: whoShape,
      ask: text.describe('As it is asked at the desk'),
      say: text.describe('As it is put to whoever can answer'),
      settles: z.boolean().describe('Every answer would turn "not known yet" into a level'),
    }),
  ),
});
