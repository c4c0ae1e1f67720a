// goodwork batch FILE...: one result for each vacancy, in the order they come, however many there are.
import type { Command } from 'commander';
import { assess } from '../assess/assess.ts';
import { batchRow } from '../batch/batch-row.ts';
import { BatchTotals } from '../batch/batch-totals.ts';
import { type BatchSetup, type BlockResult, WHOLE_FILE } from '../batch/block-task.ts';
import { emptySummary } from '../batch/summary.ts';
import { EXIT, type Host } from '../host/host.ts';
import { loadColumnFiles, loadCriteria, loadLexiconFiles } from '../policy/load-policy.ts';
import { columnsOf } from '../read/columns.ts';
import { neutralise } from '../source/neutralise.ts';
import { type InputError, unusable } from '../source/problem.ts';
import { emptyVacancy } from '../vacancy/vacancy.ts';
import { type Inputs, inputsFor } from './batch/inputs.ts';
import { Messages } from './batch/messages.ts';
import { checkOutputs, writtenBy } from './batch/outputs.ts';
import { type BatchOptions, type Plan, planOf, settingsOf, withBatchOptions } from './batch/plan.ts';
import { RejectsFile, ResultsOutput } from './batch/results.ts';
import { type ResumePoint, resumePointOf } from './batch/resume.ts';
import { tasksOf } from './batch/tasks.ts';
import { inOrder, workersFor } from './batch/workers.ts';
import { openOutput } from './output.ts';
import { pdfApart } from './pdf-apart.ts';
import { printSummary } from './print-summary.ts';

export function define(command: Command, host: Host, done: (code: number) => void): void {
  command.argument(
    '<file...>',
    'files, folders and patterns: offers, lists of them, adverts; - reads standard input',
  );
  withBatchOptions(command).action(async (files: string[], options: BatchOptions) =>
    done(await batch(files, options, host)),
  );
}

async function batch(named: readonly string[], options: BatchOptions, host: Host): Promise<number> {
  const plan = planOf(options, host);
  await checkOutputs(named, options, host);
  checkStdin(named, host);
  const setup = await setupFor(plan, options, host);
  const { rubric } = emptySummary(setup.rubric, setup.approach, setup.on);
  const like = { on: setup.on, rubric, settings: setup.wanted.settings };
  const stop = options.resume === true ? await resumePointOf(options.output ?? '', like, host) : null;
  const inputs = await inputsFor(named, [...writtenBy(options), options.map], plan.partOf, host);
  if (stop !== null && !inputs.files.some(({ name }) => name === stop.file)) throw notAmong(stop);
  const totals = new BatchTotals(
    setup,
    inputs.files.map(({ name }) => name),
  );
  const run: Run = {
    plan,
    setup,
    inputs,
    stop,
    options,
    host,
    totals,
    ...outputsOf(plan, setup, inputs, stop, options, host),
  };
  let how: RunEnd;
  try {
    how = await go(run);
  } catch (error) {
    await breakOff(run);
    throw error;
  }
  return end(run, how);
}

function checkStdin(named: readonly string[], host: Host): void {
  if (named.filter((name) => name === '-').length > 1)
    throw unusable('-', 'Standard input is named twice', 'Name it once.');
  if (named.includes('-') && host.stdinIsTTY()) {
    const fix = 'Name a file or a folder, or send one: goodwork batch - < adverts.ndjson';
    throw unusable('-', 'Nothing is being sent to standard input', fix);
  }
}

async function setupFor(plan: Plan, options: BatchOptions, host: Host): Promise<BatchSetup> {
  const criteria = await loadCriteria(options, host);
  const [{ adverts, places }, { known, map }] = await Promise.all([
    loadLexiconFiles(host),
    loadColumnFiles(options.map, host),
  ]);
  const { on, rubric, rates, approach } = criteria;
  const setup = { on, rubric, rates, approach, phrases: adverts, places, columns: known, map };
  return { ...setup, wanted: { ...plan.wanted, settings: settingsOf(setup, plan.wanted) } };
}

function notAmong({ path, file }: ResumePoint): InputError {
  const what = `The last line of it is of ${file}, which is not among the files of this run`;
  return unusable(path, what, 'Name the same files in the same order as before.');
}

/** One batch: what was asked for, what it comes to so far, and where its words go. */
interface Run {
  readonly plan: Plan;
  readonly setup: BatchSetup;
  readonly inputs: Inputs;
  readonly stop: ResumePoint | null;
  readonly options: BatchOptions;
  readonly host: Host;
  readonly totals: BatchTotals;
  readonly messages: Messages;
  readonly rejects: RejectsFile;
  readonly results: ResultsOutput;
}

function outputsOf(
  plan: Plan,
  setup: BatchSetup,
  { bytes }: Inputs,
  stop: ResumePoint | null,
  options: BatchOptions,
  host: Host,
): Pick<Run, 'messages' | 'rejects' | 'results'> {
  const open = async () => {
    if (stop !== null && stop.path === options.output) await host.copyFile(stop.path, `${stop.path}.part`);
    return openOutput(host, options, stop?.keep ?? 0);
  };
  const columns = Object.keys(batchRow(assess(emptyVacancy(''), setup), { file: '', row: 1 }));
  const head = { columns, bom: options.bom !== false, isGoingOn: stop !== null };
  return {
    messages: new Messages(options, bytes, host),
    rejects: new RejectsFile(options.rejects, host),
    results: new ResultsOutput(plan.rows ?? 'ndjson', open, head),
  };
}

/** How it ended: `unread` where nobody reads the results any longer. */
type RunEnd = 'whole' | 'interrupted' | 'unread';

/** From the first block to the last. */
async function go(run: Run): Promise<RunEnd> {
  const { plan, setup, inputs, stop, host, totals, messages } = run;
  for (const note of inputs.notes) messages.note(note, '');
  const { signal, release } = host.interruption();
  const workers = await workersFor(plan.workers, setup, host);
  const tasks = tasksOf(
    {
      files: inputs.files,
      rubric: setup.rubric,
      columns: columnsOf(setup.columns, setup.map),
      pdf: pdfApart(host),
      stop,
      signal,
      read: (bytes) => {
        messages.progress.bytes += bytes;
      },
      note: (words, file) => messages.note(words, file),
    },
    host,
  );
  try {
    for await (const { task, done } of inOrder(tasks, workers)) {
      if (signal.aborted) break;
      if (!(await take(run, done, task.file))) return 'unread';
    }
    return signal.aborted ? 'interrupted' : 'whole';
  } finally {
    release();
    await workers.end();
    messages.progress.finish(totals.summary.records);
  }
}

/** False where nobody reads the results any longer. */
async function take(run: Run, done: BlockResult, file: string): Promise<boolean> {
  const { totals, messages, rejects, results } = run;
  const lines = totals.add(done, file);
  messages.add(done, file);
  for (const { row, problems, record } of done.troubles)
    await rejects.add({ file, row: row === WHOLE_FILE ? null : row, problems, record });
  const isRead = await results.add(lines);
  messages.progress.at(totals.summary.records);
  return isRead;
}

/** What is left to do and to say, and the exit code. */
async function end(run: Run, how: RunEnd): Promise<number> {
  if (how === 'unread') return EXIT.done;
  const { plan, stop, options, host, totals } = run;
  const { records, unreadable } = totals.summary;
  run.messages.sayMore();
  await run.rejects.finish(options.quiet === true);
  if (how === 'interrupted') {
    const isKept = await run.results.leave();
    if (options.quiet !== true)
      host.stderr.write(`Stopped after ${records} records.${whatIsKept(run, isKept)}\n`);
    return EXIT.interrupted;
  }
  if (records === 0 && stop === null && !plan.wanted.inlineErrors) {
    if (unreadable === 0)
      host.stderr.write('There is no vacancy in what was given. Look at what is in it.\n');
    return totals.faults > 0 ? EXIT.bug : EXIT.unusable;
  }
  await run.results.finish();
  await sumUp(run);
  return exitCodeOf(plan, totals);
}

function exitCodeOf({ wanted, failOn }: Plan, { faults, found, summary }: BatchTotals): number {
  const unreadable = summary.unreadable > 0;
  if (faults > 0) return EXIT.bug;
  if (unreadable && !wanted.inlineErrors) return EXIT.unread;
  const isFound = { ...found, unreadable };
  return failOn.some((what) => isFound[what]) ? EXIT.found : EXIT.done;
}

/** The summary, printed where it is wanted and kept where it is wanted. */
async function sumUp({ plan, setup, options, host, totals: { summary } }: Run): Promise<void> {
  const { summaryTo, output: _lines, ...beside } = options;
  if (plan.summary !== null) {
    // Where the lines went into the file, the summary is to look at.
    await printSummary(summary, plan.summary, setup, plan.rows === null ? options : beside, host);
  }
  if (summaryTo !== undefined)
    await printSummary(summary, 'json', setup, { ...beside, output: summaryTo }, host);
}

/** Something failed that is no fault of a record: what was written until then is kept, and said. */
async function breakOff(run: Run): Promise<void> {
  const { rejects, results, options, host } = run;
  await rejects.finish(true).catch(() => undefined);
  const isKept = await results.leave().catch(() => false);
  if (isKept && options.output !== undefined) host.stderr.write(`It broke off.${whatIsKept(run, isKept)}\n`);
}

function whatIsKept({ plan, options: { output } }: Run, isKept: boolean): string {
  if (output === undefined || !isKept) return '';
  const how = plan.rows === 'ndjson' ? ' To go on, run the same again with --resume.' : '';
  return ` What is done is in ${neutralise(output)}.part.${how}`;
}
