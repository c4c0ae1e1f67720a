// What a comparison says besides the words of the rubric, as it stands in `rubrics/compare.yaml`.

import * as z from 'zod/mini';
import { verifiedShape } from '../rubric/scale-shape.ts';
import type { Document } from '../source/document.ts';
import { shaped, type Validated } from '../source/shape.ts';

const sentence = z.string().check(z.trim(), z.minLength(1));
const sentences = z.array(sentence).check(z.minLength(1));

const compareWordsShape = z.strictObject({
  compare: z.literal(1),
  wishes: z.strictObject({ given: sentence, differ: sentence, missing: sentence }),
  stands: z.strictObject({ alike: sentence, apart: sentence, open: sentence, alone: sentence }),
  features: sentence,
  settle: z.strictObject({ some: sentence, nothing: sentence, 'no-question': sentence }),
  'client-differs': sentence,
  present: sentence,
  'keep-looking': z.strictObject({
    name: sentence,
    about: sentence,
    parts: z.array(z.strictObject({ title: sentence, says: sentences })).check(z.minLength(1)),
    caution: sentence,
    sources: z.array(z.strictObject({ title: sentence, says: sentence, verified: verifiedShape })),
  }),
  close: sentence,
});

export type CompareWords = z.infer<typeof compareWordsShape>;

export function compareWordsOf(document: Document): Validated<CompareWords> {
  return shaped(document, compareWordsShape);
}
