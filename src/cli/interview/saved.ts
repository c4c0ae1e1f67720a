// Where interviews are kept until they are finished: one folder, one file for each, readable by nobody else.
import { posix, win32 } from 'node:path';
import { reasonOf } from '../print.ts';
import type { World } from '../world.ts';

/** Days after which an unfinished interview is named, with the offer to remove it. */
export const OLD = 30;

export interface Saved {
  /** Without its ending: what `ask` and `forget` take. */
  readonly name: string;
  readonly path: string;
  /** Whole days since it was last written. */
  readonly days: number;
}

/** The folder: GOODWORK_HOME, or where this kind of machine keeps what programs keep for a person. */
export function interviewsFolder({ env, platform, home }: World): string {
  const { join } = platform === 'win32' ? win32 : posix;
  const own = env.GOODWORK_HOME;
  if (own !== undefined && own !== '') return join(own, 'interviews');
  const kept =
    platform === 'win32'
      ? (env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'))
      : platform === 'darwin'
        ? join(home, 'Library', 'Application Support')
        : (env.XDG_DATA_HOME ?? '') !== ''
          ? (env.XDG_DATA_HOME ?? '')
          : join(home, '.local', 'share');
  return join(kept, 'goodwork', 'interviews');
}

/** Every unfinished interview, oldest name first. */
export async function savedInterviews(world: World): Promise<Saved[]> {
  const folder = interviewsFolder(world);
  const files = await world.list(folder);
  return files.flatMap(({ name, modified }) =>
    /^[\w-]+\.yaml$/.test(name)
      ? [{ name: name.replace(/\.yaml$/, ''), path: pathOf(name, world), days: world.daysSince(modified) }]
      : [],
  );
}

/** The path of a saved interview by the name that `ask --list` shows, or null where there is none. */
export async function savedInterview(name: string, world: World): Promise<Saved | null> {
  const saved = await savedInterviews(world);
  const wanted = (await world.truePath(name)) ?? name;
  for (const one of saved) {
    if (one.name === name || one.path === name || (await world.truePath(one.path)) === wanted) return one;
  }
  return null;
}

function pathOf(name: string, world: World): string {
  return (world.platform === 'win32' ? win32 : posix).join(interviewsFolder(world), name);
}

/** A file that keeps one interview. */
export interface Keeper {
  /** The name to go on with, or null while nothing could be saved. */
  name(): string | null;
  path(): string | null;
  /** Saves; resolves to a sentence to say where that failed, or where another place had to be found. */
  save(text: string): Promise<string | null>;
  /** The interview is done, and kept elsewhere. */
  remove(): Promise<void>;
}

/** Goes on with a saved file, or makes a new one for today. */
export function keeperFor(
  world: World,
  from: { readonly saved: Saved; readonly text: string } | null,
): Keeper {
  let place: { name: string; path: string } | null = from?.saved ?? null;
  /** What we wrote last: anything else there was written by somebody else, and is left alone. */
  let written = from?.text ?? null;
  let failing = false;
  const create = async (text: string): Promise<void> => {
    await world.makeFolder(interviewsFolder(world));
    for (let number = 1; ; number += 1) {
      const name = `${world.today()}-${number}`;
      const path = pathOf(`${name}.yaml`, world);
      try {
        await world.createFile(path, text);
        place = { name, path };
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
  };
  const isOurs = async (path: string): Promise<boolean> => {
    try {
      return new TextDecoder().decode(await world.readFile(path, MOST_BYTES)) === written;
    } catch {
      return false;
    }
  };
  return {
    name: () => place?.name ?? null,
    path: () => place?.path ?? null,
    save: async (text) => {
      try {
        const before = place;
        if (place !== null && (await isOurs(place.path))) await world.writeFile(place.path, text, 'mine');
        else await create(text);
        written = text;
        const moved = before !== null && place?.path !== before.path;
        const again = failing;
        failing = false;
        if (moved)
          return `${before.name} was changed or removed elsewhere. These answers are now kept as ${place?.name}.`;
        return again ? `Saving works again: all answers are kept as ${place?.name}.` : null;
      } catch (error) {
        const first = !failing;
        failing = true;
        return first
          ? `Your answers cannot be saved (${reasonOf(error)}). You can go on: they will be printed at the end.`
          : null;
      }
    },
    remove: async () => {
      if (place !== null && (await isOurs(place.path)))
        await world.removeFile(place.path).catch(() => undefined);
    },
  };
}

const MOST_BYTES = 2 * 1024 * 1024;
