// goodwork batch as a process: threads, signals, pipes, and the engines it is a filter for.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { has } from '../support/needs.ts';
import { offers } from '../support/offers.ts';
import { readProjectFile } from '../support/shipped.ts';

const BIN = fileURLToPath(new URL('../../bin/goodwork.js', import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), 'goodwork-batch-'));
const ON = '2026-11-21';
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

/** Enough for more than one block, adverts and records that cannot be read among them. */
const COUNT = 180;
const UNREADABLE = 2;
const MANY = join(FOLDER, 'many.ndjson');
const ADVERT = readProjectFile('examples/care-advert.md');
writeFileSync(
  MANY,
  offers(COUNT)
    .map((one, index) =>
      index % 100 === 7
        ? '{bad'
        : JSON.stringify(index % 3 === 0 ? { id: `ad-${index % 40}`, text: ADVERT } : one),
    )
    .join('\n'),
);

function goodwork(words: readonly string[], input?: string | Uint8Array) {
  const options = input === undefined ? {} : { input };
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...words], {
    cwd: FOLDER,
    maxBuffer: 1 << 28,
    ...options,
  });
  return { code: status, out: stdout.toString(), err: stderr.toString() };
}

/** At a desk the first two of a list stand for the others; in CI all are tried. */
const someOf = <T>(all: readonly T[]): readonly T[] => (process.env.CI ? all : all.slice(0, 2));

describe('workers', () => {
  test.each(someOf(['ndjson', 'csv', 'json', 'markdown']))(
    'however many there are, %s is the same',
    (format) => {
      const words = ['batch', 'many.ndjson', '--on', ON, '--format', format];
      const one = goodwork(words);
      expect(one.code).toBe(3);
      expect(goodwork([...words, '--workers', '3'])).toEqual(one);
    },
  );
});

describe.runIf(has('posix'))('an interrupted run', () => {
  const more = `${JSON.stringify({ goodwork: 1, title: 'Last' })}\n`;
  const whole = goodwork(['batch', 'many.ndjson', '-', '--on', ON], more).out;

  test.each(someOf(['SIGINT', 'SIGTERM', 'SIGHUP'] as const))(
    '%s leaves whole lines, and is gone on with',
    async (signal) => {
      const file = `${signal}.ndjson`;
      const words = ['batch', 'many.ndjson', '-', '--on', ON, '--output', file];
      const child = spawn(process.execPath, [BIN, ...words], { cwd: FOLDER });
      let err = '';
      child.stderr.on('data', (more) => {
        err += more;
      });
      // It waits for standard input, with the whole file done.
      const part = join(FOLDER, `${file}.part`);
      const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
      while (!existsSync(part) || !readFileSync(part, 'utf8').includes(`"row":${COUNT},`)) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      child.kill(signal);
      expect(await ended).toBe(130);
      expect(err).toContain(`Stopped after ${COUNT - UNREADABLE} records. What is done is in ${file}.part.`);
      const text = readFileSync(part, 'utf8');
      expect(text.endsWith('\n')).toBe(true);
      for (const line of text.trim().split('\n')) JSON.parse(line);
      expect(goodwork([...words, '--resume'], more).code).toBe(3);
      expect(readFileSync(join(FOLDER, file), 'utf8')).toBe(whole);
    },
  );
});

describe.runIf(has('posix'))('very short records', () => {
  test('do not make a signal wait: it is heard after few of them', async () => {
    writeFileSync(join(FOLDER, 'short.ndjson'), '{"title":"a"}\n'.repeat(30_000));
    const words = ['batch', 'short.ndjson', '--on', ON, '--format', 'csv', '--output', 'short.csv'];
    const child = spawn(process.execPath, [BIN, ...words], { cwd: FOLDER });
    let err = '';
    child.stderr.on('data', (more) => {
      err += more;
    });
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    const part = join(FOLDER, 'short.csv.part');
    while (!existsSync(part) || readFileSync(part).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    const [, records] =
      /^Stopped after (\d+) records\. What is done is in short\.csv\.part\./m.exec(err) ?? [];
    expect(Number(records), err).toBeLessThan(9000);
    const lines = readFileSync(part, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(Number(records) + 1);
  });
});

/** The program in a line of a shell, wherever it is. */
const BATCH = '"$NODE" "$GOODWORK" batch';
const IN_SHELL = { PATH: process.env.PATH ?? '', HOME: FOLDER, NODE: process.execPath, GOODWORK: BIN };

describe('pipes', () => {
  test.runIf(has('sh'))('a reader that has had enough ends it quietly', () => {
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', `{ ${BATCH} many.ndjson --on ${ON}; echo "ended with $?" >&2; } | head -1`],
      { cwd: FOLDER, env: IN_SHELL },
    );
    expect(stdout.toString().split('\n')).toHaveLength(2);
    expect(stderr.toString()).not.toMatch(/EPIPE|Error|fault/);
    expect(stderr.toString()).toMatch(/^ended with 0$/m);
  });

  test('progress goes to standard error where it is asked for, and never with --quiet', () => {
    writeFileSync(join(FOLDER, 'few.ndjson'), '{"title": "Cook"}\n{"title": "Cleaner"}\n');
    const words = ['batch', 'few.ndjson', '--on', ON, '--progress'];
    expect(goodwork(words).err).toMatch(/^2 records/m);
    expect(goodwork([...words, '--quiet']).err).not.toMatch(/^2 records/m);
    expect(goodwork(words.slice(0, 4)).err).not.toMatch(/^2 records/m);
  });
});

/** One line in, one line out, whatever part of the lines an engine hands over. */
const FILTER = `${BATCH} - --errors inline --on ${ON} --format ndjson`;
const unplaced = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => {
      const { file, row, duplicateOf, ...rest } = JSON.parse(line);
      return rest;
    });
const WHOLE = goodwork(['batch', 'many.ndjson', '--errors', 'inline', '--on', ON]).out;
/** Ids are made up of file and row where a record has none; here each has its own. */
const shell = (script: string) =>
  execFileSync('sh', ['-c', `${script}; true`], {
    cwd: FOLDER,
    env: IN_SHELL,
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  }).toString();

describe('as a filter', () => {
  test.runIf(has('parallel'))('GNU parallel, in blocks of a file', () => {
    const out = shell(`parallel --will-cite --pipepart -a many.ndjson --block 60k -j2 -k '${FILTER}'`);
    expect(unplaced(out)).toEqual(unplaced(WHOLE));
  });

  test.runIf(has('sh'))('xargs, a file at a time', () => {
    const out = shell(
      `split -l 60 many.ndjson part- && ls part-?? | xargs -P 2 -I{} sh -c '${FILTER} < {} > {}.out'; cat part-??.out`,
    );
    expect(unplaced(out)).toEqual(unplaced(WHOLE));
  });

  test.runIf(has('split'))('split, as a mapper with no lines to do', () => {
    const out = shell(`split -n l/3 --filter='${FILTER} || true' many.ndjson; ${FILTER} < /dev/null`);
    expect(unplaced(out)).toHaveLength(COUNT);
  });

  test.runIf(has('sqlite3'))('sqlite reads the table', () => {
    goodwork([
      'batch',
      'many.ndjson',
      '--on',
      ON,
      '--format',
      'csv',
      '--no-bom',
      '--output',
      'many.csv',
      '--force',
    ]);
    const out = shell(
      `sqlite3 :memory: ".import --csv many.csv offers" "select count(*), count(distinct rubric), sum([hourly pay from] > 0) from offers"`,
    );
    const [count, rubrics, paid] = out.trim().split('|').map(Number);
    expect([count, rubrics]).toEqual([COUNT - UNREADABLE, 1]);
    expect(paid).toBeGreaterThan(COUNT / 2);
  });

  test.runIf(has('sqlite3'))('sqlite reads the lines', () => {
    writeFileSync(join(FOLDER, 'lines.ndjson'), WHOLE);
    const lines = `select value as line from json_each('[' || replace(rtrim(readfile('lines.ndjson'), char(10)), char(10), ',') || ']')`;
    const out = shell(
      `sqlite3 :memory: "select count(*), sum(line ->> '$.levels.security' = 'poor') from (${lines}) where line ->> '$.error' is null"`,
    );
    const [count, poor] = out.trim().split('|').map(Number);
    expect(count).toBe(COUNT - UNREADABLE);
    expect(poor).toBe(
      WHOLE.split('\n').filter((line) => line.includes('"levels":{"security":"poor"')).length,
    );
  });

  test.runIf(has('duckdb'))('DuckDB reads the lines, bad ones among them', async () => {
    writeFileSync(join(FOLDER, 'lines.ndjson'), WHOLE);
    const name = '@duckdb/node-api';
    const { DuckDBInstance } = await import(name);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const reader = await connection.runAndReadAll(
      `select levels.security, count(*) from read_json('${join(FOLDER, 'lines.ndjson')}', format='newline_delimited') where error is null group by 1`,
    );
    const counted = new Map(
      reader.getRows().map(([level, times]: [string, bigint]) => [level, Number(times)]),
    );
    const good = WHOLE.trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ error }) => error === undefined);
    for (const level of ['poor', 'weak', 'fair', 'good', null])
      expect(counted.get(level) ?? 0, String(level)).toBe(
        good.filter(({ levels }) => levels.security === level).length,
      );
  });
});
