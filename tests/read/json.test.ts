// Lists of JSON that are damaged: what was not touched is read as it stands, and what was is said.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReadRecord } from '../../src/read/records.ts';
import { recordsOf } from '../support/adverts.ts';

/** The title of each record that was read, and what is said of each that was not. */
function told(records: readonly ReadRecord[]): string[] {
  return records.map((record) =>
    'problems' in record
      ? `${record.problems[0]?.line}: ${record.problems[0]?.what}`
      : (record.vacancy.title ?? ''),
  );
}

const JSON_HERE = 'This is not JSON from here on';
const LITTER = 'Something stands between records or behind them that is no part of any';
const CUT = 'The file ends inside a list, as if it were cut off';

describe('a list that is damaged says so, and every other record of it is read', () => {
  test.each<[string, string, readonly string[]]>([
    ['cut between two', '[{"title":"A"},{"title":"B"}', ['A', 'B', `1: ${CUT}`]],
    ['cut behind a comma', '[{"title":"A"},\n{"title":"B"},\n', ['A', 'B', `3: ${CUT}`]],
    ['cut inside one', '[{"title":"A"},\n{"title":"B', ['A', '2: The file ends inside this record']],
    ['an answer cut behind its list', '{"jobs":[{"title":"A"}]', ['A', `1: ${CUT}`]],
    ['an answer cut in its list', '{"jobs":[{"title":"A"}', ['A', `1: ${CUT}`]],
    ['words behind it', '[{"title":"A"}] and so on', ['A', `1: ${JSON_HERE}`]],
    ['a bracket too many', '[{"title":"A"}]]', ['A', `1: ${LITTER}`]],
    ['a brace too many', '[{"title":"A"}},{"title":"B"}]', ['A', 'B', `1: ${LITTER}`]],
    [
      'a hole',
      '[{"title":"A"},,{"title":"B"}]',
      ['A', '1: Nothing stands between two commas of this list', 'B'],
    ],
    ['no comma', '[{"title":"A"}\n{"title":"B"}]', ['A', 'B', `2: ${LITTER}`]],
    ['words between', '[{"title":"A"} so,{"title":"B"}]', ['A', 'B', `1: ${LITTER}`]],
    ['words in a place of their own', '[{"title":"A"},so,{"title":"B"}]', ['A', `1: ${JSON_HERE}`, 'B']],
    ['no quote at the end', '[{"title":"A},{"title":"B"},{"title":"C"}]', [`1: ${JSON_HERE}`, 'B', 'C']],
    ['no quote at the start', '[{"title":A"},{"title":"B"},{"title":"C"}]', [`1: ${JSON_HERE}`, 'B', 'C']],
    ['no quote, lines', '[{"title":"A},\n{"title":"B"},\n{"title":"C"}]', [`1: ${JSON_HERE}`, 'B', 'C']],
    ['no quote in the last', '[{"title":"A"},{"title":"B}]', ['A', `1: ${JSON_HERE}`]],
    ['quotes in a text', '[{"title":"A "6" job"},{"title":"B"}]', [`1: ${JSON_HERE}`, 'B']],
    ['an object in a text', '[{"text":"see {"title":"X"} ok"},{"title":"B"}]', [`1: ${JSON_HERE}`, 'B']],
    ['a wrong bracket', '[{"title":"A","meta":{"a":[1,}},{"title":"B"}]', [`1: ${JSON_HERE}`, 'B']],
    ['a list closed by a brace', '[{"title":"A","meta":{"a":[1}},{"title":"B"}]', [`1: ${JSON_HERE}`, 'B']],
    [
      'a record closed by a bracket',
      '[{"title":"A"],{"title":"B"}]',
      [`1: ${JSON_HERE}`, 'B', `1: ${LITTER}`],
    ],
    [
      'a record not closed',
      '[{"title":"A","meta":{},{"title":"B"},{"title":"C"}]',
      [`1: ${JSON_HERE}`, 'B', 'C'],
    ],
    ['a brace twice', '[{{"title":"A"},{"title":"B"}]', ['A', 'B', `1: ${LITTER}`]],
  ])('%s', async (_name, content, wanted) => {
    for (const size of [1, 3, 1000])
      expect(told((await recordsOf('a.json', content, { size })).records)).toEqual(wanted);
  });
});

test.each<[string, string, readonly string[]]>([
  [
    'both lists of an answer',
    '{"jobs":[{"title":"A"}],"facets":[1],"vacancies":[{"title":"B"}]}',
    ['A', 'B'],
  ],
  ['lists after each other', '[{"title":"A"}][{"title":"B"}]', ['A', 'B']],
  ['answers after each other', '{"jobs":[{"title":"A"}]}\n{"jobs":[{"title":"B"}]}', ['A', 'B']],
  ['a mark of a second file', '[{"title":"A"}]\ufeff[{"title":"B"}]', ['A', 'B']],
  ['a comma at the end', '[{"title":"A"},]', ['A']],
])('%s are read', async (_name, content, wanted) => {
  expect(told((await recordsOf('a.json', content)).records)).toEqual(wanted);
});

/** Records of words that hold what JSON is made of. */
const value = fc.string({ unit: fc.constantFrom(...'{}[],:"\\ ab1\n'.split('')), maxLength: 12 });
const list = fc.array(
  fc.record({ text: value, meta: fc.record({ list: fc.array(value, { maxLength: 3 }) }) }),
  {
    minLength: 3,
    maxLength: 7,
  },
);

test('a character that is lost, or one too many, costs the record it is in and no other', async () => {
  const damage = fc.record({
    at: fc.nat(),
    put: fc.constantFrom('', '"', '{', '}', '[', ']', ',', 'x', '\n'),
  });
  const separators = fc.constantFrom([',', 0], [',\n', 0], [',', 1]) as fc.Arbitrary<[string, number]>;
  let untouched = 0;
  let read = 0;
  await fc.assert(
    fc.asyncProperty(
      list,
      damage,
      separators,
      fc.nat(),
      async (all, { at, put }, [between, space], which) => {
        const texts = all.map((one, index) =>
          JSON.stringify({ id: `n${index}`, title: `t${index}`, ...one }, null, space),
        );
        const hit = which % texts.length;
        const text = texts[hit] ?? '';
        const place = at % text.length;
        // Some damage is none: it leaves another JSON.
        const broken = text.slice(0, place) + put + text.slice(place + (put === '' ? 1 : 0));
        const { records: whole } = await recordsOf('a.json', `[${texts.join(between)}]`);
        texts[hit] = broken;
        const { records } = await recordsOf('a.json', `[${texts.join(between)}]`);
        const others = whole.flatMap((one) =>
          'vacancy' in one && one.vacancy.id !== `n${hit}` ? [one.vacancy] : [],
        );
        const got = records.flatMap((one) => ('vacancy' in one ? [one.vacancy] : []));
        // Nobody has what is another's: what has an id of those that were left alone is that record, letter by letter.
        for (const vacancy of got) {
          const same = others.find(({ id }) => id === vacancy.id);
          if (same !== undefined) expect(vacancy).toEqual(same);
        }
        const lost = others.filter(({ id }) => got.every((one) => one.id !== id));
        if (lost.length > 0) expect(records.some((one) => 'problems' in one)).toBe(true);
        if (got.length < all.length) expect(records.some((one) => 'problems' in one)).toBe(true);
        untouched += others.length;
        read += others.length - lost.length;
      },
    ),
    { numRuns: 400, seed: 11 },
  );
  // Words that are all brackets and quotes may take a neighbour with them; that is rare.
  expect(read / untouched).toBeGreaterThan(0.95);
});

test('a list that ends anywhere says so, and what stood before is read', async () => {
  await fc.assert(
    fc.asyncProperty(list, fc.nat(), fc.constantFrom('[', '{"count":3,"jobs":['), async (all, at, before) => {
      const texts = all.map((one, index) => JSON.stringify({ id: `n${index}`, ...one }));
      const text = before + texts.join(',') + (before === '[' ? ']' : '],"next":null}');
      const end = before.length + 1 + (at % (text.length - before.length - 1));
      const { records } = await recordsOf('a.json', text.slice(0, end));
      const { records: whole } = await recordsOf('a.json', text);
      const got = records.filter((one) => 'vacancy' in one);
      expect(got).toEqual(whole.slice(0, got.length));
      let complete = 0;
      for (let length = before.length; complete < texts.length; complete += 1) {
        length += (texts[complete]?.length ?? 0) + (complete > 0 ? 1 : 0);
        if (length > end) break;
      }
      expect(got.length).toBe(complete);
      expect(records.some((one) => 'problems' in one)).toBe(true);
    }),
    { numRuns: 200, seed: 12 },
  );
});

describe('a record is refused before anything goes into it', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  test.each([
    ['in meta', (deep: string) => `{"title":"A","meta":{"a":${deep}}}`],
    ['in what was found', (deep: string) => `{"title":"A","found":${deep}}`],
    ['in a record of somebody else', (deep: string) => `{"jobTitle":"A","company":"B","x":${deep}}`],
    ['in a graph', (deep: string) => `{"@graph":${deep}}`],
    ['alone', (deep: string) => `{"a":${deep}}`],
  ])('where it nests too deeply %s', async (_name, record) => {
    for (const depth of [150, 9000]) {
      const { records } = await recordsOf('a.ndjson', `${record(nested(depth))}\n{"title":"B"}\n`);
      expect(told(records)).toEqual(['1: This is nested too deeply to read', 'B']);
    }
  });

  test.each([
    ['a vacancy', '{"title":"A","a":1,"\\u0061":2}', 20],
    ['an advert', '{"id":"1","text":"x","text":"y"}', 22],
    ['a record of somebody else', '{"jobTitle":"A","company":"B","company":"C"}', 31],
    ['a record with room in it', '{"title" : "A",\t"meta":{"x":[{"y":1, "y" :2}]}}', 38],
  ])('where a key stands twice, also written otherwise, in %s', async (_name, record, column) => {
    const { records } = await recordsOf('a.ndjson', record);
    expect(records).toMatchObject([{ problems: [{ what: 'This key is here twice', line: 1, column }] }]);
  });

  test('where it has more fields than any list', async () => {
    const fields = Array.from({ length: 1001 }, (_, index) => `"k${index}":1`).join(',');
    const { records } = await recordsOf('a.ndjson', `{"jobTitle":"A","company":"B",${fields}}`);
    expect(told(records)).toEqual(['1: This record has more than 1000 fields']);
  });
});

test('places in JSON are where things stand, in any way of writing it', async () => {
  const { records } = await recordsOf(
    'a.json',
    '{ "title" : "A",\n  "meta":{"answers":{"x":1},"l":["a,]",{}]},\n "answers" : {"sick-pay":\n  "x"} ,"hours":{"paid":900}}',
  );
  expect(records).toMatchObject([
    {
      problems: [
        { line: 4, column: 25, what: expect.stringContaining('hours.paid') },
        { line: 4, column: 3, what: expect.stringContaining('sick-pay') },
      ],
    },
  ]);
});
