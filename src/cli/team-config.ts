// goodwork.config.yaml: what a team would otherwise type each time. It is looked for from the working folder upwards, then among
// the settings of the person. What is typed stands over it, and what it names takes the place of a built-in default only.
import { posix, win32 } from 'node:path';
import type { Command, Option } from 'commander';
import type { Host } from '../host/host.ts';
import { neutralise } from '../source/neutralise.ts';
import { unusable } from '../source/problem.ts';
import type { FoundConfig } from './team-config-shape.ts';

const TEAM_CONFIG = 'goodwork.config.yaml';

/** Whether a default of a team may stand in an option's place. Where --format has no default, it decides what is printed at all. */
const TAKES: Readonly<Record<string, (option: Option, word: unknown) => boolean>> = {
  rubric: () => true,
  rates: () => true,
  approach: () => true,
  plain: (_option, word) => word === true,
  for: isOtherChoice,
  format: isOtherChoice,
};

function isOtherChoice({ defaultValue, argChoices }: Option, word: unknown): boolean {
  return defaultValue !== undefined && argChoices?.includes(String(word)) === true;
}

/** Every command that takes one of them, and its commands, reads the file before it does anything. */
export function withTeamConfig(command: Command, host: Host): void {
  for (const sub of command.commands) withTeamConfig(sub, host);
  if (!command.options.some((option) => Object.hasOwn(TAKES, option.attributeName()))) return;
  command
    .option('--no-config', `leave out what ${TEAM_CONFIG} sets`)
    .hook('preAction', async () => applyTeamConfig(command, host));
}

async function applyTeamConfig(command: Command, host: Host): Promise<void> {
  if (command.getOptionValue('config') === false) return;
  const found = await foundConfig(host);
  if (found === null) return;
  const { readTeamConfig } = await import('./team-config-shape.ts');
  const config = new Map(Object.entries(await readTeamConfig(found, host)));
  const set: string[] = [];
  for (const option of command.options) {
    const name = option.attributeName();
    const word = config.get(name);
    const source = command.getOptionValueSource(name) ?? 'default';
    if (word === undefined || source !== 'default' || TAKES[name]?.(option, word) !== true) continue;
    command.setOptionValueWithSource(name, word, 'config');
    set.push(option.long ?? name);
  }
  // A script learns from the result what it was made with; a person should not have to look.
  if (set.length === 0 || !host.stderr.isTTY || command.getOptionValue('quiet') === true) return;
  host.stderr.write(`${neutralise(found.path)} sets ${set.join(', ')}. --no-config leaves it out.\n`);
}

/** The nearest one: no further up than the folder of the person who works there. */
async function foundConfig(host: Host): Promise<FoundConfig | null> {
  const { env, platform, home } = host;
  const { dirname, isAbsolute, join, relative } = platform === 'win32' ? win32 : posix;
  const start = host.cwd();
  for (let folder = start; ; folder = dirname(folder)) {
    const path = join(relative(start, folder), TEAM_CONFIG);
    if (await isThere(path, host)) return { path, isPersonal: false };
    if (folder === home || folder === dirname(folder)) break;
  }
  const [own = '', usual] =
    platform === 'win32'
      ? [env.APPDATA, join(home, 'AppData', 'Roaming')]
      : [env.XDG_CONFIG_HOME, join(home, '.config')];
  const path = join(isAbsolute(own) ? own : usual, 'goodwork', TEAM_CONFIG);
  return (await isThere(path, host)) ? { path, isPersonal: true } : null;
}

/** A link that leads nowhere, or a folder: somebody meant a file, and without it the results would be others. */
async function isThere(path: string, host: Host): Promise<boolean> {
  const kind = await host.kind(path);
  if (kind !== 'other') return kind === 'file';
  const what = 'This is not a file that can be read: a folder, or a link that leads nowhere';
  throw unusable(path, what, 'Put the file there, take this away, or leave it out with --no-config.');
}
