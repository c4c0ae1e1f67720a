// One interview at a terminal from its first screen to its end, and where its answers are kept meanwhile.

import { fileStem } from '../../desk/file-stem.ts';
import { type InterviewEnd, type InterviewPlace, interviewAt } from '../../desk/offer-interview.ts';
import { EXIT } from '../../host/host.ts';
import { withImplied } from '../../interview/implied-answers.ts';
import type { InterviewPlan } from '../../interview/interview-plan.ts';
import { progressOf, withProgress } from '../../interview/progress.ts';
import { finished, hasBegun } from '../../interview/session.ts';
import { wrapped } from '../../page/layout.ts';
import { toTerminal } from '../../page/terminal.ts';
import type { LoadedCriteria } from '../../policy/load-policy.ts';
import { offerSummaryText } from '../../report/offer-summary.ts';
import { profilePage } from '../../report/profile-page.ts';
import type { Vacancy } from '../../vacancy/vacancy.ts';
import { type VacancyOrigin, vacancyText } from '../../vacancy/vacancy-text.ts';
import { readerFor } from '../read-offer.ts';
import { savedInterviews } from './draft-store.ts';
import { asArgument, refusal, shortest } from './file-name.ts';
import { nextSteps, whereSaved } from './next-steps.ts';
import { moveBeside, writeDates, writePage } from './pages.ts';
import { saveFile } from './save-file.ts';
import { startPage } from './start-page.ts';
import { sayKept, sayStopped, type TalkRun } from './talk-at-terminal.ts';

type EarlyInterviewEnd = Extract<InterviewEnd, { how: unknown }>;

/** One interview with all it needs. */
export interface InterviewRun extends TalkRun {
  readonly criteria: LoadedCriteria;
  readonly origin: VacancyOrigin | null;
  /** The name of an interview about the same file that is not finished. */
  readonly unfinished: string | null;
}

/** How it ended: the exit code, or what goes on to another offer for the same client. */
export type RunEnd = { readonly code: number } | { readonly client: Vacancy };

/** Says where answers are kept, then asks, shows what it comes to, and does what the person wants with it. */
export async function runInterview(
  run: InterviewRun,
  plan: InterviewPlan,
  vacancy: Vacancy,
): Promise<RunEnd> {
  const { drafts, prompter, layout, host } = run;
  const failed = await drafts.save(textOf(vacancy, run));
  // A folder that cannot be looked into is no reason not to ask.
  const others = await savedInterviews(run.host).catch(() => []);
  const before = others.filter(({ name }) => name !== drafts.name());
  prompter.say([...startPage(run, plan, vacancy, failed, before), '']);
  const pages: string[] = [];
  const end = await interviewAt(placeOf(run, pages), plan, vacancy);
  if ('how' in end) return { code: await stop(end, run) };
  await moveBeside(end.file, pages, run);
  if (end.client === null) {
    prompter.say(['', ...nextSteps(end.file, end.way, layout, host)]);
    return { code: EXIT.done };
  }
  prompter.say(['', ...whereSaved(end.file, layout, host), '']);
  return { client: end.client };
}

/** What it comes to is printed on standard output. How to see the rest stands in the menu below. */
function placeOf(run: InterviewRun, pages: string[]): InterviewPlace {
  const { prompter, layout, paper, criteria, host } = run;
  const written = (file: string | null) => {
    if (file !== null) pages.push(file);
  };
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
      const seeAll = `saved, the offer shows them with ${host.program} check FILE --format markdown`;
      host.stdout.write(toTerminal(profilePage(assessment), paper, seeAll));
    },
    handOver: async (page, made, vacancy) => written(await writePage(page, made, vacancy, run)),
    handOverDates: async (calendar, vacancy) => written(await writeDates(calendar, vacancy, run)),
    takesAnother: true,
    keep: (vacancy) => saveOffer(vacancy, run),
  };
}

/** Where the offer shall be saved in the end. */
function saveOffer(vacancy: Vacancy, run: InterviewRun): ReturnType<typeof saveFile> {
  const { host } = run;
  const { file: from } = progressOf(vacancy);
  const stem = fileStem(vacancy);
  const naming = {
    origin: from !== null && /\.ya?ml$/i.test(from.path) ? shortest(from.path, host) : null,
    nameOf: (number: number) => (number === 1 ? `${stem}.yaml` : `${stem.replace(/-1$/, '')}-${number}.yaml`),
    ending: '.yaml',
    caution: 'Leave out the name of the client.',
    refusal: (typed: string, name: string) => refusal(typed, name, from, host),
  };
  return saveFile(finishedText(vacancy, run), naming, run);
}

/** As it is kept: where it came from is nothing for the file itself. */
function finishedText(vacancy: Vacancy, run: InterviewRun): string {
  return textOf(withProgress(vacancy, { ...progressOf(vacancy), file: null }), run);
}

/** What was told in a call goes into the file of the offer, also where the call is broken off. Its path, or null where it cannot. */
async function keptInFile(
  { vacancy, plan }: Pick<EarlyInterviewEnd, 'vacancy' | 'plan'>,
  run: InterviewRun,
): Promise<string | null> {
  const { host, drafts } = run;
  const { file: from } = progressOf(vacancy);
  const isCall = plan.way === 'employer' || plan.way === 'client';
  if (!isCall || !hasBegun(vacancy) || from === null || !/\.ya?ml$/i.test(from.path)) return null;
  // Whatever is in the way, the answers are where they are kept until an interview is done.
  try {
    if ((await refusal(from.path, from.path, from, host)) !== null) return null;
    const done = finished(withImplied(vacancy, plan), plan.steps);
    await host.writeFile(from.path, finishedText(done, run), 'mine');
  } catch {
    return null;
  }
  await drafts.remove();
  return shortest(from.path, host);
}

async function saveDraft(vacancy: Vacancy, run: InterviewRun): Promise<void> {
  const said = await run.drafts.save(textOf(vacancy, run));
  if (said !== null) run.prompter.say(['', ...wrapped(said, run.layout.width)]);
}

function textOf(vacancy: Vacancy, { criteria, origin }: InterviewRun): string {
  return vacancyText(vacancy, criteria.rubric, origin);
}

/** It ends before it is done: where the answers could not be saved they are given out. */
async function stop(end: EarlyInterviewEnd, run: InterviewRun): Promise<number> {
  const { how, vacancy, plan } = end;
  const { drafts, prompter, host } = run;
  const kept = await keptInFile(end, run);
  if (kept !== null) {
    sayKept(how, kept, `${host.program} ask ${asArgument(kept)} --who ${plan.way}`, run);
    return how === 'signal' ? EXIT.interrupted : EXIT.done;
  }
  const text = textOf(vacancy, run);
  await drafts.save(text);
  // An advert that was pasted stands nowhere else.
  const isPasted = vacancy.text !== null && progressOf(vacancy).file === null;
  const isEmpty = !hasBegun(vacancy) && !isPasted && drafts.isNew();
  const said = await sayStopped(how, isEmpty, () => `${host.program} ask ${drafts.name()}`, run);
  if (said === 'lost') {
    // Where the person looks: what they sent elsewhere may have nowhere to go.
    if (host.stdout.isTTY) host.stdout.write(text);
    else prompter.say(text.trimEnd().split('\n'));
  }
  return how === 'signal' ? EXIT.interrupted : said === 'lost' ? EXIT.unusable : EXIT.done;
}
