// What is said of a run that failed, in our own words, and its exit code.
import { CommanderError } from 'commander';
import { isFolderGone } from '../host/file-error.ts';
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
  unusable,
} from '../source/problem.ts';
import { VERSION } from './package-version.ts';

/** Its first line. What a reader of JSON says is left out, for it quotes what it was given. */
function briefly(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const [line = ''] = error.message.split('\n');
  return error instanceof SyntaxError
    ? error.name
    : neutralise(`${error.name}: ${line}`).slice(0, LONGEST_LINE);
}

const LONGEST_LINE = 200;

/** Says what is wrong, and resolves to the exit code. */
export function failed(error: unknown, host: Host): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done;
    return failed(new InputError([usageProblem(error)]), host);
  }
  if (isFolderGone(error)) {
    const fix = 'Go to another folder, and run it again.';
    return failed(unusable('goodwork', 'The folder you are in is no longer there', fix), host);
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
      const [option, given] = message.includes('command-argument') ? [second, first] : [first, second];
      const what = `${quoted(given)} is not one of the choices for ${option.split(' ')[0]}`;
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
