// A draft as a file for a person: what cannot wait stands first and last in it.

import { type Criteria, judge } from '../assess/judgement.ts';
import { draftPage } from '../read/draft-page.ts';
import { neutralise } from '../source/neutralise.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';

export function draftText(vacancy: Vacancy, criteria: Criteria): string {
  const stops = stopsOf(vacancy, criteria);
  return `${stops}${draftPage(vacancy, criteria.rubric)}${stops}`;
}

/** What comes before everything else, as comments: they are the first and the last thing one sees. */
function stopsOf(vacancy: Vacancy, criteria: Criteria): string {
  return judge(vacancy, criteria)
    .legal.filter(({ strength }) => strength === 'stop')
    .map(({ check: { first, title } }) => `# ! ${neutralise(first ?? title)}\n`)
    .join('');
}
