// The catalogue of sentences: every text of the rubrics, and every text between quotes in the code.
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readProjectFile } from './shipped.ts';

/** These hold patterns to read adverts by and names of places and columns: nothing of them is said to anybody. */
const NOT_SAID = ['adverts.yaml', 'places.yaml', 'columns.yaml'];
/** Keys whose values are names, web addresses, or what a client may say themselves. */
const NAMES = ['id', 'is', 'from', 'where', 'when', 'unless', 'draft', 'heard', 'fact', 'question', 'source'];

/** Every text of a YAML value, without names. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => (NAMES.includes(key) ? [] : textsOf(inside)));
}

/** Every text between quotes that has more than one word, without those in comments and style sheets. */
function literalsOf(code: string): string[] {
  const lines = code.replace(/\/\*.*?\*\//gs, '').replace(/^\s*\/\/.*$|\s\/\/ .*$/gm, '');
  return [...lines.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)]
    .map(([, single, double, template]) => single ?? double ?? template ?? '')
    .filter((literal) => /\w \w/.test(literal) && !/\{[^}]*:[^}]*;/.test(literal));
}

function sentencesOf(text: string): string[] {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.?!])["”)]?\s/);
}

const RUBRICS = readdirSync(new URL('../../rubrics/', import.meta.url)).filter(
  (name) => name.endsWith('.yaml') && !NOT_SAID.includes(name),
);
const SOURCES = readdirSync(new URL('../../src/', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(`../../src/${name}`, import.meta.url), 'utf8'));

/** Every sentence of the rubrics and of the code that may be said to somebody. */
export const CATALOGUE = [
  ...new Set(
    [
      ...RUBRICS.flatMap((name) => textsOf(parse(readProjectFile(`rubrics/${name}`)))),
      ...SOURCES.flatMap(literalsOf),
    ].flatMap(sentencesOf),
  ),
];
