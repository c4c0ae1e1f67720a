// Where a word to the employer could put somebody at risk: nothing is made for them, and no call is offered.
import type { Assessment } from '../assess/assessment.ts';
import { employerView } from '../assess/employer-view.ts';
import type { Criteria } from '../assess/judgement.ts';
import { isStopped } from '../rubric/scale.ts';
import { type InputError, unusable } from '../source/problem.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';

/** Whether it may be raised with the employer, by what is known of the offer and by what is said of the job alone. */
export function isWithheld(vacancy: Vacancy, assessment: Assessment, criteria: Criteria): boolean {
  return isStopped(assessment.legal) || isStopped(employerView(vacancy, criteria).legal);
}

/** It names no answer: whoever stands beside the screen may read it. */
export function withheld(file: string, { rubric: { opening } }: Criteria): InputError {
  const fix = opening?.withheld ?? 'Look at the profile first: leave out --for employer.';
  return unusable(file, 'No page for the employer is made of this offer', fix);
}
