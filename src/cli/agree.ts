// goodwork agree FILE FILE...: one vacancy rated by several people: where they agree, and what is worth talking about.

import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import { assess } from '../assess/assess.ts';
import { agreementCsv, agreementJson } from '../compare/agreement.ts';
import { agreementPage, otherJobNote } from '../compare/agreement-page.ts';
import { agreeWordsOf } from '../compare/compare-words-shape.ts';
import type { Rating } from '../compare/rating.ts';
import { EXIT, type Host } from '../host/host.ts';
import { PAGE_FORMATS, type PageFormatName } from '../page/page-formats.ts';
import type { CriteriaOptions } from '../policy/criteria-options.ts';
import { loadCriteria, loadShipped } from '../policy/load-policy.ts';
import { neutralise } from '../source/neutralise.ts';
import { unusable } from '../source/problem.ts';
import { type PrintOptions, withCriteria, withFormat, withPrinting } from './options.ts';
import { checkOutput, deliver, layoutFor } from './output.ts';
import { checkTwice, readOffers } from './read-offer.ts';

type AgreeOptions = CriteriaOptions & PrintOptions & { readonly format: PageFormatName | 'json' | 'csv' };

export function define(command: Command, host: Host, done: (code: number) => void): void {
  command.argument('<file...>', 'one file for each person, named after whoever filled it in');
  withFormat(command, 'terminal', [...Object.keys(PAGE_FORMATS), 'json', 'csv']);
  withPrinting(command);
  withCriteria(command).action(async (files: string[], options: AgreeOptions) =>
    done(await agree(files, options, host)),
  );
}

async function agree(files: readonly string[], options: AgreeOptions, host: Host): Promise<number> {
  if (files.length < 2) {
    const what = 'One file alone cannot agree or differ';
    throw unusable('agree', what, 'Name the file of each person: goodwork agree ana.yaml bo.yaml');
  }
  await checkTwice(files, host);
  const others = [options.rubric, options.rates, options.approach].filter((one) => one !== undefined);
  await checkOutput(host, options, ...files, ...others);
  const criteria = await loadCriteria(options, host);
  const words = await loadShipped('rubrics/agree.yaml', agreeWordsOf, host);
  const { vacancies, notes } = await readOffers(files, criteria.rubric, host);
  const names = namesOf(files);
  const ratings = vacancies.map((vacancy, index): Rating => {
    return { who: names[index] ?? '', assessment: assess(vacancy, criteria) };
  }) as [Rating, ...Rating[]];
  // A page says it itself; data has no place for it.
  const isData = options.format === 'json' || options.format === 'csv';
  if (!options.quiet)
    for (const note of [...notes, ...(isData ? otherJobNote(ratings, words) : [])])
      host.stderr.write(`${neutralise(note)}\n`);
  const text =
    options.format === 'json'
      ? agreementJson(ratings)
      : options.format === 'csv'
        ? agreementCsv(ratings)
        : PAGE_FORMATS[options.format](agreementPage(ratings, words), await layoutFor(host, options));
  await deliver(host, options, text);
  return EXIT.done;
}

/** The name of each file without its ending; where two are the same, all of what was typed. */
function namesOf(files: readonly string[]): string[] {
  const short = files.map((file) => (file === '-' ? file : basename(file, extname(file))));
  return short.map((name, index) =>
    short.filter((other) => other === name).length === 1 ? name : (files[index] ?? name),
  );
}
