// goodwork rubric show|check|diff|schema: what a good job is, with no offer at all.
import type { Command } from 'commander';
import { safeJson } from '../document/escaped.ts';
import { suggestion } from '../document/nearest.ts';
import { InputError, quoted } from '../document/problem.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { EXIT } from './exit.ts';
import { type PrintOptions, withFormat, withPrinting } from './options.ts';
import { checkOutput, deliver, layoutFor } from './print.ts';
import type { World } from './world.ts';
import { loadRates, loadRubric } from './yardstick.ts';

type RubricOptions = PrintOptions & { readonly rubric: string; readonly format: 'terminal' | 'json' };

const SCHEMAS = ['rubric', 'vacancy', 'approach', 'assessment'] as const;

export function define(command: Command, world: World, done: (code: number) => void): void {
  const show = command
    .command('show')
    .argument('[feature]', 'one feature, such as security')
    .description('What a good job is: all features, or one of them in full.')
    .option('--rubric <id or file>', 'the rubric to use', 'good-jobs');
  withFormat(withPrinting(show), 'terminal', ['terminal', 'json']).action(
    async (feature: string | undefined, options: RubricOptions) => {
      await checkOutput(world, options);
      const rubric = await rubricNamed(options.rubric, world);
      await deliver(world, options, await shown(rubric, feature, options, world));
      done(EXIT.done);
    },
  );
  withPrinting(
    command
      .command('check')
      .argument('[id or file]', 'the rubric to check', 'good-jobs')
      .description('Is the rubric in order, and which of its facts has a person still to confirm?'),
  ).action(async (named: string, options: RubricOptions) => {
    await checkOutput(world, options);
    const rubric = await rubricNamed(named, world);
    const { rubricCheckPage } = await import('../report/rubric-page.ts');
    await deliver(world, options, rubricCheckPage(rubric, await layoutFor(world, options)));
    done(EXIT.done);
  });
  withPrinting(
    command
      .command('diff')
      .argument('<id or file>', 'a rubric')
      .argument('[id or file]', 'another, held against the first', 'good-jobs')
      .description('What one rubric asks or judges differently from another.'),
  ).action(async (first: string, second: string, options: RubricOptions) => {
    await checkOutput(world, options);
    // With one name, it is the team's own that is held against the shipped one.
    const [from, to] = second === 'good-jobs' ? [second, first] : [first, second];
    const [before, after] = [await rubricNamed(from, world), await rubricNamed(to, world)];
    const { differencesOf } = await import('../rubric/differences.ts');
    const { rubricDiffPage } = await import('../report/rubric-page.ts');
    const page = rubricDiffPage(before, after, differencesOf(before, after), await layoutFor(world, options));
    await deliver(world, options, page);
    done(EXIT.done);
  });
  withPrinting(
    command
      .command('schema')
      .argument('<name>', SCHEMAS.join(', '))
      .description('JSON Schema, so that an editor completes and checks a file as you type.')
      .option('--rubric <id or file>', 'the rubric to use', 'good-jobs'),
  ).action(async (name: string, options: RubricOptions) => {
    await checkOutput(world, options);
    const rubric = await rubricNamed(options.rubric, world);
    const { schemaNamed } = await import('./schema.ts');
    const schema = schemaNamed(name, rubric);
    if (schema === null) {
      const fix = suggestion(name, SCHEMAS);
      throw new InputError([
        {
          file: 'rubric schema',
          what: `There is no schema ${quoted(name)}`,
          ...(fix === undefined ? {} : { fix }),
        },
      ]);
    }
    await deliver(world, options, `${safeJson(schema, 2)}\n`);
    done(EXIT.done);
  });
}

async function rubricNamed(named: string, world: World): Promise<Rubric> {
  return loadRubric(named, await loadRates(undefined, world), world);
}

async function shown(
  rubric: Rubric,
  id: string | undefined,
  options: RubricOptions,
  world: World,
): Promise<string> {
  if (options.format === 'json') {
    const { rubricAsJson } = await import('../report/rubric-json.ts');
    return `${safeJson(rubricAsJson(rubric), 2)}\n`;
  }
  const { featurePage, rubricPage } = await import('../report/rubric-page.ts');
  if (id === undefined) return rubricPage(rubric, await layoutFor(world, options));
  const feature = rubric.features.find((one) => one.id === id);
  if (feature !== undefined) return featurePage(feature, rubric, await layoutFor(world, options));
  const fix = suggestion(
    id,
    rubric.features.map((one) => one.id),
  );
  throw new InputError([
    { file: 'rubric show', what: `${quoted(id)} is not a feature`, ...(fix === undefined ? {} : { fix }) },
  ]);
}
