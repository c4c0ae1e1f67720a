// goodwork batch FILE...: one result for each vacancy, in the order they come, however many there are.
import type { Command } from 'commander';
import { assess } from '../assess/assess.ts';
import { batchRow } from '../batch/batch-row.ts';
import { type Found, NOTHING_FOUND } from '../batch/found.ts';
import { marked } from '../batch/repeats.ts';
import { Seen } from '../batch/seen.ts';
import { type Done, type Setup, WHOLE_FILE } from '../batch/work.ts';
import { inert } from '../document/inert.ts';
import { InputError } from '../document/problem.ts';
import { columnsOf } from '../read/columns.ts';
import { oldLetters } from '../read/records.ts';
import { add } from '../summary/add.ts';
import { count, emptySummary, type Summary } from '../summary/summary.ts';
import { emptyVacancy } from '../vacancy/vacancy.ts';
import { inputsFor } from './batch/inputs.ts';
import { type BatchOptions, type Plan, planOf, withBatchOptions } from './batch/plan.ts';
import { Progress } from './batch/progress.ts';
import { Rejects } from './batch/rejects.ts';
import { Results } from './batch/results.ts';
import { type Stop, stopOf } from './batch/resume.ts';
import { settingsOf } from './batch/settings.ts';
import { tasksOf } from './batch/tasks.ts';
import { inOrder, workersFor } from './batch/workers.ts';
import { EXIT } from './exit.ts';
import { Notes } from './notes.ts';
import { failOnOf } from './options.ts';
import { checkOutput, isPlain } from './print.ts';
import { sinkFor } from './sink.ts';
import { printSummary } from './summary.ts';
import { firstOf, Troubles } from './troubles.ts';
import type { World } from './world.ts';
import { loadColumnFiles, loadGuidebookFiles, yardstickFor } from './yardstick.ts';

export function define(command: Command, world: World, done: (code: number) => void): void {
  command.argument(
    '<file...>',
    'files, folders and patterns: offers, lists of them, adverts; - reads standard input',
  );
  withBatchOptions(command).action(async (files: string[], options: BatchOptions) =>
    done(await batch(files, options, world)),
  );
}

async function batch(named: readonly string[], options: BatchOptions, world: World): Promise<number> {
  const plan = planOf(options, world);
  const failOn = failOnOf(options.failOn);
  await checkFiles(named, options, world);
  const setup = await setupFor(plan, options, world);
  const empty = emptySummary(setup.rubric, setup.approach, setup.on);
  const like = { on: setup.on, rubric: empty.rubric, settings: setup.wanted.settings };
  const stop = options.resume === true ? await stopOf(options.output ?? '', like, world) : null;
  const { output, rejects } = options;
  const leaveOut = [output, output === undefined ? undefined : `${output}.part`, rejects, options.map];
  const inputs = await inputsFor(named, leaveOut, world);
  if (stop !== null && !inputs.files.includes(stop.file)) throw notAmong(stop);
  const run = new Run(plan, setup, { ...inputs, stop }, options, world);
  const isWhole = await run.go();
  return run.end(isWhole, (found) => failOn.some((what) => found[what]));
}

async function checkFiles(named: readonly string[], options: BatchOptions, world: World): Promise<void> {
  const { rubric, rates, approach, map, rejects } = options;
  const inputs = [...named, rubric, rates, approach, map].filter((one) => one !== undefined);
  // What is there is gone on with.
  await checkOutput(
    world,
    { ...options, force: options.force === true || options.resume === true },
    ...inputs,
  );
  if (rejects !== undefined) await checkOutput(world, { ...options, output: rejects }, ...inputs);
  if (named.filter((name) => name === '-').length > 1)
    throw new InputError([{ file: '-', what: 'Standard input is named twice', fix: 'Name it once.' }]);
  if (named.includes('-') && world.stdinIsTTY()) {
    const what = 'Nothing is being sent to standard input';
    const fix = 'Name a file or a folder, or send one: goodwork batch - < adverts.ndjson';
    throw new InputError([{ file: '-', what, fix }]);
  }
}

async function setupFor(plan: Plan, options: BatchOptions, world: World): Promise<Setup> {
  const yardstick = await yardstickFor(options, world);
  const [{ adverts, places }, { known, map }] = await Promise.all([
    loadGuidebookFiles(world),
    loadColumnFiles(options.map, world),
  ]);
  const { on, rubric, rates, approach } = yardstick;
  const setup = { on, rubric, rates, approach, phrases: adverts, places, columns: known, map };
  return { ...setup, wanted: { ...plan.wanted, settings: settingsOf(setup, plan.wanted) } };
}

function notAmong({ path, file }: Stop): InputError {
  const what = `The last line of it is of ${file}, which is not among the files of this run`;
  return new InputError([{ file: path, what, fix: 'Name the same files in the same order as before.' }]);
}

interface RunInputs {
  readonly files: readonly string[];
  readonly notes: readonly string[];
  readonly bytes: number | null;
  readonly stop: Stop | null;
}

/** One batch from its first block to its last line. */
class Run {
  readonly #plan: Plan;
  readonly #setup: Setup;
  readonly #inputs: RunInputs;
  readonly #options: BatchOptions;
  readonly #world: World;
  readonly #seen = new Seen();
  readonly #summary: Summary;
  readonly #troubles: Troubles;
  readonly #notes: Notes;
  readonly #progress: Progress;
  readonly #rejects: Rejects;
  readonly #results: Results;
  readonly #found: Found = { ...NOTHING_FOUND };
  #isOld = new Set<string>();
  #isInterrupted = false;

  constructor(plan: Plan, setup: Setup, inputs: RunInputs, options: BatchOptions, world: World) {
    const { stop } = inputs;
    this.#plan = plan;
    this.#setup = setup;
    this.#inputs = inputs;
    this.#options = options;
    this.#world = world;
    this.#summary = emptySummary(setup.rubric, setup.approach, setup.on);
    this.#progress = new Progress(world, this.#wayOfProgress(), inputs.bytes);
    this.#troubles = new Troubles(world);
    this.#notes = new Notes(world, options.quiet === true);
    this.#rejects = new Rejects(options.rejects, world);
    const open = async () => {
      if (stop !== null && stop.path === options.output) await world.copyFile(stop.path, `${stop.path}.part`);
      return sinkFor(world, options, stop?.keep ?? 0);
    };
    const columns = Object.keys(batchRow(assess(emptyVacancy(''), setup), { file: '', row: 1 }));
    const bom = options.bom !== false;
    this.#results = new Results(plan.rows ?? 'ndjson', open, { columns, bom, isGoingOn: stop !== null });
  }

  #wayOfProgress(): 'drawn' | 'lines' | 'none' {
    const { progress, quiet } = this.#options;
    if (quiet === true) return 'none';
    if (this.#world.stderr.isTTY && !isPlain(this.#world, this.#options)) return 'drawn';
    return progress === true ? 'lines' : 'none';
  }

  /** False where nobody reads any longer. */
  async go(): Promise<boolean> {
    const { files, stop } = this.#inputs;
    for (const note of this.#inputs.notes) this.#notes.add([note], '', null);
    const interruption = this.#world.interruption();
    const workers = await workersFor(this.#plan.workers, this.#setup, this.#world);
    const tasks = tasksOf(
      {
        files,
        rubric: this.#setup.rubric,
        columns: columnsOf(this.#setup.columns, this.#setup.map),
        stop,
        signal: interruption.signal,
        read: (bytes) => {
          this.#progress.bytes += bytes;
        },
        note: (words, file) => {
          this.#progress.clear();
          this.#notes.add([words], file, null);
        },
      },
      this.#world,
    );
    try {
      for await (const { task, done } of inOrder(tasks, workers)) {
        if (interruption.signal.aborted) break;
        if (!(await this.#take(done, task.file, files.indexOf(task.file)))) return false;
      }
      this.#isInterrupted = interruption.signal.aborted;
      return true;
    } finally {
      interruption.letGo();
      await workers.end();
      this.#progress.finish(this.#summary.records);
    }
  }

  async #take(done: Done, file: string, index: number): Promise<boolean> {
    const summary = this.#summary;
    const { lines, duplicates } = marked(done, this.#seen, this.#inputs.files, index, this.#setup.wanted);
    if (done.summary !== null) add(summary, done.summary);
    else summary.records += done.records;
    summary.duplicates += duplicates;
    summary.unreadable += done.troubles.length + done.skippedTroubles;
    if (done.troubles.length > 0 || done.notes.length > 0 || done.isOld) this.#progress.clear();
    for (const { row, problems, record } of done.troubles) {
      count(summary.reasons, firstOf({ problems }));
      if (!this.#plan.wanted.inlineErrors)
        this.#troubles.add({ file, row: row === WHOLE_FILE ? null : row, problems });
      await this.#rejects.add({ file, row: row === WHOLE_FILE ? null : row, problems, record });
    }
    for (const { row, notes } of done.notes) this.#notes.add(notes, file, row);
    if (done.isOld && !this.#isOld.has(file)) {
      this.#isOld.add(file);
      this.#notes.add([oldLetters(file)], file, null);
    }
    for (const what of Object.keys(this.#found) as (keyof Found)[]) this.#found[what] ||= done.found[what];
    const isRead = await this.#results.add(lines);
    this.#progress.at(summary.records);
    return isRead;
  }

  /** What is left to do and to say, and the exit code. */
  async end(isWhole: boolean, isFound: (found: Found) => boolean): Promise<number> {
    if (!isWhole) return EXIT.done;
    const { unreadable, records } = this.#summary;
    this.#troubles.sayMore();
    this.#notes.sayMore();
    await this.#rejects.finish(this.#options.quiet === true);
    if (this.#isInterrupted) return this.#interrupted();
    const isEmpty = records === 0 && this.#inputs.stop === null && !this.#plan.wanted.inlineErrors;
    if (isEmpty) {
      if (unreadable === 0)
        this.#world.stderr.write('There is no vacancy in what was given. Look at what is in it.\n');
      return EXIT.unusable;
    }
    await this.#results.finish();
    this.#summary.files = this.#inputs.files.length;
    if (this.#plan.summary !== null) {
      // Where the lines went into the file, the summary is to look at.
      const { output: _lines, ...beside } = this.#options;
      const options = this.#plan.rows === null ? this.#options : beside;
      await printSummary(this.#summary, this.#plan.summary, this.#setup, options, this.#world);
    }
    if (unreadable > 0) return EXIT.unread;
    return isFound(this.#found) ? EXIT.found : EXIT.done;
  }

  async #interrupted(): Promise<number> {
    const { output, quiet } = this.#options;
    const isKept = await this.#results.leave();
    const { records } = this.#summary;
    if (quiet !== true) {
      const where = output !== undefined && isKept ? ` What is done is in ${inert(output)}.part.` : '';
      const how =
        where !== '' && this.#plan.rows === 'ndjson' ? ' To go on, run the same again with --resume.' : '';
      this.#world.stderr.write(`Stopped after ${records} records.${where}${how}\n`);
    }
    return EXIT.interrupted;
  }
}
