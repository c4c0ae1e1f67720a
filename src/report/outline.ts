// What a report says, in order and in words, before any format lays it out. Headings and labels have their home here.
import type { Assessment, Point } from '../assess/assessment.ts';
import type { Alarm, Notice } from '../page/page.ts';
import { capitalise, withFullStop } from '../page/punctuation.ts';
import type { Quotation } from '../page/quotation.ts';
import { isStopped } from '../rubric/scale.ts';
import { dateInWords } from '../source/read-aloud.ts';
import { approachInWords, briefCitation } from './citation.ts';
import { advertQuotes } from './evidence.ts';
import { type FeatureRow, featureRow } from './feature-rows.ts';
import { alarmsOf, legalNotices } from './legal-notices.ts';
import { type PayRow, payRows } from './pay-rows.ts';
import { startsInWords } from './reader-page.ts';

export interface Outline {
  readonly title: string;
  /** Employer and place. */
  readonly about: string;
  readonly checked: string;
  readonly headline: readonly string[];
  /** What cannot wait. */
  readonly alarms: readonly Alarm[];
  /** What comes before the rest: asking is not refusing. */
  readonly cautions: readonly string[];
  readonly before: readonly Notice[];
  readonly pay: readonly PayRow[];
  /** What stands out in the advert. */
  readonly warnings: readonly AdvertNote[];
  readonly features: readonly FeatureRow[];
  readonly conditions: readonly { readonly met: string; readonly say: string }[];
  readonly gives: string | null;
  readonly talk: readonly { readonly heading: string; readonly points: readonly Spoken[] }[];
  readonly ask: readonly { readonly who: string; readonly say: string }[];
  readonly footer: readonly string[];
  readonly close: string;
}

/** Something to know from the advert, with its words; none where it is what the advert leaves out. */
interface AdvertNote {
  readonly say: string;
  readonly quotes: readonly Quotation[];
}

interface Spoken {
  readonly kind: Point['kind'];
  readonly say: string;
  readonly because: string;
}

export const HEADINGS = {
  short: 'In short',
  before: 'Before you decide',
  pay: 'Pay',
  warnings: 'What stands out in the advert',
  features: 'The ten features',
  details: 'What each rests on',
  conditions: 'What your team asks of employers',
  read: 'Read in the advert',
  talk: 'Talk about it',
  ask: 'Still to ask',
} as const;

const TALK_HEADINGS: Record<Point['for'], string> = {
  client: 'With the client',
  employer: 'With the employer',
  team: 'In your team',
};

export const WHO: Record<Assessment['ask'][number]['who'], string> = {
  employer: 'The employer',
  client: 'The client',
  adviser: 'You',
};

/** The words of a report. Every format lays out the same ones. */
export function outlineOf(assessment: Assessment): Outline {
  const { vacancy, pay } = assessment;
  const cautions = assessment.points.filter(
    ({ kind, for: audience }) => kind === 'context' && audience === 'client',
  );
  return {
    title: vacancy.title ?? 'A job offer',
    about: [vacancy.employer, vacancy.workplace.town].filter((part) => part !== null).join(' · '),
    checked: checkedLine(assessment),
    headline: headlineLeft(assessment).split(/(?<=\.) (?=A concern inside|Ask first)/),
    alarms: alarmsOf(assessment),
    cautions: cautions.map(({ say }) => say),
    before: legalNotices(assessment.legal),
    pay: payRows(pay, assessment),
    warnings: assessment.warnings.map(({ code, quote, say }) => ({
      // A code that the rubric has no words for says itself what it is.
      say: say ?? withFullStop(capitalise(code.replaceAll('-', ' '))),
      quotes: advertQuotes([quote]),
    })),
    features: assessment.features.map(featureRow),
    conditions: assessment.conditions.map(({ met, say }) => ({
      met: { yes: 'met', no: 'not met', unknown: 'not known yet' }[met],
      say,
    })),
    gives: givesInWords(assessment),
    talk: talkOf(assessment, cautions),
    ask: asksOf(assessment).map(({ question, who, say }) => ({
      who: WHO[who],
      say: `${say}${askedBefore(question, assessment)}`,
    })),
    footer: footerOf(assessment),
    close: 'This describes the offer. The decision is the client’s.',
  };
}

/** What cannot wait stands above it already. */
function headlineLeft({ headline, first: [first] }: Assessment): string {
  const isSaid = first !== undefined && (first.kind === 'stop' || first.kind === 'legal');
  return isSaid && headline.startsWith(`${first.say} `) ? headline.slice(first.say.length + 1) : headline;
}

/** Nothing is asked of an employer where somebody could be put at risk. */
function asksOf({ ask, legal }: Assessment): Assessment['ask'] {
  return isStopped(legal) ? ask.filter(({ who }) => who !== 'employer') : ask;
}

export const GIVES = {
  confidence: 'confidence',
  experience: 'experience',
  people: 'being with people',
  other: 'something else',
} as const;

/** What the client sees in it, the step it is among them. */
function givesInWords({ gives, purpose }: Assessment): string | null {
  const { step, towards, review } = purpose ?? {};
  const where = towards == null ? '' : ` towards “${towards}”`;
  const parts = [
    ...gives.map((one) => GIVES[one]),
    ...(step === true || (step !== false && towards != null) ? [`a step${where}`] : []),
    ...(review == null ? [] : [`to be looked at again on ${dateInWords(review)}`]),
  ];
  return parts.length === 0 ? null : parts.join(', ');
}

function checkedLine({ on, pay, vacancy }: Assessment): string {
  const day = `Checked for ${dateInWords(on)}.`;
  if (vacancy.starts === null) return day;
  const start = `${day} ${startsInWords(vacancy.starts, on)}`;
  return pay.on === on ? start : `${start} Rates are those held for that day.`;
}

/** The cautions stand at the top of the report, so they are not said again here. */
function talkOf({ points }: Assessment, cautions: readonly Point[]): Outline['talk'] {
  return (['client', 'employer', 'team'] as const).flatMap((audience) => {
    const these = points.filter((point) => point.for === audience && !cautions.includes(point));
    return these.length === 0 ? [] : [{ heading: TALK_HEADINGS[audience], points: these }];
  });
}

function footerOf({ rubric, rates, approach }: Assessment): string[] {
  const dropped =
    rubric.dropped.length === 0 ? '' : ` Left out by this rubric: ${rubric.dropped.join(', ')}.`;
  const changed = rubric.changed.length === 0 ? '' : ` Changed or added: ${rubric.changed.join(', ')}.`;
  const checked = rates[0] === undefined ? '' : ` Rates checked ${dateInWords(rates[0].checked)}.`;
  return [
    `Rubric ${rubric.id} ${rubric.version} (${rubric.sha256.slice(0, 6)}), checked ${dateInWords(rubric.checked)}.${dropped}${changed}${checked} Approach ${approachInWords(approach)}.`,
    ...rates.map(
      ({ title, from: start, source, stale }) =>
        `${title}: rate of ${dateInWords(start)}${stale ? ', and a newer one is due' : ''}. Source: ${briefCitation(source)}.`,
    ),
  ];
}

/** It was asked already: who asks again should know that. */
function askedBefore(question: string, { features }: Pick<Assessment, 'features'>): string {
  const answer = features.flatMap(({ answers }) => answers).find((one) => one.question === question);
  if (answer?.unknown === 'employer-declined') return ' (Asked before: they would not say.)';
  return answer?.unknown === 'no-answer' ? ' (Asked before: no answer yet.)' : '';
}
