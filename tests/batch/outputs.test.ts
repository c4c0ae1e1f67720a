// The files that a batch writes, on a real disk: never through a link, never by two at once, and kept where a disk is full.
import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diskFiles } from '../../src/host/files.ts';
import { has } from '../support/needs.ts';
import { offers } from '../support/offers.ts';
import { run } from '../support/world.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goodwork-outputs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const diskOf = (pid: number) =>
  diskFiles(pathToFileURL(`${folder}/`), {
    pid,
    uid: null,
    machineStart: 0,
    isRunning: (other) => other === 1 || other === 2,
  });

describe('a part of a file', () => {
  test.runIf(has('posix'))('takes the place of a link, and never what the link leads to', async () => {
    const [file, victim] = [join(folder, 'out.ndjson'), join(folder, 'victim')];
    writeFileSync(victim, 'precious');
    symlinkSync(victim, `${file}.part`);
    const disk = diskOf(1);
    const part = await disk.writePart(file, 0);
    await part.write('lines\n');
    await part.finish();
    expect([readFileSync(file, 'utf8'), readFileSync(victim, 'utf8')]).toEqual(['lines\n', 'precious']);
    expect(lstatSync(file).isSymbolicLink()).toBe(false);

    symlinkSync(victim, `${file}.part`);
    await expect(disk.writePart(file, 3)).rejects.toMatchObject({ code: 'ELOOP' });
    await disk.writeFile(file, 'all of it');
    await disk.copyFile(file, `${file}.part`);
    expect([readFileSync(file, 'utf8'), readFileSync(victim, 'utf8')]).toEqual(['all of it', 'precious']);
    expect(readdirSync(folder).toSorted()).toEqual(['out.ndjson', 'out.ndjson.part', 'victim']);
  });

  test('is written by one run at a time; what a run that is gone has left is taken over', async () => {
    const file = join(folder, 'out.ndjson');
    const first = await diskOf(1).writePart(file, 0);
    await first.write('first\n');
    await expect(diskOf(2).writePart(file, 0)).rejects.toMatchObject({ code: 'EBUSY' });
    await first.finish();
    expect(readFileSync(file, 'utf8')).toBe('first\n');

    writeFileSync(`${file}.part`, 'half');
    writeFileSync(`${file}.part.lock`, '77 0\n');
    const next = await diskOf(2).writePart(file, 0);
    await next.write('next\n');
    await next.finish();
    expect(readFileSync(file, 'utf8')).toBe('next\n');
    expect(existsSync(`${file}.part.lock`)).toBe(false);
  });
});

describe('a run that is told no', () => {
  const files = { 'a.ndjson': `${JSON.stringify(offers(1)[0])}\n` };
  const words = 'batch a.ndjson --on 2026-11-21 --output tests/x.ndjson';

  test('says that another run is writing', async () => {
    const busy = { ...files, 'tests/x.ndjson.part': 'half', 'tests/x.ndjson.part.lock': '1 1' };
    const { code, out, err } = await run(words, { files: busy });
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      'tests/x.ndjson: Another run is writing this file, or was stopped in the middle of it. Name another; where nothing is running, add --force.\n',
    );
    const refused = { 'tests/x.ndjson': 'EBUSY' };
    expect((await run(words, { files, refused })).err).toContain('another run of goodwork is writing it');
  });

  test('keeps no empty file, and speaks of none, where the disk is full from the start', async () => {
    const refused = { 'tests/x.ndjson': 'ENOSPC after 0' };
    const { code, err, written } = await run(words, { files: { 'a.ndjson': '{"goodwork":1}\n' }, refused });
    expect(code).toBe(2);
    expect(err).toBe(
      'tests/x.ndjson: This cannot be written (the disk is full). Check the folder and its space.\n',
    );
    expect(written).toEqual({});
  });

  test('says what is kept where the disk fills up in the middle', async () => {
    const filling = { 'tests/x.ndjson': 'ENOSPC after 1' };
    const many = {
      'a.ndjson': offers(900)
        .map((one) => `${JSON.stringify(one)}\n`)
        .join(''),
    };
    const { code, err, written } = await run(words, { files: many, refused: filling, chunk: 40_000 });
    expect(code).toBe(2);
    expect(err).toMatch(/It broke off\. What is done is in tests\/x\.ndjson\.part\. To go on, /);
    expect(err).toContain('tests/x.ndjson: This cannot be written (the disk is full).');
    expect(err).not.toContain('Nothing was changed');
    expect(Object.keys(written)).toEqual(['tests/x.ndjson.part']);
    const whole = await run(words, { files: many });
    const again = await run(`${words} --resume`, { files: { ...many, ...written } });
    expect(again.written).toEqual(whole.written);
  });
});
