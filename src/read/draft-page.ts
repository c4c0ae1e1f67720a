// A drafted vacancy as a file that a person reads, corrects and fills in: the advert's words beside what was read in them.

import { type Question, questionsOf, type Rubric } from '../rubric/rubric.ts';
import { neutralise } from '../source/neutralise.ts';
import { ownValue } from '../source/own-value.ts';
import { warningsOf } from '../vacancy/advert-warning.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { vacancyText } from '../vacancy/vacancy-text.ts';
import { factNotes, quoted } from './draft-notes.ts';

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
