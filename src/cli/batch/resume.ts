// Where an earlier run stopped: after the last whole line that it wrote.

import type { Host } from '../../host/host.ts';
import { type InputError, unusable } from '../../source/problem.ts';

export interface ResumePoint {
  /** The file that holds the lines so far, and how many of its bytes stay. */
  readonly path: string;
  readonly keep: number;
  readonly file: string;
  /** The first row of that file that is still to do. */
  readonly fromRow: number;
}

/** What its lines must say to be gone on with. */
interface ResumeKey {
  readonly on: string;
  readonly rubric: string;
  readonly settings: string;
}

/** The last lines of a file, which hold all that is wanted. */
const TAIL = 8 * 1024 * 1024;

/** Null where there is nothing to go on from. */
export async function resumePointOf(
  output: string,
  like: ResumeKey,
  host: Host,
): Promise<ResumePoint | null> {
  for (const path of [`${output}.part`, output]) {
    if ((await host.kind(path)) === 'nothing') continue;
    const { bytes, size } = await host.readEnd(path, TAIL);
    const end = bytes.lastIndexOf(10) + 1;
    if (end === 0) {
      if (size > bytes.length) throw notLines(path);
      continue;
    }
    return stopIn(bytes.subarray(0, end), size - bytes.length, path, like);
  }
  return null;
}

/** The record that was written last is done again, for it may have had more lines than were written. */
function stopIn(bytes: Uint8Array, before: number, path: string, like: ResumeKey): ResumePoint {
  const isWhole = before === 0;
  let last: Told | null = null;
  let keep = bytes.length;
  let isChecked = false;
  for (let end = bytes.length; end > 0; ) {
    const start = bytes.lastIndexOf(10, end - 2) + 1;
    if (start === 0 && !isWhole) break;
    const told = toldIn(bytes.subarray(start, end));
    if (told === null) throw notLines(path);
    last ??= told;
    if (told.file === last.file && told.row === last.row && keep === end) keep = start;
    if (told.made !== null && !isChecked) {
      isChecked = true;
      const { on, rubric, settings } = told.made;
      if (on !== like.on || rubric !== like.rubric || settings !== like.settings) throw changed(path);
    }
    if (isChecked && keep > start) break;
    end = start;
  }
  if (last === null) throw notLines(path);
  return { path, keep: before + keep, file: last.file, fromRow: last.row };
}

interface Told {
  readonly file: string;
  readonly row: number;
  /** Null for a line that tells an error. */
  readonly made: { readonly on: unknown; readonly rubric: unknown; readonly settings: unknown } | null;
}

function toldIn(line: Uint8Array): Told | null {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(line));
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { file, row, on, rubric, settings, error } = value as Record<string, unknown>;
  if (typeof file !== 'string' || (typeof row !== 'number' && row !== null)) return null;
  const made = error === undefined ? { on, rubric: rubricIn(rubric), settings } : null;
  // A file that could not be read at all has no row: it is begun again.
  return { file, row: row ?? 0, made };
}

/** In brief it is one word; at length it has parts. */
function rubricIn(rubric: unknown): unknown {
  if (typeof rubric !== 'object' || rubric === null) return rubric;
  const { id, version, sha256 } = rubric as Record<string, unknown>;
  return `${id}@${version}+${String(sha256).slice(0, 6)}`;
}

function notLines(path: string): InputError {
  const what = 'This is not what goodwork batch writes, so it cannot be gone on with';
  return unusable(path, what, 'Name another --output, or leave out --resume.');
}

function changed(path: string): InputError {
  const what = 'The rubric, the rates, the day or an option is another one than when this was begun';
  const fix = 'Use the same ones, or begin again with --force in place of --resume.';
  return unusable(path, what, fix);
}
