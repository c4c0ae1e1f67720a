// Options that several commands share, and how what was typed becomes a value.
import type { Command } from 'commander';
import { FORMATS } from '../report/formats.ts';
import { suggestion } from '../source/did-you-mean.ts';
import { quoted, unusable } from '../source/problem.ts';

export interface PrintOptions {
  readonly color: 'auto' | 'always' | 'never';
  readonly plain?: boolean;
  readonly quiet?: boolean;
  readonly output?: string;
  readonly force?: boolean;
}

export function withRubric(command: Command): Command {
  return command.option('--rubric <id or file>', 'the rubric to use', 'good-jobs');
}

export function withCriteria(command: Command): Command {
  return withRubric(command)
    .option('--rates <file>', 'pay rates of your own: a whole file, or rows to add')
    .option('--approach <file>', 'where your team stands, and what it asks of employers')
    .option('--on <date>', 'the day to check for, such as 2026-11-21 (default: today)');
}

export function withMap(command: Command): Command {
  return command.option(
    '--map <file>',
    'what the columns of a list are called: lines such as title: Job name',
  );
}

export function withFormat(
  command: Command,
  fallback: string | undefined,
  formats: readonly string[] = Object.keys(FORMATS),
): Command {
  return command.addOption(
    command
      .createOption('--format <name>', 'how to print it')
      .choices([...formats])
      .default(fallback),
  );
}

export function withColour(command: Command): Command {
  return command
    .addOption(
      command.createOption('--color <when>', 'colour').choices(['auto', 'always', 'never']).default('auto'),
    )
    .option('--plain', 'words only: no marks, nothing drawn (also ACCESSIBLE=1 or TERM=dumb)');
}

export function withPrinting(command: Command): Command {
  return withColour(command)
    .option('--output <file>', 'write to a file instead of the screen')
    .option('--force', 'with --output: replace a file that is there')
    .option('--quiet', 'no notes, only the result and errors');
}

export const FAIL_ON = ['legal', 'poor', 'unknown', 'conditions'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** `legal,poor` as a list; any other word is an error, and so is none. */
export function failOnOf(written: string | undefined): FailOn[];
export function failOnOf<Word extends string>(written: string | undefined, known: readonly Word[]): Word[];
export function failOnOf(written: string | undefined, known: readonly string[] = FAIL_ON): string[] {
  if (written === undefined) return [];
  const words = written.split(',').map((word) => word.trim());
  const unknown = words.find((word) => !known.includes(word));
  if (unknown === undefined) return words;
  const what = unknown === '' ? 'A word is missing here' : `${quoted(unknown)} is not something to look for`;
  const fix = suggestion(unknown, known) ?? `Use one or more of: ${known.join(',')}.`;
  throw unusable('--fail-on', what, fix);
}
