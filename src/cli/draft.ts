// goodwork draft FILE...: vacancy files drafted from adverts, each answer with its quotation.
import type { Command } from 'commander';
import { InputError } from '../document/problem.ts';
import type { Records } from '../read/records.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { EXIT } from './exit.ts';
import { Notes } from './notes.ts';
import { readerFor } from './offers.ts';
import { type PrintOptions, withFormat, withMap, withPrinting, withRubric } from './options.ts';
import { CHECK_NAME, checkOutput, reasonOf } from './print.ts';
import { type Sink, sinkFor } from './sink.ts';
import { type Trouble, Troubles } from './troubles.ts';
import type { World } from './world.ts';
import { loadRates, loadRubric } from './yardstick.ts';

type Format = 'yaml' | 'ndjson';
type DraftOptions = PrintOptions & {
  readonly rubric: string;
  readonly format?: Format;
  readonly map?: string;
};

export function define(command: Command, world: World, done: (code: number) => void): void {
  command.argument('<file...>', 'adverts: text, web pages, JSON, NDJSON, CSV or XML; - reads standard input');
  withRubric(command);
  withMap(command);
  withFormat(command, undefined, ['yaml', 'ndjson']);
  withPrinting(command).action(async (files: string[], options: DraftOptions) =>
    done(await draft(files, options, world)),
  );
}

async function draft(files: readonly string[], options: DraftOptions, world: World): Promise<number> {
  await checkOutput(world, options, ...files, ...(options.map === undefined ? [] : [options.map]));
  const rubric = await loadRubric(options.rubric, await loadRates(undefined, world), world);
  const [reader, { recordsIn }, { draftLine }, { draftPage }] = await Promise.all([
    readerFor(rubric, world, options.map),
    import('../read/records.ts'),
    import('../read/draft-line.ts'),
    import('../read/draft-page.ts'),
  ]);
  const drafts = new Drafts(options, world, rubric, { ndjson: draftLine, yaml: draftPage });
  for (const file of files) {
    let records: Records;
    try {
      records = await recordsIn({ file, chunks: chunksOf(file, world) }, reader);
    } catch (error) {
      drafts.unreadable({ file, row: null, problems: [unreadable(file, error)] });
      continue;
    }
    for await (const record of records.records) {
      if ('problems' in record) drafts.unreadable({ file, row: record.row, problems: record.problems });
      else {
        drafts.notes.add(record.notes, file, files.length > 1 || record.row > 1 ? record.row : null);
        if (!(await drafts.add(record.vacancy))) return EXIT.done;
      }
    }
    drafts.notes.add(records.notes(), file, null);
  }
  return drafts.finish(files[0] ?? '-');
}

type Print = (vacancy: Vacancy, rubric: Rubric) => string;

/** One draft is a page for a person; from the second one on they are lines for a script. The first is held back until it is clear. */
class Drafts {
  readonly #options: DraftOptions;
  readonly #world: World;
  readonly #rubric: Rubric;
  readonly #print: Readonly<Record<Format, Print>>;
  readonly #troubles: Troubles;
  readonly notes: Notes;
  #held: Vacancy | null = null;
  #sink: Sink | null = null;
  #count = 0;
  /** Troubles so far, as long as nothing could be read: they may be the whole answer. */
  #waiting: Trouble[] | null = [];

  constructor(options: DraftOptions, world: World, rubric: Rubric, print: Readonly<Record<Format, Print>>) {
    this.#options = options;
    this.#world = world;
    this.#rubric = rubric;
    this.#print = print;
    this.#troubles = new Troubles(world);
    this.notes = new Notes(world, options.quiet === true);
  }

  unreadable(trouble: Trouble): void {
    if (this.#waiting !== null && this.#waiting.length < MOST_WAITING) this.#waiting.push(trouble);
    else {
      this.#release();
      this.#troubles.add(trouble);
    }
  }

  /** False where nobody reads any longer. */
  async add(vacancy: Vacancy): Promise<boolean> {
    this.#release();
    this.#count += 1;
    if (this.#count === 1) {
      this.#held = vacancy;
      return true;
    }
    const format = this.#options.format ?? 'ndjson';
    if (this.#held !== null) {
      const first = this.#held;
      this.#held = null;
      if (!(await this.#write(first, format, false))) return false;
    }
    return this.#write(vacancy, format, true);
  }

  async finish(file: string): Promise<number> {
    if (this.#count === 0) {
      const problems = (this.#waiting ?? []).flatMap((trouble) => trouble.problems);
      const none = { file, what: 'There is no advert here', fix: 'Look at what is in the file.' };
      if (this.#waiting !== null) throw new InputError(problems.length > 0 ? problems : [none]);
      this.#troubles.sayMore();
      return EXIT.unusable;
    }
    if (this.#held !== null) await this.#write(this.#held, this.#options.format ?? this.#alone(), false);
    this.#troubles.sayMore();
    this.notes.sayMore();
    await this.#sink?.finish();
    return this.#troubles.count > 0 ? EXIT.unread : EXIT.done;
  }

  /** Something among what could not be read says that there was to be more than one. */
  #alone(): Format {
    return this.#troubles.count > 0 ? 'ndjson' : 'yaml';
  }

  async #write(vacancy: Vacancy, format: Format, isMore: boolean): Promise<boolean> {
    this.#sink ??= await sinkFor(this.#world, this.#options);
    const between = format === 'yaml' && isMore ? '---\n' : '';
    return this.#sink.write(between + this.#print[format](vacancy, this.#rubric));
  }

  #release(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const trouble of waiting) this.#troubles.add(trouble);
  }
}

/** More than this cannot be the answer to one file. */
const MOST_WAITING = 40;

export function chunksOf(file: string, world: World): AsyncIterable<Uint8Array> {
  return file === '-' ? world.stdin() : world.read(file);
}

export function unreadable(file: string, error: unknown): { file: string; what: string; fix: string } {
  return { file, what: `This cannot be read (${reasonOf(error)})`, fix: CHECK_NAME };
}
