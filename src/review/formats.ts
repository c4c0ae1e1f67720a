// Every format a review can be printed in.
import { safeJson } from '../document/escaped.ts';
import type { Layout } from '../report/layout.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import type { Review } from './review.ts';
import { terminal } from './terminal.ts';
import { text } from './text.ts';

export type ReviewFormat = (review: Review, layout: Layout) => string;

export const REVIEW_FORMATS = {
  terminal,
  json: (review: Review) => `${safeJson(review, 2)}\n`,
  markdown,
  text,
  html,
} as const satisfies Record<string, ReviewFormat>;

export type ReviewFormatName = keyof typeof REVIEW_FORMATS;
