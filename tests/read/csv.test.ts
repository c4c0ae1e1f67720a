// Tables of any making, whole and broken: what stands in a row comes out as it is or is said, and rows are never mixed.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uniqueColumns } from '../../src/read/csv-header.ts';
import { MOST_CELLS, MOST_OF_ONE, type RawRecord } from '../../src/read/raw-record.ts';
import { splitCsv } from '../../src/read/split-csv.ts';
import { COLUMNS, recordsOf } from '../support/adverts.ts';

const SEED = { seed: 20261129, numRuns: 200 };

async function piecesOf(content: string, size = 1 << 16): Promise<{ pieces: RawRecord[]; notes: string[] }> {
  async function* texts(): AsyncGenerator<string> {
    for (let at = 0; at < content.length; at += size) yield content.slice(at, at + size);
  }
  const notes: string[] = [];
  const pieces: RawRecord[] = [];
  for await (const piece of splitCsv(texts(), COLUMNS, (words) => notes.push(words))) pieces.push(piece);
  return { pieces, notes };
}

/** The cells of each row that was read; of one that was not, its line and what is wrong. */
async function rowsOf(content: string, size?: number): Promise<unknown[]> {
  const { pieces } = await piecesOf(content, size);
  return pieces.map(({ line, content: it }) =>
    it.kind === 'cells' ? it.cells.map(([, cell]) => cell) : it.kind === 'bad' ? [line, it.what] : it,
  );
}

const quoted = (cell: string, separator: string) =>
  cell.includes(separator) || /["\r\n]|^$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

const written = (rows: readonly (readonly string[])[], separator: string, end: string) =>
  rows.map((row) => row.map((cell) => quoted(cell, separator)).join(separator) + end).join('');

describe('a table by the rules', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab1é,;|"\n\t '.split('')), maxLength: 12 });
  const tables = fc
    .integer({ min: 1, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
    );
  const separators = fc.constantFrom(',', ';', '\t', '|');

  test('says what another reader of CSV finds in it, however it comes', async () => {
    await fc.assert(
      fc.asyncProperty(
        tables,
        separators,
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 50 }),
        async (rows, separator, end, size) => {
          const header = (rows[0] ?? []).map((_, index) => `c${index}`);
          const content = `sep=${separator}\n${written([header, ...rows], separator, end)}`;
          const wanted = parse(content.slice(content.indexOf('\n') + 1), {
            delimiter: separator,
          }) as string[][];
          expect(await rowsOf(content, size)).toEqual(
            wanted.slice(1).filter((row) => row.some((one) => one.trim() !== '')),
          );
        },
      ),
      SEED,
    );
  });
});

describe('a table that is broken in one place', () => {
  /** Every cell and every line of it says of which row it is; the row is known again wherever it lands. */
  const rows = fc
    .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 6, max: 14 }))
    .chain(([width, height]) =>
      fc.tuple(
        ...Array.from({ length: height }, (_, row) =>
          fc.tuple(
            ...Array.from({ length: width }, () =>
              fc.constantFrom(
                `<${row}>`,
                `<${row}> "said", and more <${row}>`,
                `<${row}> one, two\n<${row}> three, four; five\n\n<${row}> six`,
                `<${row}>, ""`,
              ),
            ),
          ),
        ),
      ),
    );
  const breaks = fc.constantFrom<(text: string, at: number) => string>(
    (text, at) => `${text.slice(0, at)}"${text.slice(at)}`,
    (text, at) => text.slice(0, at) + text.slice(at).replace('"', ''),
    (text, at) => `${text.slice(0, at)},${text.slice(at)}`,
    (text, at) => text.slice(0, at) + text.slice(at).replace(/\n/, ''),
    (text, at) => text.slice(0, at),
    (text, at) => text.slice(0, at) + text.slice(at + 7),
  );
  const marks = (text: string) => new Set([...text.matchAll(/<(\d+)>/g)].map(([, row]) => Number(row)));

  test('mixes no two rows, and each row that was not touched comes out as it was or something is said', async () => {
    let kept = 0;
    let all = 0;
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.nat(),
        breaks,
        fc.constantFrom('\n', '\r\n'),
        async (table, place, broken, end) => {
          const header = (table[0] ?? []).map((_, index) => `c${index}`);
          const whole = written(table as string[][], ',', end);
          const content = broken(whole, place % whole.length);
          const start = [...whole].findIndex((one, index) => one !== content[index]);
          const from = start < 0 ? whole.length : start;
          const past = from + Math.abs(whole.length - content.length);
          // The rows that lost or gained something, by where each starts and ends.
          const ends = table.map((_, row) => written(table.slice(0, row + 1) as string[][], ',', end).length);
          const touched = new Set(
            ends.flatMap((rowEnd, row) => ((ends[row - 1] ?? 0) <= past && from <= rowEnd ? [row] : [])),
          );
          const { pieces } = await piecesOf(written([header], ',', end) + content, 64);
          const isSaid = pieces.some((piece) => piece.content.kind === 'bad');
          const found = new Set<number>();
          for (const { content: it } of pieces) {
            if (it.kind !== 'cells') continue;
            const cells = it.cells.map(([, one]) => one);
            const of = [...marks(cells.join(' '))].filter((row) => !touched.has(row));
            if (of.length === 0) continue;
            expect(cells).toEqual(table[of[0] ?? -1]);
            found.add(of[0] ?? -1);
          }
          const untouched = table
            .map((_, row) => row)
            .filter((row) => !touched.has(row) && (ends[row] ?? 0) <= content.length);
          all += untouched.length;
          kept += found.size;
          if (!untouched.every((row) => found.has(row))) expect(isSaid).toBe(true);
        },
      ),
      { ...SEED, numRuns: 500 },
    );
    // It costs little more than the row it stands in.
    expect(kept / all).toBeGreaterThan(0.9);
  });
});

describe('what people save', () => {
  const title = (...cells: string[]) => cells;

  test.each([
    ['what separates cells is said', 'sep=;\ntitle;a\nA, b;1\n', [['A, b', '1']]],
    [
      'and so it is in quotation marks, or with the separator after it',
      '"sep=|";;\ntitle|a\nA|1\n',
      [['A', '1']],
    ],
    ['a tab is said', 'SEP=\t\r\ntitle\ta\r\nA,b\t1\r\n', [['A,b', '1']]],
    ['bars', 'title|a\nA|1\n', [['A', '1']]],
    ['known names go before many commas', 'Title;pay, from, to\nA;1\n', [['A', '1']]],
    ['empty lines and cells before the names', '\n,,\ntitle,a\nA,1\n', [['A', '1']]],
    [
      'old Macs',
      'title,a\rA,1\r"B\rb",2\r',
      [
        ['A', '1'],
        ['B\rb', '2'],
      ],
    ],
    [
      'ends of several kinds',
      'title,a\r\nA,1\nB,2\r\nC,3\n',
      [
        ['A', '1'],
        ['B', '2'],
        ['C', '3'],
      ],
    ],
    [
      'short rows and rows of nothing',
      'title,a,b\nA\n,,\n\nB,2\n',
      [
        ['A', '', ''],
        ['B', '2', ''],
      ],
    ],
    ['cells of nothing beyond the names', 'title,a\nA,1,,,\n', [['A', '1']]],
    [
      'marks inside words',
      'title,a\n"A" b,1\nB 12",2\n',
      [
        ['"A" b', '1'],
        ['B 12"', '2'],
      ],
    ],
    [
      'tables joined together',
      'title,a\nA,1\ntitle,a\nB,2\n',
      [
        ['A', '1'],
        ['B', '2'],
      ],
    ],
  ])('%s', async (_name, content, wanted) => {
    for (const size of [1, 3, 1000]) expect(await rowsOf(content, size)).toEqual(wanted);
  });

  test('names that stand again with others in another order are gone by from there', async () => {
    const { pieces, notes } = await piecesOf('title,employer,url\nA,x,u\nurl,title,employer\nv,B,y\n');
    expect(
      pieces.map(({ row, content }) => [row, 'cells' in content && Object.fromEntries(content.cells)]),
    ).toEqual([
      [1, { title: 'A', employer: 'x', url: 'u' }],
      [2, { title: 'B', employer: 'y', url: 'v' }],
    ]);
    expect(notes).toEqual([expect.stringContaining('line 3')]);
  });

  test('a first row alone is said', async () => {
    expect((await recordsOf('a.csv', 'title,employer\n')).notes).toEqual([
      expect.stringContaining('a.csv: '),
    ]);
  });

  test('another separator below the first row is said', async () => {
    expect(await rowsOf('title,a\nA;1\nB,2\nCook; baker\n')).toEqual([
      [2, expect.stringContaining('another separator')],
      title('B', '2'),
      title('Cook; baker', ''),
    ]);
  });
});

describe('a quotation mark that is never closed', () => {
  const OPEN = expect.stringContaining('never closed');

  test('costs the rows it swallows no more than the one it stands in', async () => {
    const content = 'title,a,b\nA,1,1\nB,"2,\nC,3,3\nD,"4, 4",4\nE,5,5\n';
    const wanted = [
      ['A', '1', '1'],
      [3, OPEN],
      ['C', '3', '3'],
      ['D', '4, 4', '4'],
      ['E', '5', '5'],
    ];
    for (const size of [1, 7, 1000]) expect(await rowsOf(content, size)).toEqual(wanted);
  });

  test('makes no offers of the lines of a text', async () => {
    const content = 'title,a,b\nA,1,1\nB,2,"you cook, clean, wash\nMon,Tue\nyou rest, sleep, eat';
    expect(await rowsOf(content)).toEqual([
      ['A', '1', '1'],
      [3, expect.stringContaining('no row after it could be told apart')],
    ]);
  });

  test('is looked for in the line where it stands, and what is lost is said', async () => {
    const { pieces } = await piecesOf('title,a,b\n"A\na",1,"2\nlost\nB,3,3\nC,"4",4\nD,5,5\n');
    expect(pieces.map(({ row, line }) => [row, line])).toEqual([
      [1, 3],
      [2, 5],
      [3, 6],
      [4, 7],
    ]);
    expect(pieces[0]?.content).toMatchObject({
      kind: 'bad',
      what: OPEN,
      fix: expect.stringContaining('Line 4 is not read'),
    });
  });

  test('among the names leaves nothing to read rows by', async () => {
    expect(await piecesOf('title,"a\nA,1\nB,2\n')).toMatchObject({
      pieces: [{ line: 1, isOnly: true, content: { what: OPEN } }],
    });
  });
});

describe('more than anybody writes', () => {
  const wide = (count: number) =>
    ['title', ...Array.from({ length: count - 1 }, (_, index) => `c${index}`)].join(',');

  test('columns: so many are read, and more are refused once', async () => {
    expect((await piecesOf(`${wide(MOST_CELLS)}\nA,1\nB,2\n`)).pieces).toHaveLength(2);
    const { pieces } = await piecesOf(`${wide(MOST_CELLS + 1)}\nA,1\nB,2\n`);
    expect(pieces).toMatchObject([
      { isOnly: true, content: { kind: 'bad', what: expect.stringContaining('1001 columns') } },
    ]);
    expect(await rowsOf(`title,a${','.repeat(20_000)}\nA,1\n`)).toEqual([['A', '1']]);
  });

  test('short rows under wide names carry what they have', async () => {
    const { pieces } = await piecesOf(`${wide(MOST_CELLS)}\n${'A\n'.repeat(100)}`);
    const cells = pieces.map(({ content }) => ('cells' in content ? content.cells.length : 0));
    expect(cells[0]).toBe(MOST_CELLS);
    expect(Math.max(...cells.slice(1))).toBeLessThan(100);
  });

  test('empty lines, before the names and below them', async () => {
    const many = '\n'.repeat(100_000);
    expect(await piecesOf(`${many}title,a\n${many}A,1\n${many}`, 5000)).toMatchObject({
      pieces: [
        {
          row: 1,
          line: 200_002,
          content: {
            cells: [
              ['title', 'A'],
              ['a', '1'],
            ],
          },
        },
      ],
    });
  });

  test('a row: it alone is refused, whatever it is long of', async () => {
    const long = 'x'.repeat(MOST_OF_ONE + 10);
    for (const cell of [
      long,
      `"${long}"`,
      ','.repeat(MOST_OF_ONE + 10),
      `"${'some words of a text\n'.repeat(MOST_OF_ONE / 16)}"`,
    ]) {
      const rows = await rowsOf(`title,a,b\nA,1,1\nB,${cell}\nC,3,3\nD,4,4\n`);
      expect(rows).toEqual([
        ['A', '1', '1'],
        [3, expect.any(String)],
        ['C', '3', '3'],
        ['D', '4', '4'],
      ]);
    }
  });

  test('a name is cut off', async () => {
    const { pieces } = await piecesOf(`title,${'n'.repeat(5000)}\nA,1\n`);
    expect(pieces[0]?.content).toMatchObject({
      cells: [
        ['title', 'A'],
        ['n'.repeat(200), '1'],
      ],
    });
  });
});

describe('names', () => {
  const name = fc.oneof(
    fc.constantFrom('', ' ', 'foo', 'Foo', 'foo (2)', 'foo (3)', 'column 1', 'column 2', 'column 2 (2)'),
    fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty', 'toString', '__proto__ (2)'),
  );

  test('are told apart, and one that nobody else has stays as it is', () => {
    expect(uniqueColumns(['foo', 'foo', 'foo (2)'])).toEqual(['foo', 'foo (3)', 'foo (2)']);
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const told = uniqueColumns(names);
        expect(new Set(told).size).toBe(names.length);
        for (const [index, one] of names.entries())
          if (names.indexOf(one) === index) expect(told[index]).toBe(one);
      }),
      SEED,
    );
  });

  test.each(['csv', 'xml'])('of any kind lose no cell: %s', async (kind) => {
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 8 }), async (names) => {
        const tags = names.map((one) => one.replace(/[^\w]/g, '') || 'foo');
        const values = names.map((_, index) => `v${index}`);
        const content =
          kind === 'csv'
            ? `title,${names.join(',')}\nCook,${values.join(',')}\n`
            : `<jobs><job><title>Cook</title>${tags.map((tag, at) => `<${tag}>${values[at]}</${tag}>`).join('')}</job></jobs>`;
        const [record] = (await recordsOf(`a.${kind}`, content)).records;
        if (record === undefined || !('vacancy' in record)) throw new Error('a record');
        expect(Object.values(record.vacancy.meta ?? {}).toSorted()).toEqual(values.toSorted());
      }),
      { ...SEED, numRuns: 150 },
    );
  });

  test('of the same key of a vacancy: the first is it, and the others are carried', async () => {
    const header =
      'goodwork,title,answers.sick-pay,Answers.Sick-Pay , answers.sick-pay,hours.paid,hours.paid.from';
    const { records, notes } = await recordsOf('a.csv', `${header}\n1,Cook,statutory-only,a,b,16-30,20\n`);
    expect(records).toMatchObject([
      {
        vacancy: {
          answers: { 'sick-pay': { is: 'statutory-only' } },
          hours: { paid: { from: 16, to: 30 } },
          meta: { 'Answers.Sick-Pay (2)': 'a', 'answers.sick-pay (2)': 'b', 'hours.paid.from': '20' },
        },
      },
    ]);
    expect(notes.join()).toContain('"Answers.Sick-Pay (2)"');
  });

  test('inside a list are carried', async () => {
    const csv = 'goodwork,title,client.wishes,client.wishes.pay\n1,Cook,pay;balance,x\n';
    expect((await recordsOf('a.csv', csv)).records).toMatchObject([
      { vacancy: { client: { wishes: ['pay', 'balance'] }, meta: { 'client.wishes.pay': 'x' } } },
    ]);
  });

  test('codes are only those of the list', () => {
    expect(COLUMNS.decoded('VacancyType.id', '1')).toEqual({ name: 'VacancyType', words: 'Permanent' });
    for (const code of ['constructor', '__proto__', 'toString']) {
      expect(COLUMNS.decoded('VacancyType.id', code)).toBeNull();
      expect(COLUMNS.decoded(`${code}.id`, '1')).toBeNull();
    }
  });
});
