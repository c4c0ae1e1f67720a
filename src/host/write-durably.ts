// Bytes that a power cut does not take back.
import { open, rm } from 'node:fs/promises';

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
