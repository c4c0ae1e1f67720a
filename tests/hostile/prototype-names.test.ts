// Names that every object of JavaScript has, as words from outside: each is a word like any other, wherever it stands.
import { describe, expect, test } from 'vitest';
import { readProjectFile } from '../support/shipped.ts';
import { type RunOptions, run } from '../support/world.ts';

const NAMES = [
  ...new Set(['constructor', '__proto__', ...Object.getOwnPropertyNames(Object.prototype), 'prototype']),
];

/** In CI these are tried in every run of a place. The others take turns, and at a desk all of them do. */
const EVERYWHERE = process.env.CI ? ['constructor', '__proto__'] : [];
const OTHERS = NAMES.filter((name) => !EVERYWHERE.includes(name));

/** How many lines are typed: at a desk a third of them. */
function talked(lines: number): number {
  return process.env.CI ? lines : Math.ceil(lines / 3);
}

/** A word that nobody knows, as long as the name and with capitals at the same places. */
function plainlyUnknown(name: string): string {
  return name.replace(/[a-z]/g, 'z').replace(/[A-Z]/g, 'Z');
}

const DAY = ['--on', '2026-11-21'];
const OFFER = 'examples/zero-hours-care.yaml';

/** A team's rubric with a question of this name. */
function teamQuestion(name: string): string {
  return `rubric: ours
version: "1"
extends: good-jobs
features:
  - id: balance
    questions:
      - id: ${name}
        ask: Is it so?
        say: Is it so?
        who: employer
        why: It matters.
        options: [{is: "yes", label: "Yes", level: good}, {is: "no", label: "No", level: poor}]
        source: {from: carnegie-rsa, verified: seen, says: So}
`;
}

/** One run with a word in it. */
interface Given {
  readonly words: readonly string[];
  readonly options?: RunOptions;
}

const batch = (name: string, text: string, ...more: string[]): Given => ({
  words: ['batch', name, '--format', 'ndjson', '--errors', 'inline', ...more, ...DAY],
  options: { files: { [name]: text } },
});
const check = (name: string, text: string, ...more: string[]): Given => ({
  words: ['check', name, ...more, ...DAY],
  options: { files: { [name]: text } },
});
const asked = (words: string, typed: readonly string[], files: Record<string, string> = {}): Given => ({
  words: words.split(' '),
  options: { typed: [...typed, 'q'], files },
});

/** Each field of a record with the word in it, and a field of that name, as a record of its own. */
function records(record: Readonly<Record<string, unknown>>, word: string): string {
  const w = JSON.stringify(word);
  const whole = JSON.stringify(record);
  const at = (key: string, value: string) =>
    whole.replace(`${JSON.stringify(key)}:${JSON.stringify(record[key])}`, `${JSON.stringify(key)}:${value}`);
  return [
    ...Object.keys(record).flatMap((key) => [at(key, w), at(key, `[${w}]`), at(key, `{${w}:${w}}`)]),
    whole.replace('{', `{${w}:${w},`),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

const TEXT = 'Cleaner wanted in Leeds. £12.90 an hour, 20 hours a week. Permanent.';
const POSTING = {
  '@type': 'JobPosting',
  title: 'Cleaner',
  description: TEXT,
  datePosted: '2026-11-02',
  validThrough: '2026-12-02',
  jobStartDate: '2027-01-04',
  employmentType: 'FULL_TIME',
  jobLocationType: 'TELECOMMUTE',
  hiringOrganization: { name: 'Bright' },
  jobLocation: { address: { addressLocality: 'Leeds' } },
  baseSalary: { currency: 'GBP', value: { value: 12.9, unitText: 'HOUR' } },
  salaryCurrency: 'GBP',
  url: 'https://example.org/1',
  workHours: '20 hours a week',
};
const ADZUNA = {
  ...{ id: '1', title: 'Cleaner', company: { display_name: 'Bright' }, location: { display_name: 'Leeds' } },
  ...{
    salary_is_predicted: '0',
    contract_time: 'full_time',
    contract_type: 'permanent',
    created: '2026-11-02',
  },
  ...{ redirect_url: 'https://example.org/1', salary_min: 24000, salary_max: 25000, description: TEXT },
};
const REED = {
  ...{
    jobId: 1,
    jobTitle: 'Cleaner',
    employerName: 'Bright',
    locationName: 'Leeds',
    contractType: 'Permanent',
  },
  ...{ salaryType: 'per hour', minimumSalary: 12.9, maximumSalary: 13, salary: '£12.90', fullTime: true },
  ...{ partTime: false, date: '02/11/2026', expirationDate: '02/12/2026', jobDescription: TEXT },
};
const OTHER_BOARD = {
  ...{
    'job title': 'Cleaner',
    company: 'Bright',
    location: 'Leeds',
    'salary period': 'hour',
    salary: '12.90',
  },
  ...{
    contract: 'permanent',
    'working time': 'full time',
    hours: '20',
    description: TEXT,
    created: '2026-11-02',
  },
};
const VACANCY = {
  goodwork: 1,
  id: 'one',
  title: 'Cleaner',
  employer: 'Bright',
  workplace: { town: 'Leeds', nation: 'england' },
  pay: { is: 12.9, per: 'hour' },
  hours: { paid: 20 },
  costs: { week: 2 },
  client: { age: 30, wishes: ['pay'], view: { pay: 'good' } },
  gives: ['people'],
  purpose: { step: true, towards: 'more' },
  answers: { 'contract-type': 'zero-hours', 'sick-pay': { unknown: 'no-answer', by: 'employer' } },
  text: TEXT,
  found: [{ subject: 'warning', value: 'own-tools-required', quote: TEXT }],
  meta: { interview: { asked: ['title'] } },
};
/** In every place of a map inside: as a key, and as a value of each key. */
const INSIDE: readonly string[] = [
  ...['workplace', 'pay', 'hours', 'costs', 'client', 'purpose', 'answers', 'meta'].map(
    (key) => `${key}: {W: W}`,
  ),
  ...['workplace: {town: W, nation: W}', 'pay: {is: 12, per: W}', 'pay: W', 'hours: {paid: W}', 'gives: [W]'],
  ...[
    'client: {age: W, wishes: [W], view: {W: W}}',
    'client: {view: {pay: W}}',
    'client: {wishes: [pay, W]}',
  ],
  ...['answers: {contract-type: W}', 'answers: {contract-type: {is: W, by: W, says: W}}', 'answers: [W]'],
  ...[
    'answers: {contract-type: {unknown: W}}',
    'answers: {W: {is: W}}',
    'client: {work-search: W, household: W}',
  ],
  ...['found: [{subject: W, value: W, quote: W}]', 'found: [{subject: warning, value: W, quote: W}]'],
  ...[
    'found: [{subject: pay, value: {W: W}, quote: W}]',
    'text: W\nfound: [{subject: contract, value: W, quote: W}]',
  ],
  ...['meta: {interview: {unknown: {W: W}, asked: [W], settled: {W: W}, aside: {W: W}, way: W, file: W}}'],
  ...[
    'meta: {review: {weeks: W, W: W}}',
    'purpose: {towards: W}',
    'url: W',
    'id: W',
    'employer: W',
    'title: W',
  ],
];
const yamlOf = (line: string, word: string) =>
  `goodwork: 1\n${line.startsWith('title') ? '' : 'title: Cleaner\n'}${line.replace(/\bW\b/g, () => JSON.stringify(word))}\n`;

const CSV_COLUMNS = [
  'id',
  'title',
  'employer',
  'pay',
  'salary period',
  'contract type',
  'working time',
  'hours',
  'place',
];
const CSV_CELLS = ['1', 'Cleaner', 'Bright', '12.90', 'hour', 'permanent', 'full time', '20', 'Leeds'];
const VACANCY_COLUMNS = [
  'goodwork',
  'title',
  'pay.per',
  'workplace.nation',
  'answers.contract-type',
  'client.wishes',
];
const csvOf = (header: readonly string[], rows: readonly (readonly string[])[]) =>
  [header, ...rows].map((cells) => `${cells.join(',')}\n`).join('');
const replaced = (cells: readonly string[], at: number, word: string) =>
  cells.map((cell, index) => (index === at ? word : cell));

const XML_NAMES = [
  'id',
  'title',
  'employer',
  'salary',
  'salaryperiod',
  'vacancytype',
  'contracttype',
  'description',
];
const xmlOf = (inside: string) =>
  `<jobs><job><title>Cleaner</title><description>${TEXT}</description>${inside}</job></jobs>\n`;

/** A summary as it is printed, and what a word may stand for in it: ids, marks, reasons, employers, titles, days. */
const SUMMARY = (
  await run(['batch', OFFER, 'examples/shop.yaml', 'gone.yaml', '--summary', '--format', 'json', ...DAY])
).out;
const SUMMARY_WORDS = [...new Set(SUMMARY.match(/"[^"\n]+"(?=: [{\d])|(?<=: )"[^"\n]+"/g))];

const APPROACH_LINES = [
  ...[
    'W: W',
    'framing: {W: 2}',
    'framing: {now: W}',
    'constraints: {W: W}',
    'answers: {W: W}',
    'for: W',
    'who: W',
  ],
  ...['conditions: [{id: constructor, say: Good, when: {W: W}}]', 'practice: [{feature: W, say: W}]'],
  ...['conditions: [{id: one, say: "{W}", when: {hourly: W}}]', 'constraints: {targets: {holds: W}}'],
];
const RUBRIC_LINES = [
  ...[
    'W: W',
    'drop: [W]',
    'features: [{id: W, questions: []}]',
    'id: W',
    'warnings: {W: {say: W}}',
    'sources: {W: {title: W}}',
  ],
  ...[
    'features: [{id: pay, W: W}]',
    'features: [{id: pay, questions: [{id: W, ask: W, say: W}]}]',
    'facts: [{id: W}]',
  ],
];
const RATES_LINES = [
  ...[
    'W: W',
    'W: {rows: []}',
    'W: {rows: [{from: 2026-01-01, value: 1, source: W, verified: W}]}',
    'sources: {W: {title: W}}',
  ],
  ...['real-living-wage: {rows: [{from: 2027-01-01, uk: 1, london: 1, W: 1, source: W, verified: seen}]}'],
  ...['national-minimum-wage: {rows: [{from: 2027-01-01, W: 1, source: W, verified: seen}]}'],
  ...['real-living-wage: {rows: [{from: 2027-04-01, uk: 14, london: 15, source: W, verified: seen}]}'],
];
const MAP_LINES = [
  'W: Job',
  'title: W',
  'columns: 1\nfields: {W: [W]}',
  'columns: 1\nfields: {title: [W]}',
  'pay.W: x',
  'answers.W: x',
];

const worded = (line: string, word: string) => `${line.replace(/\bW\b/g, () => word)}
`;

/** Everything that takes a word from outside. */
const PLACES: Readonly<Record<string, (word: string) => readonly Given[]>> = {
  'fields of a JobPosting': (word) => [
    batch('a.ndjson', records(POSTING, word)),
    batch(
      'b.ndjson',
      records({ ...POSTING, baseSalary: { currency: word, value: { value: 12, unitText: word } } }, word),
    ),
  ],
  'fields of Adzuna': (word) => [batch('a.ndjson', records(ADZUNA, word))],
  'fields of Reed': (word) => [batch('a.ndjson', records(REED, word))],
  'fields of another board': (word) => [batch('a.ndjson', records(OTHER_BOARD, word))],
  'keys of a vacancy': (word) => [
    batch('a.ndjson', records(VACANCY, word)),
    batch('a.ndjson', records(VACANCY, word), '--detail', 'full'),
  ],
  'what is inside a vacancy': (word) =>
    [
      ['--format', 'csv'],
      ['--format', 'markdown'],
      ['--format', 'json', '--summary'],
      ['--format', 'terminal', '--summary'],
    ].map((more) => ({
      words: ['batch', 'lots', '--quiet', ...more, ...DAY],
      options: {
        files: Object.fromEntries(INSIDE.map((line, index) => [`lots/${index}.yaml`, yamlOf(line, word)])),
      },
    })),
  'what is inside a vacancy, drafted': (word) =>
    ['yaml', 'ndjson'].map((format) => ({
      words: ['draft', 'a.ndjson', '--format', format],
      options: { files: { 'a.ndjson': records(POSTING, word) } },
    })),
  'one vacancy alone': (word) => INSIDE.map((line) => check('a.yaml', yamlOf(line, word))),
  'columns of a list': (word) => [
    batch('a.csv', csvOf([...CSV_COLUMNS, word], [[...CSV_CELLS, word]])),
    batch(
      'a.csv',
      csvOf(
        [...VACANCY_COLUMNS, `answers.${word}`, `${word}.${word}`, `meta.${word}`, `pay.${word}`],
        [['1', 'Cleaner', word, word, word, word, word, word, word, word]],
      ),
    ),
  ],
  'cells of a list': (word) => [
    batch(
      'a.csv',
      csvOf(
        CSV_COLUMNS,
        CSV_CELLS.map((_, at) => replaced(CSV_CELLS, at, word)),
      ),
    ),
    batch(
      'a.csv',
      csvOf(
        VACANCY_COLUMNS,
        VACANCY_COLUMNS.map((_, at) =>
          replaced(['1', 'Cleaner', 'hour', 'england', 'permanent', 'pay'], at, word),
        ),
      ),
    ),
  ],
  'elements and attributes of a feed': (word) =>
    [
      `<${word}>${word}</${word}>`,
      `<${word} ${word}="${word}"/>`,
      `<salary ${word}="${word}">12</salary>`,
      `<vacancytype><id>${word}</id></vacancytype>`,
      `<vacancystatus id="${word}"/>`,
      ...XML_NAMES.map((name) => `<${name}>${word}</${name}>`),
      ...XML_NAMES.map((name) => `<${name} id="${word}" type="${word}"><${word}>1</${word}></${name}>`),
    ].map((inside) => batch('a.xml', xmlOf(inside))),
  'properties of a web page': (word) => [
    batch(
      'a.html',
      `<div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Cleaner</h1><p itemprop="${word} ${word}">${word}</p><p itemprop="employmentType">${word}</p><div itemprop="baseSalary" itemscope><i itemprop="${word}">1</i><i itemprop="unitText">${word}</i></div><p itemprop="description">${TEXT}</p></div>`,
    ),
    batch(
      'a.html',
      `<script type="application/ld+json">${JSON.stringify(POSTING)
        .replace('{', `{${JSON.stringify(word)}:1,`)
        .replace('FULL_TIME', word)}</script>`,
    ),
    batch(
      'a.html',
      `<div itemscope itemtype="${word}"><${word} ${word}="${word}" itemprop="${word}">x</${word}></div>`,
    ),
  ],
  'summaries that are added up': (word) =>
    SUMMARY_WORDS.flatMap((one, index) => {
      const text = SUMMARY.replaceAll(one, () => JSON.stringify(word));
      const format = ['json', 'terminal', 'markdown', 'html'][index % 4] ?? 'json';
      return {
        words: ['merge', 'a.json', 'b.json', '--format', format],
        options: { files: { 'a.json': text, 'b.json': SUMMARY } },
      };
    }),
  'an approach': (word) =>
    APPROACH_LINES.map((line) => ({
      words: ['check', OFFER, '--approach', 'a.yaml', ...DAY],
      options: { files: { 'a.yaml': `approach: 1\n${worded(line, word)}` } },
    })),
  'a rubric': (word) =>
    RUBRIC_LINES.map((line) => ({
      words: ['rubric', 'check', 'a.yaml'],
      options: { files: { 'a.yaml': `extends: good-jobs\n${worded(line, word)}` } },
    })),
  'a question of a team': (word) =>
    ['answers: {sick-pay: statutory-only}', `answers: {${word}: "yes"}`].map((answers) => ({
      words: ['check', 'a.yaml', '--rubric', 'r.yaml', ...DAY],
      options: { files: { 'r.yaml': teamQuestion(word), 'a.yaml': `goodwork: 1\n${answers}\n` } },
    })),
  rates: (word) =>
    RATES_LINES.flatMap((line) =>
      ['check', 'show'].map((what) => ({
        words: ['rates', what, '--rates', 'a.yaml', ...DAY],
        options: { files: { 'a.yaml': `rates: 1\nextends: built-in\n${worded(line, word)}` } },
      })),
    ),
  'a map of columns': (word) =>
    MAP_LINES.map((line) => ({
      words: ['batch', 'a.csv', '--map', 'm.yaml', '--format', 'ndjson', ...DAY],
      options: {
        files: {
          'a.csv': csvOf([...CSV_COLUMNS, word], [[...CSV_CELLS, word]]),
          'm.yaml': worded(line, word),
        },
      },
    })),
  'words of the command line': (word) =>
    [
      [word],
      ['rubric', word],
      ['rubric', 'show', word],
      ['rubric', 'schema', word],
      ['rates', word],
      ['check', OFFER, '--format', word],
      ['check', OFFER, '--for', word],
      ['check', OFFER, '--color', word],
      ['check', OFFER, '--on', word],
      ['check', OFFER, '--rubric', word],
      ['check', OFFER, '--fail-on', word],
      ['check', OFFER, `--${word}`],
      ['check', word],
      ['batch', OFFER, '--workers', word],
      ['batch', OFFER, '--errors', word],
      ['batch', OFFER, '--detail', word],
      ['compare', OFFER, OFFER, '--wishes', word],
      ['ask', word],
      ['ask', '--who', word],
      ['review', OFFER, '--weeks', word],
      ['forget', word],
      ['reflect', '--with', word],
      ['reflect', '--go-on', word],
      ['draft', OFFER, '--format', word],
      ['merge', word],
      ['agree', OFFER, word],
    ].map((words) => ({ words })),
  'the environment': (word) =>
    ['TERM', 'COLORTERM', 'COLUMNS', 'FORCE_COLOR', 'ACCESSIBLE', 'TERM_PROGRAM'].map((name) => ({
      words: ['check', OFFER, ...DAY],
      options: { env: { [name]: word } },
    })),
  'interviews about an offer': (word) => [
    asked('ask --plain', Array.from({ length: talked(80) }, () => [word, '']).flat()),
    asked('ask --plain --full', Array.from({ length: talked(80) }, () => [word, `1: ${word}`, '']).flat()),
    asked(
      'ask --plain --who client',
      Array.from({ length: talked(40) }, () => [word, `${word}: ${word}`, '']).flat(),
    ),
    asked(`ask ${OFFER} --plain`, [
      'a',
      word,
      '',
      ...Array.from({ length: talked(20) }, () => [`1 ${word}`, `${word}, ${word}`, '']).flat(),
    ]),
  ],
  reviews: (word) => [
    asked('review a.yaml --plain', Array.from({ length: talked(60) }, () => [word, '']).flat(), {
      'a.yaml': readProjectFile(OFFER),
    }),
  ],
  'sessions of a team': (word) => [
    asked('reflect --plain', Array.from({ length: talked(30) }, () => [word, `1 ${word}`, '']).flat()),
    asked(
      'reflect --plain --with client --full',
      Array.from({ length: talked(50) }, () => [word, '']).flat(),
    ),
  ],
  'offers side by side': (word) => {
    const files = {
      'a.yaml': yamlOf('employer: W\nanswers: {contract-type: {is: permanent, says: W}}\nmeta: {W: W}', word),
      [`${word}.yaml`]: yamlOf('workplace: {town: W}', word),
    };
    return [
      { words: ['compare', 'a.yaml', `${word}.yaml`, ...DAY], options: { files } },
      { words: ['compare', 'a.yaml', `${word}.yaml`, '--format', 'json', ...DAY], options: { files } },
      { words: ['agree', 'a.yaml', `${word}.yaml`, ...DAY], options: { files } },
    ];
  },
};

/** What was printed and written, without the word, and without what depends on its letters: likely names, widths, digests. */
async function told({ words, options }: Given, word: string): Promise<object> {
  const { code, out, err, written } = await run(words, options);
  // A file of ours that has it where any key may stand is told so in words of its own.
  if (word === '__proto__' && code === 2 && err.includes('is not a key that can stand here')) return { code };
  const plain = (text: string) =>
    text
      .replace(/(?<=Save as: )\S+/g, 'NAME')
      .replaceAll(new RegExp(word.replaceAll('_', String.raw`\\?_`), 'gi'), 'WORD')
      .replace(/ (?:Did you mean|Use one of|Use up to three of|goodwork --help)[^\n]*/g, '')
      .replace(/\b[0-9a-f]{64}\b|(?<=\+)[0-9a-f]{6}\b|(?<="settings":")[0-9a-f]{6}/g, 'DIGEST');
  return {
    code,
    // What can be called anything stands in the order of the alphabet.
    out: words[0] === 'merge' ? plain(out).split('\n').toSorted() : plain(out),
    err: plain(err),
    written: Object.entries(written).map(([name, text]) => [plain(name), plain(text)]),
  };
}

describe.each(Object.entries(PLACES))('%s', (_place, given) => {
  test.each(NAMES)('%s is a word like any other', async (name) => {
    const unknown = plainlyUnknown(name);
    const [runs, same] = [given(name), given(unknown)];
    for (const [index, one] of runs.entries()) {
      if (!EVERYWHERE.includes(name) && index % OTHERS.length !== OTHERS.indexOf(name)) continue;
      // At a desk every other round of turns is enough.
      if (!process.env.CI && Math.floor(index / OTHERS.length) % 2 === 1) continue;
      const was = await told(one, name);
      expect(was, one.words.join(' ')).not.toMatchObject({ code: 70 });
      expect(await told(same[index] as Given, unknown), one.words.join(' ')).toMatchObject(was);
    }
  });
});
