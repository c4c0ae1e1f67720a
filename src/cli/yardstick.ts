// What an offer is held against: the rubric, the rates and the approach that the options name.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Documents } from '../document/document.ts';
import { InputError, type Problem } from '../document/problem.ts';
import type { Shaped } from '../document/shape.ts';
import type { Rates } from '../pay/rates.ts';
import { type Approach, BUILT_IN_APPROACH } from '../rubric/approach.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { dayOf, type YardstickOptions } from './options.ts';
import { reasonOf } from './print.ts';
import type { World } from './world.ts';

export interface LoadedYardstick {
  readonly rubric: Rubric;
  readonly rates: Rates;
  readonly approach: Approach;
  readonly on: string;
}

/** Loads all of it, or throws one InputError with every problem of the first file that has any. */
export async function yardstickFor(options: YardstickOptions, world: World): Promise<LoadedYardstick> {
  const on = dayOf(options.on, world);
  const rates = await loadRates(options.rates, world);
  const rubric = await loadRubric(options.rubric, rates, world);
  const approach =
    options.approach === undefined ? BUILT_IN_APPROACH : await loadApproach(options.approach, rubric, world);
  return { rubric, rates, approach, on };
}

export async function loadRates(path: string | undefined, world: World): Promise<Rates> {
  const own = await ownText('rubrics/rates.yaml', world);
  const compiled = await compiledOf<Rates>('rates', own, world);
  const { ratesOf } =
    compiled !== null && path === undefined ? { ratesOf: null } : await import('../pay/rates-file.ts');
  const base =
    compiled ??
    orThrow(ratesOf === null ? { problems: [] } : ratesOf(await oneDocument(own, 'rubrics/rates.yaml')));
  if (path === undefined || ratesOf === null) return base;
  return orThrow(ratesOf(await oneDocument(await textOf(path, world), path), base));
}

/** A rubric by its id among those of this package, or by the name of a file. */
export async function loadRubric(named: string, rates: Rates, world: World): Promise<Rubric> {
  const amounts = rates.amounts.map(({ id }) => id);
  const own = /^[a-z0-9-]+$/.test(named) ? await ownTextIfThere(`rubrics/${named}.yaml`, world) : null;
  const text = own ?? (await textOf(named, world));
  const file = own === null ? named : `rubrics/${named}.yaml`;
  const compiled = own === null ? null : await compiledOf<Rubric>(named, own, world);
  if (compiled !== null) return compiled;
  const { extendedId, extendedRubricOf, rubricOf } = await import('../rubric/rubric-file.ts');
  const document = await oneDocument(text, file);
  const baseId = extendedId(document);
  if (baseId === null) return orThrow(rubricOf(document, { sha256: sha256(text), amounts }));
  const baseText = await ownTextIfThere(`rubrics/${baseId}.yaml`, world);
  if (baseText === null) {
    throw new InputError([
      {
        file,
        ...document.place(['extends']),
        what: 'There is no rubric of this name to extend',
        fix: 'Write extends: good-jobs.',
      },
    ]);
  }
  const base = await loadRubric(baseId, rates, world);
  return orThrow(extendedRubricOf(document, base, { sha256: sha256(`${baseText}\n${text}`), amounts }));
}

async function loadApproach(path: string, rubric: Rubric, world: World): Promise<Approach> {
  const { approachOf } = await import('../rubric/approach-file.ts');
  return orThrow(approachOf(await oneDocument(await textOf(path, world), path), rubric, basename(path)));
}

/** What the build made of a file, as long as the file is still the one it was made of. */
async function compiledOf<T>(id: string, text: string, world: World): Promise<T | null> {
  const bytes = await world.readOwn(`dist/compiled/${id}.json`);
  if (bytes === null) return null;
  const compiled = JSON.parse(new TextDecoder().decode(bytes)) as { sha256: string; value: T };
  return compiled.sha256 === sha256(text) ? compiled.value : null;
}

/** Of a text with its line ends made alike, so that a checkout on Windows is the same rubric. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function oneDocument(text: string, file: string) {
  const { readYaml } = await import('../document/document.ts');
  const read: Documents = readYaml(text, file);
  if ('problems' in read) throw new InputError(read.problems);
  const [document, ...more] = read.documents;
  if (document === undefined) throw new InputError([{ file, what: 'The file is empty' }]);
  if (more.length > 0)
    throw new InputError([
      { file, what: 'There is more than one document here', fix: 'Keep what stands before the line ---.' },
    ]);
  return document;
}

function orThrow<T>(shaped: Shaped<T>): T {
  if ('problems' in shaped) throw new InputError(shaped.problems);
  return shaped.value;
}

async function textOf(path: string, world: World): Promise<string> {
  try {
    return normal(await world.readFile(path));
  } catch (error) {
    throw new InputError([
      { file: path, what: `This cannot be read (${reasonOf(error)})` } satisfies Problem,
    ]);
  }
}

async function ownText(path: string, world: World): Promise<string> {
  const text = await ownTextIfThere(path, world);
  if (text === null)
    throw new InputError([
      { file: path, what: 'This file of goodwork is missing', fix: 'Install goodwork again.' },
    ]);
  return text;
}

async function ownTextIfThere(path: string, world: World): Promise<string | null> {
  const bytes = await world.readOwn(path);
  return bytes === null ? null : normal(bytes);
}

/** The text of a shipped or named file as it is hashed and read. */
export function normal(bytes: Uint8Array): string {
  return new TextDecoder()
    .decode(bytes)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
}
