// What a text of policy says: rates, a rubric, an approach, whole or laid over what goodwork ships. The same for the files of
// the command line and for the strings of the library.
import { createHash } from 'node:crypto';
import type { Rates } from '../pay/rates.ts';
import { ratesOf } from '../pay/rates-file.ts';
import { columnMapOf } from '../read/column-map.ts';
import { approachFileOf, approachOf } from '../rubric/approach-file.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { extendedId, extendedRubricOf, rubricOf } from '../rubric/rubric-file.ts';
import type { Document } from '../source/document.ts';
import { InputError, type Problem, unusable } from '../source/problem.ts';
import type { Validated } from '../source/shape.ts';
import { readYaml } from '../source/yaml-text.ts';

export { approachFileOf, approachOf, columnMapOf, extendedId, ratesOf };

/** The only document of a text of YAML. `empty` is said where it holds none. */
export function documentIn(
  text: string,
  file: string,
  empty: Pick<Problem, 'what' | 'fix'> = { what: 'The file is empty', fix: 'Name another, or write in it.' },
): Document {
  const read = readYaml(text.replace(/^\ufeff/, ''), file);
  if ('problems' in read) throw new InputError(read.problems);
  const [document, ...more] = read.documents;
  if (document === undefined) throw unusable(file, empty.what, empty.fix);
  if (more.length === 0) return document;
  throw unusable(file, 'There is more than one document here', 'Keep what stands before the line ---.');
}

export function orThrow<T>(shaped: Validated<T>): T {
  if ('problems' in shaped) throw new InputError(shaped.problems);
  return shaped.value;
}

/** `base` is the shipped rubric that `extendedId` names, with its own text; null where there is none of that name. */
export function rubricIn(
  document: Document,
  bytes: Uint8Array,
  rates: Rates,
  base: { readonly rubric: Rubric; readonly bytes: Uint8Array } | null,
): Rubric {
  const amounts = rates.amounts.map(({ id }) => id);
  if (extendedId(document) === null) return orThrow(rubricOf(document, { sha256: sha256(bytes), amounts }));
  if (base !== null)
    return orThrow(extendedRubricOf(document, base.rubric, { sha256: sha256(base.bytes, bytes), amounts }));
  const what = 'There is no rubric of this name to extend';
  const place = document.place(['extends']);
  throw new InputError([{ file: document.file, ...place, what, fix: 'Write extends: good-jobs.' }]);
}

/** The fingerprint of one or more files with their line ends made alike, so that a checkout on Windows is the same rubric. */
export function sha256(...files: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const [index, bytes] of files.entries()) {
    if (index > 0) hash.update('\n');
    const plain = bytes[0] !== 0xef && !bytes.includes(0x0d);
    hash.update(plain ? bytes : normal(bytes));
  }
  return hash.digest('hex');
}

function normal(bytes: Uint8Array): string {
  return new TextDecoder()
    .decode(bytes)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
}
