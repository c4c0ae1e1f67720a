// The shape of `rubrics/interview.yaml`: what the interview asks about the offer and the client, and in what order.
import * as z from 'zod/mini';
import { WEEK } from '../pay/limits.ts';
import { whoShape } from '../rubric/scale-shape.ts';
import { FACT_PATHS } from './facts.ts';

const sentence = z.string().check(z.trim(), z.minLength(1));
/** In the short way: always, or only while there is room for it, the lowest number first. */
const shortShape = z.union([z.literal('always'), z.int().check(z.minimum(1), z.maximum(99))]);

/** One question with the options that count. */
const answerShape = z
  .record(z.string(), z.union([z.string(), z.array(z.string()).check(z.minLength(1))]))
  .check(z.refine((answer) => Object.keys(answer).length === 1, 'one question with its option'));

const factItemShape = z.strictObject({
  fact: z.enum(FACT_PATHS),
  label: z.optional(sentence),
  short: z.optional(shortShape),
  /** In the client's way it goes before everything else. */
  first: z.optional(z.literal(true)),
  /** In the short way it goes before all others that need room, where this is the answer. */
  sooner: z.optional(answerShape),
  /** In a call it is asked after one of these answers, and not otherwise. */
  after: z.optional(answerShape),
  who: z.optional(whoShape),
  ask: z.optional(sentence),
  say: z.optional(sentence),
  /** In a call, how it is asked where it is known. */
  again: z.optional(sentence),
  hint: z.optional(sentence),
  why: z.optional(sentence),
  choices: z.optional(z.record(z.string(), sentence)),
  /** Phrases that are no figure and yet an answer: by the option of the question that is measured on it. */
  means: z.optional(z.record(z.string(), z.array(sentence).check(z.minLength(1)))),
});
const questionItemShape = z.strictObject({ question: z.string(), short: z.optional(shortShape) });

export const scriptShape = z.strictObject({
  interview: z.literal(1),
  /** The most prompts from the first key to the summary: without an advert, and with one. */
  short: z.int().check(z.minimum(12)),
  'with-advert': z.int().check(z.minimum(8)),
  /** The number that a decisive question of the rubric has in the short way. */
  decisive: z.int().check(z.minimum(1), z.maximum(99)),
  /** The most questions of a call, until more are wanted; and the order of those, by their ids or those of parts. */
  call: z.int().check(z.minimum(1)),
  gentle: z.optional(z.array(z.string())),
  /** Paths of facts that a call asks whatever else it has room for, while they are not known. */
  needed: z.optional(z.array(z.string())),
  /** What the profile asks that the reply to a fact answers: in a call it is asked in those words. */
  put: z.optional(z.record(z.string(), z.array(z.string()).check(z.minLength(1)))),
  /** What is shown first where an advert was read: ids of questions and paths of facts. */
  read: z.optional(z.array(z.string())),
  /** Hours of a week and pounds of a year: fewer hours are part time, less pay is none for full time. */
  'part-time': z.strictObject({
    hours: z.number().check(z.minimum(1), z.maximum(WEEK)),
    least: z.number().check(z.minimum(0)),
  }),
  parts: z
    .array(
      z.strictObject({
        id: z.string(),
        title: sentence,
        questions: z.array(z.union([factItemShape, questionItemShape])).check(z.minLength(1)),
      }),
    )
    .check(z.minLength(1)),
  /** What an advert is read for, or what stands out in it, that is shown beside a fact it does not settle. */
  beside: z.optional(z.record(z.string(), z.array(z.string()))),
  /** Options that only one answer of another question makes possible, by the id of their question. */
  only: z.optional(
    z.array(z.strictObject({ answer: answerShape, options: z.record(z.string(), z.string()) })),
  ),
  /** What is asked at once where a fact is more than nothing, and in which words then. */
  followed: z.optional(
    z.record(z.string(), z.strictObject({ question: z.string(), ask: sentence, say: sentence })),
  ),
  /** What the menu at the end calls a question that cannot wait, by its id. */
  worries: z.optional(z.record(z.string(), sentence)),
  /** Other questions that bear on one: what was said there is shown with it. */
  recalls: z.optional(z.record(z.string(), z.array(z.string()))),
  /** What one answer says of other questions, which are not asked then: by the id of a question, or the path of a fact. */
  settled: z.optional(
    z.array(
      z.strictObject({
        answer: answerShape,
        says: z.record(z.string(), z.string()),
      }),
    ),
  ),
});
