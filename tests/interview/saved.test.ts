// Interviews that are not finished: listed, gone on with, named when they are old, removed; and files that cannot be used.
import { describe, expect, test } from 'vitest';
import { draftStoreFor, interviewsFolder } from '../../src/cli/interview/draft-store.ts';
import type { Host } from '../../src/host/host.ts';
import { run } from '../support/world.ts';

const SAVED = {
  '2026-10-01-1.yaml': { text: 'goodwork: 1\ntitle: Driver\n', days: 51 },
  '2026-11-20-1.yaml': { text: 'goodwork: 1\ntitle: Kitchen porter\nemployer: Hotel\n', days: 1 },
  '2026-11-21-1.yaml': { text: 'goodwork: 1\n', days: 0 },
  '2026-11-21-2.yaml': { text: 'nonsense: [', days: 0 },
  'notes.txt': { text: 'not one of ours', days: 90 },
  'mynotes.yaml': { text: 'title: not one of ours\n', days: 90 },
  '2026-11-05-1.yaml.0b1c.part': { text: 'left behind by a power cut', days: 16 },
};

describe('ask --list', () => {
  test('says what each is, how to go on, and which are old; needs no terminal', async () => {
    const { code, out, err } = await run('ask --list', { stdin: '', saved: SAVED });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      [
        '2026-10-01-1  Driver, 1 answer, 51 days ago',
        '2026-11-20-1  Kitchen porter, 2 answers, yesterday',
        '2026-11-21-1  no job title yet, 0 answers, today',
        '2026-11-21-2  cannot be read (This line does not line up with the lines above it), today',
        'To go on with the last one: goodwork ask 2026-11-21-1',
        'More than 30 days old: 2026-10-01-1. To remove it:',
        '  goodwork forget 2026-10-01-1',
        '',
      ].join('\n'),
    );
  });

  test('says so where there is none', async () => {
    const { code, out } = await run('ask --list');
    expect({ code, out }).toEqual({ code: 0, out: 'No interview is waiting to be finished.\n' });
  });
});

describe('forget', () => {
  test('removes one by its name, and no other', async () => {
    const { code, err, written } = await run('forget 2026-11-20-1', { saved: SAVED });
    expect({ code, err }).toEqual({ code: 0, err: 'Removed 2026-11-20-1.\n' });
    expect(Object.keys(written)).toHaveLength(6);
    expect(Object.keys(written).join()).not.toContain('2026-11-20-1');
  });

  test('--all removes all interviews, and nothing else', async () => {
    const { code, written } = await run('forget --all', { saved: SAVED });
    expect(code).toBe(0);
    const folder = '/home/adviser/.local/share/goodwork/interviews';
    expect(Object.keys(written)).toEqual([`${folder}/notes.txt`, `${folder}/mynotes.yaml`]);
  });

  test.each([
    ['forget', 'The name of an interview is missing'],
    ['forget 2026-11-20-2', 'This is not a saved interview'],
    ['forget examples/shop.yaml', 'This is not a saved interview'],
    ['forget notes', 'This is not a saved interview'],
    ['forget mynotes', 'This is not a saved interview'],
    ['forget --all 2026-11-20-1', 'do not go together'],
    ['forget 2026-11-20-1 nowhere', 'This is not a saved interview'],
  ])('%s removes nothing, and says what to do', async (words, says) => {
    const { code, out, err, written } = await run(words, { saved: SAVED });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(Object.keys(written)).toHaveLength(7);
  });
});

describe('ask FILE', () => {
  test.each([
    ['ask nowhere.yaml', /^nowhere\.yaml: This cannot be read \(.*\)\. .*ask --list/],
    ['ask examples', /^examples: This cannot be read/],
    ['ask 2026-11-21-2', /2026-11-21-2\.yaml:1:\d+: /],
    ['ask bad.yaml', /^bad\.yaml:2:1: "emplyer" is not a key.*employer/],
    ['ask offer.yaml --who manager', /not one of the choices for --who/],
    ['ask --full --who client', /--who/],
  ])('%s cannot be used, and nothing is asked', async (words, says) => {
    const files = { 'bad.yaml': 'title: Porter\nemplyer: Hotel\n', 'offer.yaml': 'title: Porter\n' };
    const { code, out, err } = await run(words, { typed: ['Cleaner'], saved: SAVED, files });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(says);
    expect(err).not.toContain('What is the job title?');
  });
});

describe('the folder', () => {
  const at = (env: Record<string, string>, platform = 'linux') =>
    interviewsFolder({ env, platform, home: platform === 'win32' ? 'C:\\Users\\a' : '/home/a' } as Host);

  test.each([
    [at({}), '/home/a/.local/share/goodwork/interviews'],
    [at({ XDG_DATA_HOME: '/data' }), '/data/goodwork/interviews'],
    [at({ XDG_DATA_HOME: 'data' }), '/home/a/.local/share/goodwork/interviews'],
    [at({ XDG_DATA_HOME: '' }), '/home/a/.local/share/goodwork/interviews'],
    [at({ GOODWORK_HOME: '/srv/gw', XDG_DATA_HOME: '/data' }), '/srv/gw/interviews'],
    [at({}, 'darwin'), '/home/a/Library/Application Support/goodwork/interviews'],
    [at({ LOCALAPPDATA: 'D:\\Local' }, 'win32'), 'D:\\Local\\goodwork\\interviews'],
    [at({}, 'win32'), 'C:\\Users\\a\\AppData\\Local\\goodwork\\interviews'],
  ])('is where this kind of machine keeps such things: %s', (folder, wanted) => {
    expect(folder).toBe(wanted);
  });
});

describe('a keeper of answers', () => {
  /** A folder in memory whose disk can be full. */
  function folder() {
    const files = new Map<string, string>();
    let full = false;
    let claimed = false;
    const fail = () => {
      if (full) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    };
    const host = {
      env: {},
      platform: 'linux',
      home: '/h',
      today: () => '2026-11-21',
      makeFolder: async () => undefined,
      claim: async () => !claimed,
      release: async () => undefined,
      createFile: async (path: string, text: string) => {
        fail();
        if (files.has(path)) throw Object.assign(new Error('there'), { code: 'EEXIST' });
        files.set(path, text);
      },
      writeFile: async (path: string, text: string) => {
        fail();
        files.set(path, text);
      },
      readFile: async (path: string) => {
        const text = files.get(path);
        if (text === undefined) throw Object.assign(new Error('gone'), { code: 'ENOENT' });
        return new TextEncoder().encode(text);
      },
      removeFile: async (path: string) => {
        files.delete(path);
      },
    } as unknown as Host;
    const fill = (now: boolean) => {
      full = now;
    };
    const claim = (now: boolean) => {
      claimed = now;
    };
    return { files, host, fill, claim };
  }
  const FIRST = '/h/.local/share/goodwork/interviews/2026-11-21-1.yaml';

  test('a full disk is said once, and so is that saving works again', async () => {
    const { host, fill, files } = folder();
    const drafts = draftStoreFor(host, null);
    expect(await drafts.save('one')).toBeNull();
    fill(true);
    expect(await drafts.save('two')).toMatch(
      /^Your answers cannot be saved in .*interviews \(the disk is full\)/,
    );
    expect(await drafts.save('three')).toBeNull();
    expect(drafts.isSaved()).toBe(false);
    expect(files.get(FIRST)).toBe('one');
    fill(false);
    expect(await drafts.save('four')).toMatch(/^Saving works again/);
    expect(files.get(FIRST)).toBe('four');
    expect(drafts.isSaved()).toBe(true);
  });

  test('what is open in another window is left alone, and said', async () => {
    const { host, files, claim } = folder();
    files.set(FIRST, 'theirs');
    claim(true);
    const saved = { name: '2026-11-21-1', path: FIRST, days: 0 };
    const drafts = draftStoreFor(host, { saved, text: 'theirs' });
    expect(await drafts.save('mine')).toMatch(/is open in another window/);
    expect(drafts.name()).toBe('2026-11-21-2');
    expect([...files.values()].toSorted()).toEqual(['mine', 'theirs']);
  });

  test('what somebody else wrote there is left alone', async () => {
    const { host, files } = folder();
    const drafts = draftStoreFor(host, null);
    await drafts.save('mine');
    files.set(FIRST, 'theirs');
    expect(await drafts.save('mine too')).toMatch(/was changed or removed elsewhere.*2026-11-21-2/);
    expect([...files.values()].toSorted()).toEqual(['mine too', 'theirs']);
    await drafts.remove();
    expect([...files.values()]).toEqual(['theirs']);
  });
});
