// goodwork as a package that another program imports: what its page says, its types, and what it keeps its hands off.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseAst } from 'vitest/node';
import { openBrowser } from './support/browser.ts';
import { has } from './support/needs.ts';
import { readProjectFile } from './support/shipped.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PROJECT = mkdtempSync(join(tmpdir(), 'goodwork-library-'));
const PACKAGE = join(PROJECT, 'node_modules/goodwork');

const PAGE = readProjectFile('docs/library.md');

interface Block {
  readonly language: string;
  /** The file it is, or for a text the program that prints it. */
  readonly name: string;
  readonly text: string;
}

/** The fenced blocks of the page that name a file. */
const BLOCKS: readonly Block[] = [...PAGE.matchAll(/^```(\w+) ([\w.-]+)\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', name = '', text = '']) => ({ language, name, text }),
);
const ofLanguage = (wanted: string) => BLOCKS.filter(({ language }) => language === wanted);

function start(words: readonly string[], cwd = PROJECT): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) =>
    execFile(process.execPath, words, { cwd, env: {}, encoding: 'utf8' }, (error, out, err) =>
      done({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : 1, out, err }),
    ),
  );
}

beforeAll(async () => {
  mkdirSync(PACKAGE, { recursive: true });
  const packed = await new Promise<string>((done, fail) =>
    execFile(
      'npm',
      ['pack', '--json', '--ignore-scripts', '--pack-destination', PROJECT],
      // On Windows npm is a file of commands, which only a shell runs.
      { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' },
      (error, out) => (error === null ? done(out) : fail(error)),
    ),
  );
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  await new Promise<void>((done, fail) =>
    execFile(
      'tar',
      ['xzf', join(PROJECT, filename), '-C', PACKAGE, '--strip-components', '1'],
      {},
      (error) => (error === null ? done() : fail(error)),
    ),
  );
  writeFileSync(join(PROJECT, 'package.json'), '{"type":"module"}');
  for (const { language, name, text } of BLOCKS)
    if (language !== 'text') writeFileSync(join(PROJECT, name), text);
});

afterAll(() => rmSync(PROJECT, { recursive: true, force: true }));

describe('the page', () => {
  test('says what its programs print', async () => {
    const programs = ofLanguage('js').map(({ name }) => name);
    expect(programs.length).toBeGreaterThan(2);
    expect(ofLanguage('text').map(({ name }) => name)).toEqual(programs);
    let page = PAGE;
    for (const name of programs) {
      // Nothing but goodwork is installed there: the library needs no other package to run.
      const { code, out, err } = await start([name]);
      expect({ name, code, err }).toEqual({ name, code: 0, err: '' });
      const told = new RegExp(`(^\`\`\`text ${name}\\n)[\\s\\S]*?(^\`\`\`$)`, 'm');
      page = page.replace(told, (_, before: string, after: string) => before + out + after);
    }
    await expect(page).toMatchFileSnapshot(join(ROOT, 'docs/library.md'));
  });

  test.runIf(has('browser'))('has a page that runs in a browser', async () => {
    // A browser lets no module of a file into another file: somebody has to serve them.
    const server = createServer(async ({ url = '' }, answer) => {
      const name = join(PROJECT, url);
      answer.setHeader('content-type', name.endsWith('.js') ? 'text/javascript' : 'text/html');
      answer.end(existsSync(name) ? readFileSync(name) : '');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on('pageerror', ({ message }) => faults.push(message));
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/browser.html`);
      const title = page.frameLocator('iframe').getByRole('heading', { level: 1 });
      await title.waitFor();
      expect(faults).toEqual([]);
      expect(await title.textContent()).toBe('Kitchen assistant at Bramble Cafe, Leicester');
    } finally {
      await browser.close();
      server.close();
    }
  });
});

describe('types', () => {
  const STRICT = `
import { type Assessment, assess, type Level, loadRubric, offerQuestions, type Policy, readVacancies, render, type Vacancy, vacancyYaml } from 'goodwork';
import { belowMinimum } from './lines.ts';

const policy: Policy = loadRubric({ rates: { name: 'rates.yaml', text: '' }, approach: undefined });
for await (const record of readVacancies([new Uint8Array()], { ...policy, map: { title: ['Job', 'Role'] } })) {
  // @ts-expect-error a record may have problems in place of a vacancy
  record.vacancy;
  if ('problems' in record) continue;
  const assessment: Assessment = assess(record.vacancy, { ...policy, on: '2026-11-21' });
  const level: Level | null | undefined = assessment.features[0]?.level;
  const page: string = render(assessment, 'html', { colour: (tone, text) => tone + text + level });
  belowMinimum(page, 'offers.ndjson', '2026-11-21') satisfies Promise<number[]>;
}
declare const vacancy: Vacancy;
const questions = offerQuestions(policy, { on: '2026-11-21', way: 'full' });
const taken = questions.reply(vacancy, questions.open(vacancy)[0]?.id ?? 'title', 'Cook');
if ('vacancy' in taken) vacancyYaml(questions.finished(taken.vacancy), policy) satisfies string;
else taken.not satisfies string;
// @ts-expect-error an assessment is no heap of anything
policy.rubric.features.nothing;
// @ts-expect-error no such way
offerQuestions(policy, { on: '2026-11-21', way: 'quick' });
// @ts-expect-error the day is never left out
assess(vacancy, policy);
// @ts-expect-error a vacancy is read, not made up
assess({ title: 'Cook' }, { ...policy, on: '2026-11-21' });
// @ts-expect-error no such format
render(assess(vacancy, { ...policy, on: '2026-11-21' }), 'pdf');
`;

  beforeAll(() => writeFileSync(join(PROJECT, 'strict.ts'), STRICT));

  test.each([
    ['node16', 'node16'],
    ['esnext', 'bundler'],
  ])('a program checks with modules as %s, found as %s', async (module, moduleResolution) => {
    const compilerOptions = {
      ...{ module, moduleResolution, target: 'es2022', strict: true, noEmit: true },
      ...{ allowImportingTsExtensions: true, exactOptionalPropertyTypes: true, types: [], lib: ['es2022'] },
    };
    const name = `tsconfig.${moduleResolution}.json`;
    writeFileSync(join(PROJECT, name), JSON.stringify({ compilerOptions, files: ['strict.ts', 'lines.ts'] }));
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    expect(await start([tsc, '-p', name])).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('the machine', () => {
  test('its code names neither process nor clock, and loads nothing but what reads PDFs', () => {
    const { imports, named, clocks } = usesOf(readFileSync(join(PACKAGE, 'dist/library.js'), 'utf8'));
    expect(imports).toEqual(['unpdf']);
    const machine = ['process', 'performance', 'Temporal', 'require', 'fetch', 'XMLHttpRequest', 'WebSocket'];
    expect(machine.filter((name) => named.has(name))).toEqual([]);
    expect(named.has('Date')).toBe(true);
    expect(clocks).toEqual([]);
  });

  test('what it looks for would be found', () => {
    const { imports, named, clocks } = usesOf(
      `import 'node:fs'; await import('a' + b); export * from 'c'; f(Date.now, new Date, Date(), new Date(0), a.process, { process: 1 }); process.exit()`,
    );
    expect(imports).toEqual(['node:fs', 'something worked out', 'c']);
    expect(named.has('process')).toBe(true);
    expect(clocks).toEqual(['Date.now', 'new Date', 'Date()']);
    expect(usesOf('a.process; ({ process: 1 })').named.has('process')).toBe(false);
  });

  test('it works where asking for the process or the time fails', async () => {
    writeFileSync(
      join(PROJECT, 'nothing.js'),
      `import { writeSync } from 'node:fs';
       const fail = (what) => { throw new Error(what); };
       const { Date: Clock } = globalThis;
       globalThis.Date = class extends Clock {
         constructor(...given) { super(...(given.length === 0 ? fail('clock') : given)); }
         static now() { fail('clock'); }
       };
       for (const name of ['process', 'performance']) Object.defineProperty(globalThis, name, { get: () => fail(name) });
       const { assess, FORMAT_NAMES, loadRubric, readVacancies, render } = await import('goodwork');
       const policy = loadRubric({ rubric: 'extends: good-jobs\\ndrop: [journey]\\n', approach: 'approach: 1\\nframing: {now: 4}\\n' });
       for (const [name, text] of [['a.yaml', 'title: Cook'], ['a.csv', 'title,pay\\nCook,£13 an hour'], ['a.html', '<h1>Cook</h1><p>£13 an hour']])
         for await (const { vacancy } of readVacancies(text, { ...policy, name }))
           for (const format of FORMAT_NAMES) writeSync(1, render(assess(vacancy, { ...policy, on: '2026-11-21' }), format).slice(0, 1));`,
    );
    const { code, out, err } = await start(['nothing.js']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toHaveLength(18);
  });
});

interface Syntax {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** What a module imports, the names it takes from outside or gives to things of its own, and where it asks for the time. */
function usesOf(text: string): {
  readonly imports: readonly unknown[];
  readonly named: ReadonlySet<unknown>;
  readonly clocks: readonly string[];
} {
  const imports: unknown[] = [];
  const named = new Set<unknown>();
  const clocks: string[] = [];
  const isDate = (value: unknown) => {
    const { type, name } = value as Syntax;
    return type === 'Identifier' && name === 'Date';
  };
  const visit = (value: unknown, isName = false): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    else if (typeof value === 'object' && value !== null && 'type' in value) {
      const node = value as Syntax;
      const { type, callee, object, property, source } = node;
      if (type === 'Identifier' && !isName) named.add(node.name);
      if (/^(?:Import|Export)/.test(type) && source != null)
        imports.push((source as Syntax).value ?? 'something worked out');
      const isClock =
        (type === 'NewExpression' && isDate(callee) && (node.arguments as unknown[]).length === 0) ||
        (type === 'CallExpression' && isDate(callee)) ||
        (type === 'MemberExpression' && isDate(object) && (property as Syntax).name === 'now');
      if (isClock) clocks.push(text.slice(node.start as number, node.end as number));
      // The name behind a dot, or before a colon, is nobody's from outside.
      for (const [key, inside] of Object.entries(node))
        visit(inside, (key === 'property' || key === 'key') && node.computed === false);
    }
  };
  visit(parseAst(text));
  return { imports, named, clocks };
}
