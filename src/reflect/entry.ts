// One file among several: what it says, and what it is called beside the others.
import { dateInWords } from '../pay/words.ts';
import type { ApproachFile } from '../rubric/approach.ts';
import type { Version } from '../rubric/approach-guide.ts';

export interface Entry {
  /** The name of the file. */
  readonly name: string;
  readonly file: ApproachFile;
  /** What it is called: who and when, as far as it is said, else its name. */
  readonly label: string;
  readonly version: Version;
}

/** No two have the same label: where who and when are the same, the name of the file is added. */
export function entriesOf(files: readonly { readonly name: string; readonly file: ApproachFile }[]): Entry[] {
  const many = new Set(files.map(({ file }) => file.on)).size > 1;
  const short = files.map(({ name, file }) => labelOf(name, file, many));
  return files.map(({ name, file }, index) => {
    const label = short[index] ?? name;
    const alike = short.filter((one) => one === label).length > 1 && label !== name;
    return { name, file, label: alike ? `${label} (${name})` : label, version: file.for ?? 'team' };
  });
}

/** The day is named where days differ, or where it is all there is. */
function labelOf(name: string, { who, on, for: version }: ApproachFile, many: boolean): string {
  const day = on === undefined ? [] : [dateInWords(on)];
  const whose = who ?? (version === 'client' ? 'Clients' : undefined);
  if (whose !== undefined) return [whose, ...(many ? day : [])].join(', ');
  return many ? (day[0] ?? name) : name;
}
