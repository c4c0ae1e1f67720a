// goodwork batch and merge, as commands: what comes out for each kind of input, output and trouble.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offers } from '../support/offers.ts';
import { HARMFUL, readCsv } from '../support/reading.ts';
import { readProjectFile } from '../support/shipped.ts';
import { type RunOptions, run } from '../support/world.ts';

const ON = '--on 2026-11-21';
type Files = NonNullable<RunOptions['files']>;

interface Line {
  readonly file: string;
  readonly row: number;
  readonly id: string;
  readonly error?: string;
  readonly duplicateOf: { readonly file: string; readonly row: number } | null;
  readonly [key: string]: unknown;
}

const lines = (out: string): Line[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const ndjson = (records: readonly unknown[]) => records.map((one) => `${JSON.stringify(one)}\n`).join('');
const MANY = offers(30);
const ADVERT = { id: 'ad', text: 'Cleaner\n\n£5.00 an hour, 10 hours a week, zero hours contract\n' };

async function batch(words: string, files: Files, more: RunOptions = {}) {
  return run(`batch ${words} ${ON}`, { files, ...more });
}

describe('every kind of input', () => {
  const YAML = 'title: One\n---\ntitle: Two\n---\ntitle: Three\n';
  const files: Files = {
    'a.yaml': YAML,
    'b.json': JSON.stringify([{ title: 'One', goodwork: 1 }, { title: 'Two', goodwork: 1 }, ADVERT]),
    'c.ndjson': ndjson([{ goodwork: 1, title: 'One' }, ADVERT, { goodwork: 1, title: 'Three' }]),
    'd.csv': 'title;pay.is;pay.per\r\nOne;12.71;hour\r\nTwo;13;hour\r\nThree;;\r\n',
    'e.xml':
      '<jobs><job><title>One</title></job><job><title>Two</title></job><job><title>Three</title></job></jobs>',
    'f.txt': 'One\n\n£13 an hour\n',
    'g.html': '<html><body><h1>One</h1><p>£13 an hour</p></body></html>',
  };
  const wanted = { 'a.yaml': 3, 'b.json': 3, 'c.ndjson': 3, 'd.csv': 3, 'e.xml': 3, 'f.txt': 1, 'g.html': 1 };

  test.each(Object.entries(wanted))('%s: one result for each vacancy, in order', async (file, count) => {
    const { code, out } = await batch(file, files);
    expect(code).toBe(0);
    expect(lines(out).map(({ file: name, row }) => [name, row])).toEqual(
      Array.from({ length: count }, (_, index) => [file, index + 1]),
    );
  });

  test('all of them together are each of them after the other', async () => {
    const names = Object.keys(wanted);
    const { out } = await batch(names.join(' '), files);
    const each = await Promise.all(names.map((name) => batch(name, files)));
    const bare = (text: string) => lines(text).map((line) => ({ ...line, duplicateOf: null }));
    expect(bare(out)).toEqual(each.flatMap((one) => bare(one.out)));
  });

  test('a folder stands for the files in it, in order; what is no offer is left out and said', async () => {
    const inFolder = Object.fromEntries(Object.entries(files).map(([name, text]) => [`jobs/${name}`, text]));
    const { code, out, err } = await batch('jobs', { ...inFolder, 'jobs/map.zip': 'PK' });
    expect(code).toBe(0);
    expect([...new Set(lines(out).map(({ file }) => file))]).toEqual(
      Object.keys(wanted).map((name) => `jobs/${name}`),
    );
    expect(err).toContain('jobs: 1 file was left out (1 .zip)');
  });

  test('standard input gives what the file gives, whatever size its pieces have', async () => {
    for (const [name, text] of Object.entries(files)) {
      const { out } = await batch(name, files, { chunk: 1 << 20 });
      const named = out
        .replaceAll(`"file":"${name}"`, '"file":"-"')
        .replaceAll(/"id":"[a-g](-\d)?"/g, '"id":"stdin$1"');
      for (const chunk of [1, 7, 100]) {
        const piped = await batch('-', {}, { stdin: text as string, chunk });
        expect(piped.out, `${name} by ${chunk}`).toBe(named);
      }
    }
  });
});

describe('every kind of output', () => {
  const files: Files = { 'many.ndjson': ndjson([...MANY, ADVERT]) };

  test('json is a real array of the same lines', async () => {
    const [rows, array] = [
      await batch('many.ndjson', files),
      await batch('many.ndjson --format json', files),
    ];
    expect(JSON.parse(array.out)).toHaveLength(31);
    const bare = (all: Line[]) => all.map(({ settings, ...line }) => line);
    expect(bare(JSON.parse(array.out))).toEqual(bare(lines(rows.out)));
  });

  test('at full length each is the assessment that check prints, with its place', async () => {
    const { out } = await batch('many.ndjson --detail full', files);
    const [first] = lines(out);
    const one = await run(`check one.json --format json ${ON}`, {
      files: { 'one.json': JSON.stringify(MANY[0]) },
    });
    const { file, row, settings, duplicateOf, ...assessment } = first as Line;
    expect({ file, row, duplicateOf }).toEqual({ file: 'many.ndjson', row: 1, duplicateOf: null });
    expect(assessment).toEqual(JSON.parse(one.out));
  });

  test('csv has a row for each, its mark, and columns that stay', async () => {
    const { out } = await batch('many.ndjson --format csv', files);
    expect(out.startsWith('\ufeff"file","row","id","title","employer","starts","hourly pay from"')).toBe(
      true,
    );
    const [head = [], ...rows] = readCsv(out);
    expect(rows).toHaveLength(31);
    for (const row of rows) expect(row).toHaveLength(head.length);
    const column = (name: string) => head.findIndex(({ value }) => value === name);
    const number = rows[0]?.[column('row')];
    expect(number).toEqual({ value: '1', quoted: false });
    expect(head.at(-1)?.value).toBe('duplicate of');
    expect((await batch('many.ndjson --format csv --no-bom', files)).out).toBe(out.slice(1));
  });

  test('nothing that a spreadsheet or a terminal would act on', async () => {
    const bad = {
      'bad.ndjson': ndjson([{ goodwork: 1, title: '=1+1', employer: '\u001b[2J\u202eA\u0000' }]),
    };
    const table = await batch('bad.ndjson --format csv', bad);
    expect(table.out).toContain(`"'=1+1"`);
    for (const format of ['csv --no-bom', 'ndjson', 'markdown', 'terminal']) {
      const { out } = await batch(`bad.ndjson --format ${format}`, bad);
      expect(out.replaceAll('\r\n', '\n')).not.toMatch(HARMFUL);
    }
    const [line] = lines((await batch('bad.ndjson', bad)).out);
    expect(line).toMatchObject({ title: '=1+1', employer: '\u001b[2J\u202eA\u0000' });
  });

  test('at a terminal it is the summary; into a file the lines, and the summary to look at', async () => {
    const seen = await batch('many.ndjson', files, { terminal: true });
    expect(seen.out).toContain('WHAT IS NOT SAID');
    const kept = await batch('many.ndjson --output tests/x.ndjson', files, { terminal: true });
    expect(lines(kept.written['tests/x.ndjson'] ?? '')).toHaveLength(31);
    expect(kept.out).toContain('WHAT IS NOT SAID');
  });
});

describe('repeats', () => {
  test('the same id, or the same employer, title and text, are marked with the first', async () => {
    const repost = { employer: 'Oak', title: 'Cook', text: 'Cook. £13 an hour.', goodwork: 1 };
    const files = {
      'a.ndjson': ndjson([
        { goodwork: 1, id: 'one', title: 'A' },
        { ...repost, id: 'ref-1' },
        { goodwork: 1, title: 'no id' },
      ]),
      'b.ndjson': ndjson([
        { goodwork: 1, id: 'one', title: 'B' },
        { ...repost, id: 'ref-2' },
        { goodwork: 1, title: 'no id' },
        { ...repost, id: 'ref-3', text: 'Another text' },
      ]),
    };
    for (const how of ['', '--detail full', '--format json']) {
      const { out } = await batch(`a.ndjson b.ndjson ${how}`, files);
      const all: Line[] = how.includes('json') ? JSON.parse(out) : lines(out);
      expect(all.map(({ duplicateOf }) => duplicateOf)).toEqual([
        ...[null, null, null],
        { file: 'a.ndjson', row: 1 },
        { file: 'a.ndjson', row: 2 },
        ...[null, null],
      ]);
    }
    const [, ...rows] = readCsv((await batch('a.ndjson b.ndjson --format csv', files)).out);
    expect(rows.map((row) => row.at(-1)?.value)).toEqual([
      '',
      '',
      '',
      'a.ndjson, row 1',
      'a.ndjson, row 2',
      '',
      '',
    ]);
  });
});

describe('records that cannot be read', () => {
  const BAD = ['{bad', '{"goodwork":1,"answers":{"contract-type":"zip"}}', '[1]'];
  const text = [JSON.stringify(MANY[0]), ...BAD, JSON.stringify(MANY[1])].map((line) => `${line}\n`).join('');
  const files = { 'mixed.ndjson': text, 'bad.ndjson': BAD.join('\n') };

  test('are named with file, row and reason; the good ones are all there; exit 3', async () => {
    const { code, out, err } = await batch('mixed.ndjson', files);
    expect(code).toBe(3);
    expect(lines(out).map(({ row }) => row)).toEqual([1, 5]);
    expect(err.trim().split('\n')).toEqual([
      expect.stringMatching(/^mixed\.ndjson, row 2, column 2: This is not JSON/),
      expect.stringMatching(/^mixed\.ndjson, row 3, column \d+: "zip" is not one of the choices/),
      expect.stringMatching(/^mixed\.ndjson, row 4: /),
    ]);
    expect(err).not.toMatch(/ at .*:\d+:\d+/);
  });

  test('inline they stand in their place, one line for each line; they are results, and exit 0', async () => {
    const { code, out, err } = await batch('mixed.ndjson --errors inline', files);
    expect([code, err]).toEqual([0, '']);
    expect(lines(out).map(({ row, error }) => [row, error !== undefined])).toEqual([
      [1, false],
      ...[2, 3, 4].map((row) => [row, true]),
      [5, false],
    ]);
    expect(Object.keys(lines(out)[1] ?? {})).toEqual(['file', 'row', 'error']);
    expect((await batch('bad.ndjson --errors inline', files)).code).toBe(0);
    for (const name of ['mixed.ndjson', 'bad.ndjson'])
      expect((await batch(`${name} --errors inline --fail-on unreadable`, files)).code).toBe(1);
    expect((await batch('mixed.ndjson --fail-on unreadable', files)).code).toBe(3);
    expect(await batch('- --errors inline', {}, { stdin: '' })).toMatchObject({ code: 0, out: '', err: '' });
  });

  test('where no record can be read, nothing is produced; exit 2', async () => {
    for (const how of ['', '--format json', '--format csv', '--summary --format json'])
      expect(await batch(`bad.ndjson ${how}`, files)).toMatchObject({ code: 2, out: '' });
    expect(await batch('-', {}, { stdin: '' })).toMatchObject({ code: 2, out: '' });
  });

  test('beyond twenty they are counted by their reason', async () => {
    const many = { 'many.ndjson': `${JSON.stringify(MANY[0])}\n${'{bad\n'.repeat(50)}${'[1]\n'.repeat(7)}` };
    const { err } = await batch('many.ndjson', many);
    expect(err.split('\n').filter((line) => line.startsWith('many.ndjson, row'))).toHaveLength(20);
    expect(err).toMatch(/^30 more: This is not JSON from here on\.$/m);
    expect(err).toMatch(/^7 more: /m);
  });

  test('--rejects keeps them as they stood', async () => {
    const { written } = await batch('mixed.ndjson --rejects tests/rejects.ndjson', files);
    const kept = (written['tests/rejects.ndjson'] ?? '')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(kept.map(({ row, record }) => [row, record])).toEqual(
      [2, 3, 4].map((row, index) => [row, BAD[index]]),
    );
  });

  test('a file that is not there is one of them', async () => {
    expect((await batch('gone.ndjson mixed.ndjson', files)).code).toBe(3);
    const inline = await batch('gone.ndjson mixed.ndjson --errors inline', files);
    expect(lines(inline.out)[0]).toEqual({
      file: 'gone.ndjson',
      row: null,
      error: expect.stringContaining('no such file'),
    });
    expect((await batch('gone.ndjson', files)).code).toBe(2);
  });

  test('--fail-on finds, and what cannot be read wins', async () => {
    const poor = {
      'poor.yaml':
        'answers: {contract-type: zero-hours}\nhours: {guaranteed: 0}\npay: {is: 5, per: hour}\nclient: {age: 40}\n',
    };
    expect((await batch('poor.yaml', poor)).code).toBe(0);
    for (const what of ['legal', 'poor', 'unknown'])
      expect((await batch(`poor.yaml --fail-on ${what}`, poor)).code).toBe(1);
    expect((await batch('poor.yaml bad.ndjson --fail-on poor', { ...poor, ...files })).code).toBe(3);
    const asks = { 'asks.yaml': 'hours: {paid: 50}\n' };
    expect((await batch('asks.yaml --fail-on legal', asks)).code).toBe(0);
  });
});

describe('a part of a file', () => {
  const NUMBERED = MANY.map((one, index) => ({ ...one, id: `offer-${index}` }));
  const all = [
    ...NUMBERED.slice(0, 9),
    ADVERT,
    { goodwork: 1, answers: { nonsense: 1 } },
    ...NUMBERED.slice(9),
  ];
  const summaryTo = async (records: readonly unknown[], more: string) => {
    const { written, out, code } = await run(
      [
        'batch',
        '-',
        '--errors',
        'inline',
        ...more.split(' '),
        '--summary-to',
        'tests/s.json',
        ...ON.split(' '),
      ],
      { stdin: ndjson(records) },
    );
    return { out, code, summary: written['tests/s.json'] ?? '' };
  };

  test('gives the lines of the whole, and its summary adds up to that of the whole', async () => {
    const whole = await summaryTo(all, '--name all.ndjson');
    expect(whole.code).toBe(0);
    const cuts = [0, 5, 10, 11, all.length];
    const parts = await Promise.all(
      cuts
        .slice(1)
        .map((end, index) =>
          summaryTo(all.slice(cuts[index], end), `--name all.ndjson --first-row ${(cuts[index] ?? 0) + 1}`),
        ),
    );
    expect(parts.map(({ out }) => out).join('')).toBe(whole.out);
    const files = Object.fromEntries(parts.map(({ summary }, index) => [`${index}.json`, summary]));
    const merged = await run(`merge ${Object.keys(files).join(' ')} --format json`, { files });
    expect(merged.out).toBe(whole.summary.replace('"files": 1', '"files": 4'));
    const printed = await run(['batch', '-', '--summary', '--format', 'json', ...ON.split(' ')], {
      stdin: ndjson(all),
    });
    expect(printed.out).toBe(whole.summary);
  });

  test.each([
    ['half a line', 'the end of a description."}\n'],
    ['half a line of a page', '<p>the end of a description.</p>"}\n'],
    ['a line that cannot be read', '{bad\n'],
  ])('without a name: %s at its start costs that line alone', async (_what, first) => {
    const { code, out } = await run(['batch', '-', '--errors', 'inline', ...ON.split(' ')], {
      stdin: first + ndjson(MANY.slice(0, 2)),
    });
    expect(code).toBe(0);
    expect(lines(out).map(({ row, error }) => [row, error !== undefined])).toEqual([
      [1, true],
      [2, false],
      [3, false],
    ]);
  });

  test('its name says what it holds, whatever its first line is', async () => {
    const { out } = await run(
      ['batch', '-', '--name', 'all.ndjson', '--errors', 'inline', ...ON.split(' ')],
      {
        stdin: `Dear all,\n{bad\n${ndjson(MANY.slice(0, 2))}`,
      },
    );
    expect(lines(out).map(({ row, error }) => [row, error !== undefined])).toEqual([
      ...[
        [1, true],
        [2, true],
      ],
      ...[
        [3, false],
        [4, false],
      ],
    ]);
  });

  test('a summary beside lines that are gone on with is of all of them', async () => {
    const files = { 'a.ndjson': ndjson(all) };
    const whole = await batch('a.ndjson --output tests/x.ndjson --summary-to tests/s.json', files);
    const lineEnds = whole.written['tests/x.ndjson'] ?? '';
    const part = lineEnds.slice(0, Math.floor(lineEnds.length / 2));
    const again = await batch('a.ndjson --output tests/x.ndjson --summary-to tests/s.json --resume', {
      ...files,
      'tests/x.ndjson.part': part,
    });
    expect(again.written).toEqual(whole.written);
  });
});

describe('what cannot be asked for together', () => {
  test.each([
    ['many.ndjson --format csv --errors inline', '--errors inline'],
    ['many.ndjson --format csv --detail full', '--detail full'],
    ['many.ndjson --summary --detail full', '--detail full'],
    ['many.ndjson --resume', '--resume'],
    ['many.ndjson --resume --format csv --output tests/x.csv', '--resume'],
    ['many.ndjson --summary --format csv', '--format csv'],
    ['many.ndjson --workers 0', '--workers'],
    ['many.ndjson --workers two', '--workers'],
    ['- -', '-'],
    ['many.ndjson --first-row 0', '--first-row'],
    ['many.ndjson --first-row 1.5', '--first-row'],
    ['many.ndjson few.ndjson --name all.ndjson', '--name'],
    ['many.ndjson --output tests/x.ndjson --rejects tests/x.ndjson', '--rejects'],
    ['many.ndjson --output tests/x.ndjson --rejects tests/../tests/x.ndjson', '--rejects'],
    ['many.ndjson --output tests/x.ndjson --rejects tests/x.ndjson.part', '--rejects'],
    ['many.ndjson --output tests/x.ndjson.part --rejects tests/x.ndjson', '--rejects'],
    ['many.ndjson --output tests/x.ndjson --summary-to tests/x.ndjson', '--summary-to'],
    ['many.ndjson --rejects tests/x.ndjson --summary-to tests/x.ndjson', '--summary-to'],
  ])('%s', async (words, named) => {
    const { code, out, err } = await batch(
      words,
      { 'many.ndjson': ndjson(MANY), 'few.ndjson': ndjson(MANY.slice(3)) },
      { stdin: '' },
    );
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(new RegExp(`^${named}: .+\\.\n$`));
  });
});

describe('going on', () => {
  const files: Files = {
    'a.ndjson': `${ndjson(MANY.slice(0, 12))}{bad\n`,
    'b.ndjson': ndjson([MANY[3], ADVERT, ...MANY.slice(12)]),
  };
  const words = 'a.ndjson b.ndjson --output tests/x.ndjson';

  test('wherever it was cut, the whole is the same', async () => {
    for (const how of ['', '--errors inline', '--detail full']) {
      const whole = (await batch(`${words} ${how}`, files)).written['tests/x.ndjson'] ?? '';
      const bytes = new TextEncoder().encode(whole).length;
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 0, max: bytes - 1 }), async (cut) => {
          const part = new TextDecoder().decode(new TextEncoder().encode(whole).subarray(0, cut));
          const { code, written } = await batch(`${words} ${how} --resume`, {
            ...files,
            'tests/x.ndjson.part': part,
          });
          expect(code).toBe(how === '--errors inline' ? 0 : 3);
          expect(written['tests/x.ndjson']).toBe(whole);
        }),
        { numRuns: 6 },
      );
    }
  });

  test('a whole file is gone on with, too', async () => {
    const first = (await batch('a.ndjson --output tests/x.ndjson', files)).written['tests/x.ndjson'] ?? '';
    const whole = (await batch(words, files)).written['tests/x.ndjson'];
    const { written } = await batch(`${words} --resume`, { ...files, 'tests/x.ndjson': first });
    expect(written['tests/x.ndjson']).toBe(whole);
  });

  test.each([
    ['another day', '--on 2026-12-01'],
    ['other rates', '--rates rates.yaml'],
    ['another approach', '--approach team.yaml'],
    ['other options', '--errors inline'],
    ['another length', '--detail full'],
  ])('%s is told, and nothing is written', async (_what, change) => {
    const more = {
      'rates.yaml':
        'extends: rates\nchecked: 2026-11-01\nsources:\n  ours: {title: Ours}\nreal-living-wage:\n  rows:\n    - {from: 2030-10-28, uk: 20, london: 21, source: [ours], verified: seen, next-due: 2031-10-31}\n',
      'team.yaml': 'approach: 1\nframing: {now: 2}\nchoices: {now: 3}\nemployers: {now: 4}\n',
    };
    const whole = (await batch(words, files)).written['tests/x.ndjson'] ?? '';
    const all = { ...files, ...more, 'tests/x.ndjson.part': whole.slice(0, 9000) };
    const { code, err, written } = await run(
      `batch ${words} --resume ${change}${change.includes('--on') ? '' : ` ${ON}`}`,
      { files: all },
    );
    expect(code).toBe(2);
    expect(err).toMatch(
      /^tests\/x\.ndjson\.part: The rubric, the rates, the day or an option is another one/,
    );
    expect(written).toEqual({});
  });

  test('what is no result of a batch is left alone', async () => {
    const { code, written } = await batch(`${words} --resume`, {
      ...files,
      'tests/x.ndjson': 'Dear all,\nthis is mine\n',
    });
    expect([code, written]).toEqual([2, {}]);
  });
});

describe('the summary', () => {
  const approach = readProjectFile('tests/batch/team.yaml');
  const all = [...MANY, ADVERT, { ...ADVERT, id: 'again' }];
  const summary = async (files: Files, more = '') =>
    batch(`${Object.keys(files).join(' ')} --summary --format json --approach team.yaml ${more}`, {
      ...files,
      'team.yaml': approach,
    });

  test('adds up: the summaries of any parts come to the summary of the whole, in any order', async () => {
    const whole = JSON.parse((await summary({ 'all.ndjson': ndjson(all) })).out);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: all.length - 1 }), { maxLength: 4 }),
        fc.boolean(),
        async (cuts, isReversed) => {
          const at = [0, ...cuts.toSorted((a, b) => a - b), all.length];
          const parts = at.slice(1).map((end, index) => ndjson(all.slice(at[index], end)));
          const printed = await Promise.all(parts.map((part) => summary({ 'part.ndjson': part })));
          const named = printed.map(({ out }, index) => [`${index}.json`, out] as const);
          const order = isReversed ? named.toReversed() : named;
          const merged = await run(`merge ${order.map(([name]) => name).join(' ')}`, {
            files: Object.fromEntries(order),
          });
          expect(merged.code).toBe(0);
          const steady = (text: string) => text.replace(/"(files|duplicates)": \d+/g, '"$1": 0');
          expect(steady(merged.out)).toBe(steady(`${JSON.stringify(whole, null, 2)}\n`));
        },
      ),
      { numRuns: 8 },
    );
  });

  test('counts what the lines say', async () => {
    const files = { 'all.ndjson': ndjson(all) };
    const told = JSON.parse((await summary(files)).out);
    const rows = lines(
      (await batch('all.ndjson --approach team.yaml', { ...files, 'team.yaml': approach })).out,
    );
    expect(told).toMatchObject({
      goodwork: 1,
      summary: 1,
      records: all.length,
      unreadable: 0,
      duplicates: 1,
      files: 1,
    });
    for (const [feature, counts] of Object.entries(told.features as Record<string, Record<string, number>>)) {
      for (const level of ['good', 'fair', 'weak', 'poor'])
        expect(counts[level]).toBe(
          rows.filter((row) => (row.levels as Record<string, string>)[feature] === level).length,
        );
      expect(Object.values(counts).reduce((sum, times) => sum + times)).toBe(all.length);
    }
    for (const [condition, counts] of Object.entries(
      told.conditions as Record<string, Record<string, number>>,
    ))
      for (const met of ['met', 'notMet', 'unknown'])
        expect(counts[met]).toBe(
          rows.filter((row) => (row.conditions as Record<string, string[]>)[met]?.includes(condition)).length,
        );
    const legal = told.legal as Record<string, number>;
    for (const [id, times] of Object.entries(legal))
      expect(times).toBe(rows.filter((row) => (row.legal as string[]).includes(id)).length);
    const named = Object.values(told.employers as Record<string, { offers: number }>);
    expect(named.reduce((sum, one) => sum + one.offers, 0)).toBe(
      rows.filter(({ employer }) => employer !== null).length,
    );
  });

  test('only what is looked for in an advert can be unsaid in it', async () => {
    const adverts = [
      { id: '1', text: 'Cook\nOak Ltd\n\n£13 an hour. A pension. Start in May.\n' },
      { id: '2', text: 'Cook\n\nPay: £12 an hour.\nSalary: £19 an hour.\n28 days holiday a year.\n' },
      { goodwork: 1, title: 'Cook' },
    ];
    const { facts } = JSON.parse((await summary({ 'a.ndjson': ndjson(adverts) })).out);
    expect(facts.pay).toEqual({ stated: 2, silent: 1 });
    expect(facts.pension).toEqual({ stated: 1, silent: 1 });
    expect(facts.holiday).toEqual({ stated: 1, silent: 1 });
    // A name is taken only where it is sure: an advert without one is not silent of it.
    expect(facts.employer).toEqual({ stated: 1, silent: 1 });
    for (const fact of ['start', 'guaranteed']) expect(facts[fact]).toEqual({ stated: 0, silent: 1 });
  });

  test('what an advert alone says is to ask; nothing says that anyone breaks the law', async () => {
    const files = { 'ad.ndjson': ndjson([ADVERT]) };
    const told = JSON.parse((await summary(files)).out);
    expect(Object.keys(told.legal).length).toBeGreaterThan(0);
    for (const [id, times] of Object.entries(told.legal)) expect(told.checks[id].toAsk).toBe(times);
    const page = (await batch('ad.ndjson --format markdown', files)).out;
    expect(page).toContain('None of it says that an employer breaks the law.');
    expect(page).not.toMatch(/illegal|unlawful|breach|guilty/i);
  });

  test('a job that is advertised again is counted, with its days', async () => {
    const again = ['2026-11-02', '2026-11-20', '2026-11-09'].map((posted) => ({
      goodwork: 1,
      employer: 'Oak  Ltd',
      title: 'Cook',
      posted,
    }));
    const told = JSON.parse((await summary({ 'a.ndjson': ndjson(again) })).out);
    expect(told.employers['Oak Ltd'].jobs).toEqual({
      Cook: { offers: 3, first: '2026-11-02', last: '2026-11-20' },
    });
    expect((await batch('a.ndjson --format markdown', { 'a.ndjson': ndjson(again) })).out).toContain(
      'Cook: advertised 3 times, from 2 November 2026 to 20 November 2026.',
    );
  });

  test('an employer may be called anything', async () => {
    const odd = ['__proto__', 'constructor', 'toString', '7', ''].map((employer) => ({
      goodwork: 1,
      employer,
      title: '__proto__',
    }));
    const { out } = await summary({
      'a.ndjson': ndjson(odd),
    });
    const merged = await run('merge s.json s.json', { files: { 's.json': out } });
    const { employers } = JSON.parse(merged.out);
    expect(Object.keys(employers).toSorted()).toEqual(['7', '__proto__', 'constructor', 'toString']);
    for (const name of Object.keys(employers)) expect(employers[name].offers).toBe(2);
  });

  test('for a funder nobody is named, in any format', async () => {
    const files = {
      'a.ndjson': ndjson([
        {
          goodwork: 1,
          employer: 'Nameable Ltd',
          title: 'Cook',
          text: '£5 an hour at Nameable',
          hours: { paid: 60 },
        },
      ]),
    };
    for (const format of ['json', 'markdown', 'terminal']) {
      const { code, out } = await batch(`a.ndjson --summary --format ${format} --for funder`, files);
      expect(code).toBe(0);
      expect(out).not.toMatch(/nameable|£5/i);
    }
  });

  test('for an employer it is about the jobs: nothing of a client changes a byte, in rows or in the summary', async () => {
    const job = {
      goodwork: 1,
      employer: 'Oak Ltd',
      title: 'Cook',
      pay: { is: 12.9, per: 'hour' },
      hours: { paid: 20 },
    };
    const said = { is: 'zero-hours', by: 'employer', says: 'zero hours' };
    const [plain, full] = [
      { ...job, answers: { 'contract-type': said } },
      {
        ...job,
        client: { age: 17, hours: 30, 'work-search': 'yes', wishes: ['balance'], view: { pay: 'poor' } },
        gives: ['people'],
        meta: { name: 'Secret' },
      },
    ];
    const questions = JSON.parse((await run('rubric show --format json')).out).features.flatMap(
      (feature: { questions: { id: string; options: { is: string }[] }[] }) => feature.questions,
    );
    const asked = questions.at(-1);
    const answers = {
      'contract-type': said,
      [asked.id]: { is: asked.options[0].is, by: 'client', says: 'Secret' },
    };
    for (const how of ['--format ndjson', '--format csv', '--summary --format json', '--format markdown']) {
      const of = async (one: unknown) =>
        (await batch(`a.ndjson --for employer ${how}`, { 'a.ndjson': ndjson([one]) })).out;
      const out = await of(plain);
      expect(out).toContain('Oak Ltd');
      expect(await of({ ...full, answers })).toBe(out);
    }
  });

  test('parts of another day or rubric are refused', async () => {
    const one = (await summary({ 'a.ndjson': ndjson(MANY) })).out;
    const files = {
      '1.json': one,
      '2.json': one.replace('2026-11-21', '2026-11-22'),
      '3.json': '{}',
      '4.json': 'no',
    };
    for (const other of ['2.json', '3.json', '4.json']) {
      const { code, out, err } = await run(`merge 1.json ${other}`, { files });
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(new RegExp(`^${other}: This`));
    }
  });
});
