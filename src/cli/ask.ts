// goodwork ask: the interview about one offer, from nothing or from a file; and the list of those that are not finished.

import type { Command } from 'commander';
import { assess } from '../assess/assess.ts';
import { isWithheld } from '../assess/employer-view.ts';
import { loadSignIn } from '../desk/grave-signs.ts';
import { withWay } from '../desk/offer-interview.ts';
import { reasonOf } from '../host/file-error.ts';
import { EXIT, type Host } from '../host/host.ts';
import { withoutImplied } from '../interview/implied-answers.ts';
import { interviewPlan } from '../interview/interview-plan.ts';
import { progressOf, type Way } from '../interview/progress.ts';
import { answeredCount } from '../interview/question-page.ts';
import type { EarlyEnd } from '../interview/run-questionnaire.ts';
import { keptInWords, sameClient } from '../interview/same-client.ts';
import { stepsOf } from '../interview/step.ts';
import { wrapped } from '../page/layout.ts';
import { withoutFullStop } from '../page/punctuation.ts';
import type { CriteriaOptions } from '../policy/criteria-options.ts';
import { type LoadedCriteria, loadCriteria, loadLocationOf, loadScript } from '../policy/load-policy.ts';
import { MOST_OF_A_DOCUMENT, MOST_OF_ONE } from '../read/raw-record.ts';
import { neutralise } from '../source/neutralise.ts';
import { isInputError, sayProblem, unusable } from '../source/problem.ts';
import { emptyVacancy, type Vacancy } from '../vacancy/vacancy.ts';
import { asStarted } from './as-started.ts';
import { draftStoreFor, OLD, type SavedDraft, savedInterviews } from './interview/draft-store.ts';
import { runInterview } from './interview/run-interview.ts';
import { type InterviewStart, startWith, startWithAdvert } from './interview/start.ts';
import { chooseBeginning, pastedAdvert } from './interview/start-menu.ts';
import { oldOnes } from './interview/start-page.ts';
import { atDesk, type Desk, talkKept } from './interview/talk-at-terminal.ts';
import { type PrintOptions, withColour, withCriteria } from './options.ts';
import { readWritten } from './read-offer.ts';
import { withheld } from './withheld.ts';

type AskOptions = CriteriaOptions &
  PrintOptions & {
    readonly full?: boolean;
    readonly who?: 'employer' | 'client';
    readonly list?: boolean;
    readonly start?: boolean;
    readonly sameClientAs?: string;
  };

export function define(command: Command, host: Host, done: (code: number) => void): void {
  command
    .argument(
      '[file]',
      'an offer to go on with: a file, an advert, a name that --list shows, or - to paste an advert',
    )
    .option('--full', 'every question, not only the decisive ones')
    .addOption(
      command
        .createOption('--who <who>', 'only what is open and only they can say')
        .choices(['employer', 'client'])
        .conflicts('full'),
    )
    .addOption(command.createOption('--start', 'choose what to begin from').hideHelp())
    .option('--same-client-as <offer>', "keep the client's own answers from an offer that was saved")
    .option('--list', 'list the interviews that are not finished');
  withColour(command);
  withCriteria(command).action(async (file: string | undefined, options: AskOptions) => {
    done(options.list === true ? await list(options, host) : await ask(file, options, host));
  });
}

async function ask(file: string | undefined, options: AskOptions, given: Host): Promise<number> {
  const [host, piped] = await atTerminal(file, given);
  const criteria = await loadCriteria(options, host);
  const { rubric } = criteria;
  const guide = await loadScript(rubric, host);
  const steps = stepsOf(guide, rubric, await loadLocationOf(host));
  const signIn = await loadSignIn(rubric);
  // What cannot be used is said before anything is asked.
  const asBefore = options.sameClientAs;
  const client =
    asBefore === undefined ? null : sameClient((await startWith(asBefore, criteria, host)).vacancy);
  const named =
    piped !== null
      ? await startWithAdvert(piped, criteria, host, client)
      : file === undefined || file === '-'
        ? null
        : await startWith(file, criteria, host, client);
  if (options.who === 'employer' && named !== null) refuseWithheld(named.vacancy, file ?? '', criteria);
  const code = await atDesk(host, options, async (desk) => {
    let [begin, same, isChosen] = [named, client, options.start === true];
    for (;;) {
      if (begin === null && (isChosen || file === '-')) {
        const kept = same === null ? [] : keptInWords(same, steps, rubric);
        const chosen = await beginningAt(desk, file === '-' && !isChosen, criteria, same, kept);
        if (chosen !== null && 'ended' in chosen)
          return chosen.ended === 'signal' ? EXIT.interrupted : EXIT.done;
        begin = chosen;
      }
      const vacancy = withoutImplied(begin?.vacancy ?? same ?? emptyVacancy(''), steps, rubric);
      const way: Way =
        options.full === true
          ? 'full'
          : ((isChosen ? null : options.who) ?? progressOf(vacancy).way ?? 'short');
      const plan = interviewPlan(guide, steps, way, rubric, signIn);
      const [origin, unfinished] = [begin?.origin ?? null, begin?.unfinished ?? null];
      const drafts = draftStoreFor(host, begin?.saved ?? null);
      const end = await talkKept(desk, drafts, (run) =>
        runInterview({ ...run, criteria, origin, unfinished }, plan, withWay(vacancy, way)),
      );
      if ('code' in end) return end.code;
      [begin, same, isChosen] = [null, end.client, true];
    }
  });
  // What was opened for this alone would keep the program there, and take what is typed next.
  if (piped !== null) host.terminal().input.destroy();
  return code;
}

/** The host with a terminal to ask at, and the advert that came through a pipe. */
async function atTerminal(file: string | undefined, host: Host): Promise<readonly [Host, Uint8Array | null]> {
  const desk = file === '-' && !host.stdinIsTTY() && host.stderr.isTTY ? host.ownTerminal() : null;
  if (desk !== null) return [{ ...host, terminal: () => desk }, await host.readStdin(MOST_OF_A_DOCUMENT)];
  if (host.stdinIsTTY() && host.stderr.isTTY) return [host, null];
  throw unusable(
    'goodwork ask',
    'There is no terminal to ask at',
    'Copy examples/blank.yaml, fill in what you know, and run goodwork check on it.',
  );
}

/** What somebody begins from who named nothing; null where it is nothing. Asked again where it cannot be used. */
async function beginningAt(
  desk: Desk,
  isPaste: boolean,
  criteria: LoadedCriteria,
  client: Vacancy | null,
  kept: readonly string[],
): Promise<InterviewStart | { readonly ended: EarlyEnd } | null> {
  for (;;) {
    const chosen = isPaste
      ? await pastedAdvert(desk)
      : await chooseBeginning(desk, criteria.rubric, client === null ? null : kept);
    if ('ended' in chosen) return chosen;
    if ('nothing' in chosen) return null;
    try {
      return 'file' in chosen
        ? await startWith(chosen.file, criteria, desk.host, client)
        : await startWithAdvert(chosen.advert, criteria, desk.host, client);
    } catch (error) {
      if (!isInputError(error)) throw error;
      desk.prompter.say(
        error.problems.flatMap((one) =>
          wrapped(asStarted(sayProblem(one), desk.host.program), desk.layout.width),
        ),
      );
    }
  }
}

/** As the page for the employer is: a word to them could put somebody at risk. */
function refuseWithheld(vacancy: Vacancy, file: string, criteria: LoadedCriteria): void {
  const assessment = assess(vacancy, criteria);
  if (isWithheld(vacancy, assessment, criteria)) throw withheld(file, criteria);
}

/** What `--list` prints: unfinished interviews, and those that are old. */
async function list(options: AskOptions, host: Host): Promise<number> {
  const saved = await savedInterviews(host);
  if (saved.length === 0) {
    host.stdout.write('No interview is waiting to be finished.\n');
    return EXIT.done;
  }
  const criteria = await loadCriteria(options, host);
  const steps = stepsOf(await loadScript(criteria.rubric, host), criteria.rubric);
  let last: SavedDraft | undefined;
  for (const one of saved) {
    const when = one.days <= 0 ? 'today' : one.days === 1 ? 'yesterday' : `${one.days} days ago`;
    const what = await described(one, criteria, steps, host);
    if (!what.startsWith(UNREADABLE)) last = one;
    host.stdout.write(`${one.name}  ${what}, ${when}\n`);
  }
  if (last !== undefined) host.stdout.write(`To go on with the last one: ${host.program} ask ${last.name}\n`);
  const old = saved.filter(({ days }) => days > OLD);
  if (old.length > 0) host.stdout.write(`${oldOnes(old, 80, host.program).join('\n')}\n`);
  return EXIT.done;
}

const UNREADABLE = 'cannot be read';

async function described(
  { path }: SavedDraft,
  { rubric }: LoadedCriteria,
  steps: ReturnType<typeof stepsOf>,
  host: Host,
): Promise<string> {
  try {
    const vacancy = await readWritten(await host.readFile(path, MOST_OF_ONE), path, rubric, host);
    const { title } = vacancy;
    const known = answeredCount(steps, vacancy, rubric);
    return `${title === null ? 'no job title yet' : neutralise(title)}, ${known} ${known === 1 ? 'answer' : 'answers'}`;
  } catch (error) {
    if (isInputError(error))
      return `${UNREADABLE} (${withoutFullStop(error.problems[0]?.what ?? 'it is damaged')})`;
    return `${UNREADABLE} (${reasonOf(error)})`;
  }
}
