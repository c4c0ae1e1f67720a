// What a comparison says besides the words of the rubric, as loaded from `rubrics/compare.yaml`.
import type * as z from 'zod';
import type { Document } from '../document/document.ts';
import { type Shaped, shaped } from '../document/shape.ts';
import { compareWordsShape } from './words-shape.ts';

export type CompareWords = z.infer<typeof compareWordsShape>;

export function compareWordsOf(document: Document): Shaped<CompareWords> {
  return shaped(document, compareWordsShape);
}
