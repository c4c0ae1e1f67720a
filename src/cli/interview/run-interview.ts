// One interview from its first screen to its end: questions, profile, what next, a file of its own.
import { assess } from '../../assess/assess.ts';
import { EXIT } from '../../host/host.ts';
import { heardIn, worryIn } from '../../interview/heard-sign.ts';
import { withImplied } from '../../interview/implied-answers.ts';
import type { InterviewPlan } from '../../interview/interview-plan.ts';
import { openSteps } from '../../interview/next-questions.ts';
import { offerQuestionnaire } from '../../interview/offer-questionnaire.ts';
import { progressOf, type Way, withProgress } from '../../interview/progress.ts';
import type { Heard } from '../../interview/questionnaire.ts';
import { type ConversationEnd, type EarlyEnd, runQuestionnaire } from '../../interview/run-questionnaire.ts';
import { finished, hasBegun } from '../../interview/session.ts';
import type { Step } from '../../interview/step.ts';
import { wrapped } from '../../page/layout.ts';
import { toTerminal } from '../../page/terminal.ts';
import type { LoadedCriteria } from '../../policy/load-policy.ts';
import { alarmsOf } from '../../report/legal-notices.ts';
import { offerSummaryText } from '../../report/offer-summary.ts';
import { profilePage } from '../../report/profile-page.ts';
import { rowsInBrief } from '../../report/summary-rows.ts';
import { isInputError, sayProblem } from '../../source/problem.ts';
import type { Vacancy } from '../../vacancy/vacancy.ts';
import { type VacancyOrigin, vacancyText } from '../../vacancy/vacancy-text.ts';
import { isWithheld } from '../withheld.ts';
import { advertInto } from './advert-read.ts';
import { savedInterviews } from './draft-store.ts';
import { fileStem, refusal, shortest } from './file-name.ts';
import { askNext } from './next-menu.ts';
import { nextSteps } from './next-steps.ts';
import { writeCallPage, writeClientPage } from './pages.ts';
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
  const { drafts, prompter, criteria } = run;
  const failed = await drafts.save(textOf(vacancy, run));
  // A folder that cannot be looked into is no reason not to ask.
  const others = await savedInterviews(run.host).catch(() => []);
  const before = others.filter(({ name }) => name !== drafts.name());
  prompter.say([...startPage(run, plan, vacancy, failed, before), '']);
  let now: ConversationEnd<Vacancy> = { how: 'done', state: vacancy };
  let ways = plan;
  const isRead = vacancy.found !== null && !progressOf(vacancy).confirmed;
  let at: 'begin' | 'questions' | 'end' | Heard = isRead ? 'begin' : 'questions';
  for (;;) {
    const questionnaire = offerQuestionnaire(ways, criteria, run.host.today());
    const save = (next: Vacancy) => saveDraft(next, run);
    const readAdvert = (text: string, state: Vacancy) => readPasted(text, state, run);
    now = await runQuestionnaire(questionnaire, { ...run, save, readAdvert }, now.state, at);
    if (now.how !== 'done') return stop(now.how, now.state, run);
    const whole = withImplied(now.state, ways);
    const shown = showSummary(whole, run, plan.steps);
    const choice = await chooseNext(whole, ways, run, shown);
    if (choice === 'rest') {
      ways = restPlan(ways, whole, run);
      now = { ...now, state: withWay(now.state, ways.way) };
      at = 'questions';
    } else if (choice === 'change') at = 'end';
    else if (typeof choice === 'object' && 'ask' in choice) at = choice;
    else if (typeof choice === 'object') {
      prompter.say([
        '',
        ...nextSteps(choice.file, choice.isWithheld ? null : ways.way, run.layout, run.host),
      ]);
      return EXIT.done;
    } else return stop(choice, now.state, run);
  }
}

/** What a person answered stays; what cannot be read changes nothing. */
async function readPasted(text: string, state: Vacancy, { criteria, host, prompter, layout }: InterviewRun) {
  try {
    return await advertInto(text, state, criteria.rubric, host);
  } catch (error) {
    if (!isInputError(error)) throw error;
    prompter.say(error.problems.flatMap((problem) => wrapped(sayProblem(problem), layout.width)));
    return state;
  }
}

/** Where it is stopped, it goes on in this way. */
export function withWay(vacancy: Vacancy, way: Way): Vacancy {
  return withProgress(vacancy, { ...progressOf(vacancy), way });
}

/** Where the offer shall be saved in the end. */
function saveOffer(vacancy: Vacancy, plan: InterviewPlan, run: InterviewRun): ReturnType<typeof saveFile> {
  const { host, criteria, origin } = run;
  const from = progressOf(vacancy).file;
  const stem = fileStem(vacancy);
  const naming = {
    origin: from !== null && /\.ya?ml$/i.test(from.path) ? shortest(from.path, host) : null,
    nameOf: (number: number) => (number === 1 ? `${stem}.yaml` : `${stem.replace(/-1$/, '')}-${number}.yaml`),
    ending: '.yaml',
    caution: 'Leave out the name of the client.',
    refusal: (typed: string, name: string) => refusal(typed, name, from, host),
  };
  return saveFile(vacancyText(finished(vacancy, plan.steps), criteria.rubric, origin), naming, run);
}

async function saveDraft(vacancy: Vacancy, run: InterviewRun): Promise<void> {
  const said = await run.drafts.save(textOf(vacancy, run));
  if (said !== null) run.prompter.say(['', ...wrapped(said, run.layout.width)]);
}

function textOf(vacancy: Vacancy, { criteria, origin }: InterviewRun): string {
  return vacancyText(vacancy, criteria.rubric, origin);
}

/** What it comes to, on standard output, and how many lines that is. How to see the rest stands in the menu below. */
function showSummary(vacancy: Vacancy, run: InterviewRun, steps: readonly Step[]): number {
  const text = offerSummaryText(assess(finished(vacancy, steps), run.criteria), run.paper, []);
  run.prompter.say(['']);
  run.host.stdout.write(text);
  return text.split('\n').length;
}

/** All of it, for the client to read too: what is for the team alone is left to `check`. */
function showProfile(vacancy: Vacancy, run: InterviewRun, steps: readonly Step[]): void {
  const assessment = assess(finished(vacancy, steps), run.criteria);
  const points = assessment.points.filter((point) => point.for !== 'team');
  run.prompter.say(['']);
  run.host.stdout.write(toTerminal(profilePage({ ...assessment, points }), run.paper, SEE_ALL));
}

const SEE_ALL = 'saved, the offer shows them with goodwork check FILE --format markdown';

/** A call that is not at its end goes on as a call; after it, everything is left. */
function restPlan(
  plan: InterviewPlan,
  vacancy: Vacancy,
  { criteria }: Pick<InterviewRun, 'criteria'>,
): InterviewPlan {
  const isCall = plan.way === 'employer' || plan.way === 'client';
  const call = { ...plan, mostInCall: Number.POSITIVE_INFINITY };
  return isCall && openSteps(call, vacancy, assess(vacancy, criteria)).length > 0
    ? call
    : { ...plan, way: 'full' };
}

/** What is asked below the summary. */
const LINES_OF_MENU = 12;

/** Pages are made until something else is wanted. `isWithheld`: nothing may be raised with the employer. */
async function chooseNext(
  vacancy: Vacancy,
  plan: InterviewPlan,
  run: InterviewRun,
  shown: number,
): Promise<'rest' | 'change' | Heard | { readonly file: string; readonly isWithheld: boolean } | EarlyEnd> {
  const { criteria } = run;
  const done = finished(vacancy, plan.steps);
  // Where the file is that it came from is still known here.
  const named = withProgress(done, { ...progressOf(done), file: progressOf(vacancy).file });
  const assessment = assess(done, criteria);
  const rest = restPlan(plan, vacancy, run);
  const view = {
    isWithheld: isWithheld(done, assessment, criteria),
    rest: openSteps(rest, vacancy, assess(vacancy, criteria)).length,
    isCall: rest.way === 'employer',
    worry: worryIn(vacancy, plan),
    heard: (line: string) => heardIn(line, vacancy, plan),
  };
  // The summary above ends on the gravest; below anything else all of it is said once more.
  let alarms = alarmsOf(assessment).filter(({ isStop }) => !isStop);
  const isGone = shown + LINES_OF_MENU > run.prompter.rows();
  const brief = isGone ? rowsInBrief(assessment, run.layout.width) : [];
  for (;;) {
    const choice = await askNext({ ...view, alarms, brief }, run);
    alarms = alarmsOf(assessment);
    switch (choice) {
      case 'client':
        await writeClientPage(named, run);
        break;
      case 'call':
        await writeCallPage(named, plan, run);
        break;
      case 'everything':
        showProfile(vacancy, run, plan.steps);
        break;
      case 'save': {
        const kept = await saveOffer(vacancy, plan, run);
        if (typeof kept === 'object') return { ...kept, isWithheld: view.isWithheld };
        if (kept !== 'back') return kept;
        break;
      }
      default:
        return choice;
    }
  }
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
