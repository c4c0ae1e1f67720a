// schema.org JobPosting in the shapes that are published, alone and in web pages.
import { describe, expect, test } from 'vitest';
import { htmlToText, readHtml } from '../../src/read/html-text.ts';
import { jobPostingsIn, postedOf } from '../../src/read/job-posting.ts';
import { postingsInHtml } from '../../src/read/page-postings.ts';
import type { Vacancy } from '../../src/vacancy/vacancy.ts';
import { recordsOf, vacanciesOf } from '../support/adverts.ts';

const JOB = { '@type': 'JobPosting', title: 'Cleaner', description: '<p>Sweep and mop.</p>' };

function payOf(baseSalary: unknown, more: object = {}) {
  return postedOf({ ...JOB, baseSalary, ...more }).pay;
}

describe('where a JobPosting stands', () => {
  test.each([
    ['alone', JOB],
    ['in a list', [{ '@type': 'WebSite' }, JOB]],
    ['in a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'Organization' }, JOB] }],
    ['as the main thing of a page', { '@type': 'WebPage', mainEntity: JOB }],
    ['with a long type', { ...JOB, '@type': 'https://schema.org/JobPosting' }],
    ['with several types', { ...JOB, '@type': ['Thing', 'JobPosting'] }],
  ])('%s', (_name, value) => {
    expect(jobPostingsIn(value)).toMatchObject([{ title: 'Cleaner' }]);
  });

  test.each([[null], ['JobPosting'], [{ '@type': 'Person' }], [[]]])('nowhere: %j', (value) => {
    expect(jobPostingsIn(value)).toEqual([]);
  });
});

describe('baseSalary', () => {
  const hour = { from: 12.71, to: 12.71, per: 'hour' };
  test.each([
    ['a number', 24000, { from: 24000, to: 24000, per: null }],
    ['a number as text', '31,650', { from: 31650, to: 31650, per: null }],
    ['an amount with a value beside its unit', { currency: 'GBP', value: '12.71', unitText: 'HOUR' }, hour],
    ['a quantity', { currency: 'GBP', value: { value: 12.71, unitText: 'hourly' } }, hour],
    [
      'a range',
      { currency: 'GBP', value: { minValue: 12, maxValue: '13.50', unitText: 'HOUR' } },
      { from: 12, to: 13.5, per: 'hour' },
    ],
    [
      'a range beside its currency',
      { currency: 'GBP', minValue: 24000, maxValue: 26000, unitText: 'YEAR' },
      { from: 24000, to: 26000, per: 'year' },
    ],
    ['a list', [{ currency: 'GBP', value: { value: '£12.71', unitText: 'hr' } }], hour],
    ['no unit', { currency: 'GBP', value: { value: 12.71 } }, { from: 12.71, to: 12.71, per: null }],
  ])('%s', (_name, salary, wanted) => {
    expect(payOf(salary)).toMatchObject(wanted);
  });

  test.each([
    ['nought', { currency: 'GBP', value: { value: '0.00', unitText: 'HOUR' } }],
    ['another currency', { currency: 'USD', value: { value: 15, unitText: 'HOUR' } }],
    ['words', 'Competitive'],
    ['nothing', null],
  ])('%s is no pay', (_name, salary) => {
    expect(payOf(salary)).toBeNull();
  });

  test('words in a field go before the figures beside them, and the clash is said', async () => {
    const value = { value: '£8.76 per hour', minValue: 17082, unitText: 'YEAR' };
    const job = { ...JOB, baseSalary: { currency: 'GBP', value } };
    const { records } = await recordsOf('job.json', JSON.stringify(job));
    const [{ vacancy, notes }] = records as unknown as [{ vacancy: Vacancy; notes: readonly string[] }];
    expect(vacancy.pay).toMatchObject({ from: 8.76, per: 'hour' });
    expect(notes).toEqual([expect.stringContaining('The words were taken')]);
  });

  test('the words of the description go before the field', async () => {
    const baseSalary = { currency: 'GBP', value: { value: 25000, unitText: 'YEAR' } };
    const job = { ...JOB, description: 'Pay: £12.90 per hour', baseSalary };
    const [vacancy] = await vacanciesOf('job.json', JSON.stringify(job));
    expect(vacancy?.pay).toMatchObject({ from: 12.9, per: 'hour' });
  });
});

describe('employmentType', () => {
  test.each([
    ['FULL_TIME', ['full']],
    [
      ['PART_TIME', 'TEMPORARY'],
      ['part', 'temporary'],
    ],
    ['Full-time, Permanent', ['full', 'permanent']],
    ['CONTRACTOR', []],
    [['VOLUNTEER'], ['not-a-job']],
  ])('%j', (employmentType, wanted) => {
    expect(postedOf({ ...JOB, employmentType }).findings.map(({ value }) => value)).toEqual(wanted);
  });
});

describe('a web page', () => {
  test('is read as its visible words, a line for each block', () => {
    const page = readHtml(
      '<html><head><title>Job</title><style>p{}</style></head><body><nav>Home</nav><h1>Cleaner</h1><ul><li>£12 an hour</li><li>Mop&nbsp;&amp; bucket</li></ul><script>var x="£99"</script></body></html>',
    );
    expect(page.title).toBe('Job');
    expect(page.text).toBe('Cleaner\n\n* £12 an hour\n\n* Mop & bucket');
  });

  test('with data for machines takes its description', async () => {
    const html = `<html><body><p>Cookie notice</p><script type="application/ld+json">${JSON.stringify({ ...JOB, hiringOrganization: { name: 'Bright' }, validThrough: '2026-12-24T00:00' })}</script></body></html>`;
    expect(await vacanciesOf('job.html', html)).toMatchObject([
      { title: 'Cleaner', employer: 'Bright', closes: '2026-12-24', text: 'Sweep and mop.' },
    ]);
  });

  test('with broken data for machines says so, and is read by its words', () => {
    const { jobs } = postingsInHtml(
      '<body><script type="application/ld+json">{"@type": "JobPosting", </script><p>Pay: £12.90 per hour</p></body>',
    );
    const [job] = jobs;
    expect(job?.notes).toEqual([expect.stringContaining('is broken')]);
    expect(job?.text).toBe('Pay: £12.90 per hour');
  });

  test('whose marks were escaped twice is read all the same', () => {
    expect(htmlToText('&lt;p&gt;Mop&lt;/p&gt;&lt;p&gt;Sweep&lt;/p&gt;')).toBe('Mop\n\nSweep');
  });

  test('that is broken, deep or empty is no fault', () => {
    for (const html of ['', '<', '<p', '<div>'.repeat(20_000), '</p></p>', '<script>', '<!--'])
      expect(() => readHtml(html)).not.toThrow();
  });
});

describe('several jobs of one page', () => {
  const script = (json: string) => `<script type="application/ld+json">${json}</script>`;
  const pageOf = (...values: unknown[]) => values.map((value) => script(JSON.stringify(value))).join('');
  const salary = (value: number) => ({ currency: 'GBP', value: { value, unitText: 'HOUR' } });

  test.each([
    ['words', { description: 'Mop.' }],
    ['pay', { baseSalary: salary(12.9) }],
    ['hours', { workHours: '30 a week' }],
    ['a kind of contract', { employmentType: 'TEMPORARY' }],
    ['a number', { identifier: '7' }],
    ['a number of an employer', { identifier: { '@type': 'PropertyValue', name: 'Bright', value: 7 } }],
  ])('that differ in %s are as many', (_what, more) => {
    expect(postingsInHtml(pageOf(JOB, { ...JOB, ...more })).jobs).toHaveLength(2);
  });

  test('that state the same are one', () => {
    expect(postingsInHtml(pageOf(JOB, [JOB], { '@graph': [JOB] })).jobs).toHaveLength(1);
  });

  test('of which one is broken: it is said, and the others are read', async () => {
    const page = `${pageOf(JOB)}${script('{"@type": "JobPosting", "title": "Cook"')}`;
    const { records } = await recordsOf('page.html', page);
    expect(records).toMatchObject([
      { row: 1, vacancy: { title: 'Cleaner' } },
      { row: 1, problems: [{ what: expect.stringContaining('describes a job is broken') }] },
    ]);
    const other = postingsInHtml(`${pageOf(JOB)}${script('{"@type": "WebSite"')}`);
    expect(other).toMatchObject({
      lost: null,
      jobs: [{ notes: [expect.stringContaining('Some of the data')] }],
    });
  });

  test('of which the last never ends: it is said', async () => {
    const page = `${pageOf(JOB)}<script type="application/ld+json">{"@type": "JobPosting", "title": "Co`;
    const { records } = await recordsOf('page.html', page);
    expect(records).toMatchObject([
      { vacancy: { title: 'Cleaner' }, notes: [expect.stringContaining('ends in the middle')] },
      { problems: [{}] },
    ]);
  });

  test('in its elements are all read, however many there are', () => {
    const job = (at: number) =>
      `<div itemscope itemtype="https://schema.org/JobPosting"><b itemprop="title">Cook ${at}</b><p itemprop="description">Mop.</p></div>`;
    const { jobs } = postingsInHtml(Array.from({ length: 1500 }, (_, at) => job(at)).join(''));
    expect(jobs).toHaveLength(1500);
  });
});

describe('microdata', () => {
  const inJob = (html: string) => `<div itemscope itemtype="JobPosting">${html}</div>`;

  test('names one property once, and a property that is said again has a list', () => {
    const [job] = readHtml(
      inJob('<b itemprop="a a b">x</b><b itemprop="a">y</b><b itemprop="a">z</b>'),
    ).things;
    expect(job).toMatchObject({ a: ['x', 'y', 'z'], b: 'x' });
  });

  test('of names that mean something to programs is no fault', () => {
    const names = [...Object.getOwnPropertyNames(Object.prototype), '@type', 'goodwork:words'];
    for (const name of names) {
      const html = inJob(
        `<b itemprop="title">Cook</b><i itemprop="${name}" itemscope><b itemprop="${name}">x</b></i>`,
      );
      expect(postingsInHtml(html).jobs).toMatchObject([{ posted: { title: 'Cook' } }]);
    }
  });

  test('that lies in itself without end is read as far as it goes, and that is said', () => {
    const deep = inJob('<b itemprop="a">words'.repeat(5000) + '</b>'.repeat(5000));
    const { jobs } = postingsInHtml(`${deep}<p>Pay: £12.90 per hour</p>`);
    expect(jobs[0]?.notes).toEqual([expect.stringContaining('too deep in each other')]);
    expect(jobs[0]?.text).toContain('£12.90');
  });
});

test('types that are no words are no JobPosting, and no fault', () => {
  expect(jobPostingsIn({ '@type': [{ toString: 1 }, [[['JobPosting']]]] })).toEqual([]);
});
