// What goodwork itself writes or is set up by, in a folder of offers: left out, and said in one line.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { OWN_HEAD, OWN_TAIL, type OwnKind, ownKind } from '../../src/read/own-file.ts';
import { readProjectFile } from '../support/shipped.ts';
import { run } from '../support/world.ts';

/** As a batch looks at it: its first and its last bytes. */
function kindOf(file: string, text: string): OwnKind | null {
  const bytes = Buffer.from(text);
  return ownKind(file, bytes.subarray(0, OWN_HEAD).toString(), bytes.subarray(-OWN_TAIL).toString());
}

const filesIn = (folder: string) =>
  readdirSync(new URL(`../../${folder}`, import.meta.url))
    .filter((name) => name.includes('.'))
    .map((name) => `${folder}/${name}`);

const ENDINGS: Readonly<Record<string, string>> = {
  markdown: 'md',
  terminal: 'txt',
  text: 'txt',
  json: 'json',
  html: 'html',
  csv: 'csv',
  ndjson: 'ndjson',
};
const PAGES = ['markdown', 'text', 'html', 'terminal'];
const TWO = 'examples/shop.yaml examples/zero-hours-care.yaml';
const RATED = 'examples/practice/key/01-care-round.yaml examples/practice/key/02-corner-bakery.yaml';

/** Every command that prints something about an offer, a list of them or a team, with its formats. */
const PRINTED: readonly (readonly [words: string, formats: readonly string[], kind: OwnKind])[] = [
  ['check examples/shop.yaml', [...PAGES, 'json', 'csv'], 'report'],
  ['check examples/shop.yaml --all', ['terminal'], 'report'],
  ['check examples/shop.yaml --for client', [...PAGES, 'json', 'csv'], 'report'],
  ['check examples/shop.yaml --for employer', [...PAGES, 'json', 'csv'], 'report'],
  [`compare ${TWO}`, [...PAGES, 'json'], 'report'],
  [`batch ${TWO}`, ['ndjson', 'csv'], 'report'],
  [`batch ${TWO} --detail full`, ['ndjson'], 'report'],
  [`batch ${TWO} --summary`, PAGES, 'report'],
  [`batch ${TWO} --summary --for funder`, PAGES, 'report'],
  [`batch ${TWO} --summary`, ['json'], 'summary'],
  ['review examples/shop.yaml examples/reviews/shop.review-4.yaml', PAGES, 'report'],
  ['review examples/shop.yaml examples/reviews/shop.review-4.yaml', ['json'], 'review'],
  ['reflect examples/approaches/our.approach.yaml', [...PAGES, 'json'], 'report'],
  [`agree ${RATED}`, [...PAGES, 'json'], 'report'],
];

describe('what goodwork prints is known again', () => {
  test.each(
    PRINTED.flatMap(([words, formats, kind]) =>
      formats.map((format) => [`${words} --format ${format}`, format, kind] as const),
    ),
  )('%s', async (words, format, kind) => {
    const { code, out } = await run(words);
    expect(code).toBe(0);
    expect(kindOf(`jobs/kept.${ENDINGS[format]}`, out)).toBe(kind);
  });

  test('so are the files that it keeps, ships and is set up by', () => {
    for (const file of [...filesIn('examples/reports'), ...filesIn('examples/reviews/reports')])
      expect(kindOf(file, readProjectFile(file)), file).toMatch(/report|review/);
    for (const file of filesIn('examples/approaches'))
      expect(kindOf(file, readProjectFile(file)), file).toBe('approach');
    for (const file of filesIn('schemas')) expect(kindOf(file, readProjectFile(file)), file).toBe('schema');
    for (const file of filesIn('rubrics').filter((name) => name.endsWith('.yaml')))
      expect(kindOf(file, readProjectFile(file)), file).toBe('policy');
    expect(kindOf('x/goodwork.config.yaml', 'plain: true\n')).toBe('config');
    const review = 'examples/reviews/shop.review-4.yaml';
    expect(kindOf(review, readProjectFile(review))).toBe('review');
  });
});

describe('offers are not taken for it', () => {
  test('examples, adverts and practice stories', () => {
    const offers = [
      'examples',
      'examples/practice',
      'examples/practice/key',
      'tests/adverts',
      'tests/read/feeds',
    ]
      .flatMap(filesIn)
      .filter(
        (file) =>
          /\.(?:yaml|json|md|html|txt|csv|xml|ndjson)$/.test(file) &&
          !/README|tests\/adverts\/.*\.yaml$/.test(file),
      );
    expect(offers.length).toBeGreaterThan(40);
    for (const file of offers) expect(kindOf(file, readProjectFile(file)), file).toBeNull();
  });

  test.each([
    ['a.yaml', 'goodwork: 1\ntitle: Cleaner\napproach: 1\n'],
    ['a.yaml', 'text: |\n  rubric: good-jobs\n'],
    ['a.json', '{"goodwork": 1, "title": "Cleaner", "meta": {"summary": 1}}'],
    ['a.json', '{"title": "Rubric designer", "text": "goodwork"}'],
    ['a.csv', '"id","title","hourly pay from"\n'],
    ['a.review-4.yaml', 'title: Cleaner\n'],
    ['a.md', '# Cleaner\n\nThe decision is made in May.\n'],
    ['a', 'approach: 1\n'],
  ])('%s: %s', (file, text) => {
    expect(kindOf(file, text)).toBeNull();
  });
});

describe('goodwork batch', () => {
  const files = {
    'jobs/a.yaml': 'title: Cleaner\n',
    'jobs/b.md': readProjectFile('examples/reports/shop.md'),
    'jobs/c.html': readProjectFile('examples/reports/zero-hours-care.html'),
    'jobs/d.yaml': 'approach: 1\nframing: {now: 2}\n',
    'jobs/notes.zip': 'PK',
  };

  test('leaves them out of a folder, and counts them in one line', async () => {
    const { code, out, err } = await run('batch jobs --format ndjson', { files });
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(err.split('\n').toSorted()).toEqual([
      '',
      'jobs: 1 file was left out (1 .zip): nothing is read from files of this kind.',
      'jobs: 3 files of goodwork were left out (2 reports, 1 approach). Name one to have it read.',
    ]);
    expect((await run('batch jobs --format ndjson --quiet', { files })).err).toBe('');
  });

  test('reads one that is named, and says what it looks like', async () => {
    const { code, out, err } = await run('batch jobs/b.md jobs/a.yaml --format ndjson', { files });
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(2);
    expect(err).toBe(
      "jobs/b.md: this looks like goodwork's own (report). It is read because it was named.\n",
    );
  });

  test('a folder of nothing else has no offer in it', async () => {
    const only = { 'jobs/b.md': files['jobs/b.md'] };
    expect(await run('batch jobs --format ndjson', { files: only })).toMatchObject({ code: 2, out: '' });
  });
});
