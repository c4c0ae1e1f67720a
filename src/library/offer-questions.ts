// What `goodwork ask` asks, for a program with screens of its own: what comes next, and what a reply does to the offer.

import { locationNamed } from '../advert/location-named.ts';
import { phrasesSaid } from '../advert/phrases-said.ts';
import { signIn } from '../desk/grave-signs.ts';
import { withImplied } from '../interview/implied-answers.ts';
import { interviewPlan } from '../interview/interview-plan.ts';
import { offerQuestionnaire } from '../interview/offer-questionnaire.ts';
import { WAYS, type Way } from '../interview/progress.ts';
import type { ParsedLine } from '../interview/questionnaire.ts';
import { scriptOf } from '../interview/script.ts';
import { finished } from '../interview/session.ts';
import { type Step, stepsOf } from '../interview/step.ts';
import { workplaceChoice } from '../interview/workplace-fact.ts';
import { PLAIN_LAYOUT } from '../page/layout.ts';
import { orThrow } from '../policy/policy-text.ts';
import { suggestion } from '../source/did-you-mean.ts';
import { unplaced } from '../source/document.ts';
import { quoted, unusable } from '../source/problem.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { checkDay } from './day.ts';
import type { Policy } from './library-policy.ts';

/** One thing to ask. */
export interface OfferQuestion {
  /** The id of the question, or the path of the fact. */
  readonly id: string;
  /** The feature or the part of the interview it belongs to, in words. */
  readonly part: string;
  /** To the client, and as it is put to whoever can say. */
  readonly ask: string;
  readonly say: string;
  readonly hint: string | null;
  readonly why: string;
  readonly who: Step['who'];
  /** A reply is the number of one, from 1, or its words; none where the reply is written. */
  readonly choices: readonly string[];
}

/** `says` is the reply as it was understood. `first`: it said something grave of this question, which is to be asked next. */
export type ReplyTaken = {
  readonly vacancy: Vacancy;
  readonly says: readonly string[];
  readonly first: string | null;
};

export interface OfferQuestions {
  /** What is still to ask, the next first: nothing that an answer has settled, and nothing twice. */
  open(vacancy: Vacancy): readonly OfferQuestion[];
  /** A reply, read as at a terminal; where it is empty, it is not known yet. `not` is what to write instead. */
  reply(vacancy: Vacancy, id: string, line: string): ReplyTaken | { readonly not: string };
  /** As it is kept in the end, with what follows from what was said. */
  finished(vacancy: Vacancy): Vacancy;
}

export interface QuestionOptions {
  /** The day, year-month-day. */
  readonly on: string;
  /** The short way where it is left out; all of it; or what only one of the two can say. */
  readonly way?: Way | undefined;
}

/** Throws InputError where a rubric of one's own does not go with the questions. */
export function offerQuestions(policy: Policy, { on, way = 'short' }: QuestionOptions): OfferQuestions {
  checkDay(on);
  if (!WAYS.includes(way))
    throw unusable(
      'way',
      `${quoted(String(way))} is not a way to ask`,
      suggestion(String(way), WAYS) as string,
    );
  const { rubric, rates, approach, guidebook } = policy;
  const script = orThrow(scriptOf(unplaced('interview.yaml', policy.script), rubric));
  const steps = stepsOf(script, rubric, (typed) =>
    workplaceChoice(locationNamed(typed, guidebook.gazetteer)),
  );
  const plan = interviewPlan(script, steps, way, rubric, signIn(rubric, phrasesSaid));
  const questionnaire = offerQuestionnaire(plan, { rubric, rates, approach, on }, on);
  const questionOf = (id: string) => {
    const step = steps.find((one) => one.id === id);
    if (step === undefined) {
      const fix = suggestion(
        id,
        steps.map((one) => one.id),
      );
      throw unusable('id', `${quoted(id)} is not asked`, fix ?? 'Take the id from open().');
    }
    return step;
  };
  return {
    open: (vacancy) => questionnaire.open(vacancy).map((id) => shownOf(questionOf(id))),
    reply: (vacancy, id, line) => {
      questionOf(id);
      const question = questionnaire.question(id, vacancy, questionnaire.open(vacancy), false);
      const read = question.parse(line);
      const taken = (state: Vacancy, first: string | null = null) => ({
        vacancy: state,
        says: question.confirm(state, WIDE).map((words) => words.trim()),
        first,
      });
      if ('command' in read) return unknown(read.command, question.skip(WIDE)?.state ?? vacancy);
      if ('heard' in read) return taken(read.state, read.heard.ask);
      // Where a key is named, nothing is written.
      return 'state' in read
        ? taken(read.state)
        : { not: read.not.replaceAll('press Enter', 'leave it empty') };
    },
    finished: (vacancy) => finished(withImplied(vacancy, plan), steps),
  };
}

const WIDE = { ...PLAIN_LAYOUT, width: Number.POSITIVE_INFINITY };

/** "I do not know" is a reply; what leads about at a terminal is none. */
function unknown(
  command: Extract<ParsedLine<Vacancy>, { command: unknown }>['command'],
  skipped: Vacancy,
): ReplyTaken | { readonly not: string } {
  return command === 'unknown' || command === 'skip'
    ? { vacancy: skipped, says: ['Not known yet'], first: null }
    : { not: 'Write an answer, or leave it empty where it is not known.' };
}

function shownOf({ id, partTitle, ask, say, hint, why, who, choices }: Step): OfferQuestion {
  return { id, part: partTitle, ask, say, hint, why, who, choices: choices.map(({ label }) => label) };
}
