// The assessment itself, as JSON that is safe to look at in a terminal.
import type { Assessment } from '../assess/assessment.ts';
import { safeJson } from '../source/escape.ts';

export function json(assessment: Assessment): string {
  return `${safeJson(assessment, 2)}\n`;
}
