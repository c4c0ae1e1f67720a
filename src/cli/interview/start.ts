// What an interview begins from: a file that somebody wrote, or one that was stopped.

import { advertInto } from '../../desk/advert-read.ts';
import { CHECK_NAME } from '../../host/file-error.ts';
import type { Host } from '../../host/host.ts';
import { progressOf, withProgress } from '../../interview/progress.ts';
import { type LoadedCriteria, sha256 } from '../../policy/load-policy.ts';
import { decode } from '../../read/decode.ts';
import { MOST_OF_ONE } from '../../read/raw-record.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { emptyVacancy, type Vacancy } from '../../vacancy/vacancy.ts';
import type { VacancyOrigin } from '../../vacancy/vacancy-text.ts';
import { fileBytes } from '../input-bytes.ts';
import { readerFor, readOffer, readWritten } from '../read-offer.ts';
import { type SavedDraft, savedInterview, savedInterviews } from './draft-store.ts';

export interface InterviewStart {
  readonly vacancy: Vacancy;
  /** What it was read from, where that is to be changed line by line. */
  readonly origin: VacancyOrigin | null;
  readonly saved: { readonly saved: SavedDraft; readonly text: string } | null;
  /** The name of an interview about the same file that is not finished. */
  readonly unfinished: string | null;
}

/** A file, or a saved interview by its name. */
export async function startWith(
  file: string,
  { rubric }: LoadedCriteria,
  host: Host,
): Promise<InterviewStart> {
  const saved = await savedInterview(file, host);
  const path = saved?.path ?? file;
  const unfinished = saved === null ? ' goodwork ask --list shows interviews that are not finished.' : '';
  const bytes = await fileBytes(path, file, host, CHECK_NAME + unfinished);
  const { vacancy, written, notes: said } = await readOffer(bytes, path, rubric, host);
  for (const note of said) host.stderr.write(`${note}\n`);
  // What the file itself holds: the advert is read anew each time, until answers are saved with it.
  const value = /\.ya?ml$/i.test(path) ? written : vacancy;
  const decoded = decode(bytes);
  const text = 'text' in decoded ? decoded.text.replace(/^\ufeff/, '') : '';
  if (saved !== null) {
    // What this program wrote itself is written anew, so that going on and going straight through give the same file.
    const origin = progressOf(value).file === null ? null : { vacancy: value, yaml: text };
    return { vacancy: value, origin, saved: { saved, text }, unfinished: null };
  }
  // A record with the words of an advert and no version is no vacancy file yet: its other keys stand elsewhere in one.
  const isYaml = /\.ya?ml$/i.test(path) && !(value.text !== null && !/^goodwork:/m.test(text));
  const from = { path: (await host.truePath(path)) ?? path, sha256: sha256(bytes) };
  const { unknown, confirmed, settled } = progressOf(value);
  const notes = { unknown, confirmed, settled, aside: {}, asked: [], told: null, way: null, file: from };
  return {
    vacancy: withProgress(vacancy, notes),
    origin: { vacancy: value, yaml: isYaml ? text : null },
    saved: null,
    unfinished: await waitingFor(from.path, rubric, host),
  };
}

/** An advert that was pasted, or came through a pipe as it is in its file, and nothing else yet. */
export async function startWithAdvert(
  text: string | Uint8Array,
  { rubric }: LoadedCriteria,
  host: Host,
): Promise<InterviewStart> {
  const vacancy = await advertInto(text, emptyVacancy(''), readerFor(rubric, host));
  return { vacancy, origin: null, saved: null, unfinished: null };
}

/** The last interview that began from this file and was stopped: its answers are not in the file. */
async function waitingFor(path: string, rubric: Rubric, host: Host): Promise<string | null> {
  const all = await savedInterviews(host).catch(() => []);
  for (const { name, path: saved } of all.toReversed()) {
    const bytes = await host.readFile(saved, MOST_OF_ONE).catch(() => null);
    const written = bytes === null ? null : await readWritten(bytes, saved, rubric, host).catch(() => null);
    if (written !== null && progressOf(written).file?.path === path) return name;
  }
  return null;
}
