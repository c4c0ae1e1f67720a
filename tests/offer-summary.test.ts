// The summary of an offer is one screen, and what is alarming is at its top.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { PLAIN_LAYOUT, widthOf } from '../src/page/layout.ts';
import { FORMATS } from '../src/report/formats.ts';
import { offerSummaryText } from '../src/report/offer-summary.ts';
import { assessmentOf } from './support/shipped.ts';
import { run } from './support/world.ts';

const SCREEN = { ...PLAIN_LAYOUT, marks: 'unicode' } as const;
const ON = '--on 2026-11-21';
const ADVERTS = z
  .array(z.looseObject({ text: z.string() }))
  .parse(parse(readFileSync(new URL('adverts/whole.yaml', import.meta.url), 'utf8')))
  .map(({ text }) => text.replace(/\[\[[a-z-]+: (.*?)\]\]/g, '$1'));

describe('adverts', () => {
  test('each has a summary of at most 24 lines of 80 columns, and no two are alike', async () => {
    const seen = new Set<string>();
    for (const text of ADVERTS) {
      const { out } = await run(`check advert.txt ${ON}`, { files: { 'advert.txt': text } });
      const lines = out.trimEnd().split('\n');
      expect(lines.length, text.slice(0, 60)).toBeLessThanOrEqual(24);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(80);
      seen.add(lines.slice(1).join('\n'));
    }
    expect(seen.size).toBe(ADVERTS.length);
  });

  test('pay below the adult minimum stands in the first five lines', async () => {
    const text = 'Evening cleaner\nCity Facilities\nPreston\n\nPay: £11.44 per hour\nHours: 10 per week\n';
    const { out } = await run(`check advert.txt ${ON}`, { files: { 'advert.txt': text } });
    expect(out.split('\n').slice(0, 5).join(' ')).toContain('£11.44 an hour is below the legal minimum');
  });
});

describe('a sign of exploitation', () => {
  const assessment = assessmentOf({
    title: 'Car wash hand',
    pay: { is: 9, per: 'hour' },
    answers: { 'free-to-leave': 'papers-held' },
  });

  test('is the first and the last thing of every format', async () => {
    const texts = [offerSummaryText(assessment, SCREEN, [])];
    for (const name of ['terminal', 'markdown', 'text'] as const)
      texts.push((await FORMATS[name]())(assessment, SCREEN));
    for (const text of texts) {
      const words = text.replace(/[\s>*]+/g, ' ').trim();
      const first = words.indexOf('Speak to your safeguarding lead first');
      expect(first).toBeGreaterThan(0);
      expect(first).toBeLessThan(100);
      expect(words.lastIndexOf('Speak to your safeguarding lead first')).toBeGreaterThan(first);
    }
  });

  test('leaves no call to the employer on the screen', async () => {
    const files = { 'offer.yaml': 'answers: {free-to-leave: papers-held}\npay: {is: 9, per: hour}\n' };
    const { out } = await run(`check offer.yaml ${ON}`, { files });
    expect(out).not.toContain('Ask first');
    expect(out).not.toContain('--for employer');
    const employer = await run(`check offer.yaml --for employer ${ON}`, { files });
    expect(employer.code).toBe(2);
    expect(employer.out).toBe('');
    const fee = { 'offer.yaml': 'answers: {costs-to-work: upfront-fee}\n' };
    expect((await run(`check offer.yaml --for employer ${ON}`, { files: fee })).code).toBe(2);
  });
});

test('a draft has it first and last, too', async () => {
  const text = 'Car wash hand\n\nPay: £13 per hour\nWe keep your passport until you leave.\n';
  const { out } = await run('draft advert.txt', { files: { 'advert.txt': text } });
  const lines = out.trimEnd().split('\n');
  expect(lines[0]).toMatch(/^# ! Speak to your safeguarding lead first/);
  expect(lines.at(-1)).toBe(lines[0]);
  expect(out).toContain('free-to-leave: {is: papers-held, by: advert');
});

test('--all has everything, and a pipe the same as a terminal', async () => {
  const all = await run(`check examples/zero-hours-care.yaml --all ${ON}`);
  expect(all.out).toContain('WHAT EACH RESTS ON');
  const short = await run(`check examples/zero-hours-care.yaml ${ON}`);
  expect(short.out.split('\n').length).toBeLessThanOrEqual(31);
  const looked = await run(`check examples/zero-hours-care.yaml --color never ${ON}`, { terminal: true });
  expect(looked.out).toBe(short.out);
});

describe('a window of 24 rows', () => {
  const linesOf = (text: string) => text.split('\n').length - 1;

  test('has a full offer whole, with a question and what stands out', () => {
    const offer = exampleAt('examples/shop.yaml', { closes: '2026-11-01' });
    const whole = offerSummaryText(offer, SCREEN, []);
    const low = offerSummaryText(offer, SCREEN, [], 24);
    expect(linesOf(whole)).toBeGreaterThan(23);
    expect(linesOf(low)).toBeLessThanOrEqual(23);
    for (const kept of [
      'Ask first',
      '1. ',
      'What stands out',
      '! Pay is at the legal minimum',
      '10 features:',
    ])
      expect(low).toContain(kept);
  });

  test('leaves out nothing where what cannot wait takes too much of it', () => {
    const offer = exampleAt('examples/parcel-driver.yaml');
    expect(offerSummaryText(offer, SCREEN, [], 24)).toBe(offerSummaryText(offer, SCREEN, []));
  });
});

function exampleAt(file: string, besides: object = {}) {
  return assessmentOf({ ...parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')), ...besides });
}
