// The summary of an offer: one screen with what cannot wait, the pay and the hours, what the advert says, what to ask.
import type { Assessment } from '../assess/assessment.ts';
import type { Layout } from '../page/layout.ts';
import type { Page, Section } from '../page/page.ts';
import { uncapitalise, withoutFullStop } from '../page/punctuation.ts';
import { toTerminal } from '../page/terminal.ts';
import { cut } from '../page/text.ts';
import { FIGURE_SUBJECTS } from '../rubric/rubric.ts';
import { isStopped, LEVELS } from '../rubric/scale.ts';
import { joined } from '../source/read-aloud.ts';
import { wordsShown } from '../source/words-shown.ts';
import { MOST_QUOTED } from './evidence.ts';
import { alarmsOf } from './legal-notices.ts';
import { rowsOf } from './summary-rows.ts';

/** How much of each a screen has room for, from the most to the least. */
const ROOMS = [
  { says: 4, stands: 3, asks: 3, quote: 60, leftOut: 6 },
  { says: 3, stands: 3, asks: 3, quote: 40, leftOut: 6 },
  { says: 3, stands: 2, asks: 3, quote: 40, leftOut: 6 },
  { says: 3, stands: 2, asks: 3, quote: 32, leftOut: 4 },
  { says: 2, stands: 2, asks: 2, quote: 32, leftOut: 4 },
  { says: 2, stands: 1, asks: 2, quote: 32, leftOut: 4 },
  { says: 2, stands: 1, asks: 1, quote: 32, leftOut: 3 },
  { says: 1, stands: 1, asks: 1, quote: 40, leftOut: 3 },
  { says: 1, stands: 1, asks: 1, quote: 40, leftOut: 1 },
  { says: 1, stands: 1, asks: 1, quote: 40, leftOut: 0 },
  { says: 0, stands: 1, asks: 1, quote: 24, leftOut: 0 },
  { says: 1, stands: 0, asks: 1, quote: 24, leftOut: 1 },
  { says: 0, stands: 0, asks: 1, quote: 24, leftOut: 0 },
] as const;
type Room = (typeof ROOMS)[number];
type First = Assessment['first'][number];

/** Characters of a title, an employer or a town. */
const MOST_OF_NAME = 70;

/** Lines of a screen, of which the last is the shell's: an advert has less to say than an offer that was gone through. */
const MOST_LINES = { advert: 23, offer: 30 } as const;

/**
 * The summary as it is printed at a terminal, cut to one screen of 80 columns. `more` says how to see the rest. In a window of `rows`
 * that is lower it is cut further, as long as a question and what stands out are left: what cannot wait is never cut.
 */
export function offerSummaryText(
  assessment: Assessment,
  layout: Layout,
  more: readonly string[],
  rows: number = Number.POSITIVE_INFINITY,
): string {
  const isAsked = assessment.features.some(({ answers }) =>
    answers.some(({ by }) => by !== null && by !== 'advert' && by !== 'data'),
  );
  const most = MOST_LINES[isAsked ? 'offer' : 'advert'];
  const printed = (room: Room) => toTerminal(offerSummary(assessment, more, room), layout);
  const fitting = (lines: number, rooms: readonly Room[]) => {
    for (const room of rooms) {
      const text = printed(room);
      if (text.split('\n').length - 1 <= lines) return text;
    }
    return null;
  };
  const low =
    rows > most
      ? null
      : fitting(
          rows - 1,
          ROOMS.filter(({ stands }) => stands > 0),
        );
  return low ?? fitting(most, ROOMS) ?? printed(ROOMS[ROOMS.length - 1] as Room);
}

export function offerSummary(
  assessment: Assessment,
  more: readonly string[] = [],
  room: Room = ROOMS[0],
): Page {
  const { vacancy } = assessment;
  const cautions = assessment.points.filter((point) => point.kind === 'context' && point.for === 'client');
  return {
    style: 'adviser',
    title: [vacancy.title ?? 'A job offer', vacancy.employer, vacancy.workplace.town]
      .filter((part) => part !== null)
      // "Cleaner, Leeds" says where it is.
      .filter((part, index, all) => index === 0 || !all.slice(0, index).some((one) => one.includes(part)))
      .map((part) => cut(part, MOST_OF_NAME))
      .join(', '),
    alarms: alarmsOf(assessment),
    sections: [
      ...leadingSections(assessment, room),
      ...questionsFirst(assessment, room),
      {
        heading: null,
        blocks: [
          { text: `${tallyOf(assessment)} ${DECIDES}` },
          ...cautions.map(({ say, short }) => ({ text: short ?? say })),
        ],
      },
    ],
    footer: more,
  };
}

/** Pay, hours and what has a row of its own; what stands out; what the advert says beside what it leaves out. */
export function leadingSections(assessment: Assessment, room: Room = ROOMS[0]): Section[] {
  const { first } = assessment;
  const stands = [
    ...first
      .filter(({ kind, urgent }) => (kind === 'wish' || kind === 'concern') && !urgent)
      .map((one) => withReason(one, first)),
    ...inOrder(assessment).flatMap(warningInShort),
  ].slice(0, room.stands);
  const says = saysOf(assessment, room);
  // Where a level stands, what is left out of it settles nothing: no promised hours, and then not said whether any are.
  const leftOut = assessment.features
    .flatMap(({ level, leavesOut }) => (level === null ? leavesOut : []))
    .slice(0, room.leftOut);
  const advert = [
    { name: 'The advert says (ask to see it)', items: says.map((text) => ({ text })) },
    {
      name: 'It does not say',
      items: leftOut.length === 0 ? [] : [{ text: joined(leftOut) }],
    },
  ].filter(({ items }) => items.length > 0);
  return [
    { heading: null, blocks: [{ figures: { caption: 'The offer in short', items: rowsOf(assessment) } }] },
    ...(stands.length === 0
      ? []
      : [
          {
            heading: null,
            blocks: [{ lists: [{ name: 'What stands out', items: stands.map((text) => ({ text })) }] }],
          },
        ]),
    ...(advert.length === 0 ? [] : [{ heading: null, blocks: [{ isPair: true, lists: advert }] }]),
  ];
}

/** Where the pay is low, what brings it down further goes first. */
function inOrder({ warnings, features, legal }: Assessment): Assessment['warnings'] {
  const ofPay = features.find(({ answers }) => answers.some(({ measure }) => measure === 'hourly'));
  const isLow =
    ofPay?.level === 'poor' || ofPay?.level === 'weak' || legal.some(({ feature }) => feature === ofPay?.id);
  return isLow
    ? warnings.toSorted((a, b) => Number(b.drains === true) - Number(a.drains === true))
    : warnings;
}

/** A reason that stands in the first lines is not said again. */
function withReason({ kind, say, because }: First, all: readonly First[]): string {
  const isSaid = all.some((one) => one.urgent && one.say.includes(withoutFullStop(because)));
  return kind !== 'wish' || because === '' || isSaid
    ? say
    : `${withoutFullStop(say)} (${withoutFullStop(uncapitalise(because))}).`;
}

/** Words of the advert that stand out, and what to ask about them: the first sentence says what they are. */
function warningInShort({ quote, say }: Assessment['warnings'][number]): string[] {
  if (say === null) return [];
  const [what = '', ...asks] = say.split(/(?<=[.?!])\s+/);
  return [
    quote === ''
      ? what
      : `“${cut(wordsShown(quote), MOST_QUOTED)}”: ${asks.length === 0 ? what : asks.join(' ')}`,
  ];
}

/** Nothing is asked of an employer where somebody could be put at risk. */
function questionsFirst({ first }: Assessment, { asks }: Room): Section[] {
  const questions = first.filter(({ kind }) => kind === 'question').slice(0, asks);
  if (questions.length === 0) return [];
  const items = questions.map(({ say }) => ({ text: say }));
  return [{ heading: null, blocks: [{ lists: [{ name: 'Ask first', items, mark: 'number' }] }] }];
}

/** Feature by feature, one quotation of each subject, each once. */
function saysOf(
  { features, first: leads, vacancy, warnings }: Assessment,
  { says, quote: most }: Room,
): string[] {
  const inRows = features.flatMap(({ answers }) =>
    answers.flatMap(({ row, quote, quotes = [], spoken = [] }) =>
      row === undefined ? [] : [...(quote === null ? [] : [quote]), ...quotes, ...spoken],
    ),
  );
  const title = (vacancy.title ?? '').toLowerCase();
  const inAlarms = leads.filter(({ urgent }) => urgent).map(({ say }) => say.toLowerCase());
  const seen = new Set(inRows);
  // What stands out is said in a place of its own.
  const subjects = new Set<string>([...FIGURE_SUBJECTS, ...warnings.map(({ code }) => code)]);
  // A row says all of its subject that there is room for.
  for (const { subject, quote } of features.flatMap((feature) => feature.says))
    if (seen.has(quote)) subjects.add(subject);
  return features
    .flatMap(({ short, says: said }) => {
      const fresh = said.filter(
        ({ subject, quote }) =>
          !subjects.has(subject) &&
          !seen.has(quote) &&
          ![title, ...inAlarms].some((said) => said.includes(quote.toLowerCase())),
      );
      const [first] = fresh;
      if (first === undefined) return [];
      subjects.add(first.subject);
      seen.add(first.quote);
      return [`${short}: “${cut(wordsShown(first.quote), most)}”`];
    })
    .slice(0, says);
}

/** Where the ten features stand, worst first; one sentence where nothing is known of any. */
function tallyOf({ features }: Assessment): string {
  const named = (level: string) =>
    features.filter((feature) => feature.level === level).map(({ short }) => short);
  const known = LEVELS.flatMap((level) => {
    const these = named(level);
    return these.length === 0 ? [] : [`${these.length} ${level} (${these.join(', ')})`];
  });
  const open = features.filter(({ level, questions }) => level === null && questions > 0).length;
  const nowhere = features.filter(({ level, questions }) => level === null && questions === 0).length;
  const rest = [
    ...(open === 0 ? [] : [`${open} to find out`]),
    ...(nowhere === 0 ? [] : [`${nowhere} ${nowhere === 1 ? 'does' : 'do'} not apply`]),
  ];
  if (open === features.length) return `${features.length} features, all still to find out.`;
  return `${features.length} features: ${[...known, ...rest].join(', ')}.`;
}

const DECIDES = 'The decision is the client’s.';

/** How `check` shows the rest. */
export function moreWithCheck(assessment: Assessment): string[] {
  const employer = isStopped(assessment.legal) ? '' : ' Employer: --for employer.';
  return [`Everything: --all. Client: --for client.${employer}`.trim()];
}
