// What an offer is held against: the rubric, the rates and the approach that the options name.

import { basename } from 'node:path';
import type { Lexicon } from '../advert/advert.ts';
import type { GazetteerFile } from '../advert/gazetteer.ts';
import type { PhraseLexiconFile } from '../advert/phrase-lexicon.ts';
import { CHECK_NAME, reasonOf } from '../host/file-error.ts';
import type { Host } from '../host/host.ts';
import type { Script } from '../interview/script.ts';
import type { PlaceOf } from '../interview/step.ts';
import type { Rates } from '../pay/rates.ts';
import type { ColumnMap } from '../read/column-map.ts';
import type { Columns, ColumnsFile } from '../read/columns.ts';
import { decode } from '../read/decode.ts';
import { type Approach, type ApproachFile, BUILT_IN_APPROACH } from '../rubric/approach.ts';
import type { ApproachGuide } from '../rubric/approach-guide.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { suggestion } from '../source/did-you-mean.ts';
import type { Document } from '../source/document.ts';
import { InputError } from '../source/problem.ts';
import type { Validated } from '../source/shape.ts';
import { type CriteriaOptions, dayOf } from './criteria-options.ts';
import { sha256 } from './fingerprint.ts';

export { sha256 };

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
  const shipped = await shippedRates(host);
  if (path === undefined) return shipped;
  const { ratesOf } = await import('../pay/rates-file.ts');
  return orThrow(ratesOf(await documentOf(await bytesOf(path, host), path), shipped));
}

async function shippedRates(host: Host): Promise<Rates> {
  const file = 'rubrics/rates.yaml';
  const bytes = await shipped(file, host);
  const compiled = await compiledOf<Rates>('rates', bytes, host);
  if (compiled !== null) return compiled;
  const { ratesOf } = await import('../pay/rates-file.ts');
  return orThrow(ratesOf(await documentOf(bytes, file)));
}

/** A rubric by its id among those of this package, or by the name of a file. */
export async function loadRubric(named: string, rates: Rates, host: Host): Promise<Rubric> {
  const own = await shippedRubric(named, host);
  const compiled = own === null ? null : await compiledOf<Rubric>(named, own, host);
  if (compiled !== null) return compiled;
  const file = own === null ? named : `rubrics/${named}.yaml`;
  const bytes = own ?? (await bytesOf(named, host));
  const document = await documentOf(bytes, file);
  const { extendedId, extendedRubricOf, rubricOf } = await import('../rubric/rubric-file.ts');
  const amounts = rates.amounts.map(({ id }) => id);
  const baseId = extendedId(document);
  if (baseId === null) return orThrow(rubricOf(document, { sha256: sha256(bytes), amounts }));
  const baseBytes = await shippedRubric(baseId, host);
  if (baseBytes === null) {
    const what = 'There is no rubric of this name to extend';
    throw new InputError([{ file, ...document.place(['extends']), what, fix: 'Write extends: good-jobs.' }]);
  }
  const base = await loadRubric(baseId, rates, host);
  return orThrow(extendedRubricOf(document, base, { sha256: sha256(baseBytes, bytes), amounts }));
}

async function shippedRubric(id: string, host: Host): Promise<Uint8Array | null> {
  return /^[a-z0-9-]+$/.test(id) ? host.readOwn(`rubrics/${id}.yaml`) : null;
}

/** What the interview asks about the offer and the client: as compiled, where it was checked against the same rubric. */
export async function loadScript(rubric: Rubric, host: Host): Promise<Script> {
  const file = 'rubrics/interview.yaml';
  const bytes = await shipped(file, host);
  const compiled = await compiledOf<Script>('interview', scriptKey(bytes, rubric), host);
  if (compiled !== null) return compiled;
  const { scriptOf: guideOf } = await import('../interview/script.ts');
  return orThrow(guideOf(await documentOf(bytes, file), rubric));
}

/** What a guide was made of: its own text, and the rubric whose questions it names. */
export function scriptKey(bytes: Uint8Array, rubric: Rubric): Uint8Array {
  return new TextEncoder().encode(`${sha256(bytes)} ${rubric.sha256}`);
}

/** A file of words of this package, read anew each time: few commands need one. */
export async function loadShipped<T>(
  file: string,
  read: (document: Document) => Validated<T>,
  host: Host,
): Promise<T> {
  return orThrow(read(await documentOf(await shipped(file, host), file)));
}

/** What adverts are read by: the phrases and the places of this package. */
export async function loadLexicon(host: Host): Promise<Lexicon> {
  const [{ lexiconOf: guidebookOf }, { adverts, places }] = await Promise.all([
    import('../advert/lexicon.ts'),
    loadLexiconFiles(host),
  ]);
  return guidebookOf(adverts, places);
}

/** Which choice of the workplace a town or a postcode stands for, by the places that adverts are read by. */
export async function loadLocationOf(host: Host): Promise<PlaceOf> {
  const [{ locationNamed: placeNamed }, { workplaceChoice }, lexicon] = await Promise.all([
    import('../advert/location-named.ts'),
    import('../interview/workplace-fact.ts'),
    loadLexicon(host),
  ]);
  return (typed) => workplaceChoice(placeNamed(typed, lexicon.gazetteer));
}

/** The same as plain values, as the build has compiled them. */
export async function loadLexiconFiles(
  host: Host,
): Promise<{ readonly adverts: PhraseLexiconFile; readonly places: GazetteerFile }> {
  const [adverts, places] = [
    await compiledOf<PhraseLexiconFile>('adverts', await shipped('rubrics/adverts.yaml', host), host),
    await compiledOf<GazetteerFile>('places', await shipped('rubrics/places.yaml', host), host),
  ];
  return adverts !== null && places !== null ? { adverts, places } : lexiconFiles(host);
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
  const bytes = await shipped('rubrics/columns.yaml', host);
  const known = (await compiledOf<ColumnsFile>('columns', bytes, host)) ?? (await columnsFile(host));
  if (map === undefined) return { known, map: new Map() };
  const { columnMapOf } = await import('../read/column-map.ts');
  return { known, map: orThrow(columnMapOf(await documentOf(await bytesOf(map, host), map))) };
}

export async function columnsFile(host: Host): Promise<ColumnsFile> {
  const file = 'rubrics/columns.yaml';
  const { columnsFileOf } = await import('../read/columns-shape.ts');
  return orThrow(columnsFileOf(await documentOf(await shipped(file, host), file)));
}

/** Phrases and places as the build compiles them. */
export async function lexiconFiles(
  host: Host,
): Promise<{ readonly adverts: PhraseLexiconFile; readonly places: GazetteerFile }> {
  const { phraseLexiconFileOf: phraseBookFileOf, gazetteerFileOf: placesFileOf } = await import(
    '../advert/lexicon-file.ts'
  );
  const read = async (file: string) => documentOf(await shipped(file, host), file);
  return {
    adverts: orThrow(phraseBookFileOf(await read('rubrics/adverts.yaml'))),
    places: orThrow(placesFileOf(await read('rubrics/places.yaml'))),
  };
}

export async function shipped(file: string, host: Host): Promise<Uint8Array> {
  const bytes = await host.readOwn(file);
  if (bytes !== null) return bytes;
  throw new InputError([{ file, what: 'This file of goodwork is missing', fix: 'Install goodwork again.' }]);
}

async function loadApproach(path: string, rubric: Rubric, host: Host): Promise<Approach> {
  const { approachOf } = await import('../rubric/approach-file.ts');
  const document = await documentOf(await bytesOf(path, host), path);
  return orThrow(approachOf(document, rubric, basename(path), await loadApproachGuide(host)));
}

/** What a team's file says, as it says it, with its text. */
export async function loadApproachFile(
  path: string,
  rubric: Rubric,
  guide: ApproachGuide,
  host: Host,
): Promise<{ readonly file: ApproachFile; readonly text: string }> {
  const { approachFileOf } = await import('../rubric/approach-file.ts');
  const bytes = await bytesOf(path, host);
  const file = orThrow(approachFileOf(await documentOf(bytes, path), rubric, guide));
  const decoded = decode(bytes);
  return { file, text: 'not' in decoded ? '' : decoded.text };
}

/** The three dimensions in words: steps, questions and constraints. */
export async function loadApproachGuide(host: Host): Promise<ApproachGuide> {
  const file = 'rubrics/approach.yaml';
  const bytes = await shipped(file, host);
  const compiled = await compiledOf<ApproachGuide>('approach', bytes, host);
  if (compiled !== null) return compiled;
  const { approachGuideOf } = await import('../rubric/approach-guide.ts');
  return orThrow(approachGuideOf(await documentOf(bytes, file)));
}

/** What the build made of a file, as long as the file is still the one it was made of. */
async function compiledOf<T>(id: string, bytes: Uint8Array, host: Host): Promise<T | null> {
  const built = await host.readOwn(`dist/compiled/${id}.json`);
  if (built === null) return null;
  const compiled = JSON.parse(new TextDecoder().decode(built)) as { sha256: string; value: T };
  return compiled.sha256 === sha256(bytes) ? compiled.value : null;
}

async function documentOf(bytes: Uint8Array, file: string): Promise<Document> {
  const { readYaml } = await import('../source/yaml-text.ts');
  const decoded = decode(bytes);
  if ('not' in decoded) throw new InputError([{ file, what: decoded.not, fix: decoded.instead }]);
  if (bytes.length > MOST_BYTES)
    throw new InputError([{ file, what: 'This is too long for such a file', fix: 'Name another.' }]);
  const read = readYaml(decoded.text.replace(/^\ufeff/, ''), file);
  if ('problems' in read) throw new InputError(read.problems);
  const [document, ...more] = read.documents;
  if (document === undefined)
    throw new InputError([{ file, what: 'The file is empty', fix: 'Name another, or write in it.' }]);
  if (more.length === 0) return document;
  const what = 'There is more than one document here';
  throw new InputError([{ file, what, fix: 'Keep what stands before the line ---.' }]);
}

function orThrow<T>(shaped: Validated<T>): T {
  if ('problems' in shaped) throw new InputError(shaped.problems);
  return shaped.value;
}

/** No rubric, rates or approach file is longer; the shipped rubric is about a sixth of it. */
const MOST_BYTES = 1024 * 1024;

async function bytesOf(path: string, host: Host): Promise<Uint8Array> {
  try {
    return await host.readFile(path, MOST_BYTES);
  } catch (error) {
    const fix = suggestion(path, ['good-jobs']);
    const isId = /^[a-z0-9-]+$/.test(path);
    throw new InputError([
      {
        file: path,
        what: `This cannot be read (${reasonOf(error)})`,
        fix: (isId ? fix : undefined) ?? CHECK_NAME,
      },
    ]);
  }
}
