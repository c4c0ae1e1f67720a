// The script of each shell. Everything in it is of our own words, and quoted all the same.
import type { CompletedCommand } from './completion-tree.ts';

type Tree = readonly CompletedCommand[];

export const SHELLS = { bash, zsh, fish, powershell } as const;
export type ShellName = keyof typeof SHELLS;

/** For a POSIX shell and fish alike, a text between single quotes. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

const lines = (...parts: readonly (string | readonly string[])[]) => `${parts.flat().join('\n')}\n`;
const pathOf = ({ path }: CompletedCommand) => path.map((word) => ` ${word}`).join('');
const namesOf = ({ options }: CompletedCommand) => options.flatMap(({ names }) => names);

/** Every option that something stands behind, as a pattern of a shell: the path and the name. */
function behind(tree: Tree, take: (takes: CompletedCommand['options'][number]['takes']) => string | null) {
  return tree.flatMap((command) =>
    command.options.flatMap(({ names, takes }) => {
      const does = take(takes);
      if (does === null) return [];
      return [`    ${names.map((name) => quoted(`${pathOf(command)} ${name}`)).join('|')}) ${does} ;;`];
    }),
  );
}

/** Which command the words before lead to. `$1` is the place of the first. */
function leading(tree: Tree, words: string, last: string, first: number): string[] {
  const paths = tree.map(pathOf).filter((path) => path !== '');
  return [
    `  for ((i = ${first}; i < ${last}; i++)); do`,
    `    case "$at \${${words}[i]}" in`,
    `      ${paths.map(quoted).join('|')}) at="$at \${${words}[i]}" ;;`,
    '    esac',
    '  done',
  ];
}

/** Where nothing is said, bash completes files, with their blanks and folders. */
function bash(tree: Tree): string {
  const said = (words: readonly string[]) => `COMPREPLY=($(compgen -W ${quoted(words.join(' '))} -- "$cur"))`;
  return lines(
    '# Completion of goodwork for bash. In ~/.bashrc: source <(goodwork completion bash)',
    '_goodwork() {',
    '  local at="" cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}" i',
    '  if [[ $cur == "=" ]]; then cur=""; elif [[ $prev == "=" ]]; then prev="${COMP_WORDS[COMP_CWORD-2]}"; fi',
    leading(tree, 'COMP_WORDS', 'COMP_CWORD', 1),
    '  COMPREPLY=()',
    '  case "$at $prev" in',
    behind(tree, (takes) =>
      takes === null
        ? null
        : takes === 'file'
          ? 'return'
          : takes === 'other'
            ? 'compopt +o default +o bashdefault 2>/dev/null; return'
            : `${said(takes)}; return`,
    ),
    '  esac',
    '  if [[ $cur == -* ]]; then',
    '    case "$at" in',
    tree.map((command) => `      ${quoted(pathOf(command))}) ${said(namesOf(command))} ;;`),
    '    esac',
    '    return',
    '  fi',
    '  case "$at" in',
    tree.map((command) => {
      const words = command.words.length === 0 ? ':' : said(command.words.map(({ word }) => word));
      const none = command.takesFiles ? '' : '; compopt +o default +o bashdefault 2>/dev/null';
      return `    ${quoted(pathOf(command))}) ${words}${none} ;;`;
    }),
    '  esac',
    '}',
    'complete -o bashdefault -o default -F _goodwork goodwork',
  );
}

function zsh(tree: Tree): string {
  const described = (items: readonly { readonly word: string; readonly say: string }[]) =>
    items.map(({ word, say }) => quoted(`${word}:${say.replaceAll(':', ' ')}`)).join(' ');
  return lines(
    '#compdef goodwork',
    '# Completion of goodwork for zsh. In ~/.zshrc, below compinit: source <(goodwork completion zsh)',
    '_goodwork() {',
    "  local at='' cur=${words[CURRENT]} prev=${words[CURRENT-1]} i",
    '  local -a found',
    '  if [[ $cur == --*=* ]]; then prev="${cur%%=*}" cur="${cur#*=}"; compset -P 1 "*="; fi',
    leading(tree, 'words', 'CURRENT', 2),
    '  case "$at $prev" in',
    behind(tree, (takes) =>
      takes === null
        ? null
        : takes === 'file'
          ? '_files; return'
          : takes === 'other'
            ? 'return'
            : `compadd -- ${takes.map(quoted).join(' ')}; return`,
    ),
    '  esac',
    '  if [[ $cur == -* ]]; then',
    '    case "$at" in',
    tree.map((command) => {
      const items = command.options.flatMap(({ names, say }) => names.map((word) => ({ word, say })));
      return `      ${quoted(pathOf(command))}) found=(${described(items)}) ;;`;
    }),
    '    esac',
    "    _describe 'option' found",
    '    return',
    '  fi',
    '  case "$at" in',
    tree.map((command) => {
      const words =
        command.words.length === 0 ? '' : ` found=(${described(command.words)}); _describe 'command' found;`;
      return `    ${quoted(pathOf(command))})${words}${command.takesFiles ? ' _files' : ' :'} ;;`;
    }),
    '  esac',
    '}',
    'if [ "${funcstack[1]}" = "_goodwork" ]; then _goodwork "$@"; else compdef _goodwork goodwork; fi',
  );
}

function fish(tree: Tree): string {
  const isBelow = (one: CompletedCommand, path: readonly string[]) =>
    one.path.length === path.length + 1 && path.every((word, at) => word === one.path[at]);
  /** Only where these words lead to the command, and to none below it; `typed`: nor where one of these was typed. */
  const where = ({ path }: CompletedCommand, typed: readonly string[] = []) => {
    const seen = path.map((word) => `__fish_seen_subcommand_from ${word}`);
    const below = tree.filter((one) => isBelow(one, path)).map((one) => one.path.at(-1) ?? '');
    // A command may have the name of one below another: check, and rubric check.
    const others = tree.filter((one) => path.length === 1 && one.path[1] === path[0]);
    const not = [
      [...new Set([...below, ...typed])].join(' '),
      ...others.map((one) => one.path[0] ?? ''),
    ].filter((word) => word !== '');
    return quoted(
      [...seen, ...not.map((words) => `not __fish_seen_subcommand_from ${words}`)].join('; and '),
    );
  };
  return lines(
    '# Completion of goodwork for fish: goodwork completion fish > ~/.config/fish/completions/goodwork.fish',
    'complete -c goodwork -e',
    tree.flatMap((command) => {
      const start = `complete -c goodwork -n ${where(command)}`;
      // rubric schema rubric: what leads there has been typed in any case.
      const words = command.words.map(({ word }) => word).filter((word) => !command.path.includes(word));
      const offering = `complete -c goodwork -n ${where(command, words)}`;
      return [
        ...(command.takesFiles ? [] : [`${start} -f`]),
        ...command.words.map(({ word, say }) => `${offering} -a ${quoted(word)} -d ${quoted(say)}`),
        ...command.options.map(({ names, say, takes }) => {
          const flags = names.map((name) =>
            name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`,
          );
          const behindIt =
            takes === null
              ? ''
              : takes === 'file'
                ? ' -r -F'
                : takes === 'other'
                  ? ' -x'
                  : ` -x -a ${quoted(takes.join(' '))}`;
          return `${start} ${flags.join(' ')}${behindIt} -d ${quoted(say)}`;
        }),
      ];
    }),
  );
}

/** Where nothing is said, PowerShell completes files. */
function powershell(tree: Tree): string {
  const text = (words: string) => `'${words.replaceAll("'", "''")}'`;
  const list = (words: readonly string[]) => `@(${words.map(text).join(', ')})`;
  return lines(
    '# Completion of goodwork for PowerShell. In the file that $PROFILE names:',
    '#   goodwork completion powershell | Out-String | Invoke-Expression',
    'Register-ArgumentCompleter -Native -CommandName goodwork -ScriptBlock {',
    '  param($wordToComplete, $commandAst, $cursorPosition)',
    '  $below = @{',
    tree.map((command) => `    ${text(pathOf(command))} = ${list(command.words.map(({ word }) => word))}`),
    '  }',
    '  $options = @{',
    tree.map((command) => `    ${text(pathOf(command))} = ${list(namesOf(command))}`),
    '  }',
    '  $behind = @{',
    tree.flatMap((command) =>
      command.options.flatMap(({ names, takes }) =>
        typeof takes === 'string' || takes === null
          ? []
          : names.map((name) => `    ${text(`${pathOf(command)} ${name}`)} = ${list(takes)}`),
      ),
    ),
    '  }',
    '  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })',
    "  if ($wordToComplete -ne '') { $words = @($words | Select-Object -SkipLast 1) }",
    "  $at = ''",
    '  foreach ($word in $words) { if ($options.ContainsKey("$at $word")) { $at = "$at $word" } }',
    "  $last = if ($words.Count -gt 0) { $words[-1] } else { '' }",
    '  $found = if ($behind.ContainsKey("$at $last")) { $behind["$at $last"] }',
    "    elseif ($wordToComplete.StartsWith('-')) { $options[$at] }",
    '    else { $below[$at] }',
    '  $found | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {',
    "    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)",
    '  }',
    '}',
  );
}
