// One interview from its first screen to its end: questions, profile, what next, a file of its own.
import { assess } from '../../assess/assess.ts';
import { EXIT } from '../../host/exit.ts';
import { withImplied } from '../../interview/implied-answers.ts';
import { type InterviewPlan, openSteps } from '../../interview/next-questions.ts';
import { offerQuestionnaire } from '../../interview/offer-questionnaire.ts';
import { progressOf, type Way, withProgress } from '../../interview/progress.ts';
import { type ConversationEnd, type EarlyEnd, runQuestionnaire } from '../../interview/run-questionnaire.ts';
import { finished, hasBegun } from '../../interview/session.ts';
import { inLines } from '../../interview/talk-page.ts';
import { commandIn } from '../../interview/typed-commands.ts';
import { wrapped } from '../../page/layout.ts';
import { toTerminal } from '../../page/terminal.ts';
import type { LoadedCriteria } from '../../policy/load-policy.ts';
import { profilePage } from '../../report/profile-page.ts';
import type { Vacancy } from '../../vacancy/vacancy.ts';
import { type VacancyOrigin, vacancyText } from '../../vacancy/vacancy-text.ts';
import { savedInterviews } from './draft-store.ts';
import { refusal, shortest } from './file-name.ts';
import { nextSteps } from './next-steps.ts';
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

/** Says where answers are kept, then asks, shows the profile, and saves where the person wants it. */
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
  let now: ConversationEnd<Vacancy> = { how: 'done', state: vacancy };
  let way = plan.way;
  let at: 'questions' | 'answers' = 'questions';
  for (;;) {
    const ways: InterviewPlan = { ...plan, way };
    const questionnaire = offerQuestionnaire(ways, run.criteria, run.host.today());
    const save = (next: Vacancy) => saveDraft(next, run);
    now = await runQuestionnaire(questionnaire, { ...run, save }, now.state, at);
    if (now.how !== 'done') return stop(now.how, now.state, run);
    const whole = withImplied(now.state, ways);
    showProfile(whole, run);
    const choice = await chooseNext(whole, ways, run);
    if (choice === 'rest') {
      way = restWay(ways, whole, run);
      now = { ...now, state: withWay(now.state, way) };
      at = 'questions';
    } else if (choice === 'change') at = 'answers';
    else if (choice === 'save') {
      const kept = await saveOffer(whole, run);
      if (typeof kept === 'object') {
        prompter.say(['', ...(await nextSteps(kept.file, way, run.layout, run.host))]);
        return EXIT.done;
      }
      if (kept !== 'back') return stop(kept, now.state, run);
      at = 'answers';
    } else return stop(choice, now.state, run);
  }
}

/** Where it is stopped, it goes on in this way. */
export function withWay(vacancy: Vacancy, way: Way): Vacancy {
  return withProgress(vacancy, { ...progressOf(vacancy), way });
}

/** Where the offer shall be saved in the end. */
function saveOffer(vacancy: Vacancy, run: InterviewRun): ReturnType<typeof saveFile> {
  const { host, criteria, origin } = run;
  const from = progressOf(vacancy).file;
  const naming = {
    origin: from !== null && /\.ya?ml$/i.test(from.path) ? shortest(from.path, host) : null,
    nameOf: (number: number) => `offer-${number}.yaml`,
    ending: '.yaml',
    caution: 'Leave out the name of the client.',
    refusal: (typed: string, name: string) => refusal(typed, name, from, host),
  };
  return saveFile(vacancyText(finished(vacancy), criteria.rubric, origin), naming, run);
}

async function saveDraft(vacancy: Vacancy, run: InterviewRun): Promise<void> {
  const said = await run.drafts.save(textOf(vacancy, run));
  if (said !== null) run.prompter.say(['', ...wrapped(said, run.layout.width)]);
}

function textOf(vacancy: Vacancy, { criteria, origin }: InterviewRun): string {
  return vacancyText(vacancy, criteria.rubric, origin);
}

/** On standard output, for the client to read too: what is for the team alone is left to `check`. */
function showProfile(vacancy: Vacancy, run: InterviewRun): void {
  const assessment = assess(finished(vacancy), run.criteria);
  const points = assessment.points.filter((point) => point.for !== 'team');
  run.prompter.say(['']);
  run.host.stdout.write(toTerminal(profilePage({ ...assessment, points }), run.paper, SEE_ALL));
}

const SEE_ALL = 'goodwork check shows them, with --format markdown';

/** A call that is not at its end goes on as a call; after it, everything is left. */
function restWay(plan: InterviewPlan, vacancy: Vacancy, { criteria }: Pick<InterviewRun, 'criteria'>): Way {
  const isCall = plan.way === 'employer' || plan.way === 'client';
  return isCall && openSteps(plan, vacancy, assess(vacancy, criteria)).length > 0 ? plan.way : 'full';
}

async function chooseNext(
  vacancy: Vacancy,
  plan: InterviewPlan,
  run: InterviewRun,
): Promise<'rest' | 'change' | 'save' | EarlyEnd> {
  const { prompter, layout, criteria, host } = run;
  const assessment = assess(vacancy, criteria);
  const way = restWay(plan, vacancy, { criteria });
  const rest = openSteps({ ...plan, way }, vacancy, assessment).length;
  const goOn = way === 'employer' ? 'Go on with the call' : 'Go on to the other questions';
  const choices = [
    { go: 'save', say: 'Save it and finish (or press Enter)' },
    { go: 'change', say: 'Look at the answers again, or change one' },
    ...(rest > 0 ? [{ go: 'rest', say: `${goOn} (about ${rest})` } as const] : []),
  ] as const;
  const goesIn = (line: string): 'rest' | 'change' | 'save' | 'stopped' | null => {
    const command = commandIn(line);
    if (command === 'quit') return 'stopped';
    if (command === 'back' || command === 'answers') return 'change';
    const [, number = '1'] = /^\(?(\d)[).]?$/.exec(line.trim()) ?? [];
    return line.trim() === '' || /\d/.test(line) ? (choices[Number(number) - 1]?.go ?? null) : null;
  };
  const caution = assessment.points.filter((point) => point.kind === 'context' && point.for === 'client');
  const isAbove = host.stdout.isTTY;
  const typed = await prompter.ask({
    lines: [
      // The profile is longer than a screen: what matters most stands here once more.
      ...caution.flatMap(({ say }) => wrapped(say, layout.width)),
      ...wrapped(`In short: ${assessment.headline}`, layout.width),
      ...(isAbove ? wrapped('The whole profile is above: scroll up to read it.', layout.width) : []),
      '',
      ...wrapped('What next?', layout.width).map((line) => layout.paint('strong', line)),
      ...choices.flatMap(({ say }, index) => wrapped(say, layout.width, `  ${index + 1}  `, '     ')),
    ],
    footer: [],
    check: (line) =>
      goesIn(line) === null
        ? inLines(`Type a number from 1 to ${choices.length}, or q to stop here.`, layout)
        : null,
  });
  if ('ended' in typed) return typed.ended;
  if ('pasted' in typed) return chooseNext(vacancy, plan, run);
  return goesIn(typed.line) ?? 'save';
}

/** It ends before it is done: where the answers could not be saved they are given out. */
async function stop(how: EarlyEnd, vacancy: Vacancy, run: InterviewRun): Promise<number> {
  const { drafts, prompter, host } = run;
  const text = textOf(vacancy, run);
  await drafts.save(text);
  const isEmpty = !hasBegun(vacancy) && drafts.isNew();
  const end = await sayStopped(how, isEmpty, () => `goodwork ask ${drafts.name()}`, run);
  if (end === 'lost') {
    // Where the person looks: what they sent elsewhere may have nowhere to go.
    if (host.stdout.isTTY) host.stdout.write(text);
    else prompter.say(text.trimEnd().split('\n'));
  }
  return how === 'signal' ? EXIT.interrupted : end === 'lost' ? EXIT.unusable : EXIT.done;
}
