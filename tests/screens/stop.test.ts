// Whatever the offer: a sign that somebody could be put at risk stands in the first five lines of every format, nothing is asked
// of the employer then, and no page for a client or an employer proposes an option below fair.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { assess } from '../../src/assess/assess.ts';
import type { Assessment } from '../../src/assess/assessment.ts';
import { type ClientView, clientView } from '../../src/assess/client-view.ts';
import { type EmployerView, employerView, isWithheld } from '../../src/assess/employer-view.ts';
import { FORMATS } from '../../src/report/formats.ts';
import { offerSummaryText } from '../../src/report/offer-summary.ts';
import { BUILT_IN_APPROACH } from '../../src/rubric/approach.ts';
import { questionsOf } from '../../src/rubric/rubric.ts';
import type { Vacancy } from '../../src/vacancy/vacancy.ts';
import { type VacancyFile, vacancyArbitrary } from '../support/random-vacancies.ts';
import { SCREEN } from '../support/screens.ts';
import { RATES, RUBRIC, TODAY, vacancyFrom } from '../support/shipped.ts';
import { run } from '../support/world.ts';

const CRITERIA = { rubric: RUBRIC, rates: RATES, approach: BUILT_IN_APPROACH, on: TODAY };
/** The same cases every time, few at a desk and more in CI. */
const RUNS = { seed: 20261130, numRuns: process.env.CI ? 1000 : 200 };

/** Answers that raise a check of the strength stop, by what the rubric says: one answer, or two that stand together. */
const STOPS = RUBRIC.checks
  .filter(({ strength }) => strength === 'stop')
  .map(({ when }) =>
    Object.fromEntries(Object.entries(when).map(([question, is]) => [question, String([is].flat()[0])])),
  );

/** An offer of any kind, half of the time with something that cannot wait. */
const offer = fc
  .tuple(vacancyArbitrary, fc.option(fc.constantFrom(...STOPS)))
  .map(
    ([file, stop]): VacancyFile =>
      stop === null ? file : { ...file, answers: { ...file.answers, ...stop } },
  );

const PAGES = await Promise.all(
  (['terminal', 'text', 'markdown', 'html'] as const).map(
    async (name) => [name, await FORMATS[name]()] as const,
  ),
);

/** The words of a page, without what only a program reads, line by line. */
function linesOf(page: string, name: string): string[] {
  const words =
    name === 'html'
      ? page
          .replace(/<head>[\s\S]*?<\/head>|<(style|svg)\b[\s\S]*?<\/\1>/g, '')
          .replace(/<\/?(?:p|h\d|div|section|header|main|li|ul|ol|aside|body|article)\b[^>]*>/g, '\n')
          .replace(/<[^>]*>/g, '')
      : page;
  return words.split('\n').filter((line) => name !== 'html' || line.trim() !== '');
}

/** Without marks, and as one line: a sentence may be wrapped. */
function plain(text: string): string {
  return text
    .replace(/[*>#!_\\]/g, '')
    .replace(/&#?\w+;/g, '')
    .replace(/\s+/g, ' ');
}

function isStop(vacancy: Vacancy): boolean {
  return assess(vacancy, CRITERIA).legal.some(({ strength }) => strength === 'stop');
}

test('what must stop everything raises the strength stop, in an offer where nothing else is known', () => {
  expect(STOPS.length).toBeGreaterThanOrEqual(6);
  for (const answers of STOPS) expect(isStop(vacancyFrom({ answers }))).toBe(true);
});

describe.each(STOPS)('%j', (answers) => {
  const files = { 'offer.yaml': stringify({ title: 'Packer', answers }) };

  test.each(['check offer.yaml --for employer', 'ask offer.yaml --who employer'])(
    'goodwork %s',
    async (words) => {
      const { code, out, err } = await run(words, { files, typed: [] });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(err).toContain('No page for the employer is made');
    },
  );
});

const QUESTIONS = questionsOf(RUBRIC);
/** Options that are no way forward, as far as they are long enough to be found by chance nowhere else. */
const LOW = QUESTIONS.flatMap(({ id, options }) =>
  options
    .filter(({ level, label }) => (level === 'poor' || level === 'weak') && label.length > 24)
    .map(({ is, label }) => ({ id, is, label: plain(label) })),
);

/** In the first lines of every format, and first in the data. */
function isFirstEverywhere(assessment: Assessment): void {
  const [first] = assessment.first;
  expect(first).toMatchObject({ kind: 'stop', urgent: true });
  expect(first?.say).toMatch(/^(?:Speak to your safeguarding lead|Pay nothing yet)/);
  const start = plain(first?.say ?? '').slice(0, 24);
  const pages = PAGES.map(([name, format]) => [name, format(assessment, SCREEN)] as const);
  for (const [name, page] of [['summary', offerSummaryText(assessment, SCREEN, [])] as const, ...pages])
    expect(plain(linesOf(page, name).slice(0, 5).join(' ')), name).toContain(start);
}

/** Neither in the data, nor in words that were not said of the offer itself. */
function proposesNothingLow(view: ClientView | EmployerView, assessment: Assessment): void {
  const given = new Set(
    assessment.features.flatMap(({ answers }) =>
      answers.flatMap(({ question, is, others }) =>
        [is, ...others.map((other) => other.is)].map((one) => `${question} ${one}`),
      ),
    ),
  );
  // The same page in each format: at a desk one is read.
  for (const [name, format] of process.env.CI ? PAGES : PAGES.filter((one) => one[0] === 'markdown')) {
    const page = plain(format(view, SCREEN));
    for (const { id, is, label } of LOW)
      if (!given.has(`${id} ${is}`)) expect(page.includes(label), `${name}: ${id} ${is}`).toBe(false);
  }
  if (view.for === 'client') return;
  for (const { steps } of view.features)
    for (const { question, to } of steps) {
      const options = QUESTIONS.find(({ id }) => id === question)?.options ?? [];
      expect(['fair', 'good']).toContain(options.find((option) => option.is === to)?.level);
    }
}

test('whatever the offer', () => {
  expect(LOW.length).toBeGreaterThan(60);
  let stopped = 0;
  fc.assert(
    fc.property(offer, (file) => {
      const vacancy = vacancyFrom(file);
      const assessment = assess(vacancy, CRITERIA);
      const forClient = clientView(vacancy, CRITERIA);
      proposesNothingLow(forClient, assessment);
      if (!assessment.legal.some(({ strength }) => strength === 'stop')) {
        proposesNothingLow(employerView(vacancy, CRITERIA), assessment);
        return;
      }
      stopped += 1;
      isFirstEverywhere(assessment);
      expect(isWithheld(vacancy, assessment, CRITERIA)).toBe(true);
      expect(assessment.first.some(({ kind }) => kind === 'question')).toBe(false);
      expect(forClient.ask.filter(({ who }) => who === 'employer')).toEqual([]);
    }),
    RUNS,
  );
  expect(stopped).toBeGreaterThan(RUNS.numRuns / 4);
});
