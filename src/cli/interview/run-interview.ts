// One interview from its first screen to its end: questions, profile, what next, a file of its own.
import { assess } from '../../assess/assess.ts';
import { EXIT } from '../../host/exit.ts';
import type { Host } from '../../host/host.ts';
import { withImplied } from '../../interview/implied-answers.ts';
import { openSteps, type Plan } from '../../interview/plan.ts';
import { progressOf, type Way, withProgress } from '../../interview/progress.ts';
import { finished, hasBegun } from '../../interview/session.ts';
import { commandIn } from '../../interview/typed-commands.ts';
import { type Layout, wrapped } from '../../page/layout.ts';
import { toTerminal } from '../../page/terminal.ts';
import type { LoadedCriteria } from '../../policy/load-policy.ts';
import { profilePage } from '../../report/profile-page.ts';
import type { Vacancy } from '../../vacancy/vacancy.ts';
import { type VacancyOrigin, vacancyText } from '../../vacancy/vacancy-text.ts';
import { type InterviewEnd, runInterview } from './conversation.ts';
import { type DraftStore, savedInterviews } from './draft-store.ts';
import type { Prompter } from './prompter.ts';
import { saveFile } from './save-file.ts';
import { startPage } from './start-page.ts';
import { inLines } from './turn.ts';

/** One interview with all it needs. */
export interface InterviewRun {
  readonly host: Host;
  readonly criteria: LoadedCriteria;
  /** Of the questions, and of the profile, which may go elsewhere. */
  readonly layout: Layout;
  readonly paper: Layout;
  readonly prompter: Prompter;
  readonly drafts: DraftStore;
  readonly origin: VacancyOrigin | null;
  /** The name of an interview about the same file that is not finished. */
  readonly unfinished: string | null;
}

/** Says where answers are kept, then asks, shows the profile, and saves where the person wants it. */
export async function welcome(visit: InterviewRun, plan: Plan, vacancy: Vacancy): Promise<number> {
  const { drafts, prompter } = visit;
  const failed = await drafts.save(textOf(vacancy, visit));
  // A folder that cannot be looked into is no reason not to ask.
  const others = await savedInterviews(visit.host).catch(() => []);
  const before = others.filter(({ name }) => name !== drafts.name());
  prompter.say([...startPage(visit, plan, vacancy, failed, before), '']);
  let now: InterviewEnd = { how: 'done', vacancy };
  let way = plan.way;
  let at: 'questions' | 'answers' = 'questions';
  for (;;) {
    const ways: Plan = { ...plan, way };
    const talk = {
      ...visit,
      plan: ways,
      today: visit.host.today(),
      save: (next: Vacancy) => save(next, visit),
    };
    now = await runInterview(talk, now.vacancy, at);
    if (now.how !== 'done') return stop(now, visit);
    const whole = withImplied(now.vacancy, ways);
    showProfile(whole, visit);
    const choice = await chooseNext(whole, ways, visit);
    if (choice === 'rest') {
      way = restWay(ways, whole, visit);
      now = { ...now, vacancy: withWay(now.vacancy, way) };
      at = 'questions';
    } else if (choice === 'change') at = 'answers';
    else if (choice === 'save') {
      const kept = await saveFile(whole, way, visit);
      if (kept === 'kept') return EXIT.done;
      if (kept !== 'back') return stop({ how: kept, vacancy: now.vacancy }, visit);
      at = 'answers';
    } else return stop({ how: choice, vacancy: now.vacancy }, visit);
  }
}

/** Where it is stopped, it goes on in this way. */
export function withWay(vacancy: Vacancy, way: Way): Vacancy {
  return withProgress(vacancy, { ...progressOf(vacancy), way });
}

async function save(vacancy: Vacancy, visit: InterviewRun): Promise<void> {
  const said = await visit.drafts.save(textOf(vacancy, visit));
  if (said !== null) visit.prompter.say(['', ...wrapped(said, visit.layout.width)]);
}

function textOf(vacancy: Vacancy, { criteria, origin }: InterviewRun): string {
  return vacancyText(vacancy, criteria.rubric, origin);
}

/** On standard output, for the client to read too: what is for the team alone is left to `check`. */
function showProfile(vacancy: Vacancy, visit: InterviewRun): void {
  const assessment = assess(finished(vacancy), visit.criteria);
  const points = assessment.points.filter((point) => point.for !== 'team');
  visit.prompter.say(['']);
  visit.host.stdout.write(toTerminal(profilePage({ ...assessment, points }), visit.paper, SEE_ALL));
}

const SEE_ALL = 'goodwork check shows them, with --format markdown';

/** A call that is not at its end goes on as a call; after it, everything is left. */
function restWay(plan: Plan, vacancy: Vacancy, { criteria }: Pick<InterviewRun, 'criteria'>): Way {
  const isCall = plan.way === 'employer' || plan.way === 'client';
  return isCall && openSteps(plan, vacancy, assess(vacancy, criteria)).length > 0 ? plan.way : 'full';
}

async function chooseNext(
  vacancy: Vacancy,
  plan: Plan,
  { prompter, layout, criteria, host }: InterviewRun,
): Promise<'rest' | 'change' | 'save' | 'stopped' | 'input' | 'signal'> {
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
    after: () => [],
  });
  if ('ended' in typed) return typed.ended;
  return goesIn(typed.line) ?? 'save';
}

/** It ends before it is done: says how to go on, or prints the answers where they could not be saved. */
async function stop({ how, vacancy }: InterviewEnd, visit: InterviewRun): Promise<number> {
  const { drafts, prompter, layout, host } = visit;
  const text = textOf(vacancy, visit);
  await drafts.save(text);
  const what = how === 'signal' ? 'Interrupted.' : 'Stopped.';
  const say = (words: string, ...more: string[]) =>
    prompter.say(['', ...wrapped(words, layout.width), ...more]);
  if (!hasBegun(vacancy) && drafts.isNew()) {
    await drafts.remove();
    say(`${what} Nothing was entered.`);
  } else if (drafts.isSaved()) {
    say(`${what} Your answers are saved. To go on:`, `  goodwork ask ${drafts.name()}`);
  } else {
    say(`${what} Your answers could not be saved. Here they are: copy them into a file.`);
    // Where the person looks: what they sent elsewhere may have nowhere to go.
    if (host.stdout.isTTY) host.stdout.write(text);
    else prompter.say(text.trimEnd().split('\n'));
    return how === 'signal' ? EXIT.interrupted : EXIT.unusable;
  }
  return how === 'signal' ? EXIT.interrupted : EXIT.done;
}
