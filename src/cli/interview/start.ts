// What an interview begins from: a file that somebody wrote, or one that was stopped.

import { advertInto } from '../../desk/advert-read.ts';
import { beginningOf, type OfferBegun, textOf } from '../../desk/beginning.ts';
import { CHECK_NAME } from '../../host/file-error.ts';
import type { Host } from '../../host/host.ts';
import { progressOf } from '../../interview/progress.ts';
import { forClient } from '../../interview/same-client.ts';
import { type LoadedCriteria, sha256 } from '../../policy/load-policy.ts';
import { MOST_OF_ONE } from '../../read/raw-record.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { emptyVacancy, type Vacancy } from '../../vacancy/vacancy.ts';
import { fileBytes } from '../input-bytes.ts';
import { readerFor, readOffer, readWritten } from '../read-offer.ts';
import { type SavedDraft, savedInterview, savedInterviews } from './draft-store.ts';

export interface InterviewStart extends OfferBegun {
  readonly saved: { readonly saved: SavedDraft; readonly text: string } | null;
  /** The name of an interview about the same file that is not finished. */
  readonly unfinished: string | null;
}

/** A file, or a saved interview by its name. */
export async function startWith(
  file: string,
  { rubric }: LoadedCriteria,
  host: Host,
  client: Vacancy | null = null,
): Promise<InterviewStart> {
  const saved = await savedInterview(file, host);
  const path = saved?.path ?? file;
  const unfinished = saved === null ? ' goodwork ask --list shows interviews that are not finished.' : '';
  const bytes = await fileBytes(path, file, host, CHECK_NAME + unfinished);
  const { vacancy, written, notes: said } = await readOffer(bytes, path, rubric, host);
  for (const note of said) host.stderr.write(`${note}\n`);
  const read = { name: path, bytes };
  if (saved !== null)
    return {
      ...beginningOf({ vacancy, written }, read, 'stopped'),
      saved: { saved, text: textOf(bytes) },
      unfinished: null,
    };
  const from = { path: (await host.truePath(path)) ?? path, sha256: sha256(bytes) };
  const begun = beginningOf({ vacancy, written }, read, from);
  return {
    ...begun,
    vacancy: forClient(begun.vacancy, client),
    saved: null,
    unfinished: await waitingFor(from.path, rubric, host),
  };
}

/** An advert that was pasted, or came through a pipe as it is in its file, and nothing else yet but perhaps the client. */
export async function startWithAdvert(
  text: string | Uint8Array,
  { rubric }: LoadedCriteria,
  host: Host,
  client: Vacancy | null = null,
): Promise<InterviewStart> {
  const read = await advertInto(text, emptyVacancy(''), readerFor(rubric, host));
  const vacancy = forClient(read, client);
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
