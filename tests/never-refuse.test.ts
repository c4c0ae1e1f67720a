// Every sentence that reaches a reader, held against advice to refuse or to leave; and the caution wherever a choice is spoken of.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { assess } from '../src/assess/assess.ts';
import { PLAIN_LAYOUT } from '../src/page/layout.ts';
import { FORMATS, type FormatName } from '../src/report/formats.ts';
import { questionsOf } from '../src/rubric/rubric.ts';
import { isStopped } from '../src/rubric/scale.ts';
import { CATALOGUE } from './support/catalogue.ts';
import { plainMarkdown, wordsOf } from './support/reading.ts';
import { assessmentOf, RATES, RUBRIC, readProjectFile, TODAY, vacancyFrom } from './support/shipped.ts';

const LIST = z
  .strictObject({
    patterns: z.array(z.string()).min(1),
    harmless: z.array(z.string()),
    reviewed: z.array(z.strictObject({ says: z.string(), why: z.string().min(10) })),
  })
  .parse(parse(readProjectFile('tests/words/never-refuse.yaml')));

/** Words one after the other; a * is up to three of any. */
function patternOf(words: string, flags = 'i'): RegExp {
  const parts = words.split(' ').map((word) => (word === '*' ? '(?:[\\w&!-]+ ){0,3}' : `${word}\\b ?`));
  return new RegExp(`\\b${parts.join('').replace(/ \?$/, '')}(?![\\w-])`, flags);
}

const PATTERNS = LIST.patterns.map((words) => patternOf(words));
const HARMLESS = LIST.harmless.map((words) => patternOf(words, 'gi'));

/** Whether a sentence may be advice to refuse, to put off or to leave: a person has to read it. */
function isToReview(sentence: string): boolean {
  const rest = HARMLESS.reduce((left, pattern) => left.replace(pattern, ''), sentence);
  return PATTERNS.some((pattern) => pattern.test(rest));
}

// ---------------------------------------------------------------- The catalogue

describe('the whole catalogue of sentences', () => {
  const matching = CATALOGUE.filter(isToReview);
  const reviewed = LIST.reviewed.map(({ says }) => says);

  test('was found', () => {
    expect(CATALOGUE.length).toBeGreaterThan(1500);
    expect(CATALOGUE).toContain('How many hours a week are promised?');
    expect(CATALOGUE).toContain('Nothing is being sent to standard input');
  });

  test('has no advice to refuse, to put off or to leave', () => {
    expect(matching.filter((sentence) => !reviewed.includes(sentence))).toEqual([]);
  });

  test('says every sentence that was reviewed, each once', () => {
    expect(reviewed.filter((says) => !matching.includes(says))).toEqual([]);
    expect(new Set(reviewed).size).toBe(reviewed.length);
  });

  test.each([
    'Do not take this job.',
    'We would not accept that.',
    'You could turn the offer down.',
    'It is better to wait for a better one.',
    'Perhaps it is time to leave the job.',
    'You may want to keep looking.',
    'Hold off until they answer.',
  ])('would notice: %s', (sentence) => {
    expect(isToReview(sentence)).toBe(true);
  });
});

// ---------------------------------------------------------------- The caution

const PROSE = ['terminal', 'markdown', 'text', 'html'] as const satisfies FormatName[];
const formats = new Map(await Promise.all(PROSE.map(async (name) => [name, await FORMATS[name]()] as const)));

/** The words of a report on one line. */
function read(name: (typeof PROSE)[number], assessment: ReturnType<typeof assessmentOf>): string {
  const out = formats.get(name)?.(assessment, PLAIN_LAYOUT) ?? '';
  if (name === 'markdown') return plainMarkdown(out).replace(/(?:^| )> /g, ' ');
  return name === 'html' ? wordsOf(out) : out.replace(/\s+/g, ' ');
}

/** A choice is spoken of: before saying yes, before starting, before you decide. */
const BEFORE =
  /\bbefore (?:you |they |saying |the client )?(?:\w+ )?(?:accept|say|sign|start|decid|agree|tak)\w*/i;
const WORDS = RUBRIC.talk.context.find(({ id }) => id === 'work-search-caution');
const CAUTION = WORDS?.say ?? 'no caution';
/** With a sign that somebody could be put at risk, nobody is set on to ask. */
const CAUTION_AT_RISK = WORDS?.stopped?.say ?? 'no caution';

/** Any answers, of a person who must look for work or may have to. */
const offers = fc.record({
  'work-search': fc.constantFrom('yes', 'unknown'),
  answers: fc
    .tuple(
      ...questionsOf(RUBRIC)
        .filter(({ measure }) => measure === undefined)
        .map(({ id, options }) =>
          fc.option(fc.constantFrom(...options.map(({ is }) => [id, is] as const)), { nil: null }),
        ),
    )
    .map((told) => Object.fromEntries(told.filter((one) => one !== null))),
  pay: fc.constantFrom(7, 12.71, 14),
});

describe('wherever a report speaks of the choice, the caution stands before it', () => {
  test.each(PROSE)('%s', (name) => {
    let spoken = 0;
    fc.assert(
      fc.property(offers, ({ answers, pay, 'work-search': workSearch }) => {
        const client = { age: 30, 'work-search': workSearch };
        const assessment = assessmentOf({ pay: { is: pay, per: 'hour' }, client, answers });
        const words = read(name, assessment);
        const caution = isStopped(assessment.legal) ? CAUTION_AT_RISK : CAUTION;
        const at = words.indexOf(caution);
        const first = words.replace(caution, ' '.repeat(caution.length)).search(BEFORE);
        expect(at).toBeGreaterThan(0);
        if (first >= 0) {
          spoken += 1;
          expect(at).toBeLessThan(first);
        }
      }),
      { seed: 20261121, numRuns: 40 },
    );
    expect(spoken).toBeGreaterThan(10);
  });

  test('json has it as the first point of all', () => {
    const vacancy = vacancyFrom({
      client: { 'work-search': 'yes' },
      answers: { 'being-heard': 'put-up-or-leave' },
    });
    const { points } = assess(vacancy, { rubric: RUBRIC, rates: RATES, on: TODAY });
    expect(points[0]).toMatchObject({ kind: 'context', for: 'client', say: CAUTION });
  });
});
