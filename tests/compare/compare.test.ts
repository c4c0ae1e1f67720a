// Offers side by side: what depends on what is not known, and that nothing ranks them.
import * as fc from 'fast-check';
import readability from 'text-readability';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { assess } from '../../src/assess/assess.ts';
import { compareWordsOf } from '../../src/compare/compare-words-shape.ts';
import {
  columnName,
  compareOffers,
  comparisonJson,
  type OfferColumn,
  type OfferComparison,
} from '../../src/compare/comparison.ts';
import { comparisonPage } from '../../src/compare/comparison-page.ts';
import { forOneClient, wishesOf } from '../../src/compare/one-client.ts';
import { PLAIN_LAYOUT } from '../../src/page/layout.ts';
import { PAGE_FORMATS } from '../../src/page/page-formats.ts';
import { questionsOf } from '../../src/rubric/rubric.ts';
import { sentencesIn } from '../support/sentences.ts';
import {
  documentOf,
  RATES,
  RUBRIC,
  readProjectFile,
  TODAY,
  unwrap,
  vacancyFrom,
} from '../support/shipped.ts';

const FEATURES = RUBRIC.features.map(({ id }) => id);
const YARDSTICK = { rubric: RUBRIC, rates: RATES, on: TODAY };
const WORDS = unwrap(compareWordsOf(documentOf(readProjectFile('rubrics/compare.yaml'), 'compare.yaml')));

/** Files as plain values, side by side. */
function compared(files: readonly object[], given: readonly string[] | null = null): OfferComparison {
  const vacancies = files.map((file) => vacancyFrom(file));
  const wishes = wishesOf(vacancies, given, FEATURES);
  const sides = forOneClient(vacancies, wishes).map((vacancy): Omit<OfferColumn, 'name'> => {
    return { kind: 'offer', file: `${vacancy.id}.yaml`, vacancy, assessment: assess(vacancy, YARDSTICK) };
  });
  return compareOffers(columnName(sides) as [OfferColumn, ...OfferColumn[]], wishes, false);
}

const caseShape = z.strictObject({
  name: z.string(),
  offers: z.record(z.string(), z.record(z.string(), z.unknown())),
  expect: z.record(z.string(), z.enum(['alike', 'apart', 'open', 'alone'])),
  ask: z.record(z.string(), z.record(z.string(), z.string())).optional(),
});

describe('how offers stand to each other', () => {
  const cases = z.array(caseShape).parse(parse(readProjectFile('tests/compare/stands.yaml')));

  test.each(cases.map((one) => [one.name, one] as const))(
    '%s',
    (_name, { offers, expect: stands, ask = {} }) => {
      const { features, sides } = compared(
        Object.entries(offers).map(([title, file]) => ({ title, ...file })),
      );
      const found = Object.fromEntries(features.map((feature) => [feature.id, feature]));
      for (const [id, stand] of Object.entries(stands)) expect(found[id]?.stands, id).toBe(stand);
      for (const [id, questions] of Object.entries(ask)) {
        const asked = (found[id]?.places ?? []).flatMap((place, at) =>
          place.ask === null ? [] : [[sides[at]?.name, place.ask.question]],
        );
        expect(Object.fromEntries(asked), id).toEqual(questions);
      }
    },
  );
});

// ---------------------------------------------------------------- Random offers

const answers = fc
  .subarray([...questionsOf(RUBRIC).filter(({ measure }) => measure === undefined)], { maxLength: 25 })
  .chain((questions) =>
    fc.record(
      Object.fromEntries(
        questions.map(({ id, options }) => [id, fc.constantFrom(...options.map(({ is }) => is))]),
      ),
    ),
  );
const offers = fc.array(
  fc.record(
    {
      title: fc.constantFrom('Cleaner', 'Porter', 'Baker'),
      employer: fc.constantFrom('Aske Ltd', 'Holme & Co'),
      id: fc.uuid(),
      pay: fc.constantFrom(
        { is: 9, per: 'hour' },
        { from: 12.71, to: 14, per: 'hour' },
        { is: 30000, per: 'year' },
      ),
      hours: fc.constantFrom({ guaranteed: 0 }, { paid: 30, guaranteed: 20 }, { paid: 37.5 }),
      client: fc.record(
        {
          age: fc.constantFrom(17, 30),
          wishes: fc.uniqueArray(fc.constantFrom(...FEATURES), { maxLength: 3 }),
          'work-search': fc.constantFrom('yes', 'no', 'unknown'),
        },
        { requiredKeys: [] },
      ),
      answers,
    },
    { requiredKeys: ['answers', 'id'] },
  ),
  { minLength: 2, maxLength: 5 },
);
/** Offers, and an order to turn them to. */
const shuffled = offers.chain((files) =>
  fc.tuple(fc.constant(files), fc.shuffledSubarray([...files.keys()], { minLength: files.length })),
);
const quick = { seed: 20261121, numRuns: 20 };

describe('always', () => {
  test('another order of the files changes the order of the columns, and nothing else', () => {
    fc.assert(
      fc.property(shuffled, ([files, order]) => {
        const plain = JSON.parse(comparisonJson(compared(files), WORDS));
        const turned = JSON.parse(comparisonJson(compared(order.map((at) => files[at] as object)), WORDS));
        const inOrder = (list: unknown[]) => order.map((at) => list[at]);
        const expected = {
          ...plain,
          offers: inOrder(plain.offers),
          features: plain.features.map((feature: { offers: unknown[] }) => ({
            ...feature,
            offers: inOrder(feature.offers),
          })),
        };
        expect(turned).toEqual(expected);
      }),
      quick,
    );
  });

  test('so it is for whoever reads: the same lines, in another order', () => {
    fc.assert(
      fc.property(shuffled, ([files, order]) => {
        const lines = (these: readonly object[]) => {
          const sheet = comparisonPage(compared(these), WORDS);
          const { title, ...rest } = sheet;
          // Names of offers that are said together stand in the order of the columns.
          return PAGE_FORMATS.terminal({ ...rest, title: '' }, PLAIN_LAYOUT)
            .replace(/\s+/g, ' ')
            .split(/[ ,.:;]+/)
            .toSorted();
        };
        expect(lines(order.map((at) => files[at] as object))).toEqual(lines(files));
      }),
      quick,
    );
  });

  test('no level depends on what it is held against, nor on a wish', () => {
    fc.assert(
      fc.property(offers, fc.subarray(FEATURES, { maxLength: 3 }), (files, given) => {
        const { features } = compared(files, given);
        for (const [at, file] of files.entries()) {
          const alone = assess(vacancyFrom(file), YARDSTICK);
          for (const [index, { places }] of features.entries()) {
            const { level, atLeast, atMost } = places[at]?.feature ?? {};
            expect({ level, atLeast, atMost }).toEqual({
              level: alone.features[index]?.level,
              atLeast: alone.features[index]?.atLeast,
              atMost: alone.features[index]?.atMost,
            });
          }
        }
      }),
      quick,
    );
  });

  test('a question is put where its answer could change how the offers stand, and nowhere else', () => {
    fc.assert(
      fc.property(offers, (files) => {
        for (const { stands, places } of compared(files).features) {
          expect(places.some(({ isOpen }) => isOpen)).toBe(stands === 'open');
          for (const { ask, isOpen, feature } of places) {
            if (ask !== null) expect(isOpen).toBe(true);
            if (isOpen) expect(feature.atLeast).not.toBe(feature.atMost);
          }
        }
      }),
      quick,
    );
  });

  test('every format stays within its width', () => {
    fc.assert(
      fc.property(offers, fc.constantFrom(60, 72, 80, 100, 120), (files, width) => {
        const sheet = comparisonPage(compared(files), WORDS);
        const page = PAGE_FORMATS.terminal(sheet, { ...PLAIN_LAYOUT, width, marks: 'unicode' });
        for (const line of page.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
        for (const line of PAGE_FORMATS.text(sheet).split('\n')) expect(line.length).toBeLessThanOrEqual(80);
      }),
      quick,
    );
  });
});

describe('one client', () => {
  const CAUTION = /asking questions is fine/i;
  const cautionsOf = (...workSearch: string[]) =>
    comparisonPage(compared(workSearch.map((one) => ({ client: { 'work-search': one } }))), WORDS).cautions ??
    [];

  test('the caution stands unless every file says that the client need not look for work, and it stands for all', () => {
    expect(cautionsOf('no', 'no')).toEqual([]);
    for (const files of [
      ['no', 'unknown'],
      ['yes', 'no'],
      ['unknown', 'unknown'],
    ]) {
      const [first, ...more] = cautionsOf(...files);
      expect(first).toMatch(CAUTION);
      expect(first).toMatch(/^If you get Universal Credit/);
      expect(more).toEqual([]);
    }
  });

  test('what holds for one job alone is said with its name', () => {
    const files = [{ title: 'Cook', workplace: { nation: 'northern-ireland' } }, { title: 'Baker' }];
    expect(comparisonPage(compared(files), WORDS).cautions?.at(-1)).toMatch(
      /^Cook: This job is in Northern Ireland/,
    );
  });
});

describe('words', () => {
  const said = sentencesIn(WORDS);

  test('read at grade 6 or below, in sentences of at most 25 words', () => {
    expect(readability.fleschKincaidGrade(said.join(' '))).toBeLessThanOrEqual(6);
    expect(said.filter((sentence) => sentence.split(/\s+/).length > 25)).toEqual([]);
  });

  test('nothing ranks the offers or says which to take', () => {
    const ranking =
      /\b(?:best|better|worse|worst|winner?s?|wins|loses?|score|rank|first choice|top|recommend|prefer)\b/i;
    const allowed = WORDS.close;
    expect(said.filter((sentence) => ranking.test(sentence) && !allowed.includes(sentence))).toEqual([]);
  });

  test('nothing advises to refuse or to leave a job', () => {
    const advice = /\b(?:do not (?:take|accept)|don't take|turn (?:it|this|them) down|hand in|quit|avoid)\b/i;
    expect(said.filter((sentence) => advice.test(sentence))).toEqual([]);
  });
});
