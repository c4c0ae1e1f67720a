// What is left to ask at the end of an interview, and in which way.
import { assess } from '../assess/assess.ts';
import type { Criteria } from '../assess/judgement.ts';
import type { InterviewPlan } from '../interview/interview-plan.ts';
import { openSteps } from '../interview/next-questions.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';

/** A call that is not at its end goes on as a call; after it, everything is left. */
export function restPlan(plan: InterviewPlan, vacancy: Vacancy, criteria: Criteria): InterviewPlan {
  const isCall = plan.way === 'employer' || plan.way === 'client';
  const call = { ...plan, mostInCall: Number.POSITIVE_INFINITY };
  return isCall && isLeftFor(vacancy, call, criteria) ? call : { ...plan, way: 'full' };
}

/** Something is still to ask in this way. */
export function isLeftFor(vacancy: Vacancy, plan: InterviewPlan, criteria: Criteria): boolean {
  return openSteps(plan, vacancy, assess(vacancy, criteria)).length > 0;
}
