// The bytes of one file that was named, or of standard input.
import { InputError } from '../document/problem.ts';
import { MOST_BYTES } from '../read/one.ts';
import { CHECK_NAME, reasonOf } from './print.ts';
import type { World } from './world.ts';

/** Throws InputError where there is nothing to read. */
export async function inputBytes(file: string, world: World): Promise<Uint8Array> {
  if (file === '-') {
    if (world.stdinIsTTY()) {
      throw new InputError([
        {
          file,
          what: 'Nothing is being sent to standard input',
          fix: 'Name a file, or send one: goodwork check - < offer.yaml',
        },
      ]);
    }
    return world.readStdin(MOST_BYTES);
  }
  try {
    return await world.readFile(file, MOST_BYTES);
  } catch (error) {
    throw new InputError([{ file, what: `This cannot be read (${reasonOf(error)})`, fix: CHECK_NAME }]);
  }
}
