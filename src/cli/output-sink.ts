// Where results go as they are made: to standard output, or into a file that takes its place when it is whole.

import { reasonOf } from '../host/file-error.ts';
import type { Host } from '../host/host.ts';
import { neutralise } from '../source/neutralise.ts';
import { unusable } from '../source/problem.ts';
import type { PrintOptions } from './options.ts';

export interface OutputSink {
  /** False where nobody reads any longer: then there is no more to do. */
  write(text: string | Uint8Array): Promise<boolean>;
  /** All of it is there. */
  finish(): Promise<void>;
  /** It ends here, to be gone on with. */
  leave(): Promise<void>;
  /** Nothing came of it. */
  drop(): Promise<void>;
}

/** `keep`: how many bytes stay of what an earlier run has left. */
export async function openOutput(
  host: Host,
  { output, quiet }: Pick<PrintOptions, 'output' | 'quiet'>,
  keep = 0,
): Promise<OutputSink> {
  if (output === undefined) {
    const nothing = async () => undefined;
    return { write: (text) => host.stdout.send(text), finish: nothing, leave: nothing, drop: nothing };
  }
  const checked = async <T>(done: Promise<T>): Promise<T> => {
    try {
      return await done;
    } catch (error) {
      const what = `This cannot be written (${reasonOf(error)})`;
      throw unusable(output, what, 'Check the folder and its space.');
    }
  };
  const part = await checked(host.writePart(output, keep));
  return {
    write: async (text) => {
      await checked(part.write(text));
      return true;
    },
    finish: async () => {
      await checked(part.finish());
      if (quiet !== true) host.stderr.write(`Saved to ${neutralise(output)}.\n`);
    },
    leave: () => part.leave(),
    drop: () => part.drop(),
  };
}
