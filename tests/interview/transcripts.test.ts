// Whole interviews, line by line, kept as pages in tests/golden/interview: what a person reads and types with --plain.
// After a change that is meant: npx vitest run tests/interview/transcripts.test.ts -u
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ADVERT, HELD, SESSIONS, type Session, SHORT_WAY } from '../support/sessions.ts';
import { assessmentOf, vacancyFrom } from '../support/shipped.ts';
import { visible } from '../support/transcript.ts';
import { type Ran, run } from '../support/world.ts';

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
  // What only the interview takes means the interview, whoever is there.
  for (const words of ['--plain', '--full', '--no-config'])
    expect(await run(words, { stdin: '' }), words).toMatchObject({ code: 2, out: '', err });
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
