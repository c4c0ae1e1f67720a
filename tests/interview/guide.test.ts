// rubrics/interview.yaml: what can be wrong with it is said with its place and its mend.
import { describe, expect, test } from 'vitest';
import { scriptOf } from '../../src/interview/script.ts';
import { sayProblem } from '../../src/source/problem.ts';
import { GUIDE, STEPS } from '../support/guide.ts';
import { documentOf, problemsOf, RUBRIC, readProjectFile } from '../support/shipped.ts';

const YAML = readProjectFile('rubrics/interview.yaml');

function problems(from: string, to: string): string[] {
  expect(YAML).toContain(from);
  const text = YAML.replace(from, to);
  return problemsOf(scriptOf(documentOf(text, 'interview.yaml'), RUBRIC)).map(sayProblem);
}

describe('a guide', () => {
  test.each([
    ['misspelt fact', 'fact: hours.per-day', 'fact: hours.per-dya', /"hours\.per-dya".*hours\.per-day/],
    ['a fact twice', 'fact: posted', 'fact: closes', /"closes" is asked twice/],
    ['a choice without words', '          day: A day\n', '', /The choice "day" has no words/],
    [
      'a choice nobody knows',
      '          day: A day\n',
      '          day: A day\n          fortnight: Two weeks\n',
      /"fortnight" is no choice here/,
    ],
    ['no question', '        ask: What is the basic pay?\n', '', /"pay" has no words/],
    [
      'a key nobody knows',
      '        hint: hours a week, such as 37 or 37.5',
      '        hnt: hours a week',
      /hnt/,
    ],
    [
      'another first question',
      '      - fact: title\n',
      '      - fact: url\n',
      /The first question is not the job title|"url" is asked twice/,
    ],
    [
      'an option nobody knows',
      'says: {sick-pay: statutory-only}',
      'says: {sick-pay: statutory}',
      /"statutory" is no option of sick-pay.*statutory-only/,
    ],
    ['too short a short way', 'short: 16', 'short: 3', /short/],
  ])('%s', (_name, from, to, says) => {
    const found = problems(from, to);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join('\n')).toMatch(says);
    for (const line of found) expect(line).toMatch(/^interview\.yaml:\d+:\d+: .+[.?]$/);
  });

  test('shows the advert beside questions that there are', () => {
    const known = [
      ...['pay', 'hours', 'contract', 'working-time', 'place', 'holiday', 'pension', 'sick-pay', 'training'],
      ...[
        'progression',
        'flexible-working',
        'shift-work',
        'unsocial-hours',
        'working-times',
        'real-living-wage',
        'remote',
        'weeks',
        'term-time',
      ],
      ...Object.keys(RUBRIC.warnings ?? {}),
    ];
    for (const [id, words] of Object.entries(GUIDE.beside ?? {})) {
      expect(STEPS.map((step) => step.id)).toContain(id);
      expect(known).toEqual(expect.arrayContaining(words));
    }
    for (const [id, others] of Object.entries(GUIDE.recalls ?? {}))
      expect(STEPS.map((step) => step.id)).toEqual(expect.arrayContaining([id, ...others]));
  });

  test('of a rubric without the question asked early is in order', () => {
    const features = RUBRIC.features.map((feature) => ({
      ...feature,
      questions: feature.questions.filter(({ id }) => id !== 'contract-type'),
    }));
    expect(problemsOf(scriptOf(documentOf(YAML, 'interview.yaml'), { ...RUBRIC, features }))).toEqual([]);
  });
});
