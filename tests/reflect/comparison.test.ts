// Several files side by side, from comparison.yaml; and what must hold of any of them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { toHtml } from '../../src/page/html.ts';
import { PLAIN_LAYOUT } from '../../src/page/layout.ts';
import { toMarkdown } from '../../src/page/markdown.ts';
import type { Page } from '../../src/page/page.ts';
import { toTerminal } from '../../src/page/terminal.ts';
import type { ApproachFile } from '../../src/rubric/approach.ts';
import { entriesOf } from '../../src/team/entry.ts';
import { compareSessions } from '../../src/team/session-comparison.ts';
import { sessionComparisonPage } from '../../src/team/session-comparison-page.ts';
import { sessionPage } from '../../src/team/session-page.ts';
import { approachFileFrom, APPROACH_GUIDE as GUIDE } from '../support/reflect.ts';
import { readProjectFile } from '../support/shipped.ts';

interface Case {
  readonly name: string;
  readonly files: readonly object[];
  readonly kind: string;
  readonly differ: readonly object[];
  readonly says?: readonly string[];
  readonly never?: readonly string[];
}

fc.configureGlobal({ seed: Number(process.env.GOODWORK_SEED ?? 20261121) });

const CASES = parse(readProjectFile('tests/reflect/comparison.yaml')) as readonly Case[];
const NAMES = ['one.yaml', 'two.yaml', 'three.yaml'];
const WIDE = { ...PLAIN_LAYOUT, width: 1000 };

const comparisonFrom = (files: readonly ApproachFile[]) =>
  compareSessions(entriesOf(files.map((file, index) => ({ name: NAMES[index] ?? '', file }))));

/** What the page says of the differences, without the lines and the steps themselves. */
function talkOf({ sections }: Page): string {
  const [block] = sections[1]?.blocks ?? [];
  return block !== undefined && 'list' in block ? block.list.items.map(({ text }) => text).join('\n') : '';
}

describe.each(CASES)('$name', ({ files, kind, differ, says = [], never = [] }) => {
  const comparison = comparisonFrom(files.map(approachFileFrom));
  const page = sessionComparisonPage(comparison, GUIDE);

  test('differs as it should', () => {
    expect(comparison.kind).toBe(kind);
    expect(comparison.most.map(({ apart: _apart, ...one }) => one)).toEqual(differ);
  });

  test('says so', () => {
    const whole = toTerminal(page, WIDE).replace(/\n +/g, ' ').toLowerCase();
    for (const words of says) expect(whole).toContain(words.toLowerCase());
    for (const words of never) expect(talkOf(page)).not.toContain(words);
  });
});

const step = fc.integer({ min: 1, max: 5 });
const dimension = fc.record(
  { now: fc.oneof(step, fc.constant('unknown')), want: step, notes: fc.string({ maxLength: 30 }) },
  { requiredKeys: ['now'] },
);
const anyFile = fc
  .record(
    {
      who: fc.constantFrom('Asha', 'Ben', '<b>Ben</b>', 'a|b'),
      on: fc.constantFrom('2026-11-21', '2027-01-31'),
      for: fc.constant('client'),
      framing: dimension,
      choices: dimension,
      employers: dimension,
      constraints: fc.dictionary(
        fc.constantFrom(...GUIDE.constraints.map(({ id }) => id)),
        fc.constantFrom('not-at-all', 'a-little', 'a-lot'),
      ),
    },
    { requiredKeys: [] },
  )
  .map(approachFileFrom);

describe('of any files', () => {
  test('each spread lies between steps that somebody named, and names everybody at its ends', () => {
    fc.assert(
      fc.property(fc.array(anyFile, { minLength: 2, maxLength: 3 }), (files) => {
        const { spreads, most, entries } = comparisonFrom(files);
        expect(new Set(entries.map(({ label }) => label)).size).toBe(files.length);
        for (const { dimension: id, mark, low, high, apart, lows, highs } of spreads) {
          const at = (wanted: number) =>
            entries.filter(({ file }) => file[id]?.[mark] === wanted).map(({ label }) => label);
          expect(lows).toEqual(at(low));
          expect(highs).toEqual(at(high));
          expect(apart).toBe(high - low);
        }
        const widest = Math.max(0, ...spreads.map(({ apart }) => apart));
        for (const { apart } of most) expect(apart).toBe(widest);
      }),
      { numRuns: 100 },
    );
  });

  test('the order in which they are named changes nothing that is found', () => {
    fc.assert(
      fc.property(fc.array(anyFile, { minLength: 2, maxLength: 2 }), (files) => {
        const named = files.map((file, index) => ({ name: NAMES[index] ?? '', file }));
        const found = (list: typeof named) =>
          compareSessions(entriesOf(list)).most.map(({ dimension: id, mark, low, high }) => [
            id,
            mark,
            low,
            high,
          ]);
        expect(found(named.toReversed())).toEqual(found(named));
      }),
      { numRuns: 60 },
    );
  });

  test('every format says every label and step, and lets nothing from a file act', () => {
    fc.assert(
      fc.property(fc.array(anyFile, { minLength: 1, maxLength: 3 }), (files) => {
        const comparison = comparisonFrom(files);
        const [only] = comparison.entries;
        const drawn =
          only !== undefined && comparison.entries.length === 1
            ? sessionPage(only, GUIDE)
            : sessionComparisonPage(comparison, GUIDE);
        const page = toHtml(drawn);
        expect(page).not.toMatch(/<b>|<script/);
        expect(toMarkdown(drawn)).not.toMatch(/<b>/);
        for (const marks of ['unicode', 'ascii', 'none'] as const)
          expect(toTerminal(drawn, { ...WIDE, marks })).not.toMatch(
            /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/,
          );
        for (const width of [40, 60, 80])
          for (const line of toTerminal(drawn, { ...PLAIN_LAYOUT, width, marks: 'ascii' }).split('\n'))
            expect(line.length).toBeLessThanOrEqual(width);
      }),
      { numRuns: 60 },
    );
  });
});
