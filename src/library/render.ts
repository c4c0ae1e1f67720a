// An assessment as text, in any format: one list, as the command line has it, but all of it at hand.
import type { Assessment } from '../assess/assessment.ts';
import { toHtml } from '../page/html.ts';
import type { Layout, Tone } from '../page/layout.ts';
import { toMarkdown } from '../page/markdown.ts';
import { toTerminal } from '../page/terminal.ts';
import { toText } from '../page/text.ts';
import { csv } from '../report/csv.ts';
import { type FormatName, json } from '../report/formats.ts';
import { profilePage } from '../report/profile-page.ts';
import { suggestion } from '../source/did-you-mean.ts';
import { InputError, quoted } from '../source/problem.ts';

export type { FormatName };

const FORMATS: Readonly<Record<FormatName, (assessment: Assessment, layout: Layout) => string>> = {
  // Whoever reads this page may know nothing of a command line.
  terminal: (assessment, layout) => toTerminal(profilePage(assessment), layout, 'in the full report'),
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
}

export function render(assessment: Assessment, format: FormatName, options: RenderOptions = {}): string {
  const { width = 80, colour = false, marks = 'unicode' } = options;
  if (!Object.hasOwn(FORMATS, format)) {
    const what = `${quoted(String(format))} is not a format`;
    throw new InputError([
      {
        file: 'render',
        what,
        fix: suggestion(String(format), FORMAT_NAMES) as string,
      },
    ]);
  }
  if (!Number.isInteger(width) || width < 1)
    throw new InputError([
      { file: 'render', what: 'The width is not a number of columns', fix: 'Write for example width: 80.' },
    ]);
  const paint = typeof colour === 'function' ? colour : colour ? painted : plain;
  return FORMATS[format](assessment, { width, paint, marks });
}

function plain(_tone: Tone, text: string): string {
  return text;
}

/** One of the 256 colours. */
const colour = (number: number) => [`38;5;${number}`, '39'] as const;
const BOLD = ['1', '22'] as const;
const UNDERLINED = ['4', '24'] as const;

/**
 * Codes that switch on, and codes that switch off in the opposite order: the same bytes as the command line prints where there
 * are 256 colours. These can be read on white and on black.
 */
const CODES: Readonly<Record<Tone, readonly (readonly [on: string, off: string])[]>> = {
  poor: [colour(161), BOLD],
  weak: [colour(130)],
  fair: [colour(30)],
  good: [colour(28), BOLD],
  heading: [BOLD, UNDERLINED],
  strong: [BOLD],
  quiet: [colour(243)],
  stop: [colour(161), BOLD],
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
