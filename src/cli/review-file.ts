// The file of a review, beside the offer it is about: found, read, and saved after every answer.

import { reasonOf } from '../host/file-error.ts';
import type { Host } from '../host/host.ts';
import { MOST_OF_ONE } from '../read/raw-record.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { unusable } from '../source/problem.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { fileBytes } from './input-bytes.ts';
import type { DraftStore } from './interview/draft-store.ts';
import { readWritten } from './read-offer.ts';

/** `shop.yaml` has its review after four weeks in `shop.review-4.yaml`. */
export function reviewFileOf(offer: string, weeks: number): string {
  return `${offer.replace(/\.(?:ya?ml|json|txt|md|html?)$/i, '')}.review-${weeks}.yaml`;
}

/** The review that is there, or null where there is none yet. */
export async function savedReview(file: string, rubric: Rubric, host: Host): Promise<Vacancy | null> {
  if ((await host.kind(file)) === 'nothing') return null;
  return readWritten(await fileBytes(file, file, host), file, rubric, host);
}

/** Throws where another window goes on with it. */
export async function reviewStoreFor(file: string, isNew: boolean, host: Host): Promise<DraftStore> {
  if (!(await host.claim(file))) {
    throw unusable(file, 'This review is open in another window', 'Go on there, or close it first.');
  }
  let isThere = !isNew;
  /** What stands in the file: anything else there was written by somebody else, and is left alone. */
  let written = isNew ? null : await textIn(file, host);
  let isSaved = !isNew;
  let isFailing = false;
  return {
    name: () => file,
    path: () => file,
    isNew: () => isNew,
    isSaved: () => isSaved,
    save: async (text) => {
      try {
        if (!isThere) await host.createFile(file, text);
        else if ((await textIn(file, host)) !== written) throw new Changed();
        else if (text !== written) await host.writeFile(file, text, 'mine');
        const again = isFailing;
        [isThere, isSaved, isFailing, written] = [true, true, false, text];
        return again ? 'Saving works again: all answers are kept.' : null;
      } catch (error) {
        const first = !isFailing;
        [isSaved, isFailing] = [false, true];
        const why =
          error instanceof Changed ? 'the file was changed or removed by another program' : reasonOf(error);
        return first ? `Your answers cannot be saved (${why}). They will be printed at the end.` : null;
      }
    },
    remove: async () => {
      if (isThere && isNew) await host.removeFile(file).catch(() => undefined);
    },
    release: () => host.release(file),
  };
}

class Changed extends Error {}

async function textIn(file: string, host: Host): Promise<string | null> {
  try {
    return new TextDecoder().decode(await host.readFile(file, MOST_OF_ONE));
  } catch {
    return null;
  }
}
