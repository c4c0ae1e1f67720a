// The recipe of docs/scale.md on a real Dask cluster of this machine: a scheduler, two workers, one of them killed half way.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { has, PYTHON } from '../support/needs.ts';
import { offers } from '../support/offers.ts';
import { readProjectFile } from '../support/shipped.ts';

const BIN = fileURLToPath(new URL('../../bin/goodwork.js', import.meta.url));
const RECIPE = fileURLToPath(new URL('../../docs/dask_batch.py', import.meta.url));
const ON = '2026-11-21';
const FOLDER = mkdtempSync(join(tmpdir(), 'goodwork-dask-'));
const ADVERT = readProjectFile('examples/care-advert.md');
const RECORDS = offers(400).map((one, index) => {
  if (index % 90 === 7) return '{bad';
  if (index % 100 === 50) return '';
  return JSON.stringify(
    index % 4 === 0 ? { id: `ad-${index}`, text: ADVERT } : { ...one, id: `offer-${index}` },
  );
});
const MANY = join(FOLDER, 'many.ndjson');
writeFileSync(MANY, RECORDS.join('\n'));

const children: ChildProcess[] = [];
/** Runs a part of the cluster, and waits until it says what shows that it is ready. */
function started(
  module: string,
  words: readonly string[],
  ready: RegExp,
): Promise<{ said: string; child: ChildProcess }> {
  const child = spawn(PYTHON, ['-m', module, ...words], { cwd: FOLDER, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  return new Promise((resolve, reject) => {
    let text = '';
    const more = (data: Buffer) => {
      text += data.toString();
      const [said] = ready.exec(text) ?? [];
      if (said !== undefined) resolve({ said, child });
    };
    child.stdout.on('data', more);
    child.stderr.on('data', more);
    child.on('exit', () => reject(new Error(text)));
  });
}

const aloneOnOneMachine = (words: readonly string[]) =>
  spawnSync(process.execPath, [BIN, 'batch', MANY, '--on', ON, ...words], {
    maxBuffer: 1 << 28,
  }).stdout.toString();

/** Repeats are found within a part; everything else of a line is the same. */
const withoutRepeats = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => ({ ...JSON.parse(line), duplicateOf: null }));

describe.runIf(has('dask'))('on two workers', () => {
  let scheduler = '';
  const workers: ChildProcess[] = [];
  beforeAll(async () => {
    const address = /tcp:\/\/127\.0\.0\.1:\d+/;
    const local = ['--host', '127.0.0.1', '--no-dashboard'];
    scheduler = (await started('distributed.cli.dask_scheduler', [...local, '--port', '0'], address)).said;
    for (const name of ['one', 'two']) {
      const words = [scheduler, ...local, '--nthreads', '1', '--no-nanny', '--name', name];
      const { child } = await started('distributed.cli.dask_worker', words, /Registered to/);
      workers.push(child);
    }
  });
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(FOLDER, { recursive: true, force: true });
  });

  const goodwork = `${process.execPath} ${BIN}`;
  const recipe = (output: string, size: number) =>
    spawn(
      PYTHON,
      [
        RECIPE,
        MANY,
        output,
        '--scheduler',
        scheduler,
        '--on',
        ON,
        '--goodwork',
        goodwork,
        '--part',
        String(size),
      ],
      { cwd: FOLDER, stdio: ['ignore', 'inherit', 'inherit'] },
    );
  const ended = (child: ChildProcess) => new Promise((resolve) => child.on('exit', resolve));
  const summaryOf = (text: string) => ({ ...JSON.parse(text), files: 0, duplicates: 0 });

  const expectTheSame = (output: string) => {
    const lines = readFileSync(output, 'utf8');
    const whole = aloneOnOneMachine(['--errors', 'inline', '--name', 'many.ndjson']);
    expect(withoutRepeats(lines)).toEqual(withoutRepeats(whole));
    const summary = summaryOf(readFileSync(`${output}.summary.json`, 'utf8'));
    expect(summary).toEqual(summaryOf(aloneOnOneMachine(['--summary', '--format', 'json'])));
    expect(readdirSync(FOLDER).filter((name) => name.startsWith('goodwork-parts-'))).toEqual([]);
  };

  test('the lines and the summary are those of one process', async () => {
    const output = join(FOLDER, 'checked.ndjson');
    expect(await ended(recipe(output, 150_000))).toBe(0);
    expectTheSame(output);
  });

  test('also where a worker is killed half way', async () => {
    const output = join(FOLDER, 'again.ndjson');
    const run = recipe(output, 80_000);
    const over = ended(run);
    const isBegun = () =>
      readdirSync(FOLDER)
        .filter((name) => name.startsWith('goodwork-parts-'))
        .some((name) => readdirSync(join(FOLDER, name)).some((file) => file.endsWith('.summary.json')));
    while (!isBegun() && run.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(run.exitCode, 'it is not over yet').toBeNull();
    workers[1]?.kill('SIGKILL');
    expect(await over).toBe(0);
    expectTheSame(output);
  });
});
