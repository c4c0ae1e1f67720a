// Files and folders: the only place that opens one.
import { createReadStream } from 'node:fs';
import { lstat, mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** A file of a folder, with when it was last written. */
export interface Listed {
  readonly name: string;
  readonly modified: Date;
}

export interface Disk {
  /** At most a little more than `most` bytes: enough to tell that there are too many. */
  readFile(path: string, most: number): Promise<Uint8Array>;
  /** What is at this path, links followed; a link that leads nowhere is `other`. */
  kind(path: string): Promise<'nothing' | 'file' | 'other'>;
  /** The one true path of a file that is there, or null. */
  truePath(path: string): Promise<string | null>;
  /** Written whole under another name, then put in place: never half a file. `mine`: nobody else may read it. */
  writeFile(path: string, text: string, mine?: 'mine'): Promise<void>;
  /** A new file that nobody else may read; an error with code EEXIST where there is one. */
  createFile(path: string, text: string): Promise<void>;
  /** Makes a folder that nobody else may look into, and those around it; nothing where it is there. */
  makeFolder(path: string): Promise<void>;
  /** The files of a folder by name; none where there is no such folder. */
  list(path: string): Promise<readonly Listed[]>;
  removeFile(path: string): Promise<void>;
  /** A file of this package, such as `rubrics/good-jobs.yaml`; null where it is not there. */
  readOwn(path: string): Promise<Uint8Array | null>;
}

/** The disk of this machine. `home` is the folder of the package. */
export function machineDisk(home: URL): Disk {
  return {
    readFile: (path, most) => readUpTo(createReadStream(path), most),
    kind: async (path) => {
      const there = await stat(path).catch(() => null);
      if (there !== null) return there.isFile() ? 'file' : 'other';
      return (await lstat(path).catch(() => null)) === null ? 'nothing' : 'other';
    },
    truePath: (path) => realpath(path).catch(() => null),
    writeFile: async (path, text, mine) => {
      const place = (await realpath(path).catch(() => null)) ?? path;
      const part = `${place}.part`;
      try {
        await written(part, text, 'w', mine === undefined ? 0o666 : 0o600);
        await rename(part, place);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    createFile: (path, text) => written(path, text, 'wx', 0o600),
    makeFolder: async (path) => {
      await mkdir(path, { recursive: true, mode: 0o700 });
    },
    list: async (path) => {
      const names = await readdir(path).catch(() => []);
      const files = await Promise.all(
        names.map(async (name) => {
          const there = await stat(`${path}/${name}`).catch(() => null);
          return there?.isFile() === true ? [{ name, modified: there.mtime }] : [];
        }),
      );
      return files.flat().toSorted((a, b) => (a.name < b.name ? -1 : 1));
    },
    removeFile: (path) => rm(path),
    readOwn: (path) => readFile(fileURLToPath(new URL(path, home))).catch(() => null),
  };
}

/** On the disk, and not only on its way there, when this is done: a power cut takes nothing back. */
async function written(path: string, text: string, flags: 'w' | 'wx', mode: number): Promise<void> {
  const file = await open(path, flags, mode);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** At most a little more than `most` bytes of a stream. */
export async function readUpTo(stream: AsyncIterable<unknown>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Uint8Array);
    length += (chunk as Uint8Array).length;
    if (length > most) break;
  }
  return Buffer.concat(chunks);
}
