// goodwork draft FILE...: vacancy files drafted from adverts, each answer with its quotation.

import type { Command } from 'commander';
import type { Criteria } from '../assess/judgement.ts';
import { draftText } from '../desk/draft-text.ts';
import { isOfTheMachine, unreadable } from '../host/file-error.ts';
import { EXIT, type Host } from '../host/host.ts';
import { loadRates, loadRubric } from '../policy/load-policy.ts';
import { draftLine } from '../read/draft-page.ts';
import { type Reader, type ReadRecord, recordsIn } from '../read/records.ts';
import type { RecordSource } from '../read/source.ts';
import { atFault, InputError } from '../source/problem.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { type PrintOptions, withFormat, withMap, withPrinting, withRubric } from './options.ts';
import { checkOutput, type OutputSink, openOutput } from './output.ts';
import { readerFor } from './read-offer.ts';
import { Notes, type RecordError, RecordErrors } from './record-errors.ts';

type Format = 'yaml' | 'ndjson';
type DraftOptions = PrintOptions & {
  readonly rubric: string;
  readonly format?: Format;
  readonly map?: string;
};

export function define(command: Command, host: Host, done: (code: number) => void): void {
  command.argument('<file...>', 'adverts: text, web pages, JSON, NDJSON, CSV or XML; - reads standard input');
  withFormat(command, undefined, ['yaml', 'ndjson']);
  withPrinting(command);
  withRubric(command);
  withMap(command).action(async (files: string[], options: DraftOptions) =>
    done(await draft(files, options, host)),
  );
}

async function draft(files: readonly string[], options: DraftOptions, host: Host): Promise<number> {
  await checkOutput(host, options, ...files, ...(options.map === undefined ? [] : [options.map]));
  const rates = await loadRates(undefined, host);
  const rubric = await loadRubric(options.rubric, rates, host);
  const reader = readerFor(rubric, host, options.map);
  if (options.map !== undefined) await reader.columns();
  const drafts = new Drafts(options, host, { rubric, rates, on: host.today() });
  try {
    for (const file of files) {
      const source = { file, chunks: chunksOf(file, host) };
      for await (const record of recordsFrom(source, reader, drafts)) {
        if ('problems' in record) drafts.unreadable({ file, ...record });
        else {
          drafts.notes.add(record.notes, file, files.length > 1 || record.row > 1 ? record.row : null);
          if (!(await drafts.add(record.vacancy))) return EXIT.done;
        }
      }
    }
    return await drafts.finish(files[0] ?? '-');
  } catch (error) {
    await drafts.drop();
    throw error;
  }
}

/** A file that fails in the middle costs none of the others. */
async function* recordsFrom(
  source: RecordSource,
  reader: Reader,
  drafts: Drafts,
): AsyncGenerator<ReadRecord> {
  const { file } = source;
  try {
    const { records, notes } = await recordsIn(source, reader);
    yield* records;
    drafts.notes.add(notes(), file, null);
  } catch (error) {
    const isFault = !isOfTheMachine(error);
    const problems = [isFault ? atFault(file, 1, error) : unreadable(file, error)];
    drafts.unreadable({ file, row: null, problems, ...(isFault ? { fault: error } : {}) });
  }
}

const PRINT: Readonly<Record<Format, (vacancy: Vacancy, criteria: Criteria) => string>> = {
  ndjson: (vacancy, { rubric }) => draftLine(vacancy, rubric),
  yaml: draftText,
};

/** One draft is a page for a person; from the second one on they are lines for a script. The first is held back until it is clear. */
class Drafts {
  readonly #options: DraftOptions;
  readonly #host: Host;
  readonly #criteria: Criteria;
  readonly #troubles: RecordErrors;
  readonly notes: Notes;
  #held: Vacancy | null = null;
  #sink: OutputSink | null = null;
  #count = 0;
  /** Records that goodwork itself failed at. */
  #faults = 0;
  /** Troubles so far, as long as nothing could be read: they may be the whole answer. */
  #waiting: RecordError[] | null = [];

  constructor(options: DraftOptions, host: Host, criteria: Criteria) {
    this.#options = options;
    this.#host = host;
    this.#criteria = criteria;
    this.#troubles = new RecordErrors(host);
    this.notes = new Notes(host, options.quiet === true);
  }

  unreadable(trouble: RecordError & { readonly fault?: unknown }): void {
    if (trouble.fault !== undefined) this.#faults += 1;
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
      if (this.#waiting !== null && this.#faults === 0)
        throw new InputError(problems.length > 0 ? problems : [none]);
      this.#release();
      this.#troubles.sayMore();
      return this.#faults > 0 ? EXIT.bug : EXIT.unusable;
    }
    if (this.#held !== null) await this.#write(this.#held, this.#options.format ?? this.#alone(), false);
    this.#troubles.sayMore();
    this.notes.sayMore();
    await this.#sink?.finish();
    if (this.#faults > 0) return EXIT.bug;
    return this.#troubles.count > 0 ? EXIT.unread : EXIT.done;
  }

  /** Nothing came of it. */
  async drop(): Promise<void> {
    await this.#sink?.drop().catch(() => undefined);
  }

  /** Something among what could not be read says that there was to be more than one. */
  #alone(): Format {
    return this.#troubles.count > 0 ? 'ndjson' : 'yaml';
  }

  async #write(vacancy: Vacancy, format: Format, isMore: boolean): Promise<boolean> {
    this.#sink ??= await openOutput(this.#host, this.#options);
    const between = format === 'yaml' && isMore ? '---\n' : '';
    return this.#sink.write(between + PRINT[format](vacancy, this.#criteria));
  }

  #release(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const trouble of waiting) this.#troubles.add(trouble);
  }
}

/** More than this cannot be the answer to one file. */
const MOST_WAITING = 40;

function chunksOf(file: string, host: Host): AsyncIterable<Uint8Array> {
  return file === '-' ? host.stdin() : host.read(file);
}
