// Pay, hours and contract in one line each: what an advert says that is not settled is quoted there, the worse first.
import { describe, expect, test } from 'vitest';
import { PLAIN_LAYOUT } from '../src/page/layout.ts';
import { offerSummaryText } from '../src/report/offer-summary.ts';
import { assessmentOf } from './support/shipped.ts';
import { run } from './support/world.ts';

async function summaryOf(text: string): Promise<string> {
  const { out } = await run('check advert.txt --on 2026-11-21', { files: { 'advert.txt': text } });
  return out.replace(/\s+/g, ' ');
}

const LEAD = 'Care Assistant\nSunny Homes\nBristol\n\n';

test('a contract of two kinds is quoted, the worse first, and none of them stands alone', async () => {
  const out = await summaryOf(`${LEAD}£13 an hour\nJob type: Permanent\nThis is a zero hours contract.\n`);
  expect(out).toContain('Contract the advert says two things: “zero hours” and “Permanent”');
  expect(out).not.toContain('security: “Permanent”');
  expect(out).toContain('! The advert says “This is a zero hours contract”.');
});

test('a warning of an advert stays, whatever figure is typed', () => {
  const found = [
    { subject: 'contract', value: 'zero-hours', quote: 'zero hours', start: 0, end: 10 },
    { subject: 'contract', value: 'permanent', quote: 'Permanent', start: 11, end: 20 },
    { subject: 'warning', value: 'zero-hours', quote: 'zero hours contract', start: 0, end: 19 },
  ];
  const summary = offerSummaryText(
    assessmentOf({ found, pay: { is: 13, per: 'hour' }, hours: { paid: 20, guaranteed: 20 } }),
    PLAIN_LAYOUT,
    [],
  );
  expect(summary).toContain('The advert says “zero hours contract”.');
  expect(summary).toContain('20 promised');
});

test('a figure that somebody was told stands beside what the advert says', () => {
  const found = [
    {
      subject: 'pay',
      value: { from: 11.5, to: 11.5, per: 'hour' },
      quote: '£11.50 an hour',
      start: 0,
      end: 14,
    },
    { subject: 'hours', value: { from: 30, to: 30 }, quote: '30 hours', start: 15, end: 23 },
  ];
  const said = (pay: number, paid: number) => {
    const assessment = assessmentOf({ found, pay: { is: pay, per: 'hour' }, hours: { paid } });
    return offerSummaryText(assessment, PLAIN_LAYOUT, []).replace(/\s+/g, ' ');
  };
  expect(said(12.8, 20)).toContain('£12.80 an hour');
  expect(said(12.8, 20)).toContain('The advert says “£11.50 an hour”.');
  expect(said(12.8, 20)).toContain('the advert says “30 hours”');
  expect(said(11.5, 30)).not.toMatch(/the advert says “(?:£11|30)/i);
});

test('a contract without its length is quoted', async () => {
  expect(await summaryOf(`${LEAD}£13 an hour\nTemporary.\n`)).toContain(
    'Contract the advert says “Temporary”',
  );
});

describe('hours', () => {
  test.each(['zero hours contract', 'casual contract'])(
    'of a %s are not asked to be promised',
    async (kind) => {
      const out = await summaryOf(`${LEAD}£13 an hour\nThis is a ${kind}. 20 hours per week.\n`);
      expect(out).toContain('20 a week (“20 hours per week”); none promised');
      expect(out).not.toContain('not known yet if they are promised');
    },
  );

  test('that an advert calls guaranteed are its claim, and it is not silent on them', async () => {
    const out = await summaryOf(`${LEAD}£13 an hour\nMinimum 20 hours guaranteed per week.\n`);
    expect(out).toContain('the advert says “Minimum 20 hours guaranteed per week” (ask to see it)');
    expect(out).not.toMatch(/It does not say.*promised hours.*Ask first/);
    // It settles nothing: nobody has seen the contract.
    expect(assessmentOf({}).pay.guaranteedHours).toBeNull();
  });

  test.each([
    '20 hours per week, which are not guaranteed.',
    'We offer 20 hours per week and a guaranteed interview.',
  ])('are no promise here: %s', async (line) => {
    expect(await summaryOf(`${LEAD}£13 an hour\n${line}\n`)).not.toContain('ask to see it) Contract');
  });

  test('that contradict each other are both quoted', async () => {
    const out = await summaryOf(
      `${LEAD}£13 an hour\nHours: 19.5 hours per week\n\nHours of work: 27 hours per week\n`,
    );
    expect(out).toMatch(
      /Hours (?:the advert says two things: “19\.5 hours per week” and “27 hours per week”|19\.5)/,
    );
  });
});

test('where the pay is low, a car of one’s own stands out before anything else', async () => {
  const out = await summaryOf(
    `${LEAD}£12.75 an hour\nOwn car required. No experience needed. Weekend work.\n`,
  );
  expect(out).toMatch(/What stands out .*“Own car required”/);
});
