// Where interviews are kept until they are finished: one folder, one file for each, readable by nobody else.

import { posix, win32 } from 'node:path';
import { reasonOf } from '../../host/file-error.ts';
import type { ListedFile } from '../../host/files.ts';
import type { Host } from '../../host/host.ts';
import { neutralise } from '../../source/neutralise.ts';
import { unusable } from '../../source/problem.ts';

/** Days after which an unfinished interview is named, with the offer to remove it. */
export const OLD = 30;

export interface SavedDraft {
  /** Without its ending: what `ask` and `forget` take. */
  readonly name: string;
  readonly path: string;
  /** Whole days since it was last written. */
  readonly days: number;
}

/** The folder: GOODWORK_HOME, or where this kind of machine keeps what programs keep for a person. */
export function interviewsFolder({ env, platform, home }: Host): string {
  const { join, isAbsolute, resolve } = platform === 'win32' ? win32 : posix;
  const own = env.GOODWORK_HOME;
  if (own !== undefined && own !== '') return join(resolve(own), 'interviews');
  // A name that is not absolute would be another folder in each place one works in: it counts for nothing.
  const absolute = (folder: string | undefined) =>
    folder !== undefined && isAbsolute(folder) ? folder : undefined;
  const kept =
    platform === 'win32'
      ? (absolute(env.LOCALAPPDATA) ?? join(home, 'AppData', 'Local'))
      : platform === 'darwin'
        ? join(home, 'Library', 'Application Support')
        : (absolute(env.XDG_DATA_HOME) ?? join(home, '.local', 'share'));
  return join(kept, 'goodwork', 'interviews');
}

/** What is kept: interviews about an offer, and sessions of a team. */
export type DraftFile = 'offer' | 'session';

/** What this program calls the files of interviews: nothing a person typed, and nothing else's name. */
const NAMES: Readonly<Record<DraftFile, { readonly before: string; readonly pattern: RegExp }>> = {
  offer: { before: '', pattern: /^(\d{4}-\d{2}-\d{2}-\d+)\.yaml$/ },
  session: { before: 'reflect-', pattern: /^(reflect-\d{4}-\d{2}-\d{2}-\d+)\.yaml$/ },
};

/** Every unfinished interview, the one written last at the end. A folder that cannot be looked into is an InputError. */
export async function savedInterviews(host: Host, kept: DraftFile = 'offer'): Promise<SavedDraft[]> {
  const files = await filesKept(host);
  return files
    .toSorted((a, b) => a.modified.getTime() - b.modified.getTime())
    .flatMap(({ name: file, modified }) => {
      const [, name] = NAMES[kept].pattern.exec(file) ?? [];
      return name === undefined ? [] : [{ name, path: pathOf(file, host), days: host.daysSince(modified) }];
    });
}

/** "None" would be false where it cannot be told. */
async function filesKept(host: Host): Promise<readonly ListedFile[]> {
  const folder = interviewsFolder(host);
  try {
    return await host.list(folder);
  } catch (error) {
    const what = `The folder of interviews cannot be looked into (${reasonOf(error)})`;
    throw unusable(folder, what, 'Ask whoever looks after this computer.');
  }
}

/** Whether another window goes on with it. */
export async function isOpen({ path }: SavedDraft, host: Host): Promise<boolean> {
  const isFree = await host.claim(path);
  if (isFree) await host.release(path);
  return !isFree;
}

/** Removes an interview, and what a power cut may have left beside it. */
export async function removeSaved({ name, path }: SavedDraft, host: Host): Promise<void> {
  await host.removeFile(path);
  await removeLeftovers(host, (file) => file.startsWith(`${name}.yaml.`));
}

/** Parts and locks of interviews that were cut off. */
export async function removeLeftovers(
  host: Host,
  which: (file: string) => boolean = (file) => /^(?:reflect-)?\d{4}-\d{2}-\d{2}-\d+\.yaml\./.test(file),
): Promise<void> {
  for (const { name } of await filesKept(host))
    if (which(name)) await host.removeFile(pathOf(name, host)).catch(() => undefined);
}

/** The path of a saved interview by the name that `ask --list` shows, or null where there is none. */
export async function savedInterview(
  name: string,
  host: Host,
  kept: DraftFile = 'offer',
): Promise<SavedDraft | null> {
  const saved = await savedInterviews(host, kept);
  const wanted = (await host.truePath(name)) ?? name;
  for (const one of saved) {
    if (one.name === name || one.path === name || (await host.truePath(one.path)) === wanted) return one;
  }
  return null;
}

function pathOf(name: string, host: Host): string {
  return (host.platform === 'win32' ? win32 : posix).join(interviewsFolder(host), name);
}

/** A file that keeps one interview. */
export interface DraftStore {
  /** The name to go on with, or null while nothing could be saved. */
  name(): string | null;
  path(): string | null;
  /** It was made now, and not gone on with. */
  isNew(): boolean;
  /** Whether the last answers are there. */
  isSaved(): boolean;
  /** Saves; resolves to a sentence to say where that failed, or where another place had to be found. */
  save(text: string): Promise<string | null>;
  /** The interview is done, and kept elsewhere. */
  remove(): Promise<void>;
  /** Another window may go on with it. */
  release(): Promise<void>;
}

/** Goes on with a saved file, or makes a new one for today. */
export function draftStoreFor(
  host: Host,
  from: { readonly saved: SavedDraft; readonly text: string } | null,
  kept: DraftFile = 'offer',
): DraftStore {
  let place: { name: string; path: string } | null = null;
  /** What we wrote last: anything else there was written by somebody else, and is left alone. */
  let written: string | null = null;
  let failing = false;
  let begun = false;
  const create = async (text: string): Promise<void> => {
    await host.makeFolder(interviewsFolder(host));
    for (let number = 1; ; number += 1) {
      const name = `${NAMES[kept].before}${host.today()}-${number}`;
      const path = pathOf(`${name}.yaml`, host);
      try {
        await host.createFile(path, text);
        await host.claim(path);
        place = { name, path };
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
  };
  const isOurs = async (path: string): Promise<boolean> => {
    try {
      return new TextDecoder().decode(await host.readFile(path, MOST_BYTES)) === written;
    } catch {
      return false;
    }
  };
  const begin = async (): Promise<string | null> => {
    begun = true;
    if (from === null) return null;
    if (!(await host.claim(from.saved.path)))
      return `${from.saved.name} is open in another window. These answers are kept apart from it.`;
    place = from.saved;
    written = from.text;
    return null;
  };
  return {
    name: () => place?.name ?? null,
    path: () => place?.path ?? null,
    isNew: () => from === null,
    isSaved: () => place !== null && !failing,
    save: async (text) => {
      try {
        const isFirst = !begun;
        const open = isFirst ? await begin() : null;
        const before = place;
        if (place === null || !(await isOurs(place.path))) await create(text);
        // At the start, too: where it cannot be saved, that is said before anything is entered.
        else if (text !== written || isFirst) await host.writeFile(place.path, text, 'only-mine');
        written = text;
        const again = failing;
        failing = false;
        if (open !== null) return open;
        if (before !== null && place?.path !== before.path)
          return `${before.name} was changed or removed elsewhere. These answers are now kept as ${place?.name}.`;
        return again ? `Saving works again: all answers are kept as ${place?.name}.` : null;
      } catch (error) {
        const first = !failing;
        failing = true;
        return first
          ? `Your answers cannot be saved in ${neutralise(interviewsFolder(host))} (${reasonOf(error)}). You can go on: they will be printed at the end.`
          : null;
      }
    },
    remove: async () => {
      if (place === null) return;
      const { name, path } = place;
      if (await isOurs(path)) await host.removeFile(path).catch(() => undefined);
      await host.release(path);
      await removeLeftovers(host, (file) => file.startsWith(`${name}.yaml.`)).catch(() => undefined);
    },
    release: async () => {
      if (place !== null) await host.release(place.path);
    },
  };
}

const MOST_BYTES = 2 * 1024 * 1024;
