// goodwork merge SUMMARY...: the summaries of parts, added up.
import type { Command } from 'commander';
import { InputError, type Problem } from '../document/problem.ts';
import { add } from '../summary/add.ts';
import { unlikeness } from '../summary/alike.ts';
import { emptySummary, type Summary } from '../summary/summary.ts';
import { AGAIN, type ReadSummary, readSummary } from '../summary/summary-file.ts';
import { lacking } from '../summary/summary-problems.ts';
import { AUDIENCES } from '../summary/summary-sheet.ts';
import { EXIT } from './exit.ts';
import { withFormat, withPrinting, withYardstick, type YardstickOptions } from './options.ts';
import { CHECK_NAME, checkOutput, reasonOf } from './print.ts';
import { printSummary, SUMMARY_FORMATS, type SummaryFormat, type SummaryOptions } from './summary.ts';
import type { World } from './world.ts';
import { yardstickFor } from './yardstick.ts';

type MergeOptions = YardstickOptions & SummaryOptions & { readonly format?: SummaryFormat };

export function define(command: Command, world: World, done: (code: number) => void): void {
  command.argument('<summary...>', 'what goodwork batch --summary --format json printed for each part');
  withYardstick(command);
  withFormat(command, undefined, SUMMARY_FORMATS);
  withPrinting(command)
    .addOption(
      command
        .createOption('--for <whom>', 'for the team, or for a funder, with nobody named')
        .choices([...AUDIENCES]),
    )
    .action(async (files: string[], options: MergeOptions) => done(await merge(files, options, world)));
}

async function merge(files: readonly string[], options: MergeOptions, world: World): Promise<number> {
  await checkOutput(world, options, ...files);
  if (files.includes('-') && world.stdinIsTTY())
    throw new InputError([
      { file: '-', what: 'Nothing is being sent to standard input', fix: 'Name a file, or send one.' },
    ]);
  const problems: Problem[] = [];
  let whole: Summary | null = null;
  for (const file of files) {
    const read = await summaryOf(file, world);
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
  const format = options.format ?? (world.stdout.isTTY && options.output === undefined ? 'terminal' : 'json');
  const yardstick = await yardstickFor({ ...options, on: options.on ?? whole.on }, world);
  const [file = '-'] = files;
  const like = emptySummary(yardstick.rubric, yardstick.approach, whole.on);
  if (like.rubric === whole.rubric) {
    const wrong = lacking(whole, like).map((what) => ({ file, what, fix: AGAIN }));
    if (wrong.length > 0) throw new InputError(wrong);
  } else if (format !== 'json') {
    const what = 'These summaries were made with another rubric';
    throw new InputError([{ file, what, fix: 'Name it with --rubric, or use --format json.' }]);
  }
  await printSummary(whole, format, yardstick, options, world);
  return EXIT.done;
}

async function summaryOf(file: string, world: World): Promise<ReadSummary> {
  try {
    return await readSummary(file === '-' ? world.stdin() : world.read(file), file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return { problems: [{ file, what: `This cannot be read (${reasonOf(error)})`, fix: CHECK_NAME }] };
  }
}
