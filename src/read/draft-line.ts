// A drafted vacancy as a line for a script.

import { questionsOf, type Rubric } from '../rubric/rubric.ts';
import { safeJson } from '../source/escape.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { type PlainMap, recordOf } from '../vacancy/vacancy-record.ts';

/** One line of JSON. Pay has its two ends, also where they are the same. */
export function draftLine(vacancy: Vacancy, rubric: Rubric): string {
  const record = recordOf(
    vacancy,
    questionsOf(rubric).map(({ id }) => id),
    vacancy.id,
  );
  return `${safeJson({ ...record, ...payWithEnds(vacancy) })}\n`;
}

function payWithEnds({ pay }: Vacancy): PlainMap {
  if (pay === null) return {};
  const { from, to, per, basis, fullTimeHours, weeks } = pay;
  return {
    pay: {
      ...(from === null ? {} : { from }),
      ...(to === null ? {} : { to }),
      ...(per === null ? {} : { per }),
      ...(basis === 'actual' ? {} : { basis }),
      ...(fullTimeHours === null ? {} : { 'full-time-hours': fullTimeHours }),
      ...(weeks === null ? {} : { weeks }),
    },
  };
}
