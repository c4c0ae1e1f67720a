// One question as things stand: what may be chosen, what a line means here, and what the offer is once it is taken.

import type { Layout } from '../page/layout.ts';
import { neutralise } from '../source/neutralise.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import type { FactRead } from './fact.ts';
import { withImplied, withPossibleOptions } from './implied-answers.ts';
import type { InterviewPlan } from './interview-plan.ts';
import { type ParsedReply, parseReply } from './parse-reply.ts';
import { progressOf } from './progress.ts';
import { questionPage, recalledFor, wordingOf } from './question-page.ts';
import { replyOf, withWords } from './reply.ts';
import { asked, giverOf, replied } from './session.ts';
import type { Step } from './step.ts';
import { type ReasonChoice, reasonsFor } from './unknown-reasons.ts';

export interface QuestionState {
  /** With the options that can be chosen as things stand; `whole` is the step with all of them. */
  readonly step: Step;
  readonly whole: Step;
  readonly plan: InterviewPlan;
  /** What was said, and the same with what follows from it. */
  readonly vacancy: Vacancy;
  readonly known: Vacancy;
  readonly reasons: readonly ReasonChoice[];
}

/** What a line says here; `keep`: what is there already stays. */
export type Typed = ParsedReply | 'keep';

export function questionStateOf(whole: Step, vacancy: Vacancy, plan: InterviewPlan): QuestionState {
  const known = withImplied(vacancy, plan);
  const step = withPossibleOptions(whole, known, plan);
  const reasons = reasonsFor(step, { way: plan.way, vacancy: known });
  return { step, whole, plan, vacancy, known, reasons };
}

export function isAnswered({ step, known, plan }: QuestionState): boolean {
  return replyOf(step, known, plan.rubric) !== null;
}

const YES = /^(?:y|yes|yep|ok|okay|right|correct|that is right|that's right)[.!]?$/i;

/** A question that is answered with yes, though a figure is wanted. */
const ARE_ALL = /\bare (?:all|they)\b[^.?]*\?$/i;

export function typedReply(line: string, asking: QuestionState): Typed {
  const { step, whole, reasons, plan, vacancy } = asking;
  const typed = neutralise(line).trim();
  if (typed === '') {
    const [first] = reasons;
    // In the second call an empty line says nothing new of what an advert was silent about.
    const isSilent = plan.way === 'employer' && vacancy.found !== null;
    if (isSilent || first === undefined || isAnswered(asking)) return 'keep';
    if (step.asBefore !== undefined) return { is: step.asBefore, words: null, by: null };
    return { unknown: first.reason, words: null, by: null };
  }
  // "Enter for yes": some type it.
  const takesYes = step.choices.some(({ label }) => /^(?:yes|no)\b/i.test(label));
  if (YES.test(typed) && !takesYes && isAnswered(asking)) return 'keep';
  const isAll = step.fact?.yes !== undefined && YES.test(typed) && ARE_ALL.test(wordingOf(step, plan.way));
  if (isAll) return { is: step.fact?.yes ?? typed, words: null, by: null };
  const here = parseReply(typed, step, reasons);
  // What is not offered can still be said in words.
  return 'not' in here && !/\d/.test(typed) ? parseReply(typed, whole, reasons) : here;
}

/** The offer with this in it, or what to type instead. A command changes nothing. */
export function withTyped(what: Typed, asking: QuestionState): FactRead {
  const { step, plan, vacancy } = asking;
  if (what === 'keep') return { value: asked(vacancy, step.id) };
  if ('command' in what) return { value: vacancy };
  if ('not' in what)
    // Where there is a reply, Enter keeps it.
    return { not: isAnswered(asking) ? what.not.replaceAll('press Enter', 'type ?') : what.not };
  const { words, by } = what;
  const read = replied(step, what, vacancy, plan, by);
  if ('not' in read) return withTyped(read, asking);
  // In the employer's call the words are the employer's, also where they would not say.
  const giver = by ?? (words !== null && giverOf(step, plan) === 'employer' ? 'employer' : null);
  return words === null && giver === null ? read : { value: withWords(step, words, giver, read.value) };
}

/** Lines that stand around a question: the one typed in, the letters, what to type instead. */
const MARGIN = 4;
/** So many choices are seen at once, however small the window. */
const FEWEST_CHOICES = 5;

/** `lookedAt`: how many were asked before the count begins. In a small window the question itself goes before what else the advert says of it. */
export function statePage(
  { step: bare, plan, known: vacancy }: QuestionState,
  { left, lookedAt }: { readonly left: number | null; readonly lookedAt: number },
  rows: number,
  layout: Layout,
): string[] {
  const { way, rubric, steps } = plan;
  // On the phone the job is named, and not what the rubric calls this part.
  const job = [vacancy.title, vacancy.employer].filter((part) => part !== null).join(', ');
  const step = way === 'employer' && vacancy.title !== null ? { ...bare, partTitle: neutralise(job) } : bare;
  const recalled = recalledFor(step, steps, vacancy, rubric);
  const asked = progressOf(vacancy).asked.slice(lookedAt);
  const done = asked.filter((id) => left === null || id !== step.id).length;
  const page = { step, way, vacancy, rubric, left, done, recalled };
  const whole = questionPage(page, layout);
  return whole.length + Math.min(step.choices.length, FEWEST_CHOICES) + MARGIN <= rows
    ? whole
    : questionPage({ ...page, isBrief: true }, layout);
}
