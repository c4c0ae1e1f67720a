// The floor that batch is measured against reads and prints every line, or it would be no comparison.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const start = promisify(execFile);

test('lines that are only read and printed again come out as they went in', async () => {
  const line = '{"id":"offer-1","title":"Café","meta":{"ref":1.5}}';
  const again = start(process.execPath, ['bench/parse-and-print.js'], { cwd: ROOT });
  again.child.stdin?.end(`${line}\n\n${line}`);
  expect((await again).stdout).toBe(`${line}\n${line}\n`);
});
