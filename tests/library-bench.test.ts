// What goodwork is measured against does the same work, or it would be no comparison.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const start = promisify(execFile);

test('a rules engine with rules made from the rubric gives the levels that goodwork gives', async () => {
  const { stdout } = await start(process.execPath, ['bench/rules-engine.js', '--check', '40'], { cwd: ROOT });
  expect(stdout).toBe('40 vacancies: the same levels\n');
});

test('lines that are only read and printed again come out as they went in', async () => {
  const line = '{"id":"offer-1","title":"Café","meta":{"ref":1.5}}';
  const again = start(process.execPath, ['bench/parse-and-print.js'], { cwd: ROOT });
  again.child.stdin?.end(`${line}\n\n${line}`);
  expect((await again).stdout).toBe(`${line}\n${line}\n`);
});
