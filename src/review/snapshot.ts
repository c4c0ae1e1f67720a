// What a vacancy holds of one question, in words.

import { replyInWords, replyOf } from '../interview/reply.ts';
import type { Step } from '../interview/step.ts';
import { levelOf, type Rubric } from '../rubric/rubric.ts';
import type { Level, Reason } from '../rubric/scale.ts';
import { ownValue } from '../source/own-value.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';

/** What was known at one of the two times: words, or why there are none. */
export interface Snapshot {
  readonly is: string | null;
  readonly words: string | null;
  /** Of an answer to a question. */
  readonly level: Level | null;
  readonly unknown: Reason | null;
  readonly by: string | null;
  readonly quote: string | null;
}

/** The quotation stands apart from the words: an employer is told the words alone. */
export function snapshotOf(step: Step, vacancy: Vacancy, rubric: Rubric): Snapshot {
  const reply = replyOf(step, vacancy, rubric);
  const answer = step.question === null ? undefined : ownValue(vacancy.answers, step.question.id);
  const [by, quote] = [answer?.by ?? null, answer?.says ?? null];
  if (reply === null) return { is: null, words: null, level: null, unknown: 'not-asked', by, quote };
  if ('unknown' in reply) return { is: null, words: null, level: null, unknown: reply.unknown, by, quote };
  const option = step.question?.options.find(({ is }) => is === reply.is);
  const words = option?.label ?? replyInWords(step, vacancy, rubric);
  return {
    is: reply.is,
    words,
    level: option === undefined ? null : levelOf(option),
    unknown: null,
    by,
    quote,
  };
}
