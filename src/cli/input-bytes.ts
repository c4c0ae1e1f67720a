// The bytes of one file that was named, or of standard input.

import { CHECK_NAME, reasonOf } from '../host/file-error.ts';
import type { Host } from '../host/host.ts';
import { MOST_OF_ONE } from '../read/raw-record.ts';
import { unusable } from '../source/problem.ts';

/** Throws InputError where there is nothing to read. */
export async function inputBytes(file: string, host: Host): Promise<Uint8Array> {
  if (file === '-') {
    if (host.stdinIsTTY()) {
      throw unusable(
        file,
        'Nothing is being sent to standard input',
        'Name a file, or send one: goodwork check - < offer.yaml',
      );
    }
    return host.readStdin(MOST_OF_ONE);
  }
  try {
    return await host.readFile(file, MOST_OF_ONE);
  } catch (error) {
    throw unusable(file, `This cannot be read (${reasonOf(error)})`, CHECK_NAME);
  }
}
