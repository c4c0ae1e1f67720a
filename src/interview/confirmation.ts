// What is said once a reply is taken: the reply in words, and what it does to others.

import { type Layout, wrapped } from '../page/layout.ts';
import { capitalise } from '../page/punctuation.ts';
import { neutralise } from '../source/neutralise.ts';
import { ownValue } from '../source/own-value.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { conflictsIn, newlyImplied, withImplied } from './implied-answers.ts';
import { choiceLabels, wordingOf } from './question-page.ts';
import type { QuestionState } from './question-state.ts';
import { replyInWords, replyOf } from './reply.ts';
import { saidBack } from './talk-page.ts';

/** Days that most often lie ahead. */
const AHEAD: readonly string[] = ['starts', 'closes', 'purpose.review'];

/** `next` is the offer with the reply in it; `today` a day as year-month-day. */
export function confirmation(asking: QuestionState, next: Vacancy, today: string, layout: Layout): string[] {
  const besides = [
    ...wordsGone(asking, next),
    ...settledToo(asking, next, layout),
    ...clashes(asking, next, layout),
    ...passed(asking, next, today, layout),
  ];
  const { step, plan } = asking;
  const said = replyInWords(step, withImplied(next, plan), plan.rubric);
  return [
    ...saidBack(wordingOf(step, plan.way), said, layout),
    ...besides.flatMap((words) => wrapped(words, layout.width, '  ')),
  ];
}

/** Words belong to the answer they were said of: with another one they go. */
function wordsGone({ step, vacancy }: QuestionState, next: Vacancy): string[] {
  const id = step.question?.id ?? '';
  const was = ownValue(vacancy.answers, id)?.says ?? null;
  const is = ownValue(next.answers, id)?.says ?? null;
  return was !== null && is === null ? [`Its words are gone with it: "${neutralise(was)}".`] : [];
}

function settledToo({ vacancy, plan }: QuestionState, next: Vacancy, layout: Layout): string[] {
  const [one, ...more] = newlyImplied(vacancy, next, plan);
  if (one === undefined) return [];
  if (more.length > 0)
    return [
      `That settles ${more.length + 1} other questions. ${capitalise(keyOf('a', layout))} to see them.`,
    ];
  const words = replyInWords(one, withImplied(next, plan), plan.rubric);
  return [`That settles another question. ${choiceLabels(one, words)}`];
}

/** What somebody said before stays, also where it does not go together with this. */
function clashes({ step, vacancy, plan }: QuestionState, next: Vacancy, layout: Layout): string[] {
  const before = conflictsIn(vacancy, plan).map((one) => one.step);
  return conflictsIn(next, plan)
    .filter((one) => !before.includes(one.step))
    .map((one) => {
      const other = one.step.id === step.id ? one.from : one.step;
      const words = choiceLabels(other, replyInWords(other, next, plan.rubric));
      return `Does this fit with what was said? ${words}. ${capitalise(keyOf('a', layout))} to change it.`;
    });
}

/** A day that was typed with last year's number is easily overlooked. */
function passed({ step, plan }: QuestionState, next: Vacancy, today: string, layout: Layout): string[] {
  const reply = replyOf(step, next, plan.rubric);
  const isPast = AHEAD.includes(step.id) && reply !== null && 'is' in reply && reply.is < today;
  return isPast ? [`That day has passed. If it should be another, ${keyOf('b', layout)}.`] : [];
}

const BUTTONS = { a: '“All answers”', b: '“Back”' } as const;

/** How to go to the answers, or back. */
function keyOf(letter: keyof typeof BUTTONS, { hasButtons }: Layout): string {
  return hasButtons === true ? `press ${BUTTONS[letter]}` : `type ${letter}`;
}
