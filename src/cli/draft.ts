// goodwork draft FILE...: vacancy files drafted from adverts, each answer with its quotation.
import type { Command } from 'commander';
import { InputError, isInputError } from '../document/problem.ts';
import { MOST_BYTES } from '../read/one.ts';
import { isMany, MOST_BYTES_OF_MANY, recordsOf } from '../read/records.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { type Offer, readList, readOffer, withAdvertRead } from './adverts.ts';
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
  const [{ draftLine }, { draftPage }] = await Promise.all([
    import('../read/draft-line.ts'),
    import('../read/draft-page.ts'),
  ]);
  const lines: string[] = [];
  let [unread, only]: [number, Vacancy | null] = [0, null];
  for (const file of files) {
    for await (const one of offersOf(file, rubric, world)) {
      if (isInputError(one)) {
        // One file that is one offer: its problems are the whole answer.
        if (files.length === 1 && one.problems.every(({ file: name }) => name === file) && !isMany(file))
          throw one;
        unread += 1;
        world.stderr.write(`${one.message}\n`);
        continue;
      }
      if (options.quiet !== true) for (const note of one.notes) world.stderr.write(`${note}\n`);
      only = lines.length === 0 ? one.vacancy : null;
      lines.push(options.format === 'yaml' ? draftPage(one.vacancy, rubric) : draftLine(one.vacancy, rubric));
    }
  }
  if (lines.length === 0) {
    const what = 'No advert could be read';
    throw new InputError([{ file: files[0] ?? 'goodwork draft', what, fix: CHECK_NAME }]);
  }
  const isOne = only !== null && files.length === 1 && !isMany(files[0] ?? '') && unread === 0;
  const asPage = options.format === undefined && isOne && only !== null;
  const text =
    asPage && only !== null ? draftPage(only, rubric) : lines.join(options.format === 'yaml' ? '---\n' : '');
  await deliver(world, options, text);
  return unread > 0 ? EXIT.unread : EXIT.done;
}

/** Every offer of a file, or what is wrong with it. */
async function* offersOf(file: string, rubric: Rubric, world: World): AsyncGenerator<Offer | InputError> {
  const many = isMany(file);
  const bytes = await bytesOf(file, many, world);
  if (many) {
    for (const one of recordsOf(bytes, file, rubric))
      yield 'value' in one
        ? await withAdvertRead(one.value, null, rubric, world)
        : new InputError(one.problems);
    return;
  }
  const list = await readList(bytes, file, rubric, world);
  if (list !== null) {
    yield* list;
    return;
  }
  try {
    yield await readOffer(bytes, file, rubric, world);
  } catch (error) {
    if (!isInputError(error)) throw error;
    yield error;
  }
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
