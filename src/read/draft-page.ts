// A drafted vacancy as a file to correct and fill in, the advert's words beside what was read; or as a line for a script.

import { fill } from '../rubric/fill.ts';
import { type Question, questionsOf, type Rubric } from '../rubric/rubric.ts';
import { safeJson } from '../source/escape.ts';
import { neutralise } from '../source/neutralise.ts';
import { ownValue } from '../source/own-value.ts';
import { foundInAdvert, warningsOf } from '../vacancy/found-in-advert.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { type PlainMap, recordOf, vacancyText } from '../vacancy/vacancy-text.ts';

const HEAD = [
  '# A job offer, drafted from an advert, with the advert’s words beside what was read. Correct what is wrong.',
  '# Fill in what you know and leave the rest empty: empty is not known yet, and becomes a question.',
  '# What stands at the end under text and found is for goodwork: leave it as it is.',
];

/** What stands above the answers, in its order; those in brackets only where they are known. */
const FACTS = ['goodwork', 'id', 'title', 'employer', 'workplace', 'posted', 'closes', 'starts', 'url'];
const FIGURES = ['pay', 'hours', 'costs', 'client', 'gives', 'purpose'];
/** Empty lines to fill in. */
const ASKED = ['title', 'employer', 'workplace', 'pay', 'hours', 'client'];

/** The text of the file. Read back, it is the same vacancy. */
export function draftPage(vacancy: Vacancy, rubric: Rubric): string {
  const blocks = blocksOf(vacancyText(vacancy, rubric, null));
  const notes = factNotes(vacancy, rubric);
  const facts = [...FACTS, ...FIGURES].flatMap((key) => {
    const lines = blocks.get(key) ?? (ASKED.includes(key) ? [`${key}:`] : []);
    const { above, beside } = notes.get(key) ?? { above: [] };
    const [first, ...rest] = lines;
    if (first === undefined) return [];
    const stated = beside === undefined ? first : `${first} # ${beside}`;
    // An empty line before a note keeps it with what it is about, whoever fills in the line above.
    return [...(above.length === 0 ? [] : ['']), ...above.map((note) => comment(note)), stated, ...rest];
  });
  const form = [
    ...HEAD,
    '',
    ...facts,
    ...standingOut(vacancy, rubric),
    '',
    ...answersPart(vacancy, rubric, blocks.get('answers') ?? []),
    '',
  ];
  const lines = [
    ...form.filter((line, index) => line !== '' || form[index - 1] !== ''),
    ...[...blocks].filter(([key]) => !isAbove(key)).flatMap(([, block]) => block),
  ];
  return `${lines.join('\n')}\n`;
}

/** Words of a rubric may have ends of lines in them. */
function comment(words: string, indent = ''): string {
  return `${indent}# ${neutralise(words)}`;
}

function isAbove(key: string): boolean {
  return FACTS.includes(key) || FIGURES.includes(key) || key === 'answers';
}

/** The lines of each key at the top of a file. */
function blocksOf(text: string): Map<string, string[]> {
  const blocks = new Map<string, string[]>();
  let block: string[] = [];
  for (const line of text.trimEnd().split('\n')) {
    const key = /^([a-z]+):/.exec(line)?.[1];
    if (key !== undefined) {
      block = [];
      blocks.set(key, block);
    }
    block.push(line);
  }
  return blocks;
}

/** Warnings in words, with the advert's. */
function standingOut(vacancy: Vacancy, rubric: Rubric): string[] {
  const lines = warningsOf(vacancy, rubric).flatMap(({ code, quote, say }) => [
    `# - ${neutralise(say ?? code)}`,
    ...(quote === '' ? [] : [`#   ${quoted(quote)}`]),
  ]);
  return lines.length === 0 ? [] : ['', '# ---- What stands out in the advert', ...lines];
}

/** The answers that were drafted, then every open question with its options: what settles the most comes first. */
function answersPart(vacancy: Vacancy, rubric: Rubric, drafted: readonly string[]): string[] {
  const questions = questionsOf(rubric);
  const open = questions.filter(
    ({ id, measure }) => measure === undefined && !Object.hasOwn(vacancy.answers, id),
  );
  const lines = ['answers:'];
  if (drafted.length > 1) lines.push('', '  # ---- Read in the advert: is it right?', '');
  for (const line of drafted.slice(1)) {
    const question = questions.find(({ id }) => line.startsWith(`  ${id}:`));
    const answer = question === undefined ? undefined : ownValue(vacancy.answers, question.id);
    if (question !== undefined) lines.push(comment(question.ask, '  '));
    // What is not settled is to be chosen: from these.
    if (question !== undefined && answer !== undefined && 'unknown' in answer)
      lines.push('  # The advert says different things. Write one of:', `  # ${optionsOf(question)}`);
    lines.push(line);
  }
  const decisive = open.filter((question) => question.decisive === true);
  if (decisive.length > 0) lines.push('', '  # ---- Not in the advert: ask these first', '');
  for (const question of decisive) lines.push(...emptyLine(question));
  const more = rubric.features.map((feature) => ({
    title: feature.title,
    questions: feature.questions.filter((question) => open.includes(question) && question.decisive !== true),
  }));
  if (open.length > decisive.length)
    lines.push('', '  # ---- Not in the advert: more to ask, if there is time');
  for (const { title, questions: these } of more)
    if (these.length > 0) lines.push('', comment(title, '  '), '', ...these.flatMap(emptyLine));
  return lines;
}

/** The options stand above it, and an empty line below: so comments keep their places when it is filled in. */
function emptyLine(question: Question): string[] {
  return [comment(question.ask, '  '), `  # ${optionsOf(question)}`, `  ${question.id}:`, ''];
}

function optionsOf({ options }: Question): string {
  return options.map(({ is }) => is).join(' | ');
}

interface FactNotes {
  /** On lines above it. */
  readonly above: readonly string[];
  /** After the value. Never after an empty one: it would be lost when the value is filled in. */
  readonly beside?: string;
}

/** By top-level key of the file. */
function factNotes(vacancy: Vacancy, rubric: Rubric): Map<string, FactNotes> {
  const { pay, hours, workplace, client } = vacancy;
  const ask = (fact: string) => rubric.facts.find(({ id }) => id === fact)?.ask;
  const askOf = (measure: Question['measure']) => questionsOf(rubric).find((one) => one.measure === measure);
  const words = (subject: string) => {
    const quotes = foundInAdvert(vacancy).filter((one) => one.subject === subject);
    return [...new Set(quotes.map(({ quote }) => quoted(quote)))].slice(0, MOST_QUOTES).join(', ');
  };
  const notes = (
    subject: string,
    isKnown: boolean,
    question: string | undefined,
    example: string,
  ): FactNotes => {
    const said = words(subject);
    const open = [question ?? '', example].filter((part) => part !== '').join(' ');
    if (isKnown) return said === '' ? { above: [] } : { above: [], beside: `the advert: ${said}` };
    return { above: said === '' ? [open] : [`The advert says different things: ${said}`, open] };
  };
  const add = (fact: string, key: string) => {
    const question = ask(fact);
    return question === undefined ? [] : [`${question} Add ${key}`];
  };
  const guaranteed = askOf('guaranteed');
  const paid = hours.paid !== null && hours.paid.from === hours.paid.to ? hours.paid.from : null;
  const promised =
    paid === null ? '' : fill(guaranteed?.['of-advert']?.ask ?? '', { 'paid-hours': String(paid) });
  const isPlaced = workplace.town !== null || workplace.nation !== null || workplace.london !== null;
  const place = notes(
    'place',
    isPlaced,
    undefined,
    'For example {town: Leeds, nation: england, london: false}',
  );
  const payNotes = notes('pay', pay !== null, askOf('hourly')?.ask, 'For example {is: 12.71, per: hour}');
  const hoursNotes = notes(
    'hours',
    hours.paid !== null,
    ask('hours.paid'),
    'For example {paid: 37.5, guaranteed: 16}',
  );
  const morePay = [
    ...(pay !== null && pay.per === null ? add('pay.per', 'per: hour, day, week, month or year.') : []),
    ...(pay?.perImplied ? add('pay.per', 'right, and take per-implied away.') : []),
    ...(pay?.includesHoliday
      ? add('pay.includes-holiday', 'its figure as is:, and take includes-holiday away.')
      : []),
    ...(pay?.weeks === 'unknown' ? add('pay.weeks', 'weeks: with the figure.') : []),
    ...(pay !== null && pay.from === null ? add('pay.from', 'from: with the figure.') : []),
    ...(pay?.basis === 'unknown' ? add('pay.basis', 'basis: actual, or full-time.') : []),
    ...(pay?.basis === 'full-time' && pay.fullTimeHours === null
      ? add('pay.full-time-hours', 'full-time-hours: with the figure.')
      : []),
  ];
  const isGuaranteeOpen = guaranteed !== undefined && hours.paid !== null && hours.guaranteed === null;
  const moreHours = isGuaranteeOpen
    ? [`${promised === '' ? guaranteed.ask : promised} Add guaranteed: with the figure, 0 where none are.`]
    : [];
  const person = 'The person it is for, without a name. For example {age: 34, hours: 20, work-search: yes}';
  return new Map<string, FactNotes>([
    ['workplace', place],
    ['pay', { ...payNotes, above: [...payNotes.above, ...morePay] }],
    ['hours', { ...hoursNotes, above: [...hoursNotes.above, ...moreHours] }],
    ['client', { above: client.age === null && client.hours === null ? [person] : [] }],
  ]);
}

const MOST_QUOTES = 3;

export function quoted(words: string): string {
  return `"${neutralise(words).replace(/\s+/g, ' ').trim()}"`;
}

/** One line of JSON. Pay has its two ends, also where they are the same. */
export function draftLine(vacancy: Vacancy, rubric: Rubric): string {
  const record = recordOf(
    vacancy,
    questionsOf(rubric).map(({ id }) => id),
    vacancy.id,
  );
  return `${safeJson({ ...record, ...payWithEnds(vacancy) })}\n`;
}

function payWithEnds({ pay }: Vacancy): PlainMap {
  if (pay === null) return {};
  const { from, to, per, basis, fullTimeHours, weeks, includesHoliday, perImplied, actualSaid } = pay;
  return {
    pay: {
      ...(from === null ? {} : { from }),
      ...(to === null ? {} : { to }),
      ...(per === null ? {} : { per }),
      ...(basis === 'actual' && !actualSaid ? {} : { basis }),
      ...(fullTimeHours === null ? {} : { 'full-time-hours': fullTimeHours }),
      ...(weeks === null ? {} : { weeks }),
      ...(includesHoliday ? { 'includes-holiday': true } : {}),
      ...(perImplied ? { 'per-implied': true } : {}),
    },
  };
}
