// What compare and agree say, as policy words it.
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

const agreeWordsShape = z.strictObject({
  agree: z.literal(1),
  'another-job': sentence,
  alpha: z.strictObject({ means: sentence, same: sentence, nothing: sentence }),
  features: sentence,
  differ: z.strictObject({ some: sentence, nothing: sentence, unrated: sentence }),
  prompts: z.strictObject({
    figures: sentence,
    serious: sentence,
    far: sentence,
    sources: sentence,
    near: sentence,
  }),
  'some-only': sentence,
  close: sentence,
});

export type AgreeWords = z.infer<typeof agreeWordsShape>;
export type AgreePrompt = keyof AgreeWords['prompts'];

export function agreeWordsOf(document: Document): Validated<AgreeWords> {
  return shaped(document, agreeWordsShape);
}
