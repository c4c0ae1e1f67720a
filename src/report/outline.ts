// What a report says, in order and in words, before any format lays it out. Headings and labels have their home here.

import type {
  AssessedAnswer,
  AssessedFeature,
  Assessment,
  LegalFinding,
  Point,
} from '../assess/assessment.ts';
import { dateInWords } from '../pay/words.ts';
import type { Level } from '../rubric/rubric.ts';

import { type PayRow, payRows } from './pay-rows.ts';

export interface Outline {
  readonly title: string;
  /** Employer and place. */
  readonly about: string;
  readonly checked: string;
  readonly headline: readonly string[];
  /** What comes first of all: asking is not refusing. */
  readonly cautions: readonly string[];
  readonly before: readonly Notice[];
  readonly pay: readonly PayRow[];
  readonly features: readonly FeatureRow[];
  readonly conditions: readonly { readonly met: string; readonly say: string }[];
  readonly gives: string | null;
  readonly talk: readonly { readonly heading: string; readonly points: readonly Spoken[] }[];
  readonly ask: readonly { readonly who: string; readonly say: string }[];
  readonly footer: readonly string[];
  readonly close: string;
}

/** A legal check, as it is shown. */
export interface Notice {
  readonly strength: LegalFinding['strength'];
  readonly title: string;
  readonly say: string;
  readonly because: string | null;
  readonly who: string | null;
  /** The source by its short name, the source with what it says, and the dates of the rule. */
  readonly rule: string;
  readonly source: string;
  readonly dates: string;
}

export interface FeatureRow {
  readonly id: string;
  readonly title: string;
  readonly level: Level | null;
  readonly atLeast: Level | null;
  readonly atMost: Level | null;
  /** The level in words, `not known yet` or `does not apply`. */
  readonly soFar: string;
  /** The range in words, or null where it is one level. */
  readonly couldBe: string | null;
  readonly answered: string;
  readonly wish: string | null;
  readonly view: string | null;
  readonly answers: readonly AnswerRow[];
  /** What would lift it, in words. */
  readonly moves: readonly string[];
}

export interface AnswerRow {
  readonly level: Level | null;
  readonly ask: string;
  readonly label: string;
  /** Who said it, with the words it rests on. */
  readonly by: string;
  readonly source: string;
  /** The short name of the source. */
  readonly against: string;
  readonly caps: boolean;
}

export interface Spoken {
  readonly kind: Point['kind'];
  readonly say: string;
  readonly because: string;
}

export const HEADINGS = {
  before: 'Before you decide',
  pay: 'Pay',
  features: 'The ten features',
  details: 'What each rests on',
  conditions: 'What your team asks of employers',
  talk: 'Talk about it',
  ask: 'Still to ask',
} as const;

const STRENGTH_TITLES: Record<LegalFinding['strength'], string> = {
  stop: 'Do this first',
  'may-be-unlawful': 'May not be lawful',
  ask: 'A question to ask',
};

const TALK_HEADINGS: Record<Point['for'], string> = {
  client: 'With the client',
  employer: 'With the employer',
  team: 'In your team',
};

const WHO: Record<Assessment['ask'][number]['who'], string> = {
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
    headline: assessment.headline.split(/(?<=\.) (?=A concern inside|Ask first)/),
    cautions: cautions.map(({ say }) => say),
    before: assessment.legal.map(legalNotice),
    pay: payRows(pay, assessment),
    features: assessment.features.map(featureRow),
    conditions: assessment.conditions.map(({ met, say }) => ({
      met: { yes: 'met', no: 'not met', unknown: 'not known yet' }[met],
      say,
    })),
    gives: assessment.gives.length === 0 ? null : assessment.gives.map((one) => GIVES[one]).join(', '),
    talk: talkOf(assessment, cautions),
    ask: assessment.ask.map(({ who, say }) => ({ who: WHO[who], say })),
    footer: footerOf(assessment),
    close: 'This describes the offer. The decision is the client’s.',
  };
}

const GIVES = {
  confidence: 'confidence',
  experience: 'experience',
  people: 'being with people',
  other: 'something else',
} as const;

function checkedLine({ on, pay, vacancy }: Assessment): string {
  const day = `Checked for ${dateInWords(on)}.`;
  if (vacancy.starts === null) return day;
  const start = `${day} The job starts on ${dateInWords(vacancy.starts)}.`;
  return pay.on === on ? start : `${start} Rates are those held for that day.`;
}

function legalNotice({
  strength,
  title,
  say,
  because,
  who,
  source,
  since,
  verified,
  checked,
}: LegalFinding): Notice {
  const memory = verified === 'seen' ? '' : `, ${verifiedInWords(verified)}`;
  return {
    strength,
    title: `${STRENGTH_TITLES[strength]}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    say,
    because: because === '' ? null : because,
    who: who === '' ? null : `${strength === 'stop' ? 'Speak to' : 'Ask'}: ${who}`,
    rule: brief(source),
    source: ended(source),
    dates: `Since ${dateInWords(since)}. Checked ${dateInWords(checked)}${memory}.`,
  };
}

/** How a fact was checked, in words; nothing where it was seen. */
export function verifiedInWords(verified: LegalFinding['verified']): string {
  return {
    seen: '',
    weak: 'from an old or second-hand source',
    triangulated: 'pieced together from several sources',
    derived: 'worked out',
    memory: 'from memory: please confirm it',
    convention: 'our own choice',
  }[verified];
}

function featureRow(feature: AssessedFeature): FeatureRow {
  const { level, atLeast, atMost, wish, view } = feature;
  return {
    id: feature.id,
    title: feature.title,
    level,
    atLeast,
    atMost,
    soFar: level ?? (feature.questions === 0 ? 'does not apply' : 'not known yet'),
    couldBe: atLeast === null || atMost === null || atLeast === atMost ? null : `${atLeast} to ${atMost}`,
    answered: `${feature.answered} of ${feature.questions}`,
    wish: wish === null ? null : `wish ${wish}`,
    view: view === null ? null : `the client sees it as ${view}`,
    answers: feature.answers.filter((answer) => isGiven(answer) || isTold(answer)).map(answerRow),
    moves: movesOf(feature),
  };
}

function isGiven({ is, level, could }: AssessedAnswer): boolean {
  return (is !== null && level !== null) || could !== undefined;
}

/** Not known, but somebody said why: that is worth keeping in sight. */
function isTold({ unknown, quote }: AssessedAnswer): boolean {
  return (
    unknown !== undefined && (quote !== null || (unknown !== 'not-asked' && unknown !== 'advert-silent'))
  );
}

const UNKNOWN: Record<NonNullable<AssessedAnswer['unknown']>, string> = {
  'advert-silent': 'the advert does not say',
  'no-answer': 'no answer yet',
  'employer-declined': 'the employer would not say',
  'client-unsure': 'the client is not sure',
  skipped: 'left for later',
  contradictory: 'two things were said that cannot both be true',
  'not-asked': 'not asked yet',
};

const BY: Record<NonNullable<AssessedAnswer['by']>, string> = {
  advert: 'from the advert',
  employer: 'from the employer',
  client: 'from the client',
  adviser: 'noted by the adviser',
  data: 'from the figures',
};

function answerRow(answer: AssessedAnswer): AnswerRow {
  const { label, level, ask, by, quote, rests, source, could, caps, unknown } = answer;
  const ends =
    could === undefined
      ? ''
      : could.atLeast === could.atMost
        ? could.atLeast
        : `${could.atLeast} to ${could.atMost}`;
  const range = ends === '' ? '' : ` (could be ${ends})`;
  const told = isTold(answer) && unknown !== undefined;
  const said = told ? UNKNOWN[unknown] : by === null ? '' : BY[by];
  const words = quote === null ? rests : `"${quote}"`;
  return {
    level,
    ask,
    label:
      label === null ? (told ? ask : `Not settled yet by the figures given${range}`) : `${label}${range}`,
    by: [said, words].filter((part) => part !== null && part !== '').join(': '),
    source: source.says === null ? source.title : `${source.title}. ${ended(source.says)}`,
    against: `${brief(source.title)}${source.verified === 'memory' ? ' (from memory)' : ''}`,
    caps,
  };
}

function movesOf({ toMoveUp }: AssessedFeature): string[] {
  return toMoveUp.map(({ changes, would }, index) => {
    const steps = changes.map(({ label }) => `“${unended(label)}”`).join(' and ');
    return index === 0 ? `It would be ${would} with ${steps}` : `Or with ${steps}`;
  });
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
  const { framing, choices, employers, from } = approach;
  return [
    `Rubric ${rubric.id} ${rubric.version} (${rubric.sha256.slice(0, 6)}), checked ${dateInWords(rubric.checked)}.${dropped}${changed}${checked} Approach ${framing}/${choices}/${employers} (${from}).`,
    ...rates.map(
      ({ title, from: start, source, stale }) =>
        `${title}: rate of ${dateInWords(start)}${stale ? ', and a newer one is due' : ''}. Source: ${brief(source)}.`,
    ),
  ];
}

/** The sentence with a capital to start it. */
export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The sentence with its full stop. */
export function ended(sentence: string): string {
  return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** A source by its short name: what stands before the first comma, colon or bracket. */
function brief(source: string): string {
  return (source.split(/, | \(|: |; /)[0] ?? source).trim();
}

function unended(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
