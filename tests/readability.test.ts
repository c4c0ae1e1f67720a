// The words of the shipped rubric: plain enough to be read aloud, never advice to refuse, with features and questions that stay.

import readability from 'text-readability';
import { describe, expect, test } from 'vitest';
import { levelOf, type Question, questionsOf } from '../src/rubric/rubric.ts';
import { LEVELS } from '../src/rubric/scale.ts';
import { RUBRIC } from './support/shipped.ts';

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const QUESTIONS = questionsOf(RUBRIC);

/** Every text of a value, each with the path to it. */
function textsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => {
    const name = typeof inside === 'object' && inside !== null && 'id' in inside ? String(inside.id) : key;
    return textsOf(inside, path === '' ? name : `${path}.${name}`);
  });
}

/** Keys whose values are names, not sentences. */
const NAMES =
  /\.(?:id|is|who|from|for|level|status|verified|measure|feature|strength|since|until|checked|where)$/;
const { features, checks, facts, warnings, talk, about, opening } = RUBRIC;
const TEXTS = textsOf({ about, features, checks, facts, warnings, talk, opening }, '').filter(
  ([path]) => !NAMES.test(path) && !/\.(?:when|unless|nations|heard)\./.test(path),
);

/** What is said to somebody: everything but the names of sources and what they say. */
const SAID = TEXTS.filter(([path]) => !/\.source\./.test(path));

/** The texts that warn of what saying no can cost; they alone may speak of it. */
const isCaution = (path: string) => path.startsWith('talk.context.');

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!])["”)]?\s+/).filter((sentence) => sentence !== '');
}

function ended(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

describe('reading', () => {
  test('questions and options read at grade 6 or below, all together', () => {
    const all = QUESTIONS.flatMap(({ ask, say, options }) => [
      ask,
      say,
      ...options.map(({ label }) => label),
    ]);
    expect(readability.fleschKincaidGrade(all.map(ended).join(' '))).toBeLessThanOrEqual(6);
  });

  test('why a question is asked reads at grade 6 or below', () => {
    const all = QUESTIONS.map(({ why }) => why);
    expect(readability.fleschKincaidGrade(all.join(' '))).toBeLessThanOrEqual(6);
  });

  test('what stands out in an advert reads at grade 6 or below', () => {
    const all = Object.values(warnings ?? {}).map(({ say }) => say);
    expect(readability.fleschKincaidGrade(all.join(' '))).toBeLessThanOrEqual(6);
  });

  test('what is talked about reads at grade 6 or below', () => {
    const all = SAID.filter(([path]) => path.startsWith('talk.')).map(([, said]) => ended(said));
    const words = all.join(' ').replace(/\{[a-z-]+\}/g, 'pay');
    expect(readability.fleschKincaidGrade(words)).toBeLessThanOrEqual(6);
  });

  test('the page for an employer reads at grade 6 or below', () => {
    const all = SAID.filter(([path]) => path.startsWith('opening.')).map(([, text]) => ended(text));
    expect(all.length).toBeGreaterThan(80);
    expect(readability.fleschKincaidGrade(all.join(' '))).toBeLessThanOrEqual(6);
  });

  test('no sentence has more than 25 words', () => {
    const long = TEXTS.flatMap(([path, text]) =>
      sentencesOf(text)
        .filter((sentence) => sentence.split(/\s+/).length > 25)
        .map((sentence) => `${path}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  test('every text was found', () => {
    const paths = TEXTS.map(([path]) => path);
    expect(paths.length).toBeGreaterThan(800);
    for (const path of [
      'features.security.points.low.client',
      'features.pay.questions.hourly-pay.ask',
      'features.security.not-about-you',
      'checks.exclusivity.say',
      'talk.context.work-search-caution.say',
      'facts.client.age.why',
      'warnings.pay-estimated.say',
    ])
      expect(paths).toContain(path);
  });
});

/** Texts that match, with where they stand. */
function found(texts: readonly (readonly [string, string])[], pattern: RegExp): string[] {
  return texts.flatMap(([path, text]) => {
    const match = pattern.exec(text);
    return match === null ? [] : [`${path}: ${match[0]}`];
  });
}

describe('words', () => {
  test.each([
    [
      'people are never users, candidates or customers of ours',
      /\b(?:service )?(?:users?|candidates?|claimants?)\b/i,
    ],
    [
      'nothing is called illegal, and no employer is said to break the law',
      /\billegal|\bbreak(?:s|ing)? the law|against the law|criminal/i,
    ],
    ['nothing is called unlawful outright', /(?<!not be |may be )\bunlawful/i],
    ['nobody is said to pay the real Living Wage', /\b(?:pays|are paid) (?:at least )?the real Living Wage/i],
    ['no score, rank or verdict', /(?<!no )\bscores?\b|\branked\b|\branking\b|\bverdict|\bout of ten\b/i],
  ])('%s', (_name, pattern) => {
    expect(found(SAID, pattern)).toEqual([]);
  });

  test('nobody is asked for a name or a day of birth', () => {
    const asked = [...QUESTIONS, ...facts].flatMap(({ id, ask, say }) => [
      [id, ask] as const,
      [id, say] as const,
    ]);
    expect(found(asked, /\b(?:your|their|full|first) name\b|\bborn\b|\bbirth/i)).toEqual([]);
  });

  test('nothing reads as advice to refuse, outside the cautions', () => {
    const patterns = [
      /\bdo not (?:take|accept|go for|sign up)\b(?! (?:care|part|part in|time))/i,
      /\bdon['’]t (?:take|accept)\b/i,
      /\b(?:turn|turning) (?:it|this|that|the (?:job|offer)|them)? ?down\b/i,
      /\brefus(?:e|ing) (?:it|this|that|the|to)\b(?! job\b)/i,
      /\bsay(?:ing)? no to\b/i,
      /\breject/i,
      /\bdeclin(?:e|ing) (?:it|this|the)\b/i,
      /\bnot worth (?:taking|it|having|the)\b/i,
      /\bwalk away\b/i,
      /\bleave (?:the|this) job\b/i,
      /\bquit\b/i,
      /\blook (?:elsewhere|for (?:another|something else|a better))\b/i,
      /\bavoid (?:this|the) (?:job|offer|employer)\b/i,
      /\b(?:think twice|steer clear|give it a miss|hold out|wait for a better|keep looking)\b/i,
      /\byou should not (?:take|accept|start|work)\b/i,
      /\bbetter off without\b/i,
    ];
    for (const pattern of patterns)
      expect(
        found(
          SAID.filter(([path]) => !isCaution(path)),
          pattern,
        ),
        String(pattern),
      ).toEqual([]);
  });

  test('the cautions say what putting off can cost, and whom to speak to', () => {
    const caution = talk.context.find(({ id }) => id === 'work-search-caution');
    expect(caution).toMatchObject({ for: 'client', unless: { 'work-search': 'no' } });
    expect(caution?.from, 'whatever the approach of the team').toBeUndefined();
    expect(caution?.say).toMatch(/asking questions is fine/i);
    expect(caution?.say).toMatch(/answer by the day they set/i);
    expect(caution?.say).toMatch(/welfare-rights advice before you say no(?: or|,) wait/i);
  });
});

/** The ten features in order, with the questions that decide each. To change these is a decision: docs/decisions/0003. */
const FEATURES: readonly (readonly [string, string, readonly string[]])[] = [
  ['security', 'Contractual security', ['contract-type', 'guaranteed-hours']],
  ['pay', 'Fair pay', ['hourly-pay']],
  ['relationships', 'Working relationships', ['line-manager']],
  ['wellbeing', 'Health, safety and wellbeing', ['risks-and-kit']],
  ['voice', 'Voice and representation', ['being-heard']],
  ['variety', 'Varied and interesting work', ['task-mix']],
  ['development', 'Learning and development', ['next-step']],
  ['reward', 'Effort and reward', ['above-the-floor']],
  ['autonomy', 'Autonomy and control', ['how-to-do-it']],
  ['balance', 'Work-life balance', ['hours-fit']],
];

/** Questions that every rubric we ship has, by feature. */
const BANK: Readonly<Record<string, string>> = {
  security: 'contract-type guaranteed-hours shift-notice cancelled-shifts written-terms',
  pay: 'pay-clarity all-time-paid costs-to-work better-off',
  relationships: 'contact-treatment line-manager harassment-route turnover',
  wellbeing: 'risks-and-kit sick-pay workload adjustments',
  voice: 'union-or-reps being-heard told-rights',
  variety: 'task-mix interest-fit clear-role',
  development: 'induction training-year-one next-step skills-use',
  reward: 'local-comparison unsocial-premiums above-the-floor pay-growth',
  autonomy: 'how-to-do-it monitoring short-breaks',
  balance: 'hours-fit whose-flexibility journey hours-and-rest flex-request',
};

describe('features', () => {
  test('the ten, in order, with their titles', () => {
    expect(features.map(({ id, title }) => [id, title])).toEqual(FEATURES.map(([id, title]) => [id, title]));
  });

  test('the questions that decide are those we decided on, and no others', () => {
    const decisive = features.map(({ id, questions }) => [
      id,
      questions.filter((question) => question.decisive).map((question) => question.id),
    ]);
    expect(decisive).toEqual(FEATURES.map(([id, , ids]) => [id, ids]));
  });

  test('at least 39 questions, and each that stays in its feature', () => {
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(39);
    for (const { id, questions } of features) {
      const ids = questions.map((question) => question.id);
      for (const wanted of BANK[id]?.split(' ') ?? []) expect(ids).toContain(wanted);
    }
  });

  test.each(features.map((feature) => [feature.id, feature] as const))(
    '%s says what it means, why it matters, what makes it hard, and has all nine points',
    (_id, feature) => {
      const nine = (['low', 'good', 'unknown'] as const).flatMap((state) =>
        (['client', 'employer', 'team'] as const).map((audience) => feature.points[state][audience]),
      );
      const said = [
        feature.means,
        feature.matters,
        feature.hard,
        feature['not-about-you'],
        ...nine.map(sayOf),
      ];
      for (const text of said) expect(text).toMatch(/^[A-Z].{30,}[.?]$/s);
      expect(new Set(said).size).toBe(said.length);
    },
  );

  test('short names are short, and no two alike', () => {
    const shorts = features.map(({ short }) => short);
    expect(new Set(shorts).size).toBe(shorts.length);
    for (const short of shorts) expect(short).toMatch(/^[a-z][a-z -]{1,18}$/);
  });

  test('at the default approach every poor feature has something to say to everybody', () => {
    const tooLate = features.flatMap(({ id, points }) =>
      Object.entries(points.low)
        .filter(([, point]) => typeof point !== 'string' && point.from > 3)
        .map(([audience]) => `${id}, ${audience}`),
    );
    expect(tooLate).toEqual([]);
  });
});

function sayOf(talkItem: string | { say: string }): string {
  return typeof talkItem === 'string' ? talkItem : talkItem.say;
}

describe.each(QUESTIONS.map((question) => [question.id, question] as const))('%s', (id, question) => {
  const { options, ask, say, why } = question;

  test('has a name in lower case with hyphens, and so have its options', () => {
    for (const name of [id, ...options.map(({ is }) => is)]) expect(name).toMatch(KEBAB);
    expect(new Set(options.map(({ is }) => is)).size).toBe(options.length);
    expect(new Set(options.map(({ label }) => label)).size).toBe(options.length);
  });

  test('has an option at each of the four levels, worst first', () => {
    const levels = options.map(levelOf).filter((level) => level !== null);
    expect(LEVELS.filter((level) => !levels.includes(level))).toEqual([]);
    const ranks = options.map((option) => {
      const level = levelOf(option);
      return level === null ? LEVELS.length : LEVELS.indexOf(level);
    });
    if (question.measure === undefined) expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });

  test('caps only at its worst', () => {
    const ranks = options
      .map(levelOf)
      .filter((level) => level !== null)
      .map((level) => LEVELS.indexOf(level));
    for (const option of options.filter(({ caps }) => caps))
      expect(LEVELS.indexOf(levelOf(option) ?? 'good')).toBe(Math.min(...ranks));
  });

  test('is asked, put to somebody and explained in whole sentences', () => {
    expect(ask).toMatch(/^[A-Z].*\?$/);
    expect(say).toMatch(/^[A-Z].*[.?]$/);
    expect(why).toMatch(/^[A-Z].*\.$/);
    expect(say).not.toMatch(/\bthe client\b/);
  });

  test('says where its steps come from', () => {
    const { source } = question;
    expect(Object.keys(RUBRIC.sources)).toContain(source.from);
    expect(source.says ?? '').not.toBe('');
  });

  test('sends nobody round in a circle', () => {
    const waits = (start: Question): string[] => Object.keys({ ...start.when, ...start.unless });
    expect(waits(question)).not.toContain(id);
  });
});

/** Issue 2: what the legal checks must cover, each with the answers or facts that raise it. */
const CHECKS: readonly (readonly [string, string, Record<string, string>])[] = [
  ['minimum wage by age', 'below-minimum-wage', { 'legal-minimum': 'no' }],
  ['near the minimum', 'near-minimum-wage', { 'legal-minimum': 'near' }],
  ['a range whose lower end fails', 'may-be-below-minimum-wage', { 'lower-end-below-minimum': 'yes' }],
  ['effective pay below the minimum', 'effective-pay-below-minimum', { 'effective-minimum': 'no' }],
  ['unpaid trial or training', 'unpaid-trial-or-training', { 'all-time-paid': 'unpaid-trial-or-training' }],
  ['money asked for up front', 'money-up-front', { 'costs-to-work': 'upfront-fee' }],
  ['no written terms', 'no-written-terms', { 'written-terms': 'refused-or-later' }],
  ['no or too little holiday', 'no-or-too-little-holiday', { 'above-the-floor': 'below-legal' }],
  ['long hours', 'long-hours', {}],
  ['rest', 'hours-and-rest-limits', { 'hours-and-rest': 'over-limits' }],
  ['sham self-employment', 'employment-status', { 'contract-type': 'self-employed-controlled' }],
  ['deductions', 'deductions', { deductions: 'not-agreed' }],
  ['exclusivity', 'exclusivity', { exclusivity: 'not-allowed' }],
  ['no sick pay', 'no-sick-pay', { 'sick-pay': 'nothing' }],
  ['under-18 hours', 'under-18-hours', {}],
  ['documents held', 'signs-of-exploitation', { 'free-to-leave': 'papers-held' }],
  ['debt to a recruiter', 'signs-of-exploitation', { 'free-to-leave': 'debt-owed' }],
  ['tied housing', 'tied-housing', { 'free-to-leave': 'housing-tied' }],
  ['cash and no payslip', 'cash-no-payslip', { 'how-paid': 'cash-no-payslip' }],
];

describe('legal checks', () => {
  test.each(CHECKS)('%s', (_name, id, when) => {
    const these = checks.filter((check) => check.id === id);
    expect(these.length).toBeGreaterThan(0);
    const raised = these.filter((check) =>
      Object.entries(when).every(([left, right]) => [check.when[left]].flat().map(String).includes(right)),
    );
    expect(raised.length, `a check ${id} that is raised by ${JSON.stringify(when)}`).toBeGreaterThan(0);
  });

  test('pay in a range, and pay after costs and unpaid time, are questions to ask', () => {
    for (const id of ['may-be-below-minimum-wage', 'effective-pay-below-minimum', 'near-minimum-wage'])
      for (const check of checks.filter((one) => one.id === id)) expect(check.strength).toBe('ask');
  });

  test('signs of exploitation stop everything else, and are not raised with the employer', () => {
    for (const check of checks.filter(({ id }) => id === 'signs-of-exploitation')) {
      expect(check).toMatchObject({ strength: 'stop', who: 'safeguarding' });
      expect(check.raise.employer).toBeUndefined();
    }
  });

  test.each(checks.map((check, index) => [`${check.id} (${index + 1})`, check] as const))(
    '%s has words for the client and the team, a source and a checked date',
    (_name, check) => {
      expect(check.id).toMatch(KEBAB);
      expect(Object.keys(RUBRIC.sources)).toContain(check.source.from);
      expect(check.source.says ?? '').not.toBe('');
      expect(check.raise.client).toBeDefined();
      expect(check.raise.team).toBeDefined();
      expect(check.checked >= '2026-01-01').toBe(true);
      if (check.strength === 'may-be-unlawful') expect(check.say).toMatch(/may not be lawful/);
      else expect(check.say).not.toMatch(/\bis not lawful/);
    },
  );

  test('a right that differs in Northern Ireland has a check of its own there, or none', () => {
    const ids = (nation: 'england' | 'northern-ireland') =>
      checks.filter(({ nations }) => nations === undefined || nations.includes(nation)).map(({ id }) => id);
    expect(ids('england')).toEqual(
      expect.arrayContaining(['exclusivity', 'health-questions', 'harassment-duty']),
    );
    for (const { nations } of checks) if (nations !== undefined) expect(nations.length).toBeLessThan(4);
  });

  test('whom to ask is said for every nation', () => {
    for (const contact of Object.values(RUBRIC.who))
      for (const nation of ['england', 'scotland', 'wales', 'northern-ireland', 'unknown'] as const)
        expect(contact[nation]).not.toBe('');
    expect(RUBRIC.who['employment-rights']?.['northern-ireland']).toMatch(/Labour Relations Agency/);
    expect(RUBRIC.who['employment-rights']?.england).toMatch(/Acas, 0300 123 1100/);
  });
});

describe('missing facts and figures', () => {
  test('no fact has words twice', () => {
    const ids = facts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('no amount of money and no rate is written into a sentence: the rates file has them', () => {
    expect(found(SAID, /£\s?\d/)).toEqual([]);
  });
});
