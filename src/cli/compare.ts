// goodwork compare FILE FILE...: two to five offers, the present job or "keep looking", side by side. It names no winner.

import type { Command } from 'commander';
import { assess } from '../assess/assess.ts';
import { compareWordsOf } from '../compare/compare-words-shape.ts';
import { columnName, compareOffers, comparisonJson, type OfferColumn } from '../compare/comparison.ts';
import { comparisonPage } from '../compare/comparison-page.ts';
import { forOneClient, wishesOf } from '../compare/one-client.ts';
import { EXIT, type Host } from '../host/host.ts';
import { PAGE_FORMATS, type PageFormatName } from '../page/page-formats.ts';
import { MOST_WISHES } from '../pay/limits.ts';
import type { CriteriaOptions } from '../policy/criteria-options.ts';
import { loadCriteria, loadShipped } from '../policy/load-policy.ts';
import { suggestion } from '../source/did-you-mean.ts';
import { neutralise } from '../source/neutralise.ts';
import { quoted, shortened, unusable } from '../source/problem.ts';
import { type PrintOptions, withCriteria, withFormat, withMap, withPrinting } from './options.ts';
import { checkOutput, deliver, layoutFor } from './output.ts';
import { checkTwice, readOffers } from './read-offer.ts';

type CompareOptions = CriteriaOptions &
  PrintOptions & {
    readonly format: PageFormatName | 'json';
    readonly present?: string;
    readonly keepLooking?: boolean;
    readonly wishes?: string;
    readonly map?: string;
  };

/** Fewer are nothing to compare; more do not fit on a page, nor in a head. */
const [FEWEST, MOST] = [2, 5];

export function define(command: Command, host: Host, done: (code: number) => void): void {
  command
    .argument('[files...]', 'offers, each a file as goodwork check reads it; - reads standard input')
    .option('--present <file>', 'the present job, to compare with: a file like that of an offer')
    .option('--keep-looking', 'say what going on with the search means, too')
    .option('--wishes <list>', 'what matters most to the client: up to three features, such as balance,pay');
  withFormat(command, 'terminal', [...Object.keys(PAGE_FORMATS), 'json']);
  withPrinting(command);
  withCriteria(command);
  withMap(command).action(async (files: string[], options: CompareOptions) =>
    done(await compare(files, options, host)),
  );
}

async function compare(files: readonly string[], options: CompareOptions, host: Host): Promise<number> {
  const keepLooking = options.keepLooking === true;
  // What is comes before what may be.
  const all = [...(options.present === undefined ? [] : [options.present]), ...files];
  checkCount(all.length + (keepLooking ? 1 : 0), all.length);
  await checkTwice(all, host);
  const others = [options.rubric, options.rates, options.approach, options.map].filter(
    (one) => one !== undefined,
  );
  await checkOutput(host, options, ...all, ...others);
  const criteria = await loadCriteria(options, host);
  const { rubric } = criteria;
  const features = rubric.features.map(({ id }) => id);
  const given = wishesGiven(options.wishes, features);
  const words = await loadShipped('rubrics/compare.yaml', compareWordsOf, host);
  const { vacancies, notes } = await readOffers(all, rubric, host, options.map);
  if (!options.quiet) for (const note of notes) host.stderr.write(`${neutralise(note)}\n`);

  const wishes = wishesOf(vacancies, given, features);
  const sides = columnName(
    forOneClient(vacancies, wishes).map((vacancy, index): Omit<OfferColumn, 'name'> => {
      const kind = options.present !== undefined && index === 0 ? 'present' : 'offer';
      return { kind, file: all[index] ?? '', vacancy, assessment: assess(vacancy, criteria) };
    }),
  );
  const comparison = compareOffers(sides as [OfferColumn, ...OfferColumn[]], wishes, keepLooking);
  const text =
    options.format === 'json'
      ? comparisonJson(comparison, words)
      : PAGE_FORMATS[options.format](comparisonPage(comparison, words), await layoutFor(host, options));
  await deliver(host, options, text);
  return EXIT.done;
}

function checkCount(things: number, offers: number): void {
  const refuse = (what: string, fix: string): never => {
    throw unusable('compare', what, fix);
  };
  if (things > MOST)
    refuse(`This is ${things} things, and ${MOST} are the most that can be compared`, 'Name fewer.');
  if (offers === 0 || things < FEWEST)
    refuse(
      'There is too little here to compare',
      'Name two to five offers; --present FILE and --keep-looking count as one each.',
    );
}

/** Features by their ids, as `balance,pay`. */
function wishesGiven(written: string | undefined, features: readonly string[]): string[] | null {
  if (written === undefined) return null;
  const refuse = (what: string, fix: string): never => {
    throw unusable('--wishes', what, fix);
  };
  const ids = written.split(',').map((word) => word.trim());
  const unknown = ids.find((id) => !features.includes(id));
  if (unknown !== undefined)
    refuse(
      unknown === '' ? 'A word is missing here' : `${quoted(unknown)} is not a feature of this rubric`,
      suggestion(unknown, features) ?? `Use up to three of: ${features.map(shortened).join(',')}.`,
    );
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) refuse(`${quoted(twice)} is named twice`, 'Name each feature once.');
  if (ids.length > MOST_WISHES)
    refuse(`More than ${MOST_WISHES} are named`, 'Name the ones that matter most.');
  return ids;
}
