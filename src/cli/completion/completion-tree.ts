// What can be typed after goodwork, as plain values: each command with its options, and what each of them takes.
import type { Argument, Command, Option } from 'commander';
import { ownValue } from '../../source/own-value.ts';

interface CompletedOption {
  /** `--format`, and `-h` where there is a short one. */
  readonly names: readonly string[];
  readonly say: string;
  /** The words that can stand behind it, `file`, other words that are not known, or nothing. */
  readonly takes: readonly string[] | 'file' | 'other' | null;
}

export interface CompletedCommand {
  /** The words that lead to it: `rubric show`; empty for goodwork alone. */
  readonly path: readonly string[];
  readonly say: string;
  readonly options: readonly CompletedOption[];
  /** The first word that can stand there: a command below it, or a choice. */
  readonly words: readonly { readonly word: string; readonly say: string }[];
  readonly takesFiles: boolean;
}

/**
 * The command itself first, then those below it. Every command has to be defined.
 * `known`: by the words that lead to a command, what can stand behind it that is no fixed choice of it.
 */
export function completionTree(
  command: Command,
  known: Readonly<Record<string, readonly string[]>>,
  path: readonly string[] = [],
): readonly CompletedCommand[] {
  const help = command.createHelp();
  const below = command.commands.filter((one) => one.name() !== 'help');
  const fixed = command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices);
  const choices = [...fixed, ...(ownValue(known, path.join(' ')) ?? [])];
  const own: CompletedCommand = {
    path,
    say: command.summary(),
    options: help.visibleOptions(command).map((option) => ({
      names: [option.long, option.short].filter((name) => name !== undefined && name !== null),
      say: option.description,
      takes: takenBy(option),
    })),
    words: [
      ...below.map((one) => ({ word: one.name(), say: one.summary() || one.description() })),
      ...choices.map((word) => ({ word, say: '' })),
    ],
    // goodwork FILE is goodwork check FILE.
    takesFiles: path.length === 0 || command.registeredArguments.some(isFile),
  };
  return [own, ...below.flatMap((one) => completionTree(one, known, [...path, one.name()]))];
}

function takenBy({ flags, argChoices, required, optional }: Option): CompletedOption['takes'] {
  if (!required && !optional) return null;
  return argChoices ?? (/[<[](?:id or )?(?:file|offer)[.\]>]/.test(flags) ? 'file' : 'other');
}

/** What else stands for a file is called by what is in it. */
function isFile(argument: Argument): boolean {
  return /^(?:id or )?file$|^(?:offer|actual|summary)$/.test(argument.name());
}
