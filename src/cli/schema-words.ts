// What each key of a file is, as an editor shows it beside the key. What a shape says of itself stands there.

type Words = Readonly<Record<string, string>>;

const VACANCY: Words = {
  $schema: 'Where an editor of JSON looks for this schema',
  goodwork: 'The version of this kind of file: 1',
  id: 'A short name; left out, that of the file. Never the name of a client',
  title: 'The title of the job',
  employer: 'Who the contract would be with',
  workplace: 'Where the work is done',
  'workplace.town': 'Town or postcode',
  'workplace.nation': 'The law differs by nation',
  'workplace.london': 'yes where the London rate of the real Living Wage is meant',
  posted: 'The day the advert appeared, year-month-day',
  closes: 'The last day to apply, year-month-day',
  starts: 'The first day of work, year-month-day',
  url: 'Where the advert stands',
  pay: 'Basic pay, such as "£12.71 - £13.20 an hour"; or from, to (or is) and per',
  hours: 'Hours a week',
  'hours.paid': 'Paid hours a week, or {from, to}',
  'hours.guaranteed': 'Hours a week that are promised. 0 is a fact; leave it out if nobody has said',
  'hours.per-day': 'Hours of one day, for pay by the day',
  'hours.unpaid': 'Unpaid hours a week, such as travel between jobs',
  'hours.times': 'The days and times of the work, in words',
  costs: 'What the person has to pay to do the job, in pounds',
  'costs.week': 'Each week',
  'costs.start': 'Once, before or at the start',
  client: 'What counts about the person. Never a name',
  'client.age': 'Years, or under-18, 18-20, 21-and-over',
  'client.apprentice': 'yes: under 19, or in the first year of the apprenticeship',
  'client.hours': 'How many hours a week the person needs',
  'client.work-search': 'Must they look for work to keep a benefit?',
  'client.household': 'single or couple: the earnings threshold of a benefit differs',
  'client.wishes': 'What matters most, at most three features, the first one most',
  'client.view': 'How the client sees each feature, beside the profile',
  gives: 'What the job may give all the same',
  purpose: 'What it is a step towards',
  'purpose.step': 'true where it is meant as a step',
  'purpose.towards': 'Towards what',
  'purpose.review': 'When to look at that again, year-month-day',
  answers: 'What is known, by the id of the question: an option, or {is, by, says}, or {unknown: reason}',
  text: "The advert's words. They are read, and what they answer is quoted",
  found: 'Written by goodwork draft: where it stands, text is not read again',
  meta: 'Anything, for scripts; carried through as it is',
};

const RUBRIC: Words = {
  rubric: 'The id: lower-case words joined by hyphens',
  version: 'Rises whenever a level could change',
  title: 'What the rubric is called',
  about: 'What it is for',
  checked: 'The day its facts were last looked at, year-month-day',
  extends: 'The rubric that this one builds on: good-jobs',
  drop: 'Ids of questions that are left out',
  sources: 'What facts and thresholds rest on, by a short name',
  who: 'Whom to ask for advice, by nation',
  features:
    'The features of a good job, each with its questions. In a file that extends: what it adds or replaces, by id',
  checks: 'Legal checks: what raises each, how strong it is, what is said and who to ask',
  facts: 'Facts of an offer that are asked for where they are missing, and how',
  talk: 'What is said and when: first of all, with the client, with the employer and in the team',
};

const APPROACH: Words = { approach: 'The version of this kind of file: 1' };

const ASSESSMENT: Words = {
  goodwork: 'The version of this document: 1',
  on: 'The day it was checked for, year-month-day',
  vacancy: 'The offer, without what is about the client',
  rubric: 'What it was held against, with its fingerprint, and what a team leaves out or changes',
  rates: 'Every rate that was used: its start, source, and when a newer one is due',
  approach: 'Where the team stands, 1 restrictive to 5 expansive',
  pay: 'Pay an hour and a week, exact and rounded down, beside the legal minimum and the real Living Wage',
  legal: 'Legal checks that were raised, the strongest first',
  conditions: 'What this team asks of employers, and whether it is met; no part of a level',
  warnings: 'What stands out in the advert',
  gives: 'What the job may give all the same',
  purpose: 'What it is a step towards, in the words of the client',
  features: 'The features in the order of the rubric, each with its level, its range and its answers',
  points: 'What to talk about, by whom it is for',
  ask: 'What to ask, the first settles the most',
};

export const SCHEMA_WORDS: Readonly<Record<string, Words>> = {
  vacancy: VACANCY,
  rubric: RUBRIC,
  approach: APPROACH,
  config: {},
  assessment: ASSESSMENT,
};
