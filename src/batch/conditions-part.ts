// What a summary says of the conditions a team sets: how many offers meet each, and what to ask where that is not known.

import { listOf, type Section } from '../page/page.ts';
import { capitalise } from '../page/punctuation.ts';
import type { Approach } from '../rubric/approach.ts';
import { questionsOf, type Rubric } from '../rubric/rubric.ts';
import { metInWords, number, offers } from './counts-in-words.ts';
import type { Summary, SummaryCounts } from './summary.ts';

export function conditionsPart(
  { records, conditions, together, toSettle }: Summary,
  rubric: Rubric,
  approach: Approach,
): Section {
  const says = new Map(approach.conditions.map(({ id, say }) => [id, say]));
  const list = [...conditions].map(
    ([id, counts]) =>
      `${capitalise(says.get(id) ?? id)}: of ${offers(records)} ${metInWords(counts)}.${settlingOf(toSettle.get(id), rubric)}`,
  );
  if (conditions.size > 1) list.push(`All of them together: of ${offers(records)} ${metInWords(together)}.`);
  return {
    heading: 'What your team asks of employers',
    blocks: [
      {
        intro: [
          'This is apart from the features, and changes no level. Asking for more leaves people fewer jobs to choose from, as long as employers do not say.',
        ],
      },
      listOf(list),
    ],
  };
}

function settlingOf(counts: SummaryCounts | undefined, rubric: Rubric): string {
  const most = [...(counts ?? [])]
    .toSorted(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))
    .slice(0, 3);
  if (most.length === 0) return '';
  return ` To find out: ${most.map(([left, times]) => `${askFor(left, rubric)} (${number(times)})`).join(' ')}`;
}

const ASKED_AS: ReadonlyMap<string, string> = new Map([
  ['paid-hours', 'hours.paid'],
  ['age', 'client.age'],
  ['nation', 'workplace.nation'],
  ['london', 'workplace.london'],
]);

/** The question that settles what a condition waits for. */
function askFor(left: string, rubric: Rubric): string {
  const questions = questionsOf(rubric);
  const measure = left === 'guaranteed' ? 'guaranteed' : 'hourly';
  return (
    questions.find(({ id }) => id === left)?.ask ??
    rubric.facts.find(({ id }) => id === (ASKED_AS.get(left) ?? left))?.ask ??
    questions.find((question) => question.measure === measure)?.ask ??
    left
  );
}
