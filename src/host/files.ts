// Files and folders of this machine.
import { randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import {
  access,
  chmod,
  copyFile,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Locks, locksOf, type ProcessIdentity } from './lock.ts';
import { type PartFile, partFile, writeDurably } from './part-file.ts';

/** A file in a folder, and when it was last written. */
export interface ListedFile {
  readonly name: string;
  readonly modified: Date;
}

export interface Files extends Locks {
  /** At most a little more than `most` bytes: enough to tell that there are too many. */
  readFile(path: string, most: number): Promise<Uint8Array>;
  /** The bytes of a file piece by piece, all in one reused buffer. Throws where the file cannot be opened. */
  read(path: string): AsyncIterable<Uint8Array>;
  /**
   * Writes a file piece by piece as PATH.part, and puts it in place when it is whole. `keep`: how many bytes of a part that
   * is there already stay. An error with code EBUSY where another run writes it.
   */
  writePart(path: string, keep: number): Promise<PartFile>;
  /** The last bytes of a file, up to `most`, and its length. */
  readEnd(path: string, most: number): Promise<{ readonly bytes: Uint8Array; readonly size: number }>;
  /** Length in bytes; null where that cannot be told. */
  size(path: string): Promise<number | null>;
  /** Every file in a folder and the folders in it, in order, without hidden ones; null where it is no folder. */
  filesUnder(path: string): Promise<readonly string[] | null>;
  /** Every file whose path fits a pattern such as `adverts/*.txt`, in order. */
  filesLike(pattern: string): Promise<readonly string[]>;
  /** Replaces what is there; a link is replaced itself, never what it leads to. */
  copyFile(from: string, to: string): Promise<void>;
  /** What is at this path, links followed; a link that leads nowhere is `other`. */
  kind(path: string): Promise<'nothing' | 'file' | 'other'>;
  /** The one true path of a file that is there, or null. */
  truePath(path: string): Promise<string | null>;
  /**
   * Written whole under another name, then put in place: never half a file. A file that is there keeps its rights;
   * `mine`: nobody else may read a new one; `only-mine`: nor one that was there.
   */
  writeFile(path: string, text: string, mine?: 'mine' | 'only-mine'): Promise<void>;
  /** A new file that nobody else may read; an error with code EEXIST where there is one. */
  createFile(path: string, text: string): Promise<void>;
  /** Makes a folder that nobody else may look into, and those around it; one of ours that is there is shut to others. */
  makeFolder(path: string): Promise<void>;
  /** The files of a folder by name; none where there is no such folder, an error where it cannot be looked into. */
  list(path: string): Promise<readonly ListedFile[]>;
  removeFile(path: string): Promise<void>;
  /** A file of this package, such as `rubrics/good-jobs.yaml`; null where it is not there. */
  readOwn(path: string): Promise<Uint8Array | null>;
  /** Where such a file is. */
  ownPath(path: string): string;
}

/** The disk of this machine. `home` is the folder of the package. */
export function diskFiles(home: URL, self: ProcessIdentity): Files {
  const { claim, release } = locksOf(self);
  return {
    readFile: (path, most) => readUpTo(createReadStream(path), most),
    read: (path) => chunksIn(path),
    writePart: async (path, keep) => {
      const place = (await realpath(path).catch(() => null)) ?? path;
      const part = `${place}.part`;
      if (!(await claim(part))) throw Object.assign(new Error('another run has it'), { code: 'EBUSY' });
      try {
        return await partFile(place, part, keep, () => release(part));
      } catch (error) {
        await release(part);
        throw error;
      }
    },
    readEnd: async (path, most) => {
      const file = await open(path, 'r');
      try {
        const { size } = await file.stat();
        const length = Math.min(size, most);
        const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
        return { bytes: buffer, size };
      } finally {
        await file.close();
      }
    },
    size: async (path) => {
      const there = await stat(path).catch(() => null);
      return there?.isFile() === true ? there.size : null;
    },
    filesUnder: async (path) => {
      const there = await stat(path).catch(() => null);
      if (there?.isDirectory() !== true) return null;
      const found = await matches('**/*', path);
      return found.map((file) => join(path, file));
    },
    filesLike: (pattern) => matches(pattern, undefined),
    copyFile: async (from, to) => {
      await rm(to, { force: true });
      await copyFile(from, to, constants.COPYFILE_EXCL);
    },
    kind: async (path) => {
      const there = await stat(path).catch(() => null);
      if (there !== null) return there.isFile() ? 'file' : 'other';
      return (await lstat(path).catch(() => null)) === null ? 'nothing' : 'other';
    },
    truePath: (path) => realpath(path).catch(() => null),
    writeFile: async (path, text, mine) => {
      const place = (await realpath(path).catch(() => null)) ?? path;
      const there = await stat(place).catch(() => null);
      const isNew = there === null || mine === 'only-mine';
      const mode = isNew ? (mine === undefined ? 0o666 : 0o600) : there.mode & 0o777;
      // Two runs that write the same file must not share a part.
      const part = mine === undefined ? `${place}.part` : `${place}.${randomUUID()}.part`;
      try {
        // This may be a link: remove the link, not what it leads to.
        await rm(part, { force: true });
        await writeDurably(part, text, 'wx', mode);
        if (there !== null) await chmod(part, mode);
        await rename(part, place);
        await flushed(dirname(place));
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    createFile: async (path, text) => {
      await writeDurably(path, text, 'wx', 0o600);
      await flushed(dirname(path));
    },
    claim,
    release,
    makeFolder: (path) => madeFolder(path, self),
    list: async (path) => {
      const names = await readdir(path).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return [];
        throw error;
      });
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
    ownPath: (path) => fileURLToPath(new URL(path, home)),
  };
}

async function madeFolder(path: string, { uid }: ProcessIdentity): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    // A read-only disk reports that the folder is missing; the nearest folder that exists gives the real reason.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      await access(await lastThere(path), constants.W_OK);
    throw error;
  }
  const there = await stat(path);
  if (there.uid === uid && (there.mode & 0o077) !== 0) await chmod(path, 0o700).catch(() => undefined);
}

/** The innermost folder of a path that exists. */
async function lastThere(path: string): Promise<string> {
  const around = dirname(path);
  return around === path || (await stat(path).catch(() => null)) !== null ? path : lastThere(around);
}

/** Makes the folder's list of files durable too. Some systems cannot do that. */
async function flushed(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close().catch(() => undefined);
}

/** Links to folders are not followed: they may lead round in a circle. */
async function matches(pattern: string, folder: string | undefined): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(pattern, {
    ...(folder === undefined ? {} : { cwd: folder }),
    followSymbolicLinks: false,
    expandDirectories: false,
  });
  return found.toSorted((a, b) => (a < b ? -1 : 1));
}

/** Few, large reads: each one costs time. */
const CHUNK = 128 * 1024;

/** Reuses one buffer, so that a long file leaves no garbage to collect. */
async function* chunksIn(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const bytes = new Uint8Array(CHUNK);
    for (;;) {
      const { bytesRead } = await file.read(bytes, 0, CHUNK, null);
      if (bytesRead === 0) return;
      yield bytes.subarray(0, bytesRead);
    }
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
