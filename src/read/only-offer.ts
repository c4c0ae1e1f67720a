// The only offer of a file, before its advert is read: the first record of the way every file is read. A second is too many.
import * as z from 'zod/mini';
import { readJson } from '../source/json-text.ts';
import { InputError, type Problem, shortened, unusable } from '../source/problem.ts';
import { readYaml } from '../source/yaml-text.ts';
import { decode } from './decode.ts';
import { type DetectContext, isDocumentFormat, type Unreadable } from './detect-format.ts';
import type { ParsedOffer, ParsedRecord } from './parse-record.ts';
import { MOST_OF_ONE } from './raw-record.ts';
import { parse, rawRecordsIn } from './records.ts';

const MANY = 'Files with many are for goodwork batch.';

/** Files that may be long though one offer alone is looked for in them. */
const LISTS: readonly unknown[] = ['csv', 'ndjson', 'xml', 'html'];

/** Throws InputError with everything that is wrong. `notes` are about the file as a whole. */
export async function onlyOffer(
  bytes: Uint8Array,
  file: string,
  context: DetectContext,
): Promise<{ readonly offer: ParsedOffer; readonly notes: readonly string[] }> {
  // zod compiles each shape for speed over many values; for one value that costs more than it saves.
  z.config({ jitless: true });
  const fail = (what: string, fix: string): never => {
    throw unusable(file, what, fix);
  };
  async function* chunks(): AsyncGenerator<Uint8Array> {
    if (bytes.length > 0) yield bytes;
  }
  const { format, records, notes } = await rawRecordsIn({ file, chunks: chunks() }, context);
  if (typeof format !== 'string') return fail(...refusalOf(format));
  if (bytes.length > MOST_OF_ONE && !LISTS.includes(format) && !isDocumentFormat(format))
    fail('This is too long for one vacancy', MANY);
  const isDocument = format === 'yaml' || format === 'json';
  const all: ParsedRecord[] = [];
  let hasRecord = false;
  for await (const record of records) {
    hasRecord = true;
    all.push(...(await parse(record, file, context, isDocument)));
  }
  const [first, ...more] = all;
  if (first !== undefined && more.length === 0 && 'vacancy' in first) return { offer: first, notes: notes() };
  if (isDocument) throwProblems(problemsAsAWhole(bytes, file, format));
  if (first === undefined) {
    if (isDocument && (format === 'json' || hasRecord))
      fail('The list is empty', 'goodwork check wants one vacancy in it.');
    if (LISTS.includes(format)) fail('There is no vacancy here', 'Look at what is in the file.');
    return fail('The file is empty', 'Start from examples/blank.yaml.');
  }
  const [last] = more;
  // One offer, and what is missing of it or beside it.
  if (more.length === 1 && !isDocument && 'vacancy' in first && last !== undefined && 'problems' in last)
    throw new InputError(last.problems);
  if (more.length > 0) fail(`There are ${all.length} vacancies here, and one is wanted`, MANY);
  throw new InputError('problems' in first ? first.problems : []);
}

function refusalOf({ what, fix, ending }: Unreadable): [what: string, fix: string] {
  if (ending === null) return [what, fix];
  return [
    `An offer is a .yaml or .json file, an advert a .txt, .docx, .pdf, .eml or .html file, and this is .${shortened(ending)}`,
    'Save it under one of those names.',
  ];
}

/** What is wrong with a text before it is cut is said where it stands in the whole of it. */
function problemsAsAWhole(bytes: Uint8Array, file: string, format: 'yaml' | 'json'): readonly Problem[] {
  const decoded = decode(bytes);
  // Its one record has said so.
  if ('not' in decoded) return [];
  const text = decoded.text.replace(/^\ufeff/, '');
  const read = format === 'json' ? readJson(text, file) : readYaml(text, file);
  return 'problems' in read ? read.problems : [];
}

function throwProblems(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new InputError(problems);
}
