// An assessment as text, in every format and for every reader.
import type { Assessment } from '../assess/assessment.ts';
import { clientView } from '../assess/client-view.ts';
import { employerView, isWithheld } from '../assess/employer-view.ts';
import type { Criteria } from '../assess/judgement.ts';
import { toHtml } from '../page/html.ts';
import type { Layout, Tone } from '../page/layout.ts';
import { toMarkdown } from '../page/markdown.ts';
import { toTerminal } from '../page/terminal.ts';
import { toText } from '../page/text.ts';
import { csv } from '../report/csv.ts';
import { type FormatName, json, pageOf, type Report } from '../report/formats.ts';
import { offerSummaryText } from '../report/offer-summary.ts';
import { PAGE_READERS, type PageReader } from '../rubric/scale.ts';
import { suggestion } from '../source/did-you-mean.ts';
import { quoted, unusable } from '../source/problem.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';

const FORMATS: Readonly<Record<FormatName, (report: Report, layout: Layout, all: boolean) => string>> = {
  // Whoever reads this page may know nothing of a command line.
  terminal: (report, layout, all) =>
    all || 'for' in report
      ? toTerminal(pageOf(report), layout, 'in the full profile')
      : offerSummaryText(report, layout, []),
  json,
  markdown: (report) => toMarkdown(pageOf(report)),
  text: (report) => toText(pageOf(report)),
  csv,
  html: (report) => toHtml(pageOf(report)),
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
  /** Whom it is for: the adviser where it is left out. */
  readonly for?: PageReader | undefined;
}

const OPTIONS = ['width', 'colour', 'marks', 'all', 'for'] as const satisfies (keyof RenderOptions)[];

export function render(assessment: Assessment, format: FormatName, options: RenderOptions = {}): string {
  const { width = 80, colour = false, marks = 'unicode', all = false, for: reader = 'adviser' } = options;
  if (!Object.hasOwn(FORMATS, format)) {
    const what = `${quoted(String(format))} is not a format`;
    throw unusable('render', what, suggestion(String(format), FORMAT_NAMES) as string);
  }
  for (const [name, known] of [
    ...Object.keys(options).map((one) => [one, OPTIONS] as const),
    [reader, PAGE_READERS] as const,
  ]) {
    if ((known as readonly string[]).includes(name)) continue;
    const what = known === OPTIONS ? 'an option of render' : 'somebody that pages are made for';
    throw unusable(
      'render',
      `${quoted(String(name))} is not ${what}`,
      suggestion(String(name), known) as string,
    );
  }
  if (!Number.isInteger(width) || width < 1)
    throw unusable('render', 'The width is not a number of columns', 'Write for example width: 80.');
  const paint = typeof colour === 'function' ? colour : colour ? painted : plain;
  return FORMATS[format](reportFor(reader, assessment), { width, paint, marks }, all);
}

/** What each assessment was made of: the pages of others are made of the offer, without what is not for them. */
const MADE_OF = new WeakMap<Assessment, readonly [Vacancy, Criteria]>();

export function kept(assessment: Assessment, vacancy: Vacancy, criteria: Criteria): Assessment {
  MADE_OF.set(assessment, [vacancy, criteria]);
  return assessment;
}

function reportFor(reader: PageReader, assessment: Assessment): Report {
  if (reader === 'adviser') return assessment;
  const made = MADE_OF.get(assessment);
  if (made === undefined)
    throw unusable('render', 'A copy of an assessment does not have the offer', 'Pass it what assess gave.');
  const [vacancy, criteria] = made;
  if (reader === 'client') return clientView(vacancy, criteria);
  if (isWithheld(vacancy, assessment, criteria)) {
    const fix = criteria.rubric.opening?.withheld ?? 'Look at the profile first.';
    throw unusable('render', 'No page for the employer is made of this offer', fix);
  }
  return employerView(vacancy, criteria);
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
