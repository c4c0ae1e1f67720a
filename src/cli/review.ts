// goodwork review: four and twelve weeks later, what was said at the offer beside how it turned out.

import type { Command } from 'commander';
import { EXIT, type Host } from '../host/host.ts';
import type { InterviewPlan } from '../interview/interview-plan.ts';
import { offerQuestionnaire } from '../interview/offer-questionnaire.ts';
import { runQuestionnaire } from '../interview/run-questionnaire.ts';
import { finished, hasBegun } from '../interview/session.ts';
import { type Step, stepsOf } from '../interview/step.ts';
import { wrapped } from '../page/layout.ts';
import { PAGE_FORMATS, type PageFormatName } from '../page/page-formats.ts';
import type { CriteriaOptions } from '../policy/criteria-options.ts';
import { type LoadedCriteria, loadCriteria, loadScript } from '../policy/load-policy.ts';
import { reviewOf } from '../review/review.ts';
import { reviewPage } from '../review/review-page.ts';
import { reviewRecordOf, WEEKS, withReviewRecord } from '../review/review-record.ts';
import { beginReview, reviewSteps } from '../review/review-steps.ts';
import { safeJson } from '../source/escape.ts';
import { neutralise } from '../source/neutralise.ts';
import { unusable } from '../source/problem.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { vacancyText } from '../vacancy/vacancy-text.ts';
import { fileBytes } from './input-bytes.ts';
import { asArgument } from './interview/file-name.ts';
import { sayStopped, type TalkRun, talkAtTerminal } from './interview/talk-at-terminal.ts';
import { type PrintOptions, withCriteria, withFormat, withPrinting } from './options.ts';
import { checkOutput, deliver, layoutFor } from './output.ts';
import { readOffer } from './read-offer.ts';
import { reviewFileOf, reviewStoreFor, savedReview } from './review-file.ts';

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
  const bytes = await fileBytes(file, file, host);
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
  throw unusable(
    'goodwork review',
    'There is no terminal to ask at',
    `Name a second file, a copy of the offer that says how it is now, such as ${neutralise(reviewFileOf(file, Number(WEEKS[0])))}.`,
  );
}

type ReviewOptions = CriteriaOptions &
  PrintOptions & {
    readonly format: PageFormatName | 'json';
    readonly weeks?: (typeof WEEKS)[number];
    readonly full?: boolean;
  };

interface LookingBack {
  /** The file of the offer. */
  readonly file: string;
  readonly weeks: number;
  readonly offer: Vacancy;
  readonly steps: readonly Step[];
  readonly criteria: LoadedCriteria;
  readonly options: ReviewOptions;
  readonly host: Host;
}

/** `print` shows the offer beside how it turned out. */
async function reviewTalk(looking: LookingBack, print: (actual: Vacancy) => Promise<void>): Promise<number> {
  const { file, weeks, criteria, options, host } = looking;
  const path = reviewFileOf(file, weeks);
  const saved = await savedReview(path, criteria.rubric, host);
  const drafts = await reviewStoreFor(path, saved === null, host);
  return talkAtTerminal(host, options, drafts, (run) => runReview(saved, path, looking, run, print));
}

async function runReview(
  saved: Vacancy | null,
  path: string,
  { file, weeks, offer, steps: all, criteria, options }: LookingBack,
  run: TalkRun,
  print: (actual: Vacancy) => Promise<void>,
): Promise<number> {
  const { host, prompter, layout, drafts } = run;
  const { rubric } = criteria;
  const say = (...lines: string[]) =>
    prompter.say(lines.flatMap((line) => (/^(?:$| )/.test(line) ? [line] : wrapped(line, layout.width))));
  const textOf = (vacancy: Vacancy) => vacancyText(vacancy, rubric, null);
  const begun = saved ?? beginReview(offer, weeks);
  const steps = reviewSteps(all, offer, rubric, options.full === true);
  const plan: InterviewPlan = {
    ...{ steps, way: 'full', rubric, most: steps.length, mostWithAdvert: steps.length },
    ...{
      mostInCall: steps.length,
      gentle: [],
      needed: [],
      put: {},
      read: [],
      settles: [],
      only: [],
      partTime: { hours: 0, least: 0 },
      followed: {},
      worries: {},
      signIn: () => null,
    },
  };
  const failed = await drafts.save(textOf(begun));
  prompter.say([
    ...wrapped(
      `After ${weeks} weeks: how each thing is now, beside what was said at the offer.`,
      layout.width,
    ).map((line) => layout.paint('strong', line)),
    ...(offer.title === null ? [] : wrapped(neutralise(offer.title), layout.width)),
  ]);
  say(
    failed ?? `Your answers are saved after each one in ${neutralise(path)}.`,
    'Leave out names, and anything about health.',
    'At any question: Enter if it is as at the offer, ? if you do not know, b to go back, w for why we ask, a for your answers so far, q to stop, h for help.',
    '',
  );
  const save = async (vacancy: Vacancy) => {
    const trouble = await drafts.save(textOf(vacancy));
    if (trouble !== null) say('', trouble);
  };
  // A review that was finished is opened at its answers, so that any can be changed.
  const at = saved !== null && reviewRecordOf(saved).on !== null ? 'end' : 'questions';
  const questionnaire = offerQuestionnaire(plan, criteria, host.today(), true);
  const { how, state } = await runQuestionnaire(questionnaire, { prompter, layout, save }, begun, at);
  if (how !== 'done') {
    const isEmpty = !hasBegun(state) && drafts.isNew();
    const goOn = () => `${host.program} review ${asArgument(file)} --weeks ${weeks}`;
    if ((await sayStopped(how, isEmpty, goOn, run)) === 'lost') host.stdout.write(textOf(state));
    return how === 'signal' ? EXIT.interrupted : EXIT.done;
  }
  const done = finished(withReviewRecord(state, { ...reviewRecordOf(state), on: criteria.on }), steps);
  const trouble = await drafts.save(textOf(done));
  prompter.say(['']);
  await print(done);
  if (trouble !== null || !drafts.isSaved()) {
    say('', 'Your answers could not be saved. Here they are: copy them into a file.');
    host.stdout.write(textOf(done));
    return EXIT.done;
  }
  say(
    ...['', `Saved in ${neutralise(path)}. To print it again:`],
    `  ${host.program} review ${asArgument(file)} ${asArgument(path)}`,
    'For a page to keep, add --format html --output and a name for it.',
  );
  return EXIT.done;
}
