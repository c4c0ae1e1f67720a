// goodwork reflect: a team's own session on the three dimensions, drawn, laid side by side, or printed as questions.

import type { Command } from 'commander';
import { EXIT, type Host } from '../host/host.ts';
import type { Page } from '../page/page.ts';
import { PAGE_FORMATS } from '../page/page-formats.ts';
import { loadApproachFile, loadApproachGuide, loadRates, loadRubric } from '../policy/load-policy.ts';
import type { ApproachGuide } from '../rubric/approach-guide-shape.ts';
import { unusable } from '../source/problem.ts';
import { entriesOf } from '../team/entry.ts';
import { compareSessions, sessionJson } from '../team/session-comparison.ts';
import { sessionComparisonPage } from '../team/session-comparison-page.ts';
import { questionsPage, sessionPage } from '../team/session-page.ts';
import type { ReflectOptions } from './interview/start-session.ts';
import { withFormat, withPrinting, withRubric } from './options.ts';
import { checkOutput, deliver, layoutFor } from './output.ts';

export function define(command: Command, host: Host, done: (code: number) => void): void {
  command
    .argument('[file...]', 'files of sessions: one is drawn, several are laid side by side')
    .option('--full', 'a session in which every question to talk about is asked by itself')
    .addOption(
      command.createOption('--with <whom>', 'a session with clients, in their words').choices(['client']),
    )
    .option('--go-on [file]', 'go on with a session that was stopped, or change a file')
    .addOption(
      command
        .createOption('--for <whom>', 'print the questions instead, to talk about on paper')
        .choices(['team', 'client']),
    );
  withFormat(command, undefined, ['terminal', 'json', 'markdown', 'text', 'html']);
  withPrinting(command);
  withRubric(command).action(async (files: string[], options: ReflectOptions) => {
    done(await reflect(files, options, host));
  });
}

async function reflect(files: readonly string[], options: ReflectOptions, host: Host): Promise<number> {
  const guide = await loadApproachGuide(host);
  const refuse = (what: string, fix: string): never => {
    throw unusable('goodwork reflect', what, fix);
  };
  if (options.for !== undefined) {
    if (files.length > 0 || options.goOn !== undefined || options.with !== undefined || options.full === true)
      refuse('--for prints the questions alone', 'Leave the other words out, or leave out --for.');
    if (options.format === 'json')
      refuse('The questions are a page to print', 'Use --format markdown, text or html.');
    await checkOutput(host, options);
    return print(questionsPage(guide, options.for), options, host);
  }
  if (files.length === 0) {
    if (options.format !== undefined)
      refuse('--format is for files, or for the questions', 'Name a file, or add --for team.');
    return (await import('./interview/start-session.ts')).startSession(options, guide, host);
  }
  if (options.goOn !== undefined || options.with !== undefined || options.full === true)
    refuse(
      'Files are drawn, and a session is another thing',
      'Name the files alone. To change one: --go-on FILE.',
    );
  if (new Set(files).size < files.length) refuse('A file is named twice', 'Name each of them once.');
  await checkOutput(host, options, ...files);
  return draw(files, guide, options, host);
}

/** One file, or several side by side. */
async function draw(
  files: readonly string[],
  guide: ApproachGuide,
  options: ReflectOptions,
  host: Host,
): Promise<number> {
  const rubric = await loadRubric(options.rubric, await loadRates(undefined, host), host);
  const read = [];
  for (const name of files) read.push({ name, ...(await loadApproachFile(name, rubric, guide, host)) });
  const entries = entriesOf(read);
  if (options.format === 'json') {
    await deliver(host, options, sessionJson(compareSessions(entries), guide));
    return EXIT.done;
  }
  const [only, ...more] = entries;
  const page =
    only !== undefined && more.length === 0
      ? sessionPage(only, guide)
      : sessionComparisonPage(compareSessions(entries), guide);
  return print(page, options, host);
}

async function print(page: Page, options: ReflectOptions, host: Host): Promise<number> {
  const { format } = options;
  const name = format === undefined || format === 'json' ? 'terminal' : format;
  await deliver(host, options, PAGE_FORMATS[name](page, await layoutFor(host, options)));
  return EXIT.done;
}
