// JSON and NDJSON that are not meant well: offers, postings, and what job boards give.
import { BUILT_IN, filled, GOOD, nested, shape } from '../shape.js';

const json = (name, make, more) => shape(`json: ${name}`, 'x.json', make, more);
const ndjson = (name, make, more) => shape(`ndjson: ${name}`, 'x.ndjson', make, more);
/** Records, one a line, between two good ones. */
const amid = (name, make) =>
  ndjson(
    `between good ones, ${name}`,
    (n, random) => `{"title":"GOODA"}\n${make(n, random)}\n{"title":"GOODB"}\n`,
    { keeps: GOOD },
  );
const posting = (keys) => JSON.stringify({ '@type': 'JobPosting', title: 'x', description: 'y', ...keys });
/** For each word a line. */
const lines = (record) => BUILT_IN.map((word) => JSON.stringify(record(word))).join('\n');

export const JSONS = [
  json('a list of empty items', (n) => `[${filled(n, '{},')}{}]`, { size: 600, most: 30_000 }),
  json('a list of lists', (n) => `[${filled(n, '[],')}[]]`, { size: 600, most: 30_000 }),
  json('a list of numbers', (n) => `[${filled(n, '1,')}1]`, { size: 600, most: 30_000 }),
  json('commas', (n) => `[${filled(n, ',')}]`),
  json('a list never closed', (n) => `[{"title":"GOODA"}${filled(n, ' ')}`, { keeps: ['GOODA'] }),
  json('brackets never closed', (n) => filled(n, '[')),
  json('brackets in brackets', (n) => nested(n, '[', '', ']')),
  json('braces never closed', (n) => filled(n, '{"a":')),
  json('braces in braces', (n) => nested(n, '{"a":', '1', '}')),
  json('depth in what is carried through', (n) => `{"title":"x","meta":${nested(n, '{"a":', '1', '}')}}`),
  json('graphs in graphs', (n) => nested(n, '{"@graph":[', posting(), ']}')),
  json('unknown keys', (n) => `{${filled(n, (i) => `"key${i}":1,`)}"title":"x"}`),
  json('unknown keys, not closed', (n) => `{${filled(n, (i) => `"key${i}":1,`)}"title":"x"`),
  json('one key again and again', (n) => `{${filled(n, '"title":"x",')}"title":"x"}`),
  json('keys of every object', () => `{${BUILT_IN.map((name) => `"${name}":1,`).join('')}"title":"x"}`),
  json('a very long key', (n) => `{"${'k'.repeat(n + 1)}":1}`),
  json('a very long number', (n) => `{"pay":{"is":1${'1'.repeat(n)},"per":"hour"}}`),
  json('a very large exponent', (n) => `{"pay":{"is":1e${'9'.repeat(n + 1)},"per":"hour"}}`),
  json('text never closed', (n) => `{"title":"${filled(n, 'x')}`),
  json('backslashes', (n) => `{"title":"${filled(n, '\\\\')}"}`),
  json('backslashes never closed', (n) => `{"title":"${filled(n, '\\"')}`),
  json('halves of characters', (n) => `{"title":"${filled(n, '\\ud800')}"}`),
  json('spaces', (n) => `{"title":${filled(n, ' ')}"x"}`),
  json('comments', (n) => `{${filled(n, '// x\n')}"title":"x"}`),
  json('an employment type again and again', (n) => {
    return `[${posting({ employmentType: Array(Math.ceil(n / 12) + 1).fill('FULL_TIME') })}]`;
  }),
  json('places by the thousand', (n) => {
    const jobLocation = Array(Math.ceil(n / 40) + 1).fill({ address: { addressLocality: 'Leicester' } });
    return posting({ jobLocation });
  }),
  json('a description of markup', (n) => posting({ description: filled(n, '<p>') })),
  json('a description of character references', (n) => posting({ description: filled(n, '&amp;') })),
  json('a description of half references', (n) => posting({ description: filled(n, '&#x') })),
  json('a description of one long reference', (n) => posting({ description: `&#x${'A'.repeat(n + 260)};` })),
  ndjson('lines of {}', (n) => filled(n, '{}\n'), { size: 600, most: 30_000 }),
  ndjson('lines of {', (n) => filled(n, '{\n'), { size: 600, most: 30_000 }),
  ndjson('lines of words', (n) => filled(n, 'x\n'), { size: 600, most: 30_000 }),
  ndjson('blank lines', (n) => `${filled(n, '\n')}{"title":"x"}`),
  ndjson('a line that never ends', (n) => `{"title":"GOODA"}\n{"title":"${filled(n, 'x')}`, {
    keeps: ['GOODA'],
  }),
  amid('brackets', (n) => `{"meta":${nested(n, '[', '', ']')}}`),
  amid('brackets never closed', (n) => `{"meta":${filled(n, '[')}}`),
  amid('NULs', (n) => `{"title":"${filled(n, '\0')}"}`),
  amid('one long reference', (n) => posting({ title: `x &#${'9'.repeat(n + 260)};` })),
  amid('unknown keys', (n) => `{${filled(n, (i) => `"key${i}":1,`)}"title":"x"}`),
  amid('names of every object as a kind of employment', () =>
    lines((word) => ({ '@type': 'JobPosting', title: 'x', employmentType: word })),
  ),
  amid('names of every object as a unit of pay', () =>
    lines((word) => ({
      '@type': 'JobPosting',
      title: 'x',
      baseSalary: { value: { value: 12, unitText: word } },
    })),
  ),
  amid('names of every object on a board', () =>
    lines((word) => ({ jobTitle: 'x', employerName: 'y', jobId: 1, contractType: word, salaryType: word })),
  ),
  amid('names of every object as a time', () =>
    lines((word) => ({
      redirect_url: 'u',
      company: { display_name: 'c' },
      title: 'x',
      contract_time: word,
      contract_type: word,
    })),
  ),
  amid('names of every object as an answer', () =>
    lines((word) => ({ title: 'x', answers: { 'contract-type': word }, gives: [word] })),
  ),
];
