// What an offer is held against, from files: the rubric, the rates and the approach that the options name. What the build has
// compiled is taken as it is, as long as the text it was made of is still the same.

import { basename } from 'node:path';
import type { Lexicon } from '../advert/advert.ts';
import type { GazetteerFile, PhraseLexiconFile } from '../advert/lexicon-shape.ts';
import { CHECK_NAME, reasonOf } from '../host/file-error.ts';
import type { Host } from '../host/host.ts';
import type { Script } from '../interview/script.ts';
import type { PlaceOf } from '../interview/step.ts';
import type { Rates } from '../pay/rates.ts';
import type { ColumnMap } from '../read/column-map.ts';
import type { Columns, ColumnsFile } from '../read/columns.ts';
import { decode } from '../read/decode.ts';
import { type Approach, type ApproachFile, BUILT_IN_APPROACH } from '../rubric/approach.ts';
import type { ApproachGuide } from '../rubric/approach-guide-shape.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { suggestion } from '../source/did-you-mean.ts';
import type { Document } from '../source/document.ts';
import { unusable } from '../source/problem.ts';
import type { Validated } from '../source/shape.ts';
import { type CriteriaOptions, dayOf } from './criteria-options.ts';
import { sha256 } from './policy-text.ts';
import { shippedRubric } from './shipped-rubric.ts';

export { sha256 };

/** What reads YAML is loaded where there is some that is not compiled. */
const policyText = () => import('./policy-text.ts');

export interface LoadedCriteria {
  readonly rubric: Rubric;
  readonly rates: Rates;
  readonly approach: Approach;
  readonly on: string;
}

/** Loads all of it, or throws one InputError with every problem of the first file that has any. */
export async function loadCriteria(options: CriteriaOptions, host: Host): Promise<LoadedCriteria> {
  const on = dayOf(options.on, host);
  const rates = await loadRates(options.rates, host);
  const rubric = await loadRubric(options.rubric, rates, host);
  const approach =
    options.approach === undefined ? BUILT_IN_APPROACH : await loadApproach(options.approach, rubric, host);
  return { rubric, rates, approach, on };
}

/** The shipped rates, or a file's: a whole one, or rows that are laid over the shipped ones. */
export async function loadRates(path: string | undefined, host: Host): Promise<Rates> {
  const shipped = await shippedOr('rates', host, async () => (await policyText()).ratesOf);
  if (path === undefined) return shipped;
  const { ratesOf } = await policyText();
  return loadYaml(path, (document) => ratesOf(document, shipped), host);
}

/** A rubric by its id among those of this package, or by the name of a file. */
export async function loadRubric(named: string, rates: Rates, host: Host): Promise<Rubric> {
  const own = await shippedRubric(named, host);
  const compiled = own === null ? null : await compiledOf<Rubric>(named, own, host);
  if (compiled !== null) return compiled;
  const bytes = own ?? (await bytesOf(named, host));
  const document = await documentIn(bytes, own === null ? named : `rubrics/${named}.yaml`);
  const { extendedId, rubricIn } = await policyText();
  const baseId = extendedId(document);
  const baseBytes = baseId === null ? null : await shippedRubric(baseId, host);
  const base =
    baseId === null || baseBytes === null
      ? null
      : { rubric: await loadRubric(baseId, rates, host), bytes: baseBytes };
  return rubricIn(document, bytes, rates, base);
}

async function loadApproach(path: string, rubric: Rubric, host: Host): Promise<Approach> {
  const { approachOf } = await policyText();
  const guide = await loadApproachGuide(host);
  return loadYaml(path, (document) => approachOf(document, rubric, basename(path), guide), host);
}

/** What a team's file says, as it says it, with its text. */
export async function loadApproachFile(
  path: string,
  rubric: Rubric,
  guide: ApproachGuide,
  host: Host,
): Promise<{ readonly file: ApproachFile; readonly text: string }> {
  const bytes = await bytesOf(path, host);
  const document = await documentIn(bytes, path);
  const { approachFileOf, orThrow } = await policyText();
  const decoded = decode(bytes);
  return {
    file: orThrow(approachFileOf(document, rubric, guide)),
    text: 'not' in decoded ? '' : decoded.text,
  };
}

/** The three dimensions in words: steps, questions and constraints. */
export async function loadApproachGuide(host: Host): Promise<ApproachGuide> {
  return shippedOr(
    'approach',
    host,
    async () => (await import('../rubric/approach-guide-shape.ts')).approachGuideOf,
  );
}

/** What the interview asks about the offer and the client: as compiled, where it was checked against the same rubric. */
export async function loadScript(rubric: Rubric, host: Host): Promise<Script> {
  const load = async () => {
    const { scriptOf } = await import('../interview/script.ts');
    return (document: Document) => scriptOf(document, rubric);
  };
  return shippedOr('interview', host, load, (bytes) => scriptKey(bytes, rubric));
}

/** What a script was made of: its own text, and the rubric whose questions it names. */
export function scriptKey(bytes: Uint8Array, rubric: Rubric): Uint8Array {
  return new TextEncoder().encode(`${sha256(bytes)} ${rubric.sha256}`);
}

/** A file of words of this package, read anew each time: few commands need one. */
export async function loadShipped<T>(
  file: string,
  read: (document: Document) => Validated<T>,
  host: Host,
): Promise<T> {
  const document = await documentIn(await shipped(file, host), file);
  return (await policyText()).orThrow(read(document));
}

/** A file of a person's, read by what `read` gives. */
export async function loadYaml<T>(
  path: string,
  read: (document: Document) => Validated<T>,
  host: Host,
): Promise<T> {
  const document = await documentIn(await bytesOf(path, host), path);
  return (await policyText()).orThrow(read(document));
}

/** What adverts are read by: the phrases and the places of this package. */
export async function loadLexicon(host: Host): Promise<Lexicon> {
  const [{ lexiconOf }, { adverts, places }] = await Promise.all([
    import('../advert/lexicon.ts'),
    loadLexiconFiles(host),
  ]);
  return lexiconOf(adverts, places);
}

/** Which choice of the workplace a town or a postcode stands for, by the places that adverts are read by. */
export async function loadLocationOf(host: Host): Promise<PlaceOf> {
  const [{ locationNamed }, { workplaceChoice }, lexicon] = await Promise.all([
    import('../advert/location-named.ts'),
    import('../interview/workplace-fact.ts'),
    loadLexicon(host),
  ]);
  return (typed) => workplaceChoice(locationNamed(typed, lexicon.gazetteer));
}

/** Phrases and places as plain values. */
export async function loadLexiconFiles(
  host: Host,
): Promise<{ readonly adverts: PhraseLexiconFile; readonly places: GazetteerFile }> {
  const readers = () => import('../advert/lexicon-shape.ts');
  return {
    adverts: await shippedOr('adverts', host, async () => (await readers()).phraseLexiconFileOf),
    places: await shippedOr('places', host, async () => (await readers()).gazetteerFileOf),
  };
}

/** What the columns of lists are called; `map` names a person's own file, which goes first. */
export async function loadColumns(map: string | undefined, host: Host): Promise<Columns> {
  const [{ columnsOf }, columns] = await Promise.all([
    import('../read/columns.ts'),
    loadColumnFiles(map, host),
  ]);
  return columnsOf(columns.known, columns.map);
}

/** The same as plain values. */
export async function loadColumnFiles(
  map: string | undefined,
  host: Host,
): Promise<{ readonly known: ColumnsFile; readonly map: ColumnMap }> {
  const known = await shippedOr(
    'columns',
    host,
    async () => (await import('../read/columns-shape.ts')).columnsFileOf,
  );
  if (map === undefined) return { known, map: new Map() };
  const { columnMapOf } = await policyText();
  return { known, map: await loadYaml(map, columnMapOf, host) };
}

/**
 * A file that goodwork ships, by its name without folder and ending: as it is compiled, or read by what `load` gives.
 * `keyOf`: what else than its own text it was compiled from.
 */
async function shippedOr<T>(
  id: string,
  host: Host,
  load: () => Promise<(document: Document) => Validated<T>>,
  keyOf = (bytes: Uint8Array): Uint8Array => bytes,
): Promise<T> {
  const file = `rubrics/${id}.yaml`;
  const bytes = await shipped(file, host);
  const compiled = await compiledOf<T>(id, keyOf(bytes), host);
  if (compiled !== null) return compiled;
  const read = await load();
  const document = await documentIn(bytes, file);
  return (await policyText()).orThrow(read(document));
}

export async function shipped(file: string, host: Host): Promise<Uint8Array> {
  const bytes = await host.readOwn(file);
  if (bytes !== null) return bytes;
  throw unusable(file, 'This file of goodwork is missing', 'Install goodwork again.');
}

/** What the build made of a file, as long as the file is still the one it was made of. */
async function compiledOf<T>(id: string, key: Uint8Array, host: Host): Promise<T | null> {
  const built = await host.readOwn(`dist/compiled/${id}.json`);
  if (built === null) return null;
  const compiled = JSON.parse(new TextDecoder().decode(built)) as { sha256: string; value: T };
  return compiled.sha256 === sha256(key) ? compiled.value : null;
}

async function documentIn(bytes: Uint8Array, file: string): Promise<Document> {
  const decoded = decode(bytes);
  if ('not' in decoded) throw unusable(file, decoded.not, decoded.instead);
  if (bytes.length > MOST_BYTES) throw unusable(file, 'This is too long for such a file', 'Name another.');
  return (await policyText()).documentIn(decoded.text, file);
}

/** No rubric, rates or approach file is longer; the shipped rubric is about a sixth of it. */
const MOST_BYTES = 1024 * 1024;

async function bytesOf(path: string, host: Host): Promise<Uint8Array> {
  try {
    return await host.readFile(path, MOST_BYTES);
  } catch (error) {
    const fix = suggestion(path, ['good-jobs']);
    const isId = /^[a-z0-9-]+$/.test(path);
    throw unusable(path, `This cannot be read (${reasonOf(error)})`, (isId ? fix : undefined) ?? CHECK_NAME);
  }
}
