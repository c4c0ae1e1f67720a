// Files of YAML that are damaged, or of a shape that nobody writes: what was not touched is read as it stands.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readYaml } from '../../src/source/yaml-text.ts';
import { recordsOf } from '../support/adverts.ts';

const value = fc.string({ unit: fc.constantFrom(...'{}[],:"\'#&*!|>-? ab1'.split('')), maxLength: 12 });
const all = fc.array(
  fc.record({ text: value, meta: fc.record({ list: fc.array(value, { maxLength: 3 }) }) }),
  {
    minLength: 3,
    maxLength: 6,
  },
);

test('whatever is put into one document costs that one and no other', async () => {
  const put = fc.constantFrom('"', "'", '[', '{', '&a ', '*a ', '! ', '|', '\t', '@', '%', '\\', '\ufeff');
  await fc.assert(
    fc.asyncProperty(all, put, fc.nat(), fc.nat(), async (records, word, which, at) => {
      const texts = records.map((one, index) => stringify({ id: `n${index}`, title: `t${index}`, ...one }));
      const { records: whole } = await recordsOf('a.yaml', texts.join('---\n'));
      const hit = which % texts.length;
      const text = texts[hit] ?? '';
      const place = at % text.length;
      texts[hit] = text.slice(0, place) + word + text.slice(place);
      const { records: got } = await recordsOf('a.yaml', texts.join('---\n'));
      const others = (those: typeof got) => those.filter(({ row }) => row !== hit + 1);
      expect(others(got)).toEqual(others(whole));
      expect(got.filter(({ row }) => row === hit + 1)).toHaveLength(1);
    }),
    { numRuns: 150, seed: 13 },
  );
});

test.each<[string, string, number, readonly string[]]>([
  ['dashes alone', '---\n'.repeat(3000), 3000, []],
  ['dashes before a document', `${'---\n'.repeat(3000)}title: A\n---\ntitle: B\n`, 3001, ['A', 'B']],
  ['remarks of a million letters', `${`# ${'x'.repeat(98)}\n`.repeat(11_000)}title: A\n`, 11_001, ['A']],
  [
    'marks of files that were put together',
    '\ufefftitle: A\n---\n\ufefftitle: B\n\ufeff---\ntitle: C\n',
    1,
    ['A', 'B', 'C'],
  ],
])('%s', async (_name, content, line, titles) => {
  const { records } = await recordsOf('a.yaml', content);
  expect(records.map((one) => ('vacancy' in one ? one.vacancy.title : one.problems))).toEqual(titles);
  // Lines are those of the file.
  const { records: wrong } = await recordsOf('a.yaml', content.replace('title: A', 'titel: A\nid: A'));
  const [first] = wrong;
  if (titles.length > 0) expect(first).toMatchObject({ problems: [{ line }] });
});

describe('a text is refused before it is built where it nests too deeply', () => {
  const DEEP: Readonly<Record<string, (depth: number) => string>> = {
    brackets: (depth) => `a: ${'['.repeat(depth)}${']'.repeat(depth)}\n`,
    'brackets that stay open': (depth) => `a: ${'['.repeat(depth)}\n`,
    braces: (depth) => `a: ${'{a: '.repeat(depth)}\n`,
    dashes: (depth) => `${'- '.repeat(depth)}x\n`,
    'question marks': (depth) => `${'? '.repeat(depth)}x\n`,
    colons: (depth) => `${'a: '.repeat(depth)}x\n`,
    lines: (depth) => Array.from({ length: depth }, (_, index) => `${' '.repeat(index)}a:\n`).join(''),
    'lines of a list': (depth) =>
      Array.from({ length: depth }, (_, index) => `${' '.repeat(index)}-\n`).join(''),
  };

  test.each(Object.entries(DEEP))('by %s', (_name, text) => {
    for (const depth of [500, 3000]) {
      const read = readYaml(text(depth), 'a.yaml');
      expect(read).toMatchObject({ problems: [{ what: 'This is nested too deeply to read' }] });
    }
  });

  test('and words are no nesting, however many brackets and dashes they have', () => {
    const words = `${'- '.repeat(500)}${'a: '.repeat(500)}${'['.repeat(500)}`;
    const texts = [JSON.stringify(words), `'${words}'`, `|\n  ${words}\n  ${words}\n`, `>\n  ${words}\n`];
    for (const text of texts)
      expect(
        readYaml(`text: ${text}\n# ${words}\nb: ${'[[]], '.repeat(3)}\n`.replace(/b: .*\n/, ''), 'a.yaml'),
      ).toHaveProperty('documents');
  });

  test('a hundred levels are read', () => {
    const flow = `${'['.repeat(98)}${']'.repeat(98)}`;
    const block = Array.from({ length: 98 }, (_, index) => `${' '.repeat(index)}a:\n`).join('');
    for (const text of [flow, block]) expect(readYaml(text, 'a.yaml')).toHaveProperty('documents');
  });
});

test('more words and marks than anybody writes are refused in words', () => {
  const read = readYaml('- [1,1,1,1,1,1,1,1]\n'.repeat(30_000), 'a.yaml');
  expect(read).toMatchObject({
    problems: [{ what: 'This has too many lines and words to be read in one go' }],
  });
});

test('a list of more items than can be held at once is refused in words', async () => {
  const { records } = await recordsOf('a.yaml', '- {}\n'.repeat(20_001));
  expect(records).toMatchObject([{ problems: [{ what: 'This list has more than 20000 items' }] }]);
});

describe('of many problems twenty are named, and the rest are counted', () => {
  const many = (line: (index: number) => string) =>
    Array.from({ length: 500 }, (_, index) => line(index)).join('');
  test.each([
    ['unknown keys', many((index) => `k${index}: x\n`), 500],
    ['unknown questions', `answers:\n${many((index) => `  k${index}: x\n`)}`, 500],
    ['keys that stand twice', 'title: A\n'.repeat(501), 500],
    ['anchors', `meta:\n${many((index) => `  k${index}: &a x\n`)}`, 500],
    ['words that are no choice', `gives:\n${many(() => '  - foo\n')}`, 500],
    ['lines that start with a tab', many((index) => `\tk${index}: x\n`), 500],
  ])('%s', async (_name, text, count) => {
    const { records } = await recordsOf('a.yaml', `title: A\n${text}`);
    const problems = records.flatMap((one) => ('problems' in one ? one.problems : []));
    expect(problems).toHaveLength(21);
    const total = problems.reduce((sum, { unnamed = 1 }) => sum + unnamed, 0);
    expect(total).toBeGreaterThanOrEqual(count);
    for (const problem of problems) expect(problem).toMatchObject({ line: expect.any(Number) });
  });
});

test('names that JavaScript has for itself are names like any other', async () => {
  const names = [...Object.getOwnPropertyNames(Object.prototype), '__proto__', 'prototype'];
  const meta = `{${names
    .map((name) => `"${name}":"x"`)
    .filter((one, index, those) => those.indexOf(one) === index)
    .join(',')}}`;
  for (const file of ['a.yaml', 'a.json', 'a.ndjson']) {
    const { records } = await recordsOf(file, `{"title":"A","meta":${meta}}`);
    const [one] = records;
    expect(one !== undefined && 'vacancy' in one && JSON.stringify(one.vacancy.meta)).toBe(meta);
    for (const name of names) {
      for (const record of [
        `{"title":"A","answers":{"${name}":"x"}}`,
        `{"title":"A","answers":{"sick-pay":"${name}"}}`,
        `{"title":"A","${name}":"x"}`,
        `{"title":"A","client":{"view":{"${name}":"good"}}}`,
        `{"title":"A","pay":{"is":12,"per":"${name}"}}`,
      ]) {
        const { records: wrong } = await recordsOf(file, record);
        expect(wrong).toMatchObject([
          { problems: [{ line: 1, what: expect.stringContaining(`"${name}"`) }] },
        ]);
      }
    }
  }
});
