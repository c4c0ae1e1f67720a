// The same few bad offers through every command and format; and the files that only goodwork itself uses.
import { BUILT_IN, filled, nested, shape, wholeSummary } from '../shape.js';

/** Every way in which an offer comes out again. */
const OFFER_COMMANDS = [
  'check x.yaml',
  'check --format json x.yaml',
  'check --format csv x.yaml',
  'check --format html x.yaml',
  'check --format markdown x.yaml',
  'check --format text x.yaml',
  'check --for client x.yaml',
  'check --for employer x.yaml',
  'batch --format json x.yaml',
  'batch --format csv x.yaml',
  'batch --format html x.yaml',
  'batch --format terminal x.yaml',
  'batch --detail full x.yaml',
  'batch --summary x.yaml',
  'batch --summary --format json x.yaml',
  'batch --summary --for funder x.yaml',
  'batch --errors inline x.yaml',
  'draft x.yaml',
  'draft --format ndjson x.yaml',
  'compare x.yaml y.yaml',
  'compare --format html x.yaml y.yaml',
  'agree x.yaml y.yaml',
  'agree --format json x.yaml y.yaml',
  'review x.yaml y.yaml',
  'review y.yaml x.yaml',
];
const OTHER = { 'y.yaml': 'goodwork: 1\ntitle: Cleaner\n' };

/** One offer in which every outside word is long and harmful. */
function loud(n, sign) {
  const said = filled(n / 5, sign);
  return [
    'goodwork: 1',
    `id: "i${said}"`,
    `title: "t${said}"`,
    `employer: "e${said}"`,
    `workplace: {town: "w${said}"}`,
    'answers:',
    `  contract-type: {is: permanent, by: employer, says: "s${said}"}`,
    'meta: {a: 1}',
    '',
  ].join('\n');
}

const LOUD = OFFER_COMMANDS.map((words) =>
  shape(`signs in every word: ${words}`, 'x.yaml', (n) => loud(n, '\\u009d\\u001b]0;<b>|=_[a](b)\\u202e '), {
    words,
    beside: OTHER,
  }),
);

const DRAFTS = ['draft x.txt', 'draft --format ndjson x.txt'].flatMap((words) => [
  shape(`much found: ${words}`, 'x.txt', (n) => `Cleaner\n${filled(n, 'Pay: £12 an hour. Pension. ')}`, {
    words,
  }),
  shape(
    `hidden signs: ${words}`,
    'x.txt',
    (n) => `Cleaner\n${filled(n, 'Pension\u202e\u0085\u200b\u007f. ')}`,
    {
      words,
    },
  ),
]);

const COUNTED = 'batch --summary --format json x.ndjson';
const MANY = [
  ['employers', (i) => ({ title: 'x', employer: `Firm ${i}` })],
  ['titles', (i) => ({ title: `Job ${i}`, employer: 'Firm' })],
  ['employers of every object', (i) => ({ title: 'x', employer: BUILT_IN[i % BUILT_IN.length] })],
  ['reasons', (i) => ({ title: 'x', [`k${i}`]: 1 })],
  ['notes', (i) => ({ title: 'x', pay: { is: 100000 + i, per: 'hour' } })],
].flatMap(([name, record]) => {
  const make = (n) => `{"title":"x"}\n${filled(n, (i) => `${JSON.stringify(record(i))}\n`)}`;
  return [
    shape(`many ${name}: ${COUNTED}`, 'x.ndjson', make, { words: COUNTED, size: 1500, most: 100_000 }),
    shape(`many ${name}: batch --summary`, 'x.ndjson', make, {
      words: 'batch --summary x.ndjson',
      size: 1500,
      most: 100_000,
    }),
  ];
});

const SUMMARY = wholeSummary();
const merge = (name, make, more) =>
  shape(`merge: ${name}`, 'x.json', (n) => JSON.stringify({ ...SUMMARY, ...make(n) }), {
    words: 'merge x.json',
    ...more,
  });
/** An object of as many keys as make `n` characters. */
function keyed(n, value, key = 'k') {
  const each = `"${key}1000":,${JSON.stringify(value)}`.length;
  return Object.fromEntries(Array.from({ length: Math.ceil(n / each) + 1 }, (_, i) => [`${key}${i}`, value]));
}
/** As they stand in a summary that is whole. */
const [EMPLOYER] = Object.values(SUMMARY.employers);
const [JOB] = Object.values(EMPLOYER.jobs);
const [FEATURE] = Object.values(SUMMARY.features);

const SUMMARIES = [
  merge('many employers', (n) => ({ employers: keyed(n, EMPLOYER, 'Firm') })),
  merge('many jobs', (n) => {
    const jobs = keyed(n, JOB);
    const offers = Object.keys(jobs).length * JOB.offers;
    return { employers: { Firm: { ...EMPLOYER, offers, jobs } } };
  }),
  merge('many reasons', (n) => ({ unreadable: n + 100, reasons: keyed(n, 1) })),
  merge('many features', (n) => ({ features: keyed(n, FEATURE) })),
  merge('many questions', (n) => ({ questions: keyed(n, { answered: 1, open: 1 }) })),
  merge('many checks', (n) => {
    const checks = keyed(n, { toAsk: 1, words: ['x'] });
    return { legal: Object.fromEntries(Object.keys(checks).map((id) => [id, 1])), checks };
  }),
  merge('many words of a check', (n) => ({
    legal: { 'below-minimum-wage': 1 },
    checks: { 'below-minimum-wage': { toAsk: 1, words: Object.keys(keyed(n, 1)) } },
  })),
  merge('names of every object', () => {
    const words = Object.fromEntries(BUILT_IN.map((word) => [word, { silent: 49, good: 1, offers: 1 }]));
    return {
      facts: words,
      features: words,
      questions: words,
      conditions: words,
      toSettle: words,
      employers: words,
    };
  }),
  merge('depth', (n) => ({ employers: JSON.parse(nested(Math.min(n, 4000), '{"a":', '1', '}')) })),
  merge('dates that are none', (n) => ({
    employers: { Firm: { ...EMPLOYER, jobs: keyed(n, { ...JOB, first: '1999-01-01', last: '\u202e' }) } },
  })),
  merge('nothing else', (n) => ({ title: filled(n, 'x') })),
  shape('merge: brackets', 'x.json', (n) => filled(n, '['), { words: 'merge x.json' }),
];

const EXTENDS = 'rubric: ours\nversion: "1"\nextends: good-jobs\n';
const ours = (name, make, words, size = 3000) =>
  shape(`rubric: ${name}: ${words}`, 'ours.yaml', (n) => EXTENDS + make(n), { words, size });
const RUBRIC_COMMANDS = [
  'rubric check ours.yaml',
  'rubric show --rubric ours.yaml',
  'rubric diff good-jobs ours.yaml',
];
const question = (i, more = '') =>
  `      - {id: q${i}, ask: x, say: x, who: employer, why: y, ${more}options: [{is: a, label: A, level: poor}, {is: b, label: B, level: good}], source: {from: toolkit, verified: seen}}\n`;
const RUBRICS = RUBRIC_COMMANDS.flatMap((words) => [
  ours(
    'many questions',
    (n) => `features:\n  - id: pay\n    questions:\n${filled(n, (i) => question(i))}`,
    words,
  ),
  ours(
    'a chain of questions',
    (n) => {
      const one = (i) => question(i, i === 0 ? '' : `when: {q${i - 1}: [a]}, `);
      return `features:\n  - id: pay\n    questions:\n${filled(n, one)}`;
    },
    words,
    12_000,
  ),
  ours(
    'many options',
    (n) => {
      const options = filled(n, (i) => `{is: o${i}, label: A, level: poor}, `);
      return `features:\n  - id: pay\n    questions:\n${question(0).replace('options: [', `options: [${options}`)}`;
    },
    words,
  ),
  ours('many that are dropped', (n) => `drop: [${filled(n, (i) => `q${i}, `)}]\n`, words),
  ours('unknown keys', (n) => filled(n, (i) => `k${i}: x\n`), words),
]);

const rates = (name, make) =>
  shape(`rates: ${name}`, 'ours.yaml', make, { words: 'rates check --rates ours.yaml' });
const row = (i) =>
  `    - {from: ${2030 + Math.floor(i / 336)}-${String((Math.floor(i / 28) % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}, uk: 13.99, london: 15.49, source: [ours], verified: seen}\n`;
const RATES = [
  rates('many rows', (n) => {
    return `extends: rates\nsources: {ours: {title: x}}\nreal-living-wage:\n  rows:\n${filled(n, row)}`;
  }),
  rates('many sources', (n) => `extends: rates\nsources:\n${filled(n, (i) => `  s${i}: {title: x}\n`)}`),
  rates(
    'unknown series',
    (n) => `extends: rates\n${filled(n, (i) => `real-living-wages${i}: {rows: []}\n`)}`,
  ),
  rates('brackets', (n) => `extends: rates\nreal-living-wage: ${filled(n, '[')}`),
  rates(
    'long words',
    (n) => `extends: rates\nreal-living-wage: {rows: [{from: "${filled(n, '\\u009d')}"}]}\n`,
  ),
];

const APPROACH = 'approach: 1\nframing: {now: 3}\n';
const approach = (name, make) =>
  ['check --approach our.yaml good.yaml', 'reflect our.yaml'].map((words) =>
    shape(`approach: ${name}: ${words}`, 'our.yaml', (n) => APPROACH + make(n), {
      words,
      beside: { 'good.yaml': 'title: x\n' },
    }),
  );
const APPROACHES = [
  ...approach('many conditions', (n) => {
    return `conditions:\n${filled(n, (i) => `  - {id: c${i}, say: x, when: {guaranteed: {at-least: 16}}}\n`)}`;
  }),
  ...approach('much practice', (n) => `practice:\n${filled(n, '  - {feature: security, say: "x"}\n')}`),
  ...approach('long notes', (n) => `choices: {now: 1, notes: "${filled(n, '\\u009d x')}"}\n`),
  ...approach('unknown constraints', (n) => `constraints:\n${filled(n, (i) => `  siz${i}: a-lot\n`)}`),
];

const map = (name, make) =>
  shape(`column map: ${name}`, 'map.yaml', make, {
    words: 'batch --format ndjson --map map.yaml list.csv',
    beside: { 'list.csv': 'Job,Firm\nx,y\n' },
  });
const MAPS = [
  map('many names', (n) => `title: [Job, ${filled(n, (i) => `c${i}, `)}]\n`),
  map('unknown names', (n) => filled(n, (i) => `titel${i}: Job\n`)),
  map('names of every object', () => BUILT_IN.map((word) => `"${word}": ${word}\n`).join('')),
];

const saved = (name, make) =>
  ['ask --list', 'forget 2026-11-20-1'].map((words) =>
    shape(`saved interview: ${name}: ${words}`, 'interviews/2026-11-20-1.yaml', make, { words }),
  );
const SAVED = [
  ...saved('many answers', (n) => `goodwork: 1\nanswers:\n${filled(n, (i) => `  q${i}: x\n`)}`),
  ...saved('a long title', (n) => `goodwork: 1\ntitle: "${filled(n, '\\u009d')}"\n`),
  ...saved('brackets', (n) => filled(n, '[')),
  ...saved('lines of ---', (n) => filled(n, '---\n')),
];

export const COMMANDS = [
  ...LOUD,
  ...DRAFTS,
  ...MANY,
  ...SUMMARIES,
  ...RUBRICS,
  ...RATES,
  ...APPROACHES,
  ...MAPS,
  ...SAVED,
  shape(
    'the earlier answers of a review',
    'x.yaml',
    (n) =>
      `goodwork: 1\ntitle: x\nmeta: {review: {weeks: 4, on: 2027-01-05, news: "${filled(n, '\\u009d')}"}}\n`,
    { words: 'review y.yaml x.yaml', beside: OTHER },
  ),
];
