// The name of the file that an offer is saved in: as it is typed, offered, and refused.
import { isAbsolute, join, relative } from 'node:path';
import type { Host } from '../../host/host.ts';
import type { Progress } from '../../interview/progress.ts';
import { commandIn } from '../../interview/typed-commands.ts';
import { sha256 } from '../../policy/load-policy.ts';
import { MOST_OF_ONE } from '../../read/raw-record.ts';
import { neutralise } from '../../source/neutralise.ts';

/** As it was typed or pasted: ~ is the person's own folder, and quotes are a shell's. */
export function asPath(line: string, { home }: Host): string {
  const bare = line.replace(/^(["'])(.*)\1$/, '$2');
  return /^~[\\/]/.test(bare) ? join(home, bare.slice(2)) : bare;
}

/** A path as it can be typed after a command. */
export function asArgument(path: string): string {
  return isPlainArgument(path) ? path : `"${neutralise(path)}"`;
}

/** It means the same to every shell. */
export function isPlainArgument(path: string): boolean {
  return /^[\w./-]+$/.test(path);
}

/** A letter that means something elsewhere, or a yes: no name for a file. */
export function isNoName(line: string): boolean {
  return commandIn(line) !== null || /^(?:y|yes|n|no|ok|done|save|enter|\d{1,2})$/i.test(line.trim());
}

/** From the folder one works in, where that is shorter: a long path is hard to read and to type. */
export function shortest(path: string, host: Host): string {
  const here = relative(host.cwd(), path);
  return here === '' || here.startsWith('..') || isAbsolute(here) ? path : here;
}

type From = Progress['file'];

/** Why a file is not to be written there, or null. The one it came from is replaced, if nobody changed it meanwhile. */
export async function refusal(typed: string, name: string, from: From, host: Host): Promise<string | null> {
  if (/^-/.test(typed)) return 'A name that begins with - is taken for an option. Type another name.';
  if (typed === '~') return 'That is the name of a folder. Type the name of a file in it.';
  // Some systems cannot have these.
  if (/[<>|?*]|:(?![\\/])/.test(typed) || /(?:^|[\\/])(?:con|prn|aux|nul|com\d|lpt\d)\.ya?ml$/i.test(name))
    return 'Not every computer can have a file of that name. Type another name.';
  if (/["`$]/.test(typed)) return 'Leave out quotes and $ inside the name. Type another name.';
  if (/[\\/]$/.test(typed)) return 'That is the name of a folder. Type the name of a file in it.';
  const ending = /\.([a-z]{2,5})$/i.exec(typed)?.[1]?.toLowerCase();
  if (ending !== undefined && ending !== 'yaml' && ending !== 'yml')
    return 'The answers are kept in a file that ends in .yaml; a page to print can be made from it. Type another name.';
  const kind = await host.kind(name);
  if (kind === 'nothing') return null;
  if (kind === 'other') return 'There is something else of that name. Type another name.';
  if (from === null || (await host.truePath(name)) !== from.path)
    return 'There is a file of that name already. Type another name.';
  const isSame = sha256(await host.readFile(name, MOST_OF_ONE)) === from.sha256;
  return isSame ? null : 'That file was changed meanwhile. Type another name, so that nothing is lost.';
}

/** The first of these that is not taken. */
export async function freeName(nameOf: (number: number) => string, host: Host): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = nameOf(number);
    if ((await host.kind(name)) === 'nothing') return name;
  }
}
