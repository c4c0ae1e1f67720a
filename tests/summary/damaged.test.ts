// A summary that is damaged is never taken for noughts: whatever is taken away or altered, its key is named.
import { describe, expect, test } from 'vitest';
import { sayProblem } from '../../src/source/problem.ts';
import { printed, read, summaryOf } from '../support/summaries.ts';
import { run } from '../support/world.ts';

const WHOLE = printed(
  summaryOf(
    Array.from({ length: 12 }, (_, index) => ({
      employer: ['Oak Ltd', '__proto__', 'constructor'][index % 3] ?? '',
      title: `Cook ${index % 2}`,
      posted: index === 4 ? null : `2026-11-${10 + index}`,
      isZeroHours: index < 5,
    })),
  ),
).replace('"reasons": {}', '"reasons": {\n    "This is not JSON.": 1\n  }');
const TEXT = WHOLE.replace('"unreadable": 0', '"unreadable": 1');

type Path = readonly string[];
type Plain = Record<string, unknown>;
const isMap = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Of keys that are many and alike, the first two and the last. */
function* pathsIn(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (!isMap(value)) return;
  const keys = Object.keys(value);
  const some = path.length === 0 ? keys : [...new Set([...keys.slice(0, 2), ...keys.slice(-1)])];
  for (const key of some) yield* pathsIn(value[key], [...path, key]);
}
const PATHS = [...pathsIn(JSON.parse(TEXT))];

/** Under these there may be any keys, and any number of them. */
function isOpen([top = '', , ...more]: Path): boolean {
  // Which questions there are is told by the rubric: merge asks it.
  if (top === 'questions' && more.length === 0) return true;
  if (top === 'employers')
    return more.length === 0 || (more.length === 2 && ['jobs', 'legal'].includes(more[0] ?? ''));
  return (top === 'toSettle' && more.length === 1) || top === 'reasons';
}

function changed(path: Path, change: (holder: Plain, key: string) => void): string {
  const value = JSON.parse(TEXT) as Plain;
  const holder = path.slice(0, -1).reduce<Plain>((inside, key) => inside[key] as Plain, value);
  change(holder, path.at(-1) ?? '');
  return JSON.stringify(value, null, 2);
}

/** An employer is not named. */
function namesOf(path: Path): string {
  return path[0] === 'employers' && path.length === 2 ? 'employers' : (path.at(-1) ?? '').slice(0, 12);
}

async function saidOf(text: string): Promise<string> {
  const told = await read(text);
  return 'problems' in told ? told.problems.map(sayProblem).join('\n') : '';
}

/** The key that marks a summary is gone, and so it is none. */
const saysNone = (path: Path) => path.join() === 'summary';

describe('each key of a real summary', () => {
  test('is read, and there are very many', async () => {
    expect(await saidOf(TEXT)).toBe('');
    expect(PATHS.length).toBeGreaterThan(100);
  });

  test('is named where it is gone', async () => {
    for (const path of PATHS) {
      const isFixed = !isOpen(path) || path.length === 1;
      if (!isFixed) continue;
      const said = await saidOf(changed(path, (holder, key) => delete holder[key]));
      expect(said, path.join('.')).toContain(saysNone(path) ? 'This is not a summary' : namesOf(path));
    }
  });

  test.each([
    ['null', null],
    ['below nought', -1],
    ['half', 1.5],
    ['past counting', 2 ** 53],
    ['words', 'January NaN'],
    ['yes', true],
    ['a list', [[]]],
    ['a map', { toString: [] }],
  ])('is named where it is %s', async (_, value) => {
    for (const path of PATHS) {
      const isDay = ['first', 'last'].includes(path.at(-1) ?? '') && path[0] === 'employers';
      if (value === null && isDay) continue;
      const said = await saidOf(
        changed(path, (holder, key) => Object.defineProperty(holder, key, { value })),
      );
      const isNamed = [namesOf(path), ...(isMap(value) ? ['toString'] : [])].some((name) =>
        said.includes(name),
      );
      expect(
        saysNone(path) ? said.includes('This is not a summary') : isNamed,
        `${path.join('.')}: ${said}`,
      ).toBe(true);
    }
  });

  test('beside it, another one is named', async () => {
    for (const path of PATHS.filter(
      (one) => !isOpen(one) && !['legal', 'checks', 'reasons'].includes(one[0] ?? ''),
    )) {
      const said = await saidOf(
        changed(path, (holder) => Object.defineProperty(holder, 'zork', { value: 1, enumerable: true })),
      );
      expect(said, path.join('.')).toContain('zork');
    }
  });
});

describe('totals that cannot be', () => {
  test.each([
    ['"records": 12', '"records": 13', 'does not add up to "records"'],
    ['"answered": 0', '"answered": 13', 'comes to more than "records"'],
    ['"duplicates": 0', '"duplicates": 13', '"duplicates" is more than "records"'],
    ['"unreadable": 1', '"unreadable": 0', '"reasons" comes to more than "unreadable"'],
    ['"offers": 4,\n      "jobs"', '"offers": 5,\n      "jobs"', 'does not add up to "offers"'],
    ['"last": "2026-11-2', '"last": "2026-10-2', 'has a first day that is not before the last'],
    ['"last": "2026-11-2', '"last": "2026-13-2', 'is not a date'],
    ['"on": "2026-11-21"', '"on": "2026-02-30"', '"on" is not a date'],
    ['"on": "2026-11-21",', '"on": "2026-11-21",\n  "on": "2026-11-21",', '"on" stands in it twice'],
  ])('%s as %s', async (before, after, said) => {
    expect(TEXT).toContain(before);
    expect(await saidOf(TEXT.replace(before, after))).toContain(said);
  });
});

describe('what is no whole summary is said in one line', () => {
  const bytes = new TextEncoder().encode(TEXT);
  const cases: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['an empty file', '', /^p\.json: This file is empty\. /],
    ['blanks', ' \n\n', /^p\.json: This file is empty\. /],
    ['two in one file', TEXT + TEXT, /^p\.json:\d+:1: Something stands behind the end of this summary\. /],
    ['a letter behind it', `${TEXT}x`, /^p\.json:\d+:1: Something stands behind the end/],
    ['a NUL behind it', `${TEXT}\0`, /^p\.json:\d+:1: Something stands behind the end/],
    [
      'a NUL inside',
      TEXT.replace('"files":', '\0"files":'),
      /^p\.json:\d+:1: This is not JSON from here on\. /,
    ],
    ['a comma too many', TEXT.replace('"files": 0,', '"files": 0,,'), /This is not JSON from here on/],
    ['a comma at the end', TEXT.replace(/\n\}\n$/, ',\n}\n'), /This is not JSON from here on/],
    ['a bracket for a brace', TEXT.replace(/\}\n$/, ']\n'), /This is not JSON from here on/],
    ['UTF-16', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), /^p\.json: This is not UTF-8 text.* use --output /],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le'), /^p\.json: This is not a summary\. /],
    [
      'lines of a batch',
      '{"goodwork":1,"on":"2026-11-21"}\n{"goodwork":1}\n',
      /^p\.json: This is not a summary\. /,
    ],
    ['an array', '[]', /^p\.json: This is not a summary\. /],
    ['a table', 'title,pay\nCook,13\n', /^p\.json: This is not a summary\. /],
    ['half a letter', bytes.slice(0, -1).fill(0xc3, -2), /^p\.json: This is not UTF-8 text/],
  ];

  test.each(cases)('%s', async (_, held, expected) => {
    const { code, out, err } = await run('merge p.json', { files: { 'p.json': held } });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(expected);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('cut off anywhere', async () => {
    const body = TEXT.trimEnd();
    for (let end = 1; end < body.length; end += 37) {
      const said = await saidOf(body.slice(0, end));
      expect(said, `${end}`).toMatch(
        /^part\.json: This (?:summary is cut off before its end|is not a summary)\. /,
      );
      expect(said.split('\n')).toHaveLength(1);
    }
    expect(await saidOf(body)).toBe('');
  });

  test('a mark at the head and another layout change nothing', async () => {
    const plain = async (text: string) => {
      const told = await read(text, 5);
      return 'summary' in told ? printed(told.summary) : told.problems;
    };
    const value = JSON.parse(TEXT) as Plain;
    const sorted = JSON.stringify(
      Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    );
    for (const text of [
      TEXT,
      `\ufeff${TEXT}`,
      JSON.stringify(value),
      sorted,
      TEXT.replaceAll('\n', '\r\n\t'),
    ])
      expect(await plain(text)).toBe(TEXT);
  });
});

describe('merge', () => {
  const files = {
    'good.json': TEXT,
    'cut.json': TEXT.slice(0, 900),
    'empty.json': '',
    'nought.json': TEXT.replace(/ {2}"facts": \{[\s\S]*?\n {2}\},\n/, ''),
    'day.json': TEXT.replace('2026-11-21', '2026-11-22'),
    'terms.json': TEXT.replaceAll('"hours": {\n    "met"', '"shifts": {\n    "met"'),
    'bad-name.json': { error: 'EACCES' },
    'funder.json': '',
  };

  test('one bad part, and nothing is produced; each bad one is named', async () => {
    const { code, out, err, written } = await run(
      'merge good.json cut.json empty.json good.json nought.json day.json bad-name.json none.json --output sum.json',
      { files },
    );
    expect([code, out, written]).toEqual([2, '', {}]);
    expect(
      err
        .trimEnd()
        .split('\n')
        .map((line) => line.split(':')[0]),
    ).toEqual(['cut.json', 'empty.json', 'nought.json', 'day.json', 'bad-name.json', 'none.json']);
    expect(err).toContain(
      'nought.json: "facts" is missing. Make it again with goodwork batch --summary --format json.',
    );
  });

  test('a question of the rubric that is not there is named', async () => {
    const { out } = await run('batch examples/shop.yaml --summary --format json --on 2026-11-21');
    const summary = JSON.parse(out);
    const [first = ''] = Object.keys(summary.questions);
    delete summary.questions[first];
    const text = JSON.stringify(summary);
    const { code, err } = await run('merge a.json b.json', { files: { 'a.json': text, 'b.json': text } });
    expect([code, err]).toEqual([
      2,
      `a.json: "questions.${first}" is missing. Make it again with goodwork batch --summary --format json.\n`,
    ]);
  });

  test('what was made for a funder is merged with its like alone', async () => {
    const { out: funder } = await run('merge good.json --for funder --format json', { files });
    expect(funder).not.toMatch(/Oak|Cook|not JSON/);
    const both = { files: { ...files, 'funder.json': funder } };
    const twice = await run('merge funder.json funder.json', both);
    expect(JSON.parse(twice.out)).toMatchObject({ for: 'funder', records: 24, employers: {}, reasons: {} });
    const mixed = await run('merge good.json funder.json', both);
    expect([mixed.code, mixed.out]).toEqual([2, '']);
    expect(mixed.err).toMatch(/^funder\.json: .*for a funder/);
  });

  test('more than can be counted is not counted wrongly', async () => {
    const many = TEXT.replace('"files": 0', `"files": ${Number.MAX_SAFE_INTEGER}`);
    const { code, err } = await run('merge good.json many.json many.json', {
      files: { ...files, 'many.json': many },
    });
    expect([code, err.startsWith('many.json: With this summary there is more than can be counted')]).toEqual([
      2,
      true,
    ]);
  });

  test('names that every object has are names like others, also on a page', async () => {
    const merged = await run('merge good.json good.json', { files });
    expect(Object.keys(JSON.parse(merged.out).employers)).toEqual(['Oak Ltd', '__proto__', 'constructor']);
    for (const { offers } of Object.values(
      JSON.parse(merged.out).employers as Record<string, { offers: number }>,
    ))
      expect(offers).toBe(8);
  });
});
