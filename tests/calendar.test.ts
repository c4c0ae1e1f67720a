// The days of an offer as a calendar file, held to RFC 5545 by a reader that takes nothing else.
import { basename, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../src/report/calendar.ts';
import { HARMFUL, readCalendar } from './support/reading.ts';
import { run } from './support/world.ts';

const ON = '2026-11-21';
const OFFER = {
  title: 'Care assistant; nights, weekends \\ days',
  employer: 'Meadow View',
  workplace: { town: 'Leicester' },
  closes: '2026-11-30',
  starts: '2027-01-11',
};

describe('the days of an offer', () => {
  test('the last day to apply, the first day, and when to look back', () => {
    expect(readCalendar(calendarOf(OFFER, ON) ?? '')).toEqual(
      [
        ['20261130', '20261201', 'Last day to apply', undefined],
        ['20270111', '20270112', 'First day', undefined],
        ['20270208', '20270209', 'Four weeks in: how is it going?', expect.any(String)],
        ['20270405', '20270406', 'Twelve weeks in: how is it going?', expect.any(String)],
      ].map(([start, end, say, description]) => ({
        start,
        end,
        summary: `${say} – Care assistant; nights, weekends \\ days, Meadow View, Leicester`,
        description,
        uid: expect.any(String),
        stamp: '20261121T000000Z',
      })),
    );
  });

  test('what is past is left out, and what is today is not', () => {
    const days = (on: string) => readCalendar(calendarOf(OFFER, on) ?? '').map(({ start }) => start);
    expect(days('2026-11-30')).toEqual(['20261130', '20270111', '20270208', '20270405']);
    expect(days('2026-12-01')).toEqual(['20270111', '20270208', '20270405']);
    expect(days('2027-02-09')).toEqual(['20270405']);
    expect(calendarOf(OFFER, '2027-04-06')).toBeNull();
    expect(calendarOf({ ...OFFER, starts: null, closes: null }, ON)).toBeNull();
    expect(calendarOf({ ...OFFER, closes: null, starts: '9999-12-31' }, ON)).toBeNull();
  });

  test('over the end of a year and a leap day', () => {
    const days = readCalendar(calendarOf({ ...OFFER, closes: null, starts: '2027-12-31' }, ON) ?? '');
    expect(days.map(({ start, end }) => `${start} ${end}`)).toEqual([
      '20271231 20280101',
      '20280128 20280129',
      '20280324 20280325',
    ]);
  });

  test('each has a name of its own, which is the same another time', () => {
    const names = (offer: typeof OFFER, on = ON) =>
      readCalendar(calendarOf(offer, on) ?? '').map(({ uid }) => uid);
    expect(new Set(names(OFFER)).size).toBe(4);
    expect(names(OFFER, '2026-11-22')).toEqual(names(OFFER));
    expect(names({ ...OFFER, employer: 'Another' })).not.toEqual(names(OFFER));
  });

  test('any words of an offer make a file that can be read, and nothing in it acts', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.string({ unit: 'grapheme', maxLength: 120 }),
    );
    fc.assert(
      fc.property(words, words, (title, employer) => {
        const text = calendarOf({ ...OFFER, title, employer }, ON) ?? '';
        for (const { summary } of readCalendar(text)) expect(summary).not.toMatch(HARMFUL);
        expect(text.match(/^BEGIN:/gm)).toHaveLength(5);
      }),
      { numRuns: 300 },
    );
  });
});

describe('goodwork check --format ics', () => {
  const offer = `title: Cleaner\nid: jane-doe\nstarts: 2027-01-11\nurl: https://example.org/1\nclient: {age: 19, wishes: [pay]}\npurpose: {step: true, towards: her own flat, review: 2027-02-01}\n`;
  const check = (text: string, words = '') =>
    run(`check jane-doe.yaml --format ics ${words}`, { files: { 'jane-doe.yaml': text } });

  test('is about the job, whoever it is for', async () => {
    const { code, out } = await check(offer);
    expect(code).toBe(0);
    expect(readCalendar(out)).toHaveLength(3);
    expect(out).not.toMatch(/jane|doe|flat|19|example\.org/i);
    for (const reader of ['client', 'employer'])
      expect(await check(offer, `--for ${reader}`)).toMatchObject({ code: 0, out });
  });

  test('without a day to come there is none', async () => {
    expect(await check('title: Cleaner\n')).toMatchObject({ code: 2, out: '' });
    const { err } = await check('title: Cleaner\nstarts: 2020-01-01\n');
    expect(err).toMatch(/^jane-doe\.yaml: There is no day to come in it/);
  });

  test('nobody is set on to go where something is gravely wrong', async () => {
    const { code, out, err } = await check(`${offer}answers: {free-to-leave: papers-held}\n`);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^jane-doe\.yaml: No calendar is made of this offer\. /);
  });
});

describe('at the end of an interview', () => {
  const offer = 'goodwork: 1\ntitle: Cleaner\nemployer: Brightside\nstarts: 2027-01-11\nclient: {age: 30}\n';
  /** In a folder that is there; nothing is written to it. */
  const cwd = resolve(import.meta.dirname, '..');
  const talk = (text: string, ...typed: string[]) =>
    run('ask offer.yaml --plain', { files: { 'offer.yaml': text }, cwd, typed: ['done', ...typed] });

  test('its dates are offered, and written beside the offer', async () => {
    const { screen } = await talk(offer);
    const [, number = ''] = /(\d) {2}Its dates, for your calendar/.exec(screen) ?? [];
    const { written, screen: after } = await talk(offer, number, number);
    expect(after).toContain('Written: cleaner-dates.ics. Open it, and your calendar takes the dates.');
    const files = Object.keys(written).filter((name) => name.endsWith('.ics'));
    expect(files.map((name) => basename(name))).toEqual(['cleaner-dates.ics', 'cleaner-dates-2.ics']);
    expect(readCalendar(written[files[0] ?? ''] ?? '')).toHaveLength(3);
  });

  test('but not where there are none, or something is gravely wrong', async () => {
    for (const text of [offer.replace(/starts.*\n/, ''), `${offer}answers: {free-to-leave: papers-held}\n`]) {
      const { screen } = await talk(text);
      expect(screen).toContain('What next?');
      expect(screen).not.toContain('for your calendar');
    }
  });
});
