// Every kind of hostile input costs work in line with its length, ends in order, and costs nothing beside it.
// What is counted is work, never time; bench/hostile.js has the clock, and longer files.
// One kind alone: npx vitest run tests/hostile/hostile.test.ts -t "csv: quotes"
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';

/** How a shape of one length went. */
interface End {
  /** That came in and went out. */
  readonly characters: number;
  /** How often parts of our code, and of the libraries in it, were run. */
  readonly blocks: number;
  /** Characters and items that Node looked at for them. */
  readonly looks: number;
  readonly harm: readonly string[];
  readonly lost: readonly string[];
}

const { TRIED } = (await import('./shapes.js' as string)) as { TRIED: readonly { name: string }[] };

/** Four times the length is four times the work, and a little. Where it is the square it is sixteen times. */
const MOST_GROWTH = 5;
/** Growth of so little work shows nothing: what is begun with, and a limit that is met or not. */
const LITTLE = { blocks: 50_000, looks: 150_000 };
/** For each character; most shapes take less than a tenth of it. */
const MOST_EACH = { blocks: 2000, looks: 3000 };

const ended = new Map<string, readonly End[]>();
beforeAll(async () => {
  const counting = ['--no-opt', '--no-flush-bytecode', fileURLToPath(new URL('counted.js', import.meta.url))];
  const seed = process.env.GOODWORK_SEED ?? '1';
  const { stdout } = await promisify(execFile)(process.execPath, [...counting, seed], {
    maxBuffer: 2 ** 26,
  });
  for (const line of stdout.trim().split('\n')) {
    const { name, ends } = JSON.parse(line) as { name: string; ends: End[] };
    ended.set(name, ends);
  }
}, 600_000);

describe('what is hostile', () => {
  test.each(TRIED.map(({ name }) => name))('%s', (name) => {
    const [short, long] = ended.get(name) ?? [];
    if (short === undefined || long === undefined) throw new Error('It was not counted');
    expect([...short.harm, ...long.harm]).toEqual([]);
    expect([...short.lost, ...long.lost]).toEqual([]);
    for (const what of ['blocks', 'looks'] as const) {
      expect(long[what], `${what}, ${short[what]} where it is a fourth as long`).toBeLessThanOrEqual(
        MOST_GROWTH * Math.max(0, short[what]) + LITTLE[what],
      );
      expect(long[what], `${what} of ${long.characters} characters`).toBeLessThanOrEqual(
        MOST_EACH[what] * long.characters + LITTLE[what],
      );
    }
  });
});
