// Whole interviews, line by line, kept as pages in tests/golden/interview: what a person reads and types with --plain.
// After a change that is meant: npx vitest run -u tests/interview/transcripts.test.ts
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { assessmentOf, vacancyFrom } from '../support/shipped.ts';
import { visible } from '../support/transcript.ts';
import { type Ran, type RunOptions, run } from '../support/world.ts';

const HELD = `goodwork: 1
title: Farm worker
answers:
  free-to-leave: papers-held
`;

interface Session {
  readonly page: string;
  readonly shows: string;
  readonly words: string;
  readonly typed: readonly string[];
  readonly options?: RunOptions;
}

const SHORT_WAY = [
  ...['Night care assistant', 'Fennimarsh Care', '2', 'nmw', '24', 'Leicester', '2', '2', '', '2'],
  ...['10, 1', '3', '3', '4', '2: they write it down'],
];

const OFFER = `goodwork: 1
title: Warehouse operative
pay: "£13.20 an hour"   # said on the phone
client: {age: 30, wishes: [voice]}
answers:
  contract-type: permanent
  turnover: {unknown: employer-declined}
meta: {case: 17}
`;

const ADVERT = `Evening cleaner
Bright Offices
Location: Leeds LS1 4AP

Pay: £12.90 per hour
20 hours per week. Permanent.
`;

const SESSIONS: readonly Session[] = [
  {
    page: 'short-way',
    shows: 'The short way without an advert, to the end: what it comes to, two pages, and a file of its own.',
    words: 'ask --plain',
    typed: [...SHORT_WAY, '1', '2', '4', ''],
  },
  {
    page: 'why-back-skip-change',
    shows: 'Why it is asked, back and forth, a feature left out, an answer changed from the list, help.',
    words: 'ask --plain',
    typed: [
      ...[
        'w',
        'Cleaner',
        'b',
        'Evening cleaner',
        'b',
        '',
        'h',
        'Bright Offices',
        'a',
        '1',
        'Cleaner, evenings',
      ],
      ...['8', '12.71', 'b', '24k', '5', 'b', 'q'],
    ],
  },
  {
    page: 'not-understood',
    shows: 'What cannot be read is said once, kindly, and asked again.',
    words: 'ask --plain',
    typed: [
      ...[
        'Shop assistant',
        'Tansley',
        'maybe',
        '12',
        '8',
        'competitive',
        '£12.71 an hour',
        'full time',
        '20-16',
      ],
      ...['16-20', '24', '16', '3', 'Nowhere-on-Sea', '2', '', '2', '3', '0', '1, 2, 3, 4', 'money', 'q'],
    ],
  },
  {
    page: 'nothing-known',
    shows: 'Enter all the way: ten times "not known yet", and nothing made up.',
    words: 'ask --plain',
    typed: Array.from({ length: 22 }, () => ''),
  },
  {
    page: 'second-call',
    shows:
      'The second call, with a file somebody wrote: only what the employer can say, what settles most first.',
    words: 'ask offer.yaml --who employer --plain',
    typed: ['30', '30', '4', '2: you report to whoever is on', '4', 'q'],
    options: { files: { 'offer.yaml': OFFER } },
  },
  {
    page: 'advert',
    shows:
      'An advert: what was read is shown on one screen with its words, a line of it is put right, and what is missing is asked.',
    words: 'ask advert.txt --plain',
    typed: ['4', '£13.10 an hour', '', '2', '3', '20', '10', 'd', 'q'],
    options: { files: { 'advert.txt': ADVERT } },
  },
  {
    page: 'pasted-advert',
    shows:
      'goodwork alone: an advert is pasted, looked over, and the client is asked; then a page and a file.',
    words: '--plain',
    typed: ['1', ADVERT.trimEnd(), '', '2', '3', '20', '10', '', '1', '4', ''],
  },
  {
    page: 'pasted-at-a-question',
    shows: 'A paste at any question answers none: it is read as an advert, if that is wanted.',
    words: 'ask --plain',
    typed: ['Cleaner, evenings', ADVERT.trimEnd(), '2', ADVERT.trimEnd(), '1', '', 'q'],
  },
  {
    page: 'goes-on-with',
    shows: 'goodwork alone names an interview that is not finished by its job and its day.',
    words: '--plain',
    typed: ['3', 'q'],
    options: {
      saved: {
        '2026-11-20-1.yaml': {
          text: 'goodwork: 1\ntitle: Kitchen porter\nmeta: {interview: {asked: [title]}}\n',
          days: 1,
        },
      },
    },
  },
  {
    page: 'withheld',
    shows:
      'A sign of exploitation: it is the first and the last thing said, and no call to the employer is offered.',
    words: 'ask held.yaml --plain',
    typed: ['d', 'q'],
    options: { files: { 'held.yaml': HELD } },
  },
  {
    page: 'go-on',
    shows: 'Going on with an interview that was stopped; an older one is named.',
    words: 'ask 2026-11-20-1 --plain',
    typed: ['a', '', 'q'],
    options: {
      saved: {
        '2026-11-20-1.yaml': {
          text: 'goodwork: 1\ntitle: Kitchen porter\nmeta: {interview: {unknown: {employer: no-answer}, asked: [title, employer]}}\n',
          days: 1,
        },
        '2026-10-01-1.yaml': { text: 'goodwork: 1\ntitle: Driver\n', days: 51 },
      },
    },
  },
  {
    page: 'cannot-be-saved',
    shows: 'Where nothing can be saved it is said at once, and the answers are printed at the end.',
    words: 'ask --plain',
    typed: ['Cleaner', 'Bright Offices', 'q'],
    options: { refused: { '/home/adviser/.local/share/goodwork/interviews/2026-11-21-1.yaml': 'ENOSPC' } },
  },
  {
    page: 'end-of-input',
    shows: 'Ctrl-D, or an end of the input: stopped and saved.',
    words: 'ask --plain',
    typed: ['Cleaner'],
  },
];

/** The same wherever the project stands. */
function elsewhere(text: string): string {
  return text.replace(/path: "?[^",}\n]*\/(offer\.yaml|advert\.txt)"?/, 'path: /home/adviser/$1');
}

async function runSession({ words, typed, options }: Session): Promise<Ran> {
  return run(words, { ...options, typed });
}

describe.each(SESSIONS)('$page', (session) => {
  const ran = runSession(session);

  test('reads as it did', async () => {
    const { screen, code, written } = await ran;
    const told = [
      session.shows,
      '',
      `    $ goodwork ${session.words}`,
      '',
      '```text',
      visible(screen),
      '```',
      '',
      ...Object.entries(written)
        .filter(([name]) => !(name.replace(/^.*\//, '') in (session.options?.saved ?? {})))
        .flatMap(([name, text]) =>
          name.endsWith('.yaml')
            ? [`Written to \`${name}\`:`, '', '```yaml', elsewhere(text).trimEnd(), '```', '']
            : [`Written to \`${name}\`.`, ''],
        ),
      `Exit code: ${code}`,
      '',
    ].join('\n');
    await expect(told).toMatchFileSnapshot(`../golden/interview/${session.page}.md`);
  });

  test('is words, line by line: no control code, each prompt on a line that ends with "> "', async () => {
    const { screen } = await ran;
    expect(screen).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    for (const line of screen.split('\n')) expect(line.length).toBeLessThanOrEqual(110);
  });

  test('every file it wrote can be read', async () => {
    for (const [name, text] of Object.entries((await ran).written))
      if (name.endsWith('.yaml')) expect(() => vacancyFrom(parse(text))).not.toThrow();
  });
});

test('every page belongs to a session', () => {
  const pages = readdirSync(new URL('../golden/interview', import.meta.url));
  expect(pages.toSorted()).toEqual(SESSIONS.map(({ page }) => `${page}.md`).toSorted());
});

test('the first question is the job title, and Enter all the way gives what an empty file gives', async () => {
  const { screen, code, written } = await run('ask --plain', { typed: Array.from({ length: 22 }, () => '') });
  expect(code).toBe(0);
  const questions = screen.split('\n').filter((line) => line.startsWith('Type here'));
  expect(questions.length).toBeLessThanOrEqual(22);
  expect(screen.indexOf('What is the job title?')).toBeLessThan(screen.indexOf('> '));
  const [text = ''] = Object.values(written);
  const { headline, features } = assessmentOf(parse(text));
  expect(headline).toMatch(/^10 not known yet\./);
  expect(features.every(({ answered }) => answered === 0)).toBe(true);
});

test('the short way comes to its end in at most sixteen prompts, the choice at the start with them', async () => {
  for (const typed of [SHORT_WAY, Array.from({ length: 40 }, () => '')]) {
    const { screen } = await run('ask --plain', { typed: [...typed, '', '', ''] });
    const before = screen.slice(0, screen.indexOf('What next?'));
    const reasons = before.split('Why is it not known yet?').length - 1;
    expect(before.split('Type here, or h for help > ').length - 1 - reasons).toBeLessThanOrEqual(15);
  }
});

test('without a terminal it says at once what to do instead', async () => {
  const { code, out, err } = await run('ask', { stdin: '' });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^goodwork ask: There is no terminal to ask at\. .*blank\.yaml.*\n$/);
});

test('with a sign of exploitation no call is led, and no call is offered', async () => {
  const files = { 'held.yaml': HELD };
  const refused = await run('ask held.yaml --who employer --plain', { typed: [], files });
  expect({ code: refused.code, out: refused.out }).toEqual({ code: 2, out: '' });
  const page = await run('check held.yaml --for employer', { files });
  expect(refused.err).toBe(page.err);
  const { screen, written } = await run('ask held.yaml --plain', { typed: ['d', '3', ''], files });
  expect(screen).not.toMatch(/call to the employer|--who employer/);
  expect(Object.keys(written)).toEqual(['held.yaml']);
});

test('an advert through a pipe is asked about where a terminal is there', async () => {
  const { screen, code } = await run('ask - --plain', { stdin: ADVERT, typed: ['', 'q'] });
  expect(code).toBe(0);
  expect(screen).toContain('2  Employer: Bright Offices');
});

test('goodwork FILE is goodwork check FILE', async () => {
  const files = { 'held.yaml': HELD };
  expect((await run('held.yaml', { files })).out).toBe((await run('check held.yaml', { files })).out);
  expect((await run('chek', { files })).err).toContain('Did you mean "check"?');
});
