// goodwork check FILE: the profile of exactly one vacancy. Never asks.

import type { Command } from 'commander';
import type { Assessment } from '../assess/assessment.ts';
import { EXIT, type Host } from '../host/host.ts';
import type { CriteriaOptions } from '../policy/criteria-options.ts';
import { type LoadedCriteria, loadCriteria } from '../policy/load-policy.ts';
import { FORMATS, type FormatName } from '../report/formats.ts';
import { isStopped, PAGE_READERS, type PageReader } from '../rubric/scale.ts';
import { unusable } from '../source/problem.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { inputBytes } from './input-bytes.ts';
import {
  type FailOn,
  failOnOf,
  type PrintOptions,
  withCriteria,
  withFormat,
  withMap,
  withPrinting,
} from './options.ts';
import { checkOutput, deliver, isPlain, layoutFor } from './output.ts';

type CheckOptions = CriteriaOptions &
  PrintOptions & {
    readonly format: FormatName | typeof CALENDAR;
    readonly for: PageReader;
    readonly failOn?: string;
    readonly map?: string;
    readonly all?: boolean;
  };

/** Days for a calendar: no way to print an offer, and taken from one. */
const CALENDAR = 'ics';

export function define(command: Command, host: Host, done: (code: number) => void): void {
  command.argument(
    '<file>',
    'an offer, .yaml or .json, or an advert, .txt, .md or .html; - reads standard input',
  );
  command.addOption(
    command
      .createOption('--for <reader>', 'who it is for: a page of its own for the client or the employer')
      .choices([...PAGE_READERS])
      .default('adviser'),
  );
  withFormat(command, 'terminal', [...Object.keys(FORMATS), CALENDAR]);
  command.option('--all', 'everything, where a terminal has the summary');
  withPrinting(command);
  withCriteria(command);
  withMap(command)
    .option('--fail-on <list>', 'exit 1 where one of these is found: legal,poor,unknown,conditions')
    .action(async (file: string, options: CheckOptions) => done(await check(file, options, host)));
}

async function check(file: string, options: CheckOptions, host: Host): Promise<number> {
  const failOn = failOnOf(options.failOn);
  const files = [file, options.rubric, options.rates, options.approach, options.map].filter(
    (one) => one !== undefined,
  );
  await checkOutput(host, options, ...files);
  const bytes = await inputBytes(file, host);
  const criteria = await loadCriteria(options, host);
  const [{ readOffer }, { assess }] = await Promise.all([
    import('./read-offer.ts'),
    import('../assess/assess.ts'),
  ]);
  const { vacancy, notes } = await readOffer(bytes, file, criteria.rubric, host, options.map);
  if (!options.quiet) for (const note of notes) host.stderr.write(`${note}\n`);
  const assessment = assess(vacancy, criteria);
  const printed = await printedFor({ bytes, file, vacancy, assessment, criteria, options, host });
  if (!(await isPaged(printed, options, host))) await deliver(host, options, printed);
  return failOn.some((what) => FOUND[what](assessment)) ? EXIT.found : EXIT.done;
}

async function printedFor(read: Read): Promise<string> {
  const { format, for: reader } = read.options;
  if (format === CALENDAR) return calendarFor(read);
  return reader === 'adviser' ? forAdviser(format, read) : forReader(reader, format, read);
}

/** Whoever it is for, it is about the job. Nobody is set on to go where something is gravely wrong. */
async function calendarFor({ file, vacancy, assessment, criteria }: Read): Promise<string> {
  const [{ calendarOf }, { isWithheld }, { withheld }] = await Promise.all([
    import('../report/calendar.ts'),
    import('../assess/employer-view.ts'),
    import('./withheld.ts'),
  ]);
  if (isWithheld(vacancy, assessment, criteria))
    throw withheld(file, criteria, 'No calendar is made of this offer');
  const calendar = calendarOf(vacancy, criteria.on);
  if (calendar !== null) return calendar;
  const what = 'There is no day to come in it, neither a closing day nor a first day';
  throw unusable(file, what, 'Add one, such as starts: 2027-01-11, or closes: 2026-12-18.');
}

/** A terminal has the summary, unless everything is wanted. */
async function forAdviser(format: FormatName, { assessment, options, host }: Read): Promise<string> {
  const layout = await layoutFor(host, options);
  if (format !== 'terminal' || options.all === true) return (await FORMATS[format]())(assessment, layout);
  const { moreWithCheck, offerSummaryText } = await import('../report/offer-summary.ts');
  const { isTTY, rows } = host.stdout;
  const more = moreWithCheck(assessment);
  return offerSummaryText(assessment, layout, more, isTTY && options.output === undefined ? rows : undefined);
}

/** What is taller than the terminal is shown in a pager where somebody looks. */
async function isPaged(text: string, { format, output, plain }: CheckOptions, host: Host): Promise<boolean> {
  const { isTTY, rows = 24 } = host.stdout;
  if (
    format !== 'terminal' ||
    output !== undefined ||
    !isTTY ||
    isPlain(host, plain === undefined ? {} : { plain })
  )
    return false;
  return text.split('\n').length > rows && (await host.page(text));
}

interface Read {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly vacancy: Vacancy;
  readonly assessment: Assessment;
  readonly criteria: LoadedCriteria;
  readonly options: CheckOptions;
  readonly host: Host;
}

/** The page of somebody who is not shown all of it. It is made of an offer that was read without what is not for them. */
async function forReader(
  reader: Exclude<PageReader, 'adviser'>,
  wanted: FormatName,
  { bytes, file, vacancy, assessment, criteria, options, host }: Read,
): Promise<string> {
  const format = await FORMATS[wanted]();
  const layout = await layoutFor(host, options);
  if (reader === 'client') {
    const { clientView } = await import('../assess/client-view.ts');
    return format(clientView(vacancy, criteria), layout);
  }
  const [{ employerView }, { withheld }, { withoutClient }, { readOffer }] = await Promise.all([
    import('../assess/employer-view.ts'),
    import('./withheld.ts'),
    import('../assess/redacted.ts'),
    import('./read-offer.ts'),
  ]);
  const { rubric } = criteria;
  if (isStopped(assessment.legal)) throw withheld(file, criteria);
  // What a person answered may stand before what the advert says, so the advert is read anew without it.
  const job = await readOffer(bytes, file, rubric, host, options.map, (told) => withoutClient(told, rubric));
  const page = employerView(job.vacancy, criteria);
  if (isStopped(page.legal)) throw withheld(file, criteria);
  return format(page, layout);
}

/** What `--fail-on` looks for. */
const FOUND: Record<FailOn, (assessment: Assessment) => boolean> = {
  legal: ({ legal }) => legal.some(({ strength }) => strength !== 'ask'),
  poor: ({ features }) => features.some(({ level }) => level === 'poor'),
  unknown: ({ features }) => features.some(({ level, questions }) => level === null && questions > 0),
  conditions: ({ conditions }) => conditions.some(({ met }) => met === 'no'),
};
