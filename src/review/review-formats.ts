// Every format a review can be printed in.

import type { Layout } from '../page/layout.ts';
import { safeJson } from '../source/escape.ts';
import type { Review } from './review.ts';
import { html } from './review-html.ts';
import { markdown } from './review-markdown.ts';
import { terminal } from './review-terminal.ts';
import { text } from './review-text.ts';

export type ReviewFormat = (review: Review, layout: Layout) => string;

export const REVIEW_FORMATS = {
  terminal,
  json: (review: Review) => `${safeJson(review, 2)}\n`,
  markdown,
  text,
  html,
} as const satisfies Record<string, ReviewFormat>;

export type ReviewFormatName = keyof typeof REVIEW_FORMATS;
