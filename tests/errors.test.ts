// Everything that goodwork may be given and cannot use, from tests/errors/*.yaml, and the pages in tests/golden/errors with
// what it says. After a change that is meant: npx vitest run tests/errors.test.ts -u
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { documentOf, readProjectFile } from './support/shipped.ts';
import { visible } from './support/transcript.ts';
import { type Held, type Ran, type RunOptions, run } from './support/world.ts';

const caseShape = z.strictObject({
  name: z.string().min(3),
  /** The words after `goodwork`, where they are not those of the page. */
  words: z.string().optional(),
  /** The name of the file, where it is not the one of the page. */
  file: z.string().optional(),
  text: z.string().optional(),
  /** Words of the small rubric, each with what to put in their place. */
  change: z.array(z.tuple([z.string(), z.string()])).optional(),
  /** A file that is better made than written down; see MADE. */
  make: z.string().optional(),
  /** Where every problem is, as line:column. */
  places: z.array(z.string()).optional(),
  /** The same, as the words that stand there. */
  at: z.array(z.string()).optional(),
  /** How many problems there are beside those of `at`. */
  more: z.union([z.int(), z.literal('any')]).optional(),
  /** What the messages have in them: the nearest name, the limit, the command to use. */
  says: z.array(z.string()).optional(),
});
type ErrorCase = z.infer<typeof caseShape>;

interface Page {
  readonly page: string;
  readonly title: string;
  /** The file a case's text is put in, and the words that read it. */
  readonly file: string;
  readonly words: string;
}

const PAGES: readonly Page[] = [
  { page: 'vacancies', title: 'Vacancies that cannot be used', file: 'offer.yaml', words: 'check' },
  { page: 'rubrics', title: 'Rubrics that cannot be used', file: 'rubric.yaml', words: 'rubric check' },
  {
    page: 'extensions',
    title: 'A team’s own rubrics that cannot be used',
    file: 'ours.yaml',
    words: 'rubric check',
  },
  { page: 'rates', title: 'Rates that cannot be used', file: 'ours.yaml', words: 'rates check --rates' },
  {
    page: 'approaches',
    title: 'Approach files that cannot be used',
    file: 'team.yaml',
    words: 'check examples/shop.yaml --approach',
  },
  {
    page: 'configs',
    title: 'Defaults of a team that cannot be used',
    file: 'goodwork.config.yaml',
    words: '',
  },
  { page: 'options', title: 'Command lines that cannot be used', file: '', words: '' },
];

const bytes = (...signature: number[]) => Uint8Array.from([...signature, ...Array(64).keys()]);

const BRACKETS = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;

/** Files that are better made than written down; undefined is no file at all. */
const MADE: Record<string, Held | undefined> = {
  'long-key': `title: Hush assistant\n${'key'.repeat(300)}: 1\n`,
  'long-option': `title: Hush assistant\nanswers: {contract-type: ${'permanent'.repeat(600)}}\n`,
  brackets: BRACKETS,
  'brackets-inside': `title: Hush assistant\nmeta: {hush: ${BRACKETS}}\n`,
  'brackets-inside-json': `{"title": "Hush assistant", "meta": {"hush": ${BRACKETS}}}\n`,
  pdf: bytes(0x25, 0x50, 0x44, 0x46),
  png: bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  zip: bytes(0x50, 0x4b, 0x03, 0x04),
  gzip: bytes(0x1f, 0x8b),
  binary: bytes(0x7f, 0x45, 0x4c, 0x46, 0x02, 0x00),
  'nine-megabytes': `title: Hush assistant\nmeta:\n${'  # hush hush hush hush hush hush\n'.repeat(270_000)}`,
  'many-elements': `<job><title>Hush</title>${'<a>1</a>'.repeat(1000)}</job>`,
  'deep-elements': `<job>${'<a>'.repeat(200)}hush${'</a>'.repeat(200)}</job>`,
  unreadable: { error: 'EACCES' },
  'path-through-file': { error: 'ENOTDIR' },
  absent: undefined,
  terminal: undefined,
};

const SMALL_RUBRIC = readProjectFile('tests/errors/small-rubric.yaml');

/** The text of a case's file. */
function textOf({ text, change }: ErrorCase): string | undefined {
  return change === undefined
    ? text
    : change.reduce((edited, [words, instead]) => {
        expect(edited.split(words).length - 1, `how often ${words} stands there`).toBe(1);
        return edited.replace(words, instead);
      }, SMALL_RUBRIC);
}

function wordsOf(one: ErrorCase, page: Page): string {
  return one.words ?? `${page.words} ${one.file ?? page.file}`;
}

const runs = new Map<ErrorCase, Promise<Ran>>();

/** Each case is run once. */
function runCase(one: ErrorCase, page: Page): Promise<Ran> {
  const ran = runs.get(one) ?? runAnew(one, page);
  runs.set(one, ran);
  return ran;
}

async function runAnew(one: ErrorCase, page: Page): Promise<Ran> {
  const file = one.file ?? page.file;
  const held = one.make === undefined ? textOf(one) : MADE[one.make];
  if (file === '-' && typeof held === 'string') return run(wordsOf(one, page), { stdin: held });
  const options: RunOptions = {
    files: {
      'there.md': 'Something that must not be lost.\n',
      ...(held === undefined ? {} : { [file]: held }),
    },
    refused: { 'full.md': 'ENOSPC', 'locked.md': 'EACCES', examples: 'EISDIR' },
  };
  return run(wordsOf(one, page), options);
}

/** One line of a message, taken apart. */
const LINE = /^(?<file>[^:]+?)(?::(?<place>\d+:\d+))?: (?<what>.+)$/;
/** A sentence, and a second one or more that say how to mend it. */
const WHAT_AND_FIX = /^.+?[^.]\. .+$/;
const UNFRIENDLY = /\b(please|sorry|valid|invalid|illegal|oops|forbidden)\b/i;

function linesOf({ err }: Ran): string[] {
  return err.replace(/\n$/, '').split('\n');
}

/** Line and column at which these words first stand in a text. */
function placeOf(words: string, text: string): string {
  const index = text.indexOf(words);
  expect(index, `${words} stands in the file`).toBeGreaterThanOrEqual(0);
  const before = text.slice(0, index).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

for (const page of PAGES) {
  const cases = z
    .array(caseShape)
    .parse(documentOf(readProjectFile(`tests/errors/${page.page}.yaml`), page.page).value);

  describe(page.title, () => {
    test('no two cases have one name', () => {
      expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
    });

    test.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
      const ran = await runCase(one, page);
      expect(ran.code, `exit code, after: ${ran.err}`).toBe(2);
      expect(ran.out).toBe('');
      expect(ran.written).toEqual({});
      expect(ran.err).toMatch(/\n$/);
      const lines = linesOf(ran);
      for (const line of lines) {
        expect(line, 'one line, with the file and what is wrong').toMatch(LINE);
        expect(line, 'a problem of a file, an option or a command').not.toMatch(/^error:/);
        expect(line, 'whole sentences, or a command to type').toMatch(/[.?!]$|: goodwork [^:]+$/);
        expect(line).not.toMatch(UNFRIENDLY);
        expect(line, 'a control character, or one that turns the text round').not.toMatch(
          /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
        );
        expect(line, 'a stack trace').not.toMatch(/^\s+at |node:|\.[jt]s:\d+|Error\b/);
        expect(line.length, 'how much of the file it repeats').toBeLessThan(400);
        for (const [, quoted = ''] of line.matchAll(/"([^"]*)"/g))
          expect([...quoted].length, `letters of ${quoted}`).toBeLessThanOrEqual(40);
      }
      expect(ran.err, 'words of the file').not.toMatch(/hush/i);
      for (const says of one.says ?? []) expect(ran.err).toContain(says);
      expectPlaces(one, lines);
    });

    test('what goodwork says', async () => {
      const sections: string[] = [];
      for (const one of cases) sections.push(section(one, page, await runCase(one, page)));
      const text = `# ${page.title}\n\nEach ends with exit code 2 and prints nothing else.\n\n${sections.join('\n')}`;
      await expect(text).toMatchFileSnapshot(`golden/errors/${page.page}.md`);
    });

    test('every message says how to mend it', async () => {
      const without: string[] = [];
      for (const one of cases) {
        const lines = linesOf(await runCase(one, page));
        for (const line of lines)
          if (line !== '' && !WHAT_AND_FIX.test(LINE.exec(line)?.groups?.what ?? '')) without.push(line);
      }
      expect(without).toEqual([]);
    });
  });
}

function expectPlaces({ places, at, more, text, change, name }: ErrorCase, lines: readonly string[]): void {
  const said = lines.map((line) => LINE.exec(line)?.groups?.place ?? 'none');
  const file = textOf({ name, text, change }) ?? '';
  const expected = places ?? at?.map((words) => placeOf(words, file));
  if (more === 'any') {
    for (const place of expected ?? []) expect(said).toContain(place);
  } else if (more === undefined) {
    if (expected === undefined) expect(said).toHaveLength(1);
    else expect(said, 'the places of the problems').toEqual(expected);
  } else {
    expect(said).toHaveLength((expected ?? []).length + more);
    for (const place of expected ?? []) expect(said).toContain(place);
  }
}

function section(one: ErrorCase, page: Page, ran: Ran): string {
  return [
    `## ${one.name}`,
    '',
    ...shownInput(one),
    `    $ goodwork ${wordsOf(one, page)}`,
    '',
    '```text',
    visible(ran.err).trimEnd(),
    '```',
    '',
    ...(ran.code === 2 ? [] : [`Exit code: ${ran.code}`, '']),
  ].join('\n');
}

function shownInput({ text, change, make }: ErrorCase): string[] {
  if (change !== undefined) {
    const marked = (mark: string, words: string) =>
      words
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => `${mark} ${line}`);
    return [
      '```diff',
      ...change.flatMap(([words, instead]) => [
        ...marked('-', words),
        ...(instead === '' ? [] : marked('+', instead)),
      ]),
      '```',
      '',
    ];
  }
  if (text !== undefined) {
    if (text === '') return [];
    return ['```yaml', visible(text).trimEnd(), '```', ''];
  }
  const held = make === undefined ? undefined : MADE[make];
  if (typeof held !== 'string') return [];
  return ['```text', `${visible(held.slice(0, 100))} [and so on: ${held.length} characters]`, '```', ''];
}

describe('pages', () => {
  test('every page belongs to a table of cases', () => {
    const pages = readdirSync(new URL('golden/errors', import.meta.url));
    expect(pages.toSorted()).toEqual(PAGES.map(({ page }) => `${page}.md`).toSorted());
  });

  test('the small rubric is in order', async () => {
    const { code, err } = await run('rubric check rubric.yaml', { files: { 'rubric.yaml': SMALL_RUBRIC } });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('whatever is given', () => {
  const SHOP = readProjectFile('examples/shop.yaml');
  const OFFICE = readProjectFile('examples/school-hours-office.json');
  const PIECES = [
    '\t',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ': ',
    '- ',
    '#',
    '&a',
    '*a',
    '!x',
    '|',
    '>',
    '\n',
    '---\n',
    '?',
    ',',
  ];

  /** A file that somebody's hand or a bad copy has changed in a few places. */
  const changed = (text: string) =>
    fc
      .array(
        fc.record({
          at: fc.nat(text.length),
          gone: fc.nat(12),
          instead: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })),
        }),
        { minLength: 1, maxLength: 4 },
      )
      .map((edits) =>
        edits.reduce((all, { at, gone, instead }) => all.slice(0, at) + instead + all.slice(at + gone), text),
      );
  const seed = 20261121;

  test.each([
    ['offer.yaml', changed(SHOP)],
    ['offer.json', changed(OFFICE)],
    ['offer.yaml', fc.string({ unit: 'binary', maxLength: 300 })],
    ['offer.yaml', fc.uint8Array({ maxLength: 300 })],
    ['-', fc.json()],
  ])('%s is read or refused in plain words (%#)', async (file, given) => {
    await fc.assert(
      fc.asyncProperty(given as fc.Arbitrary<string | Uint8Array>, async (held) => {
        const { code, out, err } = await run(`check ${file} --format json --on 2026-11-21`, {
          ...(file === '-' ? { stdin: held } : { files: { [file]: held } }),
        });
        expect([0, 2], err).toContain(code);
        if (code === 0) expect(() => JSON.parse(out)).not.toThrow();
        else expect(out).toBe('');
        for (const line of err.split('\n').slice(0, -1)) {
          if (code === 2) expect(line).toMatch(LINE);
          expect(line).not.toMatch(UNFRIENDLY);
        }
      }),
      { numRuns: 150, seed },
    );
  });
});
