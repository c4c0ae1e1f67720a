// What a comparison says besides the words of the rubric, as loaded from `rubrics/compare.yaml`.
import type * as z from 'zod';
import type { Document } from '../source/document.ts';
import { shaped, type Validated } from '../source/shape.ts';
import { compareWordsShape } from './comparison-words-shape.ts';

export type CompareWords = z.infer<typeof compareWordsShape>;

export function compareWordsOf(document: Document): Validated<CompareWords> {
  return shaped(document, compareWordsShape);
}
