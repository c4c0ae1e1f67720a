// One question as it stands on the screen, and the list of answers, as lines of text in a given width.

import { type Layout, wrapped } from '../page/layout.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { LEVELS } from '../rubric/scale.ts';
import { neutralise } from '../source/neutralise.ts';
import { ownValue } from '../source/own-value.ts';
import { wordsShown } from '../source/words-shown.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { type AdvertExcerpt, advertExcerpt, advertQuote } from './advert-excerpt.ts';
import { progressOf, type Way } from './progress.ts';
import type { Choice } from './prompter.ts';
import type { ChoicesOf } from './questionnaire.ts';
import { isKnown, replyInWords, replyOf } from './reply.ts';
import type { Step } from './step.ts';
import { asked, enterIn, howFar, lettersInFull, numberLead } from './talk-page.ts';
import type { ReasonChoice } from './unknown-reasons.ts';

export interface QuestionView {
  readonly step: Step;
  readonly way: Way;
  readonly vacancy: Vacancy;
  readonly rubric: Rubric;
  /** About how many questions are left, this one included; null at one that is asked again. */
  readonly left: number | null;
  /** How many were asked before. */
  readonly done: number;
  /** Without what the advert says besides: a small window has room for the question alone. */
  readonly isBrief?: boolean;
  /** What was said of other questions that bear on it. */
  readonly recalled: readonly string[];
}

/** The text of a question. */
export function questionPage(
  { step, way, vacancy, rubric, left, done, recalled, isBrief = false }: QuestionView,
  layout: Layout,
): string[] {
  const { width, paint, hasButtons } = layout;
  const lines: string[] = [];
  const add = (text: string, first = '', hanging = first) =>
    lines.push(...wrapped(text, width, first, hanging));
  if (left === null) for (const line of wrapped(step.partTitle, width)) lines.push(paint('quiet', line));
  else lines.push(...howFar(step.partTitle, done, left, layout));
  lines.push(...asked(wordingOf(step, way), layout));
  // How to type several is no hint where they are marked.
  if (step.hint !== null && !(hasButtons && step.fact?.several !== undefined)) add(step.hint, '  ');
  const reply = replyOf(step, vacancy, rubric);
  /** It is one of the choices that nothing is known yet. */
  const isListed = step.choices.length > 0 && step.fact?.several === undefined;
  const part = reply === null ? (step.fact?.partly?.(vacancy) ?? null) : null;
  const words = advertQuote(step, vacancy).slice(0, MOST_BESIDE);
  const isShown = words.length > 0 && isOfAdvert(step, vacancy);
  const before = reply === null ? null : replyInWords(step, vacancy, rubric, isShown ? 'bare' : undefined);
  const quoted = words.map((one) => `"${neutralise(wordsShown(one)).trim()}"`).join(', ');
  // Nothing was taken over, because they cannot all be true.
  const isOpen = words.length > 1 && (reply === null || 'unknown' in reply);
  if (isOpen) add(`The advert says more than one thing: ${quoted}`, '  ');
  else if (words.length > 0) add(`The advert: ${quoted}`, '  ');
  const beside = isBrief ? [] : advertExcerpt(step, vacancy, rubric);
  for (const line of besideLines(beside)) add(line, '  ');
  for (const line of recalled) add(line, '  ');
  if (before !== null)
    add(
      `So far: ${before}. Press ${enterIn(layout)} to keep it${isListed || hasButtons ? '' : ', or type ? if it is not known'}.`,
      '  ',
    );
  else if (part !== null) add(`So far: ${neutralise(part)}`, '  ');
  else if (step.asBefore !== undefined) add('As it was then: press Enter. Not known: type ?', '  ');
  else if (!isListed && !hasButtons) add('Not known yet: press Enter, or ? to say why', '  ');
  return lines;
}

/** What there is to choose from. `isExplained`: what each feature means stands with its title. */
export function choicesAt(step: Step, rubric: Rubric, isExplained: boolean): ChoicesOf {
  if (step.fact?.several === 'features')
    return {
      choices: rubric.features.map(({ title, means }) => ({
        label: isExplained ? `${title}: ${firstSentence(means)}` : title,
      })),
      ...(step.fact.most === undefined ? { grades: LEVELS } : { most: step.fact.most }),
    };
  if (step.choices.length === 0) return { choices: [] };
  if (step.fact?.several === 'choices') return { choices: step.choices, most: step.choices.length };
  const takesWords = step.fact === null && step.question !== null ? { takesWords: true as const } : {};
  return { choices: [...step.choices, { label: NOT_KNOWN_YET, isOpen: true }], ...takesWords };
}

const NOT_KNOWN_YET = 'Not known yet';

/** What else the advert says of it: its words alone in one line, and each thing that stands out in a line of its own. */
function besideLines(all: readonly AdvertExcerpt[]): string[] {
  const quoted = (quote: string) => `"${neutralise(wordsShown(quote)).trim()}"`;
  const quiet = all.filter(({ say }) => say === null).slice(0, MOST_BESIDE);
  const loud = all.filter(({ say }) => say !== null).slice(0, MOST_BESIDE);
  return [
    ...(quiet.length === 0
      ? []
      : [`The advert speaks of it: ${quiet.map(({ quote }) => quoted(quote)).join(', ')}`]),
    ...loud.map(({ quote, say }) => (quote === '' ? `${say}` : `The advert: ${quoted(quote)}. ${say}`)),
  ];
}

/** More would push the question off a small screen. */
const MOST_BESIDE = 3;

/** The answer is the advert's, whose words stand above it. */
function isOfAdvert({ question }: Step, { answers }: Vacancy): boolean {
  return question !== null && ownValue(answers, question.id)?.by === 'advert';
}

/** The question as it is read out: on the phone, as it is put to the employer, where it is for them. */
export function wordingOf({ ask, say, who }: Step, way: Way): string {
  return who === 'employer' && way === 'employer' ? say : ask;
}

export function reasonsPage(layout: Layout): string[] {
  return asked('Why is it not known yet?', layout);
}

/** An empty line means the first one. */
export function reasonChoices(reasons: readonly ReasonChoice[]): Choice[] {
  return reasons.map(({ label }, index) => ({ label, ...(index === 0 ? { isEnter: true } : {}) }));
}

function firstSentence(text: string): string {
  return /^.*?[.?!](?=\s|$)/s.exec(text.trim())?.[0] ?? text;
}

const LETTERS_IN_FULL: readonly (readonly [string, string])[] = [
  ['Enter', 'not known yet; where there is an answer already, it stays'],
  ['?', 'not known yet, and why'],
  ['w', 'why we ask this'],
  ['b', 'back to the question before'],
  ['s', 'skip this, and what is left of its feature'],
  ['a', 'all answers so far; any of them can be changed'],
  ['d', 'done for now: look over the answers and see the profile, without the rest'],
  ['q', 'stop here; everything is saved, and you can go on another day'],
];

/** What can be typed at a question, in full. */
export function helpPage(isChosen: boolean, layout: Layout): string[] {
  const [drawn, heard] = [
    'Go to an answer with the arrows, or type its number',
    'Type the number of an answer',
  ];
  const how = isChosen ? (layout.marks === 'none' ? heard : drawn) : 'Type your answer';
  const words =
    'You can add their words after a colon, and who said them: 2: the rota comes on Sundays, or 2 advert: a week ahead';
  return [
    ...wrapped(`${how}, then press Enter.`, layout.width).map((line) => layout.paint('strong', line)),
    ...(isChosen ? wrapped(words, layout.width) : []),
    ...lettersInFull(LETTERS_IN_FULL, layout),
  ];
}

/** Everything that was asked or is known, numbered, so that any of it can be changed. */
export function answersPage(
  steps: readonly Step[],
  vacancy: Vacancy,
  rubric: Rubric,
  heading: string,
  { width, paint }: Layout,
): string[] {
  const lines = wrapped(heading, width).map((line) => paint('strong', line));
  const isFeature = (part: string) => rubric.features.some(({ id }) => id === part);
  let part = '';
  let last = '';
  for (const [index, step] of steps.entries()) {
    // A feature with one answer needs no heading: its title says what the answer is about.
    const alone = isFeature(step.part) && steps.filter((one) => one.part === step.part).length === 1;
    const heading = alone ? 'The features' : step.partTitle;
    if (step.part !== part && heading !== last) {
      lines.push(...wrapped(heading, width).map((line) => paint('heading', line)));
      last = heading;
    }
    part = step.part;
    const lead = numberLead(index + 1);
    // The title of a feature says what its decisive answer is about; of any other, and of none, the question says it.
    const isTitle = alone && step.question?.decisive === true && isKnown(step, vacancy, rubric);
    const label = isTitle ? step.partTitle : step.label;
    const said = replyInWords(step, vacancy, rubric);
    lines.push(...wrapped(choiceLabels({ label }, said), width, lead, ' '.repeat(lead.length + 2)));
  }
  return lines;
}

/** What was said of the questions that bear on this one, each as in the list of answers. */
export function recalledFor(
  { recalls }: Step,
  steps: readonly Step[],
  vacancy: Vacancy,
  rubric: Rubric,
): string[] {
  const known = steps.filter((step) => recalls.includes(step.id) && isKnown(step, vacancy, rubric));
  const said = known.map((step) => choiceLabels(step, replyInWords(step, vacancy, rubric)));
  return said.length === 0 ? [] : [`Said already: ${said.join('; ')}`];
}

/** A label and what was said, with a colon where none of the signs stands between. */
export function choiceLabels({ label }: Pick<Step, 'label'>, said: string): string {
  return `${label}${/[.?:]$/.test(label) ? '' : ':'} ${said}`;
}

/** The steps such a list has: what was asked, what a file held, and what this way is still to ask. */
export function listedSteps(
  steps: readonly Step[],
  open: readonly Step[],
  vacancy: Vacancy,
  rubric: Rubric,
): Step[] {
  const { asked } = progressOf(vacancy);
  return steps.filter((step) => {
    if (asked.includes(step.id) || open.includes(step)) return true;
    // The pay says itself what time it is for.
    return step.id !== 'pay.per' && replyOf(step, vacancy, rubric) !== null;
  });
}

/** How many questions have a reply that says something. */
export function answeredCount(steps: readonly Step[], vacancy: Vacancy, rubric: Rubric): number {
  return steps.filter((step) => {
    const reply = replyOf(step, vacancy, rubric);
    return reply !== null && 'is' in reply;
  }).length;
}
