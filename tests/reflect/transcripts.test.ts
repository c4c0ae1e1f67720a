// Whole sessions and drawings as a person sees them, kept as pages in tests/golden/reflect.
// After a change that is meant: npx vitest run tests/reflect/transcripts.test.ts -u
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { approachFileIn } from '../support/reflect.ts';
import { readProjectFile } from '../support/shipped.ts';
import { transcript, visible } from '../support/transcript.ts';
import { type Ran, type RunOptions, run } from '../support/world.ts';

const OURS = 'examples/approaches/our.approach.yaml';
const THREE = `${OURS} examples/approaches/manager.approach.yaml examples/approaches/clients.approach.yaml`;

interface Session {
  readonly page: string;
  readonly shows: string;
  readonly words: string;
  readonly typed: readonly string[];
  readonly options?: RunOptions;
}

const SHORT = [
  ...['key workers', '2', 'one list for all of us', '4', '3', '', '3', '?', 'two care firms', '2'],
  ...['2', '3 three of us', '3', '', '1', '4', '3'],
];

const SESSIONS: readonly Session[] = [
  {
    page: 'session',
    shows: 'A session of a team, to the end: three lines, a file of its own, and what to do with it.',
    words: 'reflect --plain',
    typed: [...SHORT, '', ''],
  },
  {
    page: 'session-why-back-change',
    shows: 'Why it is asked, back, help, an answer changed from the list, and what cannot be read.',
    words: 'reflect --plain',
    typed: ['w', 'b', '', 'maybe', '2 or 3', '2', 'b', '3', 'h', 'a', '2', '4', '', 's', 'q'],
  },
  {
    page: 'session-with-clients',
    shows: 'A session with clients, in their words, each question by itself, into a file that was named.',
    words: 'reflect --with client --full --output clients.approach.yaml --plain',
    typed: [
      'Tuesday group',
      '2',
      '',
      'Home by three',
      '',
      '',
      '4',
      ...Array.from({ length: 25 }, () => ''),
      '',
    ],
  },
  {
    page: 'session-nothing-entered',
    shows: 'Enter all the way: nothing is made up, and nothing is left behind.',
    words: 'reflect --plain',
    typed: Array.from({ length: 18 }, () => ''),
  },
  {
    page: 'session-go-on',
    shows: 'Going on with a file that a person wrote: it stays where it is, and keeps its comments.',
    words: 'reflect --go-on ours.approach.yaml --plain',
    typed: ['3 two of us', ...Array.from({ length: 6 }, () => ''), '2', '4', ''],
    options: {
      files: {
        'ours.approach.yaml':
          'approach: 1\n# said in May\nframing: {now: 3}   # we think\nchoices: {now: 3}\nemployers: {now: 2, want: 3}\nconditions:\n  - {id: hours, say: Promises some hours, when: {guaranteed: {above: 0}}}\n',
      },
    },
  },
  {
    page: 'session-cannot-be-saved',
    shows: 'Where nothing can be saved it is said at once, and the answers are printed at the end.',
    words: 'reflect --plain',
    typed: ['us', '3', 'q'],
    options: {
      refused: { '/home/adviser/.local/share/goodwork/interviews/reflect-2026-11-21-1.yaml': 'ENOSPC' },
    },
  },
];

/** Files drawn, and questions printed. */
const PAGES: readonly {
  readonly page: string;
  readonly shows: string;
  readonly words: string;
  readonly options?: RunOptions;
}[] = [
  { page: 'one', shows: 'One file, drawn.', words: `reflect ${OURS}` },
  {
    page: 'side-by-side',
    shows: 'A team, its manager and clients side by side: where they differ most comes first.',
    words: `reflect ${THREE}`,
  },
  {
    page: 'side-by-side-60-columns',
    shows: 'The same where there is less room.',
    words: `reflect ${THREE}`,
    options: { env: { COLUMNS: '60' } },
  },
  { page: 'side-by-side-plain', shows: 'The same in words alone.', words: `reflect ${THREE} --plain` },
  {
    page: 'side-by-side-markdown',
    shows: 'The same as Markdown.',
    words: `reflect ${THREE} --format markdown`,
  },
  { page: 'one-text', shows: 'One file, for a note.', words: `reflect ${OURS} --format text` },
  { page: 'one-html', shows: 'One file as a page to print.', words: `reflect ${OURS} --format html` },
  {
    page: 'side-by-side-json',
    shows: 'Side by side, for a script.',
    words: `reflect ${THREE} --format json`,
  },
  {
    page: 'questions-for-clients',
    shows: 'The questions in the words of clients, to print and talk about.',
    words: 'reflect --for client --format markdown',
  },
  { page: 'questions-for-the-team', shows: 'The questions for the team.', words: 'reflect --for team' },
  { page: 'help', shows: 'Help.', words: 'reflect --help' },
];

describe.each(SESSIONS)('$page', (session) => {
  const ran = run(session.words, { ...session.options, typed: session.typed });

  test('reads as it did', async () => {
    const { screen, code, written } = await ran;
    const told = [
      session.shows,
      '',
      `    $ goodwork ${session.words}`,
      '',
      '```text',
      visible(screen),
      '```',
      '',
      ...Object.entries(written).flatMap(([name, text]) => [
        `Written to \`${name}\`:`,
        '',
        '```yaml',
        text.trimEnd(),
        '```',
        '',
      ]),
      `Exit code: ${code}`,
      '',
    ].join('\n');
    await expect(told).toMatchFileSnapshot(`../golden/reflect/${session.page}.md`);
  });

  test('is words, line by line, and every file it wrote can be read', async () => {
    const { screen, written } = await ran;
    expect(screen).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    for (const text of Object.values(written)) expect(() => approachFileIn(text)).not.toThrow();
  });
});

describe.each(PAGES)('$page', ({ page, shows, words, options = {} }) => {
  test('reads as it did', async () => {
    const ran: Ran = await run(words, options);
    const told = transcript({
      shows,
      argv: words.split(' '),
      ...(options.env === undefined ? {} : { env: options.env }),
      ran,
    });
    await expect(told).toMatchFileSnapshot(`../golden/reflect/${page}.md`);
  });
});

test('every page belongs to a run', () => {
  const pages = readdirSync(new URL('../golden/reflect', import.meta.url));
  expect(pages.toSorted()).toEqual([...SESSIONS, ...PAGES].map(({ page }) => `${page}.md`).toSorted());
});

test('a file that goodwork reflect wrote is what --approach takes, and the report says so in every format', async () => {
  const { written } = await run('reflect --plain', { typed: [...SHORT, '', ''] });
  const text = written['our.approach.yaml'] ?? '';
  for (const format of ['terminal', 'markdown', 'text', 'html', 'json', 'csv']) {
    const { out, code } = await run(
      `check examples/zero-hours-care.yaml --all --approach our.approach.yaml --format ${format}`,
      {
        files: { 'our.approach.yaml': text },
      },
    );
    expect(code, format).toBe(0);
    const said = out.replace(/\s+/g, ' ');
    if (format === 'json')
      expect(JSON.parse(out).approach).toEqual({
        framing: 2,
        choices: 3,
        employers: 3,
        from: 'our.approach.yaml',
        builtIn: ['employers'],
      });
    else expect(said, format).toContain('2/3/3 (our.approach.yaml; employers built-in)');
  }
});

test('sessions that are not finished are no interviews, and goodwork forget removes both', async () => {
  const saved = {
    '2026-11-20-1.yaml': { text: 'goodwork: 1\ntitle: Driver\n', days: 1 },
    'reflect-2026-11-20-1.yaml': { text: 'approach: 1\nwho: us\n', days: 1 },
  };
  const { out } = await run('ask --list', { saved });
  expect(out).not.toContain('reflect');
  const { written, err } = await run('forget --all', { saved });
  expect(written).toEqual({});
  expect(err).toContain('Removed reflect-2026-11-20-1.');
  const one = await run('forget reflect-2026-11-20-1', { saved });
  expect(Object.keys(one.written).map((name) => name.replace(/^.*\//, ''))).toEqual(['2026-11-20-1.yaml']);
});

test('the file and the commands that docs/reflect.md shows are ones that goodwork takes', async () => {
  const page = readProjectFile('docs/reflect.md');
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
  expect(approachFileIn(yaml).constraints).toBeDefined();
  for (const [, words = ''] of page.matchAll(/`goodwork (reflect --for [^`]+)`/g))
    expect(await run(words)).toMatchObject({ code: 0 });
  const own = await run('check examples/our-own-post.yaml --all --approach our.approach.yaml', {
    files: { 'our.approach.yaml': yaml },
  });
  expect(own).toMatchObject({ code: 0, err: '' });
  expect(own.out.replace(/\s+/g, ' ')).toContain('Approach 3/3/3 (our.approach.yaml; employers built-in).');
});

test('the example files start by saying what they are', () => {
  for (const name of ['our', 'manager', 'clients'])
    expect(readProjectFile(`examples/approaches/${name}.approach.yaml`)).toMatch(/^# [A-Z].{30,}\.\n/s);
});
