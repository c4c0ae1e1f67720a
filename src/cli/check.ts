// goodwork check FILE: the profile of exactly one vacancy. Never asks.
import type { Command } from 'commander';
import type { Assessment } from '../assess/assessment.ts';
import { AUDIENCES, type Audience } from '../audience/audience.ts';
import { InputError } from '../document/problem.ts';
import { FORMATS, type FormatName } from '../report/formats.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { EXIT } from './exit.ts';
import { inputBytes } from './input-bytes.ts';
import {
  type FailOn,
  failOnOf,
  type PrintOptions,
  withFormat,
  withMap,
  withPrinting,
  withYardstick,
  type YardstickOptions,
} from './options.ts';
import { checkOutput, deliver, layoutFor } from './print.ts';
import type { World } from './world.ts';
import { type LoadedYardstick, yardstickFor } from './yardstick.ts';

type CheckOptions = YardstickOptions &
  PrintOptions & {
    readonly format: FormatName;
    readonly for: Audience;
    readonly failOn?: string;
    readonly map?: string;
  };

export function define(command: Command, world: World, done: (code: number) => void): void {
  command.argument(
    '<file>',
    'an offer, .yaml or .json, or an advert, .txt, .md or .html; - reads standard input',
  );
  withYardstick(command);
  withMap(command);
  withFormat(command, 'terminal');
  command.addOption(
    command
      .createOption('--for <reader>', 'who it is for: a page of its own for the client or the employer')
      .choices([...AUDIENCES])
      .default('adviser'),
  );
  withPrinting(command)
    .option('--fail-on <list>', 'exit 1 where one of these is found: legal,poor,unknown,conditions')
    .action(async (file: string, options: CheckOptions) => done(await check(file, options, world)));
}

async function check(file: string, options: CheckOptions, world: World): Promise<number> {
  const failOn = failOnOf(options.failOn);
  const files = [file, options.rubric, options.rates, options.approach, options.map].filter(
    (one) => one !== undefined,
  );
  await checkOutput(world, options, ...files);
  const bytes = await inputBytes(file, world);
  const yardstick = await yardstickFor(options, world);
  const [{ readOffer }, { assess }] = await Promise.all([
    import('./offers.ts'),
    import('../assess/assess.ts'),
  ]);
  const { vacancy, notes } = await readOffer(bytes, file, yardstick.rubric, world, options.map);
  if (!options.quiet) for (const note of notes) world.stderr.write(`${note}\n`);
  const assessment = assess(vacancy, yardstick);
  const printed =
    options.for === 'adviser'
      ? (await FORMATS[options.format]())(assessment, await layoutFor(world, options))
      : await forReader(options.for, { bytes, file, vacancy, assessment, yardstick, options, world });
  await deliver(world, options, printed);
  if (options.format === 'terminal' && options.output === undefined && world.stdout.isTTY && !options.quiet) {
    world.stderr.write('To keep it: add --format html --output profile.html\n');
  }
  return failOn.some((what) => FOUND[what](assessment)) ? EXIT.found : EXIT.done;
}

interface Read {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly vacancy: Vacancy;
  readonly assessment: Assessment;
  readonly yardstick: LoadedYardstick;
  readonly options: CheckOptions;
  readonly world: World;
}

/** The page of somebody who is not shown all of it. It is made of an offer that was read without what is not for them. */
async function forReader(
  reader: Exclude<Audience, 'adviser'>,
  { bytes, file, vacancy, assessment, yardstick, options, world }: Read,
): Promise<string> {
  const [{ clientPage, employerPage, isQuiet, PAGE_FORMATS, withoutClient }, { readOffer }] =
    await Promise.all([import('./reader-pages.ts'), import('./offers.ts')]);
  const format = await PAGE_FORMATS[options.format]();
  const layout = await layoutFor(world, options);
  if (reader === 'client') return format(clientPage(vacancy, yardstick), layout);
  const { rubric } = yardstick;
  const withhold = (): never => {
    const fix = rubric.opening?.withheld ?? 'Look at the profile first: leave out --for employer.';
    throw new InputError([{ file, what: 'No page for the employer is made of this offer', fix }]);
  };
  if (isQuiet(assessment, rubric)) withhold();
  // What a person answered may stand before what the advert says, so the advert is read anew without it.
  const job = await readOffer(bytes, file, rubric, world, options.map, (told) => withoutClient(told, rubric));
  const page = employerPage(job.vacancy, yardstick);
  if (isQuiet(page, rubric)) withhold();
  return format(page, layout);
}

/** What `--fail-on` looks for. */
const FOUND: Record<FailOn, (assessment: Assessment) => boolean> = {
  legal: ({ legal }) => legal.some(({ strength }) => strength !== 'ask'),
  poor: ({ features }) => features.some(({ level }) => level === 'poor'),
  unknown: ({ features }) => features.some(({ level, questions }) => level === null && questions > 0),
  conditions: ({ conditions }) => conditions.some(({ met }) => met === 'no'),
};
