// The words of rubrics/approach.yaml: every question of the toolkit is there, for the team and for clients, in plain English.
import readability from 'text-readability';
import { describe, expect, test } from 'vitest';
import { DIMENSIONS } from '../../src/rubric/approach.ts';
import { approachGuideOf } from '../../src/rubric/approach-guide-shape.ts';
import { APPROACH_GUIDE as GUIDE } from '../support/reflect.ts';
import { documentOf, problemsOf, readProjectFile } from '../support/shipped.ts';

/** The toolkit's discussion questions, by a short key, in its order, with where each of them has its counterpart here. */
const TOOLKIT: readonly (readonly [string, string])[] = [
  ['framing: what we do now, and where we want to be on the three dimensions', 'now-and-want'],
  ['framing: constraints in moving further', 'constraints'],
  ['framing: which employers to engage with (living wage, hours, progression)', 'framing.which-employers'],
  ['framing: what key workers view as good work', 'framing.good-work-to-us'],
  ['framing: good work for our own staff, and what that does to our view', 'framing.our-own-jobs'],
  ['choices: including people in these talks, co-production', 'choices.clients-in-the-room'],
  ['choices: discussing structural constraints', 'choices.what-stands-in-the-way'],
  ['choices: talking about what a good job is, and how to get there', 'choices.what-a-good-job-is'],
  ['choices: key workers speaking up about poor jobs', 'choices.saying-so'],
  ['choices: supporting key workers around job offers', 'choices.help-with-offers'],
  ['choices: consistency across key workers', 'choices.same-from-all-of-us'],
  ['choices: training for key workers', 'choices.training'],
  ['choices: what is possible given the people we support', 'choices.what-is-possible'],
  ['employers: examples of best practice to share', 'employers.good-practice'],
  ['employers: conversations about the benefits of better jobs', 'employers.case-for-better-jobs'],
  ['employers: imposing conditions', 'employers.conditions'],
  ['employers: opening up such conversations', 'employers.opening-up'],
];

/** What the toolkit says a team's position depends on. */
const CONSTRAINTS = ['size', 'resources', 'funding', 'jobcentre', 'ethos', 'people', 'labour-market'];

describe('the toolkit', () => {
  const asked = GUIDE.dimensions.flatMap(({ id, questions }) => questions.map((one) => `${id}.${one.id}`));

  test.each(TOOLKIT)('%s', (_name, key) => {
    if (key === 'now-and-want') {
      expect(GUIDE.dimensions.map(({ id }) => id)).toEqual(DIMENSIONS);
      expect(GUIDE.versions.team.now.ask).toMatch(/now\?$/);
      expect(GUIDE.versions.team.want.ask).toMatch(/want to be\?$/);
    } else if (key === 'constraints') expect(GUIDE.constraints.length).toBeGreaterThan(0);
    else expect(asked).toContain(key);
  });

  test('its seven constraints, in its order', () => {
    const ids = GUIDE.constraints.map(({ id }) => id);
    expect(ids.filter((id) => CONSTRAINTS.includes(id))).toEqual(CONSTRAINTS);
  });

  test('it is named, with its authors', () => {
    expect(GUIDE.credit.title).toMatch(/Third sector employability support and the challenge of job quality/);
    for (const name of ['Jonathan Payne', 'Jonathan Rose', 'Peter Butler'])
      expect(GUIDE.credit.authors).toContain(name);
    expect(GUIDE.credit.from).toBe('De Montfort University');
  });

  test('its words are not repeated', () => {
    for (const phrase of [
      'co-production',
      'work-first',
      'structural constraints',
      'user choices',
      'best practice',
    ])
      expect(SAID.filter((text) => text.toLowerCase().includes(phrase))).toEqual([]);
  });
});

/** Every text that somebody reads. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
const { versions, dimensions, constraints, talk, scale } = GUIDE;
const IDS = [
  ...DIMENSIONS,
  ...CONSTRAINTS,
  ...dimensions.flatMap(({ questions }) => questions.map(({ id }) => id)),
];
const SAID = textsOf({ versions, dimensions, constraints, talk, scale }).filter(
  (text) => !(IDS as string[]).includes(text),
);

function sentences(text: string): string[] {
  return text.split(/(?<=[.?!])\s+/).filter((one) => one !== '');
}

describe('words', () => {
  test.each(['team', 'client'] as const)('those for the %s read at grade 6 or below', (version) => {
    const all = textsOf([
      versions[version],
      dimensions.map((one) => [
        one[version],
        one.why,
        one.questions.map((question) => [question[version], question.why]),
      ]),
      constraints.map((one) => one[version]),
    ]).map((text) => (/[.?!]$/.test(text) ? text : `${text}.`));
    expect(all.length).toBeGreaterThan(60);
    expect(readability.fleschKincaidGrade(all.join(' '))).toBeLessThanOrEqual(6);
  });

  test('no sentence has more than 25 words', () => {
    expect(SAID.flatMap(sentences).filter((one) => one.split(/\s+/).length > 25)).toEqual([]);
  });

  test.each([
    ['people are people', /\b(?:users?|candidates?|claimants?)\b/i],
    ['nothing is called illegal', /\billegal|\bunlawful/i],
    ['no score, rank or verdict', /\bscores?\b|\brank|\bverdict|\bout of ten\b/i],
    [
      'nothing reads as advice to refuse or leave',
      /\bdo not take\b|\bturn(?:ing)? (?:it |this )?down\b|\brefuse|\bquit\b|\bwalk away\b|\breject/i,
    ],
    ['nobody is graded', /\b(?:better|worse) (?:team|than others)\b|\bgood team\b|\bbad team\b/i],
  ])('%s', (_name, pattern) => {
    expect(SAID.filter((text) => pattern.test(text))).toEqual([]);
  });

  test('questions are questions, and reasons are sentences', () => {
    for (const { questions, why } of dimensions) {
      expect(why).toMatch(/^[A-Z].*\.$/);
      for (const question of questions) {
        expect(question.team, question.id).toMatch(/^[A-Z].*[?.]$/);
        expect(question.team, question.id).toContain('?');
        expect(question.client, question.id).toContain('?');
        expect(question.why, question.id).toMatch(/^[A-Z].*\.$/);
      }
    }
    for (const one of constraints)
      for (const version of ['team', 'client'] as const) expect(one[version].ask).toMatch(/\?$/);
  });

  test('clients are spoken to: their questions speak of neither clients nor key workers as a group', () => {
    const theirs = dimensions.flatMap(({ client, questions }) => [
      ...client.steps,
      ...questions.map((one) => one.client),
    ]);
    expect(theirs.filter((text) => /\bclients?\b|\bkey workers\b/i.test(text))).toEqual([]);
  });

  test('the question on speaking up says what saying no can cost, and whom to ask', () => {
    const [question] = dimensions.flatMap(({ questions }) =>
      questions.filter(({ id }) => id === 'saying-so'),
    );
    expect(question?.why).toMatch(/client decides.*cost a benefit.*welfare-rights adviser/i);
  });
});

describe('a guide that cannot be used', () => {
  const TEXT = readProjectFile('rubrics/approach.yaml');
  test.each([
    [
      'a dimension out of its place',
      TEXT.replace('- id: framing', '- id: choices'),
      /"choices" is not in its place/,
    ],
    [
      'a question twice',
      TEXT.replace('id: good-work-to-us', 'id: which-employers'),
      /"which-employers" is here twice/,
    ],
    ['a constraint twice', TEXT.replace('id: resources', 'id: size'), /"size" is here twice/],
    ['a step left out', TEXT.replace('        - They pass on the jobs that firms send them.\n', ''), /steps/],
    ['a word of the scale left out', TEXT.replace('  a-little: A little\n', ''), /a-little/],
  ])('%s', (_name, text, says) => {
    expect(text).not.toBe(TEXT);
    const problems = problemsOf(approachGuideOf(documentOf(text, 'approach.yaml')));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.map(({ what }) => what).join('\n')).toMatch(says);
    for (const { line } of problems) expect(line).toBeGreaterThan(1);
  });
});
