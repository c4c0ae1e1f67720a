// The shape of `rubrics/adverts.yaml`: the phrases that adverts are read by.
import * as z from 'zod/mini';

const phrases = z.array(z.string().check(z.trim(), z.minLength(2)));
const partShape = z.enum(['offer', 'wanted', 'work', 'firm']);
const subjectShape = z.strictObject({
  says: phrases,
  anywhere: z.optional(phrases),
  'in-offer': z.optional(phrases),
  'but-not': phrases,
  'not-in': z.array(partShape),
});
/** Phrases for each value, and those that mean something else. */
const valuesShape = z.record(z.string(), phrases);

export const phraseLexiconShape = z.strictObject({
  adverts: z.literal(1),
  parts: z.strictObject({ offer: phrases, wanted: phrases, work: phrases, firm: phrases, other: phrases }),
  'other-money': z.strictObject({
    before: z.array(z.string()),
    directly: z.array(z.string()),
    after: z.array(z.string()),
    times: z.array(z.string()),
    estimate: z.array(z.string()),
  }),
  subjects: z.record(z.string(), subjectShape),
  'shift-work': z.strictObject({ says: phrases, 'but-not': phrases, never: phrases }),
  contract: valuesShape,
  'contract-in-title': valuesShape,
  'working-time': valuesShape,
  remote: valuesShape,
  warnings: valuesShape,
});
