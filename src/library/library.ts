// What `import ... from 'goodwork'` gives: the straight line of the program, without its command line and without a clock.

import { assess as assessed } from '../assess/assess.ts';
import type { Assessment } from '../assess/assessment.ts';
import { type Criteria, judge } from '../assess/judgement.ts';
import { draftText } from '../desk/draft-text.ts';
import { toHtml } from '../page/html.ts';
import type { Layout, Tone } from '../page/layout.ts';
import { toMarkdown } from '../page/markdown.ts';
import { toTerminal } from '../page/terminal.ts';
import { toText } from '../page/text.ts';
import { type LinePlace, compactLine as lineOf } from '../report/compact-line.ts';
import { csv } from '../report/csv.ts';
import { type FormatName, json } from '../report/formats.ts';
import { offerSummaryText } from '../report/offer-summary.ts';
import { profilePage } from '../report/profile-page.ts';
import type { Level } from '../rubric/scale.ts';
import { suggestion } from '../source/did-you-mean.ts';
import { escapeJson } from '../source/escape.ts';
import { quoted, unusable } from '../source/problem.ts';
import { emptyVacancy, type Vacancy } from '../vacancy/vacancy.ts';
import { vacancyText } from '../vacancy/vacancy-text.ts';
import { checkDay } from './day.ts';

export type {
  AdvertFact,
  Ask,
  AssessedAnswer,
  AssessedFeature,
  AssessedPay,
  Assessment,
  LegalFinding,
  Point,
  PointKind,
} from '../assess/assessment.ts';
export type { Tone } from '../page/layout.ts';
export type { Hours, Pay, Range } from '../pay/pay-terms.ts';
export type { Rates } from '../pay/rates.ts';
export type { ReadRecord } from '../read/records.ts';
export type { Approach } from '../rubric/approach.ts';
export type { Feature, Option, Question, Rubric } from '../rubric/rubric.ts';
export type { Reason } from '../rubric/scale.ts';
export { LEVELS, type Level } from '../rubric/scale.ts';
export { InputError, type Problem, sayProblem } from '../source/problem.ts';
export type { Answer, Giver } from '../vacancy/answer.ts';
export type { Client, Vacancy } from '../vacancy/vacancy.ts';
export { loadRubric, type OwnTexts, type Policy, type PolicyText } from './library-policy.ts';
export {
  type OfferQuestion,
  type OfferQuestions,
  offerQuestions,
  type QuestionOptions,
  type ReplyTaken,
} from './offer-questions.ts';
export { type ReadOptions, readVacancies, type Vacancies, type VacancySource } from './read-vacancies.ts';

export type { Criteria as Yardstick, LinePlace as Place };

/** The whole assessment. The same vacancy, policy and day give the same document, to the byte. */
export function assess(vacancy: Vacancy, criteria: Criteria): Assessment {
  check(vacancy, criteria);
  return assessed(vacancy, criteria);
}

/** What a line of `compactLine` holds, once it is read as JSON. */
export interface CompactLine {
  readonly goodwork: 1;
  readonly on: string;
  readonly rubric: string;
  readonly file: string;
  readonly row: number;
  readonly id: string;
  readonly title: string | null;
  readonly employer: string | null;
  readonly levels: Readonly<Record<string, Level | null>>;
  readonly atLeast: Readonly<Record<string, Level | null>>;
  readonly atMost: Readonly<Record<string, Level | null>>;
  readonly answered: number;
  readonly questions: number;
  readonly pay: {
    readonly hourly: Assessment['pay']['hourly'];
    readonly legalMinimum: Assessment['pay']['legalMinimum']['meets'];
    readonly realLivingWage: Assessment['pay']['realLivingWage']['meets'];
  };
  readonly stale: readonly string[];
  readonly legal: readonly string[];
  readonly conditions: {
    readonly met: readonly string[];
    readonly notMet: readonly string[];
    readonly unknown: readonly string[];
  };
  readonly duplicateOf: { readonly file: string; readonly row: number } | null;
  readonly headline: string;
  readonly meta: Readonly<Record<string, unknown>> | null;
}

/** The same judgement on one line of JSON, without its reasons: much quicker, for lists of many thousands. */
export function compactLine(
  vacancy: Vacancy,
  criteria: Criteria,
  { file, row, duplicateOf = null }: Pick<LinePlace, 'file' | 'row'> & Partial<LinePlace>,
): string {
  check(vacancy, criteria);
  return escapeJson(lineOf(judge(vacancy, criteria), { file, row, duplicateOf }));
}

/** What an advert was read as, as a file to correct and fill in: what `goodwork draft` writes. */
export function draftYaml(vacancy: Vacancy, criteria: Criteria): string {
  check(vacancy, criteria);
  return draftText(vacancy, criteria);
}

/** An offer as the file that every command reads, without any notes. */
export function vacancyYaml(vacancy: Vacancy, { rubric }: Pick<Criteria, 'rubric'>): string {
  return vacancyText(vacancy, rubric, null);
}

/** Checks what the types say, for callers without them: a missing day would silently use the newest rates. */
function check(vacancy: Vacancy, criteria: Criteria): void {
  if (typeof vacancy !== 'object' || vacancy === null || KEYS.some((key) => !(key in vacancy)))
    throw unusable(
      'vacancy',
      'This is not a vacancy as readVacancies gives it',
      'Read it first: readVacancies(JSON.stringify(offer), policy).',
    );
  if (criteria?.rubric === undefined || criteria.rates === undefined)
    throw unusable(
      'yardstick',
      'There is nothing to judge by',
      'Write for example assess(vacancy, { ...loadRubric(), on }).',
    );
  checkDay(criteria.on);
}

const KEYS = Object.keys(emptyVacancy(''));

export type { FormatName };

const FORMATS: Readonly<
  Record<FormatName, (assessment: Assessment, layout: Layout, all: boolean) => string>
> = {
  // Whoever reads this page may know nothing of a command line.
  terminal: (assessment, layout, all) =>
    all
      ? toTerminal(profilePage(assessment), layout, 'in the full profile')
      : offerSummaryText(assessment, layout, []),
  json,
  markdown: (assessment) => toMarkdown(profilePage(assessment)),
  text: (assessment) => toText(profilePage(assessment)),
  csv,
  html: (assessment) => toHtml(profilePage(assessment)),
};
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

/** For the formats that lay out lines; the others need none of it. */
export interface RenderOptions {
  /** Columns; 80 where it is left out. */
  readonly width?: number | undefined;
  /** Colours for a terminal: true, or a brush of one's own. None where it is left out. */
  readonly colour?: boolean | ((tone: Tone, text: string) => string) | undefined;
  /** The marks beside a level: unicode where it is left out, none where the page is read aloud. */
  readonly marks?: Layout['marks'] | undefined;
  /** Everything, where a terminal has the summary. */
  readonly all?: boolean | undefined;
}

export function render(assessment: Assessment, format: FormatName, options: RenderOptions = {}): string {
  const { width = 80, colour = false, marks = 'unicode', all = false } = options;
  if (!Object.hasOwn(FORMATS, format)) {
    const what = `${quoted(String(format))} is not a format`;
    throw unusable('render', what, suggestion(String(format), FORMAT_NAMES) as string);
  }
  if (!Number.isInteger(width) || width < 1)
    throw unusable('render', 'The width is not a number of columns', 'Write for example width: 80.');
  const paint = typeof colour === 'function' ? colour : colour ? painted : plain;
  return FORMATS[format](assessment, { width, paint, marks }, all);
}

function plain(_tone: Tone, text: string): string {
  return text;
}

const BOLD = ['1', '22'] as const;
const UNDERLINED = ['4', '24'] as const;

/**
 * Codes that switch on, and codes that switch off in the opposite order: the same bytes as the command line prints, in the
 * sixteen colours of the terminal's theme.
 */
const CODES: Readonly<Record<Tone, readonly (readonly [on: string, off: string])[]>> = {
  poor: [['31', '39'], BOLD],
  weak: [['33', '39']],
  fair: [['36', '39']],
  good: [['32', '39'], BOLD],
  heading: [BOLD, UNDERLINED],
  strong: [BOLD],
  quiet: [['2', '22']],
  stop: [['31', '39'], BOLD],
  ask: [['35', '39'], BOLD],
  done: [['32', '39'], BOLD],
};

function painted(tone: Tone, text: string): string {
  if (text === '') return '';
  const codes = CODES[tone];
  const code = (number: string) => `\u001b[${number}m`;
  return `${codes.map(([on]) => code(on)).join('')}${text}${codes
    .toReversed()
    .map(([, off]) => code(off))
    .join('')}`;
}
