// What a summary says of each employer: what it advertises, how often and over how long, and what to raise.

import type { Item, Section } from '../page/page.ts';
import { capitalise } from '../page/punctuation.ts';
import type { Approach } from '../rubric/approach.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { dateInWords } from '../source/read-aloud.ts';
import { lowOf, metInWords, mostCounted, number, offers, share, wordsOf } from './counts-in-words.ts';
import { EVERY } from './employers.ts';
import type { Summary } from './summary.ts';
import { byCode } from './summary-add.ts';
import { type Employer, employersByOffers } from './summary-employer.ts';

/** Nobody reads more of them in one sitting; the JSON has all. */
const MOST_EMPLOYERS = 30;
const MOST_JOBS = 5;
/** Of those, a terminal shows so many. */
const ON_SCREEN = 8;
const MOST_FEATURES = 3;

export function employersPart(summary: Summary, rubric: Rubric, { conditions }: Approach): Section {
  const says = new Map(conditions.map(({ id, say }) => [id, say]));
  const most = employersByOffers(summary, MOST_EMPLOYERS);
  const more = summary.employers.names.count - most.length;
  return {
    heading: 'By employer',
    blocks: [
      {
        intro: [
          'Those with the most offers first. A job that is advertised again and again may be hard to keep people in: that is something to talk about.',
          ...(more > 0 ? [`${number(more)} more employers are in the JSON.`] : []),
          ...leftOutOf(summary),
        ],
      },
      { list: { items: most.map((employer) => employerItem(employer, rubric, says)), most: ON_SCREEN } },
    ],
  };
}

/** That there are more employers than are kept. */
export function leftOutOf({ employers: { below, leftOut } }: Summary): string[] {
  if (leftOut === 0) return [];
  const kept = share(below, EVERY);
  return [
    `There are more employers than a summary keeps. About ${kept} of them are in it, chosen by their names and by nothing else; ${offers(leftOut)} of the others ${leftOut === 1 ? 'is' : 'are'} counted in everything above, but not by employer.`,
  ];
}

function employerItem(employer: Employer, rubric: Rubric, says: ReadonlyMap<string, string>): Item {
  const { name, features, conditions } = employer;
  const low = mostCounted(features, rubric, MOST_FEATURES, lowOf);
  const unsaid = mostCounted(features, rubric, MOST_FEATURES, (counts) => counts?.get('unknown') ?? 0);
  const said = (those: typeof low) =>
    those.map(({ feature, times }) => `${feature.title.toLowerCase()} (${number(times)})`).join(', ');
  const often = employer.offers === 1 ? 'Here' : 'Most often';
  const [first] = low;
  const raise = wordsOf(first?.feature.points.low.employer ?? unsaid[0]?.feature.points.unknown.employer);
  return {
    text: `${name}: ${offers(employer.offers)}`,
    notes: [
      ...jobsAgain(employer),
      ...(low.length === 0 ? [] : [`${often} weak or poor: ${said(low)}.`]),
      ...(unsaid.length === 0 ? [] : [`${often} not known: ${said(unsaid)}.`]),
      ...(raise === undefined ? [] : [`To raise: ${raise}`]),
      ...[...conditions].map(([id, counts]) => `${capitalise(says.get(id) ?? id)}: ${metInWords(counts)}.`),
    ],
  };
}

export function jobsAgain({ jobs, jobsLeftOut }: Employer): string[] {
  const again = [...jobs]
    .filter(([, job]) => job.offers > 1)
    .toSorted(([a, one], [b, other]) => other.offers - one.offers || byCode(a, b));
  const told = again.slice(0, MOST_JOBS).map(([title, { offers: times, first, last }]) => {
    const when =
      first === null || last === null
        ? ''
        : first === last
          ? `, all on ${dateInWords(first)}`
          : `, from ${dateInWords(first)} to ${dateInWords(last)}`;
    return `${title}: advertised ${times} times${when}.`;
  });
  if (jobsLeftOut > 0)
    told.push(
      `It has more jobs than a summary keeps: ${offers(jobsLeftOut)} of others are counted without a title.`,
    );
  return told;
}
