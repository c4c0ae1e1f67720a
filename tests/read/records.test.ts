// Files of many vacancies: every kind, however its bytes come, and whatever is wrong with one record of it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { columnMapOf } from '../../src/read/column-map.ts';
import { columnsOf } from '../../src/read/columns.ts';
import { unplaced } from '../../src/source/document.ts';
import { recordsOf, vacanciesOf } from '../support/adverts.ts';
import { readProjectFile } from '../support/shipped.ts';
import { run } from '../support/world.ts';

const RSS = `<?xml version="1.0"?><rss><channel><title>Jobs</title>
<item><title>Cook</title><link>https://example.org/1</link><pubDate>Mon, 02 Nov 2026 10:00:00 GMT</pubDate>
<description><![CDATA[<p>Pay: £12.90 per hour</p><p>Permanent, 30 hours per week.</p>]]></description></item>
<item><title>Porter</title><description>&lt;p&gt;Carry &amp;amp; lift&lt;/p&gt;</description></item>
</channel></rss>`;
const DWP = `<Vacancies><Vacancy vacancyRefCode="A-1"><Title>Cleaner</Title><Location><City>Leeds</City></Location>
<Salary><Min>12.71</Min><Max>13.00</Max><Frequency>Hourly</Frequency></Salary>
<VacancyType id="3"/><VacancyStatus id="2"/><Description>Clean <b>two</b> offices.</Description>
<VacancyExpiry>30/11/2026</VacancyExpiry></Vacancy></Vacancies>`;

/** One file of each kind, with the titles of its records. */
const FILES: Readonly<Record<string, readonly [content: string, titles: readonly string[]]>> = {
  'list.json': ['[{"title":"A"},\n {"title":"B, \\"[]{}\\" "}]', ['A', 'B, "[]{}" ']],
  'answer.json': ['{"count":2,"results":[{"title":"A"},{"title":"B"}],"next":null}', ['A', 'B']],
  'after-each-other.json': ['{"title":"A"}\n{"title":"B"}', ['A', 'B']],
  'lines.ndjson': ['\ufeff{"title":"A"}\r\n\r\n{"title":"Zoë £"}', ['A', 'Zoë £']],
  'documents.yaml': [
    '# a list\n---\ntitle: A\n---\ngoodwork: 1\ntitle: B\ntext: |\n  --- not here\n...\n',
    ['A', 'B'],
  ],
  'list.yaml': ['- title: A\n- title: B\n', ['A', 'B']],
  'own.csv': [
    'title,pay.from,pay.per,answers.sick-pay\nA,12.71,hour,statutory-only\n"B, ""b""",,,\n',
    ['A', 'B, "b"'],
  ],
  'semicolons.csv': ['Job title;Salary;Description\nA;£12.71 an hour;"Two\nlines"\nB;;\n', ['A', 'B']],
  'tabs.tsv': ['Job title\tSalary\nA\t£24,000 a year\n', ['A']],
  'feed.xml': [RSS, ['Cook', 'Porter']],
  'dwp.xml': [DWP, ['Cleaner']],
};

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe.each(Object.entries(FILES))('%s', (file, [content, titles]) => {
  test('gives each record', async () => {
    expect((await vacanciesOf(file, content)).map(({ title }) => title)).toEqual(titles);
  });

  test('gives the same however its bytes come', async () => {
    const whole = await recordsOf(file, content);
    for (const size of [1, 2, 3, 7, 64]) expect(await recordsOf(file, content, { size })).toEqual(whole);
  });

  test('gives the same in UTF-16, as old programs save it', async () => {
    const wide = Buffer.from(`\ufeff${content.replace(/^\ufeff/, '')}`, 'utf16le');
    expect((await vacanciesOf(file, wide)).map(({ title }) => title)).toEqual(titles);
  });
});

describe('what a record says', () => {
  test('in our own columns is typed as a vacancy file is', async () => {
    const csv =
      'id,title,workplace.nation,starts,pay.is,pay.per,hours.paid,client.wishes,answers.contract-type,answers.contract-type.says,Site\n' +
      '7,Cleaner,england,11/01/2027,12.71,hour,16-30,pay;balance,zero-hours,as and when,North\n';
    const { records, notes } = await recordsOf('own.csv', csv);
    expect(records).toMatchObject([
      {
        row: 1,
        vacancy: {
          id: '7',
          starts: '2027-01-11',
          pay: { from: 12.71, to: 12.71, per: 'hour' },
          hours: { paid: { from: 16, to: 30 } },
          client: { wishes: ['pay', 'balance'] },
          answers: { 'contract-type': { is: 'zero-hours', says: 'as and when' } },
          meta: { Site: 'North' },
        },
      },
    ]);
    expect(notes).toEqual([expect.stringContaining('"Site"')]);
  });

  test('in columns of others is what it states, and a guess of the board is not', async () => {
    const csv =
      'Job Title,Company,Town,Salary,Hours,Job type,Closing date\n' +
      'Cook,The Larder,"Dover, Kent",£12.50 per hour,Part time,Permanent,7 December 2026\n';
    expect(await vacanciesOf('jobs.csv', csv)).toMatchObject([
      {
        title: 'Cook',
        employer: 'The Larder',
        workplace: { nation: 'england', london: false },
        pay: { from: 12.5, to: 12.5, per: 'hour' },
        closes: '2026-12-07',
        answers: { 'contract-type': { is: 'permanent', by: 'advert', says: 'Job type: Permanent' } },
      },
    ]);
    const predicted = 'title,company,salary_min,salary_max,salary_is_predicted\nCook,Larder,24000,24000,1\n';
    expect((await vacanciesOf('adzuna.csv', predicted))[0]?.pay).toBeNull();
  });

  test('in a feed of the Jobcentre is read with its codes', async () => {
    expect(await vacanciesOf('dwp.xml', DWP)).toMatchObject([
      {
        id: 'A-1',
        closes: '2026-11-30',
        pay: { from: 12.71, to: 13, per: 'hour' },
        workplace: { nation: 'england', london: false },
        text: 'Clean two offices.',
      },
    ]);
  });

  test('in a feed with marks in its descriptions is words, with exact quotations', async () => {
    const [cook, porter] = await vacanciesOf('feed.xml', RSS);
    expect(cook).toMatchObject({
      pay: { from: 12.9, per: 'hour' },
      hours: { paid: { from: 30, to: 30 } },
      posted: '2026-11-02',
    });
    for (const { quote, start, end } of (cook?.found ?? []) as {
      quote: string;
      start: number;
      end: number;
    }[])
      expect(cook?.text?.slice(start, end)).toBe(quote);
    expect(porter?.text).toBe('Carry & lift');
  });

  test('in a page with several jobs is as many', async () => {
    const job = (title: string) => ({ '@type': 'JobPosting', title, description: 'Mop.' });
    const page = `<script type="application/ld+json">${JSON.stringify([job('A'), job('B'), job('A')])}</script>`;
    expect((await vacanciesOf('page.html', page)).map(({ id, title }) => [id, title])).toEqual([
      ['page-1', 'A'],
      ['page-2', 'B'],
    ]);
  });

  test('in the elements of a page (microdata) is read with the words around it', async () => {
    const page = `<p>Cookies</p><div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Cook</h1>
      <span itemprop="hiringOrganization" itemscope itemtype="Organization"><b itemprop="name">The Larder</b></span>
      <meta itemprop="validThrough" content="2026-12-01T00:00"><p>Pay: £12.90 per hour</p></div>`;
    const [vacancy] = await vacanciesOf('page.html', page);
    expect(vacancy).toMatchObject({
      title: 'Cook',
      employer: 'The Larder',
      closes: '2026-12-01',
      pay: { from: 12.9 },
    });
    expect(vacancy?.text).not.toContain('Cookies');
  });

  test('in the fields of another board is taken as a good guess', async () => {
    const job = {
      id: 9,
      jobTitle: 'Baker',
      employerName: 'Crust',
      wage: { wageText: '£12.80 an hour' },
      fullDescription: 'Bake.',
    };
    expect(await vacanciesOf('one.json', JSON.stringify(job))).toMatchObject([
      { id: '9', title: 'Baker', employer: 'Crust', text: 'Bake.' },
    ]);
  });
});

describe('a bad record costs no other', () => {
  const reasons = async (file: string, content: string) =>
    (await recordsOf(file, content)).records.map((record) =>
      'problems' in record ? [record.row, record.problems[0]?.line, record.problems[0]?.what] : record.row,
    );

  test.each([
    ['a.ndjson', '{"title":"A"}\n{"titel":1\n{"title":"C"}', [1, [2, 2, 'This is not JSON from here on'], 3]],
    [
      'a.json',
      '[{"title":"A"},\n{"titel":"B"},{"title":"C"}]',
      [1, [2, 2, expect.stringContaining('"titel"')], 3],
    ],
    [
      'a.yaml',
      'title: A\n---\npay: {from: -1}\n---\ntitle: C\n',
      [1, [2, 3, expect.stringContaining('cannot be below 0')], 3],
    ],
    [
      'a.csv',
      'title,pay.from\nA,12\nB,twelve\nC,13\n',
      [1, [2, 3, expect.stringContaining('is not a number')], 3],
    ],
    ['a.csv', 'title,pay\nA,12\nB,1,2,3\n', [1, [2, 3, expect.stringContaining('This row has 4 cells')]]],
    [
      'a.csv',
      'title,text\nA,a\nB,"never closed\nC,c\n',
      [1, [2, 3, expect.stringContaining('never closed')]],
    ],
    [
      'a.xml',
      '<jobs><job><title>A</title></job><job><title>B',
      [1, [2, 1, expect.stringContaining('ends inside')]],
    ],
    ['a.xml', '<nothing/>', [[1, 1, 'No vacancies were found in this XML']]],
    ['a.pages', 'PK', [[1, 1, expect.stringContaining('ending')]]],
    ['a.csv', '%PDF-1.7', [[1, undefined, expect.stringContaining('This PDF is damaged')]]],
  ])('%s %j', async (file, content, wanted) => {
    expect(await reasons(file, content)).toEqual(wanted);
  });

  test('also where one is longer than a vacancy can be', async () => {
    const long = `{"title":"A"}\n{"text":"${'x'.repeat(1_200_000)}"}\n{"title":"C"}`;
    const { records } = await recordsOf('long.ndjson', long, { size: 100_000 });
    expect(records.map((record) => 'problems' in record)).toEqual([false, true, false]);
  });
});

test('quotation marks, dashes and euro signs of Windows-1252 are what they were', async () => {
  const bytes = Uint8Array.from('Cleaner \x96 \x93nights\x94 it\x92s \x805\n', (one) => one.charCodeAt(0));
  for (const file of ['a.txt', 'a.csv'])
    for (const size of [1, 7, 100]) {
      const held = Uint8Array.of(...new TextEncoder().encode(file === 'a.csv' ? 'title\n' : ''), ...bytes);
      const { records } = await recordsOf(file, held, { size });
      expect(JSON.stringify(records)).toContain('Cleaner – “nights” it’s €5');
    }
});

test('letters that are not UTF-8 are read as Windows-1252, wherever a chunk ends, and that is said', async () => {
  const bytes = Buffer.from('Job title;Salary\nCaf\xe9 cook;\xa312.71 an hour\n', 'latin1');
  for (const size of [1, 5, 1000]) {
    const { records, notes } = await recordsOf('jobs.csv', bytes, { size });
    expect(records).toMatchObject([{ vacancy: { title: 'Café cook', pay: { from: 12.71 } } }]);
    expect(notes).toEqual([expect.stringContaining('Windows-1252')]);
  }
});

test('any JSON values after each other or in a list are cut where JSON ends them', async () => {
  const titles = fc.array(
    fc.string({ unit: 'binary', maxLength: 20 }).filter((one) => one !== ''),
    { minLength: 1, maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(titles, fc.nat(3), fc.integer({ min: 1, max: 40 }), async (all, space, size) => {
      const content = JSON.stringify(
        all.map((title) => ({ title, meta: { list: [title, { deep: [title] }] } })),
        null,
        space,
      );
      const { records } = await recordsOf('list.json', content, { size });
      expect(records.map((record) => ('vacancy' in record ? record.vacancy.title : null))).toEqual(
        all.map((title) => Buffer.from(title).toString()),
      );
    }),
    { numRuns: 60 },
  );
});

test('any bytes at all under any name are records or problems, never a fault', async () => {
  const names = fc.constantFrom('a.csv', 'a.xml', 'a.json', 'a.ndjson', 'a.yaml', 'a.html', 'a.txt', '-');
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ unit: fc.constantFrom(...'{}[]<>/",;:\n\t -a1£&#|'.split('')), maxLength: 200 }).map(bytesOf),
  );
  await fc.assert(
    fc.asyncProperty(names, content, async (file, bytes) => {
      await recordsOf(file, bytes, { size: 50 });
    }),
    { numRuns: 200 },
  );
});

describe('--map', () => {
  test.each([
    ['ours first', { title: 'Stelle', 'hours.guaranteed': 'Min', pay: 'Lohn' }],
    ['theirs first', { Stelle: 'title', Min: 'hours.guaranteed', Lohn: 'pay' }],
  ])('%s', async (_name, map) => {
    const mapped = columnMapOf(unplaced('map.yaml', map));
    if ('problems' in mapped) throw new Error('a good map');
    const columns = columnsOf(parse(readProjectFile('rubrics/columns.yaml')), mapped.value);
    const { records } = await recordsOf('jobs.csv', 'Stelle,Min,Lohn\nKoch,16,£13 an hour\n', { columns });
    expect(records).toMatchObject([
      { vacancy: { title: 'Koch', hours: { guaranteed: { from: 16 } }, pay: { from: 13, per: 'hour' } } },
    ]);
  });

  test('a name that is nobody’s is said, with the nearest one', async () => {
    const files = { 'map.yaml': 'titel: Stelle\n', 'jobs.csv': 'Stelle\nKoch\n' };
    const { code, err } = await run('draft jobs.csv --map map.yaml', { files, stdin: '' });
    expect(code).toBe(2);
    expect(err).toMatch(/^map\.yaml:1:1: "titel" is not a key of a vacancy\. Did you mean "title"/);
  });
});

test('draft and check take a table with one row as the one offer it is', async () => {
  const files = { 'one.csv': 'title,pay.is,pay.per\nCook,12.71,hour\n', 'two.csv': 'title\nA\nB\n' };
  expect((await run('check one.csv', { files, stdin: '' })).out).toContain('Cook');
  const two = await run('check two.csv', { files, stdin: '' });
  expect(two.code).toBe(2);
  expect(two.err).toContain('There are 2 vacancies here');
});
