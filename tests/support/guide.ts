// The guide that goodwork ships, and interviews made of it.

import { gazetteerOf } from '../../src/advert/gazetteer.ts';
import { gazetteerFileOf } from '../../src/advert/lexicon-shape.ts';
import { locationNamed } from '../../src/advert/location-named.ts';
import { assess } from '../../src/assess/assess.ts';
import { putToEmployer } from '../../src/interview/call-questions.ts';
import { withImplied } from '../../src/interview/implied-answers.ts';
import { type InterviewPlan, interviewPlan } from '../../src/interview/interview-plan.ts';
import { openSteps } from '../../src/interview/next-questions.ts';
import type { Way } from '../../src/interview/progress.ts';
import { scriptOf } from '../../src/interview/script.ts';
import { type Step, stepsOf } from '../../src/interview/step.ts';
import { workplaceChoice } from '../../src/interview/workplace-fact.ts';
import type { Vacancy } from '../../src/vacancy/vacancy.ts';
import { deepFreeze, documentOf, RATES, RUBRIC, readProjectFile, TODAY, unwrap } from './shipped.ts';

export const GUIDE = deepFreeze(
  unwrap(scriptOf(documentOf(readProjectFile('rubrics/interview.yaml'), 'interview.yaml'), RUBRIC)),
);
const PLACES = gazetteerOf(
  unwrap(gazetteerFileOf(documentOf(readProjectFile('rubrics/places.yaml'), 'places.yaml'))),
);
export const STEPS = stepsOf(GUIDE, RUBRIC, (typed) => workplaceChoice(locationNamed(typed, PLACES)));

export function planOf(way: Way): InterviewPlan {
  return interviewPlan(GUIDE, STEPS, way, RUBRIC);
}

export function stepAt(id: string): Step {
  const step = STEPS.find((one) => one.id === id);
  if (step === undefined) throw new Error(`no step ${id}`);
  return step;
}

/** How a question is put to the employer. */
export function putOf(id: string, vacancy: Vacancy): string {
  const known = withImplied(vacancy, planOf('employer'));
  const assessment = assess(known, { rubric: RUBRIC, rates: RATES, on: TODAY });
  return putToEmployer(stepAt(id), planOf('employer'), known, assessment).say;
}

/** What is still to ask. */
export function openOf(vacancy: Vacancy, way: Way): readonly Step[] {
  const known = withImplied(vacancy, planOf(way));
  return openSteps(planOf(way), known, assess(known, { rubric: RUBRIC, rates: RATES, on: TODAY }));
}
