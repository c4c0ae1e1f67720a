// Files that a stop or a power cut cannot leave half done: written beside their place, or on the disk before anything goes on.

import { constants } from 'node:fs';
import { chmod, open, rename, rm, stat } from 'node:fs/promises';

/** A file on its way to its place. */
export interface PartFile {
  write(text: string | Uint8Array): Promise<void>;
  /** Whole: it takes its place. */
  finish(): Promise<void>;
  /** Left as it is, to go on with later; gone where nothing was written. True where something is left. */
  leave(): Promise<boolean>;
  /** As if it had never been begun. */
  drop(): Promise<void>;
}

/** Continued or started afresh, but never through a link, which would change what it leads to. */
const GO_ON = constants.O_RDWR | (constants.O_NOFOLLOW ?? 0);

export async function partFile(
  place: string,
  part: string,
  keep: number,
  release: () => Promise<void>,
): Promise<PartFile> {
  const there = await stat(place).catch(() => null);
  if (keep === 0) await rm(part, { force: true });
  const file = await open(part, keep > 0 ? GO_ON : 'wx', there === null ? 0o666 : there.mode & 0o777);
  await file.truncate(keep);
  let at = keep;
  const drop = async () => {
    await file.close();
    await rm(part, { force: true });
    await release();
  };
  return {
    write: async (text) => {
      const bytes = typeof text === 'string' ? Buffer.from(text) : text;
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at);
        done += bytesWritten;
        at += bytesWritten;
      }
    },
    finish: async () => {
      await file.sync();
      await file.close();
      if (there !== null) await chmod(part, there.mode & 0o777);
      await rename(part, place);
      await release();
    },
    leave: async () => {
      if (at === 0) {
        await drop();
        return false;
      }
      await file.sync().catch(() => undefined);
      await file.close();
      await release();
      return true;
    },
    drop,
  };
}

/** On the disk, and not only on its way there, when this is done: a power cut takes nothing back. */
export async function writeDurably(
  path: string,
  text: string,
  flags: 'w' | 'wx',
  mode: number,
): Promise<void> {
  const file = await open(path, flags, mode);
  try {
    await file.writeFile(text);
    await file.sync();
  } catch (error) {
    // A new file that did not get its text is none.
    if (flags === 'wx') await rm(path, { force: true }).catch(() => undefined);
    throw error;
  } finally {
    await file.close();
  }
}
