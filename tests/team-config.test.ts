// goodwork.config.yaml: where it is found, what it sets, and what stands over it. What it cannot say is in tests/errors.
import { describe, expect, test } from 'vitest';
import { readProjectFile } from './support/shipped.ts';
import { type RunOptions, run } from './support/world.ts';

const SHOP = 'check examples/shop.yaml --format json';
const APPROACH = 'approach: 1\nframing: {now: 1}\n';
const HERE = { 'goodwork.config.yaml': 'approach: team.yaml\n', 'team.yaml': APPROACH };

/** Whose approach the profile of the shop rests on, and what was said beside it. */
async function approachFrom(options: RunOptions, words = SHOP): Promise<string> {
  const { code, out, err } = await run(words, options);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out).approach.from;
}

describe('where it is found', () => {
  const OWN = { 'settings.yaml': APPROACH };
  const inFolder = (folder: string) => ({
    [`${folder}/goodwork.config.yaml`]: 'approach: settings.yaml\n',
    [`${folder}/settings.yaml`]: APPROACH,
  });

  test('in the working folder', async () => {
    expect(await approachFrom({ files: HERE })).toBe('team.yaml');
  });

  test('above it, with its files beside it', async () => {
    const files = { '../../goodwork.config.yaml': 'approach: team.yaml\n', '../../team.yaml': APPROACH };
    expect(await approachFrom({ files, cwd: '/home/adviser/offers/november' })).toBe('team.yaml');
  });

  test('the nearest one, and no other beside it', async () => {
    const files = { ...HERE, '../goodwork.config.yaml': 'approach: no-such-file.yaml\n' };
    expect(await approachFrom({ files, cwd: '/home/adviser/offers' })).toBe('team.yaml');
  });

  test('not above the folder of the person', async () => {
    const files = { '../goodwork.config.yaml': 'approach: ../team.yaml\n' };
    expect(await approachFrom({ files })).toBe('built-in');
  });

  test('up to the top, elsewhere', async () => {
    const files = { '../../goodwork.config.yaml': 'approach: team.yaml\n', '../../team.yaml': APPROACH };
    expect(await approachFrom({ files, cwd: '/srv/offers' })).toBe('team.yaml');
  });

  test.each<[string, RunOptions]>([
    ['.config of the person', { files: inFolder('/home/adviser/.config/goodwork') }],
    ['XDG_CONFIG_HOME', { files: inFolder('/etc/x/goodwork'), env: { XDG_CONFIG_HOME: '/etc/x' } }],
    [
      'XDG_CONFIG_HOME that is no whole path counts for nothing',
      { files: inFolder('/home/adviser/.config/goodwork'), env: { XDG_CONFIG_HOME: 'x' } },
    ],
  ])('then in the settings of the person: %s', async (_name, options) => {
    expect(await approachFrom(options)).toBe('settings.yaml');
  });

  test('and on Windows', async () => {
    const env = { APPDATA: 'C:\\Users\\a\\AppData\\Roaming' };
    const folder = `${env.APPDATA}\\goodwork`;
    const files = {
      [`${folder}\\goodwork.config.yaml`]: 'approach: settings.yaml\n',
      [`${folder}\\settings.yaml`]: APPROACH,
    };
    expect(await approachFrom({ files, env, platform: 'win32' })).toMatch(/settings\.yaml$/);
  });

  test('settings of the person may name a file anywhere', async () => {
    const file = '/home/adviser/.config/goodwork/goodwork.config.yaml';
    const files = { ...OWN, [file]: 'approach: /srv/team/team.yaml\n', '/srv/team/team.yaml': APPROACH };
    expect(await approachFrom({ files })).toBe('team.yaml');
  });
});

describe('where something else has its name', () => {
  const PERSONAL = '/home/adviser/.config/goodwork/goodwork.config.yaml';

  test.each([
    ['a link that leads nowhere', 'goodwork.config.yaml', 'ENOENT'],
    ['a folder', 'goodwork.config.yaml', 'EISDIR'],
    ['a folder among the settings of the person', PERSONAL, 'EISDIR'],
  ])('%s is not passed over', async (_name, path, error) => {
    const files = { [path]: { error } };
    const { code, out, err } = await run(SHOP, { files });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^\S*goodwork\.config\.yaml: This is not a file that can be read.* --no-config\.\n$/);
    expect(await run(`${SHOP} --no-config`, { files })).toMatchObject({ code: 0, err: '' });
    expect(await run('--version', { files })).toMatchObject({ code: 0 });
  });
});

describe('what it sets', () => {
  const files = {
    ...HERE,
    'goodwork.config.yaml':
      'approach: team.yaml\nrubric: good-jobs\nfor: client\nformat: text\nplain: true\n',
    'jobs.yaml': 'title: Cleaner\n',
    'other.yaml': 'approach: 1\nframing: {now: 5}\n',
  };

  test('what is typed stands over it', async () => {
    const words = `${SHOP} --for adviser`;
    expect(await approachFrom({ files }, words)).toBe('team.yaml');
    expect(await approachFrom({ files }, `${words} --approach other.yaml`)).toBe('other.yaml');
    expect(await approachFrom({ files }, `${words} --no-config`)).toBe('built-in');
  });

  test('page and reader of a check', async () => {
    const typed = await run('check jobs.yaml --for client --format text --plain --no-config', { files });
    const set = await run('check jobs.yaml', { files });
    expect(set).toMatchObject({ code: 0, err: '', out: typed.out });
    expect(set.out).not.toBe((await run('check jobs.yaml --no-config', { files })).out);
  });

  test('a word that a command does not know is left to the others', async () => {
    const typed = await run('rates show --no-config', { files });
    expect(await run('rates show', { files })).toMatchObject({ code: 0, out: typed.out });
  });

  test('what decides whether there are lines or a summary is typed', async () => {
    const page = 'format: html\nfor: employer\n';
    const typed = await run('batch jobs.yaml --no-config', { files });
    const set = await run('batch jobs.yaml', { files: { ...files, 'goodwork.config.yaml': page } });
    expect(set).toMatchObject({ code: 0, out: typed.out });
  });

  test('a session stays one', async () => {
    expect((await run('reflect team.yaml', { files })).out).toBe(
      (await run('reflect team.yaml --plain --no-config', { files })).out,
    );
  });

  test('plain: false is what it is without it', async () => {
    const plain = { ...HERE, 'goodwork.config.yaml': 'plain: false\n' };
    const { out, err } = await run('check examples/shop.yaml', { files: plain, terminal: true });
    expect(out).toBe((await run('check examples/shop.yaml', { terminal: true })).out);
    expect(err).toBe('');
  });
});

describe('the lines of a batch', () => {
  const files = { ...HERE, 'jobs.yaml': 'title: Cleaner\n---\ntitle: Cook\n' };
  const settings = async (words: string) => {
    const { out } = await run(`batch jobs.yaml ${words}`, { files });
    return JSON.parse(out.split('\n')[0] ?? '').settings;
  };

  test('are those of the same words typed, and tell that they were made otherwise', async () => {
    expect(await settings('')).toBe(await settings('--no-config --approach team.yaml'));
    expect(await settings('')).not.toBe(await settings('--no-config'));
  });

  test('are not gone on with under another file', async () => {
    const { written } = await run('batch jobs.yaml --output out.ndjson', { files, today: '2026-11-21' });
    const there = { ...files, 'out.ndjson': written['out.ndjson'] ?? '' };
    const again = 'batch jobs.yaml --output out.ndjson --resume';
    expect(await run(again, { files: there })).toMatchObject({ code: 0 });
    const other = { ...there, 'team.yaml': 'approach: 1\nframing: {now: 5}\n' };
    expect(await run(again, { files: other })).toMatchObject({ code: 2, out: '' });
  });
});

describe('what is said of it', () => {
  const NOTE = 'goodwork.config.yaml sets --approach. --no-config leaves it out.\n';
  const batch = (words: string, options: RunOptions = {}) =>
    run(`batch jobs.yaml --format ndjson ${words}`, {
      files: { ...HERE, 'jobs.yaml': 'title: Cleaner\n' },
      ...options,
    });

  test('one line to somebody at a terminal, and nothing to a script', async () => {
    expect(await batch('', { terminal: true })).toMatchObject({ err: NOTE });
    expect(await batch('', { terminal: true, cwd: '/srv' })).toMatchObject({ err: NOTE });
    expect(await batch('')).toMatchObject({ err: '' });
  });

  test('nothing where it sets nothing, or quiet is wanted', async () => {
    for (const words of ['--approach team.yaml', '--no-config', '--quiet'])
      expect(await batch(words, { terminal: true }), words).toMatchObject({ code: 0, err: '' });
  });

  test('a broken one stands in the way of no command that takes nothing from it', async () => {
    const files = { 'goodwork.config.yaml': 'nonsense: 1\n' };
    expect(await run('--version', { files })).toMatchObject({ code: 0 });
    expect(await run('forget --all', { files })).toMatchObject({ code: 0 });
    expect(await run('check examples/shop.yaml --no-config', { files })).toMatchObject({ code: 0 });
    expect(await run('check examples/shop.yaml', { files })).toMatchObject({ code: 2, out: '' });
  });
});

test('the example is in order, with and without its lines that wait', async () => {
  const text = readProjectFile('examples/team/goodwork.config.yaml');
  const all = text.replace(/^# (?=[a-z]+: )/gm, '');
  expect(all).not.toBe(text);
  for (const config of [text, all]) {
    const files = {
      'goodwork.config.yaml': config,
      'our-rates.yaml': 'extends: rates\nchecked: 2026-11-22\n',
      'our.approach.yaml': APPROACH,
    };
    expect(await run('check examples/shop.yaml', { files })).toMatchObject({ code: 0, err: '' });
  }
});

test('goodwork alone begins the interview with it', async () => {
  const files = { ...HERE, 'goodwork.config.yaml': 'plain: true\n' };
  const { err } = await run('', { files, typed: [] });
  expect(err).toMatch(/^goodwork\.config\.yaml sets --plain\./);
  const without = await run('--plain --no-config', { files, typed: [] });
  expect(without.err).not.toContain('goodwork.config.yaml');
});
