// Files, folders and patterns on the command line as a list of files, in an order that is always the same.

import type { Host } from '../../host/host.ts';
import { formatByName } from '../../read/detect-format.ts';
import { OWN_HEAD, OWN_TAIL, type OwnKind, ownKind, ownKindInWords } from '../../read/own-file.ts';
import { neutralise } from '../../source/neutralise.ts';
import { shortened, unusable } from '../../source/problem.ts';

/** A file to read; `-` is standard input. */
export interface Input {
  readonly path: string;
  /** What results call it. */
  readonly name: string;
  /** Rows that came before its first one, where it is a part of another. */
  readonly rowsBefore: number;
}

/** What `--name` and `--first-row` say of a part of a file. */
export interface InputPart {
  readonly name: string | undefined;
  readonly firstRow: number | undefined;
}

export interface Inputs {
  readonly files: readonly Input[];
  /** What a person should know about those that are left out. */
  readonly notes: readonly string[];
  /** Bytes of all of them; null where that is not known beforehand. */
  readonly bytes: number | null;
}

/** `leaveOut`: what this run writes itself. Throws InputError where more than one file is said to be a part. */
export async function inputsFor(
  named: readonly string[],
  leaveOut: readonly (string | undefined)[],
  { name: called, firstRow }: InputPart,
  host: Host,
): Promise<Inputs> {
  const own = new Set(
    await Promise.all(leaveOut.filter((file) => file !== undefined).map((file) => truePathOf(file, host))),
  );
  const files: string[] = [];
  const notes: string[] = [];
  for (const name of named) {
    const found = await filesAt(name, host);
    if (found === null) {
      files.push(name);
      const kind = await ownKindOf(name, host);
      if (kind !== null) notes.push(readAllTheSame(name, kind));
      continue;
    }
    const endings = new Map<string, number>();
    const ours = new Map<OwnKind, number>();
    for (const file of found) {
      const kind = formatByName(file);
      if (own.has(await truePathOf(file, host))) continue;
      if (kind !== null && kind !== 'other') {
        const own = await ownKindOf(file, host);
        if (own === null) files.push(file);
        else ours.set(own, (ours.get(own) ?? 0) + 1);
      } else {
        const ending = /\.[^./\\]+$/.exec(file)?.[0].toLowerCase() ?? 'without an ending';
        endings.set(ending, (endings.get(ending) ?? 0) + 1);
      }
    }
    if (found.length === 0) notes.push(`${neutralise(name)}: there is no file in it.`);
    if (endings.size > 0) notes.push(leftOut(name, endings));
    if (ours.size > 0) notes.push(oursLeftOut(name, ours));
  }
  let bytes: number | null = 0;
  for (const file of files) {
    const size = file === '-' ? null : await host.size(file);
    bytes = size === null || bytes === null ? null : bytes + size;
  }
  if (files.length !== 1 && (called !== undefined || firstRow !== undefined)) {
    const option = called === undefined ? '--first-row' : '--name';
    const what = `This is said of one part, and there are ${files.length} files`;
    throw unusable(option, what, 'Name one file, or send it to standard input with -.');
  }
  const rowsBefore = (firstRow ?? 1) - 1;
  return { files: files.map((path) => ({ path, name: called ?? path, rowsBefore })), notes, bytes };
}

/** Null where the name is a file, or names nothing: then reading it says so. */
async function filesAt(name: string, host: Host): Promise<readonly string[] | null> {
  if (name === '-' || (await host.kind(name)) === 'file') return null;
  const folder = await host.filesUnder(name);
  if (folder !== null) return folder;
  if (!/[*?[\]{}]/.test(name)) return null;
  const found = await host.filesLike(name);
  return found.length === 0 ? null : found;
}

async function truePathOf(file: string, host: Host): Promise<string> {
  return (await host.truePath(file)) ?? file;
}

function leftOut(name: string, endings: ReadonlyMap<string, number>): string {
  const total = [...endings.values()].reduce((sum, times) => sum + times, 0);
  const kinds = [...endings].map(([ending, times]) => `${times} ${shortened(ending)}`).slice(0, MOST_ENDINGS);
  const files = total === 1 ? '1 file was' : `${total} files were`;
  return `${neutralise(name)}: ${files} left out (${kinds.join(', ')}): nothing is read from files of this kind.`;
}

const MOST_ENDINGS = 5;

/** What cannot be looked into is read as an offer, and then said. */
async function ownKindOf(file: string, host: Host): Promise<OwnKind | null> {
  if (file === '-') return null;
  try {
    const decoder = new TextDecoder();
    const head = decoder.decode(await host.readFile(file, OWN_HEAD));
    const tail = decoder.decode((await host.readEnd(file, OWN_TAIL)).bytes);
    return ownKind(file, head, tail);
  } catch {
    return null;
  }
}

function oursLeftOut(name: string, ours: ReadonlyMap<OwnKind, number>): string {
  const total = [...ours.values()].reduce((sum, times) => sum + times, 0);
  const kinds = [...ours].map(([kind, times]) => `${times} ${ownKindInWords(kind, times)}`);
  const files = total === 1 ? '1 file of goodwork was' : `${total} files of goodwork were`;
  return `${neutralise(name)}: ${files} left out (${kinds.join(', ')}). Name one to have it read.`;
}

function readAllTheSame(name: string, kind: OwnKind): string {
  return `${neutralise(name)}: this looks like goodwork's own (${ownKindInWords(kind, 1)}). It is read because it was named.`;
}
