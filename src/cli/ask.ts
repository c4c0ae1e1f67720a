// goodwork ask: the interview about one offer, from nothing or from a file; and the list of those that are not finished.

import type { Command } from 'commander';
import { EXIT } from '../host/exit.ts';
import { reasonOf } from '../host/file-error.ts';
import type { Host } from '../host/host.ts';
import { withoutImplied } from '../interview/implied-answers.ts';
import type { InterviewPlan } from '../interview/next-questions.ts';
import { progressOf, type Way } from '../interview/progress.ts';
import { answeredCount } from '../interview/question-page.ts';
import { stepsOf } from '../interview/step.ts';
import { withoutFullStop } from '../page/punctuation.ts';
import type { CriteriaOptions } from '../policy/criteria-options.ts';
import { type LoadedCriteria, loadCriteria, loadLocationOf, loadScript } from '../policy/load-policy.ts';
import { MOST_OF_ONE } from '../read/raw-record.ts';
import { neutralise } from '../source/neutralise.ts';
import { isInputError, unusable } from '../source/problem.ts';
import { emptyVacancy } from '../vacancy/vacancy.ts';
import { draftStoreFor, OLD, type SavedDraft, savedInterviews } from './interview/draft-store.ts';
import { runInterview, withWay } from './interview/run-interview.ts';
import { startWith } from './interview/start.ts';
import { oldOnes } from './interview/start-page.ts';
import { talkAtTerminal } from './interview/talk-at-terminal.ts';
import { type PrintOptions, withColour, withCriteria } from './options.ts';
import { readWritten } from './read-offer.ts';

type AskOptions = CriteriaOptions &
  PrintOptions & { readonly full?: boolean; readonly who?: 'employer' | 'client'; readonly list?: boolean };

export function define(command: Command, host: Host, done: (code: number) => void): void {
  command
    .argument('[file]', 'an offer to go on with: a file, or a name that --list shows')
    .option('--full', 'every question, not only the decisive ones')
    .addOption(
      command
        .createOption('--who <who>', 'only what is open and only they can say')
        .choices(['employer', 'client'])
        .conflicts('full'),
    )
    .option('--list', 'list the interviews that are not finished');
  withColour(command);
  withCriteria(command).action(async (file: string | undefined, options: AskOptions) => {
    done(options.list === true ? await list(options, host) : await ask(file, options, host));
  });
}

async function ask(file: string | undefined, options: AskOptions, host: Host): Promise<number> {
  if (!host.stdinIsTTY() || !host.stderr.isTTY) {
    throw unusable(
      'goodwork ask',
      'There is no terminal to ask at',
      'Copy examples/blank.yaml, fill in what you know, and run goodwork check on it.',
    );
  }
  const criteria = await loadCriteria(options, host);
  const { rubric } = criteria;
  const guide = await loadScript(rubric, host);
  const begin = file === undefined ? null : await startWith(file, criteria, host);
  const steps = stepsOf(guide, rubric, await loadLocationOf(host));
  const vacancy = withoutImplied(begin?.vacancy ?? emptyVacancy(''), steps, rubric);
  const way: Way = options.full === true ? 'full' : (options.who ?? progressOf(vacancy).way ?? 'short');
  const plan: InterviewPlan = {
    steps,
    way,
    rubric,
    most: guide.short,
    settles: guide.settled ?? [],
    only: guide.only ?? [],
    followed: guide.followed ?? {},
  };
  const [origin, unfinished] = [begin?.origin ?? null, begin?.unfinished ?? null];
  return talkAtTerminal(host, options, draftStoreFor(host, begin?.saved ?? null), (run) =>
    runInterview({ ...run, criteria, origin, unfinished }, plan, withWay(vacancy, way)),
  );
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
  if (last !== undefined) host.stdout.write(`To go on with the last one: goodwork ask ${last.name}\n`);
  const old = saved.filter(({ days }) => days > OLD);
  if (old.length > 0) host.stdout.write(`${oldOnes(old, 80).join('\n')}\n`);
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
