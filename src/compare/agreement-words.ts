// What is said about how far people agree, as loaded from `rubrics/agree.yaml`.
import type * as z from 'zod';
import type { Document } from '../source/document.ts';
import { shaped, type Validated } from '../source/shape.ts';
import { agreeWordsShape } from './agreement-words-shape.ts';

export type AgreeWords = z.infer<typeof agreeWordsShape>;
export type AgreePrompt = keyof AgreeWords['prompts'];

export function agreeWordsOf(document: Document): Validated<AgreeWords> {
  return shaped(document, agreeWordsShape);
}
