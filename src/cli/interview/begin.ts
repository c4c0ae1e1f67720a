// What an interview begins from: a file that somebody wrote, or one that was stopped.
import { InputError } from '../../document/problem.ts';
import { notesOf, withNotes } from '../../interview/notes.ts';
import { decode } from '../../read/decode.ts';
import { MOST_BYTES, readOne } from '../../read/one.ts';
import type { Vacancy } from '../../vacancy/vacancy.ts';
import type { Origin } from '../../vacancy/vacancy-text.ts';
import { CHECK_NAME, reasonOf } from '../print.ts';
import type { World } from '../world.ts';
import type { LoadedYardstick } from '../yardstick.ts';
import { type Saved, savedInterview } from './saved.ts';

export interface Begin {
  readonly vacancy: Vacancy;
  readonly origin: Origin;
  readonly saved: { readonly saved: Saved; readonly text: string } | null;
}

export async function read(file: string, { rubric }: LoadedYardstick, world: World): Promise<Begin> {
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
  const read = readOne(bytes, path, rubric);
  if ('problems' in read) throw new InputError(read.problems);
  const decoded = decode(bytes);
  const text = 'text' in decoded ? decoded.text.replace(/^\ufeff/, '') : '';
  const isYaml = /\.ya?ml$/i.test(path) && !(read.value.text !== null && !/^goodwork:/m.test(text));
  const notes = notesOf(read.value);
  const vacancy = saved === null ? withNotes(read.value, { ...notes, asked: [], file }) : read.value;
  return {
    vacancy,
    origin: { vacancy: read.value, yaml: isYaml ? text : null },
    saved: saved === null ? null : { saved, text },
  };
}
