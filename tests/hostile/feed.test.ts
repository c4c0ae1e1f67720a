// One file of a feed never costs the others, and how many work side by side changes nothing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

interface Shape {
  readonly name: string;
  readonly file: string;
  readonly words: readonly string[] | null;
  make(n: number, random: unknown): string | Uint8Array;
}

const { SHAPES } = (await import('./shapes.js' as string)) as { SHAPES: readonly Shape[] };
const { randomFrom } = (await import('./random.js' as string)) as { randomFrom(seed: number): unknown };
const BIN = fileURLToPath(new URL('../../bin/goodwork.js', import.meta.url));
const LENGTH = 300;

const folder = mkdtempSync(join(tmpdir(), 'goodwork-feed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, held: string | Uint8Array): string {
  writeFileSync(join(folder, name), held);
  return name;
}

function batch(...words: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [BIN, 'batch', '--format', 'ndjson', '--on', '2026-11-21', ...words],
    { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  return { code: status, out: stdout, err: stderr };
}

const READ = SHAPES.filter(({ words }) => words === null);
const good = READ.map((_, at) =>
  put(`good-${at}.yaml`, `goodwork: 1\ntitle: Good ${at}\npay: "£13 an hour"\n`),
);
const bad = READ.map(({ file, make }, at) => put(`bad-${at}-${file}`, make(LENGTH, randomFrom(at))));
const mixed = good.flatMap((name, at) => [name, bad[at] ?? '']);
const one = batch(...mixed);

test('what is good comes out as if it stood alone', () => {
  const lines = one.out.split('\n').filter((line) => line.includes('"file":"good-'));
  expect(lines).toEqual(
    batch(...good)
      .out.trim()
      .split('\n'),
  );
});

test('two that work side by side give what one gives', () => {
  expect(batch('--workers', '2', ...mixed)).toEqual(one);
});

test('it ends as a run does of which some could not be read', () => {
  expect({ code: one.code, fault: /^.*fault in goodwork.*$/m.exec(one.err)?.[0] }).toEqual({ code: 3 });
});
