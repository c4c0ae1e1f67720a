// One word for one thing: what is out stands in words-out.yaml, and no sentence of the rubrics or the code has it.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { CATALOGUE } from '../support/catalogue.ts';
import { readProjectFile } from '../support/shipped.ts';

const LIST = z
  .array(
    z.strictObject({
      out: z.string().min(3),
      say: z.string().min(3),
      but: z.array(z.string()).default([]),
    }),
  )
  .parse(parse(readProjectFile('tests/words/words-out.yaml')));

/** What people read beside the screens. */
const DOCUMENTS = [
  'README.md',
  ...readdirSync(new URL('../../docs/', import.meta.url))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Without what a program fills in, examples of a file and names of its lines. */
function saidOf(sentence: string): string {
  const words = sentence
    .replace(/\$?\{[^}]*\}/g, '')
    .replace(/^[^{}]*\}|\$\{[^}]*$/g, '')
    .trim();
  return words.includes(' ') ? words : '';
}

describe.each(LIST.map((one) => [one.out, one] as const))('%s', (_name, { out, say, but }) => {
  const pattern = new RegExp(out, 'i');

  test(`is said nowhere: ${say}`, () => {
    const found = CATALOGUE.map(saidOf).filter((sentence) => pattern.test(sentence));
    expect(found.filter((sentence) => !but.includes(sentence))).toEqual([]);
    expect(
      but.filter((sentence) => !found.includes(sentence)),
      'each exception is needed',
    ).toEqual([]);
  });

  test('nor in a document', () => {
    const prose = DOCUMENTS.flatMap((name) =>
      readProjectFile(name)
        .replace(/```.*?```|`[^`\n]*`/gs, '')
        .split('\n')
        .filter((line) => pattern.test(line))
        .map((line) => `${name}: ${line}`),
    );
    expect(prose).toEqual([]);
  });
});
