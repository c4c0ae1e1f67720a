// A summary for an employer to see: about its jobs and never about a client; what is good, what could help, what to ask.

import type { Item, Page, Section } from '../page/page.ts';
import type { Feature, Rubric } from '../rubric/rubric.ts';
import { LEVELS } from '../rubric/scale.ts';
import { dateInWords } from '../source/read-aloud.ts';
import { lowOf, mostCounted, number, offers, wordsOf } from './counts-in-words.ts';
import { jobsAgain, leftOutOf } from './employers-part.ts';
import type { Summary, SummaryCounts } from './summary.ts';
import { type Employer, employersByOffers } from './summary-employer.ts';

/** Of each kind: a page to speak from has room for no more. */
const MOST = 3;

/** Employers on one page. */
const MOST_EMPLOYERS = 1000;

export function employerPage(summary: Summary, rubric: Rubric): Page {
  const all = employersByOffers(summary, MOST_EMPLOYERS);
  const more = summary.employers.names.count - all.length;
  const { opening } = rubric;
  return {
    style: 'sheet',
    title: 'About the jobs on offer',
    dates: [`For ${dateInWords(summary.on)}. One part for each employer: give each only its own.`],
    cautions: opening === undefined ? [] : [opening.lead, opening.why],
    notes: [
      ...(more > 0
        ? [`Those with the most offers are here. ${number(more)} more employers are in the JSON.`]
        : []),
      ...leftOutOf(summary),
    ],
    sections: [
      ...all.map((employer) => employerPart(employer, rubric)),
      ...(opening === undefined
        ? []
        : [
            {
              heading: 'Opening a job to more people',
              blocks: [
                {
                  list: {
                    items: opening.ways.map(
                      ({ title, say, cost }): Item => ({ text: title, notes: [say, cost] }),
                    ),
                  },
                },
              ],
            },
          ]),
    ],
    footer: [],
    close: 'Counts only: what is not known is a question, and no offer is set above another.',
  };
}

function employerPart(employer: Employer, rubric: Rubric): Section {
  const most = (count: (counts: SummaryCounts | undefined) => number) =>
    mostCounted(employer.features, rubric, MOST, count);
  const [, , fair, good] = LEVELS;
  const well = most((counts) => (counts?.get(good) ?? 0) + (counts?.get(fair) ?? 0));
  const low = most(lowOf);
  const open = most((counts) => counts?.get('unknown') ?? 0);
  const item = (feature: Feature, times: number, ...more: (string | undefined)[]): Item => ({
    text: `${feature.title} (${number(times)} of ${offers(employer.offers)})`,
    notes: more.filter((line) => line !== undefined),
  });
  const again = jobsAgain(employer);
  return {
    heading: `${employer.name}: ${offers(employer.offers)}`,
    blocks: [
      {
        list: {
          items: [
            ...(again.length === 0 ? [] : [{ text: 'Advertised again', notes: again }]),
            ...(well.length === 0
              ? []
              : [
                  {
                    text: 'What is good',
                    notes: [`${well.map(({ feature }) => feature.title).join(', ')}.`],
                  },
                ]),
            ...low.map(({ feature, times }) =>
              item(feature, times, feature.hard, wordsOf(feature.points.low.employer)),
            ),
            ...open.map(({ feature, times }) =>
              item(feature, times, wordsOf(feature.points.unknown.employer)),
            ),
          ],
        },
      },
    ],
  };
}
