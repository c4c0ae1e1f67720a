// goodwork agree FILE FILE...: one vacancy rated by several people: where they agree, and what is worth talking about.
import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import { agreementCsv } from '../agree/agreement-csv.ts';
import { agreementJson } from '../agree/agreement-json.ts';
import { agreementSheet } from '../agree/agreement-sheet.ts';
import type { Rating } from '../agree/rating.ts';
import { otherJobNote } from '../agree/same-job.ts';
import { agreeWordsOf } from '../agree/words.ts';
import { assess } from '../assess/assess.ts';
import { inert } from '../document/inert.ts';
import { InputError } from '../document/problem.ts';
import { SHEET_FORMATS, type SheetFormatName } from '../sheet/formats.ts';
import { EXIT } from './exit.ts';
import {
  type PrintOptions,
  withFormat,
  withPrinting,
  withYardstick,
  type YardstickOptions,
} from './options.ts';
import { checkOutput, deliver, layoutFor } from './print.ts';
import { checkTwice, readOffers } from './several-offers.ts';
import type { World } from './world.ts';
import { loadShipped, yardstickFor } from './yardstick.ts';

type AgreeOptions = YardstickOptions & PrintOptions & { readonly format: SheetFormatName | 'json' | 'csv' };

export function define(command: Command, world: World, done: (code: number) => void): void {
  command.argument('<file...>', 'one file for each person, named after whoever filled it in');
  withYardstick(command);
  withFormat(command, 'terminal', [...Object.keys(SHEET_FORMATS), 'json', 'csv']);
  withPrinting(command).action(async (files: string[], options: AgreeOptions) =>
    done(await agree(files, options, world)),
  );
}

async function agree(files: readonly string[], options: AgreeOptions, world: World): Promise<number> {
  if (files.length < 2) {
    const what = 'One file alone cannot agree or differ';
    throw new InputError([
      { file: 'agree', what, fix: 'Name the file of each person: goodwork agree ana.yaml bo.yaml' },
    ]);
  }
  await checkTwice(files, world);
  const others = [options.rubric, options.rates, options.approach].filter((one) => one !== undefined);
  await checkOutput(world, options, ...files, ...others);
  const yardstick = await yardstickFor(options, world);
  const words = await loadShipped('rubrics/agree.yaml', agreeWordsOf, world);
  const { vacancies, notes } = await readOffers(files, yardstick.rubric, world);
  const names = namesOf(files);
  const ratings = vacancies.map((vacancy, index): Rating => {
    return { who: names[index] ?? '', assessment: assess(vacancy, yardstick) };
  }) as [Rating, ...Rating[]];
  // A page says it itself; data has no place for it.
  const isData = options.format === 'json' || options.format === 'csv';
  if (!options.quiet)
    for (const note of [...notes, ...(isData ? otherJobNote(ratings, words) : [])])
      world.stderr.write(`${inert(note)}\n`);
  const text =
    options.format === 'json'
      ? agreementJson(ratings)
      : options.format === 'csv'
        ? agreementCsv(ratings)
        : SHEET_FORMATS[options.format](agreementSheet(ratings, words), await layoutFor(world, options));
  await deliver(world, options, text);
  return EXIT.done;
}

/** The name of each file without its ending; where two are the same, all of what was typed. */
function namesOf(files: readonly string[]): string[] {
  const short = files.map((file) => (file === '-' ? file : basename(file, extname(file))));
  return short.map((name, index) =>
    short.filter((other) => other === name).length === 1 ? name : (files[index] ?? name),
  );
}
