// What a summary keeps of very many employers and jobs: parts in any order come to the whole, and nothing is lost uncounted.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EmployerLimits } from '../../src/batch/employers.ts';
import type { Summary } from '../../src/batch/summary.ts';
import { add } from '../../src/batch/summary-add.ts';
import { type MadeUp, printed, read, readWhole, summaryOf } from '../support/summaries.ts';

const HOSTILE = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '0',
  '7',
  '10',
  '4294967295',
  '"quoted"',
  'back\\slash',
  '日本',
  '\ud800half',
  'A\u202eB',
  'x'.repeat(160),
  '語'.repeat(160),
];
const name = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.nat(60).map((number) => `Employer ${number}`),
);
const offer: fc.Arbitrary<MadeUp> = fc.record({
  employer: name,
  title: fc.oneof(
    fc.constantFrom(...HOSTILE),
    fc.nat(30).map((number) => `Job ${number}`),
  ),
  posted: fc.constantFrom(null, '2026-11-02', '2026-11-20', '0999-02-28'),
  isZeroHours: fc.boolean(),
});
const BOUNDS: readonly EmployerLimits[] = [
  { entries: 50, jobs: 3 },
  { entries: 7, jobs: 1000 },
  { entries: 0, jobs: 1 },
];
const UNBOUND: EmployerLimits = { entries: 1e6, jobs: 1e6 };

interface Told {
  readonly records: number;
  readonly employersLeftOut?: { readonly offers: number; readonly keptShare: number };
  readonly employers: Record<
    string,
    {
      readonly offers: number;
      readonly jobsLeftOut?: number;
      readonly jobs: Record<string, { readonly offers: number }>;
    }
  >;
}
const toldBy = (summary: Summary): Told => JSON.parse(printed(summary));

/** One list, cut anywhere, the parts in any order. */
const cut = fc.record({
  offers: fc.array(offer, { minLength: 1, maxLength: 120 }),
  at: fc.array(fc.nat(120), { maxLength: 4 }),
  isReversed: fc.boolean(),
  most: fc.constantFrom(UNBOUND, ...BOUNDS),
});

describe('a bound on what is kept', () => {
  test('parts in any order come to the bytes of the whole, handed on as values or as files', async () => {
    await fc.assert(
      fc.asyncProperty(cut, fc.nat(200), async ({ offers, at, isReversed, most }, size) => {
        const edges = [0, ...at.map((one) => one % offers.length).toSorted((a, b) => a - b), offers.length];
        const parts = edges.slice(1).map((end, index) => summaryOf(offers.slice(edges[index], end), most));
        if (isReversed) parts.reverse();
        const files = parts.map(printed);
        const whole = printed(summaryOf(offers, most));
        const [sum, read] = [summaryOf([], most), summaryOf([], most)];
        for (const part of parts) add(sum, structuredClone(part));
        for (const file of files) add(read, await readWhole(file, size + 1, most));
        expect(printed(sum)).toBe(whole);
        expect(printed(read)).toBe(whole);
      }),
      { numRuns: 150, seed: 11 },
    );
  });

  test('what is kept is exact, and everything else is counted', () => {
    fc.assert(
      fc.property(
        fc.array(offer, { minLength: 1, maxLength: 200 }),
        fc.constantFrom(...BOUNDS),
        (offers, most) => {
          const [told, all] = [toldBy(summaryOf(offers, most)), toldBy(summaryOf(offers, UNBOUND))];
          expect(all.employersLeftOut).toBeUndefined();
          let [entries, named] = [0, 0];
          for (const [employer, { jobsLeftOut = 0, ...kept }] of Object.entries(told.employers)) {
            const whole = all.employers[employer];
            expect(kept.offers).toBe(whole?.offers);
            const titles = Object.entries(kept.jobs);
            for (const [title, job] of titles) expect(job).toEqual(whole?.jobs[title]);
            expect(titles.length).toBe(Math.min(most.jobs, Object.keys(whole?.jobs ?? {}).length));
            expect(titles.reduce((sum, [, job]) => sum + job.offers, jobsLeftOut)).toBe(whole?.offers);
            entries += 1 + titles.length;
            named += kept.offers;
          }
          expect(entries).toBeLessThanOrEqual(most.entries);
          expect(named + (told.employersLeftOut?.offers ?? 0)).toBe(offers.length);
        },
      ),
      { numRuns: 150, seed: 11 },
    );
  });

  test('the order of keys is that of JSON itself', () => {
    fc.assert(
      fc.property(fc.array(offer, { maxLength: 60 }), (offers) => {
        const text = printed(summaryOf(offers));
        expect(text.replaceAll('\\u202e', '\u202e')).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
      }),
      { numRuns: 60, seed: 11 },
    );
  });
});

describe('long summaries', () => {
  const offers = Array.from({ length: 3000 }, (_, index) => ({
    employer: `Employer ${index % 2900}`,
    title: `Job ${index}`,
    posted: '2026-11-02',
    isZeroHours: index % 3 === 0,
  }));

  test('are written in short pieces, and read back as they were', async () => {
    const summary = summaryOf(offers);
    const text = printed(summary);
    expect(text.length).toBeGreaterThan(4 * 1024 * 1024);
    const { summaryChunks } = await import('../../src/batch/summary-json.ts');
    for (const piece of summaryChunks(summary)) expect(piece.length).toBeLessThan(64 * 1024);
    expect(printed(await readWhole(text))).toBe(text);
  });

  test('a count may be far larger than its two bytes', async () => {
    const text = printed(summaryOf(offers.slice(0, 1)));
    const MILLIONS = 7_000_001;
    const many = text
      .replaceAll(/: 1\b(?=,?\n)/g, `: ${MILLIONS}`)
      .replace(/"(goodwork|summary)": \d+/g, '"$1": 1');
    const whole = await readWhole(many);
    expect(printed(whole)).toBe(many);
    add(whole, await readWhole(many));
    expect(printed(whole)).toBe(many.replaceAll(String(MILLIONS), String(2 * MILLIONS)));
  });

  test('an employer that stands twice is said', async () => {
    const text = printed(summaryOf(offers.slice(0, 2)));
    const twice = await read(text.replace('"Employer 1"', '"Employer 0"'));
    expect(twice).toMatchObject({ problems: [{ what: 'An employer stands in it twice' }] });
  });
});
