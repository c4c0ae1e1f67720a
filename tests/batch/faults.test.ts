// A fault of ours in the middle of a batch: it costs the record it came up at, is named, and the run ends with 70.
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type BatchSetup, lostBlock, type WantedOutput } from '../../src/batch/block-task.ts';
import { blockProcessorOf } from '../../src/batch/process-block.ts';
import type { RawRecord } from '../../src/read/raw-record.ts';
import { BUILT_IN_APPROACH } from '../../src/rubric/approach.ts';
import { offers } from '../support/offers.ts';
import { RATES, RUBRIC, readProjectFile, TODAY } from '../support/shipped.ts';
import { run } from '../support/world.ts';

const WANTED: WantedOutput = {
  rows: 'compact',
  end: '\n',
  inlineErrors: false,
  summary: true,
  rejects: false,
  isForEmployer: false,
  settings: '012345',
};

function workWith(wanted: Partial<WantedOutput>) {
  const setup: BatchSetup = {
    rubric: RUBRIC,
    rates: RATES,
    approach: BUILT_IN_APPROACH,
    on: TODAY,
    phrases: parse(readProjectFile('rubrics/adverts.yaml')),
    places: parse(readProjectFile('rubrics/places.yaml')),
    columns: parse(readProjectFile('rubrics/columns.yaml')),
    map: new Map(),
    wanted: { ...WANTED, ...wanted },
  };
  return blockProcessorOf(setup);
}

const good = (row: number): RawRecord => ({
  row,
  line: row,
  isOnly: false,
  content: { kind: 'json', text: JSON.stringify(offers(9)[row]) },
});
/** As if reading it went wrong in a way that nobody has thought of. */
const faulty = (row: number): RawRecord => ({
  row,
  line: row,
  isOnly: false,
  content: {
    kind: 'json',
    get text(): string {
      throw new TypeError('"Sunday night" is not iterable');
    },
  },
});

const linesOf = (bytes: Uint8Array) =>
  new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('a record that goodwork fails at', () => {
  const task = { file: 'a.ndjson', fromRow: 0, rowsBefore: 0 };
  const block = { records: [good(1), faulty(2), good(3)] };

  test('costs itself alone, and is named with its row; nothing of it is repeated', () => {
    const done = workWith({})({ ...task, block });
    expect(linesOf(done.lines).map(({ row }) => row)).toEqual([1, 3]);
    expect(done.summary?.records).toBe(2);
    const [trouble, ...more] = done.troubles;
    expect(more).toEqual([]);
    expect(trouble).toMatchObject({
      row: 2,
      problems: [{ what: expect.stringContaining('a fault in goodwork') }],
    });
    expect(trouble?.trace).toContain('TypeError');
    expect(JSON.stringify(trouble?.problems)).not.toContain('Sunday');
    const untouched = workWith({})({ ...task, block: { records: [good(1), good(3)] } });
    expect(done.lines).toEqual(untouched.lines);
  });

  test('has its line among the others where errors are wanted there', () => {
    const { lines, rows } = workWith({ inlineErrors: true })({ ...task, block, rowsBefore: 100 });
    expect(linesOf(lines)[1]).toEqual({
      file: 'a.ndjson',
      row: 102,
      error: expect.stringContaining('a fault in goodwork'),
    });
    expect([...rows]).toEqual([101, 102, 103]);
  });

  test('a block that is lost as a whole is named by its first row', () => {
    const error = Object.assign(new Error('out of memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
    const lines = { lines: new Uint8Array(), firstRow: 41 };
    const lost = lostBlock({ ...task, block: lines }, error, { ...WANTED, inlineErrors: true });
    expect(linesOf(lost.lines)).toEqual([
      { file: 'a.ndjson', row: 41, error: expect.stringContaining('rows from here on are missing') },
    ]);
    expect(lost.troubles[0]?.trace).toContain('out of memory');
  });
});

describe('a file that goodwork fails at', () => {
  const ndjson = `${offers(2)
    .map((one) => JSON.stringify(one))
    .join('\n')}\n`;
  const files = {
    'a.ndjson': ndjson,
    'b.ndjson': { error: new RangeError('of a letter from Sunday') },
    'c.ndjson': ndjson,
    'gone.ndjson': { error: 'EIO' },
  };
  const rowsIn = (out: string) =>
    out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
      .map(({ file, row }) => `${file} ${row}`);

  test('costs none of the others; the run ends with 70', async () => {
    const { code, out, err } = await run('batch a.ndjson b.ndjson c.ndjson --on 2026-11-21', { files });
    expect(code).toBe(70);
    expect(rowsIn(out)).toEqual(['a.ndjson 1', 'a.ndjson 2', 'c.ndjson 1', 'c.ndjson 2']);
    expect(err).toMatch(
      /^b\.ndjson: This is a fault in goodwork, and not in the record \(RangeError\)\. .+\.$/m,
    );
    expect(err).not.toContain('Sunday');
  });

  test('is said also where errors stand among the lines, and what the disk says no to is none', async () => {
    const inline = await run('batch a.ndjson b.ndjson --errors inline --on 2026-11-21', { files });
    expect(inline.code).toBe(70);
    expect(inline.err).toContain('a fault in goodwork');
    const gone = await run('batch a.ndjson gone.ndjson --on 2026-11-21', { files });
    expect(gone.code).toBe(3);
    expect(gone.err).not.toContain('a fault in goodwork');
  });

  test('with GOODWORK_DEBUG it says where', async () => {
    const env = { GOODWORK_DEBUG: '1' };
    const { err } = await run('batch a.ndjson b.ndjson --on 2026-11-21', { files, env });
    expect(err).toContain('of a letter from Sunday');
  });
});
