// A record of JSON as a vacancy, quickly, where nothing in it leaves a doubt. Most records are like that.

import type { Rubric } from '../rubric/rubric.ts';
import { hasRepeatedKey } from '../source/repeated-key.ts';
import { plainVacancyOf } from '../vacancy/plain-vacancy.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';

/**
 * The vacancy in `text`, of which `value` is what JSON.parse made, or null where the long way had better look: it gives
 * the same vacancy, or says what is wrong and where.
 */
export function plainRecordOf(text: string, value: unknown, rubric: Rubric, id: string): Vacancy | null {
  // Counted first: the value is used up by being read.
  return hasRepeatedKey(text, value) ? null : plainVacancyOf(value, rubric, id);
}
