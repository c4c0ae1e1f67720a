// The shape of goodwork.config.yaml, and how it is read. Found in a folder that somebody sent, it can name files beside it or below
// it and nothing else: what it names is read as YAML, and nothing in it is run.
import { posix, win32 } from 'node:path';
import * as z from 'zod';
import type { Host } from '../host/host.ts';
import { loadYaml } from '../policy/load-policy.ts';
import { shippedRubric } from '../policy/shipped-rubric.ts';
import { FORMATS } from '../report/formats.ts';
import { PAGE_READERS } from '../rubric/scale.ts';
import type { Document } from '../source/document.ts';
import { InputError } from '../source/problem.ts';
import { shaped, type Validated } from '../source/shape.ts';

const file = z.string().trim().min(1);

export const teamConfigShape = z.strictObject({
  rubric: file.optional().describe('The rubric to use: good-jobs, or a file'),
  rates: file.optional().describe('A file with pay rates of your own'),
  approach: file.optional().describe('A file with where your team stands, and what it asks of employers'),
  for: z.enum(PAGE_READERS).optional().describe('Who a page of goodwork check is for'),
  format: z
    .enum(Object.keys(FORMATS) as (keyof typeof FORMATS)[])
    .optional()
    .describe('How a page is printed; not for batch, merge, draft and reflect'),
  plain: z.boolean().optional().describe('true: words only, no marks, nothing drawn'),
});

/** Where it was found. `isPersonal`: among the settings of this person, and not in a folder that may be somebody else's. */
export interface FoundConfig {
  readonly path: string;
  readonly isPersonal: boolean;
}

type TeamConfig = z.infer<typeof teamConfigShape>;

const FILES = ['rubric', 'rates', 'approach'] as const;

/** What it says, with its files as they are opened from the working folder. Throws InputError. */
export async function readTeamConfig(found: FoundConfig, host: Host): Promise<TeamConfig> {
  const [config, document] = await loadYaml(found.path, configOf, host);
  const read: { -readonly [Key in keyof TeamConfig]: TeamConfig[Key] } = { ...config };
  for (const key of FILES) {
    const named = config[key];
    if (named === undefined) continue;
    if (key === 'rubric' && (await shippedRubric(named, host)) !== null) continue;
    read[key] = await fileNamed(key, named, document, found, host);
  }
  return read;
}

function configOf(document: Document): Validated<readonly [TeamConfig, Document]> {
  const config = shaped(document, teamConfigShape);
  return 'problems' in config ? config : { value: [config.value, document] };
}

async function fileNamed(
  key: (typeof FILES)[number],
  named: string,
  document: Document,
  { path, isPersonal }: FoundConfig,
  host: Host,
): Promise<string> {
  const { dirname, join, isAbsolute } = host.platform === 'win32' ? win32 : posix;
  const problem = (what: string, fix: string) =>
    new InputError([{ file: document.file, ...document.place([key]), what, fix }]);
  const folder = dirname(path);
  // A whole path, a drive or a share: on either kind of machine, and before anything is opened.
  const isElsewhere = posix.isAbsolute(named) || win32.isAbsolute(named) || /^[a-z]:/i.test(named);
  const wanted = isAbsolute(named) ? named : join(folder, named);
  const outside = problem(
    `${key} names a file outside the folder of this one`,
    `Put it beside this one or below it, or name it with --${key}.`,
  );
  if (!isPersonal && (isElsewhere || /(?:^|[\\/])\.\.(?:[\\/]|$)/.test(named))) throw outside;
  if ((await host.kind(wanted)) !== 'file')
    throw problem(`${key} names a file that is not there`, 'Check its name. It counts from this folder.');
  // A link may lead out of it.
  if (!isPersonal && !(await isInside(wanted, folder, host))) throw outside;
  return wanted;
}

async function isInside(file: string, folder: string, host: Host): Promise<boolean> {
  const { relative, isAbsolute } = host.platform === 'win32' ? win32 : posix;
  const [place, around] = [await host.truePath(file), await host.truePath(folder)];
  if (place === null || around === null) return false;
  const way = relative(around, place);
  return !isAbsolute(way) && !/^\.\.(?:[\\/]|$)/.test(way);
}
