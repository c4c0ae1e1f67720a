// A batch as a spreadsheet, read back by somebody who knows the format and nothing of goodwork.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { batchRow } from '../../src/batch/batch-row.ts';
import { sheetRows } from '../../src/cli/batch/sheet-rows.ts';
import { Spreadsheet } from '../../src/page/spreadsheet.ts';
import type { CsvCells } from '../../src/report/csv.ts';
import { HARMFUL, readSheet } from '../support/reading.ts';
import { assessmentOf } from '../support/shipped.ts';

const bytesOf = (pieces: readonly Uint8Array[]) => Buffer.concat(pieces);
/** A sheet with these cells in its second row. */
function sheetWith(...cells: readonly (string | number | null | { readonly day: string })[]): Buffer {
  const sheet = new Spreadsheet(
    'Offers',
    cells.map((_, index) => ({ name: `c${index}`, width: 10 })),
  );
  sheet.add(cells);
  sheet.end();
  return bytesOf(sheet.take());
}

describe('a cell', () => {
  test.each(['=1+1', '+44 20', '-5', '@SUM(A1)', '=HYPERLINK("http://example.org")', '_x003D_1', '<b> & "'])(
    'of text is text alone: %s',
    (text) => {
      const cell = readSheet(sheetWith(text)).cells.get('A2');
      expect(cell).toMatchObject({ text, number: null, format: '49' });
    },
  );

  test('of any text can be read back, and hides nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { text: read, number } = readSheet(sheetWith(text)).cells.get('A2') ?? {};
        expect(number).toBeNull();
        expect(read).not.toMatch(HARMFUL);
      }),
      { numRuns: 200 },
    );
  });

  test('holds no more than a program can', () => {
    const text = readSheet(sheetWith('£'.repeat(50_000))).cells.get('A2')?.text ?? '';
    expect(text).toHaveLength(32_767);
    expect(text.endsWith('…')).toBe(true);
  });

  test('is a number, a day or nothing', () => {
    const { cells } = readSheet(sheetWith(12.71, { day: '2026-11-21' }, null, 0));
    expect(cells.get('A2')).toMatchObject({ number: 12.71, text: null });
    // As Excel counts them: 1 January 2026 is 46023.
    expect(cells.get('B2')).toMatchObject({ number: 46_023 + 324, format: 'd\\ mmm\\ yyyy' });
    expect(cells.has('C2')).toBe(false);
    expect(cells.get('D2')).toMatchObject({ number: 0 });
  });

  test('a day that a spreadsheet cannot count is text', () => {
    const days = ['0001-01-01', '1899-12-31', '1900-02-28', '1900-03-01'];
    const { cells } = readSheet(sheetWith(...days.map((day) => ({ day }))));
    for (const [at, day] of days.slice(0, -1).entries())
      expect(cells.get(`${'ABC'[at]}2`)).toMatchObject({ text: day, number: null });
    expect(cells.get('D2')).toMatchObject({ number: 61, text: null });
  });

  test('has its place also far to the right', () => {
    const { cells } = readSheet(sheetWith(...Array.from({ length: 60 }, (_, index) => index)));
    expect([cells.get('Z2')?.number, cells.get('AA2')?.number, cells.get('BH2')?.number]).toEqual([
      25, 26, 59,
    ]);
  });
});

const EMPTY = batchRow(assessmentOf({}), { file: 'a.yaml', row: 1 });
const line = (cells: object, duplicateOf: object | null = null) =>
  `${JSON.stringify({ duplicateOf, cells: { ...EMPTY, ...cells } })}\n`;

function sheetOf(...lines: readonly string[]) {
  const rows = sheetRows(Object.keys(EMPTY));
  const pieces = lines.flatMap((one) => rows.add(new TextEncoder().encode(one)));
  return bytesOf([...pieces, ...rows.end()]);
}

/** The cells below a head, by its name. */
function columnOf(name: string, bytes: Uint8Array) {
  const { cells } = readSheet(bytes);
  const [place = ''] = [...cells].find(([at, { text }]) => /^[A-Z]+1$/.test(at) && text === name) ?? [];
  return [2, 3, 4, 5, 6].map((row) => cells.get(place.replace('1', String(row))));
}

describe('the rows of a batch', () => {
  test('a level is a word on a ground of one hue, the deeper the worse', () => {
    const levels = ['poor', 'weak', 'fair', 'good'].map((pay) => line({ pay }));
    const column = columnOf('Pay', sheetOf(...levels, line({ pay: null, 'pay at least': 'poor' })));
    expect(column.map((cell) => cell?.text)).toEqual(['poor', 'weak', 'fair', 'good', 'not known yet']);
    const grounds = column.map((cell) => cell?.ground ?? null);
    expect(new Set(grounds).size).toBe(5);
    expect(grounds[4]).toBeNull();
    const channels = grounds
      .slice(0, 4)
      .map((ground) => [2, 4, 6].map((at) => Number.parseInt(ground?.slice(at, at + 2) ?? '', 16)));
    for (const [red = 0, green = 0, blue = 0] of channels) {
      expect(red, 'the hue of the pages').toBeLessThan(green);
      expect(green).toBeLessThanOrEqual(blue);
    }
    const light = channels.map(([, green = 0]) => green);
    expect(light).toEqual(light.toSorted((a, b) => a - b));
  });

  test('where nothing of a feature applies, nothing stands', () => {
    const [cell] = columnOf('Pay', sheetOf(line({ pay: null, 'pay at least': null, 'pay at most': null })));
    expect(cell).toBeUndefined();
  });

  test('days are days, also the one of the check; what else stands there stays text', () => {
    const bytes = sheetOf(line({ starts: '2026-12-07', on: '2026-11-21', title: '2026-12-07' }));
    expect(columnOf('Starts', bytes)[0]?.number).toBe(46_023 + 340);
    expect(columnOf('On', bytes)[0]?.number).toBe(46_023 + 324);
    expect(columnOf('Title', bytes)[0]?.text).toBe('2026-12-07');
  });

  test('the first row and the first column stay, and every column can be filtered', () => {
    const { tags } = readSheet(sheetOf(line({}), line({})));
    const tag = (name: string) => tags.find((one) => one.name === name)?.attributes;
    expect(tag('pane')).toMatchObject({ xSplit: '1', ySplit: '1', state: 'frozen' });
    const last = tags.filter(({ name }) => name === 'c').at(-1)?.attributes.r ?? '';
    expect(tag('autoFilter')?.ref).toBe(`A1:${last}`);
    expect(tags.filter(({ name }) => name === 'f' || name === 'hyperlinks')).toEqual([]);
  });

  test('an offer that comes again says which it repeats', () => {
    const again = line({ row: 2 }, { file: '=a.yaml', row: 1 });
    expect(columnOf('Duplicate of', sheetOf(line({}), again)).map((cell) => cell?.text)).toEqual([
      undefined,
      '=a.yaml, row 1',
      ...Array(3).fill(undefined),
    ]);
  });

  test('what a level could still be is left to the table; everything else is there', () => {
    const names = [...readSheet(sheetOf(line({}))).cells].flatMap(([at, { text }]) =>
      /^[A-Z]+1$/.test(at) ? [text?.toLowerCase()] : [],
    );
    const wanted = Object.keys(EMPTY satisfies CsvCells).filter((name) => !/ at (?:least|most)$/.test(name));
    expect(names.toSorted()).toEqual(wanted.toSorted());
    expect(names.slice(0, 3)).toEqual(['title', 'employer', 'security']);
  });

  test('the same rows are the same bytes, however they come', () => {
    const lines = Array.from({ length: 50 }, (_, row) => line({ row, title: `Cleaner ${row}` }));
    expect(sheetOf(...lines).equals(sheetOf(lines.join('')))).toBe(true);
  });

  test('little is held: most of it is written before the end', () => {
    const rows = sheetRows(Object.keys(EMPTY));
    let written = 0;
    const words = fc.sample(fc.string({ minLength: 40, maxLength: 40 }), 5000);
    for (const title of words)
      for (const piece of rows.add(new TextEncoder().encode(line({ title })))) written += piece.length;
    const rest = bytesOf(rows.end()).length;
    expect(written).toBeGreaterThan(rest);
  });
});
