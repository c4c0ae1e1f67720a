// The file that is drafted from an advert: a form that a person reads, corrects and fills in, and that goodwork reads back.
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { draftPage } from '../../src/read/draft-page.ts';
import { questionsOf } from '../../src/rubric/rubric.ts';
import type { Vacancy } from '../../src/vacancy/vacancy.ts';
import { vacancyText } from '../../src/vacancy/vacancy-text.ts';
import { draftOf, writtenIn } from '../support/adverts.ts';
import { RUBRIC } from '../support/shipped.ts';

const ADVERTS = {
  plain: 'Barista\n\n£12.95 an hour, 24 hours a week. A temporary job in Ely.\nBreaks are unpaid.\n',
  'with little': 'Come and work with us\n',
  'at odds':
    'Packer\n\nPay: £12.80 an hour. Salary: £16.40 an hour.\nA permanent job. It is a temporary job.\n',
  'of a full-time figure': 'Office junior\n\n£24,500 a year pro rata, 20 hours a week in London.\n',
  'up to a figure': 'Driver\n\nPay: up to £15 an hour.\n',
  hostile:
    'Cook: # \u001b[31m*x &y !z\n\n£12.95\tan\nhour — {a: [b}\r\n  - "c" # d\u2028e\u0007, 24 hours\n a week\n',
};

function pageOf(text: string): { vacancy: Vacancy; page: string; lines: string[] } {
  const { vacancy } = draftOf({ goodwork: 1, id: 'advert', text });
  const page = draftPage(vacancy, RUBRIC);
  return { vacancy, page, lines: page.split('\n') };
}

function readBack(page: string): Promise<Vacancy> {
  return writtenIn('advert.yaml', page);
}

describe.each(Object.entries(ADVERTS))('an advert %s', (_name, text) => {
  const { vacancy, page } = pageOf(text);

  test('is read back as the same vacancy', async () => {
    expect(await readBack(page)).toEqual(vacancy);
  });

  test('has every open question once, as an empty line with its options', () => {
    const { answers } = parse(page) as { answers: Record<string, unknown> };
    for (const { id, ask, measure, options } of questionsOf(RUBRIC)) {
      if (measure !== undefined || Object.hasOwn(vacancy.answers, id)) continue;
      expect(answers).toHaveProperty(id, null);
      expect(
        page.split(`\n\n  # ${ask}\n  # ${options.map(({ is }) => is).join(' | ')}\n  ${id}:\n\n`),
      ).toHaveLength(2);
    }
  });

  test('can be filled in with any of them', async () => {
    for (const { id, options } of questionsOf(RUBRIC)) {
      const [first = { is: '' }] = options;
      const filled = page.replace(`\n  ${id}:\n`, `\n  ${id}: ${first.is}\n`);
      if (filled === page) continue;
      expect((await readBack(filled)).answers[id]).toEqual({ is: first.is, by: 'adviser', says: null });
    }
  });

  test('acts on no terminal above the words of the advert', () => {
    expect(page.slice(0, page.indexOf('\ntext:'))).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/,
    );
  });
});

test('the advert’s words stand beside each fact', () => {
  const { lines } = pageOf(ADVERTS.plain);
  expect(lines).toContain('pay: {is: 12.95, per: hour} # the advert: "£12.95 an hour"');
  expect(lines).toContain('hours: {paid: 24} # the advert: "24 hours a week"');
  expect(lines).toContain('workplace: {nation: england, london: false} # the advert: "Ely"');
});

test('what stands out is named in words, with the advert’s', () => {
  const { page } = pageOf(ADVERTS.plain);
  expect(page).toContain(
    '# - Breaks may not be paid. Ask how long they are, and how many paid hours that leaves.\n#   "Breaks are unpaid"',
  );
  expect(pageOf(ADVERTS['of a full-time figure']).page).not.toContain('stands out');
});

test('pay that was read is not asked again, nor are hours', () => {
  const { page } = pageOf(ADVERTS.plain);
  expect(page).not.toContain('What is the basic pay for an hour?');
  expect(page).toContain('are they promised in the contract? Add guaranteed:');
});

test('pay that an advert says twice is asked, with both quotations', () => {
  const { lines } = pageOf(ADVERTS['at odds']);
  const at = lines.indexOf('pay:');
  expect(lines[at - 2]).toBe('# The advert says different things: "£12.80 an hour", "£16.40 an hour"');
  expect(lines[at - 1]).toMatch(/^# What is the basic pay for an hour\? For example \{/);
});

test('every comment keeps its place when the interview fills in what is empty', async () => {
  const { page } = pageOf(ADVERTS['at odds']);
  const vacancy = await readBack(page);
  const filled: Vacancy = {
    ...vacancy,
    employer: 'Tin Kettle',
    pay: { from: 13, to: 13, per: 'hour', basis: 'actual', fullTimeHours: null, weeks: null },
    hours: { ...vacancy.hours, paid: { from: 20, to: 20 } },
    client: { ...vacancy.client, age: 34 },
    answers: {
      ...vacancy.answers,
      ...Object.fromEntries(
        questionsOf(RUBRIC)
          .filter(({ measure }) => measure === undefined)
          .map(({ id, options: [first] }) => [id, { is: first?.is ?? '', by: 'adviser', says: null }]),
      ),
    },
  };
  const text = vacancyText(filled, RUBRIC, { vacancy, yaml: page });
  const comments = (yaml: string) => yaml.split('\n').filter((line) => line.trimStart().startsWith('#'));
  expect(comments(text)).toEqual(comments(page));
  const above = (yaml: string, key: string) => {
    const lines = yaml.split('\n');
    return lines[lines.findIndex((line) => line.startsWith(key)) - 1];
  };
  for (const key of ['pay:', 'hours:', 'client:', ...questionsOf(RUBRIC).map(({ id }) => `  ${id}:`)])
    expect(above(text, key), key).toBe(above(page, key));
});

test.each([
  ['of a full-time figure', 'How many hours a week is full time there?'],
  ['up to a figure', 'What is the least someone starting would get?'],
  ['up to a figure', 'How many paid hours a week is the job?'],
] as const)('an advert %s asks: %s', (name, ask) => {
  expect(pageOf(ADVERTS[name]).page).toContain(`# ${ask}`);
});
