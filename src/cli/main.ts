// From the words of the command line to an exit code. Nothing here or below calls exit.

import { Command, CommanderError } from 'commander';
import { EXIT, type Host } from '../host/host.ts';
import { neutralise } from '../source/neutralise.ts';
import {
  countOf,
  InputError,
  isInputError,
  MOST_PROBLEMS,
  type Problem,
  quoted,
  sayProblem,
  traceOf,
} from '../source/problem.ts';
import { VERSION } from './package-version.ts';
import { withTeamConfig } from './team-config.ts';

export { processHost as processWorld } from '../host/host.ts';

interface CommandModule {
  /** Adds arguments, options and the action. The action hands its exit code to `done`. */
  define(command: Command, host: Host, done: (code: number) => void): void;
}

/** Every command. Its file is loaded only when its name is on the command line. */
const COMMANDS: Record<string, { summary: string; example: string; load: () => Promise<CommandModule> }> = {
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
export async function main(host: Host): Promise<number> {
  let code: number = EXIT.done;
  try {
    // goodwork alone is the interview, in whichever way it is wanted.
    const isBare = host.argv.every((word) => ['--plain', '--full', '--no-config'].includes(word));
    const argv =
      isBare && isAtDesk(host)
        ? ['ask', '--start', ...host.argv]
        : (await isFile(host))
          ? ['check', ...host.argv]
          : host.argv;
    const program = await programFor({ ...host, argv }, (given) => {
      code = given;
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
    if (host.argv.includes(name)) (await load()).define(command, host, done);
  }
  withTeamConfig(program, host);
  quiet(program, host);
  return program;
}

/** Every command prints to this host and throws instead of leaving the process. */
function quiet(command: Command, host: Host): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => host.stdout.write(text),
    writeErr: (text) => host.stderr.write(text),
    // Said once, in our own words, where every failure ends.
    outputError: () => undefined,
    getOutHelpWidth: () => Math.min(host.stdout.columns ?? 80, 100),
    getErrHelpWidth: () => Math.min(host.stderr.columns ?? 80, 100),
  });
  for (const sub of command.commands) quiet(sub, host);
}

/** Its first line. What a reader of JSON says is left out, for it quotes what it was given. */
function briefly(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const [line = ''] = error.message.split('\n');
  return error instanceof SyntaxError
    ? error.name
    : neutralise(`${error.name}: ${line}`).slice(0, LONGEST_LINE);
}

const LONGEST_LINE = 200;

function failed(error: unknown, host: Host): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done;
    return failed(new InputError([usageProblem(error)]), host);
  }
  if (isInputError(error)) {
    const named = error.problems.filter(({ unnamed }) => unnamed === undefined).slice(0, MOST_PROBLEMS);
    for (const problem of named) host.stderr.write(`${sayProblem(problem)}\n`);
    const more = countOf(error.problems) - named.length;
    if (more > 0)
      host.stderr.write(`${more} more: mend these first, for one mistake often leads to others.\n`);
    return EXIT.unusable;
  }
  host.stderr.write(
    `This is a fault in goodwork, not in what you gave it (${VERSION}): ${briefly(error)}\n` +
      'Tell whoever looks after goodwork what you ran and what this line says.\n',
  );
  if (host.env.GOODWORK_DEBUG) host.stderr.write(`${traceOf(error)}\n`);
  return EXIT.bug;
}

/** commander says what happened in a sentence of its own; what it names is between quotes. */
function usageProblem({ code, message }: CommanderError): Problem {
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map(([, word]) => word);
  const meant = /\n\(Did you mean (?:one of )?([^?]+)\?\)$/.exec(message)?.[1];
  // Never a word that replaces files.
  const fix =
    meant === undefined || meant === '--force'
      ? 'goodwork --help lists what there is.'
      : `Did you mean "${meant}"?`;
  const problem = (what: string, mend: string): Problem => ({ file: 'goodwork', what, fix: mend });
  switch (code) {
    case 'commander.unknownCommand':
      return problem(`${quoted(first)} is not a command`, fix);
    case 'commander.unknownOption':
      return problem(`${quoted(first)} is not an option here`, fix);
    case 'commander.missingArgument':
      return problem(
        `The ${first} is missing`,
        first === 'file'
          ? 'Write it after the command; - reads standard input.'
          : 'Write it after the command.',
      );
    case 'commander.optionMissingArgument':
      return problem(`${first.split(' ')[0]} needs a value`, `Write ${first}.`);
    case 'commander.invalidArgument': {
      const choices = /.*Allowed choices are ([^.]+)\.$/s.exec(message)?.[1];
      const what = `${quoted(second)} is not one of the choices for ${first.split(' ')[0]}`;
      return problem(what, choices === undefined ? fix : `Use one of: ${choices}.`);
    }
    case 'commander.conflictingOption':
      return problem(
        `${first.split(' ')[0]} and ${second.split(' ')[0]} do not go together`,
        'Leave one of them out.',
      );
    case 'commander.excessArguments':
      return problem(
        'There are too many words here',
        first === 'ask'
          ? 'ask is about one offer: name one file, or none.'
          : 'check reads exactly one file; many are for goodwork batch.',
      );
    case 'commander.help':
      return problem('A word is missing here', 'Write one of the commands above.');
    default:
      return problem('This command could not be read', fix);
  }
}
