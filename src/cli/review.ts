// goodwork review: four and twelve weeks later, what was said at the offer beside how it turned out.

import type { Command } from 'commander';
import { EXIT } from '../host/exit.ts';
import { CHECK_NAME, reasonOf } from '../host/file-error.ts';
import type { Host } from '../host/host.ts';
import { type Step, stepsOf } from '../interview/step.ts';
import { PAGE_FORMATS } from '../page/page-formats.ts';
import { type LoadedCriteria, loadCriteria, loadScript } from '../policy/load-policy.ts';
import { MOST_OF_ONE } from '../read/raw-record.ts';
import { reviewOf } from '../review/review.ts';
import { reviewPage } from '../review/review-page.ts';
import { reviewRecordOf, WEEKS } from '../review/review-record.ts';
import { safeJson } from '../source/escape.ts';
import { neutralise } from '../source/neutralise.ts';
import { InputError } from '../source/problem.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { withCriteria, withFormat, withPrinting } from './options.ts';
import { checkOutput, deliver, layoutFor } from './output.ts';
import { readOffer } from './read-offer.ts';
import { reviewFileOf, savedReview } from './review-file.ts';
import { type ReviewOptions, reviewTalk } from './review-talk.ts';

export function define(command: Command, host: Host, done: (code: number) => void): void {
  command
    .argument('<offer>', 'the offer as it was: a file of goodwork ask or check')
    .argument('[actual]', 'how it turned out: another such file; without it, goodwork asks')
    .addOption(command.createOption('--weeks <weeks>', 'how long after the start').choices([...WEEKS]))
    .option('--full', 'ask also what nobody knew at the offer');
  withFormat(command, 'terminal', ['terminal', 'json', 'markdown', 'text', 'html']);
  withPrinting(command);
  withCriteria(command).action(async (offer: string, actual: string | undefined, options: ReviewOptions) =>
    done(await review(offer, actual, options, host)),
  );
}

async function review(
  file: string,
  actual: string | undefined,
  options: ReviewOptions,
  host: Host,
): Promise<number> {
  const reviews = WEEKS.map((weeks) => reviewFileOf(file, Number(weeks)));
  const inputs = [file, actual, ...reviews, options.rubric, options.rates, options.approach].filter(
    (one) => one !== undefined,
  );
  if (actual === undefined) mustBeAtDesk(file, host);
  await checkOutput(host, options, ...inputs);
  const criteria = await loadCriteria(options, host);
  const steps = stepsOf(await loadScript(criteria.rubric, host), criteria.rubric);
  const offer = await offerIn(file, criteria, options, host);
  if (actual !== undefined) {
    const turnedOut = await offerIn(actual, criteria, options, host);
    await print(offer, turnedOut, steps, criteria, options, host);
    return EXIT.done;
  }
  const weeks = await weeksFor(file, options, criteria, host);
  return reviewTalk({ file, weeks, offer, steps, criteria, options, host }, (turnedOut) =>
    print(offer, turnedOut, steps, criteria, options, host),
  );
}

async function print(
  offer: Vacancy,
  actual: Vacancy,
  steps: readonly Step[],
  criteria: LoadedCriteria,
  options: ReviewOptions,
  host: Host,
): Promise<void> {
  const made = reviewOf(offer, actual, steps, criteria);
  const text =
    options.format === 'json'
      ? `${safeJson(made, 2)}\n`
      : PAGE_FORMATS[options.format](reviewPage(made), await layoutFor(host, options));
  await deliver(host, options, text);
}

async function offerIn(
  file: string,
  { rubric }: LoadedCriteria,
  { quiet }: ReviewOptions,
  host: Host,
): Promise<Vacancy> {
  let bytes: Uint8Array;
  try {
    bytes = await host.readFile(file, MOST_OF_ONE);
  } catch (error) {
    throw new InputError([{ file, what: `This cannot be read (${reasonOf(error)})`, fix: CHECK_NAME }]);
  }
  const { vacancy, notes } = await readOffer(bytes, file, rubric, host);
  if (quiet !== true) for (const note of notes) host.stderr.write(`${note}\n`);
  return vacancy;
}

/** Four weeks, or twelve where the review after four is done. */
async function weeksFor(
  file: string,
  { weeks }: ReviewOptions,
  { rubric }: LoadedCriteria,
  host: Host,
): Promise<number> {
  if (weeks !== undefined) return Number(weeks);
  const [first, second] = WEEKS.map(Number) as [number, number];
  const saved = await savedReview(reviewFileOf(file, first), rubric, host);
  return saved !== null && reviewRecordOf(saved).on !== null ? second : first;
}

function mustBeAtDesk(file: string, host: Host): void {
  if (host.stdinIsTTY() && host.stderr.isTTY) return;
  throw new InputError([
    {
      file: 'goodwork review',
      what: 'There is no terminal to ask at',
      fix: `Name a second file, a copy of the offer that says how it is now, such as ${neutralise(reviewFileOf(file, Number(WEEKS[0])))}.`,
    },
  ]);
}
