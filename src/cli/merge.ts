// goodwork merge SUMMARY...: the summaries of parts, added up.

import type { Command } from 'commander';
import { emptySummary, type Summary } from '../batch/summary.ts';
import { add } from '../batch/summary-add.ts';
import { AGAIN, type ReadSummary, readSummary } from '../batch/summary-file.ts';
import { AUDIENCES } from '../batch/summary-page.ts';
import { lacking, unlikeness } from '../batch/summary-problems.ts';
import { CHECK_NAME, reasonOf } from '../host/file-error.ts';
import { EXIT, type Host } from '../host/host.ts';
import type { CriteriaOptions } from '../policy/criteria-options.ts';
import { loadCriteria } from '../policy/load-policy.ts';
import { InputError, type Problem, unusable } from '../source/problem.ts';
import { withCriteria, withFormat, withPrinting } from './options.ts';
import { checkOutput } from './output.ts';
import { printSummary, SUMMARY_FORMATS, type SummaryFormat, type SummaryOptions } from './print-summary.ts';

type MergeOptions = CriteriaOptions & SummaryOptions & { readonly format?: SummaryFormat };

export function define(command: Command, host: Host, done: (code: number) => void): void {
  command.argument('<summary...>', 'what goodwork batch --summary --format json printed for each part');
  command.addOption(
    command
      .createOption('--for <whom>', 'for the team, or for a funder, with nobody named')
      .choices([...AUDIENCES]),
  );
  withFormat(command, undefined, SUMMARY_FORMATS);
  withPrinting(command);
  withCriteria(command).action(async (files: string[], options: MergeOptions) =>
    done(await merge(files, options, host)),
  );
}

async function merge(files: readonly string[], options: MergeOptions, host: Host): Promise<number> {
  await checkOutput(host, options, ...files);
  if (files.includes('-') && host.stdinIsTTY())
    throw unusable('-', 'Nothing is being sent to standard input', 'Name a file, or send one.');
  const problems: Problem[] = [];
  let whole: Summary | null = null;
  for (const file of files) {
    const read = await summaryOf(file, host);
    if ('problems' in read) problems.push(...read.problems);
    else if (whole === null) whole = read.summary;
    else {
      const unlike = unlikeness(whole, read.summary);
      if (unlike !== null) problems.push({ file, ...unlike });
      else add(whole, read.summary);
    }
  }
  if (problems.length > 0) throw new InputError(problems);
  if (whole === null) return EXIT.unusable;
  const format = options.format ?? (host.stdout.isTTY && options.output === undefined ? 'terminal' : 'json');
  const criteria = await loadCriteria({ ...options, on: options.on ?? whole.on }, host);
  const [file = '-'] = files;
  const like = emptySummary(criteria.rubric, criteria.approach, whole.on);
  if (like.rubric === whole.rubric) {
    const wrong = lacking(whole, like).map((what) => ({ file, what, fix: AGAIN }));
    if (wrong.length > 0) throw new InputError(wrong);
  } else if (format !== 'json') {
    const what = 'These summaries were made with another rubric';
    throw unusable(file, what, 'Name it with --rubric, or use --format json.');
  }
  await printSummary(whole, format, criteria, options, host);
  return EXIT.done;
}

async function summaryOf(file: string, host: Host): Promise<ReadSummary> {
  try {
    return await readSummary(file === '-' ? host.stdin() : host.read(file), file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return { problems: [{ file, what: `This cannot be read (${reasonOf(error)})`, fix: CHECK_NAME }] };
  }
}
