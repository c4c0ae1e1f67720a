// The files that a batch writes: none of them may be another, or one that is read.
import { basename, dirname, join } from 'node:path';
import type { Host } from '../../host/host.ts';
import { unusable } from '../../source/problem.ts';
import { checkOutput } from '../output.ts';
import type { BatchOptions } from './plan.ts';

const OPTIONS = { output: '--output', rejects: '--rejects', summaryTo: '--summary-to' } as const;

/** Every file that this run writes, also while it is not whole. */
export function writtenBy(options: BatchOptions): string[] {
  const files = [options.output, options.rejects, options.summaryTo].filter((file) => file !== undefined);
  return [...files.flatMap((file) => [file, `${file}.part`, `${file}.part.lock`])];
}

/** Throws InputError, before anything is read or written. */
export async function checkOutputs(
  named: readonly string[],
  options: BatchOptions,
  host: Host,
): Promise<void> {
  const { rubric, rates, approach, map, output, rejects, summaryTo, resume, force } = options;
  const inputs = [...named, rubric, rates, approach, map].filter((file) => file !== undefined);
  // What is there is gone on with.
  await checkOutput(host, { ...options, force: force === true || resume === true }, ...inputs);
  for (const file of [rejects, summaryTo])
    if (file !== undefined) await checkOutput(host, { ...options, output: file }, ...inputs);
  const taken = new Map<string, string>();
  for (const [key, option] of Object.entries(OPTIONS)) {
    const file = { output, rejects, summaryTo }[key as keyof typeof OPTIONS];
    if (file === undefined) continue;
    for (const path of [file, `${file}.part`]) {
      const place = await placeOf(path, host);
      const other = taken.get(place);
      if (other !== undefined && other !== option) {
        const what = `${other} would write into the same file`;
        throw unusable(option, what, 'Name another, so that nothing is lost.');
      }
      taken.set(place, option);
    }
  }
}

/** Where a file is or will be, links followed; without regard to capitals where the disk has none. */
async function placeOf(path: string, host: Host): Promise<string> {
  const folder = async () => join((await host.truePath(dirname(path))) ?? dirname(path), basename(path));
  const place = (await host.truePath(path)) ?? (await folder());
  return host.platform === 'linux' ? place : place.toLowerCase();
}
