// What an interview begins from: a file that somebody wrote, or one that was stopped.
import { InputError } from '../../document/problem.ts';
import { notesOf, withNotes } from '../../interview/notes.ts';
import { decode } from '../../read/decode.ts';
import { MOST_BYTES, readOne } from '../../read/one.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import type { Vacancy } from '../../vacancy/vacancy.ts';
import type { Origin } from '../../vacancy/vacancy-text.ts';
import { readOffer } from '../offers.ts';
import { CHECK_NAME, reasonOf } from '../print.ts';
import type { World } from '../world.ts';
import { type LoadedYardstick, sha256 } from '../yardstick.ts';
import { type Saved, savedInterview, savedInterviews } from './saved.ts';

export interface Begin {
  readonly vacancy: Vacancy;
  /** What it was read from, where that is to be changed line by line. */
  readonly origin: Origin | null;
  readonly saved: { readonly saved: Saved; readonly text: string } | null;
  /** The name of an interview about the same file that is not finished. */
  readonly unfinished: string | null;
}

/** A file, or a saved interview by its name. */
export async function beginWith(file: string, { rubric }: LoadedYardstick, world: World): Promise<Begin> {
  const saved = await savedInterview(file, world);
  const path = saved?.path ?? file;
  let bytes: Uint8Array;
  try {
    bytes = await world.readFile(path, MOST_BYTES);
  } catch (error) {
    const fix =
      saved === null
        ? `${CHECK_NAME} goodwork ask --list shows interviews that are not finished.`
        : CHECK_NAME;
    throw new InputError([{ file, what: `This cannot be read (${reasonOf(error)})`, fix }]);
  }
  const { vacancy, notes: said } = await readOffer(bytes, path, rubric, world);
  for (const note of said) world.stderr.write(`${note}\n`);
  // What the file itself holds: the advert is read anew each time, until answers are saved with it.
  const read = /\.ya?ml$/i.test(path) ? readOne(bytes, path, rubric) : { value: vacancy };
  const value = 'value' in read ? read.value : vacancy;
  const decoded = decode(bytes);
  const text = 'text' in decoded ? decoded.text.replace(/^\ufeff/, '') : '';
  if (saved !== null) {
    // What this program wrote itself is written anew, so that going on and going straight through give the same file.
    const origin = notesOf(value).file === null ? null : { vacancy: value, yaml: text };
    return { vacancy: value, origin, saved: { saved, text }, unfinished: null };
  }
  // A record with the words of an advert and no version is no vacancy file yet: its other keys stand elsewhere in one.
  const isYaml = /\.ya?ml$/i.test(path) && !(value.text !== null && !/^goodwork:/m.test(text));
  const from = { path: (await world.truePath(path)) ?? path, sha256: sha256(bytes) };
  const { unknown, confirmed, settled } = notesOf(value);
  const notes = { unknown, confirmed, settled, aside: {}, asked: [], way: null, file: from };
  return {
    vacancy: withNotes(vacancy, notes),
    origin: { vacancy: value, yaml: isYaml ? text : null },
    saved: null,
    unfinished: await waitingFor(from.path, rubric, world),
  };
}

/** The last interview that began from this file and was stopped: its answers are not in the file. */
async function waitingFor(path: string, rubric: Rubric, world: World): Promise<string | null> {
  const all = await savedInterviews(world).catch(() => []);
  for (const { name, path: saved } of all.toReversed()) {
    const bytes = await world.readFile(saved, MOST_BYTES).catch(() => null);
    const read = bytes === null ? null : readOne(bytes, saved, rubric);
    if (read !== null && 'value' in read && notesOf(read.value).file?.path === path) return name;
  }
  return null;
}
