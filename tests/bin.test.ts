// goodwork as a process: exit codes, pipes, files, and the package as npm packs it. The only tests that start processes.
import { execFile, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { has } from './support/needs.ts';
import { readSheet } from './support/reading.ts';
import { readProjectFile } from './support/shipped.ts';
import { terminalWith } from './support/terminal.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'bin/goodwork.js');
const SHOP = join(ROOT, 'examples/shop.yaml');
const ON = ['--on', '2026-11-21'];
const FOLDER = mkdtempSync(join(tmpdir(), 'goodwork-test-'));
const VERSION = JSON.parse(readProjectFile('package.json')).version as string;

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Start {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly stdin?: string;
}

/** Starts a program and waits for its end. Nothing of this process's environment but PATH goes with it. */
function start(
  program: string,
  words: readonly string[],
  { env, cwd = FOLDER, stdin }: Start = {},
): Promise<Ended> {
  const child = spawn(program, words, { cwd, env: { PATH: process.env.PATH ?? '', ...env } });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => {});
  child.stdin.end(stdin ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
  });
}

function goodwork(words: readonly string[], how: Start = {}): Promise<Ended> {
  return start(process.execPath, [BIN, ...words], how);
}

/** A line of a shell in which $GOODWORK is the program. */
function shell(line: string): Promise<Ended> {
  return start('sh', ['-c', line], { env: { GOODWORK: BIN, NODE: process.execPath, SHOP } });
}

function put(name: string, text: string): string {
  writeFileSync(join(FOLDER, name), text);
  return name;
}

describe('exit codes', () => {
  test('0: done', async () => {
    expect(await goodwork(['check', SHOP, ...ON])).toMatchObject({ code: 0, err: '' });
  });

  test('1: done, and what --fail-on named was found', async () => {
    const { code, out, err } = await goodwork(['check', SHOP, '--fail-on', 'poor', ...ON]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out.replace(/\s+/g, ' ')).toContain('The decision is the client’s.');
  });

  test('2: what was given cannot be used', async () => {
    const file = put('wrong.yaml', 'titel: Cleaner\n');
    expect(await goodwork(['check', file])).toEqual({
      code: 2,
      out: '',
      err: expect.stringMatching(/^wrong\.yaml:1:1: .+\n$/),
    });
  });

  test('2: an option that nobody knows', async () => {
    expect(await goodwork(['check', SHOP, '--score'])).toMatchObject({ code: 2, out: '' });
  });

  test('help for no words at all', async () => {
    const { code, out, err } = await goodwork([]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Usage: (?:goodwork|node \S*goodwork\.js) \[options\]/);
  });

  test('the version is that of the package', async () => {
    expect(await goodwork(['--version'])).toEqual({ code: 0, out: `${VERSION}\n`, err: '' });
  });

  test('today is the day it is', async () => {
    const { out } = await goodwork(['rates', 'show', '--format', 'json']);
    const now = new Date();
    const two = (part: number) => String(part).padStart(2, '0');
    const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    expect(JSON.parse(out).on).toBe(today);
  });
});

describe.runIf(has('sh') && has('posix'))('a working folder that was removed', () => {
  const inNone = (words: string) =>
    shell(`mkdir gone && cd gone && rmdir ../gone && "$NODE" "$GOODWORK" ${words}`);

  test.each([
    'check "$SHOP"',
    'check shop.yaml',
    'batch "$SHOP"',
    'rates show',
    'batch --no-config "*.yaml"',
  ])('is said in one line: %s', async (words) => {
    const { code, out, err } = await inNone(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^[^\n]+\. [^\n]+\.\n$/);
    expect(err).not.toMatch(/uv_cwd|node:/);
  });

  test('stands in the way of nothing that needs none', async () => {
    expect(await inNone('--version')).toEqual({ code: 0, out: `${VERSION}\n`, err: '' });
    expect(await inNone('--help')).toMatchObject({ code: 0, err: '' });
    expect(await inNone('check --no-config "$SHOP"')).toMatchObject({ code: 0, err: '' });
  });
});

describe.runIf(has('sh'))('pipes', () => {
  /** As JSON it is over 200 kB. */
  const long = put(
    'long.json',
    JSON.stringify({
      title: 'Cleaner',
      meta: { lines: Array.from({ length: 6000 }, (_, n) => `line ${n} of meta`) },
    }),
  );

  test('a reader that goes away ends it quietly', async () => {
    const { out, err } = await shell(
      `{ "$NODE" "$GOODWORK" check ${long} --format json; echo "ended with $?" >&2; } | head -1`,
    );
    expect({ out, err }).toEqual({ out: '{\n', err: 'ended with 0\n' });
  });

  test('a reader that was never there ends it quietly', async () => {
    const { err } = await shell(`"$NODE" "$GOODWORK" check ${long} --format json | true`);
    expect(err).toBe('');
  });

  test('200 kB arrive whole at a slow reader', async () => {
    const { out, err } = await shell(
      `{ "$NODE" "$GOODWORK" check ${long} --format json; echo "ended with $?" >&2; } | (sleep 0.3; cat)`,
    );
    expect(err).toBe('ended with 0\n');
    expect(out.length).toBeGreaterThan(200_000);
    expect(JSON.parse(out).vacancy.meta.lines).toHaveLength(6000);
  });

  test('and with an exit code of 1', async () => {
    const { out, err } = await shell(
      `{ "$NODE" "$GOODWORK" check ${long} --format json --fail-on unknown; echo "ended with $?" >&2; } | (sleep 0.3; cat)`,
    );
    expect(err).toBe('ended with 1\n');
    expect(JSON.parse(out).vacancy.meta.lines).toHaveLength(6000);
  });

  test('standard input, in YAML and in JSON', async () => {
    const yaml = await goodwork(['check', '-', '--format', 'json', ...ON], {
      stdin: readProjectFile('examples/shop.yaml'),
    });
    expect(yaml).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(yaml.out).vacancy).toMatchObject({ id: 'stdin', employer: 'Tansley & Wren Grocers' });
    const json = await goodwork(['check', '-', '--format', 'json', ...ON], { stdin: '{"title": "Cleaner"}' });
    expect(JSON.parse(json.out).vacancy.title).toBe('Cleaner');
  });

  test('standard input with nothing in it', async () => {
    expect(await goodwork(['check', '-'])).toMatchObject({ code: 2, out: '' });
  });

  test('one run gives what another takes', async () => {
    const { out } = await shell(
      `"$NODE" "$GOODWORK" check "$SHOP" --format json --on 2026-11-21 | "$NODE" -p "JSON.parse(require('fs').readFileSync(0)).headline"`,
    );
    expect(out).toContain('1 good (relationships), ');
  });
});

describe('the environment', () => {
  const look = (env: Record<string, string>, ...words: string[]) =>
    goodwork(['check', SHOP, '--all', ...ON, ...words], { env });

  test('a pipe has no colour, and 80 columns', async () => {
    const { out } = await look({});
    expect(out).not.toContain('\u001b');
    expect(out).toMatch(/[●○·]{4}/);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test.each<[string, Record<string, string>, boolean, boolean]>([
    ['FORCE_COLOR', { FORCE_COLOR: '1' }, true, true],
    ['NO_COLOR', { NO_COLOR: '1' }, false, true],
    ['both', { NO_COLOR: '1', FORCE_COLOR: '1' }, false, true],
    ['TERM=dumb', { TERM: 'dumb' }, false, false],
    ['ACCESSIBLE', { ACCESSIBLE: '1' }, false, false],
  ])('%s', async (_name, env, coloured, marked) => {
    const { code, out, err } = await look(env);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.includes('\u001b')).toBe(coloured);
    expect(/[●○·]{4}/.test(out)).toBe(marked);
  });

  test('COLUMNS', async () => {
    const { out } = await look({ COLUMNS: '100' });
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeGreaterThan(80);
  });

  test('the same bytes each time, wherever and whenever it runs', async () => {
    const words = ['--format', 'json'];
    const first = await look(
      { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      ...words,
    );
    expect(await look({ TZ: 'America/Los_Angeles', LANG: 'C' }, ...words)).toEqual(first);
  });
});

describe.runIf(has('terminal'))('at a terminal', () => {
  const atTerminal = async (words: string, env: Record<string, string> = {}) => {
    const terminal = terminalWith(words, { cwd: FOLDER, columns: 72, env });
    return { code: await terminal.ended, out: terminal.output() };
  };

  test('in colour, as wide as it is', async () => {
    const { code, out } = await atTerminal(`check "${SHOP}" --all --on 2026-11-21 2>notes`, { PAGER: '' });
    expect(code).toBe(0);
    expect(out).toContain('\u001b[1m');
    const lines = out.split('\r\n').map((line) => line.replace(/\u001b\[[\d;]+m/g, ''));
    const widest = Math.max(...lines.map((line) => line.length));
    expect(widest).toBeLessThanOrEqual(72);
    expect(widest).toBeGreaterThan(64);
  });

  test('what is taller than the screen goes through the pager, and the summary does not', async () => {
    const PAGER = "sed 's/^/> /'";
    const { code, out } = await atTerminal(`check "${SHOP}" --all --on 2026-11-21`, { PAGER });
    expect(code).toBe(0);
    expect(out).toContain('> ');
    expect(out.split('\r\n').every((line) => line === '' || line.startsWith('> '))).toBe(true);
    const missing = await atTerminal(`check "${SHOP}" --all --on 2026-11-21`, { PAGER: 'no-such-pager' });
    expect(missing.out).toContain('Contractual security');
  });

  test('without colour where NO_COLOR says so', async () => {
    const { code, out } = await atTerminal(`check "${SHOP}" --all --on 2026-11-21`, {
      NO_COLOR: '1',
      PAGER: '',
    });
    expect(code).toBe(0);
    expect(out).toContain('THE TEN FEATURES');
    expect(out).not.toContain('\u001b');
  });

  test('check - does not wait for somebody to type', async () => {
    const { code, out } = await atTerminal('check -');
    expect(code).toBe(2);
    expect(out).toMatch(/^-: .+\r\n$/);
  });
});

describe('files', () => {
  test('--output writes a whole file, and leaves nothing beside it', async () => {
    const folder = join(FOLDER, 'out');
    mkdirSync(folder);
    const { code, out, err } = await goodwork(
      ['check', SHOP, '--format', 'markdown', '--output', 'shop.md', ...ON],
      { cwd: folder },
    );
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: 'Saved to shop.md.\n' });
    expect(readdirSync(folder)).toEqual(['shop.md']);
    const { out: printed } = await goodwork(['check', SHOP, '--format', 'markdown', ...ON]);
    expect(readFileSync(join(folder, 'shop.md'), 'utf8')).toBe(printed);
  });

  test('a file that is there is kept, unless --force says otherwise', async () => {
    const name = put('kept.md', 'Notes of last week.\n');
    const kept = await goodwork(['rates', 'show', '--output', name]);
    expect(kept).toMatchObject({ code: 2, out: '' });
    expect(readFileSync(join(FOLDER, name), 'utf8')).toBe('Notes of last week.\n');
    const { code, err } = await goodwork(['rates', 'show', '--output', name, '--force', '--quiet']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(readFileSync(join(FOLDER, name), 'utf8')).toMatch(/^Pay rates in force/);
    expect(existsSync(join(FOLDER, `${name}.part`))).toBe(false);
  });

  test('a folder that is not there: said at once, and nothing written', async () => {
    const { code, out, err } = await goodwork(['check', SHOP, '--output', 'nowhere/shop.md']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^nowhere\/shop\.md: .+\n$/);
    expect(existsSync(join(FOLDER, 'nowhere'))).toBe(false);
  });

  test('a file in the place of the folder', async () => {
    const file = put('plain', '');
    const { code, err } = await goodwork(['check', SHOP, '--output', `${file}/shop.md`]);
    expect(code).toBe(2);
    expect(err).toMatch(/^plain\/shop\.md: .+\n$/);
  });

  test('a result that could not be put in place leaves no .part behind', async () => {
    const folder = join(FOLDER, 'taken');
    mkdirSync(join(folder, 'shop.md'), { recursive: true });
    const { code, err } = await goodwork(['check', SHOP, '--output', 'shop.md', '--force'], { cwd: folder });
    expect(code).toBe(2);
    expect(err).toMatch(/^shop\.md: .+\n$/);
    expect(readdirSync(folder)).toEqual(['shop.md']);
  });

  // What nobody can open, not even who may open everything.
  test.runIf(has('posix'))('a file that cannot be opened', async () => {
    symlinkSync('round.yaml', join(FOLDER, 'round.yaml'));
    const { code, out, err } = await goodwork(['check', 'round.yaml']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^round\.yaml: .+\n$/);
  });

  test('a spreadsheet, the same by several workers, and never half of one', async () => {
    const text = Array.from({ length: 40 }, (_, n) => `title: Cleaner ${n}\n---\n`).join('');
    const name = put('many.yaml', `${text}title: "=1+1"\nclient: {age: 24}\n`);
    const sheet = async (file: string, ...more: string[]) => {
      const words = ['batch', name, '--format', 'xlsx', '--output', file, '--quiet', ...more, ...ON];
      expect(await goodwork(words)).toEqual({ code: 0, out: '', err: '' });
      return readFileSync(join(FOLDER, file));
    };
    const bytes = await sheet('one.xlsx');
    expect(bytes.equals(await sheet('two.xlsx', '--workers', '2'))).toBe(true);
    const { cells } = readSheet(bytes);
    expect(cells.get('A42')).toMatchObject({ text: '=1+1', number: null });
    expect([...cells].filter(([at]) => /^A\d+$/.test(at))).toHaveLength(42);
    const wrong = put('wrong.ndjson', '{"titel":1,"goodwork":1}\n');
    const none = await goodwork(['batch', wrong, '--format', 'xlsx', '--output', 'none.xlsx']);
    expect(none.code).toBe(2);
    expect(readdirSync(FOLDER).filter((file) => file.startsWith('none.'))).toEqual([]);
  });

  test('from another folder, with files of its own', async () => {
    put('mine.yaml', 'title: Cleaner\n');
    put('team.yaml', 'approach: 1\nframing: {now: 2}\n');
    put('our-rates.yaml', 'extends: rates\nchecked: 2026-11-22\n');
    put('ours.yaml', 'rubric: ours\nversion: "1"\nextends: good-jobs\ndrop: [journey]\n');
    const own = ['--approach', 'team.yaml', '--rates', 'our-rates.yaml', '--rubric', './ours.yaml'];
    const { code, out, err } = await goodwork(['check', 'mine.yaml', ...own, '--format', 'json', ...ON]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      vacancy: { id: 'mine' },
      rubric: { id: 'ours', dropped: ['journey'] },
      approach: { framing: 2, from: 'team.yaml' },
    });
  });
});

// A link is the one way out of a folder that its name does not show.
test.runIf(has('posix'))(
  'a file of defaults names nothing that a link leads out of its folder to',
  async () => {
    const folder = join(FOLDER, 'sent');
    mkdirSync(join(folder, 'below'), { recursive: true });
    const said = 'approach: 1\nframing: {now: 1}\n';
    writeFileSync(join(FOLDER, 'outside.yaml'), said);
    writeFileSync(join(folder, 'below/inside.yaml'), said);
    writeFileSync(join(folder, 'goodwork.config.yaml'), 'approach: link.yaml\n');
    const check = () => goodwork(['check', SHOP, '--format', 'json', ...ON], { cwd: folder });
    symlinkSync('below/inside.yaml', join(folder, 'link.yaml'));
    expect(await check()).toMatchObject({ code: 0, err: '' });
    rmSync(join(folder, 'link.yaml'));
    symlinkSync('../outside.yaml', join(folder, 'link.yaml'));
    expect(await check()).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^goodwork\.config\.yaml:1:11: .+--approach\.\n$/),
    });
  },
);

describe('the package', () => {
  /** Packs what is built, and unpacks it far from any node_modules. */
  async function unpacked(): Promise<{ names: string[]; folder: string }> {
    const folder = join(FOLDER, 'packed');
    mkdirSync(folder, { recursive: true });
    const run = (program: string, words: string[], cwd: string) =>
      new Promise<string>((resolve, reject) =>
        // On Windows npm is a file of commands, which only a shell runs.
        execFile(
          program,
          words,
          { cwd, encoding: 'utf8', shell: process.platform === 'win32' },
          (error, out) => (error ? reject(error) : resolve(out)),
        ),
      );
    const packed = await run(
      'npm',
      ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
      ROOT,
    );
    const [{ filename, files }] = JSON.parse(packed) as [{ filename: string; files: { path: string }[] }];
    await run('tar', ['xzf', filename], folder);
    return { names: files.map(({ path }) => path), folder: join(folder, 'package') };
  }
  const ready = unpacked();

  test('has the program, what it reads, and examples', async () => {
    const { names } = await ready;
    for (const name of [
      'bin/goodwork.js',
      'dist/main.js',
      'dist/batch-worker.js',
      'dist/THIRD-PARTY-NOTICES.txt',
      'dist/compiled/good-jobs.json',
      'rubrics/good-jobs.yaml',
      'rubrics/rates.yaml',
      'examples/zero-hours-care.yaml',
      'examples/reports/zero-hours-care.md',
      'schemas/vacancy.schema.json',
      'LICENSE',
      'README.md',
    ])
      expect(names).toContain(name);
  });

  test('what is loaded when it runs is a dependency; what is built in is named with its licence', async () => {
    const { folder } = await ready;
    const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    const built = readdirSync(join(folder, 'dist')).filter((name) => name.endsWith('.js'));
    const loaded = built.flatMap((name) =>
      [
        ...readFileSync(join(folder, 'dist', name), 'utf8').matchAll(
          /\b(?:from|import)\s*\(?\s*"((?:@[a-z][\w.-]*\/)?[a-z][\w.-]*)[^"]*"/g,
        ),
      ].map(([, from = '']) => from),
    );
    const packages = [...new Set(loaded)].filter((name) => !isBuiltin(name) && name !== 'node');
    expect(packages.toSorted()).toEqual(['tinypool', 'unpdf']);
    expect(Object.keys(about.dependencies)).toEqual(expect.arrayContaining(packages));
    const notices = readFileSync(join(folder, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of [
      'commander',
      'inquirer',
      'chalk',
      'yaml',
      'zod',
      'fflate',
      'htmlparser2',
      'postal-mime',
    ])
      expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+\\nLicence: \\S+$`, 'm'));
    expect(notices).not.toMatch(/^Licence: (?:undefined|UNLICENSED)|GPL/m);
    // The tools that it is built and tested with are not in it.
    expect(notices).not.toMatch(/^(?:esbuild|vitest|typescript) /m);
  });

  test('has no sources, tests or leftovers', async () => {
    const { names } = await ready;
    expect(
      names.filter((name) =>
        /^(?:src|tests|bench|node_modules|\.ci|\.vscode)\/|\.(?:part|tgz|map)$/.test(name),
      ),
    ).toEqual([]);
  });

  test('works without a build step', async () => {
    const { folder } = await ready;
    const bin = join(folder, 'bin/goodwork.js');
    const run = (...words: string[]) => start(process.execPath, [bin, ...words], { cwd: folder });
    expect(await run('--version')).toEqual({ code: 0, out: `${VERSION}\n`, err: '' });
    const there = await run('check', 'examples/zero-hours-care.yaml', '--format', 'markdown', ...ON);
    expect(there).toMatchObject({ code: 0, err: '' });
    const here = await goodwork([
      'check',
      join(ROOT, 'examples/zero-hours-care.yaml'),
      '--format',
      'markdown',
      ...ON,
    ]);
    expect(there.out).toBe(here.out);
    expect(await run('rubric', 'check')).toMatchObject({ code: 0, err: '' });
    expect(await run('rates', 'show')).toMatchObject({ code: 0, err: '' });
  });

  test('a rubric edited in place is used, with nothing built', async () => {
    const { folder } = await ready;
    const path = join(folder, 'rubrics/good-jobs.yaml');
    const yaml = readFileSync(path, 'utf8');
    writeFileSync(path, yaml.replace('title: Contractual security', 'title: A contract you can count on'));
    const { out } = await start(process.execPath, [join(folder, 'bin/goodwork.js'), 'rubric', 'show']);
    writeFileSync(path, yaml);
    expect(out).toContain('A contract you can count on');
  });
});
