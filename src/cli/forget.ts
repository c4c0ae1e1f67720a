// goodwork forget: removes saved interviews, and nothing else.
import type { Command } from 'commander';
import { InputError, type Problem } from '../document/problem.ts';
import { EXIT } from './exit.ts';
import {
  isOpen,
  removeLeftovers,
  removeSaved,
  type Saved,
  savedInterview,
  savedInterviews,
} from './interview/saved.ts';
import { reasonOf } from './print.ts';
import type { World } from './world.ts';

export function define(command: Command, world: World, done: (code: number) => void): void {
  command
    .argument('[file...]', 'names that ask --list shows')
    .option('--all', 'every interview that is not finished')
    .action(async (named: string[], options: { readonly all?: boolean }) => {
      const all = options.all === true;
      if (all && named.length > 0) {
        const fix = 'Leave one of them out.';
        throw new InputError([{ file: 'goodwork forget', what: '--all and a name do not go together', fix }]);
      }
      const wanted = all ? await everyOne(world) : await namedOnes(named, world);
      await refuseOpen(wanted, world);
      for (const one of wanted) await remove(one, world);
      if (all) await removeLeftovers(world);
      if (wanted.length === 0) world.stderr.write('No interview is waiting to be finished.\n');
      done(EXIT.done);
    });
}

/** Interviews about offers, and sessions of a team. */
async function everyOne(world: World): Promise<Saved[]> {
  return [...(await savedInterviews(world)), ...(await savedInterviews(world, 'session'))];
}

/** Every one of them is there before any is removed. */
async function namedOnes(named: readonly string[], world: World): Promise<Saved[]> {
  if (named.length === 0) {
    throw new InputError([
      {
        file: 'goodwork forget',
        what: 'The name of an interview is missing',
        fix: 'goodwork ask --list shows them; --all removes all of them.',
      },
    ]);
  }
  const found: Saved[] = [];
  for (const name of named) {
    const saved = (await savedInterview(name, world)) ?? (await savedInterview(name, world, 'session'));
    if (saved === null) {
      // Names are dates: the nearest one may be another client's.
      const fix = 'goodwork ask --list shows them. Other files are yours to remove.';
      throw new InputError([{ file: name, what: 'This is not a saved interview', fix }]);
    }
    found.push(saved);
  }
  return found;
}

/** What is open would be written again with its next answer. Nothing is removed then. */
async function refuseOpen(wanted: readonly Saved[], world: World): Promise<void> {
  const problems: Problem[] = [];
  for (const saved of wanted) {
    if (!(await isOpen(saved, world))) continue;
    const fix = 'Stop it there with q, then remove it. Nothing was removed.';
    problems.push({ file: saved.name, what: 'This is open in another window', fix });
  }
  if (problems.length > 0) throw new InputError(problems);
}

async function remove(saved: Saved, world: World): Promise<void> {
  const { name } = saved;
  try {
    await removeSaved(saved, world);
  } catch (error) {
    throw new InputError([
      { file: name, what: `This cannot be removed (${reasonOf(error)})`, fix: 'Check the folder it is in.' },
    ]);
  }
  world.stderr.write(`Removed ${name}.\n`);
}
