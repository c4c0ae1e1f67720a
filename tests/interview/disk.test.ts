// The disk that interviews are kept on: who may look into it, and who goes on with what.
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { diskFiles, type Files } from '../../src/host/files.ts';
import { has } from '../support/needs.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'goodwork-disk-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const START = 1_700_000_000_000;
/** A process of this number, on a machine where these others are running. */
function process(pid: number, running: readonly number[] = []): Files {
  return diskFiles(pathToFileURL(`${FOLDER}/`), {
    pid,
    uid: statSync(FOLDER).uid,
    machineStart: START,
    isRunning: (other) => running.includes(other),
  });
}

let files = 0;
function fileWithLock(lock: string | null): string {
  files += 1;
  const path = join(FOLDER, `${files}.yaml`);
  if (lock !== null) writeFileSync(`${path}.lock`, lock);
  return path;
}

describe('an interview', () => {
  test('belongs to one process at a time', async () => {
    const path = fileWithLock(null);
    const [one, two] = [process(11, [12]), process(12, [11])];
    expect(await one.claim(path)).toBe(true);
    expect(await one.claim(path)).toBe(false);
    expect(await two.claim(path)).toBe(false);
    await two.release(path);
    expect(await two.claim(path)).toBe(false);
    await one.release(path);
    expect(await two.claim(path)).toBe(true);
  });

  test.each([
    ['of a process that is gone', `99 ${START}\n`],
    ['of an earlier process with our number', `11 ${START}\n`],
    ['from before the machine was started anew, its number given again', `12 ${START - 3_600_000}\n`],
    ['in the form it once had', '12\n'],
    ['that is empty', ''],
    ['that is nonsense', 'not a number\n-1'],
  ])('is taken over from a lock %s', async (_name, lock) => {
    expect(await process(11, [12]).claim(fileWithLock(lock))).toBe(true);
  });

  test('is not taken from a process that is running', async () => {
    expect(await process(11, [12]).claim(fileWithLock(`12 ${START + 900}\n`))).toBe(false);
  });

  test('is taken over by one only, however many find it at the same moment', async () => {
    for (let round = 0; round < 10; round += 1) {
      const path = fileWithLock(`99 ${START}\n`);
      const pids = Array.from({ length: 8 }, (_, at) => 101 + at);
      const claims = await Promise.all(pids.map((pid) => process(pid, pids).claim(path)));
      expect(claims.filter((claim) => claim)).toHaveLength(1);
      expect(readdirSync(FOLDER).filter((name) => name.startsWith(`${files}.yaml`))).toEqual([
        `${files}.yaml.lock`,
      ]);
    }
  });
});

describe.runIf(has('posix'))('nobody else', () => {
  test('looks into the folder, even if it was open before', async () => {
    const folder = join(FOLDER, 'open');
    mkdirSync(folder);
    chmodSync(folder, 0o777);
    await process(11).makeFolder(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test('reads an interview, even if it could before; a file a person saved keeps its rights', async () => {
    const path = fileWithLock(null);
    writeFileSync(path, 'title: One');
    chmodSync(path, 0o666);
    await process(11).writeFile(path, 'title: Two', 'mine');
    expect(statSync(path).mode & 0o777).toBe(0o666);
    await process(11).writeFile(path, 'title: Two', 'only-mine');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});

test('a folder that is none is not taken for an empty one', async () => {
  const path = fileWithLock(null);
  writeFileSync(path, '');
  await expect(process(11).list(path)).rejects.toHaveProperty('code', 'ENOTDIR');
  expect(await process(11).list(join(FOLDER, 'nowhere'))).toEqual([]);
});
