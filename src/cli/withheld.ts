// Where a word to the employer could put somebody at risk: nothing is made for them, and no call is offered.
import type { Criteria } from '../assess/judgement.ts';
import { type InputError, unusable } from '../source/problem.ts';

/** It names no answer: whoever stands beside the screen may read it. */
export function withheld(
  file: string,
  { rubric: { opening } }: Criteria,
  what = 'No page for the employer is made of this offer',
): InputError {
  const fix = opening?.withheld ?? 'Look at the profile first: leave out --for employer.';
  return unusable(file, what, fix);
}
