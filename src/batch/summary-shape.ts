// The shape of a summary that was printed. Every key must be there: missing does not mean zero.
import * as z from 'zod/mini';
import { WAGE_MARKS } from '../pay/wage-floors.ts';
import { FACTS, MET, noneOf, STANDS, SUBJECTS, type SummaryCounts } from './summary.ts';
import { LONGEST } from './tally.ts';

/** Kinds of things that a rubric may have: nobody writes more of them. */
const MOST_IDS = 1000;
/** Reasons of every kind. */
const MOST_REASONS = 20_000;

const count = z.int().check(z.gte(0));
const atLeastOne = z.int().check(z.gte(1));
const day = z.iso.date();
const word = z.string().check(z.minLength(1));
const name = z.string().check(z.minLength(1), z.maxLength(LONGEST));

/** Under any keys, `__proto__` among them, which is why it is no record of zod. */
function open<T extends z.core.$ZodType>(inside: T, key = word, most = MOST_IDS) {
  const asMap = z.transform((value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? new Map(Object.entries(value))
      : value,
  );
  return z.pipe(asMap, z.map(key, inside).check(z.maxSize(most)));
}

/** Under these keys and no other. */
function closed(words: readonly string[]) {
  const shape = Object.fromEntries(words.map((one) => [one, count]));
  return z.pipe(
    z.strictObject(shape),
    z.transform((counts): SummaryCounts => new Map(Object.entries(counts))),
  );
}

/** Where nothing is asked of employers, nothing stands there. */
function orNone(together: unknown): unknown {
  const isNone = typeof together === 'object' && together !== null && Object.keys(together).length === 0;
  return isNone ? Object.fromEntries(noneOf(MET)) : together;
}

const stated = closed(['stated', 'silent']);
const facts = [...FACTS, ...SUBJECTS];

export const headShape = z.strictObject({
  goodwork: z.literal(1),
  summary: z.literal(1),
  for: z.optional(z.literal('funder')),
  on: day,
  rubric: z.string().check(z.regex(/^[^@]+@[^+]+\+\w+$/)),
  files: count,
  records: count,
  unreadable: count,
  duplicates: count,
  features: open(closed(STANDS)),
  questions: open(closed(['answered', 'open'])),
  facts: z.pipe(
    z.strictObject(Object.fromEntries(facts.map((fact) => [fact, stated]))),
    z.transform((all): Map<string, SummaryCounts> => new Map(Object.entries(all))),
  ),
  pay: z.strictObject({ legalMinimum: closed(WAGE_MARKS), realLivingWage: closed(WAGE_MARKS) }),
  legal: open(atLeastOne),
  checks: open(
    z.strictObject({ toAsk: count, words: z.optional(z.array(z.string()).check(z.maxLength(3))) }),
  ),
  conditions: open(closed(MET)),
  together: z.pipe(z.transform(orNone), closed(MET)),
  toSettle: open(open(atLeastOne)),
  reasons: open(atLeastOne, word, MOST_REASONS),
  employersLeftOut: z.optional(
    z.strictObject({ offers: atLeastOne, keptShare: z.number().check(z.gte(0), z.lt(1)) }),
  ),
  employers: z.strictObject({}),
});

export type SummaryHead = z.infer<typeof headShape>;

export const employerShape = z.strictObject({
  offers: atLeastOne,
  jobs: open(z.strictObject({ offers: atLeastOne, first: z.nullable(day), last: z.nullable(day) }), name),
  jobsLeftOut: z.optional(atLeastOne),
  features: open(closed(STANDS)),
  legal: open(atLeastOne),
  conditions: open(closed(MET)),
});

export type PrintedEmployer = z.infer<typeof employerShape>;
