// What is said about how far people agree besides the words of the rubric, as it stands in `rubrics/agree.yaml`.

import * as z from 'zod/mini';
import type { Document } from '../source/document.ts';
import { shaped, type Validated } from '../source/shape.ts';

const sentence = z.string().check(z.trim(), z.minLength(1));

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
