// goodwork draft FILE...: vacancy files drafted from adverts, each answer with its quotation.
import type { Command } from 'commander';
import { InputError, isInputError } from '../document/problem.ts';
import { MOST_BYTES } from '../read/one.ts';
import { isMany, MOST_BYTES_OF_MANY, recordsOf } from '../read/records.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { readList, readOffer, withAdvertRead } from './adverts.ts';
import { EXIT } from './exit.ts';
import { type PrintOptions, withFormat, withPrinting, withRubric } from './options.ts';
import { CHECK_NAME, checkOutput, deliver, reasonOf } from './print.ts';
import type { World } from './world.ts';
import { loadRates, loadRubric } from './yardstick.ts';

type DraftOptions = PrintOptions & { readonly rubric: string; readonly format?: 'yaml' | 'ndjson' };

export function define(command: Command, world: World, done: (code: number) => void): void {
  command.argument('<file...>', 'adverts: .txt, .md, .html, .json or .ndjson; - reads standard input');
  withRubric(command);
  withFormat(command, undefined, ['yaml', 'ndjson']);
  withPrinting(command).action(async (files: string[], options: DraftOptions) =>
    done(await draft(files, options, world)),
  );
}

async function draft(files: readonly string[], options: DraftOptions, world: World): Promise<number> {
  await checkOutput(world, options, ...files);
  const rubric = await loadRubric(options.rubric, await loadRates(undefined, world), world);
  const drafts: Vacancy[] = [];
  let unread = 0;
  for (const file of files) {
    const many = isMany(file);
    const bytes = await bytesOf(file, many, world);
    const list = many ? null : await readList(bytes, file, rubric, world);
    for (const one of list ?? []) {
      if ('vacancy' in one) drafts.push(one.vacancy);
      else {
        unread += 1;
        world.stderr.write(`${one.message}\n`);
      }
    }
    if (list !== null) continue;
    if (!many) {
      try {
        const { vacancy, notes } = await readOffer(bytes, file, rubric, world);
        if (!options.quiet) for (const note of notes) world.stderr.write(`${note}\n`);
        drafts.push(vacancy);
      } catch (error) {
        if (!isInputError(error) || files.length === 1) throw error;
        unread += 1;
        world.stderr.write(`${error.message}\n`);
      }
      continue;
    }
    for (const one of recordsOf(bytes, file, rubric)) {
      if ('value' in one) drafts.push((await withAdvertRead(one.value, null, rubric, world)).vacancy);
      else {
        unread += 1;
        world.stderr.write(`${new InputError(one.problems).message}\n`);
      }
    }
  }
  if (drafts.length === 0) {
    const what = 'No advert could be read';
    throw new InputError([{ file: files[0] ?? 'goodwork draft', what, fix: CHECK_NAME }]);
  }
  const isOne = drafts.length === 1 && files.length === 1 && !isMany(files[0] ?? '');
  const format = options.format ?? (isOne ? 'yaml' : 'ndjson');
  const { draftLine, draftPage } = await import('../read/draft-text.ts');
  const pages = drafts.map((one) => (format === 'yaml' ? draftPage(one, rubric) : draftLine(one, rubric)));
  await deliver(world, options, pages.join(format === 'yaml' ? '---\n' : ''));
  return unread > 0 ? EXIT.unread : EXIT.done;
}

async function bytesOf(file: string, many: boolean, world: World): Promise<Uint8Array> {
  const most = many ? MOST_BYTES_OF_MANY : MOST_BYTES;
  if (file === '-') return world.readStdin(most);
  try {
    return await world.readFile(file, most);
  } catch (error) {
    throw new InputError([{ file, what: `This cannot be read (${reasonOf(error)})`, fix: CHECK_NAME }]);
  }
}
