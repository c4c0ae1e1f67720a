// Who goes on with a file: one process at a time, by a file beside it.
import { link, readFile, rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { writeDurably } from './part-file.ts';

/** This process among others. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Whose process it is; null where the system does not say. */
  readonly uid: number | null;
  /** When the machine was started, in milliseconds as the clock counts them. */
  readonly machineStart: number;
  isRunning(pid: number): boolean;
}

export interface Locks {
  /** False where another program that is running goes on with this file. Where it cannot be told, true. */
  claim(path: string): Promise<boolean>;
  release(path: string): Promise<void>;
}

export function locksOf(self: ProcessIdentity): Locks {
  /** Locks this process holds: its number alone does not tell, for a process that is gone may have had the same. */
  const held = new Set<string>();
  const claim = async (path: string) => {
    const lock = `${path}.lock`;
    if (held.has(lock)) return false;
    const how = await claimed(lock, self);
    if (how === 'ours') held.add(lock);
    return how !== 'another';
  };
  const release = async (path: string) => {
    if (!held.delete(`${path}.lock`)) return;
    await rm(`${path}.lock`, { force: true }).catch(() => undefined);
  };
  return { claim, release };
}

/** Milliseconds. Start times closer than this are the same start: clocks get corrected. */
const SAME_START = 60_000;

/** Claims a file for this process alone. The lock of a process that is gone is taken over. */
async function claimed(
  lock: string,
  { pid, machineStart, isRunning }: ProcessIdentity,
): Promise<'ours' | 'another' | 'cannot be told'> {
  const isGone = (text: string) => {
    const [holder = Number.NaN, start = Number.NaN] = text.split(/\s+/).map(Number);
    // After a restart of the machine, process numbers are used again.
    if (Math.abs(start - machineStart) > SAME_START) return true;
    return holder === pid || !isRunning(holder);
  };
  // Put in place with its number in it: an empty one would look as if its process were gone.
  const own = `${lock}.${pid}.part`;
  try {
    await writeDurably(own, `${pid} ${Math.round(machineStart)}\n`, 'w', 0o600);
    for (let tries = 0; tries < 50; tries += 1) {
      try {
        await link(own, lock);
        return 'ours';
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return 'cannot be told';
        if (!isGone(await readFile(lock, 'utf8').catch(() => ''))) return 'another';
        await takeAway(lock, own, isGone);
      }
    }
    return 'another';
  } catch {
    return 'cannot be told';
  } finally {
    await rm(own, { force: true }).catch(() => undefined);
  }
}

/** Only one process at a time removes an abandoned lock, so that nobody removes a new one. */
async function takeAway(lock: string, own: string, isGone: (text: string) => boolean): Promise<void> {
  const turn = `${lock}.part`;
  try {
    await link(own, turn);
  } catch {
    // Another process is removing it, or was stopped while it did.
    const there = await readFile(turn, 'utf8').catch(() => null);
    if (there !== null && isGone(there)) await rm(turn, { force: true });
    await setTimeout(20);
    return;
  }
  try {
    if (isGone(await readFile(lock, 'utf8').catch(() => ''))) await rm(lock, { force: true });
  } finally {
    await rm(turn, { force: true });
  }
}
