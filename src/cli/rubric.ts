// goodwork rubric show|check|diff|schema: what a good job is, with no offer at all.
import type { Command } from 'commander';
import { EXIT, type Host } from '../host/host.ts';
import type { Page } from '../page/page.ts';
import type { PageFormatName } from '../page/page-formats.ts';
import { loadRates, loadRubric } from '../policy/load-policy.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { suggestion } from '../source/did-you-mean.ts';
import { safeJson } from '../source/escape.ts';
import { quoted, unusable } from '../source/problem.ts';
import { asStarted } from './as-started.ts';
import { type PrintOptions, withFormat, withPrinting } from './options.ts';
import { checkOutput, deliver, layoutFor } from './output.ts';

type RubricOptions = PrintOptions & {
  readonly rubric: string;
  readonly format: PageFormatName | 'json';
};

export const SCHEMAS = ['rubric', 'vacancy', 'approach', 'config', 'assessment'] as const;

export function define(command: Command, host: Host, done: (code: number) => void): void {
  const show = command
    .command('show')
    .argument('[feature]', 'one feature, such as security')
    .description('What a good job is: all features, or one of them in full.')
    .option('--rubric <id or file>', 'the rubric to use', 'good-jobs');
  withFormat(withPrinting(show), 'terminal', ['terminal', 'markdown', 'html', 'json']).action(
    async (feature: string | undefined, options: RubricOptions) => {
      await checkOutput(host, options);
      const rubric = await rubricNamed(options.rubric, host);
      await deliver(host, options, await shown(rubric, feature, options, host));
      done(EXIT.done);
    },
  );
  withPrinting(
    command
      .command('check')
      .argument('[id or file]', 'the rubric to check', 'good-jobs')
      .description('Is the rubric in order, and which of its facts has a person still to confirm?'),
  ).action(async (named: string, options: RubricOptions) => {
    await checkOutput(host, options);
    const rubric = await rubricNamed(named, host);
    const { rubricCheckPage } = await import('../report/rubric-page.ts');
    await deliver(host, options, await inTerminal(rubricCheckPage(rubric), options, host));
    done(EXIT.done);
  });
  withPrinting(
    command
      .command('diff')
      .argument('<id or file>', 'a rubric')
      .argument('[id or file]', 'another, held against the first', 'good-jobs')
      .description('What one rubric asks or judges differently from another.'),
  ).action(async (first: string, second: string, options: RubricOptions) => {
    await checkOutput(host, options);
    // With one name, it is the team's own that is held against the shipped one.
    const [from, to] = second === 'good-jobs' ? [second, first] : [first, second];
    const [before, after] = [await rubricNamed(from, host), await rubricNamed(to, host)];
    const { rubricDifferences: differencesOf } = await import('../rubric/rubric-differences.ts');
    const { rubricDiffPage } = await import('../report/rubric-page.ts');
    const page = rubricDiffPage(before, after, differencesOf(before, after));
    await deliver(host, options, await inTerminal(page, options, host));
    done(EXIT.done);
  });
  withPrinting(
    command
      .command('schema')
      .argument('<name>', SCHEMAS.join(', '))
      .description('JSON Schema, so that an editor completes and checks a file as you type.')
      .option('--rubric <id or file>', 'the rubric to use', 'good-jobs'),
  ).action(async (name: string, options: RubricOptions) => {
    await checkOutput(host, options);
    const rubric = await rubricNamed(options.rubric, host);
    const { schemaNamed } = await import('./schema.ts');
    const schema = schemaNamed(name, rubric);
    if (schema === null) {
      const what = `There is no schema ${quoted(name)}`;
      throw unusable('rubric schema', what, suggestion(name, SCHEMAS));
    }
    await deliver(host, options, `${safeJson(schema, 2)}\n`);
    done(EXIT.done);
  });
}

async function rubricNamed(named: string, host: Host): Promise<Rubric> {
  return loadRubric(named, await loadRates(undefined, host), host);
}

async function inTerminal(page: Page, options: RubricOptions, host: Host): Promise<string> {
  const { toTerminal } = await import('../page/terminal.ts');
  return toTerminal(page, await layoutFor(host, options));
}

async function shown(
  rubric: Rubric,
  id: string | undefined,
  options: RubricOptions,
  host: Host,
): Promise<string> {
  if (options.format === 'json') {
    const { rubricAsJson } = await import('../report/rubric-page.ts');
    return `${safeJson(rubricAsJson(rubric), 2)}\n`;
  }
  const { featurePage, rubricPage } = await import('../report/rubric-page.ts');
  const laidOut = async (page: Page) => {
    const { PAGE_FORMATS } = await import('../page/page-formats.ts');
    const footer = page.footer.map((line) => asStarted(line, host.program));
    return PAGE_FORMATS[options.format as PageFormatName](
      { ...page, footer },
      await layoutFor(host, options),
    );
  };
  if (id === undefined) return laidOut(rubricPage(rubric));
  const feature = rubric.features.find((one) => one.id === id);
  if (feature !== undefined) return laidOut(featurePage(feature, rubric));
  const fix = suggestion(
    id,
    rubric.features.map((one) => one.id),
  );
  throw unusable('rubric show', `${quoted(id)} is not a feature`, fix);
}
