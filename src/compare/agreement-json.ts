// The agreement as JSON: alpha, counts for each question and each feature, and nothing about any one person.
import { safeJson } from '../source/escape.ts';
import { agreementOf } from './agreement.ts';
import type { Rating } from './rating.ts';

export function agreementJson(ratings: readonly Rating[]): string {
  return `${safeJson(agreementOf(ratings), 2)}\n`;
}
