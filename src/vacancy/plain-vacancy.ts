// A vacancy whose file is certainly well written, read without looking for mistakes. At the slightest doubt it is left
// to vacancy-file.ts, which knows every way of writing and says what is wrong.

import { parsePay } from '../pay/parse/pay.ts';
import { AGE_BANDS, PERIODS } from '../pay/pay-terms.ts';
import { LEVELS, NATIONS, questionsOf, type Rubric } from '../rubric/rubric.ts';
import { isTooDeep } from '../source/depth.ts';
import { unplaced } from '../source/document.ts';
import {
  FEWEST_WEEKS,
  LONGEST_DAY,
  MOST_POUNDS,
  MOST_WEEKS,
  OLDEST,
  SHORTEST_DAY,
  WEEK,
  YOUNGEST,
} from './limits.ts';
import { type Answer, GIVERS, GIVES, REASONS, type Vacancy } from './vacancy.ts';
import { answerFrom, fromFile } from './vacancy-from-file.ts';
import { crossProblems } from './vacancy-problems.ts';
import type { VacancyFile, WrittenAnswer } from './vacancy-shape.ts';

/**
 * The vacancy that `vacancyOf` makes of this value of a JSON text, or null where that had better look. The value is used up:
 * its answers become those of the vacancy, for to make a map of forty answers takes longer than to fill one that is there.
 */
export function plainVacancyOf(value: unknown, rubric: Rubric, id: string): Vacancy | null {
  // With `text` and without `goodwork` it is an advert, and its other keys mean something else.
  if (!isMap(value) || ('text' in value && !('goodwork' in value))) return null;
  const words = wordsOf(rubric);
  if (!isWellWritten(value, FILE, words)) return null;
  if (crossProblems(unplaced('', value), rubric).length > 0) return null;
  const answers = plainAnswers(value.answers, words);
  if (answers === null) return null;
  const pay = typeof value.pay === 'string' ? parsePay(value.pay) : value.pay;
  const own = typeof value.id === 'number' ? String(value.id) : value.id;
  const file = pay === value.pay && own === value.id ? value : { ...value, pay, id: own };
  return fromFile(file as VacancyFile, id, answers);
}

type Written = Readonly<Record<string, unknown>>;
/** Whether a value that is not null is written the one plain way. */
type Check = (value: unknown, words: Words) => boolean;
type Checks = ReadonlyMap<string, Check>;

/** Every key is known, and every value that is given is well written. */
function isWellWritten(map: Written, checks: Checks, words: Words): boolean {
  for (const key in map) {
    const check = checks.get(key);
    if (check === undefined) return false;
    const value = map[key];
    if (value !== null && value !== undefined && !check(value, words)) return false;
  }
  return true;
}

function isMap(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isText: Check = (value) => typeof value === 'string';
const isTrueOrFalse: Check = (value) => typeof value === 'boolean';
const isOneOf =
  (...choices: readonly unknown[]): Check =>
  (value) =>
    choices.includes(value);
const isYesOrNo = isOneOf(true, false, 'yes', 'no', 'unknown', 'Yes', 'No', 'Unknown');
const isWithin =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most;
const isPounds = isWithin(0, MOST_POUNDS);
const isWeekHours = isWithin(0, WEEK);
const isListOf =
  (check: Check): Check =>
  (value, words) =>
    Array.isArray(value) && value.every((one) => check(one, words));
function isMapOf(checks: Readonly<Record<string, Check>>): Check {
  const known: Checks = new Map(Object.entries(checks));
  return (value, words) => isMap(value) && isWellWritten(value, known, words);
}

const isHours: Check = (value, words) => isWeekHours(value, words) || isHoursRange(value, words);
const isHoursRange = isMapOf({ from: isWeekHours, to: isWeekHours });
const isPayMap = isMapOf({
  is: isPounds,
  from: isPounds,
  to: isPounds,
  per: isOneOf(...PERIODS),
  basis: isOneOf('actual', 'full-time'),
  'full-time-hours': isWithin(1, WEEK),
  weeks: isWithin(FEWEST_WEEKS, MOST_WEEKS),
});

function isPay(value: unknown, words: Words): boolean {
  if (typeof value !== 'string') return isPayMap(value, words);
  const pay = parsePay(value);
  return pay !== null && !(pay.from !== null && pay.to !== null && pay.from > pay.to);
}

const isAge: Check = (value) =>
  AGES.includes(value) ||
  (typeof value === 'number' && Number.isSafeInteger(value) && value >= YOUNGEST && value <= OLDEST);
const AGES: readonly unknown[] = [...AGE_BANDS, 'unknown'];

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAY = /^\d{4}-(\d{2})-(\d{2})$/;

/** The 29th of February is a matter of doubt. */
function isDay(value: unknown): boolean {
  const [, month, day] = (typeof value === 'string' ? DAY.exec(value) : null) ?? [];
  return day !== undefined && Number(day) >= 1 && Number(day) <= (DAYS[Number(month) - 1] ?? 0);
}

const isFeature: Check = (value, { features }) => features.has(value);
const isLevel = isOneOf(...LEVELS);

function isView(value: unknown, words: Words): boolean {
  if (!isMap(value)) return false;
  for (const key in value) {
    const level = value[key];
    if (!words.features.has(key) || (level != null && !isLevel(level, words))) return false;
  }
  return true;
}

const isReason = isOneOf(...REASONS);
const givenBy = { by: isOneOf(...GIVERS), says: isText };
const isUnknown = isMapOf({ unknown: isReason, ...givenBy });
const isGiven = isMapOf({ is: isText, ...givenBy });

/** The answers, in the place of what was written; null where one leaves a doubt. Those that are alike are one and the same. */
function plainAnswers(written: unknown, words: Words): Record<string, Answer> | null {
  if (written === null || written === undefined) return {};
  const answers = written as Record<string, unknown>;
  for (const question in answers) {
    const value = answers[question];
    const choices = words.answers.get(question);
    // One that was dropped, or left empty, would have to be taken out: few records have one.
    if (choices === undefined || value === null || value === undefined) return null;
    const answer = choices.get(value) ?? plainAnswer(value, choices, words);
    if (answer === null) return null;
    answers[question] = answer;
  }
  return answers as Record<string, Answer>;
}

function plainAnswer(value: unknown, choices: ReadonlyMap<unknown, Answer>, words: Words): Answer | null {
  if (!isMap(value)) return null;
  const isPlain = choices.has(value.is)
    ? isGiven(value, words)
    : typeof value.unknown === 'string' && isUnknown(value, words);
  return isPlain ? answerFrom(value as NonNullable<WrittenAnswer>) : null;
}

/** Anything a script wants carried through; a name that JavaScript takes for itself is a matter of doubt. */
const isMeta: Check = (value) =>
  isMap(value) &&
  !Object.hasOwn(value, '__proto__') &&
  !(Object.values(value).some(isObject) && isTooDeep(value));

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** A vacancy file, key by key, as in vacancy-shape.ts. */
const FILE: Checks = new Map<string, Check>(
  Object.entries({
    $schema: isText,
    goodwork: isOneOf(1),
    id: (value) => typeof value === 'string' || Number.isFinite(value),
    title: isText,
    employer: isText,
    workplace: isMapOf({ town: isText, nation: isOneOf(...NATIONS), london: isYesOrNo }),
    posted: isDay,
    closes: isDay,
    starts: isDay,
    url: isText,
    pay: isPay,
    hours: isMapOf({
      paid: isHours,
      guaranteed: isHours,
      'per-day': isWithin(SHORTEST_DAY, LONGEST_DAY),
      unpaid: isWeekHours,
    }),
    costs: isMapOf({ week: isPounds, start: isPounds }),
    client: isMapOf({
      age: isAge,
      apprentice: isYesOrNo,
      hours: isWeekHours,
      'work-search': isYesOrNo,
      household: isOneOf('single', 'couple', 'unknown'),
      wishes: isListOf(isFeature),
      view: isView,
    }),
    gives: isListOf(isOneOf(...GIVES)),
    purpose: isMapOf({ step: isTrueOrFalse, towards: isText, review: isDay }),
    answers: isMap,
    text: isText,
    found: (value) => !isTooDeep(value),
    meta: isMeta,
  } satisfies Record<string, Check>),
);

/** The words of one rubric that may stand in a vacancy. */
interface Words {
  /** The answer that an option stands for, by question and option. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<unknown, Answer>>;
  readonly features: ReadonlySet<unknown>;
  readonly dropped: ReadonlySet<string>;
}

const gathered = new WeakMap<Rubric, Words>();

/** Gathered once for each rubric. */
function wordsOf(rubric: Rubric): Words {
  const known = gathered.get(rubric);
  if (known !== undefined) return known;
  const words: Words = {
    answers: new Map(
      questionsOf(rubric).map(({ id, options }) => [
        id,
        new Map(options.map(({ is }) => [is, Object.freeze(answerFrom(is))])),
      ]),
    ),
    features: new Set(rubric.features.map(({ id }) => id)),
    dropped: new Set(rubric.dropped),
  };
  gathered.set(rubric, words);
  return words;
}
