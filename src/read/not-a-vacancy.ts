// Whether a value is meant as a vacancy at all.

import type { Rubric } from '../rubric/rubric.ts';
import { suggestion } from '../source/did-you-mean.ts';
import { type Problem, quoted } from '../source/problem.ts';
import { vacancyKeys } from '../vacancy/vacancy-shape.ts';

/** A map with at least one known key is meant as a vacancy: then null, else why it is none. */
export function notAVacancy(value: unknown, rubric: Rubric): Pick<Problem, 'what' | 'fix'> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      what: 'This is not a vacancy: it has no key: value lines',
      fix: 'Start with a line such as title: Care assistant.',
    };
  }
  const keys = Object.keys(value);
  // What check and batch print is about an offer, and is none.
  if (keys.includes('headline') && (keys.includes('features') || keys.includes('levels')))
    return { what: 'This is a profile, and not an offer', fix: 'Use the file it was made from.' };
  const known = vacancyKeys(rubric);
  if (keys.length === 0 || keys.some((key) => known.includes(key))) return null;
  const fix = suggestion(keys[0] ?? '', known) ?? 'Start with a line such as title: Care assistant.';
  return { what: `This is not a vacancy: ${quoted(keys[0] ?? '')} is not a key of one`, fix };
}
