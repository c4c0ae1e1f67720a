// A review at a terminal: asks how each thing is now, saves beside the offer, and prints the two side by side.

import { EXIT } from '../host/exit.ts';
import type { Host } from '../host/host.ts';
import type { Plan } from '../interview/plan.ts';
import { finished, hasBegun } from '../interview/session.ts';
import type { Step } from '../interview/step.ts';
import { wrapped } from '../page/layout.ts';
import type { LoadedCriteria } from '../policy/load-policy.ts';
import { reviewRecordOf, withReviewRecord } from '../review/review-record.ts';
import { beginReview, reviewSteps } from '../review/review-steps.ts';
import { neutralise } from '../source/neutralise.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { vacancyText } from '../vacancy/vacancy-text.ts';
import { isLineByLine, prompterFor } from './interview/choose-prompter.ts';
import { runInterview } from './interview/conversation.ts';
import { layoutFor } from './output.ts';
import type { ReviewOptions } from './review.ts';
import { type ReviewFile, reviewFile, reviewFileOf, savedReview } from './review-file.ts';

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
  const { file, weeks, offer, criteria, options, host } = looking;
  const { rubric } = criteria;
  const path = reviewFileOf(file, weeks);
  const saved = await savedReview(path, rubric, host);
  const kept = await reviewFile(path, saved, rubric, host);
  const plain = isLineByLine(host, options);
  const layout = await layoutFor(host, plain ? { ...options, plain, color: 'never' } : options, host.stderr);
  const interruption = host.interruption();
  const prompter = await prompterFor(host, plain, layout, interruption.signal);
  const say = (...lines: string[]) =>
    prompter.say(lines.flatMap((line) => (/^(?:$| )/.test(line) ? [line] : wrapped(line, layout.width))));
  try {
    const begun = saved ?? beginReview(offer, weeks);
    const steps = reviewSteps(looking.steps, offer, rubric, options.full === true);
    const plan: Plan = {
      steps,
      way: 'full',
      rubric,
      most: steps.length + 1,
      settles: [],
      only: [],
      followed: {},
    };
    const failed = await kept.save(begun);
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
      'At any question: Enter if you do not know, b to go back, w for why we ask, a for your answers so far, q to stop, h for help.',
      '',
    );
    const save = async (vacancy: Vacancy) => {
      const trouble = await kept.save(vacancy);
      if (trouble !== null) say('', trouble);
    };
    // A review that was finished is opened at its answers, so that any can be changed.
    const at = saved !== null && reviewRecordOf(saved).on !== null ? 'answers' : 'questions';
    const ending = await runInterview(
      { prompter, layout, criteria, plan, today: host.today(), save },
      begun,
      at,
    );
    if (ending.how !== 'done') return await stop(ending.how, ending.vacancy, kept, looking, say);
    const notes = { ...reviewRecordOf(ending.vacancy), on: criteria.on };
    const done = finished(withReviewRecord(ending.vacancy, notes));
    const trouble = await kept.save(done);
    prompter.say(['']);
    await print(done);
    if (trouble !== null || !kept.isSaved()) {
      say('', 'Your answers could not be saved. Here they are: copy them into a file.');
      host.stdout.write(vacancyText(done, rubric, null));
      return EXIT.done;
    }
    say(
      '',
      `Saved in ${neutralise(path)}. To print it again:`,
      `  goodwork review ${named(file)} ${named(path)}`,
    );
    say('For a page to keep, add --format html --output and a name for it.');
    return EXIT.done;
  } finally {
    await kept.release();
    prompter.close();
    interruption.release();
  }
}

/** It ends before it is done: says how to go on, or prints the answers where they could not be saved. */
async function stop(
  how: 'stopped' | 'input' | 'signal',
  vacancy: Vacancy,
  kept: ReviewFile,
  { file, weeks, criteria, host }: LookingBack,
  say: (...lines: string[]) => void,
): Promise<number> {
  const what = how === 'signal' ? 'Interrupted.' : 'Stopped.';
  if (!hasBegun(vacancy) && kept.isNew) {
    await kept.drop();
    say('', `${what} Nothing was entered.`);
  } else if (kept.isSaved()) {
    say('', `${what} Your answers are saved. To go on:`, `  goodwork review ${named(file)} --weeks ${weeks}`);
  } else {
    say('', `${what} Your answers could not be saved. Here they are: copy them into a file.`);
    host.stdout.write(vacancyText(vacancy, criteria.rubric, null));
  }
  return how === 'signal' ? EXIT.interrupted : EXIT.done;
}

/** The name of a file as it can be typed. */
function named(file: string): string {
  return /^[\w./-]+$/.test(file) ? file : `"${neutralise(file)}"`;
}
