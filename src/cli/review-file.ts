// The file of a review, beside the offer it is about: found, read, and saved after every answer.

import { CHECK_NAME, reasonOf } from '../host/file-error.ts';
import type { Host } from '../host/host.ts';
import { MOST_OF_ONE } from '../read/raw-record.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { InputError } from '../source/problem.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { vacancyText } from '../vacancy/vacancy-text.ts';
import { readWritten } from './read-offer.ts';

/** `shop.yaml` has its review after four weeks in `shop.review-4.yaml`. */
export function reviewFileOf(offer: string, weeks: number): string {
  return `${offer.replace(/\.(?:ya?ml|json|txt|md|html?)$/i, '')}.review-${weeks}.yaml`;
}

/** The review that is there, or null where there is none yet. */
export async function savedReview(file: string, rubric: Rubric, host: Host): Promise<Vacancy | null> {
  if ((await host.kind(file)) === 'nothing') return null;
  let bytes: Uint8Array;
  try {
    bytes = await host.readFile(file, MOST_OF_ONE);
  } catch (error) {
    throw new InputError([{ file, what: `This cannot be read (${reasonOf(error)})`, fix: CHECK_NAME }]);
  }
  return readWritten(bytes, file, rubric, host);
}

export interface ReviewFile {
  readonly file: string;
  /** Saves; resolves to a sentence to say where that failed. */
  save(vacancy: Vacancy): Promise<string | null>;
  isSaved(): boolean;
  /** There was none before. */
  readonly isNew: boolean;
  /** As if it had never been begun. */
  drop(): Promise<void>;
  release(): Promise<void>;
}

/** Throws where another window goes on with it. */
export async function reviewFile(
  file: string,
  saved: Vacancy | null,
  rubric: Rubric,
  host: Host,
): Promise<ReviewFile> {
  if (!(await host.claim(file))) {
    throw new InputError([
      { file, what: 'This review is open in another window', fix: 'Go on there, or close it first.' },
    ]);
  }
  let isThere = saved !== null;
  /** What stands in the file: anything else there was written by somebody else, and is left alone. */
  let written = saved === null ? null : await textIn(file, host);
  let isSaved = saved !== null;
  let isFailing = false;
  return {
    file,
    isSaved: () => isSaved,
    isNew: saved === null,
    save: async (vacancy) => {
      const text = vacancyText(vacancy, rubric, null);
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
    drop: async () => {
      if (isThere && saved === null) await host.removeFile(file).catch(() => undefined);
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
