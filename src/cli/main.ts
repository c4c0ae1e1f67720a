// From the words of the command line to an exit code. Nothing here or below calls exit.

import { Command } from 'commander';
import { EXIT, type Host } from '../host/host.ts';
import { asStarted, type CommandName } from './as-started.ts';
import { failed } from './failed-run.ts';
import { VERSION } from './package-version.ts';
import { withTeamConfig } from './team-config.ts';

export { processHost as processWorld } from '../host/host.ts';

interface CommandModule {
  /** Adds arguments, options and the action. The action hands its exit code to `done`. */
  define(command: Command, host: Host, done: (code: number) => void): void;
}

/** Every command. Its file is loaded only when its name is on the command line. */
const COMMANDS: Record<
  CommandName,
  { summary: string; example: string; load: () => Promise<CommandModule> }
> = {
  ask: {
    summary: 'ask about one job offer, with the client beside you',
    example: 'goodwork ask',
    load: () => import('./ask.ts'),
  },
  check: {
    summary: 'look at one job offer: its profile, and what to talk about',
    example: 'goodwork check examples/zero-hours-care.yaml --for client',
    load: () => import('./check.ts'),
  },
  batch: {
    summary: 'look at many offers: a line for each, or a summary',
    example: 'goodwork batch vacancies/ --summary',
    load: () => import('./batch.ts'),
  },
  merge: {
    summary: 'add up the summaries of parts',
    example: 'goodwork merge monday.json tuesday.json',
    load: () => import('./merge.ts'),
  },
  compare: {
    summary: 'two to five offers side by side, also with the present job or to keep looking',
    example: 'goodwork compare examples/shop.yaml examples/agency-warehouse.yaml',
    load: () => import('./compare.ts'),
  },
  agree: {
    summary: 'the same offer rated by several people: where they agree, and what to talk about',
    example: 'goodwork agree ana.yaml bo.yaml',
    load: () => import('./agree.ts'),
  },
  draft: {
    summary: 'draft an offer from an advert, with its words for each answer',
    example: 'goodwork draft advert.txt --output offer.yaml',
    load: () => import('./draft.ts'),
  },
  review: {
    summary: 'look back after 4 and 12 weeks: what was said, and how it turned out',
    example: 'goodwork review examples/shop.yaml',
    load: () => import('./review.ts'),
  },
  page: {
    summary: 'the interview as one page for a browser, for whoever never opens a terminal',
    example: 'goodwork page --output goodwork.html',
    load: () => import('./page.ts'),
  },
  forget: {
    summary: 'remove interviews that are not finished',
    example: 'goodwork forget --all',
    load: () => import('./forget.ts'),
  },
  reflect: {
    summary: 'talk in your team: where you stand, and where you want to be',
    example: 'goodwork reflect',
    load: () => import('./reflect.ts'),
  },
  rubric: {
    summary: 'what a good job is: show it, check it, or print a schema',
    example: 'goodwork rubric show security',
    load: () => import('./rubric.ts'),
  },
  rates: {
    summary: 'pay rates: which are in force, and which are out of date',
    example: 'goodwork rates show',
    load: () => import('./rates.ts'),
  },
  completion: {
    summary: 'completion for your shell: commands, options, choices and files at the press of Tab',
    example: 'source <(goodwork completion bash)',
    load: () => import('./completion.ts'),
  },
};

const AFTER_HELP = `
Start here:
  goodwork                                         asks about one offer, question by question
  goodwork check examples/zero-hours-care.yaml     the profile of one offer
  goodwork batch vacancies/                        what many offers say, and leave out
  goodwork rubric show security                    what good looks like for one feature
  goodwork rates show                              the pay rates in force today

Nothing is sent anywhere. goodwork describes an offer; the decision is the client's.
Exit codes: 0 done; 1 done, and what --fail-on named was found; 2 what was given cannot be used;
3 done, but some records could not be read; 70 a bug; 130 interrupted, and what was entered is saved.`;

/** Runs one command on a host and resolves to its exit code. */
export async function main(given: Host): Promise<number> {
  const host = sayingCommands(given);
  let code: number = EXIT.done;
  try {
    // goodwork alone is the interview, in whichever way it is wanted.
    const isBare = host.argv.every((word) => ['--plain', '--full', '--no-config'].includes(word));
    // What only the interview takes is wanted of it, also where nobody can be asked.
    const argv =
      isBare && (isAtDesk(host) || host.argv.length > 0)
        ? ['ask', '--start', ...host.argv]
        : (await isFile(host))
          ? ['check', ...host.argv]
          : host.argv;
    const program = await programFor({ ...host, argv }, (done) => {
      code = done;
    });
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return failed(error, host);
  }
}

/** goodwork FILE is goodwork check FILE; a name like that of a file is one, also where there is none. */
async function isFile({ argv: [first = '-'], kind }: Host): Promise<boolean> {
  if (/^-/.test(first) || Object.hasOwn(COMMANDS, first)) return false;
  return /[./\\]/.test(first) || (await kind(first)) === 'file';
}

/** Somebody is there to be asked. */
function isAtDesk(host: Host): boolean {
  return host.stdinIsTTY() && host.stderr.isTTY;
}

async function programFor(host: Host, done: (code: number) => void): Promise<Command> {
  const program = new Command('goodwork')
    .description('Look at the quality of one job offer, with the person it is for.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .addHelpText('after', AFTER_HELP);
  for (const [name, { summary, example, load }] of Object.entries(COMMANDS)) {
    const command = program
      .command(name)
      .description(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`)
      .summary(summary)
      .addHelpText('after', `\nFor example:\n  ${example}`);
    // What completes them is made from all of them.
    if (host.argv.includes(name) || host.argv[0] === 'completion') (await load()).define(command, host, done);
  }
  withTeamConfig(program, host);
  quiet(program, host);
  return program;
}

/** Every command prints to this host and throws instead of leaving the process. */
function quiet(command: Command, host: Host): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => host.stdout.write(asStarted(text, host.program)),
    writeErr: (text) => host.stderr.write(text),
    // Said once, in our own words, where every failure ends.
    outputError: () => undefined,
    getOutHelpWidth: () => Math.min(host.stdout.columns ?? 80, 100),
    getErrHelpWidth: () => Math.min(host.stderr.columns ?? 80, 100),
  });
  for (const sub of command.commands) quiet(sub, host);
}

/** The same host, but what it says of commands works as it is typed. */
function sayingCommands(host: Host): Host {
  const { stderr, program } = host;
  const write = (text: string) => stderr.write(asStarted(text, program));
  return { ...host, stderr: Object.create(stderr, { write: { value: write } }) };
}
