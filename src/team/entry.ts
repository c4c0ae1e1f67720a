// One file among several: what it says, and what it is called beside the others.

import type { ApproachFile } from '../rubric/approach.ts';
import type { GuideVersion } from '../rubric/approach-guide-shape.ts';
import { dateInWords } from '../source/read-aloud.ts';

export interface SessionEntry {
  /** The name of the file. */
  readonly name: string;
  readonly file: ApproachFile;
  /** What it is called: whose session it was, else the name of the file; with the day where that tells two apart. */
  readonly label: string;
  readonly version: GuideVersion;
}

export function entriesOf(
  files: readonly { readonly name: string; readonly file: ApproachFile }[],
): SessionEntry[] {
  const whose = files.map(({ name, file }) => whoseOf(file) ?? name);
  const dated = apart(whose, (index) => {
    const { on } = files[index]?.file ?? {};
    return on === undefined ? null : `${whose[index]}, ${dateInWords(on)}`;
  });
  const labels = apart(dated, (index) => `${dated[index]} (${files[index]?.name})`);
  return files.map(({ name, file }, index) => ({
    name,
    file,
    label: labels[index] ?? name,
    version: file.for ?? 'team',
  }));
}

function whoseOf({ who, for: version }: ApproachFile): string | undefined {
  return who ?? (version === 'client' ? 'clients' : undefined);
}

/** Labels that occur more than once are replaced with longer ones. */
function apart(labels: readonly string[], longer: (index: number) => string | null): string[] {
  return labels.map((label, index) => {
    const alike = labels.filter((one) => one === label).length > 1;
    return (alike ? longer(index) : null) ?? label;
  });
}
