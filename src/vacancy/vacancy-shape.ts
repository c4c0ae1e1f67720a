// The shape of a vacancy file for one rubric: its questions and options are part of it, so editors can complete them.
import * as z from 'zod';
import { PERIODS } from '../pay/offer.ts';
import { readPayText } from '../pay/pay-text.ts';
import { type Question, questionsOf, type Rubric } from '../rubric/rubric.ts';
import { levelShape, nationShape } from '../rubric/scale-shape.ts';
import { GIVERS, GIVES, REASONS } from './vacancy.ts';

const WEEK = 168;
export const MOST_WISHES = 3;
/** Pounds; above it a figure is a slip of the keyboard. */
const MOST_POUNDS = 10_000_000;

/** A message with its mend, as `document/shape.ts` splits it. */
function message(what: string, fix: string): string {
  return `${what}\n${fix}`;
}

const text = z.union([z.string(), z.number()]).transform(String);
const date = z.iso.date();
const yesOrNo = z.union([z.boolean(), z.enum(['yes', 'no', 'unknown'])]);

/** A number, or one written as text ("12.71", "£24,500"), between two limits. */
function number(name: string, least: number, most: number) {
  return z.union([z.number(), z.string()]).transform((written, context) => {
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
  return z.union([hours, z.strictObject({ from: hours.nullish(), to: hours.nullish() })]);
}

const payShape = z.union([
  z.string().transform((written, context) => {
    const pay = readPayText(written);
    if (pay !== null) return pay;
    context.issues.push({
      code: 'custom',
      message: message(
        'pay could not be read',
        'Write for example pay: {from: 12.71, to: 13.20, per: hour}.',
      ),
      input: written,
    });
    return z.NEVER;
  }),
  z.strictObject({
    is: pounds('pay.is').nullish(),
    from: pounds('pay.from').nullish(),
    to: pounds('pay.to').nullish(),
    per: z.enum(PERIODS).nullish(),
    basis: z.enum(['actual', 'full-time']).nullish(),
    'full-time-hours': number('pay.full-time-hours', 1, WEEK).nullish(),
    weeks: number('pay.weeks', 1, 53).nullish(),
  }),
]);

const by = z.enum(GIVERS).nullish();
const says = text.nullish();
const notKnown = z.strictObject({ unknown: z.enum(REASONS), by, says });

function answerShape({ options, ask }: Question) {
  const ids = options.map(({ is }) => is) as [string, ...string[]];
  const option = z.enum(ids);
  const shape = z.union([option, z.strictObject({ is: option, by, says }), notKnown]).nullish();
  z.globalRegistry.add(shape, { description: ask });
  return shape;
}

/** An answer to a question that a team's own rubric leaves out. */
const leftOut = z.unknown().optional();

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
  const view = Object.fromEntries(features.map((id) => [id, levelShape.nullish()]));
  return z.strictObject({
    goodwork: z.literal(1).nullish(),
    id: text.nullish(),
    title: text.nullish(),
    employer: text.nullish(),
    workplace: z
      .strictObject({ town: text.nullish(), nation: nationShape.nullish(), london: yesOrNo.nullish() })
      .nullish(),
    posted: date.nullish(),
    closes: date.nullish(),
    starts: date.nullish(),
    url: text.nullish(),
    pay: payShape.nullish(),
    hours: z
      .strictObject({
        paid: hoursRange('hours.paid').nullish(),
        guaranteed: hoursRange('hours.guaranteed').nullish(),
        'per-day': number('hours.per-day', 0.25, 24).nullish(),
        unpaid: number('hours.unpaid', 0, WEEK).nullish(),
      })
      .nullish(),
    costs: z
      .strictObject({ week: pounds('costs.week').nullish(), start: pounds('costs.start').nullish() })
      .nullish(),
    client: z
      .strictObject({
        age: z
          .union([z.enum(['under-18', '18-20', '21-and-over', 'unknown']), z.int().min(10).max(120)])
          .nullish(),
        apprentice: yesOrNo.nullish(),
        hours: number('client.hours', 0, WEEK).nullish(),
        'work-search': yesOrNo.nullish(),
        household: z.enum(['single', 'couple', 'unknown']).nullish(),
        wishes: z.array(z.enum(features)).meta({ maxItems: MOST_WISHES }).nullish(),
        view: z.strictObject(view).nullish(),
      })
      .nullish(),
    gives: z.array(z.enum(GIVES)).nullish(),
    purpose: z
      .strictObject({ step: z.boolean().nullish(), towards: text.nullish(), review: date.nullish() })
      .nullish(),
    answers: z.strictObject(answers).nullish(),
    text: z.string().nullish(),
    found: z.unknown().optional(),
    meta: z.record(z.string(), z.unknown()).nullish(),
  });
}

export type VacancyShape = ReturnType<typeof buildShape>;
export type VacancyFile = z.infer<VacancyShape>;

const built = new WeakMap<Rubric, VacancyShape>();

/** Built once for each rubric. */
export function vacancyShape(rubric: Rubric): VacancyShape {
  const known = built.get(rubric);
  if (known !== undefined) return known;
  const shape = buildShape(rubric);
  built.set(rubric, shape);
  return shape;
}

/** The keys a vacancy may have at its top: a map with one of them is meant as a vacancy. */
export function vacancyKeys(rubric: Rubric): string[] {
  return Object.keys(vacancyShape(rubric).shape);
}
