// How far people agree: what is counted, which differences come first, and what the words may not say.
import * as fc from 'fast-check';
import readability from 'text-readability';
import { describe, expect, test } from 'vitest';
import { agreementOf, answeredBySome, ratingDifferences } from '../../src/compare/agreement.ts';
import { otherJobNote } from '../../src/compare/agreement-page.ts';
import { agreeWordsOf } from '../../src/compare/compare-words-shape.ts';
import type { Rating } from '../../src/compare/rating.ts';
import { questionsOf } from '../../src/rubric/rubric.ts';
import { sentencesIn } from '../support/sentences.ts';
import { assessmentOf, documentOf, RUBRIC, readProjectFile, unwrap } from '../support/shipped.ts';

const WORDS = unwrap(agreeWordsOf(documentOf(readProjectFile('rubrics/agree.yaml'), 'agree.yaml')));

/** Files as plain values, each by its writer. */
function ratingsOf(files: Readonly<Record<string, object>>): Rating[] {
  return Object.entries(files).map(([who, file]) => ({ who, assessment: assessmentOf(file) }));
}
const answered = (answers: Readonly<Record<string, unknown>>) => ({ answers });

describe('what is counted', () => {
  test('a question counts where two people gave it a level; the largest group agrees', () => {
    const { units, raters, questions } = agreementOf(
      ratingsOf({
        ana: answered({ 'line-manager': 'nobody', journey: 'under-thirty-minutes', 'sick-pay': 'nothing' }),
        bo: answered({ 'line-manager': 'nobody', journey: 'over-ninety-minutes' }),
        cy: answered({ 'line-manager': 'named-manager', journey: { unknown: 'client-unsure' } }),
      }),
    );
    expect({ units, raters }).toEqual({ units: 2, raters: 3 });
    expect(questions).toEqual([
      { question: 'line-manager', agree: 2, of: 3 },
      { question: 'journey', agree: 1, of: 2 },
    ]);
  });

  test('what does not apply is no level, and neither is a dropped question', () => {
    const { units } = agreementOf(
      ratingsOf({
        ana: answered({ 'shift-notice': 'no-shifts' }),
        bo: answered({ 'shift-notice': 'four-weeks' }),
      }),
    );
    expect(units).toBe(0);
  });

  test('typed figures count as the answers they come to', () => {
    const { questions } = agreementOf(
      ratingsOf({ ana: { hours: { guaranteed: 0 } }, bo: answered({ 'guaranteed-hours': 'none' }) }),
    );
    expect(questions).toEqual([{ question: 'guaranteed-hours', agree: 2, of: 2 }]);
  });

  test('every feature is there, by the level that each person’s answers come to', () => {
    const { features } = agreementOf(
      ratingsOf({
        ana: answered({ 'task-mix': 'one-task' }),
        bo: answered({ 'task-mix': 'few-alike' }),
        cy: {},
      }),
    );
    expect(features.map(({ feature }) => feature)).toEqual(RUBRIC.features.map(({ id }) => id));
    expect(features.find(({ feature }) => feature === 'variety')).toEqual({
      feature: 'variety',
      agree: 1,
      of: 2,
    });
    expect(features.find(({ feature }) => feature === 'pay')).toEqual({ feature: 'pay', agree: 0, of: 0 });
  });
});

describe('which difference comes first', () => {
  test('the one that spans most steps; then the one with the smallest group; then the decisive one', () => {
    const ratings = ratingsOf({
      ana: answered({
        'sick-pay': 'statutory-only',
        journey: 'under-thirty-minutes',
        'task-mix': 'few-alike',
        workload: 'short-staffed',
      }),
      bo: answered({
        'sick-pay': 'statutory-only',
        journey: 'over-ninety-minutes',
        'task-mix': 'different-tasks',
        workload: 'busy-with-breaks',
      }),
      cy: answered({ 'sick-pay': 'more-later', journey: 'under-thirty-minutes' }),
    });
    expect(ratingDifferences(ratings).map(({ question, steps }) => [question, steps])).toEqual([
      ['journey', 3],
      ['task-mix', 1],
      ['workload', 1],
      ['sick-pay', 1],
    ]);
  });

  test.each([
    ['figures', { hours: { guaranteed: 0 } }, { hours: { guaranteed: 20 } }],
    ['serious', answered({ 'how-paid': 'cash-no-payslip' }), answered({ 'how-paid': 'no-pay-day' })],
    ['far', answered({ journey: 'under-thirty-minutes' }), answered({ journey: 'over-ninety-minutes' })],
    [
      'sources',
      answered({ 'task-mix': { is: 'few-alike', by: 'advert' } }),
      answered({ 'task-mix': { is: 'different-tasks', by: 'employer' } }),
    ],
    ['near', answered({ 'task-mix': 'few-alike' }), answered({ 'task-mix': 'different-tasks' })],
  ])('what to ask each other: %s', (prompt, ana, bo) => {
    expect(ratingDifferences(ratingsOf({ ana, bo })).map((one) => one.prompt)).toEqual([prompt]);
  });

  test('what only some answered is no difference; it is told apart', () => {
    const ratings = ratingsOf({ ana: answered({ turnover: 'people-stay' }), bo: {} });
    expect(ratingDifferences(ratings)).toEqual([]);
    expect(answeredBySome(ratings).map(({ question }) => question)).toEqual(['turnover']);
  });
});

describe('whether it is one job', () => {
  test.each([
    ['the same, but for capitals and full stops', { title: 'Cook' }, { title: 'cook.' }, 0],
    ['one that leaves things out', { title: 'Cook', pay: { is: 13, per: 'hour' } }, {}, 0],
    ['another title', { title: 'Cook' }, { title: 'Baker' }, 1],
    ['another employer', { employer: 'Aske' }, { employer: 'Holme' }, 1],
    ['another pay', { pay: { is: 13, per: 'hour' } }, { pay: { is: 14, per: 'hour' } }, 1],
  ])('%s', (_name, ana, bo, notes) => {
    expect(otherJobNote(ratingsOf({ ana, bo }), WORDS)).toHaveLength(notes);
  });
});

describe('always', () => {
  const answers = fc
    .subarray(
      questionsOf(RUBRIC)
        .filter(({ measure }) => measure === undefined)
        .slice(0, 12),
    )
    .chain((questions) =>
      fc.record(
        Object.fromEntries(
          questions.map(({ id, options }) => [id, fc.constantFrom(...options.map(({ is }) => is))]),
        ),
      ),
    );
  const people = fc.array(answers, { minLength: 2, maxLength: 4 });
  const quick = { seed: 20261121, numRuns: 30 };
  const rated = (files: readonly object[]) =>
    ratingsOf(Object.fromEntries(files.map((file, at) => [`p${at}`, { answers: file }])));

  test('it does not matter who comes first', () => {
    fc.assert(
      fc.property(people, (files) => {
        expect(agreementOf(rated(files.toReversed()))).toEqual(agreementOf(rated(files)));
      }),
      quick,
    );
  });

  test('a difference is where not all agree, and nowhere else; alpha is 1 where there is none', () => {
    fc.assert(
      fc.property(people, (files) => {
        const ratings = rated(files);
        const { alpha, questions, units } = agreementOf(ratings);
        const differing = questions.filter(({ agree, of }) => agree < of).map(({ question }) => question);
        expect(
          ratingDifferences(ratings)
            .map(({ question }) => question)
            .toSorted(),
        ).toEqual(differing.toSorted());
        expect(units).toBe(questions.length);
        for (const { agree, of } of questions) expect(agree >= 1 && agree <= of && of >= 2).toBe(true);
        if (alpha !== null) expect(alpha === 1).toBe(differing.length === 0);
      }),
      quick,
    );
  });
});

describe('words', () => {
  const said = sentencesIn(WORDS);
  const page = readProjectFile('docs/practice.md').replace(
    /```[^`]*```|\|.*\||\[([^\]]*)\]\([^)]*\)|[#*`]/g,
    ' $1',
  );

  test('read at grade 6 or below, in sentences of at most 25 words', () => {
    for (const text of [said.join(' '), page])
      expect(readability.fleschKincaidGrade(text.replace(/\s+/g, ' '))).toBeLessThanOrEqual(6);
    expect(said.filter((sentence) => sentence.split(/\s+/).length > 25)).toEqual([]);
  });

  test('nobody is marked, and nobody is right or wrong', () => {
    const marking = /\b(?:wrong|right|correct|incorrect|mistake|error|fail|pass|score|accura\w*)\b/i;
    expect(said.filter((sentence) => marking.test(sentence))).toEqual([]);
  });
});
