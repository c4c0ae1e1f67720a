// goodwork forget: removes saved interviews, and nothing else.

import type { Command } from 'commander';
import { reasonOf } from '../host/file-error.ts';
import { EXIT, type Host } from '../host/host.ts';
import { InputError, type Problem, unusable } from '../source/problem.ts';
import {
  isOpen,
  removeLeftovers,
  removeSaved,
  type SavedDraft,
  savedInterview,
  savedInterviews,
} from './interview/draft-store.ts';

export function define(command: Command, host: Host, done: (code: number) => void): void {
  command
    .argument('[file...]', 'names that ask --list shows')
    .option('--all', 'every interview that is not finished')
    .action(async (named: string[], options: { readonly all?: boolean }) => {
      const all = options.all === true;
      if (all && named.length > 0) {
        throw unusable('goodwork forget', '--all and a name do not go together', 'Leave one of them out.');
      }
      const wanted = all ? await everyOne(host) : await namedOnes(named, host);
      await refuseOpen(wanted, host);
      for (const one of wanted) await remove(one, host);
      if (all) await removeLeftovers(host);
      if (wanted.length === 0) host.stderr.write('No interview is waiting to be finished.\n');
      done(EXIT.done);
    });
}

/** Interviews about offers, and sessions of a team. */
async function everyOne(host: Host): Promise<SavedDraft[]> {
  return [...(await savedInterviews(host)), ...(await savedInterviews(host, 'session'))];
}

/** Every one of them is there before any is removed. */
async function namedOnes(named: readonly string[], host: Host): Promise<SavedDraft[]> {
  if (named.length === 0) {
    throw unusable(
      'goodwork forget',
      'The name of an interview is missing',
      'goodwork ask --list shows them; --all removes all of them.',
    );
  }
  const found: SavedDraft[] = [];
  for (const name of named) {
    const saved = (await savedInterview(name, host)) ?? (await savedInterview(name, host, 'session'));
    if (saved === null) {
      // Names are dates: the nearest one may be another client's.
      const fix = 'goodwork ask --list shows them. Other files are yours to remove.';
      throw unusable(name, 'This is not a saved interview', fix);
    }
    found.push(saved);
  }
  return found;
}

/** What is open would be written again with its next answer. Nothing is removed then. */
async function refuseOpen(wanted: readonly SavedDraft[], host: Host): Promise<void> {
  const problems: Problem[] = [];
  for (const saved of wanted) {
    if (!(await isOpen(saved, host))) continue;
    const fix = 'Stop it there with q, then remove it. Nothing was removed.';
    problems.push({ file: saved.name, what: 'This is open in another window', fix });
  }
  if (problems.length > 0) throw new InputError(problems);
}

async function remove(saved: SavedDraft, host: Host): Promise<void> {
  const { name } = saved;
  try {
    await removeSaved(saved, host);
  } catch (error) {
    throw unusable(name, `This cannot be removed (${reasonOf(error)})`, 'Check the folder it is in.');
  }
  host.stderr.write(`Removed ${name}.\n`);
}
