// Whole reviews, line by line, kept as pages in tests/golden/review: what a person reads and types with --plain.
// After a change that is meant: npx vitest run tests/review/transcripts.test.ts -u
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { vacancyFrom } from '../support/shipped.ts';
import { visible } from '../support/transcript.ts';
import { type RunOptions, run } from '../support/world.ts';

const OFFER = `goodwork: 1
title: Warehouse operative
employer: Larch Logistics
pay: {is: 13.20, per: hour}
hours: {paid: 30, guaranteed: 30}
client: {age: 30, work-search: yes, wishes: [security], view: {security: good}}
gives: [people]
purpose: {step: true, towards: a driving licence, review: 2027-02-01}
answers:
  contract-type: {is: permanent, by: employer, says: "permanent from day one"}
  shift-notice: {is: four-weeks, by: employer}
  journey: under-thirty-minutes
`;
const STOPPED = `goodwork: 1
title: Warehouse operative
employer: Larch Logistics
client: {age: 30, work-search: yes, wishes: [security]}
purpose: {step: true, towards: a driving licence, review: 2027-02-01}
pay: {is: 13.20, per: hour}
answers:
  contract-type: {is: permanent, by: client}
meta:
  review: {weeks: 4}
  interview: {asked: [contract-type, pay]}
`;
const DONE = STOPPED.replace(/ {2}interview: .*\n/, '').replace('weeks: 4', 'weeks: 4, on: 2026-12-28');

interface Session {
  readonly page: string;
  readonly shows: string;
  readonly words: string;
  readonly typed?: readonly string[];
  readonly options?: RunOptions;
}

const SESSIONS: readonly Session[] = [
  {
    page: 'after-four-weeks',
    shows: 'A review to its end: what is as it was said, what is not, what is new; saved beside the offer.',
    words: 'review offer.yaml --plain',
    typed: [
      ...['w', '6: on paper now', 'y', '24', '16', '2: she texts us', '1', '1: fair', '1, 3'],
      ...['a trip to the coast', '', ''],
    ],
  },
  {
    page: 'gone-on-with',
    shows: 'Going on with a review that was stopped, and stopping it again.',
    words: 'review offer.yaml --plain',
    typed: ['a', '', '30', 'q'],
    options: { files: { 'offer.review-4.yaml': STOPPED } },
  },
  {
    page: 'after-twelve-weeks',
    shows: 'Where the review after four weeks is done, the next one is that after twelve.',
    words: 'review offer.yaml --plain',
    typed: ['q'],
    options: { files: { 'offer.review-4.yaml': DONE } },
  },
  {
    page: 'opened-again',
    shows: 'A review that is done opens at its answers, so that one can be changed.',
    words: 'review offer.yaml --weeks 4 --plain',
    typed: ['2', '13', '', ''],
    options: { files: { 'offer.review-4.yaml': DONE } },
  },
  {
    page: 'as-it-was',
    shows: 'Enter keeps what was said at the offer, as everywhere; ? says that it is not known.',
    words: 'review offer.yaml --plain',
    typed: ['', '', '?', '', '', 'a', '', 'q'],
  },
  {
    page: 'cannot-be-saved',
    shows: 'Where nothing can be saved it is said at once, and the answers are printed at the end.',
    words: 'review offer.yaml --plain',
    typed: ['6', 'y', 'q'],
    options: { refused: { 'offer.review-4.yaml': 'EROFS' } },
  },
  {
    page: 'two-files',
    shows: 'Two files, and nobody to ask: what was said beside how it turned out.',
    words: 'review offer.yaml offer.review-4.yaml --on 2026-12-30',
    options: { files: { 'offer.review-4.yaml': DONE } },
  },
  {
    page: 'two-files-60-columns',
    shows: 'The same in a narrow terminal.',
    words: 'review offer.yaml offer.review-4.yaml --on 2026-12-30',
    options: { files: { 'offer.review-4.yaml': DONE }, env: { COLUMNS: '60' } },
  },
];

describe.each(SESSIONS)('$page', ({ page, shows, words, typed, options }) => {
  const ran = run(words, {
    today: '2026-12-30',
    ...options,
    ...(typed === undefined ? {} : { typed }),
    files: { 'offer.yaml': OFFER, ...options?.files },
  });

  test('reads as it did', async () => {
    const { screen, out, code, written } = await ran;
    const told = [
      shows,
      '',
      `    $ goodwork ${words}`,
      '',
      '```text',
      visible(typed === undefined ? out : screen),
      '```',
      '',
      ...Object.entries(written).flatMap(([name, text]) => [
        `Written to \`${name}\`:`,
        '',
        '```yaml',
        text.trimEnd(),
        '```',
        '',
      ]),
      `Exit code: ${code}`,
      '',
    ].join('\n');
    await expect(told).toMatchFileSnapshot(`../golden/review/${page}.md`);
  });

  test('has no control code, and every file it wrote can be read', async () => {
    const { screen, written } = await ran;
    expect(screen).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    for (const text of Object.values(written)) expect(() => vacancyFrom(parse(text))).not.toThrow();
  });
});

test('every page belongs to a session', () => {
  const pages = readdirSync(new URL('../golden/review', import.meta.url));
  expect(pages.toSorted()).toEqual(SESSIONS.map(({ page }) => `${page}.md`).toSorted());
});
