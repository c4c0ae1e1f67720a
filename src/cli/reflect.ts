// goodwork reflect: a team's own session on the three dimensions, drawn, laid side by side, or printed as questions.
import type { Command } from 'commander';
import { InputError } from '../document/problem.ts';
import { comparisonOf } from '../reflect/comparison.ts';
import { comparisonSheet } from '../reflect/comparison-sheet.ts';
import { entriesOf } from '../reflect/entry.ts';
import { questionsSheet } from '../reflect/questions-sheet.ts';
import { sessionSheet } from '../reflect/session-sheet.ts';
import type { Sheet } from '../reflect/sheet.ts';
import type { ApproachGuide, Version } from '../rubric/approach-guide.ts';
import { EXIT } from './exit.ts';
import { type PrintOptions, withFormat, withPrinting, withRubric } from './options.ts';
import { checkOutput, deliver, layoutFor } from './print.ts';
import type { World } from './world.ts';
import { loadApproachFile, loadApproachGuide, loadRates, loadRubric } from './yardstick.ts';

type FormatName = 'terminal' | 'json' | 'markdown' | 'text' | 'html';
export type ReflectOptions = PrintOptions & {
  readonly rubric: string;
  readonly format?: FormatName;
  readonly for?: Version;
  readonly with?: 'client';
  readonly full?: boolean;
  readonly goOn?: string | true;
};

export function define(command: Command, world: World, done: (code: number) => void): void {
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
  withRubric(command);
  withPrinting(command).action(async (files: string[], options: ReflectOptions) => {
    done(await reflect(files, options, world));
  });
}

async function reflect(files: readonly string[], options: ReflectOptions, world: World): Promise<number> {
  const guide = await loadApproachGuide(world);
  const refuse = (what: string, fix: string): never => {
    throw new InputError([{ file: 'goodwork reflect', what, fix }]);
  };
  if (options.for !== undefined) {
    if (files.length > 0 || options.goOn !== undefined || options.with !== undefined || options.full === true)
      refuse('--for prints the questions alone', 'Leave the other words out, or leave out --for.');
    if (options.format === 'json')
      refuse('The questions are a page to print', 'Use --format markdown, text or html.');
    await checkOutput(world, options);
    return print(questionsSheet(guide, options.for), options, world);
  }
  if (files.length === 0) {
    if (options.format !== undefined)
      refuse('--format is for files, or for the questions', 'Name a file, or add --for team.');
    return (await import('./reflect/begin.ts')).held(options, guide, world);
  }
  if (options.goOn !== undefined || options.with !== undefined || options.full === true)
    refuse(
      'Files are drawn, and a session is another thing',
      'Name the files alone. To change one: --go-on FILE.',
    );
  if (new Set(files).size < files.length) refuse('A file is named twice', 'Name each of them once.');
  await checkOutput(world, options, ...files);
  return draw(files, guide, options, world);
}

/** One file, or several side by side. */
async function draw(
  files: readonly string[],
  guide: ApproachGuide,
  options: ReflectOptions,
  world: World,
): Promise<number> {
  const rubric = await loadRubric(options.rubric, await loadRates(undefined, world), world);
  const read = [];
  for (const name of files) read.push({ name, ...(await loadApproachFile(name, rubric, guide, world)) });
  const entries = entriesOf(read);
  if (options.format === 'json') {
    const { json } = await import('../reflect/json.ts');
    await deliver(world, options, json(comparisonOf(entries), guide));
    return EXIT.done;
  }
  const [only, ...more] = entries;
  const sheet =
    only !== undefined && more.length === 0
      ? sessionSheet(only, guide)
      : comparisonSheet(comparisonOf(entries), guide);
  return print(sheet, options, world);
}

async function print(sheet: Sheet, options: ReflectOptions, world: World): Promise<number> {
  await deliver(world, options, await laidOut(sheet, options, world));
  return EXIT.done;
}

async function laidOut(sheet: Sheet, options: ReflectOptions, world: World): Promise<string> {
  switch (options.format) {
    case 'markdown':
      return (await import('../reflect/markdown.ts')).markdown(sheet);
    case 'html':
      return (await import('../reflect/html.ts')).html(sheet);
    case 'text':
      return (await import('../reflect/terminal.ts')).text(sheet);
    default:
      return (await import('../reflect/terminal.ts')).terminal(sheet, await layoutFor(world, options));
  }
}
