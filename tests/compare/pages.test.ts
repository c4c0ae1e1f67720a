// What compare and agree print, kept as pages in tests/golden/compare. After a change that is meant: add -u
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { HARMFUL, tagsOf } from '../support/reading.ts';
import { type Told, transcript } from '../support/transcript.ts';
import { type RunOptions, run } from '../support/world.ts';

interface Page extends Pick<Told, 'shows' | 'files'> {
  readonly page: string;
  readonly words: string;
  readonly options?: RunOptions;
}

const ON = '--on 2026-11-21';
const [CARE, SHOP, VAN] = ['zero-hours-care', 'shop', 'parcel-driver'].map((name) => `examples/${name}.yaml`);
const NOW = `title: Evening cleaner
employer: Bright Corners
pay: {is: 12.90, per: hour}
hours: {paid: 15, guaranteed: 15}
client: {age: 26, hours: 20, work-search: unknown, wishes: [balance, security, pay]}
answers:
  contract-type: permanent
  line-manager: named-manager
  hours-fit: {is: clash, by: client, says: "never home for bedtime"}
`;
const ANA = `title: Kitchen assistant
employer: The Copper Pan
pay: {is: 12.71, per: hour}
hours: {paid: 30, guaranteed: 0}
client: {age: 24, hours: 20, work-search: no}
answers:
  contract-type: {is: zero-hours, by: advert, says: "hours as needed"}
  line-manager: {is: named-manager, by: employer, says: "you answer to the head chef"}
  task-mix: few-alike
  short-breaks: {is: when-needed, by: employer, says: "just shout"}
  next-step: maybe
`;
const BO = ANA.replace('is: zero-hours, by: advert, says: "hours as needed"', 'is: permanent, by: adviser')
  .replace('named-manager', 'named-and-regular')
  .replace('guaranteed: 0', 'guaranteed: 16')
  .replace('  next-step: maybe\n', '');
const CY = ANA.replace('task-mix: few-alike', 'task-mix: one-task').replace('when-needed', 'usually');
const RATED = { 'ana.yaml': ANA, 'bo.yaml': BO, 'cy.yaml': CY };
const OTHER = `title: Baker\nemployer: The Copper Pan\n`;

const PAGES: readonly Page[] = [
  {
    page: 'two',
    shows: 'Two offers in a terminal of the usual width.',
    words: `compare ${CARE} ${SHOP} ${ON}`,
  },
  {
    page: 'two-narrow',
    shows: 'In a narrow one each offer stands below the other.',
    words: `compare ${CARE} ${SHOP} ${ON} --wishes security`,
    options: { env: { COLUMNS: '60' } },
  },
  {
    page: 'three-wide',
    shows: 'Three offers in a wide terminal. Money asked for before starting goes before all else.',
    words: `compare ${CARE} ${SHOP} ${VAN} ${ON} --wishes balance,pay`,
    options: { env: { COLUMNS: '120' } },
  },
  {
    page: 'present-and-looking',
    shows: 'An offer beside the present job, and beside going on with the search.',
    words: `compare ${CARE} --present now.yaml --keep-looking ${ON}`,
    files: { 'now.yaml': NOW },
  },
  {
    page: 'advert',
    shows: 'An advert can be laid beside an offer. Nobody has named a wish.',
    words: `compare examples/care-advert.md advert.txt ${ON} --format text`,
    files: { 'advert.txt': 'Night porter\n\n£13.10 an hour, 24 hours a week, permanent. Leicester.\n' },
  },
  {
    page: 'markdown',
    shows: 'As Markdown, whole.',
    words: `compare ${CARE} ${SHOP} ${ON} --format markdown`,
  },
  {
    page: 'html',
    shows: 'As a page.',
    words: `compare ${CARE} --present now.yaml --keep-looking ${ON} --format html`,
    files: { 'now.yaml': NOW },
  },
  {
    page: 'agree',
    shows: 'One offer, rated by three people.',
    words: `agree ana.yaml bo.yaml cy.yaml ${ON}`,
    files: RATED,
  },
  {
    page: 'agree-narrow',
    shows: 'The same in words alone.',
    words: `agree ana.yaml bo.yaml ${ON} --plain`,
    files: RATED,
    options: { env: { COLUMNS: '60' } },
  },
  {
    page: 'agree-markdown',
    shows: 'The same as Markdown, with every question.',
    words: `agree ana.yaml bo.yaml cy.yaml ${ON} --format markdown`,
    files: RATED,
  },
  {
    page: 'agree-json',
    shows: 'The same for a script: counts, and nothing about any one person.',
    words: `agree ana.yaml bo.yaml cy.yaml ${ON} --format json`,
    files: RATED,
  },
  {
    page: 'agree-csv',
    shows: 'The same for a spreadsheet. The files are not about one job, which is said.',
    words: `agree ana.yaml baker.yaml ${ON} --format csv`,
    files: { 'ana.yaml': ANA, 'baker.yaml': OTHER },
  },
  {
    page: 'agree-nothing',
    shows: 'Two people who have no level in common.',
    words: `agree one.yaml two.yaml ${ON}`,
    files: { 'one.yaml': OTHER, 'two.yaml': OTHER },
  },
];

describe('what a person sees', () => {
  test.each(PAGES)('$page', async ({ page, shows, words, files = {}, options = {} }) => {
    const ran = await run(words, { ...options, files });
    const told = transcript({ shows, argv: words.split(' '), files, ran, env: options.env ?? {} });
    expect(ran.code).toBe(0);
    await expect(told).toMatchFileSnapshot(`../golden/compare/${page}.md`);
  });

  test('every page belongs to a case', () => {
    const pages = readdirSync(new URL('../golden/compare', import.meta.url));
    expect(pages.toSorted()).toEqual([...PAGES.map(({ page }) => `${page}.md`), 'errors.md'].toSorted());
  });
});

describe('what cannot be used', () => {
  const BAD = { 'bad.yaml': 'titel: Baker\nanswers: {contract-type: permanant}\n', 'one.yaml': OTHER };
  const LINES = [
    'compare',
    `compare ${SHOP}`,
    `compare --keep-looking`,
    `compare ${SHOP} ${SHOP}`,
    `compare ${SHOP} examples/../${SHOP}`,
    'compare a b c d e f',
    `compare a b c d --present e --keep-looking`,
    `compare ${SHOP} ${CARE} --wishes paiy`,
    `compare ${SHOP} ${CARE} --wishes pay,pay`,
    `compare ${SHOP} ${CARE} --wishes pay,voice,balance,security`,
    `compare ${SHOP} ${CARE} --wishes=`,
    `compare ${SHOP} bad.yaml nowhere.yaml`,
    `compare ${SHOP} ${CARE} --format csv`,
    `compare ${SHOP} ${CARE} --output ${CARE} --force`,
    `compare ${SHOP} --present`,
    'agree',
    `agree ${SHOP}`,
    `agree ${SHOP} ${SHOP}`,
    `agree ${SHOP} bad.yaml`,
    'agree one.yaml nowhere.yaml',
  ];

  test('is said in one line each, with nothing printed and nothing written', async () => {
    const said: string[] = ['What compare and agree cannot use.', ''];
    for (const line of LINES) {
      const { code, out, err, written } = await run(line, { files: BAD });
      expect({ line, code, out, written }).toEqual({ line, code: 2, out: '', written: {} });
      said.push(
        `    $ goodwork ${line}`,
        ...err
          .trimEnd()
          .split('\n')
          .map((text) => `    ${text}`),
        '',
      );
    }
    await expect(`${said.join('\n')}`).toMatchFileSnapshot('../golden/compare/errors.md');
  });
});

describe('text from files', () => {
  const HOSTILE = 'Cook\u001b[2J\u202e<script>alert(1)</script>|`[x](javascript:y)';
  const file = (says: string) =>
    `title: ${JSON.stringify(HOSTILE)}\nemployer: ${JSON.stringify(HOSTILE)}\n` +
    `purpose: {towards: ${JSON.stringify(HOSTILE)}}\nclient: {wishes: [security]}\n` +
    `answers: {contract-type: {is: ${says}, by: employer, says: ${JSON.stringify(HOSTILE)}}}\n`;
  const files = { 'one.yaml': file('permanent'), 'two.yaml': file('zero-hours') };

  test.each(['terminal', 'text', 'markdown', 'html', 'json'])('is harmless in %s', async (format) => {
    for (const command of ['compare', 'agree']) {
      const { code, out } = await run(`${command} one.yaml two.yaml --format ${format} ${ON}`, { files });
      expect(code).toBe(0);
      expect(out.replaceAll('\n', '')).not.toMatch(HARMFUL);
      if (format === 'html') expect(tagsOf(out).join('')).not.toMatch(/script/);
      if (format === 'markdown') expect(out).not.toMatch(/<script|(?<!\\)\[x(?<!\\)\]/);
    }
  });
});

describe('the world', () => {
  test('standard input can be one of them', async () => {
    const { code, out } = await run(`compare - ${SHOP} ${ON}`, { stdin: NOW });
    expect(code).toBe(0);
    expect(out).toContain('Evening cleaner · Shop assistant');
  });

  test('a comparison can be saved', async () => {
    const { written, out, err } = await run(`compare ${CARE} ${SHOP} --format html --output both.html ${ON}`);
    expect(out).toBe('');
    expect(err).toContain('Saved to both.html.');
    expect(written['both.html']).toMatch(/^<!doctype html>/);
  });
});
