// The bytes of one file that was named, or of standard input.

import { CHECK_NAME, reasonOf } from '../host/file-error.ts';
import type { Host } from '../host/host.ts';
import { MOST_OF_A_DOCUMENT } from '../read/raw-record.ts';
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
    return host.readStdin(MOST_OF_A_DOCUMENT);
  }
  return fileBytes(file, file, host);
}

/** `named` is what the person calls it. */
export async function fileBytes(
  path: string,
  named: string,
  host: Host,
  fix = CHECK_NAME,
): Promise<Uint8Array> {
  try {
    return await host.readFile(path, MOST_OF_A_DOCUMENT);
  } catch (error) {
    throw unusable(named, `This cannot be read (${reasonOf(error)})`, fix);
  }
}
