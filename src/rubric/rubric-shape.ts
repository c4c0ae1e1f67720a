// The shape of a rubric file, as zod reads it and as editors complete it (`goodwork rubric schema rubric`).
import * as z from 'zod';
import { levelShape, nationShape, strengthShape, verifiedShape, whoShape } from './scale-shape.ts';

const kebab = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .meta({ description: 'Lower-case words joined by hyphens, for example shift-notice' });
const sentence = z.string().trim().min(1);
const date = z.iso.date();

const audienceShape = z.enum(['client', 'employer', 'team']);

const stanceShape = z.int().min(1).max(5);
const talkShape = z.union([sentence, z.strictObject({ say: sentence, from: stanceShape })]);
/** What to talk about, for each of the three people in the conversation. */
const talkForShape = z.strictObject({
  client: talkShape.optional(),
  employer: talkShape.optional(),
  team: talkShape.optional(),
});
const talkForAllShape = z.strictObject({ client: talkShape, employer: talkShape, team: talkShape });

const comparison = z.union([z.number(), z.string()]);
const rightShape = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.union([z.string(), z.number()])).min(1),
  z.strictObject({
    'at-least': comparison.optional(),
    above: comparison.optional(),
    under: comparison.optional(),
  }),
]);
/** `when:` and `unless:`. Every line must hold; a list means any of. */
export const conditionShape = z.record(z.string(), rightShape).meta({
  description:
    'Every line must hold; a list means any of. Left: a question id or a fact. Right: an option, a list, or at-least, above, under',
});

const sourceShape = z.strictObject({
  from: kebab,
  verified: verifiedShape,
  says: sentence.optional(),
});

const optionShape = z.strictObject({
  is: kebab,
  label: sentence,
  level: z.union([levelShape, z.literal('does-not-apply')]),
  caps: z.boolean().optional(),
  status: z.enum(['self-employed', 'apprentice']).optional(),
  draft: z
    .record(z.string(), z.array(z.string()))
    .optional()
    .describe('Drafted from an advert that says one of these: a subject, and its values'),
  named: z
    .record(z.string(), z.array(z.string()))
    .optional()
    .describe('What an advert may say that speaks of this option without settling it'),
  covers: z
    .array(kebab)
    .optional()
    .describe('Options that may be true as well and say less: where an advert says both, it is this one'),
  heard: z
    .array(sentence)
    .min(1)
    .optional()
    .describe(
      'Phrases with which a person may say it at any question, as in adverts.yaml: its question is asked then',
    ),
  source: sourceShape.optional().describe('Where this option rests on another source than the question'),
  first: sentence
    .optional()
    .describe('How it is said before everything else; {figures} of the offer may be named'),
  'by-choice': z
    .literal(true)
    .optional()
    .describe('Only the person can make it so: it is never named as a step up'),
  promises: z.literal('no-hours').optional().describe('It says itself that no hours are promised'),
  next: z
    .strictObject({ ask: sentence, say: sentence })
    .optional()
    .describe('Of a poor answer that decides a feature: what to ask then, before anything else'),
});

const questionShape = z.strictObject({
  id: kebab,
  ask: sentence,
  say: sentence,
  who: whoShape,
  why: sentence,
  decisive: z.boolean().optional(),
  late: z.boolean().optional().describe('Asked after all others, and never first'),
  measure: z.enum(['hourly', 'guaranteed']).optional(),
  needs: z
    .literal('hours.times')
    .optional()
    .describe('What has to be known before it can be answered: it is asked, too'),
  threshold: z.strictObject({ hours: z.number().positive() }).optional(),
  'of-advert': z
    .strictObject({ ask: sentence, say: sentence })
    .optional()
    .describe('How it is asked where an advert was read; {figures} of the offer may be named'),
  when: conditionShape.optional(),
  unless: conditionShape.optional(),
  topic: sentence
    .optional()
    .describe('What it is about, in a list of what an advert leaves out, such as sick pay'),
  claims: z
    .array(sentence)
    .optional()
    .describe('Words that make figures of an advert a claim of it, such as promised; they settle nothing'),
  row: z.literal(true).optional().describe('It has a row of its own in the summary, named by its topic'),
  beside: z
    .array(kebab)
    .optional()
    .describe(
      'What an advert says of it without settling it: what it is read for, such as holiday, or a warning of the rubric',
    ),
  options: z.array(optionShape).min(2),
  source: sourceShape,
});

const featureShape = z.strictObject({
  id: kebab,
  title: sentence,
  short: sentence,
  means: sentence,
  matters: sentence,
  hard: sentence,
  'not-about-you': sentence,
  story: sentence.optional().describe('A made-up story for a team to learn with'),
  points: z.strictObject({
    low: talkForAllShape,
    good: talkForAllShape,
    unknown: talkForAllShape,
    stated: talkForAllShape
      .optional()
      .describe('In place of unknown where pay is stated: {question} is what is still open'),
  }),
  questions: z.array(questionShape).min(1),
});

const checkShape = z.strictObject({
  id: kebab,
  title: sentence,
  strength: strengthShape,
  feature: kebab,
  nations: z.array(nationShape).min(1).optional(),
  when: conditionShape,
  unless: conditionShape.optional(),
  since: date,
  until: date.optional(),
  checked: date,
  source: sourceShape,
  who: kebab,
  by: kebab.optional().describe('How long a person has: an id under deadlines'),
  first: sentence
    .optional()
    .describe('How it is said before everything else; its title where it is left out'),
  say: sentence,
  ask: z
    .strictObject({ who: whoShape, ask: sentence, say: sentence })
    .optional()
    .describe('What to ask about it, before other questions; {figures} of the offer may be named'),
  raise: talkForShape,
  differs: z
    .boolean()
    .optional()
    .describe('Other nations have another rule: a question while the nation is not known'),
  quiet: z
    .boolean()
    .optional()
    .describe('Nothing at all is raised with the employer: to do so could put the client at risk'),
});

const contactShape = z.strictObject({
  england: sentence,
  scotland: sentence,
  wales: sentence,
  'northern-ireland': sentence,
  unknown: sentence,
  client: sentence.optional().describe('As it is said to the client, in every nation'),
  verified: verifiedShape,
});

const deadlineShape = z.strictObject({
  id: kebab,
  nations: z.array(nationShape).min(1).optional().describe('Said while the nation is not known, too'),
  since: date,
  until: date.optional().describe('For what happens before this day'),
  months: z
    .int()
    .positive()
    .optional()
    .describe('Less a day, from the day it happened: then {by} is the last'),
  say: sentence,
  source: sourceShape,
});

const factShape = z.strictObject({
  id: z.string(),
  feature: kebab,
  who: whoShape,
  ask: sentence,
  say: sentence,
  why: sentence,
});

const warningsShape = z
  .record(
    kebab,
    z.strictObject({
      say: sentence,
      client: sentence.optional().describe('As it is said to the client, where that differs'),
      drains: z
        .literal(true)
        .optional()
        .describe('It costs the worker money or time: said first where pay is low'),
      alarm: z.boolean().optional().describe('The words of the advert are quoted before everything else'),
    }),
  )
  .describe('What is said of something that stands out in an advert, by its code; shown in this order');

const contextShape = z.strictObject({
  id: kebab,
  for: audienceShape,
  from: stanceShape.optional(),
  when: conditionShape.optional(),
  unless: conditionShape.optional(),
  short: sentence.optional().describe('The same where there is room for a line'),
  say: sentence,
  stopped: z
    .strictObject({ short: sentence.optional(), say: sentence })
    .optional()
    .describe('Said in its place where a check of the strength stop is raised'),
});

const reachedShape = z.strictObject({ yes: sentence, no: sentence, depends: sentence });
const earningsShape = z.strictObject({
  nations: z
    .array(nationShape)
    .min(1)
    .describe('Where the rule holds; it is shown while the nation is not known'),
  month: sentence,
  none: sentence.describe('Said in its place where no hours are promised'),
  single: reachedShape,
  couple: reachedShape,
  about: sentence,
  'worked-out': sentence.describe('Said where the figure was worked out and not seen published'),
  signpost: sentence.describe('That other benefits have limits of their own, without a figure'),
});

const reviewAskShape = z.strictObject({
  label: sentence,
  ask: sentence,
  hint: sentence.optional(),
  why: sentence,
});
/** What is asked and said when people look back: what was said at the offer beside how it turned out. */
const reviewShape = z.strictObject({
  asks: z.strictObject({ view: reviewAskShape, gives: reviewAskShape, news: reviewAskShape }),
  kept: talkForShape.describe('All that could be compared is as it was said'),
  worse: talkForShape.describe(
    'Of each that turned out worse; the employer hears only of what is theirs to say',
  ),
  changed: talkForShape.describe('Of each that turned out otherwise, neither better nor worse'),
  unknown: talkForShape.describe('Once, where something is not known yet'),
  otherwise: talkForShape.describe('Once, where something turned out worse or otherwise'),
  news: talkForShape.describe('Once, where something is new'),
  step: talkForShape.describe('Once, where the client saw the job as a step'),
});

const talkPartShape = z.strictObject({
  context: z.array(contextShape),
  wish: z.strictObject({ low: talkForShape, fair: talkForShape, good: talkForShape, unknown: talkForShape }),
  view: z.strictObject({ better: talkForShape, worse: talkForShape, unknown: talkForShape.optional() }),
  'concern-inside': talkForShape,
  gives: z.strictObject({
    confidence: talkForShape,
    experience: talkForShape,
    people: talkForShape,
    other: talkForShape,
  }),
  purpose: z
    .strictObject({ dated: talkForShape, due: talkForShape, undated: talkForShape })
    .optional()
    .describe(
      'The client sees the job as a step: with a day to look again, on or after that day, and without one',
    ),
  condition: z.strictObject({ met: talkForShape, 'not-met': talkForShape, unknown: talkForShape }),
  first: z
    .strictObject({
      wish: sentence,
      concern: sentence,
      says: sentence,
      hourly: sentence,
      stated: sentence,
      rates: sentence.optional().describe('Of an advert with several rates that cannot all be true'),
      closed: sentence.optional().describe('Of an offer whose last day to apply is past, the {day}'),
      started: sentence.optional().describe('Of an advert whose first day of work is past, the {day}'),
    })
    .optional()
    .describe(
      'What is said before everything else: of a wish, a feature that is poor, an advert, and pay that is not settled',
    ),
  review: reviewShape.optional(),
  earnings: earningsShape
    .optional()
    .describe('What pay at the promised hours means against the earnings threshold'),
});

/** A change an employer could make: what to do first, what it costs and brings, and a fact about it with its source. */
const stepShape = z.strictObject({
  name: sentence,
  do: z
    .record(kebab, z.strictObject({ to: kebab, say: sentence }))
    .describe('By poor or weak option: what to do first, and the fair or good option it leads to'),
  costs: sentence.describe('What it costs; a sentence whose {figure} is not known is left out'),
  brings: sentence,
  'hard-for': sentence.optional().describe('Where it is hard, and what may help there'),
  fact: sentence.optional(),
  source: sourceShape.optional().describe('Where the fact comes from'),
  words: z
    .record(kebab, sentence)
    .optional()
    .describe('By option: how it is said to an employer, where its label speaks to the person in the job'),
});

const openingShape = z
  .strictObject({
    source: sourceShape.describe('Where words without a source of their own come from'),
    lead: sentence,
    withheld: sentence.describe('Said in place of the page where nothing may be raised with the employer'),
    why: sentence,
    ways: z.array(
      z.strictObject({
        id: kebab,
        title: sentence,
        say: sentence,
        cost: sentence,
        fact: sentence.optional(),
        source: sourceShape.optional(),
      }),
    ),
    steps: z
      .record(kebab, stepShape)
      .describe('By question. Where one is left out, it is asked and nothing is proposed'),
  })
  .describe('The page for an employer: what could be done first, and how to open the job to more people');

/** A whole rubric, such as `rubrics/good-jobs.yaml`. */
export const rubricFileShape = z.strictObject({
  rubric: kebab,
  version: z.string(),
  title: sentence,
  about: sentence.optional(),
  checked: date,
  sources: z.record(kebab, z.strictObject({ title: sentence, where: sentence.optional() })),
  who: z.record(kebab, contactShape),
  deadlines: z.array(deadlineShape).optional().describe('How long a person has to act, by nation'),
  features: z.array(featureShape).min(1),
  checks: z.array(checkShape),
  facts: z.array(factShape),
  warnings: warningsShape.optional(),
  talk: talkPartShape,
  opening: openingShape.optional(),
});

/** A team's own rubric: what it drops, adds and replaces in another one. */
export const extensionFileShape = z.strictObject({
  rubric: kebab.optional(),
  version: z.string().optional(),
  title: sentence.optional(),
  extends: kebab,
  drop: z.array(z.string()).optional(),
  sources: z.record(kebab, z.strictObject({ title: sentence, where: sentence.optional() })).optional(),
  features: z.array(z.strictObject({ id: z.string(), questions: z.array(questionShape) })).optional(),
});
