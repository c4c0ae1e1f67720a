// goodwork check FILE: the profile of exactly one vacancy. Never asks.
import type { Command } from 'commander';
import type { Assessment } from '../assess/assessment.ts';
import { FORMATS, type FormatName } from '../report/formats.ts';
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
import { yardstickFor } from './yardstick.ts';

type CheckOptions = YardstickOptions &
  PrintOptions & { readonly format: FormatName; readonly failOn?: string; readonly map?: string };

export function define(command: Command, world: World, done: (code: number) => void): void {
  command.argument(
    '<file>',
    'an offer, .yaml or .json, or an advert, .txt, .md or .html; - reads standard input',
  );
  withYardstick(command);
  withMap(command);
  withFormat(command, 'terminal');
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
  const [{ readOffer }, { assess }, format] = await Promise.all([
    import('./offers.ts'),
    import('../assess/assess.ts'),
    FORMATS[options.format](),
  ]);
  const { vacancy, notes } = await readOffer(bytes, file, yardstick.rubric, world, options.map);
  if (!options.quiet) for (const note of notes) world.stderr.write(`${note}\n`);
  const assessment = assess(vacancy, yardstick);
  await deliver(world, options, format(assessment, await layoutFor(world, options)));
  if (options.format === 'terminal' && options.output === undefined && world.stdout.isTTY && !options.quiet) {
    world.stderr.write('To keep it: add --format html --output profile.html\n');
  }
  return failOn.some((what) => FOUND[what](assessment)) ? EXIT.found : EXIT.done;
}

/** What `--fail-on` looks for. */
const FOUND: Record<FailOn, (assessment: Assessment) => boolean> = {
  legal: ({ legal }) => legal.some(({ strength }) => strength !== 'ask'),
  poor: ({ features }) => features.some(({ level }) => level === 'poor'),
  unknown: ({ features }) => features.some(({ level, questions }) => level === null && questions > 0),
  conditions: ({ conditions }) => conditions.some(({ met }) => met === 'no'),
};
