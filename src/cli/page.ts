// goodwork page: the interview as one file, which opens in a browser and needs nothing else.

import type { Command } from 'commander';
import { type PagePolicy, withPolicy } from '../browser/offline-page.ts';
import { EXIT, type Host } from '../host/host.ts';
import type { CriteriaOptions } from '../policy/criteria-options.ts';
import {
  loadColumnFiles,
  loadCriteria,
  loadLexiconFiles,
  loadScript,
  shipped,
} from '../policy/load-policy.ts';
import { withRubric } from './options.ts';
import { checkOutput, deliver } from './output.ts';

/** What the build makes; a team's own policy goes into it. */
const MADE = 'dist/goodwork.html';
/** Nobody wants to see it at a terminal. */
const NAME = 'goodwork.html';

interface PageOptions extends CriteriaOptions {
  readonly output?: string;
  readonly force?: boolean;
  readonly quiet?: boolean;
}

export function define(command: Command, host: Host, done: (code: number) => void): void {
  withRubric(command)
    .option('--rates <file>', 'pay rates of your own: a whole file, or rows to add')
    .option('--approach <file>', 'where your team stands, and what it asks of employers')
    .option('--output <file>', `the file to write (at a terminal: ${NAME})`)
    .option('--force', 'replace a file that is there')
    .option('--quiet', 'do not say where it was saved')
    .action(async (options: PageOptions) => done(await page(options, host)));
}

async function page(given: PageOptions, host: Host): Promise<number> {
  const output = given.output ?? (host.stdout.isTTY ? NAME : undefined);
  const options = { ...given, color: 'never' as const, ...(output === undefined ? {} : { output }) };
  const inputs = [options.rubric, options.rates, options.approach].filter((one) => one !== undefined);
  await checkOutput(host, options, ...inputs);
  const policy = await pagePolicy(options, host);
  const made = new TextDecoder().decode(await shipped(MADE, host));
  await deliver(host, options, withPolicy(made, policy));
  return EXIT.done;
}

/** All that the page asks and judges by. */
export async function pagePolicy(options: CriteriaOptions, host: Host): Promise<PagePolicy> {
  const { rubric, rates, approach } = await loadCriteria(options, host);
  const { known } = await loadColumnFiles(undefined, host);
  const script = await loadScript(rubric, host);
  const words = { script, ...(await loadLexiconFiles(host)), columns: known };
  return { rubric, rates, approach, words };
}
