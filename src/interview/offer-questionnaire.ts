// The interview about an offer, and the review of one: what is asked of a vacancy, and what each reply does to it.

import { factsInAdvert } from '../assess/advert-evidence.ts';
import { assess } from '../assess/assess.ts';
import { contextOf } from '../assess/context.ts';
import { offerFigures } from '../assess/figures.ts';
import type { Criteria } from '../assess/judgement.ts';
import { type Layout, wrapped } from '../page/layout.ts';
import { fill } from '../rubric/fill.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { neutralise } from '../source/neutralise.ts';
import { wordsShown } from '../source/words-shown.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { advertQuote } from './advert-excerpt.ts';
import { putToEmployer } from './call-questions.ts';
import { confirmation } from './confirmation.ts';
import { heardIn, withHeard } from './heard-sign.ts';
import { withImplied } from './implied-answers.ts';
import type { InterviewPlan } from './interview-plan.ts';
import { inWordsThatFollow, openSteps } from './next-questions.ts';
import { optionPicked, type ParsedReply } from './parse-reply.ts';
import { progressOf, withProgress } from './progress.ts';
import {
  answersPage,
  choiceLabels,
  choicesAt,
  helpPage,
  listedSteps,
  reasonChoices,
  reasonsPage,
} from './question-page.ts';
import { type QuestionState, questionStateOf, statePage, typedReply, withTyped } from './question-state.ts';
import type {
  AnswersList,
  OpenQuestion,
  ParsedLine,
  Questionnaire,
  ReasonQuestion,
} from './questionnaire.ts';
import { isKnown, replyInWords } from './reply.ts';
import { skipped, stepBefore } from './session.ts';
import type { Step } from './step.ts';
import { goOnWords, keysLine, numberLead } from './talk-page.ts';
import { commandIn, reasonIn } from './typed-commands.ts';
import { allReasonsFor, type ReasonChoice } from './unknown-reasons.ts';

/** `today` is a day as year-month-day; `askedBefore` how many questions are no longer counted. */
export function offerQuestionnaire(
  plan: InterviewPlan,
  criteria: Criteria,
  today: string,
  endsWithList = false,
  askedBefore = 0,
): Questionnaire<Vacancy> {
  const stepOf = (id: string) => plan.steps.find((step) => step.id === id) as Step;
  const stepIn = (id: string, vacancy: Vacancy) => {
    const step = inWordsThatFollow(stepOf(id), plan, vacancy);
    if (step.ask !== stepOf(id).ask) return step;
    if (plan.way !== 'employer') return withFigures(step, vacancy);
    const known = withImplied(vacancy, plan);
    return withFigures(putToEmployer(step, plan, known, assess(known, criteria)), vacancy);
  };
  const withFigures = (step: Step, vacancy: Vacancy): Step => {
    if (!step.ask.includes('{')) return step;
    const { rubric, rates, on } = criteria;
    const figures = offerFigures(contextOf(vacancy, rubric, rates, on));
    return { ...step, ask: fill(step.ask, figures), say: fill(step.say, figures) };
  };
  /** How many were asked before these, or put right in the list of what was read: the first question after that is the first. */
  let lookedAt = askedBefore;
  return {
    isInOrder: false,
    endsWithList,
    open: (vacancy) => {
      const known = withImplied(vacancy, plan);
      return openSteps(plan, known, assess(known, criteria)).map(({ id }) => id);
    },
    before: (id, vacancy) => {
      const earlier = stepBefore(id === null ? null : stepOf(id), vacancy, plan);
      return earlier === null ? null : { id: earlier.id, state: vacancy };
    },
    question: (id, vacancy, open) => {
      const step = stepIn(id, vacancy);
      const these = open.map((one) => (one === id ? step : stepOf(one)));
      return offerQuestion(questionStateOf(step, vacancy, plan), these, today, lookedAt);
    },
    answers: (vacancy, open, place, layout) => ({
      ...(place === 'begin'
        ? readList(withImplied(vacancy, plan), plan, layout)
        : answersList(withImplied(vacancy, plan), open.map(stepOf), place === 'end', plan, layout)),
      heard: (line) => heardIn(line, vacancy, plan),
    }),
    accepted: (vacancy) => {
      lookedAt = progressOf(vacancy).asked.length;
      return withProgress(vacancy, { ...progressOf(vacancy), confirmed: true });
    },
  };
}

function offerQuestion(
  asking: QuestionState,
  open: readonly Step[],
  today: string,
  lookedAt: number,
): OpenQuestion<Vacancy> {
  const { step, whole, vacancy, plan, known } = asking;
  const left = open.includes(whole) ? open.length : null;
  return {
    why: step.why,
    page: (_isExplained, rows, layout) => statePage(asking, { left, lookedAt }, rows, layout),
    choices: (isExplained) => choicesAt(step, plan.rubric, isExplained),
    footer: (layout) => {
      const { choices, most } = choicesAt(step, plan.rubric, false);
      return keysLine(choices.length === 0 ? null : most === undefined ? 'one' : 'several', layout);
    },
    help: (layout) => helpPage(step.choices.length > 0, layout),
    parse: (line) => {
      const typed = typedReply(line, asking);
      const read = typed !== 'keep' && 'command' in typed ? typed : taken(withTyped(typed, asking));
      return withHeard(line, read, asking);
    },
    confirm: (next, layout) => confirmation(asking, next, today, layout),
    skip: (layout) =>
      isKnown(step, vacancy, plan.rubric)
        ? null
        : { state: skipped(whole, open, vacancy, plan), say: wrapped(skipWords(asking), layout.width) },
    reasons: reasonQuestion(asking, allReasonsFor(step, { way: plan.way, vacancy: known })),
  };
}

function taken(read: ReturnType<typeof withTyped>): ParsedLine<Vacancy> {
  return 'value' in read ? { state: read.value } : read;
}

function skipWords({ step: { part, partTitle }, plan }: QuestionState): string {
  return plan.rubric.features.some(({ id }) => id === part)
    ? `${partTitle} is left out for now.`
    : 'Left out for now.';
}

/** Why something is not known, asked for with a question mark. */
function reasonQuestion(asking: QuestionState, reasons: readonly ReasonChoice[]): ReasonQuestion<Vacancy> {
  return {
    page: (_isExplained, _rows, layout) => reasonsPage(layout),
    choices: () => ({ choices: reasonChoices(reasons) }),
    footer: ({ width, paint }) =>
      wrapped('b back to the question', width).map((line) => paint('quiet', line)),
    parse: (line) => {
      const command = commandIn(line);
      if (command === 'back' || command === 'quit' || command === 'answers' || command === 'done')
        return { command };
      const reason = parseReason(line, asking.step, reasons);
      return withHeard(line, 'not' in reason ? reason : taken(withTyped(reason, asking)), asking);
    },
  };
}

/** A reason by its number or in words, with the words it was given in. */
function parseReason(
  line: string,
  step: Step,
  reasons: readonly ReasonChoice[],
): Extract<ParsedReply, { unknown: unknown }> | { readonly not: string } {
  const typed = neutralise(line).trim();
  const again = `Type a number from 1 to ${reasons.length}, or b to go back to the question.`;
  const picked = typed === '' ? { number: 1, words: null, by: null } : optionPicked(typed);
  if (picked === null) {
    const said = reasons.find(({ reason }) => reason === reasonIn(typed));
    return said === undefined ? { not: again } : { unknown: said.reason, words: null, by: null };
  }
  const unknown = reasons[picked.number - 1]?.reason;
  if (unknown === undefined) return { not: again };
  if ('not' in picked) return picked;
  // A fact without a question has no place for words.
  if (picked.words !== null && step.question === null)
    return { not: `Type the number alone, from 1 to ${reasons.length}.` };
  return { unknown, words: picked.words, by: picked.by };
}

/** What was read of an advert, each with its words: what was looked for first, and all else that decides. */
function readList(vacancy: Vacancy, { steps, rubric, read }: InterviewPlan, layout: Layout): AnswersList {
  const sought = read.flatMap((id) => steps.filter((step) => step.id === id));
  const others = steps.filter(
    (step) =>
      step.question?.decisive === true && !sought.includes(step) && advertQuote(step, vacancy).length > 0,
  );
  const listed = [...sought, ...others];
  const { width, paint } = layout;
  const goOn = goOnWords(true, layout);
  return {
    ids: listed.map(({ id }) => id),
    lines: [
      ...wrapped('This is what the advert was read as. Is it right?', width).map((line) =>
        paint('strong', line),
      ),
      ...listed.flatMap((step, index) => readLine(step, index + 1, vacancy, rubric, layout)),
      ...wrapped(`${toChange(layout)}${goOn}`, width),
    ],
    again: `Type the number of a line to change it, from 1 to ${listed.length}. ${goOn}`,
  };
}

function readLine(step: Step, number: number, vacancy: Vacancy, rubric: Rubric, { width }: Layout): string[] {
  const lead = numberLead(number);
  const said = replyInWords(step, vacancy, rubric, 'bare');
  const own = factsInAdvert(vacancy).find((one) => one.fact === step.id && one.unknown === undefined);
  const words = (own?.quotes ?? advertQuote(step, vacancy))
    .map((quote) => neutralise(wordsShown(quote)).trim())
    .filter((quote) => !said.includes(quote))
    .slice(0, MOST_QUOTES)
    .map((quote) => `"${quote}"`)
    .join(', ');
  // What was typed over what was read has other words than the advert.
  const isOther = own === undefined && step.fact !== null && isKnown(step, vacancy, rubric);
  const beside = words === '' ? '' : isOther ? ` (the advert: ${words})` : ` ${words}`;
  return wrapped(`${choiceLabels(step, said)}${beside}`, width, lead, ' '.repeat(lead.length + 2));
}

/** Where each line has a button, that says what it is for. */
function toChange({ hasButtons }: Layout): string {
  return hasButtons === true ? '' : 'To change one, type its number. ';
}

/** Of what one answer rests on: the list is one screen. */
const MOST_QUOTES = 2;

function answersList(
  vacancy: Vacancy,
  open: readonly Step[],
  isEnd: boolean,
  { steps, rubric }: InterviewPlan,
  layout: Layout,
): AnswersList {
  const listed = listedSteps(steps, open, vacancy, rubric);
  const isEmpty = listed.length === 0;
  const goOn = goOnWords(isEnd, layout);
  const change = isEmpty ? '' : `Type the number of an answer to change it, from 1 to ${listed.length}. `;
  return {
    ids: listed.map(({ id }) => id),
    lines: [
      ...answersPage(listed, vacancy, rubric, isEnd ? 'Your answers' : 'Your answers so far', layout),
      ...(isEmpty ? ['  None so far.'] : []),
      ...wrapped(`${isEmpty ? '' : toChange(layout)}${goOn}`, layout.width),
    ],
    again: `${change}${goOn} b goes back, q stops here.`,
  };
}
