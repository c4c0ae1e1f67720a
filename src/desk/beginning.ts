// What an interview begins from: an offer that was read from a file, or an advert and nothing else.
import { progressOf, withProgress } from '../interview/progress.ts';
import { decode } from '../read/decode.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import type { VacancyOrigin } from '../vacancy/vacancy-text.ts';

export interface OfferBegun {
  readonly vacancy: Vacancy;
  /** What it was read from, where that is to be changed line by line. */
  readonly origin: VacancyOrigin | null;
}

/** With its advert read, and as it is written. */
interface OfferRead {
  readonly vacancy: Vacancy;
  readonly written: Vacancy;
}

/**
 * `name` is that of the file, `from` where it is kept and what it was then. An interview that was stopped is gone on with
 * (`isStopped`); any other file is one that somebody wrote, and it stays as it was but for what is said now.
 */
export function beginningOf(
  { vacancy, written }: OfferRead,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  from: 'stopped' | ReturnType<typeof progressOf>['file'],
): OfferBegun {
  // What the file itself holds: the advert is read anew each time, until answers are saved with it.
  const value = /\.ya?ml$/i.test(name) ? written : vacancy;
  const text = textOf(bytes);
  // What this program wrote itself is written anew, so that going on and going straight through give the same file.
  if (from === 'stopped')
    return {
      vacancy: value,
      origin: progressOf(value).file === null ? null : { vacancy: value, yaml: text },
    };
  // A record with the words of an advert and no version is no vacancy file yet: its other keys stand elsewhere in one.
  const isYaml = /\.ya?ml$/i.test(name) && !(value.text !== null && !/^goodwork:/m.test(text));
  const { unknown, confirmed, settled } = progressOf(value);
  const notes = { unknown, confirmed, settled, aside: {}, asked: [], told: null, way: null, file: from };
  return {
    vacancy: withProgress(vacancy, notes),
    origin: { vacancy: value, yaml: isYaml ? text : null },
  };
}

/** As it is in the file. */
export function textOf(bytes: Uint8Array): string {
  const decoded = decode(bytes);
  return 'text' in decoded ? decoded.text.replace(/^\ufeff/, '') : '';
}
