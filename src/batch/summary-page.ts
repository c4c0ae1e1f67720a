// What a summary says to a person: first what the offers leave out, then what is known, then what to ask and raise.

import { listOf, type Page, type Section } from '../page/page.ts';
import type { WageMark } from '../pay/wage-floors.ts';
import type { Approach } from '../rubric/approach.ts';
import { questionsOf, type Rubric } from '../rubric/rubric.ts';
import { LEVELS } from '../rubric/scale.ts';
import { dateInWords } from '../source/read-aloud.ts';
import { conditionsPart } from './conditions-part.ts';
import { lowOf, mostCounted, number, offers, share } from './counts-in-words.ts';
import { countsTable, partOf, silenceTable } from './counts-table.ts';
import { employersPart } from './employers-part.ts';
import { STANDS, type Summary, type SummaryCounts } from './summary.ts';
import { employerPage } from './summary-employer-page.ts';

export const AUDIENCES = ['adviser', 'employer', 'funder'] as const;
/** `employer`: about its jobs alone. `funder`: no employer, no client and no words of an advert. */
export type SummaryFor = (typeof AUDIENCES)[number];

export function summaryPage(summary: Summary, rubric: Rubric, approach: Approach, whom: SummaryFor): Page {
  if (whom === 'employer') return employerPage(summary, rubric);
  const sections = [
    silencePart(summary),
    openPart(summary, rubric),
    ...payParts(summary),
    featuresPart(summary, rubric),
    whom === 'funder' ? structurePart(summary, rubric) : checksPart(summary, rubric),
    ...(summary.conditions.size === 0 ? [] : [conditionsPart(summary, rubric, approach)]),
    ...(whom === 'funder' || summary.employers.names.count === 0
      ? []
      : [employersPart(summary, rubric, approach)]),
  ];
  return {
    style: 'sheet',
    title:
      whom === 'funder'
        ? 'What jobs on offer say, and what they leave out'
        : `What ${offers(summary.records)} say`,
    dates: aboutOf(summary, whom),
    sections,
    footer: [summary.rubric],
    close:
      'Counts only: goodwork gives no score and ranks nobody. What is not known is not bad; it is a question.',
  };
}

function aboutOf(
  { on, records, unreadable, duplicates, files, reasons }: Summary,
  whom: SummaryFor,
): string[] {
  const from = files === 1 ? 'one file' : `${number(files)} files`;
  const about = [`${offers(records)} read from ${from}, for ${dateInWords(on)}.`];
  if (duplicates > 0)
    about.push(
      `${number(duplicates)} of them ${duplicates === 1 ? 'repeats' : 'repeat'} another one. They are counted here, too.`,
    );
  if (unreadable > 0) {
    const why = [...reasons].toSorted(([, a], [, b]) => b - a).slice(0, 5);
    const said =
      whom === 'funder' ? '' : ` ${why.map(([reason, times]) => `${number(times)}: ${reason}`).join(' ')}`;
    about.push(`${number(unreadable)} more could not be read.${said}`);
  }
  return about;
}

const FACT_WORDS: ReadonlyMap<string, string> = new Map([
  ['pay', 'The pay'],
  ['hours', 'The hours of work'],
  ['guaranteed', 'How many hours are promised'],
  ['workplace', 'Where the work is'],
  ['start', 'When the job starts'],
  ['employer', 'Who the employer is'],
  ['holiday', 'How much holiday there is'],
  ['pension', 'A pension'],
  ['sick pay', 'Sick pay'],
  ['training', 'Training'],
  ['progression', 'A next step'],
  ['flexible working', 'Flexible working'],
]);

/** What is unsaid most often stands at the top. */
function silencePart({ facts }: Summary): Section {
  return {
    heading: 'What is not said',
    blocks: [
      { intro: ['What an offer leaves out has to be asked. So many do not say:'] },
      silenceTable(
        'How many offers do not say',
        'Not said',
        [...facts].map(([fact, counts]) => ({
          what: FACT_WORDS.get(fact) ?? fact,
          open: counts.get('silent') ?? 0,
          known: counts.get('stated') ?? 0,
        })),
      ),
    ],
  };
}

/** The questions that decide a feature. */
function openPart({ questions }: Summary, rubric: Rubric): Section {
  return {
    heading: 'What is still to ask',
    blocks: [
      { intro: ['The questions that decide a feature, and in how many offers the answer is not known yet:'] },
      silenceTable(
        'How many answers are not known yet',
        'Not known',
        questionsOf(rubric)
          .filter(({ decisive, measure }) => decisive === true && measure === undefined)
          .map(({ id, ask }) => ({
            what: ask,
            open: questions.get(id)?.get('open') ?? 0,
            known: questions.get(id)?.get('answered') ?? 0,
          })),
      ),
    ],
  };
}

const MARK_WORDS: Readonly<Record<WageMark, string>> = {
  no: 'Below it',
  near: 'At it, or so near that costs or unpaid time may bring it below',
  yes: 'Above it',
  depends: 'Depends on something not known yet',
  unknown: 'Not known',
  'does-not-apply': 'Does not apply',
};

const LIVING_WAGE_WORDS: Readonly<Record<WageMark, string>> = {
  ...MARK_WORDS,
  near: 'Near it',
  yes: 'At it or above',
};

function payParts({ records, pay }: Summary): Section[] {
  const part = (
    heading: string,
    counts: SummaryCounts,
    marks: Readonly<Record<WageMark, string>>,
  ): Section => ({
    heading,
    blocks: [
      countsTable(
        heading,
        ['Offers', 'Share'],
        (Object.keys(marks) as WageMark[])
          .map((mark) => [marks[mark], counts.get(mark) ?? 0] as const)
          .filter(([, times]) => times > 0)
          .map(([name, times]) => [
            name,
            number(times),
            {
              text: share(times, records),
              picture: partOf(times, records, name === marks.unknown || name === marks.depends),
            },
          ]),
      ),
    ],
  });
  return [
    part('Pay against the legal minimum', pay.legalMinimum, MARK_WORDS),
    part('Pay against the real Living Wage', pay.realLivingWage, LIVING_WAGE_WORDS),
  ];
}

/** From poor to good, as everywhere; then what is not known. */
const IN_ORDER = [...LEVELS, ...STANDS.filter((stand) => !(LEVELS as readonly string[]).includes(stand))];

function featuresPart({ records, features }: Summary, rubric: Rubric): Section {
  const used = IN_ORDER.filter(
    (stand) =>
      stand !== 'doesNotApply' || [...features.values()].some((counts) => (counts.get(stand) ?? 0) > 0),
  );
  const names = {
    good: 'Good',
    fair: 'Fair',
    weak: 'Weak',
    poor: 'Poor',
    unknown: 'Not known',
    doesNotApply: 'Does not apply',
  };
  return {
    heading: 'The ten features',
    blocks: [
      { intro: ['How many offers stand where. A level needs answers; without them it is not known.'] },
      countsTable(
        'How many offers stand where',
        used.map((stand) => names[stand]),
        rubric.features.map(({ id, title }) => [
          title,
          ...used.map((stand) => {
            const count = features.get(id)?.get(stand) ?? 0;
            return { text: number(count), picture: partOf(count, records, stand === 'unknown') };
          }),
        ]),
      ),
    ],
  };
}

/** What makes jobs as they are, where it is not in the hands of the person who takes one. */
function structurePart({ features }: Summary, rubric: Rubric): Section {
  const low = mostCounted(features, rubric, rubric.features.length, lowOf);
  return {
    heading: 'What lies behind it',
    blocks: [
      {
        intro: [
          'Features that are poor or weak in some of these offers, and what in the sector, the law or the benefit rules makes them so.',
        ],
      },
      listOf(
        low.map(({ feature, times }) => `${feature.title} (${number(times)}): ${feature['not-about-you']}`),
      ),
    ],
  };
}

function checksPart({ legal, checks }: Summary, rubric: Rubric): Section {
  const titles = new Map(rubric.checks.map(({ id, title }) => [id, title]));
  const list = [...legal]
    .toSorted(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))
    .map(([id, times]) => {
      const { toAsk = 0, words = [] } = checks.get(id) ?? {};
      const rests = words.length === 0 ? '' : ` It rests on: ${words.map((one) => `"${one}"`).join(', ')}.`;
      return `${titles.get(id) ?? id}: ${offers(times)}${askedOf(toAsk, times)}.${rests}`;
    });
  const text =
    list.length === 0
      ? ['Nothing came up to check with the law in mind.']
      : ['Each is something to ask about or to check. None of it says that an employer breaks the law.'];
  return { heading: 'To check', blocks: [{ intro: text }, listOf(list)] };
}

function askedOf(toAsk: number, times: number): string {
  if (toAsk === 0) return '';
  if (toAsk === times) return ', to ask';
  return `, in ${number(toAsk)} of them to ask, for only an advert says so`;
}
