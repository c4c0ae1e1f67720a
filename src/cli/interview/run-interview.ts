// One interview at a terminal from its first screen to its end, and where its answers are kept meanwhile.

import { fileStem } from '../../desk/file-stem.ts';
import { type InterviewPlace, interviewAt } from '../../desk/offer-interview.ts';
import { EXIT } from '../../host/host.ts';
import type { InterviewPlan } from '../../interview/interview-plan.ts';
import { progressOf, withProgress } from '../../interview/progress.ts';
import type { EarlyEnd } from '../../interview/run-questionnaire.ts';
import { hasBegun } from '../../interview/session.ts';
import { wrapped } from '../../page/layout.ts';
import { toTerminal } from '../../page/terminal.ts';
import type { LoadedCriteria } from '../../policy/load-policy.ts';
import { offerSummaryText } from '../../report/offer-summary.ts';
import { profilePage } from '../../report/profile-page.ts';
import type { Vacancy } from '../../vacancy/vacancy.ts';
import { type VacancyOrigin, vacancyText } from '../../vacancy/vacancy-text.ts';
import { readerFor } from '../read-offer.ts';
import { savedInterviews } from './draft-store.ts';
import { refusal, shortest } from './file-name.ts';
import { nextSteps } from './next-steps.ts';
import { writePage } from './pages.ts';
import { saveFile } from './save-file.ts';
import { startPage } from './start-page.ts';
import { sayStopped, type TalkRun } from './talk-at-terminal.ts';

/** One interview with all it needs. */
export interface InterviewRun extends TalkRun {
  readonly criteria: LoadedCriteria;
  readonly origin: VacancyOrigin | null;
  /** The name of an interview about the same file that is not finished. */
  readonly unfinished: string | null;
}

/** Says where answers are kept, then asks, shows what it comes to, and does what the person wants with it. */
export async function runInterview(
  run: InterviewRun,
  plan: InterviewPlan,
  vacancy: Vacancy,
): Promise<number> {
  const { drafts, prompter } = run;
  const failed = await drafts.save(textOf(vacancy, run));
  // A folder that cannot be looked into is no reason not to ask.
  const others = await savedInterviews(run.host).catch(() => []);
  const before = others.filter(({ name }) => name !== drafts.name());
  prompter.say([...startPage(run, plan, vacancy, failed, before), '']);
  const end = await interviewAt(placeOf(run), plan, vacancy);
  if ('how' in end) return stop(end.how, end.vacancy, run);
  prompter.say(['', ...nextSteps(end.file, end.way, run.layout, run.host)]);
  return EXIT.done;
}

/** What it comes to is printed on standard output. How to see the rest stands in the menu below. */
function placeOf(run: InterviewRun): InterviewPlace {
  const { prompter, layout, paper, criteria, host } = run;
  return {
    ...{ prompter, layout, criteria },
    reader: readerFor(criteria.rubric, host),
    today: host.today(),
    makes: ['client', 'call'],
    save: (vacancy) => saveDraft(vacancy, run),
    showSummary: (assessment) => {
      const text = offerSummaryText(assessment, paper, []);
      host.stdout.write(text);
      return text.split('\n').length;
    },
    showProfile: (assessment) => {
      host.stdout.write(toTerminal(profilePage(assessment), paper, SEE_ALL));
    },
    handOver: (page, made, vacancy) => writePage(page, made, vacancy, run),
    keep: (vacancy) => saveOffer(vacancy, run),
  };
}

const SEE_ALL = 'saved, the offer shows them with goodwork check FILE --format markdown';

/** Where the offer shall be saved in the end. */
function saveOffer(vacancy: Vacancy, run: InterviewRun): ReturnType<typeof saveFile> {
  const { host, criteria, origin } = run;
  const { file: from, ...notes } = progressOf(vacancy);
  const stem = fileStem(vacancy);
  const naming = {
    origin: from !== null && /\.ya?ml$/i.test(from.path) ? shortest(from.path, host) : null,
    nameOf: (number: number) => (number === 1 ? `${stem}.yaml` : `${stem.replace(/-1$/, '')}-${number}.yaml`),
    ending: '.yaml',
    caution: 'Leave out the name of the client.',
    refusal: (typed: string, name: string) => refusal(typed, name, from, host),
  };
  const done = withProgress(vacancy, { ...notes, file: null });
  return saveFile(vacancyText(done, criteria.rubric, origin), naming, run);
}

async function saveDraft(vacancy: Vacancy, run: InterviewRun): Promise<void> {
  const said = await run.drafts.save(textOf(vacancy, run));
  if (said !== null) run.prompter.say(['', ...wrapped(said, run.layout.width)]);
}

function textOf(vacancy: Vacancy, { criteria, origin }: InterviewRun): string {
  return vacancyText(vacancy, criteria.rubric, origin);
}

/** It ends before it is done: where the answers could not be saved they are given out. */
async function stop(how: EarlyEnd, vacancy: Vacancy, run: InterviewRun): Promise<number> {
  const { drafts, prompter, host } = run;
  const text = textOf(vacancy, run);
  await drafts.save(text);
  // An advert that was pasted stands nowhere else.
  const isPasted = vacancy.text !== null && progressOf(vacancy).file === null;
  const isEmpty = !hasBegun(vacancy) && !isPasted && drafts.isNew();
  const end = await sayStopped(how, isEmpty, () => `${host.program} ask ${drafts.name()}`, run);
  if (end === 'lost') {
    // Where the person looks: what they sent elsewhere may have nowhere to go.
    if (host.stdout.isTTY) host.stdout.write(text);
    else prompter.say(text.trimEnd().split('\n'));
  }
  return how === 'signal' ? EXIT.interrupted : end === 'lost' ? EXIT.unusable : EXIT.done;
}
