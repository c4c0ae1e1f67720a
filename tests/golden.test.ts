// What a person sees, kept as pages in tests/golden. After a change that is meant: npx vitest run tests/golden.test.ts -u
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readProjectFile } from './support/shipped.ts';
import { type Told, transcript } from './support/transcript.ts';
import { type Ran, type RunOptions, run } from './support/world.ts';

interface Case extends Pick<Told, 'shows' | 'files' | 'from'> {
  /** The name of its page. */
  readonly page: string;
  readonly words: string;
  readonly options?: RunOptions;
  /** Only so many lines of what came out. */
  readonly lines?: number;
}

const ON = '--on 2026-11-21';

const OLDER_OFFER = `title: Kitchen porter
workplace: {nation: england, london: false}
pay: {is: 12.21, per: hour}
client: {age: 30, work-search: no}
`;

const ONE_ROW = `extends: rates
checked: 2026-11-23
sources:
  our-look-up: {title: "Living Wage Foundation, read on 23 November 2026"}
real-living-wage:
  rows:
    - {from: 2026-10-28, uk: 13.99, london: 15.49, source: [our-look-up], verified: seen, next-due: 2027-10-31}
`;

const CONDITIONS = `approach: 1
framing: {now: 2}
choices: {now: 3}
employers: {now: 4}
conditions:
  - {id: hours-in-writing, say: at least 16 hours a week in writing, when: {guaranteed: {at-least: 16}}}
  - {id: living-wage, say: the real Living Wage, when: {real-living-wage: yes}}
practice:
  - {feature: security, say: A bakery near here sets its rota four weeks ahead.}
`;

const OWN_RUBRIC = `rubric: our-town
version: "2"
title: Ten features, as our town asks about them
extends: good-jobs
drop: [union-or-reps]
features:
  - id: pay
    questions:
      - id: first-pay-day
        ask: When is the first pay day?
        say: On which day would a new starter first be paid?
        who: employer
        why: >-
          The weeks before the first pay day are the hardest ones.
        options:
          - {is: over-a-month, label: More than a month after the first day, level: poor}
          - {is: a-month, label: About a month, level: weak}
          - {is: two-weeks, label: Within two weeks, level: fair}
          - {is: a-week, label: "Within a week, or an advance is offered", level: good}
        source: {from: toolkit, verified: convention}
`;

const ADVERT = `Night care assistant
Meadow View, Leicester LE2 1AB

Pay: £12.90 - £13.40 per hour, plus a £250 welcome bonus
36 hours per week, nights on a rota. Permanent.

What we offer
* Company pension and 28 days holiday including bank holidays
* Full training

You must hold a full UK driving licence.
`;

const OFFERS = [
  '{"goodwork":1,"id":"m-1","title":"Home care assistant","employer":"Meadow View Homecare","posted":"2026-10-05","pay":"£12.71 an hour","hours":{"paid":24,"guaranteed":0},"client":{"age":41},"answers":{"contract-type":"zero-hours","shift-notice":{"is":"under-a-week","by":"employer","says":"the rota comes on Sunday"}}}',
  '{"goodwork":1,"id":"m-2","title":"Home care assistant","employer":"Meadow View Homecare","posted":"2026-11-09","pay":"£12.71 an hour","hours":{"paid":30},"answers":{"contract-type":"zero-hours"}}',
  '{"goodwork":1,"id":"m-2","title":"Home care assistant","employer":"Meadow View Homecare","posted":"2026-11-16","pay":"£12.71 an hour","hours":{"paid":30},"answers":{"contract-type":"zero-hours"}}',
  '{"goodwork":1,"title":"Cook","answers":{"contract-type":"zip"}}',
  '{"id":"ad-7","text":"Night cleaner\\n\\n£7.10 per hour. 16 hours a week. You must buy your own uniform."}',
].join('\n');

const TABLE = `Job title,Company,Salary,Hours,Location
Baker,Crumb & Sons,£13.60 an hour,37.5,Leeds
Packer,Crumb & Sons,£12.90 an hour,,Leeds
Counter staff,Hollins Pharmacy,,16,Derby
`;

const CASES: readonly Case[] = [
  {
    page: 'check-60-columns',
    shows: 'The profile in a narrow terminal.',
    words: `check examples/zero-hours-care.yaml ${ON}`,
    options: { env: { COLUMNS: '60' } },
  },
  {
    page: 'check-80-columns',
    shows: 'The profile in a terminal of the usual width.',
    words: `check examples/zero-hours-care.yaml ${ON}`,
    options: { env: { COLUMNS: '80' } },
  },
  {
    page: 'check-120-columns',
    shows: 'The profile in a wide terminal: lines stop at 100, for longer ones are hard to read.',
    words: `check examples/zero-hours-care.yaml ${ON}`,
    options: { env: { COLUMNS: '120' } },
  },
  {
    page: 'check-at-a-terminal',
    shows: 'At a terminal of 72 columns, where a note beside the profile says how to keep it.',
    words: `check examples/shop.yaml ${ON} --color never`,
    options: { terminal: true, columns: 72 },
    lines: 12,
  },
  {
    page: 'check-plain',
    shows: 'Words only: no marks, nothing drawn.',
    words: `check examples/union-warehouse.yaml ${ON} --plain`,
  },
  {
    page: 'check-colour',
    shows: 'With colour, whose codes stand here as \\e[…m. Every word stays when they go.',
    words: `check examples/parcel-driver.yaml ${ON} --color always`,
    options: { env: { TERM: 'xterm-256color' } },
  },
  {
    page: 'check-linux-console',
    shows: 'A bare console has no dots to show: marks are plain letters.',
    words: `check examples/shop.yaml ${ON}`,
    options: { env: { TERM: 'linux' } },
    lines: 44,
  },
  {
    page: 'check-nothing-known',
    shows: 'An empty record: ten times "not known yet", no concern, and a list of questions.',
    words: `check examples/blank.yaml ${ON}`,
  },
  {
    page: 'check-markdown',
    shows: 'Everything, as Markdown.',
    words: `check examples/shop.yaml --format markdown ${ON}`,
  },
  {
    page: 'check-text',
    shows: 'A case note to paste.',
    words: `check examples/agency-warehouse.yaml --format text ${ON}`,
  },
  {
    page: 'check-html',
    shows: 'One plain page.',
    words: `check examples/school-hours-office.json --format html ${ON}`,
  },
  {
    page: 'check-for-client',
    shows:
      'The page a client takes home: what we know, what we do not, what matters to me and what I might ask.',
    words: `check examples/zero-hours-care.yaml --for client ${ON}`,
  },
  {
    page: 'check-for-employer',
    shows: 'The page for an employer: about the job, and nothing of the client.',
    words: `check examples/zero-hours-care.yaml --for employer ${ON}`,
  },
  {
    page: 'check-for-employer-text',
    shows: 'The page for an employer as a note to speak from.',
    words: `check examples/zero-hours-care.yaml --for employer --format text ${ON}`,
  },
  {
    page: 'check-for-employer-withheld',
    shows: 'Where an answer may be a sign of exploitation there is no page for the employer.',
    words: `check offer.yaml --for employer ${ON}`,
    files: { 'offer.yaml': 'title: Packer\nanswers:\n  free-to-leave: {is: papers-held, by: client}\n' },
  },
  {
    page: 'check-csv',
    shows:
      'A row for a spreadsheet: the mark before the first column and the \\r at each end are meant for Excel.',
    words: `check examples/union-warehouse.yaml --format csv ${ON}`,
  },
  {
    page: 'check-json',
    shows: 'The whole assessment, for a script.',
    words: `check examples/shop.yaml --format json ${ON}`,
  },
  {
    page: 'check-older-offer',
    shows: 'An old offer, by the rates of its own day; the record comes on standard input.',
    words: 'check - --on 2025-04-01',
    files: { 'older.yaml': OLDER_OFFER },
    from: 'older.yaml',
    lines: 30,
  },
  {
    page: 'check-next-spring',
    shows: 'A day after both rates were due: each one says so, and nothing is worked out ahead.',
    words: 'check examples/union-warehouse.yaml --on 2027-04-02',
    lines: 24,
  },
  {
    page: 'check-fail-on',
    shows: 'For a script: the profile is printed, and the exit code says that something poor was found.',
    words: `check examples/shop.yaml --format csv --fail-on poor ${ON}`,
  },
  {
    page: 'check-fail-on-nothing-found',
    shows: 'Nothing of what was named was found.',
    words: `check examples/union-warehouse.yaml --format csv --fail-on legal,poor ${ON}`,
  },
  {
    page: 'check-output',
    shows: 'Into a file, written whole or not at all.',
    words: `check examples/shop.yaml --format markdown --output shop.md ${ON}`,
  },
  {
    page: 'check-approach',
    shows: 'With a team’s own approach: what it asks of employers is said apart from the profile.',
    words: `check examples/zero-hours-care.yaml --approach ours.yaml --format markdown ${ON}`,
    files: { 'ours.yaml': CONDITIONS },
  },
  {
    page: 'check-own-rubric',
    shows: 'With a team’s own rubric: the end of the page says what was left out and added.',
    words: `check examples/shop.yaml --rubric our-town.yaml --format text ${ON}`,
    files: { 'our-town.yaml': OWN_RUBRIC },
  },
  {
    page: 'check-advert',
    shows: 'An advert goes straight through: what was read has its words, and the rest is asked.',
    words: `check advert.txt ${ON}`,
    files: { 'advert.txt': ADVERT },
    lines: 62,
  },
  {
    page: 'draft',
    shows: 'An offer file drafted from an advert, to be read and corrected.',
    words: 'draft advert.txt',
    files: { 'advert.txt': ADVERT },
    lines: 46,
  },
  {
    page: 'draft-ndjson',
    shows: 'Many adverts, one a line; a line that cannot be read is named, and costs no other.',
    words: 'draft adverts.ndjson',
    files: {
      'adverts.ndjson': `{"id":"a1","text":"Cleaner\\nPay: £12.90 per hour"}\nnot json\n{"id":"a2","text":"Driver, zero hours contract"}\n`,
    },
  },
  {
    page: 'batch',
    shows: 'Many offers at a terminal: what they come to. What cannot be read is named and costs no other.',
    words: `batch offers.ndjson adverts.csv --approach our.approach.yaml ${ON}`,
    options: { terminal: true, columns: 80 },
    files: { 'offers.ndjson': OFFERS, 'adverts.csv': TABLE, 'our.approach.yaml': CONDITIONS },
  },
  {
    page: 'batch-funder',
    shows: 'The same for a funder or a policy maker, with nobody named.',
    words: `batch offers.ndjson adverts.csv --for funder --format markdown ${ON}`,
    files: { 'offers.ndjson': OFFERS, 'adverts.csv': TABLE },
  },
  {
    page: 'batch-inline',
    shows: 'One line in, one line out, for engines that want it so.',
    words: `batch - --errors inline ${ON}`,
    files: { 'offers.ndjson': OFFERS },
    from: 'offers.ndjson',
  },
  {
    page: 'batch-csv',
    shows: 'A row for each offer, and the records that could not be read kept beside it.',
    words: `batch offers.ndjson --format csv --output tests/checked.csv --rejects tests/to-mend.ndjson ${ON}`,
    files: { 'offers.ndjson': OFFERS },
  },
  {
    page: 'batch-summary-json',
    shows: 'The summary for a script, and for goodwork merge.',
    words: `batch adverts.csv --summary ${ON}`,
    files: { 'adverts.csv': TABLE },
  },
  { page: 'rubric-show', shows: 'What a good job is, with no offer at all.', words: 'rubric show' },
  {
    page: 'rubric-show-security',
    shows: 'One feature in full, for learning in a team or with a client.',
    words: 'rubric show security',
  },
  {
    page: 'rubric-show-json',
    shows: 'The rubric as loaded, for a script (the first 60 lines).',
    words: 'rubric show --format json',
    lines: 60,
  },
  {
    page: 'rubric-check',
    shows: 'What a person has still to confirm.',
    words: 'rubric check',
  },
  {
    page: 'rubric-diff',
    shows: 'What a team’s own rubric asks differently.',
    words: 'rubric diff our-town.yaml',
    files: { 'our-town.yaml': OWN_RUBRIC },
  },
  { page: 'rates-show', shows: 'The rates in force on a day.', words: `rates show ${ON}` },
  {
    page: 'rates-show-2025',
    shows: 'The rates in force on an earlier day: the first of April 2025.',
    words: 'rates show --on 2025-04-01',
  },
  {
    page: 'rates-show-2027',
    shows: 'A day on which newer rates were due and are not held.',
    words: 'rates show --on 2027-04-02',
  },
  { page: 'rates-show-json', shows: 'The same, for a script.', words: `rates show --format json ${ON}` },
  { page: 'rates-check', shows: 'What is out of date, and how to put it right.', words: `rates check ${ON}` },
  {
    page: 'rates-check-own-row',
    shows:
      'The missing rate, added by an adviser as one row in a file of their own (its figures are made up).',
    words: `rates check --rates ours.yaml ${ON}`,
    files: { 'ours.yaml': ONE_ROW },
  },
  { page: 'help', shows: 'Help.', words: '--help' },
  { page: 'help-check', shows: 'Help for one command.', words: 'check --help' },
  { page: 'help-batch', shows: 'Help for many offers.', words: 'batch --help' },
  { page: 'help-rubric', shows: 'Help for a command with commands of its own.', words: 'rubric --help' },
  { page: 'no-arguments', shows: 'Nothing asked for: help.', words: '' },
  {
    page: 'rates-alone',
    shows: 'A command that needs another word: its help, on standard error.',
    words: 'rates',
  },
  { page: 'version', shows: 'Which version this is.', words: '--version' },
];

async function runCase({ words, options, files, from }: Case, more: RunOptions = {}): Promise<Ran> {
  const stdin = from === undefined ? {} : { stdin: files?.[from] ?? '' };
  return run(words, { ...options, ...(files === undefined ? {} : { files }), ...stdin, ...more });
}

/** The same whatever the rubric adds up to, and whatever version of goodwork this is. */
function steady(out: string, page: string): string {
  const known = out
    .replace(/"[0-9a-f]{64}"/g, `"${'0'.repeat(64)}"`)
    .replace(/\([0-9a-f]{6}\)/g, '(000000)')
    .replace(/\+[0-9a-f]{6}"/g, '+000000"');
  return page === 'version' ? known.replace(/^.+$/m, '<version>') : known;
}

describe('what a person sees', () => {
  test.each(CASES)('$page', async (one) => {
    const { page, shows, words, options, files, from, lines } = one;
    const ran = await runCase(one);
    // At a desk every other page; in CI each.
    if (process.env.CI || CASES.indexOf(one) % 2 === 0)
      expect(await runCase(one, { compiled: false }), 'without what the build compiled').toEqual(ran);
    const out = steady(ran.out, page);
    const first = lines === undefined ? out : `${out.split('\n').slice(0, lines).join('\n')}\n[and so on]\n`;
    const told = transcript({
      shows,
      argv: words.split(' ').filter((word) => word !== ''),
      ...(options?.env === undefined ? {} : { env: options.env }),
      ...(files === undefined ? {} : { files }),
      ...(from === undefined ? {} : { from }),
      ran: { ...ran, out: first },
    });
    await expect(told).toMatchFileSnapshot(`golden/${page}.md`);
  });

  test('every page belongs to a case', () => {
    const pages = readdirSync(new URL('golden', import.meta.url)).filter((name) => name.endsWith('.md'));
    expect(pages.toSorted()).toEqual(CASES.map(({ page }) => `${page}.md`).toSorted());
  });

  test('colour is all that --color adds', async () => {
    for (const words of [`check examples/parcel-driver.yaml ${ON}`, 'rubric show pay', `rates check ${ON}`]) {
      const plain = await run(words);
      const coloured = await run(`${words} --color always`);
      expect(coloured.out).not.toBe(plain.out);
      expect(coloured.out.replace(/\u001b\[[\d;]*m/g, '')).toBe(plain.out);
    }
  });
});

describe('what the build compiled', () => {
  test('a rubric that was edited since is read again', async () => {
    const yaml = readProjectFile('rubrics/good-jobs.yaml');
    const edited = yaml.replace('title: Contractual security', 'title: A contract you can count on');
    expect(edited).not.toBe(yaml);
    const { out } = await run('rubric show', { own: { 'rubrics/good-jobs.yaml': edited } });
    expect(out).toContain('A contract you can count on');
  });

  test('rates that were edited since are read again', async () => {
    const yaml = readProjectFile('rubrics/rates.yaml');
    const edited = yaml.replace('title: Legal minimum wage', 'title: The least the law allows');
    expect(edited).not.toBe(yaml);
    const { out } = await run(`rates show ${ON}`, { own: { 'rubrics/rates.yaml': edited } });
    expect(out).toContain('THE LEAST THE LAW ALLOWS');
  });

  test('a checkout on Windows is the same rubric', async () => {
    const words = `check examples/shop.yaml --format json ${ON}`;
    const windows = (path: string) => `\ufeff${readProjectFile(path).replaceAll('\n', '\r\n')}`;
    const own = Object.fromEntries(
      ['rubrics/good-jobs.yaml', 'rubrics/rates.yaml'].map((path) => [path, windows(path)]),
    );
    expect(await run(words, { own })).toEqual(await run(words));
    expect(await run(words, { own, compiled: false })).toEqual(await run(words));
  });

  test('a package without its rubric says so', async () => {
    const { code, out, err } = await run('check examples/shop.yaml', {
      own: { 'rubrics/good-jobs.yaml': null },
    });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^[^\n]*good-jobs[^\n]*\n$/);
  });
});

describe('colour', () => {
  const words = `check examples/shop.yaml ${ON}`;
  const isColoured = async (more: string, options: RunOptions) =>
    (await run(`${words} ${more}`, options)).out.includes('\u001b');

  test.each<[string, boolean, string, RunOptions]>([
    ['at a terminal', true, '', { terminal: true }],
    ['not through a pipe', false, '', {}],
    ['not with NO_COLOR', false, '', { terminal: true, env: { NO_COLOR: '1' } }],
    ['an empty NO_COLOR says nothing', true, '', { terminal: true, env: { NO_COLOR: '' } }],
    ['with FORCE_COLOR through a pipe', true, '', { env: { FORCE_COLOR: '1' } }],
    ['not with FORCE_COLOR=0', false, '', { terminal: true, env: { FORCE_COLOR: '0' } }],
    ['NO_COLOR stands before FORCE_COLOR', false, '', { env: { NO_COLOR: '1', FORCE_COLOR: '1' } }],
    ['not with TERM=dumb', false, '', { terminal: true, env: { TERM: 'dumb' } }],
    ['the option stands before them all', true, '--color always', { env: { NO_COLOR: '1', TERM: 'dumb' } }],
    ['never is never', false, '--color never', { terminal: true, env: { FORCE_COLOR: '1' } }],
    ['not into a file', false, '--output shop.txt', { terminal: true }],
  ])('%s', async (_name, expected, more, options) => {
    expect(await isColoured(more, options)).toBe(expected);
    const { written } = await run(`${words} ${more}`, options);
    expect(Object.values(written).join('').includes('\u001b')).toBe(false);
  });

  test.each<[string, RunOptions]>([
    ['ACCESSIBLE=1', { env: { ACCESSIBLE: '1' } }],
    ['TERM=dumb', { env: { TERM: 'dumb' } }],
  ])('%s is --plain', async (_name, options) => {
    expect((await run(words, options)).out).toBe((await run(`${words} --plain`)).out);
  });

  test.each<[string, RunOptions, number]>([
    ['the width of the terminal', { terminal: true, columns: 72 }, 72],
    ['COLUMNS before the terminal', { terminal: true, columns: 72, env: { COLUMNS: '64' } }, 64],
    ['80 through a pipe', {}, 80],
    ['80 where COLUMNS is no number', { env: { COLUMNS: 'wide' } }, 80],
  ])('%s', async (_name, options, width) => {
    const { out } = await run(`${words} --color never`, options);
    const widest = Math.max(...out.split('\n').map((line) => line.length));
    expect(widest).toBeLessThanOrEqual(width);
    expect(widest).toBeGreaterThan(width - 8);
  });
});
