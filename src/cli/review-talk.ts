// A review at a terminal: asks how each thing is now, saves beside the offer, and prints the two side by side.

import { EXIT } from '../host/exit.ts';
import type { Host } from '../host/host.ts';
import type { InterviewPlan } from '../interview/next-questions.ts';
import { offerQuestionnaire } from '../interview/offer-questionnaire.ts';
import { runQuestionnaire } from '../interview/run-questionnaire.ts';
import { finished, hasBegun } from '../interview/session.ts';
import type { Step } from '../interview/step.ts';
import { wrapped } from '../page/layout.ts';
import type { PageFormatName } from '../page/page-formats.ts';
import type { CriteriaOptions } from '../policy/criteria-options.ts';
import type { LoadedCriteria } from '../policy/load-policy.ts';
import { reviewRecordOf, type WEEKS, withReviewRecord } from '../review/review-record.ts';
import { beginReview, reviewSteps } from '../review/review-steps.ts';
import { neutralise } from '../source/neutralise.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { vacancyText } from '../vacancy/vacancy-text.ts';
import { asArgument } from './interview/file-name.ts';
import { sayStopped, type TalkRun, talkAtTerminal } from './interview/talk-at-terminal.ts';
import type { PrintOptions } from './options.ts';
import { reviewFileOf, reviewStoreFor, savedReview } from './review-file.ts';

export type ReviewOptions = CriteriaOptions &
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
export async function reviewTalk(
  looking: LookingBack,
  print: (actual: Vacancy) => Promise<void>,
): Promise<number> {
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
    ...{ steps, way: 'full', rubric, most: steps.length + 1 },
    ...{ settles: [], only: [], followed: {} },
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
  const at = saved !== null && reviewRecordOf(saved).on !== null ? 'answers' : 'questions';
  const questionnaire = offerQuestionnaire(plan, criteria, host.today());
  const { how, state } = await runQuestionnaire(questionnaire, { prompter, layout, save }, begun, at);
  if (how !== 'done') {
    const isEmpty = !hasBegun(state) && drafts.isNew();
    const goOn = () => `goodwork review ${asArgument(file)} --weeks ${weeks}`;
    if ((await sayStopped(how, isEmpty, goOn, run)) === 'lost') host.stdout.write(textOf(state));
    return how === 'signal' ? EXIT.interrupted : EXIT.done;
  }
  const done = finished(withReviewRecord(state, { ...reviewRecordOf(state), on: criteria.on }));
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
    `  goodwork review ${asArgument(file)} ${asArgument(path)}`,
    'For a page to keep, add --format html --output and a name for it.',
  );
  return EXIT.done;
}
