// A review as a case note to paste: plain text, 80 columns.
import { PLAIN_LAYOUT } from '../report/layout.ts';
import type { Review } from './review.ts';
import { terminal } from './terminal.ts';

export function text(review: Review): string {
  return terminal(review, PLAIN_LAYOUT);
}
