// Bytes as text: the same whatever size they come in, and a character that no text has costs its record alone.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf, recordsInBlock } from '../../src/read/blocks.ts';
import { decode, notText } from '../../src/read/decode.ts';
import type { RawRecord } from '../../src/read/raw-record.ts';
import { COLUMNS, recordsOf } from '../support/adverts.ts';
import { RUBRIC } from '../support/shipped.ts';
import { run } from '../support/world.ts';

const SEED = { seed: 20261129, numRuns: 60 };
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function rawRecordsOf(file: string, bytes: Uint8Array, sizes: readonly number[]): Promise<RawRecord[]> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
      const size = sizes[turn % sizes.length] ?? 1;
      yield bytes.slice(at, at + size);
      at += size;
    }
  }
  const records: RawRecord[] = [];
  const { blocks } = await blocksOf(
    { file, chunks: chunks() },
    { rubric: RUBRIC, columns: async () => COLUMNS },
  );
  for await (const block of blocks) records.push(...recordsInBlock(block).records);
  return records;
}

test('very short lines are handed out a few hundred at a time, each with its row', async () => {
  const lines = Array.from({ length: 20_000 }, (_, at) => (at % 3 === 0 ? '' : `{"title":"${at + 1}"}`));
  async function* chunks() {
    yield bytesOf(lines.join('\n'));
  }
  const { blocks } = await blocksOf(
    { file: 'a.ndjson', chunks: chunks() },
    { rubric: RUBRIC, columns: async () => COLUMNS },
  );
  const rows: number[] = [];
  for await (const block of blocks) {
    const { records } = recordsInBlock(block);
    // As where it is handed to a thread: nothing of it is left here.
    if ('lines' in block) structuredClone(block.lines, { transfer: [block.lines.buffer as ArrayBuffer] });
    expect(records.length).toBeLessThanOrEqual(500);
    for (const { row, content } of records) {
      expect(content).toEqual({ kind: 'json', text: lines[row - 1] });
      rows.push(row);
    }
  }
  expect(rows).toEqual(lines.flatMap((line, at) => (line === '' ? [] : [at + 1])));
});

/** A list of three in each format; `of` makes the title of each. */
const FORMATS: Readonly<Record<string, (of: (row: number) => string) => string>> = {
  'a.csv': (of) => `title,b\n${[1, 2, 3].map((row) => `"${of(row)}",x\n`).join('')}`,
  'a.ndjson': (of) => [1, 2, 3].map((row) => `{"title":"${of(row)}"}\n`).join(''),
  'a.json': (of) => `[${[1, 2, 3].map((row) => `{"title":"${of(row)}"}`).join(',\n')}]`,
  'a.yaml': (of) => [1, 2, 3].map((row) => `title: "${of(row)}"\n`).join('---\n'),
  'a.xml': (of) =>
    `<jobs>${[1, 2, 3].map((row) => `<job>\n<title>${of(row)}</title></job>`).join('\n')}</jobs>`,
};

describe.each(Object.entries(FORMATS))('%s', (file, written) => {
  const title = (row: number) => `${'ABC'[row - 1]}`;

  test('gives the same records whatever size its chunks have, also with long runs beyond ASCII', async () => {
    const run = fc.oneof(
      fc.constant('é£–\u{1f600}'),
      fc.nat(6000).map((count) => '語'.repeat(count)),
      fc.nat(9000).map((count) => 'é'.repeat(count)),
    );
    const damage = fc.option(fc.tuple(fc.nat(), fc.constantFrom(0xe9, 0xc0, 0xff, 0xed)));
    const sizes = fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.tuple(run, run, run), damage, sizes, async (runs, broken, chunks) => {
        const bytes = bytesOf(written((row) => `${title(row)} ${runs[row - 1]}`));
        if (broken !== null) bytes[broken[0] % bytes.length] = broken[1];
        expect(await rawRecordsOf(file, bytes, chunks)).toEqual(await rawRecordsOf(file, bytes, [1 << 20]));
      }),
      SEED,
    );
  });

  test('loses the record with a NUL in it and no other, wherever that stands', async () => {
    for (const bad of [1, 2, 3])
      for (const size of [3, 100_000]) {
        const bytes = bytesOf(written((row) => (row === bad ? `${title(row)}\0` : title(row))));
        const { records } = await recordsOf(file, bytes, { size });
        expect(records.map((one) => ('vacancy' in one ? one.vacancy.title : one.problems[0]?.what))).toEqual(
          [1, 2, 3].map((row) => (row === bad ? expect.stringContaining('no text has') : title(row))),
        );
        const of = records[bad - 1];
        const line =
          bytesOf(written(title).split(title(bad))[0] ?? '').filter((byte) => byte === 10).length + 1;
        // An XML record is named by the line it starts in.
        expect(of !== undefined && 'problems' in of ? of.problems[0]?.line : null).toBe(
          file === 'a.xml' ? line - 1 : line,
        );
      }
  });

  test('is read in UTF-16 with its mark and without, and a NUL in it costs as much', async () => {
    const content = written((row) => (row === 2 ? 'B\0' : title(row)));
    for (const mark of ['', '\ufeff']) {
      const bytes = Buffer.from(mark + content, 'utf16le');
      for (const encoded of [bytes, Buffer.from(bytes).swap16()]) {
        const { records } = await recordsOf(file, encoded, { size: 7 });
        expect(records.map((one) => 'vacancy' in one && one.vacancy.title)).toEqual(['A', false, 'C']);
      }
    }
  });
});

test('a file without a name is said to be that', async () => {
  const { code, err } = await run(['check', ''], { files: {}, stdin: '' });
  expect(code).toBe(2);
  expect(err).toMatch(/^"": This cannot be read/);
});

describe('marks of byte order', () => {
  test('where files were joined are none of the text', async () => {
    const ndjson = '\ufeff{"title":"A"}\n\ufeff{"title":"B"}\n';
    const csv = '\ufefftitle,b\nA,1\n\ufefftitle,b\nB,2\n';
    for (const [file, content] of [
      ['a.ndjson', ndjson],
      ['a.csv', csv],
    ] as const)
      for (const size of [1, 4, 1000]) {
        const { records } = await recordsOf(file, content, { size });
        expect(records.map((one) => 'vacancy' in one && one.vacancy.title)).toEqual(['A', 'B']);
      }
  });
});

describe('what is no text', () => {
  const noise = (seed: number, length: number) => {
    let state = seed;
    return Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return state >>> 16;
    });
  };
  const advert = 'Cook wanted, 30 hours a week at £12.90 an hour.\n'.repeat(40);

  test.each([
    ['bytes by chance', noise(7, 8192)],
    ['a program of noughts', Uint8Array.from({ length: 4096 }, (_, at) => (at % 3 === 0 ? 0x90 : 0))],
    ['noughts alone', new Uint8Array(100)],
    ['UTF-32 with its mark', Uint8Array.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0])],
    ['UTF-32 without', Uint8Array.from([...advert].flatMap((one) => [one.charCodeAt(0), 0, 0, 0]))],
    ['a PDF', bytesOf('%PDF-1.7 and words')],
  ])('%s is refused as a whole', async (_name, bytes) => {
    expect(notText(bytes)).not.toBeNull();
    for (const file of ['a.csv', 'a.ndjson', 'a.txt', 'a.xml'])
      expect((await recordsOf(file, bytes)).records).toMatchObject([{ row: 1, problems: [{}] }]);
  });

  test('a text with a few damaged places is none of it', () => {
    const damaged = [...Array(7).keys()].reduce(
      (text, at) => `${text.slice(0, at * 9)}\0${text.slice(at * 9)}`,
      advert,
    );
    expect(notText(bytesOf(damaged))).toBeNull();
    expect(notText(bytesOf(`\u0007\u001b[31m\u0008${advert}`))).toBeNull();
  });

  test('of one offer, the line is said', async () => {
    expect(decode(bytesOf('a\nb\nc\0\n'))).toMatchObject({ line: 3 });
    for (const file of ['one.yaml', 'one.txt', 'one.json', 'one.csv', 'one.html']) {
      const { code, err } = await run(`check ${file}`, {
        files: { [file]: 'title: A\npay: \0\n' },
        stdin: '',
      });
      expect(code).toBe(2);
      expect(err).toMatch(new RegExp(`^${file}:2:1: There is a character here that no text has`));
    }
  });

  test('UTF-8 that is cut off at the end or too long for its letter is read as it was before, and said', async () => {
    for (const tail of [
      [0xe2, 0x82],
      [0xc0, 0xaf],
      [0xed, 0xa0, 0x80],
    ]) {
      const { records, notes } = await recordsOf('a.txt', Uint8Array.from([...bytesOf(advert), ...tail]), {
        size: 5,
      });
      expect(records).toHaveLength(1);
      expect(notes).toEqual([expect.stringContaining('Windows-1252')]);
    }
  });
});
