// A summary as JSON, and back. What can be called anything stands in the order of the alphabet, so that parts add up to the same bytes.

import { safeJson } from '../document/escaped.ts';
import type { Problem } from '../document/problem.ts';
import { addWords, byCode } from './add.ts';
import { type Counts, emptyEmployer, type Summary } from './summary.ts';

/** `funder`: nobody is named, and no words of an advert stand in it. */
export function summaryJson(summary: Summary, whom?: 'adviser' | 'employer' | 'funder'): string {
  const isNamed = whom !== 'funder';
  const { on, rubric, files, records, unreadable, duplicates, pay } = summary;
  const entries = ([name, counts]: [string, Counts]): [string, unknown] => [name, object(counts)];
  const whole = {
    goodwork: 1,
    summary: 1,
    on,
    rubric,
    files,
    records,
    unreadable,
    duplicates,
    features: objectOf([...summary.features].map(entries)),
    questions: objectOf([...summary.questions].map(entries)),
    facts: objectOf([...summary.facts].map(entries)),
    pay: { legalMinimum: object(pay.legalMinimum), realLivingWage: object(pay.realLivingWage) },
    legal: sorted(summary.legal),
    checks: objectOf(
      [...summary.checks]
        .toSorted(byKey)
        .map(([id, check]) => [id, isNamed ? check : { toAsk: check.toAsk }]),
    ),
    conditions: objectOf([...summary.conditions].map(entries)),
    together: object(summary.together),
    toSettle: objectOf([...summary.toSettle].map(([id, counts]) => [id, sorted(counts)])),
    reasons: isNamed ? sorted(summary.reasons) : {},
    employers: objectOf(
      [...(isNamed ? summary.employers : [])].toSorted(byKey).map(([name, employer]) => [
        name,
        {
          offers: employer.offers,
          jobs: objectOf([...employer.jobs].toSorted(byKey)),
          features: objectOf([...employer.features].map(entries)),
          legal: sorted(employer.legal),
          conditions: objectOf([...employer.conditions].map(entries)),
        },
      ]),
    ),
  };
  return `${safeJson(whole, 2)}\n`;
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return byCode(a, b);
}

function object(counts: Counts): unknown {
  return objectOf([...counts]);
}

function sorted(counts: Counts): unknown {
  return objectOf([...counts].toSorted(byKey));
}

/** Also for names such as `__proto__`, which an ordinary object takes for something else. */
function objectOf(entries: readonly (readonly [string, unknown])[]): unknown {
  return Object.fromEntries(entries);
}

/** A summary that was printed before. `like`: the one that it is to be added to. */
export function summaryFrom(
  text: string,
  file: string,
  like: Summary | null,
): { readonly summary: Summary } | { readonly problem: Problem } {
  const problem = (what: string, fix: string) => ({ problem: { file, what, fix } });
  const value = parsed(text);
  if (
    !isMap(value) ||
    value.summary !== 1 ||
    typeof value.on !== 'string' ||
    typeof value.rubric !== 'string'
  )
    return problem('This is not a summary', 'Give what goodwork batch --summary --format json printed.');
  const { on, rubric } = value;
  if (like !== null && (on !== like.on || rubric !== like.rubric))
    return problem(
      'This summary was made for another day or with another rubric than the first',
      'Make them again with the same --on and the same --rubric.',
    );
  const none = { files: 0, records: 0, unreadable: 0, duplicates: 0 };
  const summary: Summary = {
    on,
    rubric,
    ...none,
    ...numbersIn(value, ['files', 'records', 'unreadable', 'duplicates']),
    reasons: new Map(),
    features: new Map(),
    questions: new Map(),
    facts: new Map(),
    pay: { legalMinimum: new Map(), realLivingWage: new Map() },
    legal: new Map(),
    checks: new Map(),
    conditions: new Map(),
    together: new Map(),
    toSettle: new Map(),
    employers: new Map(),
  };
  for (const key of ['reasons', 'legal', 'together'] as const) fill(summary[key], value[key]);
  for (const key of ['features', 'questions', 'facts', 'conditions', 'toSettle'] as const)
    fillAll(summary[key], value[key]);
  const pay = isMap(value.pay) ? value.pay : {};
  fill(summary.pay.legalMinimum, pay.legalMinimum);
  fill(summary.pay.realLivingWage, pay.realLivingWage);
  for (const [id, told] of entriesOf(value.checks)) {
    const check = { toAsk: 0, words: [], ...numbersIn(told, ['toAsk']) };
    const { words } = isMap(told) ? told : {};
    for (const one of Array.isArray(words) ? words : []) if (typeof one === 'string') addWords(check, one);
    summary.checks.set(id, check);
  }
  for (const [name, told] of entriesOf(value.employers)) {
    const employer = { ...emptyEmployer(summary), ...numbersIn(told, ['offers']) };
    const { jobs, features, legal, conditions } = isMap(told) ? told : {};
    fillAll(employer.features, features);
    fillAll(employer.conditions, conditions);
    fill(employer.legal, legal);
    for (const [title, job] of entriesOf(jobs)) {
      const { first, last } = isMap(job) ? job : {};
      employer.jobs.set(title, {
        offers: 0,
        ...numbersIn(job, ['offers']),
        first: typeof first === 'string' ? first : null,
        last: typeof last === 'string' ? last : null,
      });
    }
    summary.employers.set(name, employer);
  }
  return { summary };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function entriesOf(value: unknown): [string, unknown][] {
  return isMap(value) ? Object.entries(value) : [];
}

function numbersIn<K extends string>(value: unknown, keys: readonly K[]): Partial<Record<K, number>> {
  const map = isMap(value) ? value : {};
  return Object.fromEntries(keys.flatMap((key) => (isCount(map[key]) ? [[key, map[key]]] : []))) as Partial<
    Record<K, number>
  >;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function fill(counts: Counts, value: unknown): void {
  for (const [word, times] of entriesOf(value)) if (isCount(times)) counts.set(word, times);
}

function fillAll(all: Map<string, Counts>, value: unknown): void {
  for (const [id, counts] of entriesOf(value)) {
    const there = all.get(id) ?? new Map();
    fill(there, counts);
    all.set(id, there);
  }
}
