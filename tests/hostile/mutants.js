// Files that were good, and are not any longer: cut, doubled, mixed with each other and with signs that mean something.
import { readdirSync, readFileSync } from 'node:fs';
import { BUILT_IN, wholeSummary } from './shape.js';

const ROOT = new URL('../../', import.meta.url);

const POSTING = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Cleaner',
  description: '<p>Cleaner, 20 hours a week. <b>Pay:</b> £13 an hour.</p>',
  hiringOrganization: { '@type': 'Organization', name: 'A Ltd' },
  employmentType: ['PART_TIME'],
  jobLocation: { address: { addressLocality: 'Leeds', addressCountry: 'GB' } },
  baseSalary: { currency: 'GBP', value: { minValue: 12.5, maxValue: 13, unitText: 'HOUR' } },
};
/** One of each kind that is not among the examples. */
const SMALL = {
  'list.csv':
    'title,employer,salary min,salary period,pay.from,client.wishes,description\n' +
    'Cleaner,A Ltd,12.71,hour,,pay;balance,"Nights, £13"\nDriver,"B ""and"" C",24000,year,,,\n',
  'list.tsv': 'Job title\tCompany\tSalary\nCleaner\tA Ltd\t£12 an hour\n',
  'list.ndjson':
    '{"title":"Cleaner","pay":{"is":13,"per":"hour"},"answers":{"contract-type":"permanent"}}\n' +
    '{"id":"a","text":"Cleaner. Pay: £13 an hour. 20 hours a week."}\n' +
    '{"jobTitle":"Driver","employerName":"B","jobId":1,"minimumSalary":12,"salaryType":"per hour","jobDescription":"x"}\n',
  'board.json':
    '{"results":[{"redirect_url":"u","company":{"display_name":"c"},"title":"t","contract_time":"full_time","location":{"display_name":"Leeds"},"salary_min":24000,"salary_is_predicted":"1","description":"d"}],"count":1}',
  'posting.json': JSON.stringify({ '@graph': [POSTING] }),
  'page.html': `<!doctype html><html><head><script type="application/ld+json">${JSON.stringify(POSTING)}</script></head><body><h1>Cleaner</h1></body></html>`,
  'micro.html':
    '<html><div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Cleaner</h1><p itemprop="description">20 hours</p><span itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization"><b itemprop="name">A</b></span></div></html>',
  'feed.xml':
    '<?xml version="1.0"?>\n<jobs>\n<job id="1"><title>Cleaner</title><company>A &amp; B</company><salary>£12 an hour</salary><description><![CDATA[<p>Nights</p>]]></description></job>\n<!-- x -->\n<job><title>Driver</title><vacancytype><id>1</id></vacancytype></job>\n</jobs>\n',
  'many.yaml':
    'title: Cleaner\npay: "£13 an hour"\n---\ntitle: Driver\nanswers: {contract-type: {is: agency, by: employer, says: "x"}}\nmeta: {a: [1, &b 2, *b]}\n',
};

/** What a machine may take for more than text. */
const TOKENS = [
  ...BUILT_IN,
  ...[
    '\0',
    '\u001b[31m',
    '\u001b]0;x\u0007',
    '\u009d',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\ud800',
    '\u0301',
    '\u0085',
  ],
  ...[
    '---\n',
    '...\n',
    '- ',
    '? ',
    ': ',
    '&a ',
    '*a',
    '<<: ',
    '!!js ',
    '!!binary ',
    '| ',
    '%YAML 1.2\n',
    '#',
    '~',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '\\',
    '\\u0000',
    ',',
    '[[[[[[[[',
    '{"a":{"a":',
    'null',
    'NaN',
    '1e999',
    '-0',
    '.5',
  ],
  ...[
    '<',
    '>',
    '</',
    '/>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
    '<!DOCTYPE x [',
    '&#x110000;',
    '&#0;',
    '&amp',
    '&#x',
  ],
  ...[
    '<job>',
    '</job>',
    '<title>',
    '<script>',
    '</script>',
    ' itemscope',
    ' itemprop="a b"',
    '<tag>a</tag><tag>b</tag>',
  ],
  ...[
    '\n',
    '\r',
    '\r\n',
    '\t',
    '\n\n\n',
    '=1+1',
    '@x',
    'sep=;\n',
    ';',
    '""',
    '_http://a',
    '](javascript:x)',
    '|',
  ],
  ...[
    '£',
    '£12',
    '£0',
    '-£1',
    '£99999999999',
    'an hour',
    '0 hours',
    '200 hours',
    '30 February',
    '2026-02-30',
    '1-2-3',
    'a'.repeat(5000),
  ],
];

/** Commands that read one file, by what is written for FILE. */
const COMMANDS = [
  'check FILE',
  'check --format json FILE',
  'check --format html FILE',
  'check --format markdown FILE',
  'check --for client FILE',
  'check --for employer FILE',
  'draft FILE',
  'draft --format ndjson FILE',
  'batch --summary FILE',
  'batch --format csv FILE',
  'batch --detail full FILE',
  'batch --errors inline FILE',
  'batch --for employer FILE',
  'merge FILE',
  'compare FILE first.yaml',
  'agree FILE first.yaml',
  'reflect FILE',
  'rubric check FILE',
  'rubric diff good-jobs FILE',
  'rates check --rates FILE',
  'check --approach FILE first.yaml',
  'batch --map FILE list.csv',
];
/** Each with the files that it is meant for, more often than others. */
const MEANT = [
  ['merge FILE', 'summary.json'],
  ['reflect FILE', 'our.approach.yaml'],
  ['check --approach FILE first.yaml', 'our.approach.yaml'],
  ['rubric check FILE', 'ours.rubric.yaml'],
  ['rates check --rates FILE', 'ours.rates.yaml'],
  ['batch --map FILE list.csv', 'ours.map.yaml'],
];
const OWN = {
  'summary.json': JSON.stringify(wholeSummary()),
  'ours.rubric.yaml':
    'rubric: ours\nversion: "1"\nextends: good-jobs\ndrop: [journey]\nfeatures:\n  - id: pay\n    questions:\n      - {id: q1, ask: x, say: x, who: employer, why: y, when: {contract-type: [agency]}, options: [{is: a, label: A, level: poor}, {is: b, label: B, level: good}], source: {from: toolkit, verified: seen}}\n',
  'ours.rates.yaml':
    'extends: rates\nsources: {ours: {title: Our own look-up}}\nreal-living-wage:\n  rows:\n    - {from: 2026-10-28, uk: 13.99, london: 15.49, source: [ours], verified: seen}\n',
  'ours.map.yaml': 'title: [Job, Job name]\nemployer: Firm\nhours.guaranteed: Min hours\n',
};

/** Every good file, by its name. */
export const SAMPLES = { ...SMALL, ...OWN, ...examples() };

function examples() {
  const files = ['', 'approaches/', 'reviews/', 'practice/key/'].flatMap((folder) =>
    readdirSync(new URL(`examples/${folder}`, ROOT), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, readFileSync(new URL(`examples/${folder}${name}`, ROOT), 'utf8')]),
  );
  return Object.fromEntries(files);
}

const NAMES = Object.keys(SAMPLES);
/** Those that hold offers. */
const OFFERS = NAMES.filter((name) => !(name in OWN) && !name.includes('approach'));

/**
 * A file changed in a few places.
 * @param {import('./random.js').Random} random
 */
export function mutant(name, random) {
  let text = SAMPLES[name];
  for (let times = 1 + random.below(4); times > 0; times -= 1) text = random.oneOf(CHANGES)(text, random);
  // Also bytes that are no text.
  if (random.below(8) > 0) return text;
  const bytes = Buffer.from(text);
  for (let times = 1 + random.below(3); times > 0 && bytes.length > 0; times -= 1)
    bytes[random.below(bytes.length)] = random.below(256);
  return bytes;
}

const at = (text, random) => random.below(text.length + 1);
function part(text, random) {
  const from = at(text, random);
  return [from, from + random.below(random.below(4) === 0 ? text.length : 40)];
}

const CHANGES = [
  (text, random) => text.slice(0, at(text, random)),
  (text, random) => text.slice(at(text, random)),
  (text, random) => {
    const [from, to] = part(text, random);
    return text.slice(0, from) + text.slice(to);
  },
  (text, random) => {
    const [from, to] = part(text, random);
    return text.slice(0, to) + text.slice(from, to).repeat(1 + random.below(20)) + text.slice(to);
  },
  (text, random) => put(text, random.oneOf(TOKENS), random),
  (text, random) => put(text, random.oneOf(TOKENS).repeat(1 + random.below(30)), random),
  // A word of the file becomes another, in a value or a key.
  (text, random) => {
    const words = [...text.matchAll(/[\w.-]+/g)];
    if (words.length === 0) return text;
    const { index, 0: word } = random.oneOf(words);
    const other = random.below(2) === 0 ? random.oneOf(words)[0] : random.oneOf(TOKENS);
    return text.slice(0, index) + other + text.slice(index + word.length);
  },
  (text, random) => {
    const other = SAMPLES[random.oneOf(NAMES)];
    return text.slice(0, at(text, random)) + other.slice(at(other, random));
  },
  (text, random) => {
    const lines = text.split('\n');
    const line = lines.splice(random.below(lines.length), 1);
    lines.splice(random.below(lines.length + 1), 0, ...line);
    return lines.join('\n');
  },
];

function put(text, token, random) {
  const place = at(text, random);
  return text.slice(0, place) + token + text.slice(place);
}

/** Good, and first and last in every list. */
const ENDS = { 'first.yaml': 'title: FIRST\n', 'last.yaml': 'title: LAST\n' };

/**
 * One run: several offers through `batch` between two good ones, or one file through any other command.
 * @param {import('./random.js').Random} random
 * @returns {{ words: string[], files: Record<string, string | Uint8Array>, mutants: number, keeps: string[] }}
 */
export function attack(random) {
  if (random.below(4) > 0) {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => {
        const name = random.oneOf(OFFERS);
        return [`${i}-${name}`, mutant(name, random)];
      }),
    );
    const names = ['first.yaml', ...Object.keys(files), 'last.yaml'];
    const words = ['batch', '--format', 'ndjson', ...names];
    return { words, files: { ...ENDS, ...files }, mutants: 12, keeps: ['FIRST', 'LAST'] };
  }
  const [command, meant] =
    random.below(3) === 0 ? random.oneOf(MEANT) : [random.oneOf(COMMANDS), random.oneOf(NAMES)];
  const file = `m-${meant}`;
  const files = { ...ENDS, 'list.csv': SMALL['list.csv'], [file]: mutant(meant, random) };
  return { words: command.replace('FILE', file).split(' '), files, mutants: 1, keeps: [] };
}
