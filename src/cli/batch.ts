// goodwork batch FILE...: one result for each vacancy, in the order they come, however many there are.
import type { Command } from 'commander';
import { assess } from '../assess/assess.ts';
import { batchRow } from '../batch/batch-row.ts';
import { countReason } from '../batch/count-reasons.ts';
import { DuplicateIndex } from '../batch/duplicate-index.ts';
import { type FoundSoFar, NOTHING_FOUND } from '../batch/fail-on.ts';
import { markDuplicates } from '../batch/mark-duplicates.ts';
import { type BatchSetup, type BlockResult, type BlockTask, WHOLE_FILE } from '../batch/process-block.ts';
import { emptySummary, type Summary } from '../batch/summary.ts';
import { add } from '../batch/summary-add.ts';
import { EXIT } from '../host/exit.ts';
import type { Host } from '../host/host.ts';
import { loadColumnFiles, loadCriteria, loadLexiconFiles } from '../policy/load-policy.ts';
import { columnsOf } from '../read/columns.ts';
import { neutralise } from '../source/neutralise.ts';
import { InputError } from '../source/problem.ts';
import { emptyVacancy } from '../vacancy/vacancy.ts';
import { type Inputs, inputsFor } from './batch/inputs.ts';
import { Messages } from './batch/messages.ts';
import { checkOutputs, writtenBy } from './batch/outputs.ts';
import { type BatchOptions, type Plan, planOf, withBatchOptions } from './batch/plan.ts';
import { RejectsFile } from './batch/rejects.ts';
import { ResultsOutput } from './batch/results.ts';
import { type ResumePoint, resumePointOf } from './batch/resume.ts';
import { settingsOf } from './batch/run-settings.ts';
import { tasksOf } from './batch/tasks.ts';
import { inOrder, workersFor } from './batch/workers.ts';
import { openOutput } from './output-sink.ts';
import { printSummary } from './print-summary.ts';
import { firstProblem } from './record-errors.ts';

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
  const run = new Run(plan, setup, { ...inputs, stop }, options, host);
  try {
    return run.end(await run.go());
  } catch (error) {
    await run.breakOff();
    throw error;
  }
}

function checkStdin(named: readonly string[], host: Host): void {
  if (named.filter((name) => name === '-').length > 1)
    throw new InputError([{ file: '-', what: 'Standard input is named twice', fix: 'Name it once.' }]);
  if (named.includes('-') && host.stdinIsTTY()) {
    const what = 'Nothing is being sent to standard input';
    const fix = 'Name a file or a folder, or send one: goodwork batch - < adverts.ndjson';
    throw new InputError([{ file: '-', what, fix }]);
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
  return new InputError([{ file: path, what, fix: 'Name the same files in the same order as before.' }]);
}

/** One batch from its first block to its last line. */
class Run {
  readonly #plan: Plan;
  readonly #setup: BatchSetup;
  readonly #inputs: Inputs & { readonly stop: ResumePoint | null };
  readonly #options: BatchOptions;
  readonly #host: Host;
  readonly #seen = new DuplicateIndex();
  readonly #summary: Summary;
  readonly #messages: Messages;
  readonly #rejects: RejectsFile;
  readonly #results: ResultsOutput;
  readonly #found: FoundSoFar = { ...NOTHING_FOUND };
  /** Records that goodwork itself failed at. */
  #faults = 0;

  constructor(
    plan: Plan,
    setup: BatchSetup,
    inputs: Inputs & { readonly stop: ResumePoint | null },
    options: BatchOptions,
    host: Host,
  ) {
    const { stop } = inputs;
    this.#plan = plan;
    this.#setup = setup;
    this.#inputs = inputs;
    this.#options = options;
    this.#host = host;
    this.#summary = emptySummary(setup.rubric, setup.approach, setup.on);
    this.#messages = new Messages(options, inputs.bytes, host);
    this.#rejects = new RejectsFile(options.rejects, host);
    const open = async () => {
      if (stop !== null && stop.path === options.output) await host.copyFile(stop.path, `${stop.path}.part`);
      return openOutput(host, options, stop?.keep ?? 0);
    };
    const columns = Object.keys(batchRow(assess(emptyVacancy(''), setup), { file: '', row: 1 }));
    const bom = options.bom !== false;
    this.#results = new ResultsOutput(plan.rows ?? 'ndjson', open, {
      columns,
      bom,
      isGoingOn: stop !== null,
    });
  }

  /** How it ended: `unread` where nobody reads the results any longer. */
  async go(): Promise<'whole' | 'interrupted' | 'unread'> {
    const { files, stop, notes } = this.#inputs;
    const messages = this.#messages;
    for (const note of notes) messages.note(note, '');
    const { signal, release } = this.#host.interruption();
    const workers = await workersFor(this.#plan.workers, this.#setup, this.#host);
    const tasks = tasksOf(
      {
        files,
        rubric: this.#setup.rubric,
        columns: columnsOf(this.#setup.columns, this.#setup.map),
        stop,
        signal,
        read: (bytes) => {
          messages.progress.bytes += bytes;
        },
        note: (words, file) => messages.note(words, file),
      },
      this.#host,
    );
    try {
      for await (const { task, done } of inOrder(tasks, workers)) {
        if (signal.aborted) break;
        if (!(await this.#take(done, task))) return 'unread';
      }
      return signal.aborted ? 'interrupted' : 'whole';
    } finally {
      release();
      await workers.end();
      messages.progress.finish(this.#summary.records);
    }
  }

  async #take(done: BlockResult, { file }: BlockTask): Promise<boolean> {
    const summary = this.#summary;
    const names = this.#inputs.files.map(({ name }) => name);
    const { lines, duplicates } = markDuplicates(
      done,
      this.#seen,
      names,
      names.indexOf(file),
      this.#setup.wanted,
    );
    if (done.summary !== null) add(summary, done.summary);
    else summary.records += done.records;
    summary.duplicates += duplicates;
    summary.unreadable += done.troubles.length + done.skippedTroubles.length;
    for (const { problems } of [...done.skippedTroubles, ...done.troubles])
      countReason(summary.reasons, firstProblem({ problems }));
    this.#messages.add(done, file);
    for (const { row, problems, record, trace } of done.troubles) {
      if (trace !== null) this.#faults += 1;
      await this.#rejects.add({ file, row: row === WHOLE_FILE ? null : row, problems, record });
    }
    for (const what of Object.keys(this.#found) as (keyof FoundSoFar)[])
      this.#found[what] ||= done.found[what];
    const isRead = await this.#results.add(lines);
    this.#messages.progress.at(summary.records);
    return isRead;
  }

  /** What is left to do and to say, and the exit code. */
  async end(how: 'whole' | 'interrupted' | 'unread'): Promise<number> {
    if (how === 'unread') return EXIT.done;
    const { unreadable, records } = this.#summary;
    const { inlineErrors } = this.#plan.wanted;
    this.#messages.sayMore();
    await this.#rejects.finish(this.#options.quiet === true);
    if (how === 'interrupted') return this.#interrupted();
    if (records === 0 && this.#inputs.stop === null && !inlineErrors) {
      if (unreadable === 0)
        this.#host.stderr.write('There is no vacancy in what was given. Look at what is in it.\n');
      return this.#faults > 0 ? EXIT.bug : EXIT.unusable;
    }
    await this.#results.finish();
    await this.#sumUp();
    if (this.#faults > 0) return EXIT.bug;
    if (unreadable > 0 && !inlineErrors) return EXIT.unread;
    const isFound = { ...this.#found, unreadable: unreadable > 0 };
    return this.#plan.failOn.some((what) => isFound[what]) ? EXIT.found : EXIT.done;
  }

  /** The summary, printed where it is wanted and kept where it is wanted. */
  async #sumUp(): Promise<void> {
    const { summaryTo, output: _lines, ...beside } = this.#options;
    this.#summary.files = this.#inputs.files.length;
    if (this.#plan.summary !== null) {
      // Where the lines went into the file, the summary is to look at.
      const options = this.#plan.rows === null ? this.#options : beside;
      await printSummary(this.#summary, this.#plan.summary, this.#setup, options, this.#host);
    }
    if (summaryTo !== undefined)
      await printSummary(this.#summary, 'json', this.#setup, { ...beside, output: summaryTo }, this.#host);
  }

  async #interrupted(): Promise<number> {
    const isKept = await this.#results.leave();
    if (this.#options.quiet !== true)
      this.#host.stderr.write(`Stopped after ${this.#summary.records} records.${this.#whatIsKept(isKept)}\n`);
    return EXIT.interrupted;
  }

  /** Something failed that is no fault of a record: what was written until then is kept, and said. */
  async breakOff(): Promise<void> {
    await this.#rejects.finish(true).catch(() => undefined);
    const isKept = await this.#results.leave().catch(() => false);
    if (isKept && this.#options.output !== undefined)
      this.#host.stderr.write(
        `It broke off after ${this.#summary.records} records.${this.#whatIsKept(isKept)}\n`,
      );
  }

  #whatIsKept(isKept: boolean): string {
    const { output } = this.#options;
    if (output === undefined || !isKept) return '';
    const how = this.#plan.rows === 'ndjson' ? ' To go on, run the same again with --resume.' : '';
    return ` What is done is in ${neutralise(output)}.part.${how}`;
  }
}
