// The shape of a vacancy file for one rubric: its questions and options are part of it, so editors can complete them.
// Made with zod/mini, which is loaded in half the time: this shape is part of every check.

import * as z from 'zod/mini';
import {
  FEWEST_WEEKS,
  LONGEST_DAY,
  MOST_POUNDS,
  MOST_WEEKS,
  MOST_WISHES,
  OLDEST,
  SHORTEST_DAY,
  WEEK,
  YOUNGEST,
} from '../pay/limits.ts';
import { parsePay } from '../pay/parse/pay.ts';
import { AGE_BANDS, BASES, PERIODS } from '../pay/pay-terms.ts';
import { type Question, questionsOf, type Rubric } from '../rubric/rubric.ts';
import { REASONS } from '../rubric/scale.ts';
import { levelShape, nationShape } from '../rubric/scale-shape.ts';
import { onceFor } from '../source/once.ts';
import { GIVERS, GIVES } from './answer.ts';

/** A message and how to mend it, as `source/shape.ts` splits them. */
function message(what: string, fix: string): string {
  return `${what}\n${fix}`;
}

const text = z.pipe(z.union([z.string(), z.number()]), z.transform(String));
const date = z.iso.date();
const yesOrNo = z.union([z.boolean(), z.enum(['yes', 'no', 'unknown', 'Yes', 'No', 'Unknown'])]);

/** A number, or one written as text ("12.71", "£24,500"), between two limits. */
function number(name: string, least: number, most: number) {
  const inRange = z.transform((written: number | string, context) => {
    const value = typeof written === 'number' ? written : readNumber(written);
    const wrong =
      value === null || !Number.isFinite(value)
        ? message(`${name} is not a number`, 'Write only the number, for example 12.71.')
        : value < least
          ? message(`${name} cannot be below ${least}`, 'Leave it out if it is not known.')
          : value > most
            ? message(`${name} cannot be above ${most}`, 'Leave it out if it is not known.')
            : null;
    if (wrong === null) return value as number;
    context.issues.push({ code: 'custom', message: wrong, input: written });
    return z.NEVER;
  });
  return z.pipe(z.union([z.number(), z.string()]), inRange);
}

function readNumber(written: string): number | null {
  const digits = written
    .trim()
    .replace(/^£\s?/, '')
    .replace(/,(?=\d{3}(\D|$))/g, '');
  return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : null;
}

function pounds(name: string) {
  return number(name, 0, MOST_POUNDS);
}

function hoursRange(name: string) {
  const hours = number(name, 0, WEEK);
  return z.union([hours, z.strictObject({ from: z.nullish(hours), to: z.nullish(hours) })]);
}

const payInWords = z.transform((written: string | number, context) => {
  const pay = typeof written === 'number' ? null : parsePay(written);
  if (pay !== null && !(pay.from !== null && pay.to !== null && pay.from > pay.to)) return pay;
  const what = typeof written === 'number' ? 'pay is a number without a period' : 'pay could not be read';
  const mend = 'Write for example pay: {from: 12.71, to: 13.20, per: hour}.';
  context.issues.push({ code: 'custom', message: message(what, mend), input: written });
  return z.NEVER;
});

const payShape = z.union([
  z.pipe(z.union([z.string(), z.number()]), payInWords),
  z.strictObject({
    is: z.nullish(pounds('pay.is')),
    from: z.nullish(pounds('pay.from')),
    to: z.nullish(pounds('pay.to')),
    per: z.nullish(z.enum(PERIODS)),
    basis: z.nullish(z.enum(BASES)),
    'full-time-hours': z.nullish(number('pay.full-time-hours', 1, WEEK)),
    weeks: z.nullish(z.union([z.literal('unknown'), number('pay.weeks', FEWEST_WEEKS, MOST_WEEKS)])),
    'includes-holiday': z.nullish(yesOrNo),
    'per-implied': z.nullish(z.boolean()),
  }),
]);

const by = z.nullish(z.enum(GIVERS));
const says = z.nullish(text);
const notKnown = z.strictObject({ unknown: z.enum(REASONS), by, says });

function answerShape({ options, ask }: Question) {
  const ids = options.map(({ is }) => is) as [string, ...string[]];
  const option = z.enum(ids);
  const shape = z.nullish(z.union([option, z.strictObject({ is: option, by, says }), notKnown]));
  z.globalRegistry.add(shape, { description: ask });
  return shape;
}

/** An answer to a question that a team's own rubric leaves out. */
const leftOut = z.optional(z.unknown());

/** An answer as it stands in a file. */
export type WrittenAnswer = z.infer<ReturnType<typeof answerShape>>;

/** A vacancy file as this rubric reads it. Nothing is required; an empty value is a value not given. */
function buildShape(rubric: Rubric) {
  const questions = questionsOf(rubric);
  const features = rubric.features.map(({ id }) => id) as [string, ...string[]];
  const answers: Record<string, ReturnType<typeof answerShape> | typeof leftOut> = {
    ...Object.fromEntries(questions.map((question) => [question.id, answerShape(question)])),
    ...Object.fromEntries(rubric.dropped.map((id) => [id, leftOut])),
  };
  const wishes = z.array(z.enum(features));
  z.globalRegistry.add(wishes, { maxItems: MOST_WISHES });
  const view = Object.fromEntries(features.map((id) => [id, z.nullish(levelShape)]));
  return z.strictObject({
    // Where an editor of JSON looks for this very shape.
    $schema: z.nullish(z.string()),
    goodwork: z.nullish(z.literal(1)),
    id: z.nullish(text),
    title: z.nullish(text),
    employer: z.nullish(text),
    workplace: z.nullish(
      z.strictObject({ town: z.nullish(text), nation: z.nullish(nationShape), london: z.nullish(yesOrNo) }),
    ),
    posted: z.nullish(date),
    closes: z.nullish(date),
    starts: z.nullish(date),
    url: z.nullish(text),
    pay: z.nullish(payShape),
    hours: z.nullish(
      z.strictObject({
        paid: z.nullish(hoursRange('hours.paid')),
        guaranteed: z.nullish(hoursRange('hours.guaranteed')),
        'per-day': z.nullish(number('hours.per-day', SHORTEST_DAY, LONGEST_DAY)),
        unpaid: z.nullish(number('hours.unpaid', 0, WEEK)),
        times: z.nullish(text),
      }),
    ),
    costs: z.nullish(
      z.strictObject({ week: z.nullish(pounds('costs.week')), start: z.nullish(pounds('costs.start')) }),
    ),
    client: z.nullish(
      z.strictObject({
        age: z.nullish(
          z.union([z.enum([...AGE_BANDS, 'unknown']), z.int().check(z.minimum(YOUNGEST), z.maximum(OLDEST))]),
        ),
        apprentice: z.nullish(yesOrNo),
        hours: z.nullish(number('client.hours', 0, WEEK)),
        'work-search': z.nullish(yesOrNo),
        household: z.nullish(z.enum(['single', 'couple', 'unknown'])),
        wishes: z.nullish(wishes),
        view: z.nullish(z.strictObject(view)),
      }),
    ),
    gives: z.nullish(z.array(z.enum(GIVES))),
    purpose: z.nullish(
      z.strictObject({ step: z.nullish(z.boolean()), towards: z.nullish(text), review: z.nullish(date) }),
    ),
    answers: z.nullish(z.strictObject(answers)),
    text: z.nullish(z.string()),
    found: z.optional(z.unknown()),
    meta: z.nullish(z.record(z.string(), z.unknown())),
  });
}

export const vacancyShape = onceFor(buildShape);

export type VacancyFile = z.infer<ReturnType<typeof buildShape>>;

/** The shape of each answer, with the options it may be; none where the rubric leaves the question out. */
export function answerShapes(
  rubric: Rubric,
): readonly { readonly shape: z.ZodMiniType; readonly options: readonly string[] }[] {
  const { shape } = vacancyShape(rubric).shape.answers._zod.def.innerType._zod.def.innerType;
  const options = new Map(questionsOf(rubric).map((question) => [question.id, question.options]));
  return Object.entries(shape).map(([id, one]) => ({
    shape: one,
    options: options.get(id)?.map(({ is }) => is) ?? [],
  }));
}

/** The keys a vacancy may have at its top: a map with one of them is meant as a vacancy. */
export function vacancyKeys(rubric: Rubric): string[] {
  return Object.keys(vacancyShape(rubric).shape);
}
