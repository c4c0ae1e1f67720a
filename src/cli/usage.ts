// What is wrong with the words of a command line, in one line and in our own words.
import type { CommanderError } from 'commander';
import { type Problem, quoted } from '../source/problem.ts';

/** commander says what happened in a sentence of its own; what it names is between quotes. */
export function usageProblem({ code, message }: CommanderError): Problem {
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
