// What is said about how far people agree, as loaded from `rubrics/agree.yaml`.
import type * as z from 'zod';
import type { Document } from '../document/document.ts';
import { type Shaped, shaped } from '../document/shape.ts';
import { agreeWordsShape } from './words-shape.ts';

export type AgreeWords = z.infer<typeof agreeWordsShape>;
export type Prompt = keyof AgreeWords['prompts'];

export function agreeWordsOf(document: Document): Shaped<AgreeWords> {
  return shaped(document, agreeWordsShape);
}
