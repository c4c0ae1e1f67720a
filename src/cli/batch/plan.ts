// What the options of a batch come to: rows, a summary or both, how they are written and by how many workers.

import { createHash } from 'node:crypto';
import type { Command } from 'commander';
import type { BatchSetup, WantedOutput } from '../../batch/block-task.ts';
import { AUDIENCES, type SummaryFor } from '../../batch/summary-page.ts';
import type { Host } from '../../host/host.ts';
import type { CriteriaOptions } from '../../policy/criteria-options.ts';
import { unusable } from '../../source/problem.ts';
import {
  FAIL_ON,
  type FailOn,
  failOnOf,
  type PrintOptions,
  withCriteria,
  withFormat,
  withMap,
  withPrinting,
} from '../options.ts';
import { VERSION } from '../package-version.ts';
import { SUMMARY_FORMATS, type SummaryFormat } from '../print-summary.ts';
import type { InputPart } from './inputs.ts';
import type { RowFormat } from './results.ts';
import { workersOf } from './workers.ts';

const ROW_FORMATS = ['ndjson', 'csv', 'xlsx', 'json'] as const;
const FORMATS = [...ROW_FORMATS, ...SUMMARY_FORMATS.filter((format) => format !== 'json')] as const;

export type BatchOptions = CriteriaOptions &
  PrintOptions & {
    readonly format?: (typeof FORMATS)[number];
    readonly map?: string;
    readonly workers?: string;
    readonly detail?: 'full';
    readonly summary?: boolean;
    readonly summaryTo?: string;
    readonly name?: string;
    readonly firstRow?: string;
    readonly for?: SummaryFor;
    readonly errors: 'stderr' | 'inline';
    readonly rejects?: string;
    readonly resume?: boolean;
    readonly progress?: boolean;
    readonly bom?: boolean;
    readonly failOn?: string;
  };

export interface Plan {
  /** Null where only the summary is wanted. */
  readonly rows: RowFormat | null;
  readonly wanted: Omit<WantedOutput, 'settings'>;
  readonly summary: SummaryFormat | null;
  readonly workers: number;
  readonly failOn: readonly BatchFailOn[];
  readonly partOf: InputPart;
}

/** What `--fail-on` of a batch knows beside what a check does. */
const UNREADABLE = 'unreadable';
type BatchFailOn = FailOn | typeof UNREADABLE;

export function withBatchOptions(command: Command): Command {
  command
    .option('--summary', 'what all of them come to, in place of a line for each')
    .addOption(
      command
        .createOption(
          '--for <whom>',
          'for the team, for an employer (nothing of a client), or a summary for a funder (nobody named)',
        )
        .choices([...AUDIENCES]),
    );
  withFormat(command, undefined, FORMATS);
  withPrinting(command);
  withCriteria(command);
  return withMap(command)
    .option('--summary-to <file>', 'what all of them come to, as json for goodwork merge, beside the lines')
    .option('--name <name>', 'of a part: the file it is a part of, which results name')
    .option('--first-row <number>', 'of a part: which row of that file its first one is')
    .addOption(command.createOption('--detail <how>', 'the whole assessment of each').choices(['full']))
    .option('--workers <number>', 'how many work side by side: a number, or all (default: 1)')
    .addOption(
      command
        .createOption('--errors <where>', 'where a record that cannot be read is told')
        .choices(['stderr', 'inline'])
        .default('stderr'),
    )
    .option('--rejects <file>', 'keep the records that cannot be read, to be mended')
    .option('--resume', 'with --output: go on where an earlier run stopped')
    .option('--progress', 'say how far it is every few seconds, also where there is no terminal')
    .option('--no-bom', 'csv without the mark that Excel knows UTF-8 by')
    .option(
      '--fail-on <list>',
      'exit 1 where one of these is found: legal,poor,unknown,conditions,unreadable',
    );
}

export function planOf(options: BatchOptions, host: Host): Plan {
  const { format, output, errors, detail, resume, quiet } = options;
  const isLooking = host.stdout.isTTY;
  const onlySummary =
    options.summary === true ||
    options.for === 'funder' ||
    (format !== undefined && !isRows(format)) ||
    (format === undefined && isLooking && output === undefined && resume !== true);
  const rows = onlySummary ? null : rowsOf(format);
  if (rows === null) refuseBeside(options);
  const isTable = rows === 'csv' || rows === 'xlsx';
  if (rows === 'xlsx' && output === undefined)
    throw unusable(
      '--format xlsx',
      'A spreadsheet goes into a file',
      'Add --output and a name, such as offers.xlsx.',
    );
  if (isTable && errors === 'inline')
    throw unusable('--errors inline', 'A table has no place for errors', 'Use --format ndjson.');
  if (isTable && detail === 'full')
    throw unusable('--detail full', 'A table has no place for it', 'Use --format ndjson or json.');
  if (resume === true && (rows !== 'ndjson' || output === undefined))
    throw unusable(
      '--resume',
      'Only lines of ndjson in a file can be gone on with',
      'Add --output, with --format ndjson.',
    );
  const besideRows = output !== undefined && isLooking && resume !== true && quiet !== true;
  return {
    rows,
    summary: rows === null ? summaryFormatOf(options, isLooking) : besideRows ? 'terminal' : null,
    wanted: {
      rows: rows === null ? 'none' : isTable ? TABLES[rows] : detail === 'full' ? 'full' : 'compact',
      end: rows === null || rows === 'csv' ? '' : rows === 'json' ? ',\n' : '\n',
      inlineErrors: errors === 'inline' && rows !== null,
      summary: rows === null || besideRows || options.summaryTo !== undefined,
      rejects: options.rejects !== undefined,
      isForEmployer: options.for === 'employer',
    },
    workers: workersOf(options.workers),
    failOn: failOnOf(options.failOn, [...FAIL_ON, UNREADABLE]),
    partOf: { name: options.name, firstRow: firstRowOf(options.firstRow) },
  };
}

/** Rows are counted in 32 bits, with room for the rows of the part itself. */
const LAST_FIRST_ROW = 4_000_000_000;

function firstRowOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const row = Number(written);
  if (/^\d{1,10}$/.test(written) && row >= 1 && row <= LAST_FIRST_ROW) return row;
  throw unusable('--first-row', 'This is not the number of a row', 'Write a whole number, from 1.');
}

function isRows(format: string): format is RowFormat {
  return (ROW_FORMATS as readonly string[]).includes(format);
}

function rowsOf(format: BatchOptions['format']): RowFormat {
  return format !== undefined && isRows(format) ? format : 'ndjson';
}

/** How the rows of a table come from whoever makes them. */
const TABLES = { csv: 'csv', xlsx: 'cells' } as const;

function summaryFormatOf({ format, output }: BatchOptions, isLooking: boolean): SummaryFormat {
  if (format === 'ndjson' || format === 'csv' || format === 'xlsx')
    throw unusable(
      `--format ${format}`,
      'A summary is not printed so',
      'Use json, terminal, markdown, html or text.',
    );
  if (format !== undefined) return format;
  return isLooking && output === undefined ? 'terminal' : 'json';
}

function refuseBeside({ errors, detail, resume }: BatchOptions): void {
  const beside =
    errors === 'inline'
      ? '--errors inline'
      : detail === 'full'
        ? '--detail full'
        : resume === true
          ? '--resume'
          : null;
  if (beside === null) return;
  throw unusable(
    beside,
    'A summary has no line for each record',
    'Leave it out, or leave out --summary and add --format ndjson.',
  );
}

const LETTERS = 6;

export function settingsOf(
  setup: Omit<BatchSetup, 'wanted'>,
  { rows, inlineErrors, isForEmployer }: Omit<WantedOutput, 'settings'>,
): string {
  const { rubric, rates, approach, phrases, places, columns, map } = setup;
  const parts = [
    VERSION,
    rubric.sha256,
    rates,
    approach,
    phrases,
    places,
    columns,
    [...map],
    rows,
    inlineErrors,
    isForEmployer,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, LETTERS);
}
